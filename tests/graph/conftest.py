"""Fixtures of the graph's tests.

One small hand-made atlas stands for all: a study with two clusters, members and pilots, a curated source that
adds to it, and an invented one. It is committed through Editions like any import, with an origin per line, and
built once per session; tests that change an atlas make their own in tmp_path with ``commit``.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse, serialize

from helixatlas.content import content_root
from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.projection import build_projection
from helixatlas.graph.rules import load_rules
from helixatlas.graph.store import build_store
from helixatlas.graph.views import Projection
from helixatlas.graph.workers import QueryPool
from helixatlas.ontology.namespaces import GRAPH, PREFIXES, expand
from helixatlas.settings import Settings

HEAD = (
    "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    + "@base <https://w3id.org/helixatlas/> .\n"
)

STUDY = """
<id/org/veneto-region> a org:Organization ; skos:prefLabel "Veneto Region"@en, "Regione del Veneto"@it ;
  skos:hiddenLabel "Veneto Regoin" ; ha:hasHelix <voc/helix/government> ; ha:inCountry country:ITA ;
  ha:locatedIn nuts:ITH3 ; prov:wasDerivedFrom <#study.1> .
<id/org/padua-university> a org:Organization ; skos:prefLabel "Università di Padova"@it ; ha:locatedIn nuts:ITH36 ;
  dct:description "A university."@en ; prov:wasDerivedFrom <#study.2> .
<id/org/old-firm> a org:Organization ; skos:prefLabel "Old Firm"@en ; prov:wasDerivedFrom <#study.3> .
<id/cluster/inn-veneto> a ha:SocialVocationCluster ; skos:prefLabel "INN VENETO Network"@en ; ha:inCountry country:ITA ;
  ha:mission "Links schools and firms."@en ; prov:wasDerivedFrom <#study.4> .
<id/cluster/dobrina> a ha:Cluster ; skos:prefLabel "Cooperative Dobrina"@en ; ha:inCountry country:SVN ;
  prov:wasDerivedFrom <#study.5> .
<id/membership/m1> a org:Membership ; org:organization <id/cluster/inn-veneto> ; org:member <id/org/veneto-region> ;
  ha:atLevel <voc/level/governance> ; org:role <voc/agent-role/chair> ;
  org:memberDuring <id/membership/m1#memberDuring> ;
  prov:wasDerivedFrom <#study.6> .
<id/membership/m1#memberDuring> a time:ProperInterval ; dcat:startDate "2018-02-01"^^xsd:date .
<id/membership/m2> a org:Membership ; org:organization <id/cluster/inn-veneto> ; org:member <id/org/padua-university> ;
  ha:atLevel <voc/level/membership> ; prov:wasDerivedFrom <#study.7> .
<id/membership/m3> a org:Membership ; org:organization <id/cluster/inn-veneto> ;
  org:member <id/org/old-firm> ;
  ha:atLevel <voc/level/membership> ; org:memberDuring <id/membership/m3#memberDuring> ;
  prov:wasDerivedFrom <#study.8> .
<id/membership/m3#memberDuring> a time:ProperInterval ; dcat:endDate "2015-12-31"^^xsd:date .
<id/roster/r1> a ha:RosterStatement ; ha:rosterOf <id/cluster/inn-veneto> ; ha:atLevel <voc/level/governance> ;
  ha:statedSize 1 ; ha:completeness <voc/completeness/complete> ; prov:wasDerivedFrom <#study.9> .
<id/absence/a1> a ha:AbsenceStatement ; ha:ofGroup <id/cluster/dobrina> ; ha:atLevel <voc/level/governance> ;
  ha:ofHelix <voc/helix/academia> ; prov:wasDerivedFrom <#study.10> .
<id/pilot/one> a ha:PilotAction ; skos:prefLabel "Pilot one"@en ; ha:inTwinning <id/twinning/a> ;
  ha:hasMacroScenario <voc/macro-scenario/public-services> ; ha:plannedFrom "2020-02"^^xsd:gYearMonth ;
  ha:plannedUntil "2020-02"^^xsd:gYearMonth ; prov:wasDerivedFrom <#study.11> .
<id/pilot/two> a ha:PilotAction ; skos:prefLabel "Pilot two"@en ; ha:inTwinning <id/twinning/a> ;
  prov:wasDerivedFrom <#study.12> .
<id/involvement/i1> a ha:Involvement ; prov:agent <id/org/veneto-region> ; ha:ofActivity <id/pilot/one> ;
  prov:hadRole <voc/agent-role/lead-applicant> ; prov:wasDerivedFrom <#study.13> .
<id/claim/c1> a ha:Claim ; rdf:subject <id/pilot/one> ; rdf:predicate ha:hasMacroScenario ;
  rdf:object <voc/macro-scenario/public-services> ; ha:evidenceStatus <voc/evidence-status/inferred-layout> ;
  ha:sourceLocator "logo page" .
<id/claim/c1x> a ha:Claim ; ha:contradicts <id/claim/c2> .
<id/claim/c3> a ha:Claim ; rdf:subject <id/pilot/two> ; rdf:predicate ha:hasMacroScenario ;
  rdf:object <voc/macro-scenario/public-services> ; ha:contradicts <id/claim/c2> .
<id/pilot/two> ha:hasMacroScenario <voc/macro-scenario/public-services> .
"""
CURATED = """
<id/org/padua-university> ha:hasHelix <voc/helix/academia> ; ha:inCountry country:ITA ; prov:wasDerivedFrom <#notes.1> .
<id/pilot/one> ha:hasMacroScenario <voc/macro-scenario/social-enterprise-capacity> ; prov:wasDerivedFrom <#notes.3> .
<id/assignment/x> a ha:HelixAssignment ; ha:ofActor <id/org/old-firm> ; ha:ofHelix <voc/helix/business> ;
  ha:belonging 0.7 ; ha:weight 1.0 ; ha:usedCodebook "curator" ; ha:basis "a firm" ; prov:wasDerivedFrom <#notes.2> .
"""
INVENTED = """
<id/org/made-up> a org:Organization ; skos:prefLabel "Made-up Firm"@en ; ha:hasHelix <voc/helix/business> ;
  ha:inCountry country:SVN ; prov:wasDerivedFrom <#matrix.1> .
<id/membership/m9> a org:Membership ; org:organization <id/cluster/dobrina> ; org:member <id/org/made-up> ;
  ha:atLevel <voc/level/membership> ; prov:wasDerivedFrom <#matrix.2> .
"""
_FOLDER = {"document": "source", "curated": "curated", "synthetic": "synthetic"}


def commit(
    data: Path, source: str, turtle: str, *, kind: str = "document", doc: str = "s0", **manifest: object
) -> Edition:
    """Commit Turtle as the next edition of a source; line N of the file is said to come from row N of its sheet."""
    editions = Editions(data)
    number = editions.next_number(source)
    graph = f"{GRAPH}{_FOLDER[kind]}/{source}/{number}/{doc}"
    quads = _quads(turtle.replace("<#", f"<{graph}#"), graph)
    of_row = {_value(q.subject): _value(q.object) for q in quads if q.predicate.value == expand("prov:wasDerivedFrom")}
    for row in sorted(set(of_row.values())):
        name, _, place = row.rsplit("#", 1)[1].partition(".")
        quads += _quads(f'<{row}> a ha:SourceRow ; ha:inFile "{name}.csv" ; ha:rowNumber {place} .', graph)
    lines = sorted({(serialize([quad], format=RdfFormat.N_QUADS) or b"").decode().rstrip("\n") for quad in quads})
    origins = [_origin(line, of_row) for line in lines]
    body = {
        "kind": kind,
        "title": {"en": f"The {source}"},
        "licence": "CC-BY-4.0",
        "as_of": "2019-12-31",
        "confidence": 0.9,
    }
    documents = {doc: {"title": f"Document {doc}", "date": "2019", "language": "en"}}
    return editions.commit(source, number, lines, origins, {}, {**body, "documents": documents, **manifest})


def _quads(turtle: str, graph: str) -> list[Quad]:
    found = parse((HEAD + turtle).encode(), format=RdfFormat.TURTLE)
    return [Quad(one.subject, one.predicate, one.object, NamedNode(graph)) for one in found]


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _origin(line: str, of_row: dict[str, str]) -> str:
    subject, predicate = line.split(" ", 2)[:2]
    row = of_row.get(subject[1:-1].split("#memberDuring")[0], "").rpartition(".")[2]
    return f"table.csv\tSheet\t{row}\t{predicate.strip('<>').rsplit('#')[-1].rsplit('/')[-1]}"


def commit_all(data: Path) -> None:
    """Commit the three sources of the sample atlas."""
    commit(data, "study", STUDY)
    commit(data, "notes", CURATED, kind="curated", doc="n0", confidence=0.6)
    commit(data, "matrix", INVENTED, kind="synthetic", doc="x0")


def project(settings: Settings, path: Path) -> Projection:
    """Build the projection of an atlas aside and open it."""
    store = build_store(Editions(settings.data), settings)
    root = settings.root / "graph"
    build_projection(store, path, folder=root / "projections", rules=load_rules(root / "rules"))
    return Projection(path)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An atlas folder with the declared content but without the 2,600 regions, which take half a second to load."""
    made = tmp_path_factory.mktemp("root")
    shutil.copytree(content_root() / "graph", made / "graph")
    (made / "ontology" / "reference").mkdir(parents=True)
    shutil.copytree(content_root() / "ontology" / "vocabularies", made / "ontology" / "vocabularies")
    for path in sorted((content_root() / "ontology").glob("*.ttl")):
        shutil.copy(path, made / "ontology")
    return made


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Settings:
    """Settings of the sample atlas, invented data off."""
    data = tmp_path_factory.mktemp("sample")
    commit_all(data)
    return Settings(root=root, data=data)


@pytest.fixture(scope="session")
def both(sample: Settings) -> Settings:
    """Settings of the sample atlas, invented data on."""
    return replace(sample, synthetic=True)


@pytest.fixture
def fresh(root: Path, tmp_path: Path) -> Settings:
    """Settings of an atlas that a test fills itself, with its data in tmp_path."""
    return Settings(root=root, data=tmp_path)


@pytest.fixture(scope="session")
def store(sample: Settings) -> Store:
    """The sample atlas's store."""
    return build_store(Editions(sample.data), sample)


@pytest.fixture(scope="session")
def projection(sample: Settings, tmp_path_factory: pytest.TempPathFactory) -> Projection:
    """The sample atlas's projection."""
    return project(sample, tmp_path_factory.mktemp("projection") / "atlas.sqlite")


@pytest.fixture(name="commit")
def commit_fixture() -> Callable[..., Edition]:
    """The function that commits Turtle as an edition."""
    return commit


@pytest.fixture(name="commit_all")
def commit_all_fixture() -> Callable[[Path], None]:
    """The function that commits the sample sources."""
    return commit_all


@pytest.fixture(name="project")
def project_fixture() -> Callable[[Settings, Path], Projection]:
    """The function that builds and opens a projection."""
    return project


@pytest.fixture(scope="session")
def write_dump() -> Callable[..., Path]:
    """Return a function that writes a dump of one graph with so many statements."""

    def write(path: Path, count: int, word: str = "value") -> Path:
        graph = "<https://w3id.org/helixatlas/graph/source/t/1/d>"
        lines = (f'<urn:s{i:05}> <urn:p> "{word} {i}, \\"é\\""@en {graph} .\n' for i in range(count))
        path.write_text("".join(lines), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory, write_dump: Callable[..., Path]) -> Path:
    """Return two thousand statements: enough for a cross product that no machine finishes."""
    return write_dump(tmp_path_factory.mktemp("dump") / "atlas.nq", 2000)


@pytest.fixture(scope="module")
def pool(dump: Path) -> Iterator[QueryPool]:
    """Return two workers with small limits."""
    settings = Settings(query_seconds=10, query_memory_mb=256, query_rows=1000, query_workers=2)
    with QueryPool(dump, settings, queue_seconds=0.3) as made:
        yield made
