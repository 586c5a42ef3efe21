"""Every statement of a source leads to a document and a row that exists; nothing curated or inferred looks asserted."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from python_calamine import CalamineWorkbook

from helixatlas.atlas import Atlas
from helixatlas.content import content_folder
from helixatlas.graph.editions import Edition
from helixatlas.ontology.namespaces import GRAPH, HA, PREFIXES, VOC

CLAIM_PARTS = ("subject", "predicate", "object")
RDF = PREFIXES["rdf"]


@pytest.fixture(scope="module")
def editions(reference: Atlas) -> list[Edition]:
    """Return the editions in force, invented ones included."""
    return list(reference.editions.current().values())


@pytest.fixture(scope="module")
def store(reference: Atlas) -> ox.Store:
    """Return the whole graph of the reference atlas."""
    return reference.store


def rows_of(path: Path) -> dict[str, int]:
    """Return the number of rows by sheet of a csv file or workbook."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return {"": sum(1 for _ in csv.reader(stream))}
    book = CalamineWorkbook.from_path(str(path))
    return {name: len(book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names}


def test_every_statement_has_a_file_a_sheet_and_a_row_that_exist(editions: list[Edition]) -> None:
    """The list of origins runs parallel to the list of statements."""
    known: dict[tuple[str, str], dict[str, int]] = {}
    for edition in editions:
        origins = edition.origins.read_text(encoding="utf-8").splitlines()
        quads = edition.quads.read_text(encoding="utf-8").splitlines()
        assert len(origins) == len(quads), edition.source
        for place in {tuple(line.split("\t")[:3]) for line in origins}:
            name, sheet, row = place
            key = (edition.source, name)
            if key not in known:
                known[key] = rows_of(content_folder("ingest", edition.source) / name)
            assert 1 <= int(row) <= known[key][sheet], place


def test_every_statement_stands_in_the_graph_of_a_described_document(editions: list[Edition], store: ox.Store) -> None:
    kind, document = ox.NamedNode(HA + "EditionGraph"), ox.NamedNode(HA + "ofDocument")
    described = {q.subject.value for q in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), kind, None)}  # type: ignore[union-attr]
    for edition in editions:
        if edition.kind == "synthetic":
            continue
        graphs = {line.rsplit(" ", 2)[1][1:-1] for line in edition.quads.read_text(encoding="utf-8").splitlines()}
        assert graphs <= described
        for graph in graphs:
            named, *_ = store.quads_for_pattern(ox.NamedNode(graph), document, None, None)
            assert isinstance(named.object, ox.NamedNode)
            assert list(store.quads_for_pattern(named.object, ox.NamedNode(PREFIXES["dct"] + "title"), None, None))


def test_what_a_curator_adds_stands_in_graphs_of_curators_only(editions: list[Edition]) -> None:
    folders = {"curated": "curated", "synthetic": "synthetic", "document": "source", "register": "source"}
    for edition in editions:
        prefix = f"<{GRAPH}{folders[edition.kind]}/{edition.source}/"
        lines = edition.quads.read_text(encoding="utf-8").splitlines()
        assert all(line.rsplit(" ", 2)[1].startswith(prefix) for line in lines), edition.source


def test_every_claim_names_a_statement_a_status_and_its_document(store: ox.Store) -> None:
    """And a claim on one statement stands in the graph in which the statement stands."""
    statuses: Counter[str] = Counter()
    claim_type = ox.NamedNode(HA + "Claim")
    for claim in {q.subject for q in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), claim_type, None)}:
        told = (q for q in store.quads_for_pattern(claim, None, None, None) if isinstance(q.graph_name, ox.NamedNode))
        facts = {q.predicate.value: q for q in told}  # the union of all graphs is in the store as well
        assert HA + "evidenceStatus" in facts, claim
        status = str(facts[HA + "evidenceStatus"].object).removeprefix(f"<{VOC}evidence-status/").removesuffix(">")
        statuses[status] += 1
        if HA + "onMatter" in facts or RDF + "predicate" not in facts:
            continue
        parts = [facts[RDF + part] for part in CLAIM_PARTS]
        stated = ox.Quad(parts[0].object, parts[1].object, parts[2].object, parts[0].graph_name)  # type: ignore[arg-type]
        assert stated in store, claim
        assert HA + "supportedBy" in facts, claim
    assert {"inferred", "curated"} & set(statuses), statuses


def test_every_matter_has_claims_that_differ_and_say_where_they_stand(reference: Atlas) -> None:
    answer = reference.query("contested-matters")
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    matters = {row["matter"] for row in rows}
    assert len(matters) == 23
    for matter in matters:
        mine = [row for row in rows if row["matter"] == matter]
        assert len(mine) >= 2, matter
        assert len({row["says"] for row in mine}) >= 2, matter
        assert all(row["evidence"] for row in mine), matter


def test_no_document_is_said_to_print_a_code_of_nuts(editions: list[Edition]) -> None:
    """Documents name places; the official region of a place is a curator's addition."""
    for edition in editions:
        if edition.source in ("competence-centres", "resilient-study"):
            assert PREFIXES["nuts"] not in edition.quads.read_text(encoding="utf-8"), edition.source


def test_a_place_of_a_curator_never_looks_asserted(reference: Atlas) -> None:
    told = reference.explain("https://w3id.org/helixatlas/id/place/sofia")
    words = {(line["predicate"].rsplit("#", 1)[-1], line["evidence"]) for line in told["statements"]}
    assert ("withinTerritory", "curated") in words
    assert ("inCountry", "inferred-context") in words
