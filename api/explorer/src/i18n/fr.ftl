### Helix Atlas explorer: French. Not yet reviewed by a speaker.

## Frame
skip = Aller au contenu
nav = Vues
page-start = Aperçu
page-network = Réseau
page-matrix = Matrice des hélices
page-queries = Questions
language = Langue
theme-dark = Couleurs sombres
synthetic = Synthétique
synthetic-banner = Des données inventées sont activées. Elles sont hachurées et signalées partout où elles apparaissent ; ne citez aucun chiffre de cette vue.
translation-note = Cette traduction n’a pas encore été relue par un locuteur natif. En cas de doute, le texte anglais fait foi.
footer-open = Les mêmes réponses en fichiers :
footer-edition = Graphe
loading = Chargement …
building = L’atlas est en construction. Cette page continue d’elle-même.
error-title = Le chargement a échoué
error-unreachable = Le service n’a pas répondu.
retry = Réessayer
empty = Rien n’est enregistré ici.
nothing-left = Il ne reste rien avec ces filtres. Retirez-en un ci-dessus.
close = Fermer les détails
copy-link = Copier le lien
copied = Lien copié
all-queries = Toutes les questions
as-sparql = Voir en SPARQL
legend = Légende

## Search
search-label = Chercher dans l’atlas
search-placeholder = Chercher ( / )
search-none = Rien n’est enregistré sous « { $q } ».
search-count = { $n ->
    [one] { $n } résultat
   *[other] { $n } résultats
}
search-failed = La recherche n’a pas répondu. Réessayez.

## Overview
start-holds = Cet atlas contient { $clusters ->
    [one] un cluster
   *[other] { $clusters } clusters
}, { $organisations ->
    [one] une organisation
   *[other] { $organisations } organisations
} et { $pilots ->
    [one] un projet pilote
   *[other] { $pilots } projets pilotes
}, tirés de { $sources ->
    [one] une source
   *[other] { $sources } sources
}. Chaque affirmation ramène à son document, sa feuille et sa ligne.
start-unknown = Pour { $unknown } des { $total } questions « cette hélice est-elle là, dans ce cluster, à ce niveau ? », personne n’a enregistré assez pour répondre : la réponse est donc inconnue – ce qui n’est pas la même chose qu’absente.
start-synthetic = En dehors de cela, { $n ->
    [one] une entrée inventée est activée
   *[other] { $n } entrées inventées sont activées
}, pour des essais.
start-doors = Entrées
start-matrix = Quelle hélice est présente, faible, absente ou inconnue dans quel cluster.
start-network = Qui est lié à qui, et comment chaque lien est connu.
start-table = Tout ce qui est sur la carte en tableau, à trier et télécharger.
start-queries = Des questions prêtes, en tableaux ou en SPARQL.
start-known = Ce que l’on sait et ce que l’on ignore
start-known-help = Chaque groupe est interrogé à quatre niveaux pour quatre hélices. Un nombre mène aux cellules qu’il compte.
start-contents = Ce qu’il contient
groups-of = { $type } : { $n }
cells-count = { $n ->
    [one] { $n } cellule
   *[other] { $n } cellules
}
sources = Sources
source = Source
source-kind = Nature
source-document = Document
source-register = Registre
source-curated = Édité
source-synthetic = Synthétique
licence = Licence
as-of = En date du
confidence = Confiance
records = Enregistrements
documents-count = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}

## Network
filters = Filtres
filters-active = Filtres actifs
remove = Retirer
clear = Tout retirer
face = Affiché en
face-map = Carte
face-actors = Tableau
face-links = Liens
shown = { $nodes } entrées sur { $allNodes }, { $edges } liens sur { $allEdges }
facet-type = Type
facet-helix = Hélice
facet-country = Pays
facet-kind = Lien
facet-evidence = Comment on le sait
country-none = Aucun pays enregistré
more = { $n } de plus
fewer = Moins
and-more = et { $n } de plus
no-webgl = Ce navigateur ne peut pas dessiner la carte (pas de WebGL) : les mêmes entrées sont montrées en tableau.
map-role = carte du réseau
map-label = Réseau de { $nodes } entrées et { $edges } liens
map-keys = Les flèches vont d’une entrée à l’autre, Entrée ouvre, Échap quitte, + − 0 pour le zoom.
zoom = Zoom
zoom-in = Agrandir
zoom-out = Réduire
zoom-fit = Tout montrer
near-toggle = Seulement ses voisins
near-only = Voisins de { $name }
show-on-map = Montrer sur la carte
legend-colour = Couleur : hélice
legend-shape = Forme : type
legend-line = Trait : comment on le sait
legend-size = Plus c’est grand, plus il y a de liens.
legend-several = deux hélices
legend-neutral = pas un acteur
rows-range = { $from }–{ $to } sur { $total }
download-csv = Télécharger en CSV
pages = Pages
previous = Précédent
next = Suivant
column-label = Nom
column-type = Type
column-helix = Hélice
column-country = Pays
column-degree = Liens
column-source = De
column-kind = Lien
column-target = Vers
column-detail = Niveau, rôle
column-evidence = Comment on le sait
column-why = Origine

## Words of the data
type-organisation = Organisation
type-cluster = Cluster
type-partnership = Partenariat
type-consortium = Consortium
type-project = Projet
type-pilot = Projet pilote
type-event = Événement
type-territory = Territoire
type-need = Besoin
type-dataset = Jeu de données
type-innovation = Innovation
type-document = Document
type-sector = Secteur
type-scenario = Scénario
type-theme = Thème
type-site = Site
type-funding = Financement
type-policy = Politique
type-work-package = Lot de travaux
type-lesson = Enseignement
type-challenge = Défi
type-swot = Point SWOT
type-twinning = Jumelage
kind-membership = Membre de
kind-involvement = Impliqué dans
kind-located-in = Situé à
kind-within = Dans
kind-part-of = Partie de
kind-consortium-of = Consortium de
kind-consortium = A pour consortium
kind-funded-by = Financé par
kind-led-by = Dirigé par
kind-twinned-with = Jumelé avec
kind-has-scenario = A pour scénario
kind-need-theme = Thème du besoin
kind-identified-in = Recensé dans
kind-belongs-to = Appartient à
kind-visited = A visité
kind-hosted-by = Accueilli par
kind-stated-by = Déclaré par
kind-in-sector = Dans le secteur
kind-provided-by = Fourni par
kind-data-of = Données de
kind-addresses-policy = Répond à la politique
kind-cofinanced-by = Cofinancé par
kind-incoming = { $kind } cette entrée
helix-government = Pouvoirs publics
helix-academia = Recherche
helix-business = Entreprises
helix-civil-society = Société civile
helix-none = Hélice non classée
helix-short-government = Pub
helix-short-academia = Rec
helix-short-business = Ent
helix-short-civil-society = Civ
level = Niveau
level-governance = Gouvernance
level-membership = Adhésion
level-activity = Activité
level-data = Données
level-all = Tous les niveaux
evidence = Comment
evidence-asserted = Déclaré dans la source
evidence-curated = Ajouté par un éditeur
evidence-inferred-layout = Lu dans la mise en page
evidence-inferred-context = Déduit du contexte
evidence-derived = Calculé
evidence-contested = Contredit par une autre source
evidence-synthetic = Inventé
connectivity-via-level = Présente à un autre niveau
connectivity-tied = Liens directs avec des membres
connectivity-reachable = Joignable par un tiers
connectivity-none-known = Aucun lien connu

## Matrix
matrix-title = Cluster × hélice
matrix-help = Qui est autour de la table ? Une hélice n’est absente que là où une liste complète ou une source le dit. Sans liste, la réponse est inconnue : personne ne l’a enregistré, ce qui ne veut pas dire qu’il n’y a personne.
matrix-sentence = Groupes montrés : { $groups }. Cellules : { $present } présentes, { $weak } faibles, { $absent } absentes, { $unknown } inconnues.
matrix-caption = Présence de chaque hélice dans chaque groupe. Niveau : { $level }
group = Groupe
group-type = Type de groupe
all-groups = Tous les groupes
all-countries = Tous les pays
presence = Réponse
presence-present = Présente
presence-present-means = Au moins un membre classé est enregistré.
presence-weak = Faible
presence-weak-means = Enregistrée, mais avec une part très probablement inférieure à la moitié d’une part égale.
presence-absent = Absente
presence-absent-means = Une liste ou une source montre que personne de cette hélice n’en est.
presence-unknown = Inconnue
presence-unknown-means = Trop peu est enregistré pour dire oui ou non.
presence-not-applicable = Sans objet
presence-not-applicable-means = Le groupe n’a pas ce niveau.
cell-numbers = { $k } sur { $n } enregistrés
cell-nobody = personne d’enregistré
cell-none = Cela n’a pas été demandé pour ce groupe.
gamma-said = probabilité d’une absence réelle : { $gamma }

## Details
details = Détails
names = Autres noms
gaps = Hélices par niveau
connections = Liens
connections-none = Aucun lien enregistré.
connections-count = { $n ->
    [one] { $n } lien
   *[other] { $n } liens
}
connection = Lien
statements = Affirmations
statements-none = Aucune affirmation enregistrée.
identifier = Identifiant
why = Pourquoi est-ce ici ?
document = Document
place = Endroit
locator = Passage
edition = Édition
graph = Graphe
sheet = feuille { $name }
row = ligne { $n }
column = colonne { $name }
synthetic-origin = Inventé pour des essais ; ne concerne pas le monde réel.
origin-none = Aucune origine enregistrée.
and-more-rows = et { $n ->
    [one] { $n } ligne de plus
   *[other] { $n } lignes de plus
}
rule = Calculé par la règle
rests-on = Repose sur { $n ->
    [one] une affirmation
   *[other] { $n } affirmations
} :
fragile = tient à un seul membre
numbers = Chiffres
numbers-k = Membres enregistrés de cette hélice
numbers-n = Membres classés, toutes hélices
numbers-size = Taille de la liste
numbers-gamma = γ, aussi à visibilité ½ et ¼
numbers-share = Part de cette hélice
numbers-gap = Taille de la lacune
numbers-weak = Probabilité d’une part faible
numbers-connected = Reliée autrement
numbers-breadth = Acteurs externes liés
numbers-bridges = Ponts indépendants
gamma-means = γ est la probabilité que l’hélice soit réellement absente, vu qui est enregistré ; plus basse si ses membres sont deux ou quatre fois moins visibles que les autres.
not-known = inconnu
range = de { $low } à { $high } (environ { $mean })
recorded = Qui est enregistré
recorded-none = Personne de cette hélice n’est enregistré à ce niveau.
missing-title = Ce qu’il manque pour savoir :
missing-nobody = une liste des membres à ce niveau, avec sa date et si elle est complète. Personne n’est enregistré jusqu’ici.
missing-roster = combien il y a de membres en tout, et si la liste est complète.
missing-classified = qui sont les { $left } autres membres sur { $size }, ou à quelle hélice ils appartiennent.
missing-helix = à quelle hélice appartiennent { $left } des { $size } membres enregistrés.
missing-newer = une liste plus récente ou plus complète pourrait encore changer cette réponse.
missing-share = le reste de la liste ; la part pourrait encore changer.
missing-nothing = rien : la liste est complète.
missing-not-applicable = rien : le groupe n’a pas ce niveau.

## Questions
queries-help = Des questions auxquelles l’atlas répond aussitôt, chacune une requête SPARQL exécutable partout.
answer-show = Afficher la réponse
answer-hide = Masquer la réponse
answer-none = Rien d’enregistré ne répond à cette question. Cela ne veut pas dire qu’il n’y a rien.
sparql-endpoint = Ses propres questions : le point SPARQL

## Gaps filled, order, state of the service
candidates-title = Qui pourrait la combler
candidates-help = Organisations de cette hélice qui ne sont pas enregistrées à ce niveau, les plus proches du groupe d’abord. Par où commencer à demander, non une recommandation.
candidates-unknown = On ne sait pas si cette hélice manque ; l’une d’elles y est peut-être déjà. La liste des membres est la première chose à demander.
candidates-no-link = Rien d’enregistré ne mène du groupe à une organisation de cette hélice.
candidates-none = L’atlas ne connaît pas d’autre organisation de cette hélice.
candidates-unlinked = { $n ->
    [one] { $n } autre de cette hélice, sans lien enregistré avec le groupe
   *[other] { $n } autres de cette hélice, sans lien enregistré avec le groupe
}
candidates-at = Déjà dans le groupe : { $levels }
candidates-rank = rang { $n }
candidates-brokers = Qui fait le lien
candidates-limits = Peu de liens sont connus : là où les chiffres sont nuls ou égaux, l’ordre dit peu. Qui l’atlas ne connaît pas n’apparaît pas ; si quelqu’un le veut ou le peut n’est pas enregistré.
feature-already-in = Autres niveaux du groupe où elle siège
feature-cn = Membres auxquels elle est liée
feature-ra = Liens avec des membres, les rares comptent plus
feature-aa = Adamic–Adar sur ces membres
feature-co-group = Autres groupes partagés avec des membres
feature-ppr = Proximité dans le réseau (PageRank)
feature-ppr-wide = Proximité, groupes compris (PageRank)
feature-sector = Secteurs apparentés (0 à 1)
feature-strength = Force des chemins (0 à 1)
feature-near = Région commune (0 à 4)
feature-load = Groupes qu’elle sert déjà
ask-title = À demander d’abord
ask-help = Le seul fait, encore inconnu, dont la réponse changerait le plus de cases de la matrice.
ask-changes = { $n ->
    [one] jusqu’à { $n } réponse changerait
   *[other] jusqu’à { $n } réponses changeraient
}
ask-next = Questions suivantes
ask-complete = La liste de { $group } est-elle complète ? (Niveau : { $level })
ask-helix = De quelle hélice est { $subject } ?
ask-seat = { $subject } fait-il partie de { $group } ? (Niveau : { $level })
ask-list = Qui fait partie de { $group }, et cette liste est-elle complète ? (Niveau : { $level })
lost = Le service ne répond pas pour le moment. La page réessaie d’elle-même.
renewed = L’atlas a été renouvelé depuis le chargement de cette page.
reload = Recharger
order = Ordre
order-name = Par nom
order-confirmed = Lacunes confirmées d’abord
order-map-first = Les moins connus d’abord
order-help = Confirmées : d’abord ce qui manque à coup sûr. Moins connus : là où une liste de membres apprendrait le plus.
near-steps = { $n ->
    [one] À un pas de { $name }
   *[other] À { $n } pas de { $name }
}
near-radius = Pas alentour
trail = Parcours
remain = { $n ->
    [one] il en reste { $n }
   *[other] il en reste { $n }
}
report = Signaler une erreur
report-text =
    Quelque chose dans Helix Atlas semble faux.
    Sujet : { $name }
    Identifiant : { $iri }
    Page : { $page }
    Graphe : { $hash }
    Ce qui est faux, et où c’est dit correctement :
reported = Texte copié : collez-le dans un message à qui tient cet atlas
map-large = Dessiné par parties, car il y a { $n } entrées : une ligne représente toutes les connexions entre deux parties. Pointez ou choisissez une entrée pour voir les siennes.
predicate-type = est un
predicate-preflabel = nom
predicate-altlabel = autre nom
predicate-hiddenlabel = nom caché
predicate-description = description
predicate-wasderivedfrom = lu dans la ligne
predicate-role = rôle
predicate-member = membre
predicate-organization = organisation
predicate-hasmember = a pour membre
predicate-startdate = depuis
predicate-enddate = jusqu’à
predicate-memberduring = période d’appartenance
predicate-notation = code
predicate-homepage = site web
predicate-title = titre
predicate-identifier = identifiant
yes = oui
no = non

## Comparison
compare-title = Comparaison
compare-help = Combien de fois une hélice manque-t-elle ? La réponse se situe entre le certain et le possible : les groupes dont personne n’a assez enregistré comptent comme possibles, jamais comme certains.
compare-link = Comparer lieux et thèmes
compare-back = Retour aux groupes
compare-by = Comparer par
compare-by-country = Pays
compare-by-region = Région
compare-by-scenario = Scénario
compare-caption = Absence de chaque hélice, comparée par : { $by }. Niveau : { $level }
compare-bounds = { $low } à { $high } sur { $all } absentes
compare-decided = { $absent } absents sur { $decided } décidés
compare-undecided = aucun décidé
compare-interval = intervalle à 95 % sur les décidés : { $low } à { $high }
compare-key-certain = absente à coup sûr
compare-key-possible = possible : on ne sait pas
compare-key-interval = intervalle à 95 % sur les groupes décidés
compare-richness = Hélices parmi { $n } membres, moyenne (groupes)
compare-differences = { $n ->
    [one] Une paire diffère
   *[other] { $n } paires diffèrent
} nettement, après correction pour { $all } tests (q ≤ 0,1).
compare-no-differences = Aucune paire ne diffère nettement, après correction pour { $all } tests (q ≤ 0,1).
compare-difference = { $one } ({ $m }) et { $two } ({ $n }) : { $difference }
compare-nothing = À ce niveau aucun groupe n’en fait partie : il n’y a rien à comparer.
compare-why = Entre parenthèses : le nombre de groupes décidés.
candidates-way = Le chemin sur la carte
