"""Merging: one IRI stands for a group, with all names; editions are untouched and undo takes everything back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.graph.projection import build_projection
from helixatlas.graph.store import build_store, canonical_hash
from helixatlas.ingest.resolve.desk import accept_certain, open_proposals
from helixatlas.ingest.resolve.judgement_file import judgements_path, update_judgements
from helixatlas.ingest.resolve.judgements import Judgement
from helixatlas.ingest.resolve.merge import (
    RESOLUTION_GRAPH,
    Merge,
    aliases,
    canonical_map,
    choose,
    resolution_derivation,
)
from helixatlas.ingest.resolve.reading import read_organisations
from helixatlas.ontology.namespaces import GRAPH, PREFIXES, entity
from helixatlas.settings import Settings

SKOS, ORG = PREFIXES["skos"], PREFIXES["org"]
ALPHA, BETA, LONG = entity("org", "alpha"), entity("org", "beta"), entity("org", "alpha-limited")
TYPE = f"<{PREFIXES['rdf']}type>"


def _commit(data: Path, source: str, kind: str, *statements: str, number: int = 1) -> None:
    graph = f"<{GRAPH}source/{source}/{number}/s0>"
    lines = sorted(f"{one} {graph} ." for one in statements)
    manifest = {"kind": kind, "confidence": 0.9, "documents": {"s0": {"title": "A document"}}}
    Editions(data).commit(source, number, lines, [""] * len(lines), {}, manifest)


def _named(iri: str, name: str) -> tuple[str, str]:
    return (f"<{iri}> {TYPE} <{ORG}Organization>", f'<{iri}> <{SKOS}prefLabel> "{name}"@en')


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with two records of one body, from a register and a document, and one membership each."""
    group = entity("cluster", "one")
    _commit(tmp_path, "register", "register", *_named(ALPHA, "Alpha"), f"<{group}> <{ORG}hasMember> <{ALPHA}>")
    _commit(tmp_path, "study", "document", *_named(LONG, "Alpha Limited"), f"<{group}> <{ORG}hasMember> <{LONG}>")
    return tmp_path


def _judge(data: Path, left: str, right: str, judgement: Judgement = Judgement.SAME) -> None:
    update_judgements(judgements_path(data), lambda one: one.judge(left, right, judgement))


def test_without_judgements_nothing_is_replaced(data: Path) -> None:
    assert canonical_map(data) == {}


def test_a_document_stands_before_a_register(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    assert canonical_map(data) == {ALPHA: LONG}
    assert aliases(canonical_map(data)) == {LONG: (ALPHA,)}


def test_among_equals_the_shortest_then_the_first_stands_for_the_group() -> None:
    assert choose(["id/ccc", "id/bb", "id/aa"], {}) == "id/aa"
    assert choose(["id/ccc", "id/bb"], {"id/ccc": 0, "id/bb": 1}) == "id/bb"
    assert choose(["id/ccc", "id/bb"], {"id/ccc": 1, "id/bb": 2}) == "id/ccc"


@given(
    st.permutations(["id/aa", "id/b", "id/ccc", "id/d"]),
    st.dictionaries(st.sampled_from(["id/aa", "id/b"]), st.integers(0, 3)),
)
def test_the_choice_does_not_depend_on_the_order(group: list[str], ranks: dict[str, int]) -> None:
    assert choose(group, ranks) == choose(sorted(group), ranks)


def test_a_judgement_survives_a_new_edition_without_the_record(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    _commit(data, "study", "document", *_named(BETA, "Beta"), number=2)
    assert canonical_map(data) == {LONG: ALPHA}
    _commit(data, "study", "document", *_named(LONG, "Alpha Limited"), number=3)
    assert canonical_map(data) == {ALPHA: LONG}


def test_undo_takes_the_merge_back(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    update_judgements(judgements_path(data), lambda one: one.undo(ALPHA, LONG))
    assert canonical_map(data) == {}


def _store(data: Path) -> Store:
    return build_store(Editions(data), Settings(data=data))


def test_the_store_speaks_of_one_record_with_all_names(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    store = _store(data)
    before = {edition.name: edition.quads.read_bytes() for edition in Editions(data).current().values()}
    Merge(canonical_map(data))(store)
    assert not list(store.quads_for_pattern(NamedNode(ALPHA), None, None, None))
    names = {
        (q.predicate.value.rsplit("#")[-1], getattr(q.object, "value", ""))
        for q in store.quads_for_pattern(NamedNode(LONG), None, None, None)
        if q.predicate.value.startswith(SKOS)
    }
    assert names == {("prefLabel", "Alpha Limited"), ("altLabel", "Alpha")}
    assert {edition.name: edition.quads.read_bytes() for edition in Editions(data).current().values()} == before


def test_merging_twice_changes_nothing_more(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    store = _store(data)
    step = Merge(canonical_map(data))
    step(store)
    once = canonical_hash(store)
    step(store)
    assert canonical_hash(store) == once


def test_only_graphs_of_editions_are_rewritten() -> None:
    other, stated = NamedNode(RESOLUTION_GRAPH), NamedNode(f"{GRAPH}source/x/1/s0")
    says = Quad(NamedNode(ALPHA), NamedNode(f"{PREFIXES['dct']}isReplacedBy"), NamedNode(LONG), other)
    seat = Quad(NamedNode(BETA), NamedNode(f"{ORG}linkedTo"), NamedNode(ALPHA), stated)
    store = Store()
    store.extend([says, seat])
    Merge({ALPHA: LONG})(store)
    assert set(store) == {says, Quad(seat.subject, seat.predicate, NamedNode(LONG), stated)}


def test_the_projection_shows_one_node(data: Path, tmp_path: Path) -> None:
    _judge(data, ALPHA, LONG)
    store = _store(data)
    Merge(canonical_map(data))(store)
    path = build_projection(store, tmp_path / "p" / "atlas.sqlite", folder=content_folder("graph", "projections"))
    (found,) = read_organisations(path)
    assert found.iri == LONG
    assert set(found.names) == {"Alpha", "Alpha Limited"}


def test_the_derived_graph_says_by_what_a_record_is_replaced(data: Path) -> None:
    _judge(data, ALPHA, LONG)
    graph, lines = resolution_derivation(canonical_map(data))(Store())
    assert graph == RESOLUTION_GRAPH == f"{GRAPH}derived/resolution"
    assert list(lines) == [f"<{ALPHA}> <{PREFIXES['dct']}isReplacedBy> <{LONG}> ."]


def test_numbers_and_hosts_are_read_from_the_dump(data: Path, tmp_path: Path) -> None:
    legal, foaf = PREFIXES["legal"], PREFIXES["foaf"]
    _commit(data, "more", "document", f'<{ALPHA}> <{legal}legalIdentifier> "HR 123"',
            f'<{ALPHA}> <{foaf}homepage> "https://www.alpha.example/en"^^<{PREFIXES["xsd"]}anyURI>')  # fmt: skip
    store = _store(data)
    dump = tmp_path / "atlas.nq"
    dump.write_bytes(store.dump(format=RdfFormat.N_QUADS) or b"")
    path = build_projection(store, tmp_path / "p" / "atlas.sqlite", folder=content_folder("graph", "projections"))
    found = {one.iri: one for one in read_organisations(path, dump)}
    assert found[ALPHA].identifiers == {"HR 123"}
    assert found[ALPHA].domains == {"alpha.example"}
    assert found[LONG].identifiers == frozenset()


def test_invented_records_are_not_read(data: Path, tmp_path: Path) -> None:
    path = build_projection(_store(data), tmp_path / "atlas.sqlite", folder=content_folder("graph", "projections"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE node SET synthetic = 1 WHERE iri = ?", (ALPHA,))
    connection.close()
    assert [one.iri for one in read_organisations(path)] == [LONG]


def test_certain_pairs_of_a_built_atlas_are_taken_in_and_not_asked_again(data: Path, tmp_path: Path) -> None:
    number = f'<{PREFIXES["legal"]}legalIdentifier> "12345678903"'
    _commit(data, "numbers", "register", f"<{ALPHA}> {number}", f"<{LONG}> {number}")
    store = _store(data)
    dump = tmp_path / "atlas.nq"
    dump.write_bytes(store.dump(format=RdfFormat.N_QUADS) or b"")
    path = build_projection(store, tmp_path / "p" / "atlas.sqlite", folder=content_folder("graph", "projections"))
    found = open_proposals(path, data, dump)
    assert [(one.left, one.right, one.band) for one in found] == [(ALPHA, LONG, "certain")]
    assert canonical_map(data) == {}
    accept_certain(found, data)
    assert canonical_map(data) == {ALPHA: LONG}
    assert open_proposals(path, data, dump) == []
