"""The conventions of the R packages, checked against definitions worked out here in the plainest way."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations
from math import comb, log
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.helix.measures import brokerage, coverage, diversity, holes, nestedness, ris3, segregation
from helixatlas.helix.measures.brokerage import ROLES

Tables = st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=2, max_size=5)


def vegan_nodf(rows: list[list[int]], *, weighted: bool, equal: bool) -> list[float]:
    """One pair at a time, in the order given, as the help page of vegan's nestednodf describes it."""
    values = []
    for table in (rows, [list(column) for column in zip(*rows, strict=True)]):
        for one, two in combinations(table, 2):
            many, few = sum(v > 0 for v in one), sum(v > 0 for v in two)
            if few == 0 or many <= few:
                values.append(0.0)
            elif weighted:
                values.append(sum((a >= b if equal else a > b) and b > 0 for a, b in zip(one, two, strict=True)) / few)
            else:
                values.append(sum(a > 0 and b > 0 for a, b in zip(one, two, strict=True)) / few)
    return values


@given(Tables)
def test_nodf_in_the_order_given_is_vegans(rows: list[list[int]]) -> None:
    for weighted, wbinary in ((False, False), (True, False), (True, True)):
        got = nestedness.nodf(rows, order=False, weighted=weighted, wbinary=wbinary)
        want = vegan_nodf(rows, weighted=weighted, equal=wbinary)
        assert got.nodf == pytest.approx(100 * np.mean(want))
        assert got.rows == pytest.approx(100 * np.mean(want[: comb(len(rows), 2)]))
        assert got.columns == pytest.approx(100 * np.mean(want[comb(len(rows), 2) :]))


@given(Tables, st.randoms(use_true_random=False))
def test_ordered_binary_nodf_does_not_depend_on_the_order_given(rows: list[list[int]], random: Any) -> None:  # noqa: ANN401
    mixed = list(rows)
    random.shuffle(mixed)
    assert nestedness.nodf(mixed) == pytest.approx(nestedness.nodf(rows), nan_ok=True)


def test_weighted_nodf_counts_only_what_is_larger() -> None:
    stair = [[2, 2, 2], [1, 1, 0], [1, 0, 0]]
    assert nestedness.nodf(stair).nodf == 100.0
    assert nestedness.nodf(stair, weighted=True).rows == pytest.approx(100 * (1 + 1 + 0) / 3)
    assert nestedness.nodf(stair, weighted=True, wbinary=True).rows == 100.0
    assert nestedness.nodf(stair).fill == pytest.approx(6 / 9)


def test_relatedness_leaves_the_diagonal_out_as_econgeo_does() -> None:
    c = np.array([[5.0, 2, 1], [2, 4, 3], [1, 3, 9]])
    bare = c - np.diag(np.diag(c))
    for method in ("prob", "association", "cosine", "jaccard"):
        assert ris3.relatedness(c, method) == pytest.approx(ris3.relatedness(bare, method))  # type: ignore[arg-type]
    assert c[0, 0] == 5.0


def test_a_quotient_of_exactly_one_is_specialised() -> None:
    assert ris3.specialised([[1, 2], [3, 6]]).tolist() == [[1, 1], [1, 1]]


@given(st.lists(st.integers(0, 12), min_size=1, max_size=6).filter(lambda x: sum(x) > 1), st.data())
def test_rarefied_hill_numbers_are_those_of_all_subsamples(x: list[int], data: st.DataObject) -> None:
    n = sum(x)
    m = data.draw(st.integers(1, n))
    frequency = [
        sum(Fraction(comb(v, k) * comb(n - v, m - k), comb(n, m)) for v in x if v >= k) for k in range(1, m + 1)
    ]
    assert coverage.hill_at_size(x, m, 0) == pytest.approx(float(sum(frequency)))
    assert coverage.rarefied_richness(x, m) == pytest.approx(float(sum(frequency)))
    entropy = -sum(k / m * log(k / m) * float(f) for k, f in enumerate(frequency, 1))
    assert log(coverage.hill_at_size(x, m, 1)) == pytest.approx(entropy, abs=1e-9)
    squares = float(sum(Fraction(k * k, m * m) * f for k, f in enumerate(frequency, 1)))
    assert coverage.hill_at_size(x, m, 2) == pytest.approx(1 / squares)


def test_between_whole_sizes_hill_numbers_are_linear_as_in_inext() -> None:
    x = [5, 3, 1, 1]
    for q in (0, 1, 2):
        low, high = coverage.hill_at_size(x, 4, q), coverage.hill_at_size(x, 5, q)
        assert coverage.hill_at_size(x, 4.25, q) == pytest.approx(0.75 * low + 0.25 * high)


def test_entropy_keeps_its_digits_where_doubletons_abound() -> None:
    x = [1] + [2] * 20 + [5] * 9
    n, f1, f2 = sum(x), 1, 20
    a = Fraction(2 * f2, (n - 1) * f1 + 2 * f2)
    tail, power = Fraction(0), (1 - a) ** 1
    for r in range(n, n + 400):  # the remainder of the logarithm's series, in exact numbers
        tail += power / r
        power *= 1 - a
    seen = sum(Fraction(v, n) * sum(Fraction(1, k) for k in range(v, n)) for v in x)
    assert coverage.chao_entropy(x) == pytest.approx(float(seen + Fraction(f1, n) * tail), abs=1e-12)


def test_the_asymptote_is_reached_at_full_coverage_and_at_infinite_size() -> None:
    x = [23, 14, 9, 7, 5, 4, 3, 2, 2, 1, 1, 1, 1]
    want = (coverage.chao1(x), np.exp(coverage.chao_entropy(x)), 1 / (1 - diversity.unbiased_simpson(x)))
    for q, value in enumerate(want):
        assert coverage.hill_at_coverage(x, 1.0, q) == pytest.approx(value)
        assert coverage.hill_at_size(x, float("inf"), q) == pytest.approx(value)
        assert coverage.hill_at_size(x, 10**9, q) == pytest.approx(value, rel=1e-6)


@given(st.integers(2, 6), st.data())
def test_ei_moments_of_arcs_equal_enumeration_of_all_labellings(n: int, data: st.DataObject) -> None:
    pairs = list(permutations(range(n), 2))
    arcs = data.draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=10, unique=True))
    labels = data.draw(st.lists(st.sampled_from("abc"), min_size=n, max_size=n))
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(arcs)
    got = segregation.ei_index(graph, labels)
    values = [np.mean([1 if o[a] != o[b] else -1 for a, b in arcs]) for o in permutations(labels)]
    assert got.expected == pytest.approx(np.mean(values), abs=1e-9)
    assert got.sd == pytest.approx(np.std(values), abs=1e-7)
    assert got.e_max <= len(arcs)
    assert got.e_min <= got.external <= got.e_max


def burt_by_hand(graph: nx.Graph, i: int) -> float:
    """c_i = sum_j (p_ij + sum_q p_iq p_qj)^2 over i's contacts, arcs counted both ways, without loops."""

    def a(u: int, v: int) -> float:
        both = [graph.has_edge(u, v), graph.has_edge(v, u)] if graph.is_directed() else [graph.has_edge(u, v)]
        return float(sum(both)) if u != v else 0.0

    def p(u: int, v: int) -> float:
        whole = sum(a(u, w) for w in graph)
        return a(u, v) / whole if whole else 0.0

    return sum((p(i, j) + sum(p(i, q) * p(q, j) for q in graph)) ** 2 for j in graph if a(i, j))


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_constraint_is_burts_formula_with_loops_left_out(kind: type[nx.Graph]) -> None:
    graph = kind([(0, 1), (1, 0), (1, 2), (2, 0), (2, 3), (3, 3), (4, 2)])
    for node, hole in holes.burt(graph).items():
        assert hole.constraint == pytest.approx(burt_by_hand(graph, int(str(node)))), node


def test_brokerage_density_leaves_loops_out() -> None:
    arcs = [(0, 1), (1, 2), (2, 3), (3, 1)]
    labels = ["a", "a", "b", "b"]
    bare, looped = nx.DiGraph(arcs), nx.DiGraph([*arcs, (0, 0), (2, 2)])
    for one, two in zip(brokerage.gould_fernandez(bare, labels)[1:], brokerage.gould_fernandez(looped, labels)[1:],
                        strict=True):  # fmt: skip
        assert one == pytest.approx(two, nan_ok=True)


@given(st.integers(3, 6), st.data())
def test_label_permutation_equals_enumeration(n: int, data: st.DataObject) -> None:
    arcs = data.draw(st.lists(st.sampled_from(list(permutations(range(n), 2))), min_size=2, max_size=12, unique=True))
    labels = data.draw(st.lists(st.sampled_from("ab"), min_size=n, max_size=n))
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(arcs)
    want = brokerage.label_permutation_expected(graph, labels)
    for v in range(n):
        others = labels[:v] + labels[v + 1 :]
        rows = []
        for order in permutations(others):
            mixed = [*order[:v], labels[v], *order[v:]]
            rows.append(brokerage.gould_fernandez(graph, mixed).raw[v, :5])
        assert [want[v][role] for role in ROLES[:5]] == pytest.approx(np.mean(rows, axis=0).tolist(), abs=1e-9)
        if n > 5:
            break
