"""The competency questions on the study give their exact rows from the study's own files, in two engines."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
from rdflib import Dataset, Graph

from helixatlas.content import content_folder
from helixatlas.ingest.context import load_context
from helixatlas.ingest.lift import lift
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source

EXPECTED = Path(__file__).parent.parent / "queries" / "expected"
QUESTIONS = ("01", "02", "03", "04", "05", "07", "09", "10", "11", "12", "14", "15", "16", "17", "18", "31")
SOURCES = ("resilient-study", "curated-study", "curated-contested")
REFERENCE = pyoxigraph.NamedNode("https://w3id.org/helixatlas/graph/ref/vocabularies")


@pytest.fixture(scope="module")
def oxigraph() -> pyoxigraph.Store:
    """Return a store with the sources of the study and the vocabularies."""
    context, store = load_context(content_folder()), pyoxigraph.Store()
    for name in SOURCES:
        source = load_source(content_folder("ingest", name))
        quads = "\n".join(lift(check_source(source, context), source, 1).quads)
        store.load(quads.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    for path in sorted(content_folder("ontology", "vocabularies").glob("*.ttl")):
        store.load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE, to_graph=REFERENCE)
    return store


@pytest.fixture(scope="module")
def rdflib(oxigraph: pyoxigraph.Store) -> Dataset:
    """Return the same statements in rdflib."""
    dataset = Dataset(default_union=True)
    quads = oxigraph.dump(format=pyoxigraph.RdfFormat.N_QUADS) or b""
    dataset.parse(data=quads.decode(), format="nquads")
    return dataset


def question(number: str) -> str:
    """Return the text of a question with its parameters left out."""
    return re.sub(r"\$\w+", "UNDEF", content_folder("queries", f"cq{number}.rq").read_text(encoding="utf-8"))


def expected(number: str) -> list[list[str]]:
    """Return the rows a question must give, sorted."""
    with (EXPECTED / f"cq{number}.csv").open(encoding="utf-8", newline="") as stream:
        return sorted(list(csv.reader(stream))[1:])


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_gives_its_exact_rows_in_oxigraph(number: str, oxigraph: pyoxigraph.Store) -> None:
    answer = oxigraph.query(question(number), use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    width = range(len(answer.variables))
    assert sorted([str(getattr(row[i], "value", "")) for i in width] for row in answer) == expected(number)


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_gives_its_exact_rows_in_rdflib(number: str, rdflib: Dataset) -> None:
    answer = rdflib.query(question(number))
    assert sorted(["" if cell is None else str(cell) for cell in row] for row in answer) == expected(number)  # type: ignore[union-attr]


def test_every_matter_leads_to_contradicting_claims_by_query(oxigraph: pyoxigraph.Store) -> None:
    text = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
    SELECT DISTINCT ?matter WHERE { ?one ha:onMatter ?matter ; ha:contradicts ?other . ?other ha:onMatter ?matter }"""
    answer = oxigraph.query(text, use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    assert len(list(answer)) == 23


def test_a_statement_that_is_inferred_has_a_claim_that_says_so(oxigraph: pyoxigraph.Store) -> None:
    """Every country of a cluster rests on layout or context."""
    text = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    SELECT (COUNT(DISTINCT ?cluster) AS ?clusters) WHERE {
      ?claim rdf:subject ?cluster ; rdf:predicate ha:inCountry ; ha:evidenceStatus ?status ; ha:sourceLocator ?where .
      ?cluster a ha:Cluster
      FILTER(?status != <https://w3id.org/helixatlas/voc/evidence-status/asserted>) }"""
    answer = oxigraph.query(text, use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    assert [row["clusters"].value for row in answer] == ["14"]


def test_the_statements_of_the_study_conform_to_the_record_shapes(rdflib: Dataset) -> None:
    data, shapes = Graph(), Graph()
    for triple in rdflib.triples((None, None, None)):
        data.add(triple)
    for path in sorted(content_folder("ontology", "records").glob("*.ttl")):
        shapes.parse(path, format="turtle")
    conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
    assert conforms, report


def test_a_shape_refuses_what_it_should() -> None:
    """A pilot whose aim is too long and a cluster without a name do not conform."""
    shapes, data = Graph(), Graph()
    for name in ("pilot", "cluster"):
        shapes.parse(content_folder("ontology", "records", f"{name}.ttl"), format="turtle")
    data.parse(
        data=f"""@prefix ha: <https://w3id.org/helixatlas/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <urn:pilot> a ha:PilotAction ; skos:prefLabel "Pilot"@en ; ha:aim "{"a" * 301}"@en .
        <urn:cluster> a ha:Cluster .""",
        format="turtle",
    )
    conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
    assert not conforms
    assert "Results (2)" in report
