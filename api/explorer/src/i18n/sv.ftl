### Helix Atlas explorer: Swedish. Not yet reviewed by a speaker.

## Frame
skip = Gå till innehållet
nav = Vyer
page-start = Översikt
page-network = Nätverk
page-matrix = Helixmatris
page-queries = Frågor
language = Språk
theme-dark = Mörka färger
synthetic = Syntetiskt
synthetic-banner = Påhittade data är påslagna. De ritas randiga och märks överallt där de syns; citera inga siffror från den här vyn.
translation-note = Den här översättningen har ännu inte granskats av någon som har språket som modersmål. Vid tvekan gäller den engelska texten.
footer-open = Samma svar som filer:
footer-edition = Graf
loading = Läser in …
building = Atlasen byggs. Sidan fortsätter av sig själv.
error-title = Det gick inte att läsa in
error-unreachable = Tjänsten svarade inte.
retry = Försök igen
empty = Här finns inget registrerat.
nothing-left = Inget återstår med dessa filter. Ta bort något ovan.
close = Stäng detaljerna
copy-link = Kopiera länken
copied = Länken kopierad
all-queries = Alla frågor
as-sparql = Visa som SPARQL
legend = Teckenförklaring

## Search
search-label = Sök i atlasen
search-placeholder = Sök ( / )
search-none = Inget registrerat under ”{ $q }”.
search-count = { $n ->
    [one] { $n } träff
   *[other] { $n } träffar
}
search-failed = Sökningen svarade inte. Försök igen.

## Overview
start-holds = Atlasen innehåller { $clusters ->
    [one] ett kluster
   *[other] { $clusters } kluster
}, { $organisations ->
    [one] en organisation
   *[other] { $organisations } organisationer
} och { $pilots ->
    [one] ett pilotprojekt
   *[other] { $pilots } pilotprojekt
}, hämtade från { $sources ->
    [one] en källa
   *[other] { $sources } källor
}. Varje påstående leder tillbaka till dokument, blad och rad.
start-unknown = För { $unknown } av de { $total } frågorna ”finns denna helix, i detta kluster, på denna nivå?” har ingen registrerat nog för ett svar, så svaret är okänt – vilket inte är samma sak som att den saknas.
start-synthetic = Utöver dessa är { $n ->
    [one] en påhittad post påslagen
   *[other] { $n } påhittade poster påslagna
}, för att prova.
start-doors = Ingångar
start-matrix = Vilken helix som finns, är svag, saknas eller är okänd i vilket kluster.
start-network = Vem som är knuten till vem, och hur varje koppling är känd.
start-table = Allt på kartan som en tabell att sortera och ladda ner.
start-queries = Färdiga frågor, som tabeller eller SPARQL.
start-known = Vad man vet och inte vet
start-known-help = Varje grupp tillfrågas på fyra nivåer om fyra helixar. En siffra leder till sina celler.
start-contents = Vad den innehåller
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } cell
   *[other] { $n } celler
}
sources = Källor
source = Källa
source-kind = Slag
source-document = Dokument
source-register = Register
source-curated = Redigerat
source-synthetic = Syntetiskt
licence = Licens
as-of = Per datum
confidence = Tillförlitlighet
records = Poster
documents-count = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokument
}

## Network
filters = Filter
filters-active = Aktiva filter
remove = Ta bort
clear = Rensa alla
face = Visas som
face-map = Karta
face-actors = Tabell
face-links = Kopplingar
shown = { $nodes } av { $allNodes } poster, { $edges } av { $allEdges } kopplingar
facet-type = Typ
facet-helix = Helix
facet-country = Land
facet-kind = Koppling
facet-evidence = Hur det är känt
country-none = Inget land registrerat
more = { $n } till
fewer = Färre
and-more = och { $n } till
no-webgl = Den här webbläsaren kan inte rita kartan (saknar WebGL), så samma poster visas som tabell.
map-role = nätverkskarta
map-label = Nätverk med { $nodes } poster och { $edges } kopplingar
map-keys = Pilarna går från post till post, Enter öppnar, Esc lämnar, + − 0 zoomar.
zoom = Zoom
zoom-in = Zooma in
zoom-out = Zooma ut
zoom-fit = Visa allt
near-toggle = Bara grannarna
near-only = Grannar till { $name }
show-on-map = Visa på kartan
legend-colour = Färg: helix
legend-shape = Form: typ
legend-line = Linje: hur det är känt
legend-size = Ju större, desto fler kopplingar.
legend-several = två helixar
legend-neutral = inte en aktör
rows-range = { $from }–{ $to } av { $total }
download-csv = Ladda ner CSV
pages = Sidor
previous = Föregående
next = Nästa
column-label = Namn
column-type = Typ
column-helix = Helix
column-country = Land
column-degree = Kopplingar
column-source = Från
column-kind = Koppling
column-target = Till
column-detail = Nivå, roll
column-evidence = Hur det är känt
column-why = Ursprung

## Words of the data
type-organisation = Organisation
type-cluster = Kluster
type-partnership = Partnerskap
type-consortium = Konsortium
type-project = Projekt
type-pilot = Pilotprojekt
type-event = Händelse
type-territory = Område
type-need = Behov
type-dataset = Datamängd
type-innovation = Innovation
type-document = Dokument
type-sector = Sektor
type-scenario = Scenario
type-theme = Tema
type-site = Plats
type-funding = Finansiering
type-policy = Policy
type-work-package = Arbetspaket
type-lesson = Lärdom
type-challenge = Utmaning
type-swot = SWOT-punkt
type-twinning = Vänpar
kind-membership = Medlem i
kind-involvement = Deltar i
kind-located-in = Ligger i
kind-within = Inom
kind-part-of = Del av
kind-consortium-of = Konsortium för
kind-consortium = Har konsortium
kind-funded-by = Finansieras av
kind-led-by = Leds av
kind-twinned-with = Vän med
kind-has-scenario = Har scenariot
kind-need-theme = Behovets tema
kind-identified-in = Identifierat i
kind-belongs-to = Hör till
kind-visited = Besökte
kind-hosted-by = Värd
kind-stated-by = Uppgivet av
kind-in-sector = I sektorn
kind-provided-by = Tillhandahålls av
kind-data-of = Data för
kind-addresses-policy = Rör policyn
kind-cofinanced-by = Medfinansieras av
kind-incoming = { $kind }: denna post
helix-government = Offentlig sektor
helix-academia = Akademi
helix-business = Näringsliv
helix-civil-society = Civilsamhälle
helix-none = Helix ej klassad
helix-short-government = Off
helix-short-academia = Aka
helix-short-business = När
helix-short-civil-society = Civ
level = Nivå
level-governance = Styrning
level-membership = Medlemskap
level-activity = Aktivitet
level-data = Data
level-all = Alla nivåer
evidence = Hur känt
evidence-asserted = Sägs i källan
evidence-curated = Tillagt av redaktör
evidence-inferred-layout = Utläst ur layouten
evidence-inferred-context = Slutet ur sammanhanget
evidence-derived = Beräknat
evidence-contested = Motsägs av en annan källa
evidence-synthetic = Påhittat
connectivity-via-level = Finns på en annan nivå
connectivity-tied = Direkta band till medlemmar
connectivity-reachable = Nås via en tredje part
connectivity-none-known = Ingen känd koppling

## Matrix
matrix-title = Kluster × helix
matrix-help = Vilka sitter vid bordet? En helix saknas bara där en fullständig förteckning eller en källa säger det. Utan förteckning är svaret okänt: ingen har registrerat det, vilket inte betyder att ingen finns där.
matrix-sentence = Visade grupper: { $groups }. Celler: { $present } finns, { $weak } svaga, { $absent } saknas, { $unknown } okända.
matrix-caption = Varje helix närvaro i varje grupp. Nivå: { $level }
group = Grupp
group-type = Slags grupp
all-groups = Alla grupper
all-countries = Alla länder
presence = Svar
presence-present = Finns
presence-present-means = Minst en klassad medlem är registrerad.
presence-weak = Svag
presence-weak-means = Registrerad, men med en andel som troligen är under hälften av en jämn andel.
presence-absent = Saknas
presence-absent-means = En förteckning eller källa visar att ingen från denna helix är med.
presence-unknown = Okänd
presence-unknown-means = För litet är registrerat för ett ja eller nej.
presence-not-applicable = Ej tillämpligt
presence-not-applicable-means = Gruppen har ingen sådan nivå.
cell-numbers = { $k } av { $n } registrerade
cell-nobody = ingen registrerad
cell-none = Detta tillfrågades inte för gruppen.
gamma-said = sannolikhet att den verkligen saknas: { $gamma }

## Details
details = Detaljer
names = Andra namn
gaps = Helixar per nivå
connections = Kopplingar
connections-none = Ingen koppling registrerad.
connections-count = { $n ->
    [one] { $n } koppling
   *[other] { $n } kopplingar
}
connection = Koppling
statements = Påståenden
statements-none = Inget påstående registrerat.
identifier = Identifierare
why = Varför finns detta här?
document = Dokument
place = Ställe
locator = Avsnitt
edition = Utgåva
graph = Graf
sheet = blad { $name }
row = rad { $n }
column = kolumn { $name }
synthetic-origin = Påhittat för att prova; handlar inte om verkligheten.
origin-none = Inget ursprung registrerat.
and-more-rows = och { $n ->
    [one] { $n } rad till
   *[other] { $n } rader till
}
rule = Beräknat med regeln
rests-on = Vilar på { $n ->
    [one] ett påstående
   *[other] { $n } påståenden
}:
fragile = hänger på en medlem
numbers = Siffror
numbers-k = Registrerade medlemmar i denna helix
numbers-n = Klassade medlemmar, alla helixar
numbers-size = Förteckningens längd
numbers-gamma = γ, även vid ½ och ¼ synlighet
numbers-share = Denna helix andel
numbers-gap = Luckans storlek
numbers-weak = Sannolikhet för svag andel
numbers-connected = Kopplad på annat sätt
numbers-breadth = Anknutna aktörer utanför
numbers-bridges = Oberoende broar
gamma-means = γ är sannolikheten att helixen verkligen saknas, givet vilka som är registrerade; lägre om dess medlemmar syns hälften eller en fjärdedel så väl som andra.
not-known = okänt
range = { $low } till { $high } (omkring { $mean })
recorded = Vilka är registrerade
recorded-none = Ingen från denna helix är registrerad på denna nivå.
missing-title = Vad som saknas för att veta:
missing-nobody = en medlemsförteckning för nivån, med datum och om den är fullständig. Ingen är registrerad hittills.
missing-roster = hur många medlemmarna är totalt, och om förteckningen är fullständig.
missing-classified = vilka de övriga { $left } av { $size } medlemmarna är, eller vilken helix de tillhör.
missing-helix = vilken helix { $left } av de { $size } registrerade medlemmarna tillhör.
missing-newer = en nyare eller fullständigare förteckning kan ännu ändra svaret.
missing-share = resten av förteckningen; andelen kan ännu ändras.
missing-nothing = inget: förteckningen är fullständig.
missing-not-applicable = inget: gruppen har ingen sådan nivå.

## Questions
queries-help = Frågor som atlasen svarar på genast, var och en en SPARQL-fråga som kan köras var som helst.
answer-show = Visa svaret
answer-hide = Dölj svaret
answer-none = Inget som är registrerat svarar på frågan. Det betyder inte att det inte finns något.
sparql-endpoint = Egna frågor: SPARQL-åtkomsten

## Gaps filled, order, state of the service
candidates-title = Vem som kunde fylla den
candidates-help = Organisationer av denna helix som inte är registrerade på denna nivå, de som står gruppen närmast först. Ett ställe att börja fråga, ingen rekommendation.
candidates-unknown = Om denna helix saknas är inte känt; någon av dessa kan redan vara med. Medlemslistan är det första att be om.
candidates-no-link = Inget registrerat leder från gruppen till en organisation av denna helix.
candidates-none = Atlasen känner ingen annan organisation av denna helix.
candidates-unlinked = { $n ->
    [one] { $n } till av denna helix, utan registrerad koppling till gruppen
   *[other] { $n } till av denna helix, utan registrerad koppling till gruppen
}
candidates-at = Redan i gruppen: { $levels }
candidates-rank = plats { $n }
candidates-brokers = Vem som står emellan
candidates-limits = Få kopplingar är kända: där värdena är noll eller lika säger ordningen lite. Den som atlasen inte känner syns inte; om någon vill eller kan är inte registrerat.
feature-already-in = Andra nivåer i gruppen där den sitter
feature-cn = Medlemmar den är kopplad till
feature-ra = Kopplingar till medlemmar, ovanliga väger mer
feature-aa = Adamic–Adar över dessa medlemmar
feature-co-group = Andra grupper gemensamma med medlemmar
feature-ppr = Närhet i nätverket (PageRank)
feature-ppr-wide = Närhet, grupper inräknade (PageRank)
feature-sector = Besläktade sektorer (0 till 1)
feature-strength = Vägarnas styrka (0 till 1)
feature-near = Gemensam region (0 till 4)
feature-load = Grupper den redan tjänar
ask-title = Fråga detta först
ask-help = Det enda hittills okända faktum vars svar skulle ändra flest celler i matrisen.
ask-changes = { $n ->
    [one] upp till { $n } svar skulle ändras
   *[other] upp till { $n } svar skulle ändras
}
ask-next = Nästa frågor
ask-complete = Är listan för { $group } fullständig? (Nivå: { $level })
ask-helix = Vilken helix hör { $subject } till?
ask-seat = Är { $subject } med i { $group }? (Nivå: { $level })
ask-list = Vilka är med i { $group }, och är listan fullständig? (Nivå: { $level })
lost = Tjänsten svarar inte just nu. Sidan försöker igen av sig själv.
renewed = Atlasen har förnyats sedan sidan lästes in.
reload = Läs in igen
order = Ordning
order-name = Efter namn
order-confirmed = Bekräftade luckor först
order-map-first = Minst kända först
order-help = Bekräftade: det som säkert saknas först. Minst kända: där en medlemslista skulle säga mest.
near-steps = { $n ->
    [one] Inom ett steg från { $name }
   *[other] Inom { $n } steg från { $name }
}
near-radius = Steg runt om
trail = Vägen hit
remain = { $n } kvar
report = Anmäl ett fel
report-text =
    Något i Helix Atlas verkar fel.
    Gäller: { $name }
    Identifierare: { $iri }
    Sida: { $page }
    Graf: { $hash }
    Vad som är fel, och var det står rätt:
reported = Texten är kopierad: klistra in den i ett meddelande till den som sköter atlasen
map-large = Ritat i delar, eftersom det finns { $n } poster: en linje står för alla kopplingar mellan två delar. Peka på eller välj en post för att se dess egna.
predicate-type = är
predicate-preflabel = namn
predicate-altlabel = annat namn
predicate-hiddenlabel = dolt namn
predicate-description = beskrivning
predicate-wasderivedfrom = läst från raden
predicate-role = roll
predicate-member = medlem
predicate-organization = organisation
predicate-hasmember = har som medlem
predicate-startdate = från
predicate-enddate = till
predicate-memberduring = medlemsperiod
predicate-notation = kod
predicate-homepage = webbplats
predicate-title = titel
predicate-identifier = identifierare
yes = ja
no = nej

## Comparison
compare-title = Jämförelse
compare-help = Hur ofta saknas en helix? Svaret ligger mellan det säkra och det möjliga: grupper som ingen har registrerat tillräckligt om räknas som möjliga, aldrig som säkra.
compare-link = Jämför platser och teman
compare-back = Tillbaka till grupperna
compare-by = Jämför efter
compare-by-country = Land
compare-by-region = Region
compare-by-scenario = Scenario
compare-caption = Frånvaro av varje helix, jämförd efter: { $by }. Nivå: { $level }
compare-bounds = { $low } till { $high } av { $all } saknas
compare-decided = { $absent } saknas av { $decided } avgjorda
compare-undecided = ingen avgjord
compare-interval = 95 % intervall över de avgjorda: { $low } till { $high }
compare-key-certain = saknas säkert
compare-key-possible = möjligt: inte känt
compare-key-interval = 95 % intervall över de avgjorda grupperna
compare-richness = Helixar bland { $n } medlemmar, medel (grupper)
compare-differences = { $n ->
    [one] Ett par skiljer sig
   *[other] { $n } par skiljer sig
} tydligt, efter korrigering för { $all } test (q ≤ 0,1).
compare-no-differences = Inget par skiljer sig tydligt, efter korrigering för { $all } test (q ≤ 0,1).
compare-difference = { $one } ({ $m }) och { $two } ({ $n }): { $difference }
compare-nothing = På denna nivå hör ingen grupp dit, så det finns inget att jämföra.
compare-why = Inom parentes: antalet avgjorda grupper.
candidates-way = Vägen dit på kartan
