"""Do ties stay within helices? Segregation of a graph by labels, with the exact null where one exists.

``graph`` is any networkx graph: loops are left out, parallel ties count once, and where it is directed every arc is a
tie. ``labels`` gives every node its helix: a mapping, a sequence in the order of the nodes, or the name of a node
attribute. Isolates count as nodes.
Sources: Krackhardt & Stern 1988 (E-I); Freeman 1978; Newman 2003; Coleman 1958; Bojanowski & Corten 2014.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.errors import UsageError
from helixatlas.helix.measures.inputs import GraphLike, Labels, labels_of, matrix, simple, vector

__all__ = [
    "EIGroup",
    "EIIndex",
    "assortativity",
    "coleman",
    "ei_actor",
    "ei_group",
    "ei_index",
    "freeman",
    "mixing_matrix",
    "odds_ratio_within",
    "theil_h",
]


@dataclass(frozen=True)
class EIIndex:
    """E-I of a graph with its exact moments under permutation of the labels; NaN where undefined."""

    m: int
    external: int
    internal: int
    ei: float
    expected: float
    sd: float
    z: float
    e_min: int
    e_max: int
    rescaled: float


class EIGroup(NamedTuple):
    """E-I of one group by both conventions: per edge, and per tie-end (internal ties count twice).

    ``expected`` is the tie-end index when the labels of the others are permuted, (N + 1 - 2 n_g)/(N - 1).
    """

    internal: int
    external: int
    by_edge: float
    by_tie_end: float
    expected: float


def _ratio(up: float, down: float) -> float:
    return up / down if down else math.nan


def ei_index(graph: GraphLike, labels: Labels) -> EIIndex:
    """Return (E - I)/(E + I), -1..+1, with expectation, standard deviation and z under label permutation.

    Exact join-count moments, no simulation. ``e_min``, ``e_max``: the least and most external ties that a
    graph of as many ties over these groups can have; ``rescaled`` puts the index between them.
    """
    graph, label = simple(graph), labels_of(graph, labels)
    m = graph.number_of_edges()
    external = sum(label[a] != label[b] for a, b in graph.edges())
    sizes = list(Counter(label.values()).values())
    mean, variance = _join_count_moments(graph, sizes)
    ways = 1 if graph.is_directed() else 2
    outside = (len(graph) ** 2 - sum(n * n for n in sizes)) // ways
    inside = sum(n * (n - 1) for n in sizes) // ways
    low, high = max(0, m - inside), min(m, outside)
    ei, expected = _ratio(2 * external - m, m), _ratio(2 * mean - m, m)
    sd = _ratio(2 * math.sqrt(max(variance, 0.0)), m)
    rescaled = _ratio(2 * (external - low), high - low) - 1
    z = _ratio(ei - expected, sd) if sd > 1e-12 else math.nan
    return EIIndex(m, external, m - external, ei, expected, sd, z, low, high, rescaled)


def _join_count_moments(graph: nx.Graph, sizes: list[int]) -> tuple[float, float]:
    """Mean and variance of the number of external ties when labels are permuted (Moran's join counts).

    Pairs of ties share no node, one, or (two arcs of one pair, both ways) two: then they are external together.
    """
    n, m = len(graph), graph.number_of_edges()
    if n < 2:
        return 0.0, 0.0
    both_ways = sum(graph.has_edge(b, a) for a, b in graph.edges()) if graph.is_directed() else 0
    share = sum(k * (k - 1) for _, k in graph.degree()) - 2 * both_ways
    disjoint = m * (m - 1) - share - both_ways
    same = sum(g * (g - 1) for g in sizes) / _falling(n, 2)
    cross = 1.0 - same
    at_node = sum(g * (n - g) * (n - g - 1) for g in sizes) / _falling(n, 3) if n > 2 else 0.0
    both_same = 0.0
    if n > 3:
        pairs = sum(g * (g - 1) for g in sizes) ** 2 - sum((g * (g - 1)) ** 2 for g in sizes)
        both_same = (sum(_falling(g, 4) for g in sizes) + pairs) / _falling(n, 4)
    both_cross = 1.0 - 2.0 * same + both_same
    return m * cross, (m + both_ways) * cross + share * at_node + disjoint * both_cross - (m * cross) ** 2


def _falling(n: int, k: int) -> int:
    return math.perm(n, k) if n >= k else 0


def ei_group(graph: GraphLike, labels: Labels) -> dict[Hashable, EIGroup]:
    """Return the E-I of every group, by both conventions, which differ; name the one you print.

    by_edge (E-I)/(E+I); by_tie_end (E-2I)/(E+2I), consistent with the mean over actors and our default.
    """
    graph, label = simple(graph), labels_of(graph, labels)
    inner: Counter[Hashable] = Counter()
    outer: Counter[Hashable] = Counter()
    for a, b in graph.edges():
        if label[a] == label[b]:
            inner[label[a]] += 1
        else:
            outer.update((label[a], label[b]))
    n, sizes = len(graph), Counter(label.values())
    return {
        g: EIGroup(inner[g], outer[g], _ratio(outer[g] - inner[g], outer[g] + inner[g]),
                   _ratio(outer[g] - 2 * inner[g], outer[g] + 2 * inner[g]), _ratio(n + 1 - 2 * sizes[g], n - 1))
        for g in sorted(set(label.values()), key=str)
    }  # fmt: skip


def ei_actor(graph: GraphLike, labels: Labels) -> dict[Hashable, float]:
    """Return the E-I of every actor's ties, in both directions; NaN for an isolate."""
    graph, label = simple(graph), labels_of(graph, labels)
    external: Counter[Hashable] = Counter()
    for a, b in graph.edges():
        if label[a] != label[b]:
            external.update((a, b))
    return {node: _ratio(2 * external[node] - k, k) for node, k in graph.degree()}


def freeman(graph: GraphLike, labels: Labels, *, truncate: bool = False) -> float:
    """Return Freeman's segregation (E_exp - E)/E_exp, at most 1; ``truncate`` cuts it at 0 as in 1978."""
    graph, label = simple(graph), labels_of(graph, labels)
    n, m = len(graph), graph.number_of_edges()
    squares = sum(size * size for size in Counter(label.values()).values())
    expected = m * (n * n - squares) / (n * (n - 1)) if n > 1 else 0.0
    external = sum(label[a] != label[b] for a, b in graph.edges())
    value = _ratio(expected - external, expected)
    return max(value, 0.0) if truncate else value


def mixing_matrix(graph: GraphLike, labels: Labels) -> tuple[list[Hashable], NDArray[np.int64]]:
    """Return groups, in the order of their names, and the ties among them: rows send, columns receive.

    Of an undirected graph every tie is counted from both ends, so that ties within a group count twice.
    """
    graph, label = simple(graph), labels_of(graph, labels)
    groups = sorted(set(label.values()), key=str)
    at = {group: i for i, group in enumerate(groups)}
    table = np.zeros((len(groups), len(groups)), dtype=np.int64)
    for a, b in graph.edges():
        table[at[label[a]], at[label[b]]] += 1
        if not graph.is_directed():
            table[at[label[b]], at[label[a]]] += 1
    return groups, table


def assortativity(mixing: ArrayLike) -> float:
    """Return Newman's r = (sum e_ii - sum a_i b_i)/(1 - sum a_i b_i) of a mixing matrix; NaN for one label.

    A directed matrix is taken as it is, not made symmetric. As igraph's assortativity_nominal.
    """
    table = _square(mixing)
    total = table.sum()
    if not total:
        return math.nan
    e = table / total
    chance = float(e.sum(axis=1) @ e.sum(axis=0))
    return float((np.trace(e) - chance) / (1.0 - chance)) if chance < 1.0 else math.nan


def odds_ratio_within(graph: GraphLike, labels: Labels) -> float:
    """Return ORWG: odds of a tie within groups over odds of a tie between groups.

    NaN where no tie lies between groups or every pair within is tied (netseg gives infinity there).
    """
    graph, label = simple(graph), labels_of(graph, labels)
    n, ways = len(graph), 1 if graph.is_directed() else 2
    pairs_within = sum(size * (size - 1) for size in Counter(label.values()).values()) // ways
    pairs_between = n * (n - 1) // ways - pairs_within
    within = sum(label[a] == label[b] for a, b in graph.edges())
    between = graph.number_of_edges() - within
    return _ratio(within * (pairs_between - between), (pairs_within - within) * between)


def coleman(mixing: ArrayLike, sizes: ArrayLike) -> NDArray[np.float64]:
    """Return Coleman's homophily per group, -1..1, from ties sent (rows) and group sizes; NaN without ties.

    e = ties (N_g - 1)/(N - 1); (own - e)/(ties - e) above expectation, (own - e)/e below it.
    """
    table, size = _square(mixing), vector(sizes)
    if len(size) != len(table):
        raise UsageError(f"There are {len(size)} sizes for {len(table)} groups.", hint="One size a row.")
    sent, own = table.sum(axis=1), np.diag(table)
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = sent * (size - 1) / (size.sum() - 1)
        above, below = (own - expected) / (sent - expected), (own - expected) / expected
    return np.asarray(np.where(own >= expected, above, below), dtype=float)


def _square(mixing: ArrayLike) -> NDArray[np.float64]:
    table = matrix(mixing)
    if table.shape[0] != table.shape[1]:
        raise UsageError(f"A mixing matrix is square, not {table.shape[0]} x {table.shape[1]}.")
    return table


def theil_h(table: ArrayLike) -> float:
    """Return Theil's H of a group x helix table, 0..1: how much of helix diversity lies between groups.

    H = sum_c t_c (E - E_c) / (T E); 0 where every group mirrors the whole, NaN where there is one helix.
    """
    x = matrix(table)
    totals = x.sum(axis=1)
    whole = _entropy(x.sum(axis=0))
    if not totals.sum() or not whole:
        return math.nan
    return float(sum(t * (whole - _entropy(row)) for t, row in zip(totals, x, strict=True)) / (totals.sum() * whole))


def _entropy(counts: NDArray[np.float64]) -> float:
    p = counts[counts > 0] / counts.sum() if counts.sum() else counts[:0]
    return float(-(p * np.log(p)).sum())
