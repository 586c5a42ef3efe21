### Helix Atlas explorer: English, the reference for all other languages.

## Frame
skip = Skip to the content
nav = Views
page-start = Overview
page-network = Network
page-matrix = Helix matrix
page-queries = Questions
language = Language
theme-dark = Dark colours
synthetic = Synthetic
synthetic-banner = Invented data is switched on. It is drawn with stripes and labelled wherever it appears; do not quote figures from this view.
translation-note = This translation has not been reviewed by a speaker yet. In doubt, the English text counts.
footer-open = The same answers as files:
footer-edition = Graph
loading = Loading …
building = The atlas is being built. This page goes on by itself.
error-title = This could not be loaded
error-unreachable = The service did not answer.
retry = Try again
empty = Nothing is recorded here.
nothing-left = Nothing is left with these filters. Remove one of them above.
close = Close details
copy-link = Copy link
copied = Link copied
all-queries = All questions
as-sparql = Show as SPARQL
legend = Legend

## Search
search-label = Search the atlas
search-placeholder = Search ( / )
search-none = Nothing recorded under “{ $q }”.
search-count = { $n ->
    [one] { $n } match
   *[other] { $n } matches
}
search-failed = The search did not answer. Try again.

## Overview
start-holds = This atlas holds { $clusters ->
    [one] one cluster
   *[other] { $clusters } clusters
}, { $organisations ->
    [one] one organisation
   *[other] { $organisations } organisations
} and { $pilots ->
    [one] one pilot
   *[other] { $pilots } pilots
}, taken from { $sources ->
    [one] one source
   *[other] { $sources } sources
}. Every statement leads back to its document, sheet and row.
start-unknown = For { $unknown } of the { $total } questions “is this helix there, in this cluster, at this level?” nobody has recorded enough to say, so the answer is unknown – which is not the same as missing.
start-synthetic = Apart from these, { $n ->
    [one] one invented entry is
   *[other] { $n } invented entries are
} switched on, for trying things out.
start-doors = Ways in
start-matrix = Which helix is present, weak, absent or unknown in which cluster.
start-network = Who is connected with whom, and how each connection is known.
start-table = Everything on the map as a table to sort and download.
start-queries = Questions ready to ask, as tables or SPARQL.
start-known = What is known, and what is not
start-known-help = Each group is asked at four levels for four helices. A number leads to the cells behind it.
start-contents = What is in it
groups-of = { $type }: { $n }
cells-count = { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}
sources = Sources
source = Source
source-kind = Kind
source-document = Document
source-register = Register
source-curated = Curated
source-synthetic = Synthetic
licence = Licence
as-of = As of
confidence = Confidence
records = Records
documents-count = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}

## Network
filters = Filters
filters-active = Active filters
remove = Remove
clear = Clear all
face = Shown as
face-map = Map
face-actors = Table
face-links = Connections
shown = { $nodes } of { $allNodes } entries, { $edges } of { $allEdges } connections
facet-type = Type
facet-helix = Helix
facet-country = Country
facet-kind = Connection
facet-evidence = How it is known
country-none = No country recorded
more = { $n } more
fewer = Fewer
and-more = and { $n } more
no-webgl = This browser cannot draw the map (no WebGL), so the same entries are shown as a table.
map-role = network map
map-label = Network of { $nodes } entries and { $edges } connections
map-keys = Arrow keys walk from entry to entry, Enter opens, Escape leaves, + − 0 zoom.
zoom = Zoom
zoom-in = Zoom in
zoom-out = Zoom out
zoom-fit = Show everything
near-toggle = Only its neighbours
near-only = Neighbours of { $name }
show-on-map = Show on the map
legend-colour = Colour: helix
legend-shape = Shape: type
legend-line = Line: how it is known
legend-size = The larger, the more connections.
legend-several = two helices
legend-neutral = not an actor
rows-range = { $from }–{ $to } of { $total }
download-csv = Download CSV
pages = Pages
previous = Previous
next = Next
column-label = Name
column-type = Type
column-helix = Helix
column-country = Country
column-degree = Connections
column-source = From
column-kind = Connection
column-target = To
column-detail = Level, role
column-evidence = How it is known
column-why = Origin

## Words of the data
type-organisation = Organisation
type-cluster = Cluster
type-partnership = Partnership
type-consortium = Consortium
type-project = Project
type-pilot = Pilot
type-event = Event
type-territory = Territory
type-need = Need
type-dataset = Dataset
type-innovation = Innovation
type-document = Document
type-sector = Sector
type-scenario = Scenario
type-theme = Theme
type-site = Site
type-funding = Funding
type-policy = Policy
type-work-package = Work package
type-lesson = Lesson
type-challenge = Challenge
type-swot = SWOT point
type-twinning = Twinning
kind-membership = Member of
kind-involvement = Involved in
kind-located-in = Located in
kind-within = Within
kind-part-of = Part of
kind-consortium-of = Consortium of
kind-consortium = Has as consortium
kind-funded-by = Funded by
kind-led-by = Led by
kind-twinned-with = Twinned with
kind-has-scenario = Has the scenario
kind-need-theme = Theme of the need
kind-identified-in = Identified in
kind-belongs-to = Belongs to
kind-visited = Visited
kind-hosted-by = Hosted by
kind-stated-by = Stated by
kind-in-sector = In the sector
kind-provided-by = Provided by
kind-data-of = Data of
kind-addresses-policy = Addresses the policy
kind-cofinanced-by = Co-financed by
kind-incoming = { $kind } this entry
helix-government = Government
helix-academia = Academia
helix-business = Business
helix-civil-society = Civil society
helix-none = Helix not classified
helix-short-government = Gov
helix-short-academia = Aca
helix-short-business = Bus
helix-short-civil-society = Civ
level = Level
level-governance = Governance
level-membership = Membership
level-activity = Activity
level-data = Data
level-all = All levels
evidence = How known
evidence-asserted = Stated in the source
evidence-curated = Added by a curator
evidence-inferred-layout = Read from the layout
evidence-inferred-context = Inferred from context
evidence-derived = Computed
evidence-contested = Contradicted by another source
evidence-synthetic = Invented
connectivity-via-level = Present at another level
connectivity-tied = Direct ties to members
connectivity-reachable = Reachable through a third party
connectivity-none-known = No connection known

## Matrix
matrix-title = Cluster × helix
matrix-help = Who is at the table? A helix is absent only where a complete roster, or a source, says so. Without a roster the answer is unknown: nobody recorded it, which does not mean nobody is there.
matrix-sentence = { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
} shown. Cells: { $present } present, { $weak } weak, { $absent } absent, { $unknown } unknown.
matrix-caption = Presence of each helix in each group. Level: { $level }
group = Group
group-type = Kind of group
all-groups = All groups
all-countries = All countries
presence = Answer
presence-present = Present
presence-present-means = At least one classified member is recorded.
presence-weak = Weak
presence-weak-means = Recorded, but with a share most likely below half of an even one.
presence-absent = Absent
presence-absent-means = A roster or a source shows that nobody of this helix is in.
presence-unknown = Unknown
presence-unknown-means = Not enough is recorded to say yes or no.
presence-not-applicable = Not applicable
presence-not-applicable-means = The group has no such level.
cell-numbers = { $k } of { $n } recorded
cell-nobody = nobody recorded
cell-none = This was not asked of this group.
gamma-said = probability that it is truly absent: { $gamma }

## Details
details = Details
names = Other names
gaps = Helices by level
connections = Connections
connections-none = No connection is recorded.
connections-count = { $n ->
    [one] { $n } connection
   *[other] { $n } connections
}
connection = Connection
statements = Statements
statements-none = No statement is recorded.
identifier = Identifier
why = Why is this here?
document = Document
place = Place
locator = Passage
edition = Edition
graph = Graph
sheet = sheet { $name }
row = row { $n }
column = column { $name }
synthetic-origin = Invented for trying things out; not about the real world.
origin-none = No origin is recorded for this.
and-more-rows = and { $n ->
    [one] { $n } more row
   *[other] { $n } more rows
}
rule = Computed by the rule
rests-on = Rests on { $n ->
    [one] one statement:
   *[other] { $n } statements:
}
fragile = hangs on one member
numbers = Figures
numbers-k = Members of this helix recorded
numbers-n = Members classified, all helices
numbers-size = Size of the roster
numbers-gamma = γ, also at ½ and ¼ visibility
numbers-share = Share of this helix
numbers-gap = Size of the gap
numbers-weak = Probability of a weak share
numbers-connected = Otherwise connected
numbers-breadth = Outside actors tied in
numbers-bridges = Independent bridges
gamma-means = γ is the probability that the helix is truly absent, given who is recorded; lower if its members are half or a quarter as visible as others.
not-known = not known
range = { $low } to { $high } (about { $mean })
recorded = Who is recorded
recorded-none = Nobody of this helix is recorded at this level.
missing-title = What is missing to know:
missing-nobody = a member list for this level, with its date and a word on whether it is complete. Nobody is recorded so far.
missing-roster = how many members there are in all, and whether the list is complete.
missing-classified = who the other { $left } of { $size } members are, or which helix they belong to.
missing-helix = which helix { $left } of the { $size } recorded members belong to.
missing-newer = a newer or fuller list could still change this answer.
missing-share = the rest of the roster; the share could still change.
missing-nothing = nothing: the roster is complete.
missing-not-applicable = nothing: the group has no such level.

## Questions
queries-help = Questions the atlas can answer at once, each a SPARQL query that can be run anywhere.
answer-show = Show the answer
answer-hide = Hide the answer
answer-none = Nothing recorded answers this question. That does not mean that there is nothing.
sparql-endpoint = Own questions: the SPARQL endpoint

## Gaps filled, order, state of the service
candidates-title = Who could fill it
candidates-help = Organisations of this helix that are not recorded at this level, those nearest to the group first. A place to start asking, not a recommendation.
candidates-unknown = Whether this helix is missing is not known; one of these may be in already. The member list is the first thing to ask for.
candidates-no-link = Nothing recorded leads from the group to an organisation of this helix.
candidates-none = The atlas knows no other organisation of this helix.
candidates-unlinked = { $n ->
    [one] { $n } more of this helix, without a recorded link to the group
   *[other] { $n } more of this helix, without a recorded link to the group
}
candidates-at = Already in the group: { $levels }
candidates-rank = rank { $n }
candidates-brokers = Who stands between
candidates-limits = Few ties are known, so the order says little where figures are nought or equal. Whom the atlas does not know is not listed; whether anybody is willing or able is not recorded.
feature-already-in = Other levels of the group where it sits
feature-cn = Members it is tied to
feature-ra = Ties to members, rare ones count more
feature-aa = Adamic–Adar over those members
feature-co-group = Other groups shared with members
feature-ppr = Nearness in the network (PageRank)
feature-ppr-wide = Nearness, groups included (PageRank)
feature-sector = Related sectors (0 to 1)
feature-strength = Strength of the ways (0 to 1)
feature-near = Shared region (0 to 4)
feature-load = Groups it serves already
ask-title = Ask this first
ask-help = The one fact, not known so far, whose answer would change most cells of the matrix.
ask-changes = up to { $n ->
    [one] { $n } answer would change
   *[other] { $n } answers would change
}
ask-next = Next questions
ask-complete = Is the list of { $group } complete? (Level: { $level })
ask-helix = Which helix is { $subject }?
ask-seat = Is { $subject } in { $group }? (Level: { $level })
ask-list = Who is in { $group }, and is that list complete? (Level: { $level })
lost = The service does not answer at the moment. This page tries again by itself.
renewed = The atlas has been renewed since this page was loaded.
reload = Load again
order = Order
order-name = By name
order-confirmed = Confirmed gaps first
order-map-first = Least known first
order-help = Confirmed: what is certainly missing comes first. Least known: where a list of members would tell most.
near-steps = { $n ->
    [one] Within one step of { $name }
   *[other] Within { $n } steps of { $name }
}
near-radius = Steps around it
trail = Way here
remain = { $n } remain
report = Report an error
report-text =
    Something in Helix Atlas seems wrong.
    About: { $name }
    Identifier: { $iri }
    Page: { $page }
    Graph: { $hash }
    What is wrong, and where it is said correctly:
reported = Text copied: paste it into a message to whoever keeps this atlas
map-large = Drawn as parts, because there are { $n } entries: one line stands for all connections between two parts. Point at an entry, or choose it, to see its own.
predicate-type = is a
predicate-preflabel = name
predicate-altlabel = other name
predicate-hiddenlabel = hidden name
predicate-description = description
predicate-wasderivedfrom = read from the row
predicate-role = role
predicate-member = member
predicate-organization = organisation
predicate-hasmember = has as member
predicate-startdate = from
predicate-enddate = until
predicate-memberduring = period of membership
predicate-notation = code
predicate-homepage = homepage
predicate-title = title
predicate-identifier = identifier
yes = yes
no = no

## Comparison
compare-title = Comparison
compare-help = How often is a helix absent? The answer lies between what is certain and what is possible: groups of which nobody recorded enough count as possible, never as certain.
compare-link = Compare places and topics
compare-back = Back to the groups
compare-by = Compare by
compare-by-country = Country
compare-by-region = Region
compare-by-scenario = Scenario
compare-caption = Absence of each helix, compared by: { $by }. Level: { $level }
compare-bounds = { $low } to { $high } of { $all } absent
compare-decided = { $absent } absent of { $decided } decided
compare-undecided = none decided
compare-interval = 95% interval over the decided: { $low } to { $high }
compare-key-certain = certainly absent
compare-key-possible = possible: not known
compare-key-interval = 95% interval over the decided groups
compare-richness = Helices among { $n } members, mean (groups)
compare-differences = { $n ->
    [one] One pair differs
   *[other] { $n } pairs differ
} clearly, after correction for { $all } tests (q ≤ 0.1).
compare-no-differences = No pair differs clearly, after correction for { $all } tests (q ≤ 0.1).
compare-difference = { $one } ({ $m }) and { $two } ({ $n }): { $difference }
compare-nothing = At this level no group belongs to any of them, so there is nothing to compare.
compare-why = In brackets: the number of decided groups.
candidates-way = The way there on the map
