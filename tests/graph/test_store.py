"""The store: what is loaded, what is derived, and that the same editions are the same graph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store

from helixatlas.errors import ServiceError
from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.store import build_store, canonical_hash
from helixatlas.settings import Settings

Committer = Callable[..., Edition]
PREFIX = """PREFIX ha: <https://w3id.org/helixatlas/ns#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX dcat: <http://www.w3.org/ns/dcat#> BASE <https://w3id.org/helixatlas/> """


def rows(store: Store, query: str) -> list[list[str]]:
    """Run a SELECT over the union of all graphs."""
    found = store.query(PREFIX + query, use_default_graph_as_union=True)
    return sorted([term.value.rsplit("/", 1)[-1] for term in one] for one in found)  # type: ignore[union-attr]


def test_a_member_whose_time_had_ended_is_no_member(store: Store) -> None:
    """The firm that left in 2015 is not a member on the source's day in 2019."""
    found = rows(store, "SELECT ?m WHERE { <id/cluster/inn-veneto> org:hasMember ?m }")
    assert found == [["padua-university"], ["veneto-region"]]


def test_pilots_of_a_twinning_group_are_twinned_in_both_directions(store: Store) -> None:
    """One group of two pilots gives two statements."""
    assert rows(store, "SELECT ?a ?b WHERE { ?a ha:twinnedWith ?b }") == [["one", "two"], ["two", "one"]]


def test_a_contradiction_holds_in_both_directions(store: Store) -> None:
    """The claim contradicted contradicts in turn."""
    assert rows(store, "SELECT ?a ?b WHERE { <id/claim/c2> ha:contradicts ?b . ?b ha:contradicts ?a }") == [
        ["c2", "c1x"],
        ["c2", "c3"],
    ]


def test_the_lead_applicant_of_an_activity_leads_it(store: Store) -> None:
    """The short-cut comes from the involvement."""
    assert rows(store, "SELECT ?a ?o WHERE { ?a ha:ledBy ?o }") == [["one", "veneto-region"]]


def test_a_month_means_its_first_and_last_day_even_in_a_leap_year(store: Store) -> None:
    """February 2020 has 29 days."""
    found = rows(store, "SELECT ?s ?e WHERE { <id/pilot/one> dcat:startDate ?s ; dcat:endDate ?e }")
    assert found == [["2020-02-01", "2020-02-29"]]


@pytest.mark.parametrize(("month", "day"), [("1900-02", "28"), ("2000-02", "29"), ("2021-04", "30"), ("2021-12", "31")])
def test_the_last_day_of_a_month_follows_the_calendar(
    tmp_path: Path, commit: Committer, month: str, day: str, fresh: Settings
) -> None:
    """Centuries are leap years only every four hundred years."""
    commit(tmp_path, "plan", f'<id/task/t> ha:plannedUntil "{month}"^^xsd:gYearMonth .')
    found = rows(build_store(Editions(tmp_path), fresh), "SELECT ?e WHERE { ?t dcat:endDate ?e }")
    assert found == [[f"{month}-{day}"]]


def test_every_graph_of_an_edition_leads_to_its_document_and_confidence(store: Store) -> None:
    """Meta is made from the manifests."""
    query = "SELECT ?s ?d ?c WHERE { GRAPH <graph/meta> { ?g ha:ofSource ?s ; ha:ofDocument ?d ; ha:confidence ?c } }"
    assert rows(store, query) == [["notes", "n0", "0.6"], ["study", "s0", "0.9"]]


def test_invented_data_is_loaded_only_when_asked_for(sample: Settings, store: Store, both: Settings) -> None:
    """Off by default."""
    ask = f"{PREFIX} ASK {{ GRAPH ?g {{ <id/org/made-up> ?p ?o }} }}"
    assert not store.query(ask)
    assert build_store(Editions(sample.data), both).query(ask)


def test_what_rests_on_invented_data_stands_in_a_graph_of_its_own(
    sample: Settings, store: Store, both: Settings
) -> None:
    """The derived graphs of the real data are the same with and without it."""
    real = NamedNode("https://w3id.org/helixatlas/graph/derived/has-member")
    invented = NamedNode(f"{real.value}/synthetic")
    with_invented = build_store(Editions(sample.data), both)
    assert set(with_invented.quads_for_pattern(None, None, None, real)) == set(
        store.quads_for_pattern(None, None, None, real)
    )
    assert [q.object for q in with_invented.quads_for_pattern(None, None, None, invented)] == [
        NamedNode("https://w3id.org/helixatlas/id/org/made-up")
    ]


def test_a_derivation_fills_a_derived_graph(sample: Settings) -> None:
    """A callable gives the graph and its lines."""
    graph = "https://w3id.org/helixatlas/graph/derived/size"

    def sizes(store: Store) -> tuple[str, list[str]]:
        return graph, [f'<urn:a> <urn:size> "{sum(1 for _ in store.named_graphs())}" .']

    made = build_store(Editions(sample.data), sample, derivations=[sizes])
    assert len(list(made.quads_for_pattern(None, None, None, NamedNode(graph)))) == 1


def test_the_same_editions_give_the_same_hash(sample: Settings, store: Store) -> None:
    """Whatever the process, the order or the names of blank nodes."""
    assert canonical_hash(build_store(Editions(sample.data), sample)) == canonical_hash(store)


def test_blank_nodes_do_not_change_the_hash_but_statements_do() -> None:
    """Names of blank nodes are not content."""
    hashes = []
    for text in ("_:a <urn:p> _:b . _:b <urn:q> 'x' .", "_:y <urn:q> 'x' . _:z <urn:p> _:y .", "_:a <urn:p> _:b ."):
        store = Store()
        store.load(text.encode(), format=RdfFormat.TURTLE)
        hashes.append(canonical_hash(store))
    assert hashes[0] == hashes[1] != hashes[2]


def test_a_damaged_edition_is_named_in_the_error(tmp_path: Path, commit: Committer, fresh: Settings) -> None:
    """Not a traceback of the parser."""
    commit(tmp_path, "study", "<id/org/a> a org:Organization .").quads.write_text("<broken", encoding="utf-8")
    with pytest.raises(ServiceError, match="study/0001"):
        build_store(Editions(tmp_path), fresh)
