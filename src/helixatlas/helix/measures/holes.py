"""Structural holes, cut points and two-mode centralities, from networkx where it is right.

Sources: Burt 1992; Borgatti & Everett 1997; Latapy, Magnien & Del Vecchio 2008.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Hashable
from typing import NamedTuple

import networkx as nx

from helixatlas.errors import UsageError
from helixatlas.helix.measures.inputs import GraphLike, simple

__all__ = ["Holes", "TwoMode", "articulation_points", "burt", "two_mode"]


class Holes(NamedTuple):
    """Burt's constraint (0..1.125; NaN for an isolate, 1 for a pendant) and effective size of a node."""

    constraint: float
    effective_size: float


class TwoMode(NamedTuple):
    """Centralities of a node of a two-mode graph, normalised by its mode; redundancy NaN below degree 2."""

    degree: float
    closeness: float
    betweenness: float
    redundancy: float


def burt(graph: GraphLike, weight: str | None = None) -> dict[Hashable, Holes]:
    """Return constraint and effective size of every node; unweighted unless a weight is named; {} for none.

    As igraph's constraint: loops are left out, both directions of an arc count. (In R a `weight` attribute is used
    unasked; here it has to be named.) Effective size k - 2t/k where undirected and unweighted, else Burt's formula.
    """
    graph = simple(graph)
    if not graph:
        return {}
    constraint = nx.constraint(graph, weight=weight)
    size = nx.effective_size(graph, weight=weight)
    return {node: Holes(constraint[node], size[node]) for node in graph}


def articulation_points(graph: GraphLike) -> list[Hashable]:
    """Return the nodes whose loss would cut the graph, sorted; directions do not matter."""
    return sorted(nx.articulation_points(simple(graph, directed=False)), key=str)


def two_mode(graph: GraphLike, first: Collection[Hashable]) -> dict[Hashable, TwoMode]:
    """Return the centralities of every node of a two-mode graph of which ``first`` is one mode.

    degree / n2; closeness (n2 + 2 n1 - 2)/sum of distances; betweenness over the bipartite maximum.
    Projecting first would lose the size of the groups. Directions do not matter; NaN throughout where one mode is
    empty. Raises UsageError for a node of ``first`` that the graph lacks and for a tie within a mode.
    """
    graph, nodes = simple(graph, directed=False), list(dict.fromkeys(first))
    nan = math.nan
    _check_modes(graph, set(nodes))
    if not 0 < len(nodes) < len(graph):
        return {node: TwoMode(nan, nan, nan, nan) for node in graph}
    degree = nx.bipartite.degree_centrality(graph, nodes)
    closeness = nx.bipartite.closeness_centrality(graph, nodes)
    betweenness = nx.bipartite.betweenness_centrality(graph, nodes) if len(graph) > 2 else dict.fromkeys(graph, 0.0)
    many = [node for node in graph if graph.degree(node) >= 2]
    redundancy = nx.bipartite.node_redundancy(graph, many) if many else {}
    return {n: TwoMode(degree[n], closeness[n], betweenness[n], redundancy.get(n, nan)) for n in graph}


def _check_modes(graph: nx.Graph, first: set[Hashable]) -> None:
    if unknown := sorted(map(str, first - set(graph))):
        raise UsageError(f"{unknown[0]!r} is not a node of the graph.", hint="`first` lists the nodes of one mode.")
    for a, b in graph.edges():
        if (a in first) == (b in first):
            raise UsageError(f"{a!r} and {b!r} are tied within one mode.", hint="Give a graph of actors and groups.")
