"""What a researcher passes in: lists, arrays, data frames, nothing, one thing, loops, arcs, parallel ties."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest

from helixatlas.errors import HelixAtlasError, NotFoundError, UsageError
from helixatlas.helix.connect import bridge_of_graph
from helixatlas.helix.measures import (
    brokerage,
    brokerage_global,
    coverage,
    diversity,
    holes,
    information,
    linkscores,
    nestedness,
    nulls,
    retrieval,
    ris3,
    segregation,
)
from helixatlas.helix.measures.inputs import labels_of, matrix, simple, vector

Measure = Callable[[Any], Any]

COUNTS: dict[str, Measure] = {
    "helix_coverage": diversity.helix_coverage, "shannon": diversity.shannon, "pielou": diversity.pielou,
    "blau": diversity.blau, "blau normalised": lambda x: diversity.blau(x, normalised=True),
    "unbiased_simpson": diversity.unbiased_simpson, "inverse_simpson": diversity.inverse_simpson,
    "hill": lambda x: diversity.hill(x, 0.5), "dominance": diversity.dominance,
    "hill_interval": lambda x: diversity.hill_interval(x, 1, draws=5).middle,
    "turing_coverage": coverage.turing_coverage, "sample_coverage": coverage.sample_coverage,
    "sample_coverage of 2.5": lambda x: coverage.sample_coverage(x, 2.5), "chao1": coverage.chao1,
    "chao_entropy": coverage.chao_entropy, "rarefied_richness": lambda x: coverage.rarefied_richness(x, 2),
    **{f"hill_at_size {m} {q}": lambda x, m=m, q=q: coverage.hill_at_size(x, m, q)  # type: ignore[misc]
       for m in (0, 2, 2.5, 50, math.inf) for q in (0, 1, 2)},
    **{f"hill_at_coverage {c} {q}": lambda x, c=c, q=q: coverage.hill_at_coverage(x, c, q)  # type: ignore[misc]
       for c in (0, 0.4, 0.999, 1) for q in (0, 1, 2)},
}  # fmt: skip
TABLES: dict[str, Measure] = {
    "incidence": coverage.incidence, "theil_h": segregation.theil_h, "nodf": nestedness.nodf,
    "bipartite_configuration": nulls.bipartite_configuration, "location_quotient": ris3.location_quotient,
    "specialised": ris3.specialised, "co_occurrence": ris3.co_occurrence, "krugman": ris3.krugman,
    "specialisation": ris3.specialisation, "sector_entropy": ris3.sector_entropy, "herfindahl": ris3.herfindahl,
    "diversity_and_ubiquity": ris3.diversity_and_ubiquity,
    "relatedness": lambda x: ris3.relatedness(ris3.co_occurrence(x)),
    "relatedness_density": lambda x: ris3.relatedness_density(x, ris3.relatedness(ris3.co_occurrence(x))),
}  # fmt: skip
LABELLED: dict[str, Callable[[nx.Graph, Any], Any]] = {
    "ei_index": segregation.ei_index, "ei_group": segregation.ei_group, "ei_actor": segregation.ei_actor,
    "freeman": segregation.freeman, "odds_ratio_within": segregation.odds_ratio_within,
    "mixing_matrix": segregation.mixing_matrix, "gould_fernandez": brokerage.gould_fernandez,
    "label_permutation_expected": brokerage.label_permutation_expected,
    "global_brokerage": brokerage_global.global_brokerage,
}  # fmt: skip
PLAIN: dict[str, Measure] = {
    "burt": holes.burt, "articulation_points": holes.articulation_points,
    "pagerank_from": lambda g: linkscores.pagerank_from(g, [0]),
    "gap_brokers": lambda g: brokerage.gap_brokers(g, [0], [2]),
    **{f"score_matrix {i}": lambda g, i=i: linkscores.score_matrix(g, i)  # type: ignore[misc]
       for i in linkscores.INDICES},
}  # fmt: skip


@pytest.fixture(autouse=True)
def _warnings_are_errors() -> Any:  # noqa: ANN401  # a generator of nothing
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.mark.parametrize("name", COUNTS)
def test_a_count_vector_of_any_kind_gives_the_same(name: str) -> None:
    want = COUNTS[name]([3, 0, 2, 1])
    kinds = ((3, 0, 2, 1), [3.0, 0.0, 2.0, 1.0], np.array([3, 0, 2, 1]), pd.Series([3, 0, 2, 1], index=list("dcba")))
    for kind in kinds:
        assert COUNTS[name](kind) == want
    for empty in ([], [0, 0, 0], np.array([]), [1], [5]):
        assert isinstance(COUNTS[name](empty), float)


@pytest.mark.parametrize("name", COUNTS)
def test_negative_and_missing_counts_are_refused_in_a_sentence(name: str) -> None:
    for wrong in ([1, -1], [1, math.nan], ["a"], [[1], [1, 2]]):
        with pytest.raises(UsageError):
            COUNTS[name](wrong)


@pytest.mark.parametrize("name", TABLES)
def test_a_matrix_of_any_kind_gives_the_same(name: str) -> None:
    rows = [[2, 0, 1, 1], [1, 1, 0, 0], [0, 3, 1, 0]]
    want = TABLES[name](rows)
    for kind in (np.array(rows), pd.DataFrame(rows, columns=list("abcd")), [[float(v) for v in row] for row in rows]):
        np.testing.assert_equal(TABLES[name](kind), want)
    for empty in ([], np.zeros((0, 3)), np.zeros((3, 0)), np.zeros((2, 3)), [[1]]):
        TABLES[name](empty)
    with pytest.raises(UsageError):
        TABLES[name]([1, 2, 3])


def graphs() -> dict[str, nx.Graph]:
    ties = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 2)]
    isolate = nx.Graph(ties)
    isolate.add_node(9)
    return {
        "empty": nx.Graph(), "one": nx.empty_graph(1), "two": nx.path_graph(2), "graph": nx.Graph(ties),
        "isolate": isolate, "arcs": nx.DiGraph([*ties, (1, 0)]), "parallel": nx.MultiGraph([*ties, (0, 1)]),
        "parallel arcs": nx.MultiDiGraph([*ties, (0, 1)]), "loop": nx.Graph([*ties, (2, 2)]), "no arcs": nx.DiGraph(),
    }  # fmt: skip


@pytest.mark.parametrize("name", [*LABELLED, *PLAIN])
def test_every_kind_of_graph_is_read(name: str) -> None:
    for graph in graphs().values():
        labels = {node: "ab"[int(node) % 2] for node in graph}
        _ = LABELLED[name](graph, labels) if name in LABELLED else PLAIN[name](graph)


@pytest.mark.parametrize("name", [*LABELLED, *PLAIN])
def test_loops_and_parallel_ties_change_nothing(name: str) -> None:
    kinds = graphs()
    labels = dict(zip(range(5), "aabba", strict=True))
    results = []
    for kind in ("graph", "parallel", "loop"):
        found = LABELLED[name](kinds[kind], labels) if name in LABELLED else PLAIN[name](kinds[kind])
        results.append(found)
    np.testing.assert_equal(results[1], results[0])
    np.testing.assert_equal(results[2], results[0])


@pytest.mark.parametrize("name", LABELLED)
def test_labels_come_as_mapping_sequence_series_or_attribute(name: str) -> None:
    graph, words = graphs()["graph"], list("aabba")
    nx.set_node_attributes(graph, dict(zip(graph, words, strict=True)), "helix")
    want = LABELLED[name](graph, dict(zip(graph, words, strict=True)))
    for kind in (words, tuple(words), np.array(words), pd.Series(words, index=list(graph)), "helix"):
        np.testing.assert_equal(LABELLED[name](graph, kind), want)
    for wrong in ({0: "a"}, ["a"], "no-such-attribute"):
        with pytest.raises(UsageError):
            LABELLED[name](graph, wrong)


def test_the_readers_of_input_say_what_they_make_of_it() -> None:
    assert vector([[1, 2]]).tolist() == [1.0, 2.0]
    assert matrix([]).shape == (0, 0)
    assert labels_of(nx.path_graph(2), ["x", "y"]) == {0: "x", 1: "y"}
    assert set(simple(nx.DiGraph([(0, 1), (1, 0), (1, 1)]), directed=False).edges()) == {(0, 1)}
    graph = nx.path_graph(3)
    assert simple(graph) is graph


def test_link_scores_of_a_pair_agree_with_the_matrix_for_every_index() -> None:
    graph = nx.karate_club_graph()
    for index in linkscores.INDICES:
        want = linkscores.link_scores(graph, [(0, 33)], index)[0]
        assert linkscores.link_score(graph, 0, 33, index) == pytest.approx(want), index
    with pytest.raises(UsageError):
        linkscores.link_score(graph, 0, 33, "no-such-index")
    with pytest.raises(NotFoundError):
        linkscores.link_score(graph, 0, 99, "cn")


def test_two_modes_are_checked() -> None:
    for first in ([], [0, 1]):
        assert math.isnan(holes.two_mode(nx.empty_graph(2), first)[0].degree)
    assert holes.two_mode(nx.path_graph(2), [0])[0].closeness == 1.0
    for graph, first in ((nx.path_graph(2), [5]), (nx.complete_graph(3), [0])):
        with pytest.raises(UsageError):
            holes.two_mode(graph, first)


def test_wrong_calls_get_a_sentence() -> None:
    calls: list[Callable[[], object]] = [
        lambda: coverage.hill_at_size([1, 2], 2, 3),
        lambda: coverage.hill_at_coverage([1, 2], 1.5, 0),
        lambda: segregation.assortativity([[1, 0]]),
        lambda: segregation.coleman([[1, 0], [0, 1]], [3]),
        lambda: ris3.relatedness([[0, 1], [1, 0]], "proximity"),  # type: ignore[arg-type]
        lambda: ris3.relatedness_density([[1, 0]], [[1]]),
        lambda: information.count_table([[1, 2], [1]]),
        lambda: nulls.absence_surprise(3, 5, 1),
        lambda: retrieval.hits_at([], 0, 1),
    ]
    for call in calls:
        with pytest.raises(HelixAtlasError):
            call()
    assert math.isnan(information.entropies(np.zeros((2, 2)))[0, 1])
    assert information.count_table(pd.DataFrame([[0, 1], [1, 1]])).tolist() == [[1.0], [1.0]]
    assert math.isnan(coverage.chao2(3, 1, 1, 0))


def test_a_bridge_of_a_graph_takes_any_nodes_and_any_kind_of_graph() -> None:
    mixed = bridge_of_graph(nx.Graph([(1, "x"), ("b", "x")]), [1, "b"], ["x"])  # type: ignore[list-item]
    assert (mixed.nu, len(mixed.anchors)) == (1, 2)
    parallel = bridge_of_graph(nx.MultiDiGraph([("x", "a", {"q": 0.5}), ("a", "x", {"q": 0.5})]), ["a"], ["x"])
    assert (parallel.nu, parallel.beta) == (1, 0.75)
    assert bridge_of_graph(nx.path_graph(["a", "b"]), ["a", "b"], ["a", "b"]).nu == 0


@pytest.mark.parametrize("name", [*LABELLED, *PLAIN])
@pytest.mark.parametrize("kind", ["graph", "arcs"])
def test_an_adjacency_matrix_is_read_as_the_graph_it_is(name: str, kind: str) -> None:
    graph = graphs()[kind]
    table = nx.to_numpy_array(graph, nodelist=range(5))
    graph = nx.from_numpy_array(table, create_using=type(graph))  # the order of ties that a matrix has
    measure = LABELLED.get(name) or (lambda given, _labels: PLAIN[name](given))
    for given in (table, table.tolist(), pd.DataFrame(table), table + np.diag([0, 1, 0, 0, 0])):
        np.testing.assert_equal(measure(given, list("aabba")), measure(graph, list("aabba")))
    with pytest.raises(UsageError):
        measure([[0, 1, 0], [1, 0, 0]], ["a", "b"])
