### Helix Atlas explorer: Albanian. Not yet reviewed by a speaker.

## Frame
skip = Kalo te përmbajtja
nav = Pamjet
page-start = Përmbledhje
page-network = Rrjeti
page-matrix = Matrica e helikave
page-queries = Pyetje
language = Gjuha
theme-dark = Ngjyra të errëta
synthetic = Sintetike
synthetic-banner = Të dhënat e shpikura janë aktive. Vizatohen me vija dhe shënohen kudo që shfaqen; mos citoni shifra nga kjo pamje.
translation-note = Ky përkthim nuk është rishikuar ende nga një folës amtar. Në rast dyshimi vlen teksti anglisht.
footer-open = Të njëjtat përgjigje si skedarë:
footer-edition = Grafi
loading = Po ngarkohet …
building = Atlasi po ndërtohet. Kjo faqe vazhdon vetë.
error-title = Nuk u ngarkua dot
error-unreachable = Shërbimi nuk u përgjigj.
retry = Provo përsëri
empty = Këtu nuk është regjistruar asgjë.
nothing-left = Me këta filtra nuk mbetet asgjë. Hiqni një më lart.
close = Mbyll hollësitë
copy-link = Kopjo lidhjen
copied = Lidhja u kopjua
all-queries = Të gjitha pyetjet
as-sparql = Shfaq si SPARQL
legend = Legjenda

## Search
search-label = Kërko në atlas
search-placeholder = Kërko ( / )
search-none = Asgjë e regjistruar me „{ $q }”.
search-count = { $n ->
    [one] { $n } përputhje
   *[other] { $n } përputhje
}
search-failed = Kërkimi nuk u përgjigj. Provoni përsëri.

## Overview
start-holds = Ky atlas përmban { $clusters ->
    [one] një grup
   *[other] { $clusters } grupe
}, { $organisations ->
    [one] një organizatë
   *[other] { $organisations } organizata
} dhe { $pilots ->
    [one] një pilot
   *[other] { $pilots } pilotë
}, të marra nga { $sources ->
    [one] një burim
   *[other] { $sources } burime
}. Çdo pohim të çon te dokumenti, fleta dhe rreshti i tij.
start-unknown = Për { $unknown } nga { $total } pyetjet „a është kjo helikë këtu, në këtë grup, në këtë nivel?” askush nuk ka regjistruar mjaftueshëm për të thënë, prandaj përgjigjja është e panjohur – që nuk është e njëjtë me mungesë.
start-synthetic = Përveç këtyre { $n ->
    [one] është aktiv një zë i shpikur
   *[other] janë aktivë { $n } zëra të shpikur
}, për provë.
start-doors = Hyrjet
start-matrix = Cila helikë është e pranishme, e dobët, e munguar ose e panjohur në cilin grup.
start-network = Kush lidhet me kë dhe si dihet çdo lidhje.
start-table = Gjithçka në hartë si tabelë për renditje dhe shkarkim.
start-queries = Pyetje të gatshme, si tabela ose SPARQL.
start-known = Çfarë dihet dhe çfarë jo
start-known-help = Çdo grup pyetet në katër nivele për katër helika. Një numër të çon te qelizat e tij.
start-contents = Çfarë përmban
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } qelizë
   *[other] { $n } qeliza
}
sources = Burimet
source = Burimi
source-kind = Lloji
source-document = Dokument
source-register = Regjistër
source-curated = E kuruar
source-synthetic = Sintetik
licence = Licenca
as-of = Gjendja më
confidence = Besueshmëria
records = Regjistrime
documents-count = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumente
}

## Network
filters = Filtrat
filters-active = Filtrat aktivë
remove = Hiq
clear = Hiqi të gjithë
face = Shfaqur si
face-map = Hartë
face-actors = Tabelë
face-links = Lidhjet
shown = { $nodes } nga { $allNodes } zëra, { $edges } nga { $allEdges } lidhje
facet-type = Tipi
facet-helix = Helika
facet-country = Vendi
facet-kind = Lidhja
facet-evidence = Si dihet
country-none = Pa vend të regjistruar
more = edhe { $n }
fewer = Më pak
and-more = dhe { $n } të tjera
no-webgl = Ky shfletues nuk mund ta vizatojë hartën (pa WebGL), prandaj të njëjtët zëra shfaqen si tabelë.
map-role = hartë rrjeti
map-label = Rrjet me { $nodes } zëra dhe { $edges } lidhje
map-keys = Shigjetat kalojnë nga zëri në zë, Enter hap, Esc del, + − 0 për zmadhim.
zoom = Zmadhimi
zoom-in = Zmadho
zoom-out = Zvogëlo
zoom-fit = Shfaq gjithçka
near-toggle = Vetëm fqinjët
near-only = Fqinjët e: { $name }
show-on-map = Shfaq në hartë
legend-colour = Ngjyra: helika
legend-shape = Forma: tipi
legend-line = Vija: si dihet
legend-size = Sa më i madh, aq më shumë lidhje.
legend-several = dy helika
legend-neutral = jo aktor
rows-range = { $from }–{ $to } nga { $total }
download-csv = Shkarko CSV
pages = Faqet
previous = I mëparshmi
next = Tjetri
column-label = Emri
column-type = Tipi
column-helix = Helika
column-country = Vendi
column-degree = Lidhjet
column-source = Nga
column-kind = Lidhja
column-target = Te
column-detail = Niveli, roli
column-evidence = Si dihet
column-why = Prejardhja

## Words of the data
type-organisation = Organizatë
type-cluster = Grup (klaster)
type-partnership = Partneritet
type-consortium = Konsorcium
type-project = Projekt
type-pilot = Pilot
type-event = Ngjarje
type-territory = Territor
type-need = Nevojë
type-dataset = Set të dhënash
type-innovation = Inovacion
type-document = Dokument
type-sector = Sektor
type-scenario = Skenar
type-theme = Temë
type-site = Vend
type-funding = Financim
type-policy = Politikë
type-work-package = Paketë pune
type-lesson = Mësim
type-challenge = Sfidë
type-swot = Pikë SWOT
type-twinning = Binjakëzim
kind-membership = Anëtar i
kind-involvement = I përfshirë në
kind-located-in = Ndodhet në
kind-within = Brenda
kind-part-of = Pjesë e
kind-consortium-of = Konsorcium i
kind-consortium = Ka si konsorcium
kind-funded-by = Financuar nga
kind-led-by = Udhëhequr nga
kind-twinned-with = Binjakëzuar me
kind-has-scenario = Ka skenarin
kind-need-theme = Tema e nevojës
kind-identified-in = Identifikuar në
kind-belongs-to = I përket
kind-visited = Vizitoi
kind-hosted-by = Pritur nga
kind-stated-by = Deklaruar nga
kind-in-sector = Në sektorin
kind-provided-by = Ofruar nga
kind-data-of = Të dhënat e
kind-addresses-policy = Trajton politikën
kind-cofinanced-by = Bashkëfinancuar nga
kind-incoming = { $kind }: ky zë
helix-government = Qeveria
helix-academia = Akademia
helix-business = Biznesi
helix-civil-society = Shoqëria civile
helix-none = Helikë e paklasifikuar
helix-short-government = Qev
helix-short-academia = Aka
helix-short-business = Biz
helix-short-civil-society = Civ
level = Niveli
level-governance = Qeverisja
level-membership = Anëtarësia
level-activity = Veprimtaria
level-data = Të dhënat
level-all = Të gjitha nivelet
evidence = Si dihet
evidence-asserted = Thuhet në burim
evidence-curated = Shtuar nga një kurator
evidence-inferred-layout = Lexuar nga paraqitja
evidence-inferred-context = Nxjerrë nga konteksti
evidence-derived = Llogaritur
evidence-contested = Kundërshtohet nga një burim tjetër
evidence-synthetic = E shpikur
connectivity-via-level = E pranishme në nivel tjetër
connectivity-tied = Lidhje të drejtpërdrejta me anëtarë
connectivity-reachable = E arritshme përmes një të treti
connectivity-none-known = Asnjë lidhje e njohur

## Matrix
matrix-title = Klaster × helikë
matrix-help = Kush është në tryezë? Një helikë mungon vetëm aty ku e thotë një listë e plotë ose një burim. Pa listë përgjigjja është e panjohur: askush nuk e ka regjistruar, që nuk do të thotë se s’ka njeri.
matrix-sentence = Grupe të shfaqura: { $groups }. Qeliza: { $present } të pranishme, { $weak } të dobëta, { $absent } të munguara, { $unknown } të panjohura.
matrix-caption = Prania e çdo helike në çdo grup. Niveli: { $level }
group = Grupi
group-type = Lloji i grupit
all-groups = Të gjitha grupet
all-countries = Të gjitha vendet
presence = Përgjigjja
presence-present = E pranishme
presence-present-means = Është regjistruar të paktën një anëtar i klasifikuar.
presence-weak = E dobët
presence-weak-means = E regjistruar, por me pjesë me gjasë nën gjysmën e pjesës së barabartë.
presence-absent = Mungon
presence-absent-means = Një listë ose burim tregon se s’ka askënd nga kjo helikë.
presence-unknown = E panjohur
presence-unknown-means = Nuk është regjistruar mjaft për po ose jo.
presence-not-applicable = Nuk zbatohet
presence-not-applicable-means = Grupi nuk e ka këtë nivel.
cell-numbers = { $k } nga { $n } të regjistruar
cell-nobody = askush i regjistruar
cell-none = Kjo nuk u pyet për këtë grup.
gamma-said = probabiliteti që vërtet mungon: { $gamma }

## Details
details = Hollësi
names = Emra të tjerë
gaps = Helikat sipas nivelit
connections = Lidhjet
connections-none = Asnjë lidhje e regjistruar.
connections-count = { $n ->
    [one] { $n } lidhje
   *[other] { $n } lidhje
}
connection = Lidhja
statements = Pohimet
statements-none = Asnjë pohim i regjistruar.
identifier = Identifikuesi
why = Pse është këtu?
document = Dokumenti
place = Vendi
locator = Pasazhi
edition = Botimi
graph = Grafi
sheet = fleta { $name }
row = rreshti { $n }
column = kolona { $name }
synthetic-origin = E shpikur për provë; nuk flet për botën reale.
origin-none = Asnjë prejardhje e regjistruar.
and-more-rows = dhe { $n ->
    [one] { $n } rresht tjetër
   *[other] { $n } rreshta të tjerë
}
rule = Llogaritur sipas rregullit
rests-on = Mbështetet në { $n ->
    [one] një pohim
   *[other] { $n } pohime
}:
fragile = varet nga një anëtar
numbers = Shifrat
numbers-k = Anëtarë të regjistruar të kësaj helike
numbers-n = Anëtarë të klasifikuar, të gjitha helikat
numbers-size = Madhësia e listës
numbers-gamma = γ, edhe me dukshmëri ½ dhe ¼
numbers-share = Pjesa e kësaj helike
numbers-gap = Madhësia e boshllëkut
numbers-weak = Probabiliteti i pjesës së dobët
numbers-connected = E lidhur ndryshe
numbers-breadth = Aktorë të jashtëm të lidhur
numbers-bridges = Ura të pavarura
gamma-means = γ është probabiliteti që helika vërtet mungon, duke pasur parasysh kush është regjistruar; më i ulët nëse anëtarët e saj duken gjysmë ose çerek sa të tjerët.
not-known = nuk dihet
range = { $low } deri { $high } (rreth { $mean })
recorded = Kush është regjistruar
recorded-none = Askush nga kjo helikë nuk është regjistruar në këtë nivel.
missing-title = Çfarë mungon për ta ditur:
missing-nobody = një listë anëtarësh për këtë nivel, me datën dhe nëse është e plotë. Deri tani s’është regjistruar askush.
missing-roster = sa anëtarë janë gjithsej dhe nëse lista është e plotë.
missing-classified = kush janë { $left } anëtarët e tjerë nga { $size }, ose cilës helikë i përkasin.
missing-helix = cilës helikë i përkasin { $left } nga { $size } anëtarët e regjistruar.
missing-newer = një listë më e re ose më e plotë mund ta ndryshojë ende përgjigjen.
missing-share = pjesa tjetër e listës; pjesa mund të ndryshojë ende.
missing-nothing = asgjë: lista është e plotë.
missing-not-applicable = asgjë: grupi nuk e ka këtë nivel.

## Questions
queries-help = Pyetje që atlasi i përgjigjet menjëherë, secila një kërkesë SPARQL që funksionon kudo.
answer-show = Shfaq përgjigjen
answer-hide = Fshih përgjigjen
answer-none = Asgjë e regjistruar nuk i përgjigjet kësaj pyetjeje. Kjo nuk do të thotë se nuk ka asgjë.
sparql-endpoint = Pyetjet tuaja: pika SPARQL

## Gaps filled, order, state of the service
candidates-title = Kush mund ta plotësojë
candidates-help = Organizata të kësaj helike që nuk janë regjistruar në këtë nivel, më të afërtat me grupin në fillim. Një pikë nisjeje për të pyetur, jo rekomandim.
candidates-unknown = Nuk dihet nëse kjo helikë mungon; njëra prej këtyre mund të jetë tashmë brenda. Gjëja e parë për t’u kërkuar është lista e anëtarëve.
candidates-no-link = Asgjë e regjistruar nuk çon nga grupi te një organizatë e kësaj helike.
candidates-none = Atlasi nuk njeh organizatë tjetër të kësaj helike.
candidates-unlinked = { $n ->
    [one] edhe { $n } e kësaj helike, pa lidhje të regjistruar me grupin
   *[other] edhe { $n } të kësaj helike, pa lidhje të regjistruar me grupin
}
candidates-at = Tashmë në grup: { $levels }
candidates-rank = vendi { $n }
candidates-brokers = Kush qëndron në mes
candidates-limits = Njihen pak lidhje: ku vlerat janë zero ose të barabarta, radha thotë pak. Kë atlasi nuk e njeh, nuk shfaqet; nëse dikush do ose mundet, nuk është regjistruar.
feature-already-in = Nivele të tjera të grupit ku merr pjesë
feature-cn = Anëtarë me të cilët lidhet
feature-ra = Lidhje me anëtarë, të rrallat vlejnë më shumë
feature-aa = Adamic–Adar mbi ata anëtarë
feature-co-group = Grupe të tjera të përbashkëta me anëtarë
feature-ppr = Afërsia në rrjet (PageRank)
feature-ppr-wide = Afërsia, me grupet (PageRank)
feature-sector = Sektorë të afërt (0 deri 1)
feature-strength = Forca e rrugëve (0 deri 1)
feature-near = Rajon i përbashkët (0 deri 4)
feature-load = Grupe të cilave u shërben tashmë
ask-title = Pyesni këtë në fillim
ask-help = I vetmi fakt, i panjohur deri tani, përgjigjja e të cilit do të ndryshonte më shumë qeliza të matricës.
ask-changes = { $n ->
    [one] do të ndryshonte deri në { $n } përgjigje
   *[other] do të ndryshonin deri në { $n } përgjigje
}
ask-next = Pyetjet e tjera
ask-complete = A është e plotë lista e { $group }? (Niveli: { $level })
ask-helix = Cilës helikë i përket { $subject }?
ask-seat = A është { $subject } në { $group }? (Niveli: { $level })
ask-list = Kush është në { $group } dhe a është ajo listë e plotë? (Niveli: { $level })
lost = Shërbimi nuk përgjigjet për momentin. Faqja provon sërish vetë.
renewed = Atlasi është rinovuar që kur u ngarkua kjo faqe.
reload = Ngarko sërish
order = Radha
order-name = Sipas emrit
order-confirmed = Boshllëqet e konfirmuara në fillim
order-map-first = Më pak të njohurat në fillim
order-help = Të konfirmuara: në fillim ajo që mungon me siguri. Më pak të njohura: ku një listë anëtarësh do të thoshte më shumë.
near-steps = { $n ->
    [one] Një hap nga: { $name }
   *[other] { $n } hapa nga: { $name }
}
near-radius = Hapa përreth
trail = Rruga deri këtu
remain = { $n ->
    [one] mbetet { $n }
   *[other] mbeten { $n }
}
report = Raporto një gabim
report-text =
    Diçka në Helix Atlas duket e gabuar.
    Rreth: { $name }
    Identifikuesi: { $iri }
    Faqja: { $page }
    Grafi: { $hash }
    Çfarë është gabim dhe ku thuhet saktë:
reported = Teksti u kopjua: ngjiteni në një mesazh për atë që mban këtë atlas
map-large = Vizatuar sipas pjesëve, sepse ka { $n } zëra: një vijë përfaqëson të gjitha lidhjet mes dy pjesëve. Tregoni ose zgjidhni një zë për të parë të tijat.
predicate-type = është
predicate-preflabel = emri
predicate-altlabel = emër tjetër
predicate-hiddenlabel = emër i fshehur
predicate-description = përshkrimi
predicate-wasderivedfrom = lexuar nga rreshti
predicate-role = roli
predicate-member = anëtar
predicate-organization = organizata
predicate-hasmember = ka si anëtar
predicate-startdate = nga
predicate-enddate = deri
predicate-memberduring = periudha e anëtarësisë
predicate-notation = kodi
predicate-homepage = faqja e internetit
predicate-title = titulli
predicate-identifier = identifikuesi
yes = po
no = jo

## Comparison
compare-title = Krahasimi
compare-help = Sa shpesh mungon një helikë? Përgjigjja është mes së sigurtës dhe së mundshmes: grupet për të cilat askush nuk ka regjistruar mjaftueshëm numërohen si të mundshme, kurrë si të sigurta.
compare-link = Krahaso vende dhe tema
compare-back = Kthehu te grupet
compare-by = Krahaso sipas
compare-by-country = Vendi
compare-by-region = Rajoni
compare-by-scenario = Skenari
compare-caption = Mungesa e çdo helike, krahasuar sipas: { $by }. Niveli: { $level }
compare-bounds = { $low } deri në { $high } nga { $all } mungojnë
compare-decided = { $absent } mungojnë nga { $decided } të vendosura
compare-undecided = asnjë e vendosur
compare-interval = intervali 95% për të vendosurat: { $low } deri { $high }
compare-key-certain = mungon me siguri
compare-key-possible = e mundshme: nuk dihet
compare-key-interval = intervali 95% për grupet e vendosura
compare-richness = Helika mes { $n } anëtarëve, mesatarja (grupe)
compare-differences = { $n ->
    [one] Një çift ndryshon
   *[other] { $n } çifte ndryshojnë
} qartë, pas korrigjimit për { $all } teste (q ≤ 0,1).
compare-no-differences = Asnjë çift nuk ndryshon qartë, pas korrigjimit për { $all } teste (q ≤ 0,1).
compare-difference = { $one } ({ $m }) dhe { $two } ({ $n }): { $difference }
compare-nothing = Në këtë nivel nuk u përket asnjë grup, prandaj s’ka çfarë të krahasohet.
compare-why = Në kllapa: numri i grupeve të vendosura.
candidates-way = Rruga në hartë
