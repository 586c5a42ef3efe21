"""Gould-Fernandez brokerage: who stands between whom, by helix, with two null models.

Roles of a broker v on a -> v -> b with no tie a -> b: coordinator w_I (AAA), itinerant w_O (A B A),
representative b_IO (A A B), gatekeeper b_OI (A B B), liaison b_O (three groups), total t. An undirected
graph counts each pair in both directions, so that representative equals gatekeeper and totals double. Loops and
parallel ties are left out, in the counts and in the density.
Sources: Gould & Fernandez 1989; moments as in the R package sna; label permutation in closed form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable
from math import comb
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from helixatlas.helix.measures.inputs import GraphLike, Labels, labels_of, simple

__all__ = [
    "ROLES",
    "ROLE_NAMES",
    "Brokerage",
    "gap_brokers",
    "gould_fernandez",
    "label_permutation_expected",
    "role_of",
]

Floats = NDArray[np.float64]
ROLES = ("w_I", "w_O", "b_IO", "b_OI", "b_O", "t")
ROLE_NAMES = {
    "w_I": "coordinator",
    "w_O": "itinerant",
    "b_IO": "representative",
    "b_OI": "gatekeeper",
    "b_O": "liaison",
    "t": "total",
}


class Brokerage(NamedTuple):
    """Rows follow ``nodes``, columns ROLES; z is NaN where the standard deviation is 0."""

    nodes: list[Hashable]
    raw: Floats
    expected: Floats
    sd: Floats
    z: Floats


def gould_fernandez(graph: GraphLike, labels: Labels) -> Brokerage:
    """Return role counts of every node with sna's Bernoulli moments.

    The null is a *directed* Bernoulli graph of the observed density: on symmetric graphs its standard
    deviation is about 1.4 times too small. Prefer ``label_permutation_expected``.
    """
    label = labels_of(graph, labels)
    arcs = simple(graph, directed=True)
    nodes = list(arcs)
    raw = np.array([_count(arcs, label, node) for node in nodes], dtype=float).reshape(len(nodes), 6)
    n = len(nodes)
    density = arcs.number_of_edges() / (n * (n - 1)) if n > 1 else 0.0
    sizes = Counter(label.values())
    moments = {group: _moments(sizes, group, density) for group in sizes}
    expected = np.array([moments[label[node]][0] for node in nodes]).reshape(len(nodes), 6)
    sd = np.array([moments[label[node]][1] for node in nodes]).reshape(len(nodes), 6)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(sd > 0, (raw - expected) / np.where(sd > 0, sd, 1.0), np.nan)
    return Brokerage(nodes, raw, expected, sd, z)


def role_of(first: Hashable, broker: Hashable, last: Hashable) -> str:
    """Return the role by the groups of the three; equal to sna's output."""
    if first == last:
        return "w_I" if broker == first else "w_O"
    if broker == first:
        return "b_IO"
    return "b_OI" if broker == last else "b_O"


def _count(arcs: nx.DiGraph, label: dict[Hashable, Hashable], v: Hashable) -> list[int]:
    found = dict.fromkeys(ROLES, 0)
    for a in arcs.predecessors(v):
        for b in arcs.successors(v):
            if a != b and v not in (a, b) and not arcs.has_edge(a, b):
                found[role_of(label[a], label[v], label[b])] += 1
                found["t"] += 1
    return [found[role] for role in ROLES]


def _moments(sizes: Counter[Hashable], group: Hashable, d: float) -> tuple[Floats, Floats]:
    n, own = sum(sizes.values()), sizes[group]
    others = [size for name, size in sizes.items() if name != group]
    phi = d * d * (1 - d)
    pairs = _pairs(n, own, others)
    expected = phi * np.array(pairs, dtype=float)
    mixed = (own - 1) * comb(n - own, 2) + (n - own) * comb(own - 1, 2)
    overlaps = [
        (own - 1) * (own - 2) * (own - 3),
        sum(size * (size - 1) * (size - 2) for size in others),
        mixed,
        mixed,
        2 * sum(size * comb(n - size - own, 2) for size in others),
        (n - 1) * (n - 2) * (n - 3),
    ]
    variance = expected * (1 - phi) + 2 * np.array(overlaps, dtype=float) * d**3 * (1 - d) ** 3
    return expected, np.sqrt(np.maximum(variance, 0.0))


def _pairs(n: int, own: int, others: list[int]) -> list[int]:
    """Ordered pairs (a, b) around a broker that would make each role."""
    return [
        (own - 1) * (own - 2),
        sum(size * (size - 1) for size in others),
        (n - own) * (own - 1),
        (n - own) * (own - 1),
        (n - own) ** 2 - sum(size * size for size in others),
        (n - 1) * (n - 2),
    ]


def label_permutation_expected(graph: GraphLike, labels: Labels) -> dict[Hashable, dict[str, float]]:
    """Return the roles expected when the labels of the *other* nodes are permuted and the graph is kept.

    E[role] = t_v P(role); closed form, exact, valid for groups of any size. 0 everywhere below 3 nodes.
    """
    label = labels_of(graph, labels)
    sizes = Counter(label.values())
    n = len(label)
    found = gould_fernandez(graph, label)
    total = dict(zip(found.nodes, found.raw[:, 5], strict=True))
    out: dict[Hashable, dict[str, float]] = {}
    for node in found.nodes:
        own = sizes[label[node]]
        pairs = _pairs(n, own, [size for name, size in sizes.items() if name != label[node]])
        whole = pairs[5] or 1
        out[node] = {role: float(total[node]) * pair / whole for role, pair in zip(ROLES[:5], pairs, strict=False)}
    return out


def gap_brokers(
    graph: GraphLike, members: Collection[Hashable], outside: Collection[Hashable]
) -> dict[Hashable, tuple[float, dict[str, int]]]:
    """Return broker -> (B, roles) for the pairs member - outside actor that have no tie of their own.

    B(b) = sum over pairs (m, x) it joins of 1/number of intermediaries of that pair (partial credit).
    Ties are read without direction. Roles are named on the partition M members, X outside actors of the helix,
    O everyone else: representative (an insider), gatekeeper (inside the missing helix), liaison (a third party).
    """
    graph = simple(graph, directed=False)
    inside, beyond = set(members), set(outside)
    part = {node: "M" if node in inside else "X" if node in beyond else "O" for node in graph}
    found: dict[Hashable, tuple[float, dict[str, int]]] = {}
    for m in sorted((node for node in members if node in graph), key=str):
        for x in sorted((node for node in outside if node in graph and node != m), key=str):
            between = set(graph[m]) & set(graph[x]) - {m, x}
            if graph.has_edge(m, x):
                continue
            for broker in between:
                credit, roles = found.get(broker, (0.0, {}))
                role = ROLE_NAMES[role_of("M", part[broker], "X")]
                found[broker] = (credit + 1.0 / len(between), {**roles, role: roles.get(role, 0) + 1})
    return found
