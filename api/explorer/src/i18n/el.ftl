### Helix Atlas explorer: Greek. Not yet reviewed by a speaker.

## Frame
skip = Μετάβαση στο περιεχόμενο
nav = Προβολές
page-start = Επισκόπηση
page-network = Δίκτυο
page-matrix = Πίνακας ελίκων
page-queries = Ερωτήσεις
language = Γλώσσα
theme-dark = Σκούρα χρώματα
synthetic = Συνθετικό
synthetic-banner = Είναι ενεργά επινοημένα δεδομένα. Σχεδιάζονται με ρίγες και επισημαίνονται όπου εμφανίζονται· μην παραθέτετε αριθμούς από αυτή την προβολή.
translation-note = Η μετάφραση δεν έχει ακόμη ελεγχθεί από φυσικό ομιλητή. Σε περίπτωση αμφιβολίας ισχύει το αγγλικό κείμενο.
footer-open = Οι ίδιες απαντήσεις ως αρχεία:
footer-edition = Γράφος
loading = Φόρτωση …
building = Ο άτλαντας δημιουργείται. Η σελίδα θα συνεχίσει μόνη της.
error-title = Η φόρτωση απέτυχε
error-unreachable = Η υπηρεσία δεν απάντησε.
retry = Δοκιμάστε ξανά
empty = Εδώ δεν έχει καταγραφεί τίποτα.
nothing-left = Με αυτά τα φίλτρα δεν μένει τίποτα. Αφαιρέστε ένα παραπάνω.
close = Κλείσιμο λεπτομερειών
copy-link = Αντιγραφή συνδέσμου
copied = Ο σύνδεσμος αντιγράφηκε
all-queries = Όλες οι ερωτήσεις
as-sparql = Σε SPARQL
legend = Υπόμνημα

## Search
search-label = Αναζήτηση στον άτλαντα
search-placeholder = Αναζήτηση ( / )
search-none = Δεν έχει καταγραφεί τίποτα ως «{ $q }».
search-count = { $n ->
    [one] { $n } αποτέλεσμα
   *[other] { $n } αποτελέσματα
}
search-failed = Η αναζήτηση δεν απάντησε. Δοκιμάστε ξανά.

## Overview
start-holds = Ο άτλαντας περιέχει { $clusters ->
    [one] μία συστάδα
   *[other] { $clusters } συστάδες
}, { $organisations ->
    [one] έναν οργανισμό
   *[other] { $organisations } οργανισμούς
} και { $pilots ->
    [one] ένα πιλοτικό έργο
   *[other] { $pilots } πιλοτικά έργα
}, από { $sources ->
    [one] μία πηγή
   *[other] { $sources } πηγές
}. Κάθε δήλωση οδηγεί πίσω στο έγγραφο, το φύλλο και τη γραμμή της.
start-unknown = Για { $unknown } από τις { $total } ερωτήσεις «υπάρχει αυτή η έλικα, σε αυτή τη συστάδα, σε αυτό το επίπεδο;» κανείς δεν έχει καταγράψει αρκετά για να απαντηθεί· η απάντηση είναι άγνωστη – που δεν σημαίνει ότι λείπει.
start-synthetic = Εκτός από αυτά { $n ->
    [one] είναι ενεργή μία επινοημένη εγγραφή
   *[other] είναι ενεργές { $n } επινοημένες εγγραφές
}, για δοκιμή.
start-doors = Είσοδοι
start-matrix = Ποια έλικα είναι παρούσα, αδύναμη, απούσα ή άγνωστη σε ποια συστάδα.
start-network = Ποιος συνδέεται με ποιον και πώς είναι γνωστή κάθε σύνδεση.
start-table = Όλα όσα δείχνει ο χάρτης σε πίνακα, για ταξινόμηση και λήψη.
start-queries = Έτοιμες ερωτήσεις, ως πίνακες ή SPARQL.
start-known = Τι είναι γνωστό και τι όχι
start-known-help = Κάθε ομάδα εξετάζεται σε τέσσερα επίπεδα για τέσσερις έλικες. Ένας αριθμός οδηγεί στα κελιά του.
start-contents = Τι περιέχει
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } κελί
   *[other] { $n } κελιά
}
sources = Πηγές
source = Πηγή
source-kind = Είδος
source-document = Έγγραφο
source-register = Μητρώο
source-curated = Επιμελημένο
source-synthetic = Συνθετικό
licence = Άδεια
as-of = Με ημερομηνία
confidence = Εμπιστοσύνη
records = Εγγραφές
documents-count = { $n ->
    [one] { $n } έγγραφο
   *[other] { $n } έγγραφα
}

## Network
filters = Φίλτρα
filters-active = Ενεργά φίλτρα
remove = Αφαίρεση
clear = Αφαίρεση όλων
face = Εμφάνιση ως
face-map = Χάρτης
face-actors = Πίνακας
face-links = Συνδέσεις
shown = { $nodes } από { $allNodes } εγγραφές, { $edges } από { $allEdges } συνδέσεις
facet-type = Τύπος
facet-helix = Έλικα
facet-country = Χώρα
facet-kind = Σύνδεση
facet-evidence = Πώς είναι γνωστό
country-none = Χωρίς καταγεγραμμένη χώρα
more = { $n } ακόμη
fewer = Λιγότερα
and-more = και { $n } ακόμη
no-webgl = Αυτός ο φυλλομετρητής δεν μπορεί να σχεδιάσει τον χάρτη (χωρίς WebGL)· οι ίδιες εγγραφές εμφανίζονται σε πίνακα.
map-role = χάρτης δικτύου
map-label = Δίκτυο { $nodes } εγγραφών και { $edges } συνδέσεων
map-keys = Τα βέλη πηγαίνουν από εγγραφή σε εγγραφή, Enter ανοίγει, Esc βγαίνει, + − 0 για εστίαση.
zoom = Εστίαση
zoom-in = Μεγέθυνση
zoom-out = Σμίκρυνση
zoom-fit = Εμφάνιση όλων
near-toggle = Μόνο οι γείτονές του
near-only = Γείτονες: { $name }
show-on-map = Εμφάνιση στον χάρτη
legend-colour = Χρώμα: έλικα
legend-shape = Σχήμα: τύπος
legend-line = Γραμμή: πώς είναι γνωστό
legend-size = Όσο μεγαλύτερο, τόσο περισσότερες συνδέσεις.
legend-several = δύο έλικες
legend-neutral = δεν είναι φορέας
rows-range = { $from }–{ $to } από { $total }
download-csv = Λήψη CSV
pages = Σελίδες
previous = Προηγούμενα
next = Επόμενα
column-label = Όνομα
column-type = Τύπος
column-helix = Έλικα
column-country = Χώρα
column-degree = Συνδέσεις
column-source = Από
column-kind = Σύνδεση
column-target = Προς
column-detail = Επίπεδο, ρόλος
column-evidence = Πώς είναι γνωστό
column-why = Προέλευση

## Words of the data
type-organisation = Οργανισμός
type-cluster = Συστάδα
type-partnership = Εταιρική σχέση
type-consortium = Κοινοπραξία
type-project = Έργο
type-pilot = Πιλοτικό έργο
type-event = Εκδήλωση
type-territory = Περιοχή
type-need = Ανάγκη
type-dataset = Σύνολο δεδομένων
type-innovation = Καινοτομία
type-document = Έγγραφο
type-sector = Τομέας
type-scenario = Σενάριο
type-theme = Θέμα
type-site = Χώρος
type-funding = Χρηματοδότηση
type-policy = Πολιτική
type-work-package = Πακέτο εργασίας
type-lesson = Δίδαγμα
type-challenge = Πρόκληση
type-swot = Σημείο SWOT
type-twinning = Αδελφοποίηση
kind-membership = Μέλος σε
kind-involvement = Συμμετέχει σε
kind-located-in = Βρίσκεται σε
kind-within = Εντός
kind-part-of = Μέρος του
kind-consortium-of = Κοινοπραξία του
kind-consortium = Έχει κοινοπραξία
kind-funded-by = Χρηματοδοτείται από
kind-led-by = Με επικεφαλής
kind-twinned-with = Αδελφοποιημένο με
kind-has-scenario = Έχει το σενάριο
kind-need-theme = Θέμα της ανάγκης
kind-identified-in = Εντοπίστηκε σε
kind-belongs-to = Ανήκει σε
kind-visited = Επισκέφθηκε
kind-hosted-by = Φιλοξενείται από
kind-stated-by = Δηλώθηκε από
kind-in-sector = Στον τομέα
kind-provided-by = Παρέχεται από
kind-data-of = Δεδομένα του
kind-addresses-policy = Αφορά την πολιτική
kind-cofinanced-by = Συγχρηματοδοτείται από
kind-incoming = { $kind }: αυτή η εγγραφή
helix-government = Κυβέρνηση
helix-academia = Ακαδημία
helix-business = Επιχειρήσεις
helix-civil-society = Κοινωνία πολιτών
helix-none = Μη ταξινομημένη έλικα
helix-short-government = Κυβ
helix-short-academia = Ακα
helix-short-business = Επι
helix-short-civil-society = Πολ
level = Επίπεδο
level-governance = Διακυβέρνηση
level-membership = Μέλη
level-activity = Δραστηριότητα
level-data = Δεδομένα
level-all = Όλα τα επίπεδα
evidence = Πώς είναι γνωστό
evidence-asserted = Δηλώνεται στην πηγή
evidence-curated = Προστέθηκε από επιμελητή
evidence-inferred-layout = Από τη διάταξη
evidence-inferred-context = Από τα συμφραζόμενα
evidence-derived = Υπολογισμένο
evidence-contested = Αντικρούεται από άλλη πηγή
evidence-synthetic = Επινοημένο
connectivity-via-level = Παρούσα σε άλλο επίπεδο
connectivity-tied = Άμεσοι δεσμοί με μέλη
connectivity-reachable = Προσιτή μέσω τρίτου
connectivity-none-known = Καμία γνωστή σύνδεση

## Matrix
matrix-title = Συστάδα × έλικα
matrix-help = Ποιος κάθεται στο τραπέζι; Μια έλικα απουσιάζει μόνο όπου το λέει πλήρης κατάλογος ή πηγή. Χωρίς κατάλογο η απάντηση είναι άγνωστη: κανείς δεν το κατέγραψε, που δεν σημαίνει ότι δεν υπάρχει κανείς.
matrix-sentence = Ομάδες: { $groups }. Κελιά: { $present } παρούσες, { $weak } αδύναμες, { $absent } απούσες, { $unknown } άγνωστες.
matrix-caption = Παρουσία κάθε έλικας σε κάθε ομάδα. Επίπεδο: { $level }
group = Ομάδα
group-type = Είδος ομάδας
all-groups = Όλες οι ομάδες
all-countries = Όλες οι χώρες
presence = Απάντηση
presence-present = Παρούσα
presence-present-means = Έχει καταγραφεί τουλάχιστον ένα ταξινομημένο μέλος.
presence-weak = Αδύναμη
presence-weak-means = Καταγεγραμμένη, αλλά με μερίδιο πιθανότατα κάτω από το μισό του ίσου.
presence-absent = Απούσα
presence-absent-means = Κατάλογος ή πηγή δείχνει ότι δεν μετέχει κανείς από αυτή την έλικα.
presence-unknown = Άγνωστη
presence-unknown-means = Δεν έχουν καταγραφεί αρκετά για ναι ή όχι.
presence-not-applicable = Δεν εφαρμόζεται
presence-not-applicable-means = Η ομάδα δεν έχει αυτό το επίπεδο.
cell-numbers = { $k } από { $n } καταγεγραμμένα
cell-nobody = κανείς καταγεγραμμένος
cell-none = Δεν εξετάστηκε για αυτή την ομάδα.
gamma-said = πιθανότητα να απουσιάζει πράγματι: { $gamma }

## Details
details = Λεπτομέρειες
names = Άλλα ονόματα
gaps = Έλικες ανά επίπεδο
connections = Συνδέσεις
connections-none = Δεν έχει καταγραφεί σύνδεση.
connections-count = { $n ->
    [one] { $n } σύνδεση
   *[other] { $n } συνδέσεις
}
connection = Σύνδεση
statements = Δηλώσεις
statements-none = Δεν έχει καταγραφεί δήλωση.
identifier = Αναγνωριστικό
why = Γιατί είναι εδώ;
document = Έγγραφο
place = Θέση
locator = Χωρίο
edition = Έκδοση
graph = Γράφος
sheet = φύλλο { $name }
row = γραμμή { $n }
column = στήλη { $name }
synthetic-origin = Επινοημένο για δοκιμή· δεν αφορά τον πραγματικό κόσμο.
origin-none = Δεν έχει καταγραφεί προέλευση.
and-more-rows = και { $n ->
    [one] { $n } ακόμη γραμμή
   *[other] { $n } ακόμη γραμμές
}
rule = Υπολογίστηκε με τον κανόνα
rests-on = Στηρίζεται σε { $n ->
    [one] μία δήλωση
   *[other] { $n } δηλώσεις
}:
fragile = εξαρτάται από ένα μέλος
numbers = Αριθμοί
numbers-k = Καταγεγραμμένα μέλη αυτής της έλικας
numbers-n = Ταξινομημένα μέλη, όλες οι έλικες
numbers-size = Μέγεθος καταλόγου
numbers-gamma = γ, και με ορατότητα ½ και ¼
numbers-share = Μερίδιο αυτής της έλικας
numbers-gap = Μέγεθος του κενού
numbers-weak = Πιθανότητα αδύναμου μεριδίου
numbers-connected = Άλλη σύνδεση
numbers-breadth = Συνδεδεμένοι εξωτερικοί φορείς
numbers-bridges = Ανεξάρτητες γέφυρες
gamma-means = Το γ είναι η πιθανότητα να απουσιάζει πράγματι η έλικα, δεδομένων των καταγεγραμμένων· μικρότερη αν τα μέλη της είναι κατά το ήμισυ ή το ένα τέταρτο ορατά.
not-known = άγνωστο
range = { $low } έως { $high } (περίπου { $mean })
recorded = Ποιοι έχουν καταγραφεί
recorded-none = Κανείς από αυτή την έλικα δεν έχει καταγραφεί σε αυτό το επίπεδο.
missing-title = Τι λείπει για να γνωρίζουμε:
missing-nobody = ένας κατάλογος μελών για αυτό το επίπεδο, με ημερομηνία και αν είναι πλήρης. Μέχρι τώρα δεν έχει καταγραφεί κανείς.
missing-roster = πόσα είναι συνολικά τα μέλη και αν ο κατάλογος είναι πλήρης.
missing-classified = ποια είναι τα άλλα { $left } από τα { $size } μέλη ή σε ποια έλικα ανήκουν.
missing-helix = σε ποια έλικα ανήκουν { $left } από τα { $size } καταγεγραμμένα μέλη.
missing-newer = ένας νεότερος ή πληρέστερος κατάλογος θα μπορούσε ακόμη να αλλάξει την απάντηση.
missing-share = ο υπόλοιπος κατάλογος· το μερίδιο μπορεί ακόμη να αλλάξει.
missing-nothing = τίποτα: ο κατάλογος είναι πλήρης.
missing-not-applicable = τίποτα: η ομάδα δεν έχει αυτό το επίπεδο.

## Questions
queries-help = Ερωτήσεις που ο άτλαντας απαντά αμέσως, η καθεμία ένα ερώτημα SPARQL που εκτελείται οπουδήποτε.
answer-show = Εμφάνιση απάντησης
answer-hide = Απόκρυψη απάντησης
answer-none = Τίποτα από όσα έχουν καταγραφεί δεν απαντά σε αυτή την ερώτηση. Αυτό δεν σημαίνει ότι δεν υπάρχει τίποτα.
sparql-endpoint = Δικές σας ερωτήσεις: το σημείο SPARQL

## Gaps filled, order, state of the service
candidates-title = Ποιος θα μπορούσε να το καλύψει
candidates-help = Οργανισμοί αυτής της έλικας που δεν έχουν καταγραφεί σε αυτό το επίπεδο, πρώτα οι πιο κοντινοί στην ομάδα. Σημείο εκκίνησης για ερωτήσεις, όχι σύσταση.
candidates-unknown = Δεν είναι γνωστό αν αυτή η έλικα λείπει· κάποιος από αυτούς ίσως συμμετέχει ήδη. Το πρώτο που πρέπει να ζητηθεί είναι ο κατάλογος των μελών.
candidates-no-link = Τίποτε καταγεγραμμένο δεν οδηγεί από την ομάδα σε οργανισμό αυτής της έλικας.
candidates-none = Ο άτλαντας δεν γνωρίζει άλλον οργανισμό αυτής της έλικας.
candidates-unlinked = { $n ->
    [one] { $n } ακόμη αυτής της έλικας, χωρίς καταγεγραμμένο δεσμό με την ομάδα
   *[other] { $n } ακόμη αυτής της έλικας, χωρίς καταγεγραμμένο δεσμό με την ομάδα
}
candidates-at = Ήδη στην ομάδα: { $levels }
candidates-rank = θέση { $n }
candidates-brokers = Ποιος στέκεται ανάμεσα
candidates-limits = Λίγοι δεσμοί είναι γνωστοί: όπου οι τιμές είναι μηδέν ή ίσες, η σειρά λέει λίγα. Όποιον δεν γνωρίζει ο άτλαντας δεν εμφανίζεται· αν κάποιος θέλει ή μπορεί δεν έχει καταγραφεί.
feature-already-in = Άλλα επίπεδα της ομάδας όπου συμμετέχει
feature-cn = Μέλη με τα οποία συνδέεται
feature-ra = Δεσμοί με μέλη, οι σπάνιοι μετρούν περισσότερο
feature-aa = Adamic–Adar σε αυτά τα μέλη
feature-co-group = Άλλες ομάδες κοινές με μέλη
feature-ppr = Εγγύτητα στο δίκτυο (PageRank)
feature-ppr-wide = Εγγύτητα, μαζί με ομάδες (PageRank)
feature-sector = Συγγενείς τομείς (0 έως 1)
feature-strength = Ισχύς των διαδρομών (0 έως 1)
feature-near = Κοινή περιφέρεια (0 έως 4)
feature-load = Ομάδες που ήδη εξυπηρετεί
ask-title = Ρωτήστε πρώτα αυτό
ask-help = Το ένα δεδομένο, άγνωστο ώς τώρα, του οποίου η απάντηση θα άλλαζε τα περισσότερα κελιά του πίνακα.
ask-changes = { $n ->
    [one] θα άλλαζε έως { $n } απάντηση
   *[other] θα άλλαζαν έως { $n } απαντήσεις
}
ask-next = Επόμενες ερωτήσεις
ask-complete = Είναι πλήρης ο κατάλογος: { $group }; (Επίπεδο: { $level })
ask-helix = Σε ποια έλικα ανήκει: { $subject };
ask-seat = Συμμετέχει ο οργανισμός { $subject } στην ομάδα { $group }; (Επίπεδο: { $level })
ask-list = Ποιοι συμμετέχουν στην ομάδα { $group } και είναι πλήρης ο κατάλογος; (Επίπεδο: { $level })
lost = Η υπηρεσία δεν απαντά αυτή τη στιγμή. Η σελίδα προσπαθεί ξανά μόνη της.
renewed = Ο άτλαντας ανανεώθηκε αφότου φορτώθηκε αυτή η σελίδα.
reload = Φόρτωση ξανά
order = Σειρά
order-name = Κατά όνομα
order-confirmed = Πρώτα τα βεβαιωμένα κενά
order-map-first = Πρώτα τα λιγότερο γνωστά
order-help = Βεβαιωμένα: πρώτα ό,τι σίγουρα λείπει. Λιγότερο γνωστά: όπου ένας κατάλογος μελών θα έλεγε τα περισσότερα.
near-steps = { $n ->
    [one] Ένα βήμα από: { $name }
   *[other] { $n } βήματα από: { $name }
}
near-radius = Βήματα γύρω
trail = Διαδρομή
remain = { $n ->
    [one] μένει { $n }
   *[other] μένουν { $n }
}
report = Αναφορά λάθους
report-text =
    Κάτι στο Helix Atlas φαίνεται λανθασμένο.
    Αφορά: { $name }
    Αναγνωριστικό: { $iri }
    Σελίδα: { $page }
    Γράφος: { $hash }
    Τι είναι λάθος και πού αναφέρεται σωστά:
reported = Το κείμενο αντιγράφηκε: επικολλήστε το σε μήνυμα προς όποιον τηρεί αυτόν τον άτλαντα
map-large = Σχεδιάζεται κατά μέρη, επειδή υπάρχουν { $n } εγγραφές: μία γραμμή σημαίνει όλες τις συνδέσεις ανάμεσα σε δύο μέρη. Δείξτε ή επιλέξτε μια εγγραφή για να δείτε τις δικές της.
predicate-type = είναι
predicate-preflabel = όνομα
predicate-altlabel = άλλο όνομα
predicate-hiddenlabel = κρυφό όνομα
predicate-description = περιγραφή
predicate-wasderivedfrom = διαβάστηκε από τη γραμμή
predicate-role = ρόλος
predicate-member = μέλος
predicate-organization = οργανισμός
predicate-hasmember = έχει μέλος
predicate-startdate = από
predicate-enddate = έως
predicate-memberduring = περίοδος συμμετοχής
predicate-notation = κωδικός
predicate-homepage = ιστότοπος
predicate-title = τίτλος
predicate-identifier = αναγνωριστικό
yes = ναι
no = όχι

## Comparison
compare-title = Σύγκριση
compare-help = Πόσο συχνά λείπει μια έλικα; Η απάντηση βρίσκεται ανάμεσα στο βέβαιο και στο δυνατό: οι ομάδες για τις οποίες κανείς δεν κατέγραψε αρκετά μετρούν ως δυνατές, ποτέ ως βέβαιες.
compare-link = Σύγκριση τόπων και θεμάτων
compare-back = Πίσω στις ομάδες
compare-by = Σύγκριση κατά
compare-by-country = Χώρα
compare-by-region = Περιφέρεια
compare-by-scenario = Σενάριο
compare-caption = Απουσία κάθε έλικας, σύγκριση κατά: { $by }. Επίπεδο: { $level }
compare-bounds = { $low } έως { $high } από { $all } απούσες
compare-decided = { $absent } απούσες από { $decided } που κρίθηκαν
compare-undecided = καμία δεν κρίθηκε
compare-interval = διάστημα 95% στις κριθείσες: { $low } έως { $high }
compare-key-certain = σίγουρα απούσα
compare-key-possible = δυνατόν: δεν είναι γνωστό
compare-key-interval = διάστημα 95% στις ομάδες που κρίθηκαν
compare-richness = Έλικες ανάμεσα σε { $n } μέλη, μέσος όρος (ομάδες)
compare-differences = { $n ->
    [one] Ένα ζεύγος διαφέρει
   *[other] { $n } ζεύγη διαφέρουν
} καθαρά, με διόρθωση για { $all } ελέγχους (q ≤ 0,1).
compare-no-differences = Κανένα ζεύγος δεν διαφέρει καθαρά, με διόρθωση για { $all } ελέγχους (q ≤ 0,1).
compare-difference = { $one } ({ $m }) και { $two } ({ $n }): { $difference }
compare-nothing = Σε αυτό το επίπεδο δεν ανήκει καμία ομάδα, άρα δεν υπάρχει τίποτε προς σύγκριση.
compare-why = Σε παρένθεση: ο αριθμός των ομάδων που κρίθηκαν.
candidates-way = Η διαδρομή στον χάρτη
