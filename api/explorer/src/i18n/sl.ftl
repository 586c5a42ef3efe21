### Helix Atlas explorer: Slovenian. Not yet reviewed by a speaker.

## Frame
skip = Skoči na vsebino
nav = Pogledi
page-start = Pregled
page-network = Omrežje
page-matrix = Matrika vijačnic
page-queries = Vprašanja
language = Jezik
theme-dark = Temne barve
synthetic = Sintetično
synthetic-banner = Vklopljeni so izmišljeni podatki. Narisani so s črtami in označeni povsod, kjer se pojavijo; številk iz tega pogleda ne navajajte.
translation-note = Tega prevoda naravni govorec še ni pregledal. V dvomu velja angleško besedilo.
footer-open = Isti odgovori kot datoteke:
footer-edition = Graf
loading = Nalaganje …
building = Atlas se gradi. Stran se bo nadaljevala sama.
error-title = Tega ni bilo mogoče naložiti
error-unreachable = Storitev se ni odzvala.
retry = Poskusi znova
empty = Tu ni nič zabeleženo.
nothing-left = S temi filtri ne ostane nič. Zgoraj odstranite katerega.
close = Zapri podrobnosti
copy-link = Kopiraj povezavo
copied = Povezava kopirana
all-queries = Vsa vprašanja
as-sparql = Pokaži kot SPARQL
legend = Legenda

## Search
search-label = Išči po atlasu
search-placeholder = Išči ( / )
search-none = Pod »{ $q }« ni nič zabeleženo.
search-count = { $n ->
    [one] { $n } zadetek
    [two] { $n } zadetka
    [few] { $n } zadetki
   *[other] { $n } zadetkov
}
search-failed = Iskanje se ni odzvalo. Poskusite znova.

## Overview
start-holds = Atlas vsebuje { $clusters ->
    [one] { $clusters } grozd
    [two] { $clusters } grozda
    [few] { $clusters } grozde
   *[other] { $clusters } grozdov
}, { $organisations ->
    [one] { $organisations } organizacijo
    [two] { $organisations } organizaciji
    [few] { $organisations } organizacije
   *[other] { $organisations } organizacij
} in { $pilots ->
    [one] { $pilots } pilotni projekt
    [two] { $pilots } pilotna projekta
    [few] { $pilots } pilotne projekte
   *[other] { $pilots } pilotnih projektov
}, iz { $sources ->
    [one] { $sources } vira
    [two] { $sources } virov
    [few] { $sources } virov
   *[other] { $sources } virov
}. Vsaka trditev vodi nazaj do dokumenta, lista in vrstice.
start-unknown = Za { $unknown } od { $total } vprašanj »ali je ta vijačnica tu, v tem grozdu, na tej ravni?« nihče ni zabeležil dovolj za odgovor, zato je odgovor neznan – kar ni isto kot manjkajoč.
start-synthetic = Poleg tega { $n ->
    [one] je vklopljen { $n } izmišljen vnos
    [two] sta vklopljena { $n } izmišljena vnosa
    [few] so vklopljeni { $n } izmišljeni vnosi
   *[other] je vklopljenih { $n } izmišljenih vnosov
} za preizkušanje.
start-doors = Vstopi
start-matrix = Katera vijačnica je v katerem grozdu prisotna, šibka, odsotna ali neznana.
start-network = Kdo je povezan s kom in kako je vsaka povezava znana.
start-table = Vse z zemljevida kot tabela za razvrščanje in prenos.
start-queries = Pripravljena vprašanja, kot tabele ali SPARQL.
start-known = Kaj je znano in kaj ne
start-known-help = Vsaka skupina je vprašana na štirih ravneh za štiri vijačnice. Številka vodi do svojih celic.
start-contents = Kaj vsebuje
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } celica
    [two] { $n } celici
    [few] { $n } celice
   *[other] { $n } celic
}
sources = Viri
source = Vir
source-kind = Vrsta
source-document = Dokument
source-register = Register
source-curated = Urejeno
source-synthetic = Sintetično
licence = Licenca
as-of = Stanje na dan
confidence = Zaupanje
records = Zapisi
documents-count = { $n ->
    [one] { $n } dokument
    [two] { $n } dokumenta
    [few] { $n } dokumenti
   *[other] { $n } dokumentov
}

## Network
filters = Filtri
filters-active = Dejavni filtri
remove = Odstrani
clear = Odstrani vse
face = Prikaz
face-map = Zemljevid
face-actors = Tabela
face-links = Povezave
shown = { $nodes } od { $allNodes } vnosov, { $edges } od { $allEdges } povezav
facet-type = Tip
facet-helix = Vijačnica
facet-country = Država
facet-kind = Povezava
facet-evidence = Kako je znano
country-none = Država ni zabeležena
more = še { $n }
fewer = Manj
and-more = in še { $n }
no-webgl = Ta brskalnik ne more narisati zemljevida (brez WebGL), zato so isti vnosi prikazani kot tabela.
map-role = zemljevid omrežja
map-label = Omrežje: vnosov { $nodes }, povezav { $edges }
map-keys = Puščice vodijo od vnosa do vnosa, Enter odpre, Esc zapusti, + − 0 za povečavo.
zoom = Povečava
zoom-in = Povečaj
zoom-out = Pomanjšaj
zoom-fit = Pokaži vse
near-toggle = Samo sosedje
near-only = Sosedje: { $name }
show-on-map = Pokaži na zemljevidu
legend-colour = Barva: vijačnica
legend-shape = Oblika: tip
legend-line = Črta: kako je znano
legend-size = Večje pomeni več povezav.
legend-several = dve vijačnici
legend-neutral = ni akter
rows-range = { $from }–{ $to } od { $total }
download-csv = Prenesi CSV
pages = Strani
previous = Prejšnje
next = Naslednje
column-label = Ime
column-type = Tip
column-helix = Vijačnica
column-country = Država
column-degree = Povezave
column-source = Od
column-kind = Povezava
column-target = Do
column-detail = Raven, vloga
column-evidence = Kako je znano
column-why = Izvor

## Words of the data
type-organisation = Organizacija
type-cluster = Grozd
type-partnership = Partnerstvo
type-consortium = Konzorcij
type-project = Projekt
type-pilot = Pilotni projekt
type-event = Dogodek
type-territory = Ozemlje
type-need = Potreba
type-dataset = Zbirka podatkov
type-innovation = Inovacija
type-document = Dokument
type-sector = Sektor
type-scenario = Scenarij
type-theme = Tema
type-site = Lokacija
type-funding = Financiranje
type-policy = Politika
type-work-package = Delovni sklop
type-lesson = Nauk
type-challenge = Izziv
type-swot = Točka SWOT
type-twinning = Pobratenje
kind-membership = Član
kind-involvement = Vključen v
kind-located-in = Se nahaja v
kind-within = Znotraj
kind-part-of = Del
kind-consortium-of = Konzorcij za
kind-consortium = Ima konzorcij
kind-funded-by = Financira
kind-led-by = Vodi
kind-twinned-with = Pobraten z
kind-has-scenario = Ima scenarij
kind-need-theme = Tema potrebe
kind-identified-in = Prepoznan v
kind-belongs-to = Pripada
kind-visited = Obiskal
kind-hosted-by = Gosti
kind-stated-by = Navaja
kind-in-sector = V sektorju
kind-provided-by = Zagotavlja
kind-data-of = Podatki
kind-addresses-policy = Obravnava politiko
kind-cofinanced-by = Sofinancira
kind-incoming = { $kind }: ta vnos
helix-government = Javni sektor
helix-academia = Akademska sfera
helix-business = Gospodarstvo
helix-civil-society = Civilna družba
helix-none = Vijačnica ni razvrščena
helix-short-government = Jav
helix-short-academia = Aka
helix-short-business = Gos
helix-short-civil-society = Civ
level = Raven
level-governance = Upravljanje
level-membership = Članstvo
level-activity = Dejavnost
level-data = Podatki
level-all = Vse ravni
evidence = Kako je znano
evidence-asserted = Navedeno v viru
evidence-curated = Dodal urednik
evidence-inferred-layout = Razbrano iz postavitve
evidence-inferred-context = Sklepano iz konteksta
evidence-derived = Izračunano
evidence-contested = Drug vir temu nasprotuje
evidence-synthetic = Izmišljeno
connectivity-via-level = Prisotna na drugi ravni
connectivity-tied = Neposredne vezi s člani
connectivity-reachable = Dosegljiva prek tretjega
connectivity-none-known = Ni znane povezave

## Matrix
matrix-title = Grozd × vijačnica
matrix-help = Kdo sedi za mizo? Vijačnica je odsotna le, kjer to pove popoln seznam ali vir. Brez seznama je odgovor neznan: nihče ni zabeležil, kar ne pomeni, da ni nikogar.
matrix-sentence = Prikazane skupine: { $groups }. Celice: prisotne { $present }, šibke { $weak }, odsotne { $absent }, neznane { $unknown }.
matrix-caption = Prisotnost vsake vijačnice v vsaki skupini. Raven: { $level }
group = Skupina
group-type = Vrsta skupine
all-groups = Vse skupine
all-countries = Vse države
presence = Odgovor
presence-present = Prisotna
presence-present-means = Zabeležen je vsaj en razvrščen član.
presence-weak = Šibka
presence-weak-means = Zabeležena, a z deležem, ki je najverjetneje pod polovico enakega.
presence-absent = Odsotna
presence-absent-means = Seznam ali vir kaže, da ni nikogar iz te vijačnice.
presence-unknown = Neznana
presence-unknown-means = Zabeleženo je premalo za da ali ne.
presence-not-applicable = Ni smiselno
presence-not-applicable-means = Skupina nima te ravni.
cell-numbers = { $k } od { $n } zabeleženih
cell-nobody = nihče zabeležen
cell-none = Za to skupino to ni bilo vprašano.
gamma-said = verjetnost, da je res odsotna: { $gamma }

## Details
details = Podrobnosti
names = Druga imena
gaps = Vijačnice po ravneh
connections = Povezave
connections-none = Nobena povezava ni zabeležena.
connections-count = { $n ->
    [one] { $n } povezava
    [two] { $n } povezavi
    [few] { $n } povezave
   *[other] { $n } povezav
}
connection = Povezava
statements = Trditve
statements-none = Nobena trditev ni zabeležena.
identifier = Identifikator
why = Zakaj je to tu?
document = Dokument
place = Mesto
locator = Odlomek
edition = Izdaja
graph = Graf
sheet = list { $name }
row = vrstica { $n }
column = stolpec { $name }
synthetic-origin = Izmišljeno za preizkus; ne govori o resničnem svetu.
origin-none = Izvor ni zabeležen.
and-more-rows = in še { $n ->
    [one] { $n } vrstica
    [two] { $n } vrstici
    [few] { $n } vrstice
   *[other] { $n } vrstic
}
rule = Izračunano po pravilu
rests-on = Temelji na: { $n ->
    [one] { $n } trditev
    [two] { $n } trditvi
    [few] { $n } trditve
   *[other] { $n } trditev
}
fragile = odvisna od enega člana
numbers = Številke
numbers-k = Zabeleženi člani te vijačnice
numbers-n = Razvrščeni člani, vse vijačnice
numbers-size = Dolžina seznama
numbers-gamma = γ, tudi pri vidnosti ½ in ¼
numbers-share = Delež te vijačnice
numbers-gap = Velikost vrzeli
numbers-weak = Verjetnost šibkega deleža
numbers-connected = Drugače povezana
numbers-breadth = Povezani zunanji akterji
numbers-bridges = Neodvisni mostovi
gamma-means = γ je verjetnost, da je vijačnica res odsotna, glede na zabeležene; nižja, če so njeni člani pol ali četrtino tako vidni kot drugi.
not-known = ni znano
range = { $low } do { $high } (okoli { $mean })
recorded = Kdo je zabeležen
recorded-none = Nihče iz te vijačnice ni zabeležen na tej ravni.
missing-title = Kaj manjka, da bi vedeli:
missing-nobody = seznam članov te ravni z datumom in podatkom, ali je popoln. Doslej ni zabeležen nihče.
missing-roster = koliko je vseh članov in ali je seznam popoln.
missing-classified = kdo so preostali člani ({ $left } od { $size }) ali kateri vijačnici pripadajo.
missing-helix = kateri vijačnici pripadajo zabeleženi člani ({ $left } od { $size }).
missing-newer = novejši ali popolnejši seznam bi lahko še spremenil odgovor.
missing-share = preostanek seznama; delež se lahko še spremeni.
missing-nothing = nič: seznam je popoln.
missing-not-applicable = nič: skupina nima te ravni.

## Questions
queries-help = Vprašanja, na katera atlas odgovori takoj; vsako je poizvedba SPARQL, ki teče kjer koli.
answer-show = Pokaži odgovor
answer-hide = Skrij odgovor
answer-none = Nič zabeleženega ne odgovarja na to vprašanje. To ne pomeni, da ni ničesar.
sparql-endpoint = Lastna vprašanja: točka SPARQL

## Gaps filled, order, state of the service
candidates-title = Kdo bi jo lahko zapolnil
candidates-help = Organizacije te vijačnice, ki na tej ravni niso zabeležene, najprej tiste, ki so skupini najbližje. Izhodišče za vprašanja, ne priporočilo.
candidates-unknown = Ali ta vijačnica manjka, ni znano; katera od teh je morda že zraven. Najprej je treba vprašati po seznamu članov.
candidates-no-link = Nič zabeleženega ne vodi od skupine do organizacije te vijačnice.
candidates-none = Atlas ne pozna druge organizacije te vijačnice.
candidates-unlinked = { $n ->
    [one] še { $n } te vijačnice, brez zabeležene vezi s skupino
    [two] še { $n } te vijačnice, brez zabeležene vezi s skupino
    [few] še { $n } te vijačnice, brez zabeležene vezi s skupino
   *[other] še { $n } te vijačnice, brez zabeležene vezi s skupino
}
candidates-at = Že v skupini: { $levels }
candidates-rank = mesto { $n }
candidates-brokers = Kdo stoji vmes
candidates-limits = Znanih je malo vezi: kjer so vrednosti nič ali enake, vrstni red pove malo. Kogar atlas ne pozna, ni na seznamu; ali je kdo pripravljen ali zmožen, ni zabeleženo.
feature-already-in = Druge ravni skupine, kjer sodeluje
feature-cn = Člani, s katerimi je povezana
feature-ra = Vezi s člani, redke štejejo več
feature-aa = Adamic–Adar prek teh članov
feature-co-group = Druge skupine, skupne s člani
feature-ppr = Bližina v omrežju (PageRank)
feature-ppr-wide = Bližina, vključno s skupinami (PageRank)
feature-sector = Sorodni sektorji (0 do 1)
feature-strength = Moč poti (0 do 1)
feature-near = Skupna regija (0 do 4)
feature-load = Skupine, ki jim že služi
ask-title = Najprej vprašajte to
ask-help = Eno samo doslej neznano dejstvo, ki bi z odgovorom spremenilo največ celic matrike.
ask-changes = { $n ->
    [one] spremenil bi se do { $n } odgovor
    [two] spremenila bi se do { $n } odgovora
    [few] spremenili bi se do { $n } odgovori
   *[other] spremenilo bi se do { $n } odgovorov
}
ask-next = Naslednja vprašanja
ask-complete = Ali je seznam skupine { $group } popoln? (Raven: { $level })
ask-helix = Kateri vijačnici pripada { $subject }?
ask-seat = Ali je { $subject } v skupini { $group }? (Raven: { $level })
ask-list = Kdo je v skupini { $group } in ali je ta seznam popoln? (Raven: { $level })
lost = Storitev se trenutno ne odziva. Stran poskuša znova sama.
renewed = Atlas je bil od nalaganja te strani obnovljen.
reload = Naloži znova
order = Vrstni red
order-name = Po imenu
order-confirmed = Najprej potrjene vrzeli
order-map-first = Najprej najmanj znane
order-help = Potrjene: najprej, kar zagotovo manjka. Najmanj znane: kjer bi seznam članov povedal največ.
near-steps = { $n ->
    [one] En korak od: { $name }
    [two] { $n } koraka od: { $name }
    [few] { $n } koraki od: { $name }
   *[other] { $n } korakov od: { $name }
}
near-radius = Korakov okoli
trail = Pot do sem
remain = { $n ->
    [one] ostane { $n }
    [two] ostaneta { $n }
    [few] ostanejo { $n }
   *[other] ostane { $n }
}
report = Prijavi napako
report-text =
    Nekaj v Helix Atlasu je videti narobe.
    Zadeva: { $name }
    Oznaka: { $iri }
    Stran: { $page }
    Graf: { $hash }
    Kaj je narobe in kje je zapisano pravilno:
reported = Besedilo kopirano: prilepite ga v sporočilo skrbniku tega atlasa
map-large = Narisano po delih, ker je vnosov { $n }: ena črta pomeni vse povezave med dvema deloma. Pokažite na vnos ali ga izberite, da vidite njegove.
predicate-type = je
predicate-preflabel = ime
predicate-altlabel = drugo ime
predicate-hiddenlabel = skrito ime
predicate-description = opis
predicate-wasderivedfrom = prebrano iz vrstice
predicate-role = vloga
predicate-member = član
predicate-organization = organizacija
predicate-hasmember = ima člana
predicate-startdate = od
predicate-enddate = do
predicate-memberduring = obdobje članstva
predicate-notation = oznaka
predicate-homepage = spletna stran
predicate-title = naslov
predicate-identifier = identifikator
yes = da
no = ne

## Comparison
compare-title = Primerjava
compare-help = Kako pogosto vijačnica manjka? Odgovor je med gotovim in mogočim: skupine, o katerih nihče ni zabeležil dovolj, štejejo kot mogoče, nikoli kot gotove.
compare-link = Primerjaj kraje in teme
compare-back = Nazaj k skupinam
compare-by = Primerjaj po
compare-by-country = Država
compare-by-region = Regija
compare-by-scenario = Scenarij
compare-caption = Odsotnost vsake vijačnice, primerjava po: { $by }. Raven: { $level }
compare-bounds = odsotna v { $low } do { $high } od { $all }
compare-decided = { $absent } odsotnih od { $decided } odločenih
compare-undecided = nobena odločena
compare-interval = 95-odstotni interval za odločene: { $low } do { $high }
compare-key-certain = gotovo odsotna
compare-key-possible = mogoče: ni znano
compare-key-interval = 95-odstotni interval za odločene skupine
compare-richness = Vijačnice med { $n } člani, povprečje (skupine)
compare-differences = { $n ->
    [one] { $n } par se jasno razlikuje
    [two] { $n } para se jasno razlikujeta
    [few] { $n } pari se jasno razlikujejo
   *[other] { $n } parov se jasno razlikuje
} po popravku za { $all } preskusov (q ≤ 0,1).
compare-no-differences = Noben par se jasno ne razlikuje po popravku za { $all } preskusov (q ≤ 0,1).
compare-difference = { $one } ({ $m }) in { $two } ({ $n }): { $difference }
compare-nothing = Na tej ravni jim ne pripada nobena skupina, zato ni česa primerjati.
compare-why = V oklepaju: število odločenih skupin.
candidates-way = Pot na zemljevidu
