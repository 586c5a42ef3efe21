"""Segregation, brokerage, holes and link scores on plain networkx graphs."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import UsageError
from helixatlas.helix.measures import brokerage, brokerage_global, holes, linkscores, retrieval, segregation

Case = Callable[[str], dict[str, Any]]
MOMENTS = {"m": "m", "E": "external", "I": "internal", "EI": "ei", "EI_expected": "expected", "EI_sd": "sd",
           "z": "z", "E_min": "e_min", "E_max": "e_max", "EI_rescaled": "rescaled"}  # fmt: skip


def karate() -> nx.Graph:
    return nx.Graph(nx.karate_club_graph().edges())


def clubs() -> dict[Any, Any]:
    return dict(nx.get_node_attributes(nx.karate_club_graph(), "club"))


def check_ei(want: dict[str, Any], graph: nx.Graph, labels: dict[Any, Any], tolerance: float = 1e-12) -> None:
    got = segregation.ei_index(graph, labels)
    for key, attribute in MOMENTS.items():
        if key in want:
            assert getattr(got, attribute) == pytest.approx(want[key], abs=tolerance), key


def check_groups(want: dict[str, Any], graph: nx.Graph, labels: dict[Any, Any]) -> None:
    got = segregation.ei_group(graph, labels)
    for name, row in want.items():
        assert (got[name].internal, got[name].external) == (row["I_edges"], row["E_edges"])
        assert got[name].by_edge == pytest.approx(row["EI_edge_convention"], abs=1e-12)
        assert got[name].by_tie_end == pytest.approx(row["EI_stub_convention"], abs=1e-12)


def test_ei_of_the_small_graph_equals_full_enumeration(case: Case) -> None:
    want = case("ei_index")["small_graph"]
    graph = nx.Graph([tuple(edge) for edge in want["edges"]])
    labels = {int(node): label for node, label in want["labels"].items()}
    check_ei(want["expected"], graph, labels)
    check_groups(want["groups"], graph, labels)


def test_ei_of_the_karate_club_equals_the_reference(case: Case) -> None:
    want = case("ei_index")["karate_networkx_club"]
    check_ei(want["expected"], karate(), clubs())
    check_groups(want["groups"], karate(), clubs())


def test_ei_of_the_worked_example(case: Case) -> None:
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    graph = nx.Graph()
    graph.add_nodes_from(ex["helix"])
    graph.add_edges_from((a, b) for a, b, _ in ex["ties"])
    check_ei(ex["ei_ties_exact"], graph, ex["helix"], 1e-9)


@given(st.integers(2, 7), st.data())
def test_ei_moments_equal_enumeration_of_all_labellings(n: int, data: st.DataObject) -> None:
    from itertools import permutations

    pairs = [(i, j) for i in range(n) for j in range(i)]
    edges = data.draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=8, unique=True))
    labels = data.draw(st.lists(st.sampled_from("abc"), min_size=n, max_size=n))
    graph = nx.Graph(edges)
    graph.add_nodes_from(range(n))
    got = segregation.ei_index(graph, dict(enumerate(labels)))
    orders = permutations(labels) if n < 7 else [tuple(labels)] * 0
    values = [np.mean([1 if o[a] != o[b] else -1 for a, b in edges]) for o in orders]
    if values:
        assert got.expected == pytest.approx(np.mean(values), abs=1e-9)
        assert got.sd == pytest.approx(np.std(values), abs=1e-7)


def test_segregation_measures_equal_netseg(case: Case) -> None:
    both = case("segregation_own_and_karate")
    toy = both["helix_toy"]
    graph = nx.Graph([tuple(edge) for edge in toy["edges"]])
    labels = dict(zip(toy["nodes"], toy["helix"], strict=True))
    for want, g, label in ((toy, graph, labels), (both["karate_networkx_club"], karate(), clubs())):
        assert segregation.ei_index(g, label).ei == pytest.approx(want["ei"], abs=1e-10)
        assert segregation.freeman(g, label) == pytest.approx(want["freeman"], abs=1e-10)
        assert segregation.odds_ratio_within(g, label) == pytest.approx(want["orwg"], abs=1e-10)
        mixing = segregation.mixing_matrix(g, label)[1]
        assert segregation.assortativity(mixing) == pytest.approx(want["assort"], abs=1e-10)
    for node, value in toy["constraint"].items():
        assert holes.burt(graph)[node].constraint == pytest.approx(value, abs=1e-10)
    matrix = both["coleman_matrix"]
    assert segregation.coleman(matrix["mixing"], matrix["group_sizes"]) == pytest.approx(matrix["coleman"], abs=1e-10)


def test_a_graph_without_ties_has_no_ei() -> None:
    graph = nx.empty_graph(3)
    assert math.isnan(segregation.ei_index(graph, {0: "a", 1: "b", 2: "a"}).ei)
    assert math.isnan(segregation.ei_index(nx.Graph(), {}).ei)


def test_theils_h_is_zero_for_mirrors_and_one_for_monocultures() -> None:
    assert segregation.theil_h([[2, 2], [4, 4]]) == pytest.approx(0.0)
    assert segregation.theil_h([[3, 0], [0, 5]]) == pytest.approx(1.0)
    assert math.isnan(segregation.theil_h([[3, 0], [2, 0]]))


def test_brokerage_equals_sna(case: Case) -> None:
    for name, want in case("gf_brokerage_sna")["cases"].items():
        graph = nx.DiGraph()
        graph.add_nodes_from(want["nodes"])
        graph.add_edges_from(map(tuple, want["edges"]))
        got = brokerage.gould_fernandez(graph, dict(zip(want["nodes"], want["class"], strict=True)))
        assert got.raw.tolist() == want["raw"], name
        assert got.expected == pytest.approx(np.array(want["expected"], float), abs=1e-9), name
        assert got.sd == pytest.approx(np.array(want["sd"], float), abs=1e-9), name
        z = np.array([[np.nan if v is None else v for v in row] for row in want["z"]])
        assert got.z == pytest.approx(z, abs=1e-9, nan_ok=True), name


def test_brokerage_of_whole_graphs_equals_sna(case: Case) -> None:
    for name, want in case("gf_brokerage_sna")["cases"].items():
        graph = nx.DiGraph()
        graph.add_nodes_from(want["nodes"])
        graph.add_edges_from(map(tuple, want["edges"]))
        labels = dict(zip(want["nodes"], want["class"], strict=True))
        got = brokerage_global.global_brokerage(graph, labels)
        assert got.raw.tolist() == want["raw_global"], name
        assert got.expected == pytest.approx(want["expected_global"], abs=1e-9), name
        assert got.sd == pytest.approx(want["sd_global"], abs=1e-9), name
        z = [math.nan if v is None else v for v in want["z_global"]]
        assert got.z == pytest.approx(z, abs=1e-9, nan_ok=True), name


def test_label_permutation_expectation_equals_the_reference(case: Case) -> None:
    toy = case("gf_brokerage_sna")["cases"]["helix_toy_directed"]
    graph = nx.DiGraph(list(map(tuple, toy["edges"])))
    got = brokerage.label_permutation_expected(graph, dict(zip(toy["nodes"], toy["class"], strict=True)))
    for node, roles in case("gf_label_permutation_expected")["expected"].items():
        assert got[node] == pytest.approx(roles, abs=1e-12)


def worked_graph(ex: dict[str, Any]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(ex["helix"])
    graph.add_edges_from((a, b, {"q": q}) for a, b, q in ex["ties"])
    return graph


def test_brokerage_of_the_worked_example(case: Case) -> None:
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    graph = worked_graph(ex)
    got = brokerage.gould_fernandez(graph, ex["helix"])
    for node, raw in zip(got.nodes, got.raw, strict=True):
        assert dict(zip(brokerage.ROLES, raw, strict=True)) == ex["gf_undirected_raw"][node]
    expected = brokerage.label_permutation_expected(graph, ex["helix"])
    for node, roles in ex["gf_label_permutation_expected"].items():
        assert expected[node] == pytest.approx(roles, abs=1e-9)
    part = ex["gf_gap_partition"]
    tri = brokerage.gould_fernandez(graph, part["labels"])
    for node, raw in zip(tri.nodes, tri.raw, strict=True):
        if node in part["raw"]:
            assert dict(zip(brokerage.ROLES, raw, strict=True)) == part["raw"][node]


def test_brokers_of_the_worked_gap_have_credit_and_role(case: Case) -> None:
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    got = brokerage.gap_brokers(worked_graph(ex), set(ex["GOV"]), {"U1", "U2", "U3"})
    assert {node: credit for node, (credit, _) in got.items()} == ex["bridge_GOV_ACA"]["broker_pairs"]
    assert {node: roles for node, (_, roles) in got.items()} == {
        "B1": {"representative": 1}, "P1": {"representative": 1}, "V1": {"representative": 1}, "V4": {"liaison": 1},
    }  # fmt: skip


def test_holes_of_the_karate_club_and_of_florence_equal_the_reference(case: Case) -> None:
    want = case("burt_karate_networkx")
    got = holes.burt(karate())
    for node in map(str, karate()):
        assert got[int(node)].constraint == pytest.approx(want["constraint"][node], abs=1e-10)
        assert got[int(node)].effective_size == pytest.approx(want["effective_size"][node], abs=1e-10)
    florence, want = nx.florentine_families_graph(), case("florentine_networkx")
    for family, hole in holes.burt(florence).items():
        assert hole.constraint == pytest.approx(want["constraint"][family], abs=1e-10)
        assert hole.effective_size == pytest.approx(want["effective_size"][family], abs=1e-10)
    assert holes.articulation_points(florence) == want["articulation_points"]


def test_an_isolate_has_no_constraint() -> None:
    graph = nx.path_graph(3)
    graph.add_node(9)
    got = holes.burt(graph)
    assert math.isnan(got[9].constraint)
    assert got[0].constraint == 1.0


def test_two_mode_centralities_of_the_southern_women() -> None:
    graph = nx.davis_southern_women_graph()
    got = holes.two_mode(graph, graph.graph["top"])
    assert got["Evelyn Jefferson"][:3] == pytest.approx((0.5714, 0.8000, 0.0966), abs=5e-5)
    assert got["E8"][:3] == pytest.approx((0.7778, 0.8462, 0.2438), abs=5e-5)


def found_again(graph: nx.Graph, hidden: list[Any], none: list[Any], index: str) -> float:
    rest = graph.copy()
    rest.remove_edges_from(hidden)
    scores = linkscores.link_scores(rest, [*hidden, *none], index)
    return retrieval.auc(scores[: len(hidden)], scores[len(hidden) :])


def test_link_scores_find_hidden_ties_of_the_karate_club() -> None:
    hidden = sorted(tuple(sorted(edge)) for edge in karate().edges())[::8]
    want = {"cn": 0.8422, "aa": 0.9020, "ra": 0.9131, "l3": 0.8348, "katz": 0.8515, "ppr": 0.9667}
    for index, value in want.items():
        got = found_again(karate(), hidden, list(nx.non_edges(karate())), index)
        assert got == pytest.approx(value, abs=1.5e-4), index


def test_neighbour_indices_are_blind_between_two_modes_and_paths_are_not() -> None:
    graph = nx.davis_southern_women_graph()
    women = set(graph.graph["top"])
    none = [(w, e) for w in sorted(women) for e in sorted(set(graph) - women) if not graph.has_edge(w, e)]
    want = {"cn": 0.5, "aa": 0.5, "ra": 0.5, "l3": 0.8528, "katz": 0.8433, "preferential": 0.7131}
    for index, value in want.items():
        assert found_again(graph, list(graph.edges())[::7], none, index) == pytest.approx(value, abs=1.5e-4), index


def test_katz_beyond_its_radius_is_refused() -> None:
    with pytest.raises(UsageError):
        linkscores.score_matrix(nx.complete_graph(5), "katz", beta=0.5)
    with pytest.raises(UsageError):
        linkscores.score_matrix(nx.complete_graph(5), "no-such-index")


def test_the_textbook_pair_of_the_complete_graph() -> None:
    graph = nx.complete_graph(5)
    assert linkscores.link_score(graph, 0, 1, "ra") == pytest.approx(0.75)
    assert linkscores.link_score(graph, 0, 1, "aa") == pytest.approx(2.16404256)
    assert linkscores.link_score(graph, 0, 1, "jaccard") == pytest.approx(0.6)
    for index in ("cn", "jaccard", "aa", "ra"):
        matrix = linkscores.score_matrix(graph, index).matrix
        assert matrix[0, 1] == pytest.approx(linkscores.link_score(graph, 0, 1, index))


def test_a_constant_score_is_chance() -> None:
    assert retrieval.auc([1, 1], [1, 1, 1]) == 0.5
    assert retrieval.hits_at([0, 0, 0, 0], 2, 1) == 0.25
    assert retrieval.hits_at([3, 2, 1], 0, 1) == 1.0
    assert retrieval.reciprocal_rank([3, 2, 1], 1) == 0.5
