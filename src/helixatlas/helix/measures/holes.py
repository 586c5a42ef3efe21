"""Structural holes, cut points and two-mode centralities, from networkx where it is right.

Sources: Burt 1992; Borgatti & Everett 1997; Latapy, Magnien & Del Vecchio 2008.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import NamedTuple

import networkx as nx

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


def burt(graph: nx.Graph, weight: str | None = None) -> dict[Hashable, Holes]:
    """Return constraint and effective size of every node; unweighted unless a weight is named; {} for none."""
    if not graph:
        return {}
    constraint = nx.constraint(graph, weight=weight)
    size = nx.effective_size(graph, weight=weight)
    return {node: Holes(constraint[node], size[node]) for node in graph}


def articulation_points(graph: nx.Graph) -> list[Hashable]:
    """Return the nodes whose loss would cut the graph, sorted."""
    return sorted(nx.articulation_points(graph), key=str)


def two_mode(graph: nx.Graph, first: Collection[Hashable]) -> dict[Hashable, TwoMode]:
    """Return the centralities of every node of a two-mode graph of which ``first`` is one mode.

    degree / n2; closeness (n2 + 2 n1 - 2)/sum of distances; betweenness over the bipartite maximum.
    Projecting first would lose the size of the groups.
    """
    nodes = list(first)
    degree = nx.bipartite.degree_centrality(graph, nodes)
    closeness = nx.bipartite.closeness_centrality(graph, nodes)
    betweenness = nx.bipartite.betweenness_centrality(graph, nodes)
    many = [node for node in graph if graph.degree(node) >= 2]
    redundancy = nx.bipartite.node_redundancy(graph, many) if many else {}
    nan = float("nan")
    return {n: TwoMode(degree[n], closeness[n], betweenness[n], redundancy.get(n, nan)) for n in graph}
