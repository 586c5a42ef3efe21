### Helix Atlas explorer: Italian. Not yet reviewed by a speaker.

## Frame
skip = Vai al contenuto
nav = Viste
page-start = Panoramica
page-network = Rete
page-matrix = Matrice delle eliche
page-queries = Domande
language = Lingua
theme-dark = Colori scuri
synthetic = Sintetico
synthetic-banner = Sono attivi dati inventati. Sono disegnati a strisce ed etichettati ovunque compaiano; non citare cifre di questa vista.
translation-note = Questa traduzione non è ancora stata riveduta da una persona di madrelingua. In caso di dubbio vale il testo inglese.
footer-open = Le stesse risposte come file:
footer-edition = Grafo
loading = Caricamento …
building = L’atlante è in costruzione. Questa pagina prosegue da sé.
error-title = Caricamento non riuscito
error-unreachable = Il servizio non ha risposto.
retry = Riprova
empty = Qui non è registrato nulla.
nothing-left = Con questi filtri non resta nulla. Toglierne uno qui sopra.
close = Chiudi i dettagli
copy-link = Copia il link
copied = Link copiato
all-queries = Tutte le domande
as-sparql = Mostra in SPARQL
legend = Legenda

## Search
search-label = Cerca nell’atlante
search-placeholder = Cerca ( / )
search-none = Nulla di registrato con «{ $q }».
search-count = { $n ->
    [one] { $n } risultato
   *[other] { $n } risultati
}
search-failed = La ricerca non ha risposto. Riprovare.

## Overview
start-holds = Questo atlante contiene { $clusters ->
    [one] un cluster
   *[other] { $clusters } cluster
}, { $organisations ->
    [one] un’organizzazione
   *[other] { $organisations } organizzazioni
} e { $pilots ->
    [one] un progetto pilota
   *[other] { $pilots } progetti pilota
}, tratti da { $sources ->
    [one] una fonte
   *[other] { $sources } fonti
}. Ogni affermazione riporta al suo documento, foglio e riga.
start-unknown = Per { $unknown } delle { $total } domande «questa elica c’è, in questo cluster, a questo livello?» nessuno ha registrato abbastanza per rispondere: la risposta è dunque sconosciuta – che non è lo stesso di mancante.
start-synthetic = Oltre a questi { $n ->
    [one] è attiva una voce inventata
   *[other] sono attive { $n } voci inventate
}, per fare prove.
start-doors = Ingressi
start-matrix = Quale elica è presente, debole, assente o sconosciuta in quale cluster.
start-network = Chi è collegato con chi, e come si conosce ogni legame.
start-table = Tutto ciò che è sulla mappa come tabella, da ordinare e scaricare.
start-queries = Domande pronte, come tabelle o SPARQL.
start-known = Che cosa si sa e che cosa no
start-known-help = A ogni gruppo si chiede a quattro livelli per quattro eliche. Un numero porta alle celle che conta.
start-contents = Che cosa contiene
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } cella
   *[other] { $n } celle
}
sources = Fonti
source = Fonte
source-kind = Tipo
source-document = Documento
source-register = Registro
source-curated = Curato
source-synthetic = Sintetico
licence = Licenza
as-of = Stato al
confidence = Fiducia
records = Registrazioni
documents-count = { $n ->
    [one] { $n } documento
   *[other] { $n } documenti
}

## Network
filters = Filtri
filters-active = Filtri attivi
remove = Togli
clear = Togli tutti
face = Mostrato come
face-map = Mappa
face-actors = Tabella
face-links = Legami
shown = { $nodes } di { $allNodes } voci, { $edges } di { $allEdges } legami
facet-type = Tipo
facet-helix = Elica
facet-country = Paese
facet-kind = Legame
facet-evidence = Come è noto
country-none = Nessun paese registrato
more = altri { $n }
fewer = Meno
and-more = e altri { $n }
no-webgl = Questo browser non può disegnare la mappa (niente WebGL): le stesse voci sono mostrate in tabella.
map-role = mappa della rete
map-label = Rete di { $nodes } voci e { $edges } legami
map-keys = Le frecce vanno di voce in voce, Invio apre, Esc esce, + − 0 per lo zoom.
zoom = Zoom
zoom-in = Ingrandisci
zoom-out = Riduci
zoom-fit = Mostra tutto
near-toggle = Solo i vicini
near-only = Vicini di { $name }
show-on-map = Mostra sulla mappa
legend-colour = Colore: elica
legend-shape = Forma: tipo
legend-line = Linea: come è noto
legend-size = Più grande, più legami.
legend-several = due eliche
legend-neutral = non è un attore
rows-range = { $from }–{ $to } di { $total }
download-csv = Scarica CSV
pages = Pagine
previous = Precedente
next = Successivo
column-label = Nome
column-type = Tipo
column-helix = Elica
column-country = Paese
column-degree = Legami
column-source = Da
column-kind = Legame
column-target = A
column-detail = Livello, ruolo
column-evidence = Come è noto
column-why = Origine

## Words of the data
type-organisation = Organizzazione
type-cluster = Cluster
type-partnership = Partenariato
type-consortium = Consorzio
type-project = Progetto
type-pilot = Progetto pilota
type-event = Evento
type-territory = Territorio
type-need = Bisogno
type-dataset = Insieme di dati
type-innovation = Innovazione
type-document = Documento
type-sector = Settore
type-scenario = Scenario
type-theme = Tema
type-site = Sede
type-funding = Finanziamento
type-policy = Politica
type-work-package = Pacchetto di lavoro
type-lesson = Lezione appresa
type-challenge = Sfida
type-swot = Punto SWOT
type-twinning = Gemellaggio
kind-membership = Membro di
kind-involvement = Coinvolto in
kind-located-in = Si trova in
kind-within = Dentro
kind-part-of = Parte di
kind-consortium-of = Consorzio di
kind-consortium = Ha come consorzio
kind-funded-by = Finanziato da
kind-led-by = Guidato da
kind-twinned-with = Gemellato con
kind-has-scenario = Ha lo scenario
kind-need-theme = Tema del bisogno
kind-identified-in = Individuato in
kind-belongs-to = Appartiene a
kind-visited = Ha visitato
kind-hosted-by = Ospitato da
kind-stated-by = Dichiarato da
kind-in-sector = Nel settore
kind-provided-by = Fornito da
kind-data-of = Dati di
kind-addresses-policy = Riguarda la politica
kind-cofinanced-by = Cofinanziato da
kind-incoming = { $kind } questa voce
helix-government = Governo
helix-academia = Università e ricerca
helix-business = Imprese
helix-civil-society = Società civile
helix-none = Elica non classificata
helix-short-government = Gov
helix-short-academia = Uni
helix-short-business = Imp
helix-short-civil-society = Civ
level = Livello
level-governance = Governance
level-membership = Adesione
level-activity = Attività
level-data = Dati
level-all = Tutti i livelli
evidence = Come è noto
evidence-asserted = Dichiarato nella fonte
evidence-curated = Aggiunto da un curatore
evidence-inferred-layout = Dedotto dall’impaginazione
evidence-inferred-context = Dedotto dal contesto
evidence-derived = Calcolato
evidence-contested = Contraddetto da un’altra fonte
evidence-synthetic = Inventato
connectivity-via-level = Presente a un altro livello
connectivity-tied = Legami diretti con membri
connectivity-reachable = Raggiungibile tramite terzi
connectivity-none-known = Nessun legame noto

## Matrix
matrix-title = Cluster × elica
matrix-help = Chi siede al tavolo? Un’elica è assente solo dove lo dice un elenco completo o una fonte. Senza elenco la risposta è sconosciuta: nessuno l’ha registrato, il che non significa che non ci sia nessuno.
matrix-sentence = Gruppi mostrati: { $groups }. Celle: { $present } presenti, { $weak } deboli, { $absent } assenti, { $unknown } sconosciute.
matrix-caption = Presenza di ogni elica in ogni gruppo. Livello: { $level }
group = Gruppo
group-type = Tipo di gruppo
all-groups = Tutti i gruppi
all-countries = Tutti i paesi
presence = Risposta
presence-present = Presente
presence-present-means = È registrato almeno un membro classificato.
presence-weak = Debole
presence-weak-means = Registrata, ma con una quota molto probabilmente inferiore alla metà di una equa.
presence-absent = Assente
presence-absent-means = Un elenco o una fonte mostra che non c’è nessuno di questa elica.
presence-unknown = Sconosciuta
presence-unknown-means = Non è registrato abbastanza per dire sì o no.
presence-not-applicable = Non applicabile
presence-not-applicable-means = Il gruppo non ha questo livello.
cell-numbers = { $k } di { $n } registrati
cell-nobody = nessuno registrato
cell-none = Per questo gruppo non è stato chiesto.
gamma-said = probabilità che sia davvero assente: { $gamma }

## Details
details = Dettagli
names = Altri nomi
gaps = Eliche per livello
connections = Legami
connections-none = Nessun legame registrato.
connections-count = { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
connection = Legame
statements = Affermazioni
statements-none = Nessuna affermazione registrata.
identifier = Identificatore
why = Perché è qui?
document = Documento
place = Punto
locator = Passo
edition = Edizione
graph = Grafo
sheet = foglio { $name }
row = riga { $n }
column = colonna { $name }
synthetic-origin = Inventato per provare; non riguarda il mondo reale.
origin-none = Nessuna origine registrata.
and-more-rows = e { $n ->
    [one] un’altra riga
   *[other] altre { $n } righe
}
rule = Calcolato con la regola
rests-on = Si fonda su { $n ->
    [one] un’affermazione
   *[other] { $n } affermazioni
}:
fragile = dipende da un solo membro
numbers = Cifre
numbers-k = Membri registrati di questa elica
numbers-n = Membri classificati, tutte le eliche
numbers-size = Lunghezza dell’elenco
numbers-gamma = γ, anche con visibilità ½ e ¼
numbers-share = Quota di questa elica
numbers-gap = Ampiezza della lacuna
numbers-weak = Probabilità di quota debole
numbers-connected = Altrimenti collegata
numbers-breadth = Attori esterni collegati
numbers-bridges = Ponti indipendenti
gamma-means = γ è la probabilità che l’elica sia davvero assente, dato chi è registrato; più bassa se i suoi membri sono visibili la metà o un quarto degli altri.
not-known = non noto
range = da { $low } a { $high } (circa { $mean })
recorded = Chi è registrato
recorded-none = Nessuno di questa elica è registrato a questo livello.
missing-title = Che cosa manca per sapere:
missing-nobody = un elenco dei membri per questo livello, con la data e se è completo. Finora non è registrato nessuno.
missing-roster = quanti sono i membri in tutto, e se l’elenco è completo.
missing-classified = chi sono gli altri { $left } membri su { $size }, o a quale elica appartengono.
missing-helix = a quale elica appartengono { $left } dei { $size } membri registrati.
missing-newer = un elenco più recente o più completo potrebbe ancora cambiare questa risposta.
missing-share = il resto dell’elenco; la quota potrebbe ancora cambiare.
missing-nothing = nulla: l’elenco è completo.
missing-not-applicable = nulla: il gruppo non ha questo livello.

## Questions
queries-help = Domande a cui l’atlante risponde subito, ciascuna una query SPARQL eseguibile ovunque.
answer-show = Mostra la risposta
answer-hide = Nascondi la risposta
answer-none = Nulla di quanto registrato risponde a questa domanda. Non significa che non ci sia nulla.
sparql-endpoint = Domande proprie: l’accesso SPARQL

## Gaps filled, order, state of the service
candidates-title = Chi potrebbe colmarlo
candidates-help = Organizzazioni di questa elica che non risultano a questo livello, prima quelle più vicine al gruppo. Un punto da cui cominciare a chiedere, non una raccomandazione.
candidates-unknown = Non si sa se questa elica manchi; una di queste potrebbe già esserci. La prima cosa da chiedere è l’elenco dei membri.
candidates-no-link = Nulla di registrato porta dal gruppo a un’organizzazione di questa elica.
candidates-none = L’atlante non conosce altre organizzazioni di questa elica.
candidates-unlinked = { $n ->
    [one] un’altra di questa elica, senza legami registrati con il gruppo
   *[other] altre { $n } di questa elica, senza legami registrati con il gruppo
}
candidates-at = Già nel gruppo: { $levels }
candidates-rank = posto { $n }
candidates-brokers = Chi sta in mezzo
candidates-limits = I legami noti sono pochi: dove i valori sono nulli o uguali l’ordine dice poco. Chi l’atlante non conosce non compare; se qualcuno sia disposto o in grado non è registrato.
feature-already-in = Altri livelli del gruppo in cui siede
feature-cn = Membri a cui è legata
feature-ra = Legami con i membri, quelli rari contano di più
feature-aa = Adamic–Adar su quei membri
feature-co-group = Altri gruppi condivisi con i membri
feature-ppr = Vicinanza nella rete (PageRank)
feature-ppr-wide = Vicinanza, gruppi inclusi (PageRank)
feature-sector = Settori affini (da 0 a 1)
feature-strength = Forza delle vie (da 0 a 1)
feature-near = Regione in comune (da 0 a 4)
feature-load = Gruppi che già serve
ask-title = Da chiedere per primo
ask-help = Il singolo fatto, finora ignoto, la cui risposta cambierebbe più celle della matrice.
ask-changes = { $n ->
    [one] fino a { $n } risposta cambierebbe
   *[other] fino a { $n } risposte cambierebbero
}
ask-next = Domande successive
ask-complete = L’elenco di { $group } è completo? (Livello: { $level })
ask-helix = A quale elica appartiene { $subject }?
ask-seat = { $subject } fa parte di { $group }? (Livello: { $level })
ask-list = Chi fa parte di { $group }, e l’elenco è completo? (Livello: { $level })
lost = Il servizio al momento non risponde. La pagina riprova da sola.
renewed = L’atlante è stato rinnovato dopo il caricamento di questa pagina.
reload = Ricarica
order = Ordine
order-name = Per nome
order-confirmed = Prima le lacune confermate
order-map-first = Prima i meno conosciuti
order-help = Confermate: prima ciò che manca di certo. Meno conosciuti: dove un elenco dei membri direbbe di più.
near-steps = { $n ->
    [one] Entro un passo da { $name }
   *[other] Entro { $n } passi da { $name }
}
near-radius = Passi intorno
trail = Percorso
remain = { $n ->
    [one] ne resta { $n }
   *[other] ne restano { $n }
}
report = Segnala un errore
report-text =
    Qualcosa in Helix Atlas sembra sbagliato.
    Riguarda: { $name }
    Identificatore: { $iri }
    Pagina: { $page }
    Grafo: { $hash }
    Che cosa è sbagliato, e dove è scritto correttamente:
reported = Testo copiato: incollalo in un messaggio a chi cura questo atlante
map-large = Disegnata per parti, perché le voci sono { $n }: una linea rappresenta tutte le connessioni tra due parti. Indica o scegli una voce per vedere le sue.
predicate-type = è un
predicate-preflabel = nome
predicate-altlabel = altro nome
predicate-hiddenlabel = nome nascosto
predicate-description = descrizione
predicate-wasderivedfrom = letto dalla riga
predicate-role = ruolo
predicate-member = membro
predicate-organization = organizzazione
predicate-hasmember = ha come membro
predicate-startdate = dal
predicate-enddate = fino al
predicate-memberduring = periodo di appartenenza
predicate-notation = codice
predicate-homepage = sito web
predicate-title = titolo
predicate-identifier = identificatore
yes = sì
no = no

## Comparison
compare-title = Confronto
compare-help = Quanto spesso manca un’elica? La risposta sta tra ciò che è certo e ciò che è possibile: i gruppi di cui nessuno ha registrato abbastanza contano come possibili, mai come certi.
compare-link = Confronta luoghi e temi
compare-back = Torna ai gruppi
compare-by = Confronta per
compare-by-country = Paese
compare-by-region = Regione
compare-by-scenario = Scenario
compare-caption = Assenza di ciascuna elica, confronto per: { $by }. Livello: { $level }
compare-bounds = da { $low } a { $high } su { $all } assenti
compare-decided = { $absent } assenti su { $decided } decisi
compare-undecided = nessuno deciso
compare-interval = intervallo al 95% sui decisi: da { $low } a { $high }
compare-key-certain = certamente assente
compare-key-possible = possibile: non si sa
compare-key-interval = intervallo al 95% sui gruppi decisi
compare-richness = Eliche tra { $n } membri, media (gruppi)
compare-differences = { $n ->
    [one] Una coppia differisce
   *[other] { $n } coppie differiscono
} con chiarezza, corretto per { $all } test (q ≤ 0,1).
compare-no-differences = Nessuna coppia differisce con chiarezza, corretto per { $all } test (q ≤ 0,1).
compare-difference = { $one } ({ $m }) e { $two } ({ $n }): { $difference }
compare-nothing = A questo livello nessun gruppo vi appartiene, quindi non c’è nulla da confrontare.
compare-why = Tra parentesi: il numero di gruppi decisi.
candidates-way = La via sulla mappa
