"""The questions that need partner data give their exact rows on invented data, in two engines."""

from __future__ import annotations

import csv
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

from helixatlas.content import content_folder
from helixatlas.ingest.context import load_context
from helixatlas.ingest.lift import lift
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source
from helixatlas.queries import load_catalogue

EXPECTED = Path(__file__).parent / "expected"
QUESTIONS = ("33", "34", "35", "36", "37", "38", "39", "40")
CATALOGUE = load_catalogue([content_folder("queries")])
SCHEMES = ("helix", "need-theme", "open-data-category", "core-support-area", "ris3-sector")
REGIONS = ("ITH3", "ITH33", "ITH", "IT", "SI032", "SI03", "SI", "HR036", "PT18", "EL51", "FRL04")
NUTS = "http://data.europa.eu/nuts/code/"
DERIVED = ox.NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")


def quads_of(name: str) -> ox.Store:
    """Return the statements of a source, checked and lifted."""
    source, store = load_source(content_folder("ingest", name)), ox.Store()
    lines = "\n".join(lift(check_source(source, load_context(content_folder())), source, 1).quads)
    store.load(lines.encode(), format=ox.RdfFormat.N_QUADS)
    return store


def of_one_workbook(matrix: ox.Store, book: str) -> list[ox.Quad]:
    """Return what one workbook of the matrix says; the whole matrix would keep the slower engine busy for minutes."""
    records = {
        str(quad.subject.value)
        for quad in matrix.quads_for_pattern(None, DERIVED, None, None)
        if book in str(quad.object)
    }
    return [quad for quad in matrix if str(getattr(quad.subject, "value", "")).partition("#")[0] in records]


@pytest.fixture(scope="module")
def oxigraph() -> ox.Store:
    """Return the tables on scaling, one workbook of the matrix, the lists of values and regions they use."""
    store = quads_of("synthetic-scaling")
    store.extend(of_one_workbook(quads_of("synthetic-matrix"), "#partner-07-"))
    for scheme in SCHEMES:
        path = content_folder("ontology", "vocabularies", f"{scheme}.ttl")
        store.load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:lists"))
    regions = ox.Store()
    regions.load(path=str(content_folder("ontology", "reference", "nuts.ttl")), format=ox.RdfFormat.TURTLE)
    for code in REGIONS:
        found = regions.quads_for_pattern(ox.NamedNode(NUTS + code), None, None, None)
        store.extend(ox.Quad(one.subject, one.predicate, one.object, ox.NamedNode("urn:regions")) for one in found)
    return store


@pytest.fixture(scope="module")
def rdflib(oxigraph: ox.Store) -> Dataset:
    """Return the same statements in rdflib."""
    dataset = Dataset(default_union=True)
    dataset.parse(data=(oxigraph.dump(format=ox.RdfFormat.N_QUADS) or b"").decode(), format="nquads")
    return dataset


def expected(number: str) -> list[list[str]]:
    """Return the rows a question must give, sorted."""
    with (EXPECTED / f"cq{number}.csv").open(encoding="utf-8", newline="") as stream:
        return sorted(list(csv.reader(stream))[1:])


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_on_partner_data_gives_its_exact_rows_in_oxigraph(number: str, oxigraph: ox.Store) -> None:
    answer = oxigraph.query(CATALOGUE[f"cq{number}"].sparql({}), use_default_graph_as_union=True)
    assert isinstance(answer, ox.QuerySolutions)
    width = range(len(answer.variables))
    assert sorted([str(getattr(row[i], "value", "")) for i in width] for row in answer) == expected(number)


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_on_partner_data_gives_its_exact_rows_in_rdflib(number: str, rdflib: Dataset) -> None:
    answer = rdflib.query(CATALOGUE[f"cq{number}"].sparql({}))
    assert sorted(["" if cell is None else str(cell) for cell in row] for row in answer) == expected(number)  # type: ignore[union-attr]


@pytest.mark.parametrize("number", QUESTIONS)
def test_every_expected_row_names_the_columns_the_question_promises(number: str) -> None:
    head = (EXPECTED / f"cq{number}.csv").read_text(encoding="utf-8").splitlines()[0]
    assert tuple(head.split(",")) == CATALOGUE[f"cq{number}"].shape


def test_every_question_that_is_numbered_has_its_expected_rows() -> None:
    assert {name for name in CATALOGUE if name.startswith("cq")} == {path.stem for path in EXPECTED.glob("cq*.csv")}


def test_all_invented_statements_stand_in_graphs_that_say_so(oxigraph: ox.Store) -> None:
    graphs = {str(quad.graph_name) for quad in oxigraph if "urn:" not in str(quad.graph_name)}
    assert graphs
    assert all("/graph/synthetic/" in graph for graph in graphs)
