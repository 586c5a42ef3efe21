### Helix Atlas explorer: Croatian. Not yet reviewed by a speaker.

## Frame
skip = Prijeđi na sadržaj
nav = Prikazi
page-start = Pregled
page-network = Mreža
page-matrix = Matrica uzvojnica
page-queries = Pitanja
language = Jezik
theme-dark = Tamne boje
synthetic = Sintetično
synthetic-banner = Uključeni su izmišljeni podaci. Nacrtani su prugama i označeni gdje god se pojave; ne navodite brojke iz ovog prikaza.
translation-note = Ovaj prijevod još nije pregledao izvorni govornik. U slučaju sumnje vrijedi engleski tekst.
footer-open = Isti odgovori kao datoteke:
footer-edition = Graf
loading = Učitavanje …
building = Atlas se gradi. Stranica će nastaviti sama.
error-title = Učitavanje nije uspjelo
error-unreachable = Usluga nije odgovorila.
retry = Pokušaj ponovno
empty = Ovdje ništa nije zabilježeno.
nothing-left = S ovim filtrima ne ostaje ništa. Uklonite neki iznad.
close = Zatvori pojedinosti
copy-link = Kopiraj poveznicu
copied = Poveznica kopirana
all-queries = Sva pitanja
as-sparql = Prikaži kao SPARQL
legend = Legenda

## Search
search-label = Pretraži atlas
search-placeholder = Traži ( / )
search-none = Pod „{ $q }” nije ništa zabilježeno.
search-count = { $n ->
    [one] { $n } pogodak
    [few] { $n } pogotka
   *[other] { $n } pogodaka
}
search-failed = Pretraga nije odgovorila. Pokušajte ponovno.

## Overview
start-holds = Atlas sadrži { $clusters ->
    [one] { $clusters } klaster
    [few] { $clusters } klastera
   *[other] { $clusters } klastera
}, { $organisations ->
    [one] { $organisations } organizaciju
    [few] { $organisations } organizacije
   *[other] { $organisations } organizacija
} i { $pilots ->
    [one] { $pilots } pilot-projekt
    [few] { $pilots } pilot-projekta
   *[other] { $pilots } pilot-projekata
}, iz { $sources ->
    [one] { $sources } izvora
    [few] { $sources } izvora
   *[other] { $sources } izvora
}. Svaka tvrdnja vodi natrag do dokumenta, lista i retka.
start-unknown = Za { $unknown } od { $total } pitanja „je li ta uzvojnica tu, u ovom klasteru, na ovoj razini?” nitko nije zabilježio dovoljno za odgovor, pa je odgovor nepoznat – što nije isto što i odsutan.
start-synthetic = Osim toga { $n ->
    [one] uključen je { $n } izmišljen unos
    [few] uključena su { $n } izmišljena unosa
   *[other] uključeno je { $n } izmišljenih unosa
} za isprobavanje.
start-doors = Ulazi
start-matrix = Koja je uzvojnica u kojem klasteru prisutna, slaba, odsutna ili nepoznata.
start-network = Tko je povezan s kim i kako je svaka veza poznata.
start-table = Sve s karte kao tablica za razvrstavanje i preuzimanje.
start-queries = Gotova pitanja, kao tablice ili SPARQL.
start-known = Što je poznato, a što nije
start-known-help = Svaka se skupina pita na četiri razine za četiri uzvojnice. Broj vodi do svojih ćelija.
start-contents = Što sadrži
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } ćelija
    [few] { $n } ćelije
   *[other] { $n } ćelija
}
sources = Izvori
source = Izvor
source-kind = Vrsta
source-document = Dokument
source-register = Registar
source-curated = Uređeno
source-synthetic = Sintetično
licence = Licencija
as-of = Stanje na dan
confidence = Pouzdanost
records = Zapisi
documents-count = { $n ->
    [one] { $n } dokument
    [few] { $n } dokumenta
   *[other] { $n } dokumenata
}

## Network
filters = Filtri
filters-active = Aktivni filtri
remove = Ukloni
clear = Ukloni sve
face = Prikaz
face-map = Karta
face-actors = Tablica
face-links = Veze
shown = { $nodes } od { $allNodes } unosa, { $edges } od { $allEdges } veza
facet-type = Tip
facet-helix = Uzvojnica
facet-country = Zemlja
facet-kind = Veza
facet-evidence = Kako je poznato
country-none = Zemlja nije zabilježena
more = još { $n }
fewer = Manje
and-more = i još { $n }
no-webgl = Ovaj preglednik ne može nacrtati kartu (nema WebGL), pa su isti unosi prikazani kao tablica.
map-role = karta mreže
map-label = Mreža: unosa { $nodes }, veza { $edges }
map-keys = Strelice vode od unosa do unosa, Enter otvara, Esc izlazi, + − 0 za zumiranje.
zoom = Zumiranje
zoom-in = Povećaj
zoom-out = Smanji
zoom-fit = Prikaži sve
near-toggle = Samo susjedi
near-only = Susjedi: { $name }
show-on-map = Prikaži na karti
legend-colour = Boja: uzvojnica
legend-shape = Oblik: tip
legend-line = Linija: kako je poznato
legend-size = Veće znači više veza.
legend-several = dvije uzvojnice
legend-neutral = nije akter
rows-range = { $from }–{ $to } od { $total }
download-csv = Preuzmi CSV
pages = Stranice
previous = Prethodno
next = Sljedeće
column-label = Naziv
column-type = Tip
column-helix = Uzvojnica
column-country = Zemlja
column-degree = Veze
column-source = Od
column-kind = Veza
column-target = Do
column-detail = Razina, uloga
column-evidence = Kako je poznato
column-why = Podrijetlo

## Words of the data
type-organisation = Organizacija
type-cluster = Klaster
type-partnership = Partnerstvo
type-consortium = Konzorcij
type-project = Projekt
type-pilot = Pilot-projekt
type-event = Događaj
type-territory = Područje
type-need = Potreba
type-dataset = Skup podataka
type-innovation = Inovacija
type-document = Dokument
type-sector = Sektor
type-scenario = Scenarij
type-theme = Tema
type-site = Lokacija
type-funding = Financiranje
type-policy = Politika
type-work-package = Radni paket
type-lesson = Pouka
type-challenge = Izazov
type-swot = Točka SWOT
type-twinning = Twinning
kind-membership = Član
kind-involvement = Uključen u
kind-located-in = Nalazi se u
kind-within = Unutar
kind-part-of = Dio
kind-consortium-of = Konzorcij za
kind-consortium = Ima konzorcij
kind-funded-by = Financira
kind-led-by = Vodi
kind-twinned-with = Povezan u par s
kind-has-scenario = Ima scenarij
kind-need-theme = Tema potrebe
kind-identified-in = Prepoznat u
kind-belongs-to = Pripada
kind-visited = Posjetio
kind-hosted-by = Ugošćuje
kind-stated-by = Navodi
kind-in-sector = U sektoru
kind-provided-by = Pruža
kind-data-of = Podaci
kind-addresses-policy = Odnosi se na politiku
kind-cofinanced-by = Sufinancira
kind-incoming = { $kind }: ovaj unos
helix-government = Javna vlast
helix-academia = Akademija
helix-business = Gospodarstvo
helix-civil-society = Civilno društvo
helix-none = Uzvojnica nije razvrstana
helix-short-government = Jav
helix-short-academia = Aka
helix-short-business = Gos
helix-short-civil-society = Civ
level = Razina
level-governance = Upravljanje
level-membership = Članstvo
level-activity = Aktivnost
level-data = Podaci
level-all = Sve razine
evidence = Kako je poznato
evidence-asserted = Navedeno u izvoru
evidence-curated = Dodao urednik
evidence-inferred-layout = Iščitano iz rasporeda
evidence-inferred-context = Zaključeno iz konteksta
evidence-derived = Izračunato
evidence-contested = Drugi izvor tomu proturječi
evidence-synthetic = Izmišljeno
connectivity-via-level = Prisutna na drugoj razini
connectivity-tied = Izravne veze s članovima
connectivity-reachable = Dostupna preko trećega
connectivity-none-known = Nema poznate veze

## Matrix
matrix-title = Klaster × uzvojnica
matrix-help = Tko sjedi za stolom? Uzvojnica je odsutna samo ondje gdje to kaže potpun popis ili izvor. Bez popisa odgovor je nepoznat: nitko nije zabilježio, što ne znači da nema nikoga.
matrix-sentence = Prikazane skupine: { $groups }. Ćelije: prisutne { $present }, slabe { $weak }, odsutne { $absent }, nepoznate { $unknown }.
matrix-caption = Prisutnost svake uzvojnice u svakoj skupini. Razina: { $level }
group = Skupina
group-type = Vrsta skupine
all-groups = Sve skupine
all-countries = Sve zemlje
presence = Odgovor
presence-present = Prisutna
presence-present-means = Zabilježen je barem jedan razvrstan član.
presence-weak = Slaba
presence-weak-means = Zabilježena, ali s udjelom najvjerojatnije manjim od polovice jednakog.
presence-absent = Odsutna
presence-absent-means = Popis ili izvor pokazuje da nema nikoga iz te uzvojnice.
presence-unknown = Nepoznata
presence-unknown-means = Zabilježeno je premalo za da ili ne.
presence-not-applicable = Nije primjenjivo
presence-not-applicable-means = Skupina nema tu razinu.
cell-numbers = { $k } od { $n } zabilježenih
cell-nobody = nitko zabilježen
cell-none = Za ovu skupinu to nije pitano.
gamma-said = vjerojatnost da je doista odsutna: { $gamma }

## Details
details = Pojedinosti
names = Drugi nazivi
gaps = Uzvojnice po razinama
connections = Veze
connections-none = Nijedna veza nije zabilježena.
connections-count = { $n ->
    [one] { $n } veza
    [few] { $n } veze
   *[other] { $n } veza
}
connection = Veza
statements = Tvrdnje
statements-none = Nijedna tvrdnja nije zabilježena.
identifier = Identifikator
why = Zašto je ovo tu?
document = Dokument
place = Mjesto
locator = Odlomak
edition = Izdanje
graph = Graf
sheet = list { $name }
row = redak { $n }
column = stupac { $name }
synthetic-origin = Izmišljeno za isprobavanje; ne govori o stvarnom svijetu.
origin-none = Podrijetlo nije zabilježeno.
and-more-rows = i još { $n ->
    [one] { $n } redak
    [few] { $n } retka
   *[other] { $n } redaka
}
rule = Izračunato po pravilu
rests-on = Temelji se na: { $n ->
    [one] { $n } tvrdnja
    [few] { $n } tvrdnje
   *[other] { $n } tvrdnji
}
fragile = ovisi o jednom članu
numbers = Brojke
numbers-k = Zabilježeni članovi te uzvojnice
numbers-n = Razvrstani članovi, sve uzvojnice
numbers-size = Veličina popisa
numbers-gamma = γ, i uz vidljivost ½ i ¼
numbers-share = Udio te uzvojnice
numbers-gap = Veličina praznine
numbers-weak = Vjerojatnost slabog udjela
numbers-connected = Inače povezana
numbers-breadth = Povezani vanjski akteri
numbers-bridges = Neovisni mostovi
gamma-means = γ je vjerojatnost da je uzvojnica doista odsutna s obzirom na zabilježene; manja ako su njezini članovi upola ili četvrtinu vidljivi kao drugi.
not-known = nije poznato
range = { $low } do { $high } (oko { $mean })
recorded = Tko je zabilježen
recorded-none = Nitko iz te uzvojnice nije zabilježen na ovoj razini.
missing-title = Što nedostaje da bismo znali:
missing-nobody = popis članova te razine s datumom i podatkom je li potpun. Zasad nije zabilježen nitko.
missing-roster = koliko je ukupno članova i je li popis potpun.
missing-classified = tko su ostali članovi ({ $left } od { $size }) ili kojoj uzvojnici pripadaju.
missing-helix = kojoj uzvojnici pripadaju zabilježeni članovi ({ $left } od { $size }).
missing-newer = noviji ili potpuniji popis još bi mogao promijeniti odgovor.
missing-share = ostatak popisa; udio se još može promijeniti.
missing-nothing = ništa: popis je potpun.
missing-not-applicable = ništa: skupina nema tu razinu.

## Questions
queries-help = Pitanja na koja atlas odmah odgovara; svako je SPARQL-upit koji radi bilo gdje.
answer-show = Prikaži odgovor
answer-hide = Sakrij odgovor
answer-none = Ništa zabilježeno ne odgovara na ovo pitanje. To ne znači da nema ničega.
sparql-endpoint = Vlastita pitanja: pristup SPARQL

## Gaps filled, order, state of the service
candidates-title = Tko bi je mogao popuniti
candidates-help = Organizacije ove uzvojnice koje nisu zabilježene na ovoj razini, najprije one najbliže skupini. Polazište za pitanja, a ne preporuka.
candidates-unknown = Nije poznato nedostaje li ova uzvojnica; neka od ovih možda je već unutra. Najprije treba zatražiti popis članova.
candidates-no-link = Ništa zabilježeno ne vodi od skupine do organizacije ove uzvojnice.
candidates-none = Atlas ne poznaje drugu organizaciju ove uzvojnice.
candidates-unlinked = { $n ->
    [one] još { $n } ove uzvojnice, bez zabilježene veze sa skupinom
    [few] još { $n } ove uzvojnice, bez zabilježene veze sa skupinom
   *[other] još { $n } ove uzvojnice, bez zabilježene veze sa skupinom
}
candidates-at = Već u skupini: { $levels }
candidates-rank = mjesto { $n }
candidates-brokers = Tko stoji između
candidates-limits = Poznato je malo veza: gdje su vrijednosti nula ili jednake, redoslijed govori malo. Koga atlas ne poznaje, nije na popisu; je li tko voljan ili sposoban, nije zabilježeno.
feature-already-in = Druge razine skupine na kojima sudjeluje
feature-cn = Članovi s kojima je povezana
feature-ra = Veze s članovima, rijetke vrijede više
feature-aa = Adamic–Adar preko tih članova
feature-co-group = Druge skupine zajedničke s članovima
feature-ppr = Blizina u mreži (PageRank)
feature-ppr-wide = Blizina, zajedno sa skupinama (PageRank)
feature-sector = Srodni sektori (0 do 1)
feature-strength = Snaga putova (0 do 1)
feature-near = Zajednička regija (0 do 4)
feature-load = Skupine kojima već služi
ask-title = Najprije pitajte ovo
ask-help = Jedna dosad nepoznata činjenica čiji bi odgovor promijenio najviše polja matrice.
ask-changes = { $n ->
    [one] promijenio bi se do { $n } odgovor
    [few] promijenila bi se do { $n } odgovora
   *[other] promijenilo bi se do { $n } odgovora
}
ask-next = Sljedeća pitanja
ask-complete = Je li popis skupine { $group } potpun? (Razina: { $level })
ask-helix = Kojoj uzvojnici pripada { $subject }?
ask-seat = Je li { $subject } u skupini { $group }? (Razina: { $level })
ask-list = Tko je u skupini { $group } i je li taj popis potpun? (Razina: { $level })
lost = Usluga trenutačno ne odgovara. Stranica sama pokušava ponovno.
renewed = Atlas je obnovljen otkad je ova stranica učitana.
reload = Učitaj ponovno
order = Redoslijed
order-name = Po imenu
order-confirmed = Najprije potvrđene praznine
order-map-first = Najprije najmanje poznate
order-help = Potvrđene: najprije ono što sigurno nedostaje. Najmanje poznate: gdje bi popis članova rekao najviše.
near-steps = { $n ->
    [one] { $n } korak od: { $name }
    [few] { $n } koraka od: { $name }
   *[other] { $n } koraka od: { $name }
}
near-radius = Koraka uokolo
trail = Put dovde
remain = { $n ->
    [one] ostaje { $n }
    [few] ostaju { $n }
   *[other] ostaje { $n }
}
report = Prijavi pogrešku
report-text =
    Nešto u Helix Atlasu čini se pogrešnim.
    Odnosi se na: { $name }
    Oznaka: { $iri }
    Stranica: { $page }
    Graf: { $hash }
    Što je pogrešno i gdje piše ispravno:
reported = Tekst je kopiran: zalijepite ga u poruku onome tko održava ovaj atlas
map-large = Nacrtano po dijelovima jer ima { $n } unosa: jedna crta znači sve veze između dvaju dijelova. Pokažite na unos ili ga odaberite da vidite njegove.
predicate-type = je
predicate-preflabel = ime
predicate-altlabel = drugo ime
predicate-hiddenlabel = skriveno ime
predicate-description = opis
predicate-wasderivedfrom = pročitano iz retka
predicate-role = uloga
predicate-member = član
predicate-organization = organizacija
predicate-hasmember = ima člana
predicate-startdate = od
predicate-enddate = do
predicate-memberduring = razdoblje članstva
predicate-notation = oznaka
predicate-homepage = mrežna stranica
predicate-title = naslov
predicate-identifier = identifikator
yes = da
no = ne

## Comparison
compare-title = Usporedba
compare-help = Koliko često uzvojnica nedostaje? Odgovor je između sigurnog i mogućeg: skupine o kojima nitko nije zabilježio dovoljno broje se kao moguće, nikad kao sigurne.
compare-link = Usporedi mjesta i teme
compare-back = Natrag na skupine
compare-by = Usporedi po
compare-by-country = Država
compare-by-region = Regija
compare-by-scenario = Scenarij
compare-caption = Odsutnost svake uzvojnice, usporedba po: { $by }. Razina: { $level }
compare-bounds = odsutna u { $low } do { $high } od { $all }
compare-decided = { $absent } odsutnih od { $decided } odlučenih
compare-undecided = nijedna odlučena
compare-interval = 95-postotni interval za odlučene: { $low } do { $high }
compare-key-certain = sigurno odsutna
compare-key-possible = moguće: nije poznato
compare-key-interval = 95-postotni interval za odlučene skupine
compare-richness = Uzvojnice među { $n } članova, prosjek (skupine)
compare-differences = { $n ->
    [one] { $n } par jasno se razlikuje
    [few] { $n } para jasno se razlikuju
   *[other] { $n } parova jasno se razlikuje
} nakon ispravka za { $all } testova (q ≤ 0,1).
compare-no-differences = Nijedan par ne razlikuje se jasno nakon ispravka za { $all } testova (q ≤ 0,1).
compare-difference = { $one } ({ $m }) i { $two } ({ $n }): { $difference }
compare-nothing = Na ovoj razini ne pripada im nijedna skupina pa se nema što usporediti.
compare-why = U zagradi: broj odlučenih skupina.
candidates-way = Put na karti
