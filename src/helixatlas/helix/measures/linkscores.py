"""Who might be tied next: neighbour and path indices on a plain graph.

Between the modes of a pure actor x group graph common neighbours, Jaccard, Adamic-Adar and resource allocation
are identically 0: use L3, Katz or personalised PageRank there. Directed graphs are read as undirected, loops and
parallel ties are left out, isolates score 0; the diagonal of a matrix means nothing.
Sources: Liben-Nowell & Kleinberg 2007; Adamic & Adar 2003; Zhou, Lü & Zhang 2009; Kovács et al. 2019 (L3); Katz
1953; Jeh & Widom 2003.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Container, Hashable, Sequence
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from helixatlas.errors import NotFoundError, UsageError
from helixatlas.helix.measures.inputs import GraphLike, simple

__all__ = ["INDICES", "Scores", "link_score", "link_scores", "pagerank_from", "score_matrix"]

Floats = NDArray[np.float64]
INDICES = ("cn", "jaccard", "aa", "ra", "l3", "katz", "ppr", "preferential")


class Scores(NamedTuple):
    """A score for every pair of nodes, in the order of ``nodes``."""

    nodes: list[Hashable]
    matrix: Floats


def score_matrix(
    graph: GraphLike, index: str, *, beta: float | None = None, alpha: float = 0.85, weight: str | None = None
) -> Scores:
    """Return one index for all pairs of nodes.

    cn |N(x) & N(y)|; jaccard over the union; aa sum 1/ln k; ra sum 1/k; l3 sum a a a / sqrt(k_u k_v);
    katz (I - beta A)^-1 - I (beta 0.05, or half of 1/lambda_max where that is smaller);
    ppr (1-alpha)(I - alpha P)^-1, restart at the row's node, both directions added; preferential k_x k_y.
    Raises UsageError for beta >= 1/lambda_max and for an unknown index.
    """
    _known(index)
    graph = simple(graph, directed=False)
    nodes = list(graph)
    a = nx.to_numpy_array(graph, nodelist=nodes, weight=weight) if nodes else np.zeros((0, 0))
    k = a.sum(axis=1)
    if index in {"cn", "jaccard", "aa", "ra"}:
        return Scores(nodes, _neighbours(a, k, index))
    if index == "l3":
        root = np.where(k > 0, 1.0 / np.sqrt(np.where(k > 0, k, 1.0)), 0.0)
        inner = a * root[:, None] * root[None, :]
        return Scores(nodes, np.asarray(a @ inner @ a, dtype=float))
    if index == "katz":
        return Scores(nodes, _katz(a, beta))
    if index == "ppr":
        walk = np.divide(a, k[:, None], out=np.zeros_like(a), where=k[:, None] > 0)
        rank = (1 - alpha) * np.linalg.inv(np.eye(len(nodes)) - alpha * walk)
        return Scores(nodes, rank + rank.T)
    return Scores(nodes, np.outer(k, k))


def _known(index: str) -> None:
    if index not in INDICES:
        raise UsageError(f"There is no link index {index!r}.", hint=f"One of {', '.join(INDICES)}.", index=index)


def _neighbours(a: Floats, k: Floats, index: str) -> Floats:
    if index in {"cn", "jaccard"}:
        common = (a > 0).astype(float) @ (a > 0).astype(float)
        degree = (a > 0).sum(axis=1).astype(float)
        union = degree[:, None] + degree[None, :] - common
        share = np.divide(common, union, out=np.zeros_like(common), where=union > 0)
        return np.asarray(common if index == "cn" else share, dtype=float)
    with np.errstate(divide="ignore"):
        value = 1.0 / np.log(k) if index == "aa" else 1.0 / k
    value = np.where((k > 1) if index == "aa" else (k > 0), value, 0.0)
    return np.asarray((a * value[None, :]) @ a, dtype=float)


def _katz(a: Floats, beta: float | None) -> Floats:
    largest = float(np.abs(np.linalg.eigvalsh(a)).max()) if a.size else 0.0
    step = min(0.05, 0.5 / largest) if beta is None and largest else (beta or 0.05)
    if step * largest >= 1.0:
        raise UsageError(f"Katz needs beta below {1 / largest:.4f} on this graph.", beta=step)
    return np.asarray(np.linalg.inv(np.eye(len(a)) - step * a) - np.eye(len(a)), dtype=float)


def link_scores(
    graph: GraphLike, pairs: Sequence[tuple[Hashable, Hashable]], index: str, *, beta: float | None = None
) -> Floats:
    """Return one index for some pairs of nodes. Raises NotFoundError for a node the graph lacks."""
    scores = score_matrix(graph, index, beta=beta)
    at = {node: i for i, node in enumerate(scores.nodes)}
    _check_nodes(at, [node for pair in pairs for node in pair])
    return np.array([scores.matrix[at[x], at[y]] for x, y in pairs], dtype=float)


def link_score(graph: GraphLike, x: Hashable, y: Hashable, index: str) -> float:
    """Return one index for a pair; cn, jaccard, aa and ra without a matrix, 0 for a pair without common neighbours.

    Raises NotFoundError for a node the graph lacks.
    """
    _known(index)
    graph = simple(graph, directed=False)
    _check_nodes(graph, (x, y))
    if index not in {"cn", "jaccard", "aa", "ra"}:
        return float(link_scores(graph, [(x, y)], index)[0])
    common = set(graph[x]) & set(graph[y])
    if index == "cn":
        return float(len(common))
    if index == "jaccard":
        union = set(graph[x]) | set(graph[y])
        return len(common) / len(union) if union else 0.0
    if index == "aa":
        return float(sum(1.0 / math.log(graph.degree(z)) for z in common if graph.degree(z) > 1))
    return float(sum(1.0 / graph.degree(z) for z in common))


def _check_nodes(known: Container[Hashable], asked: Collection[Hashable]) -> None:
    for node in asked:
        if node not in known:
            raise NotFoundError(f"{node!r} is not a node of the graph.", node=node)


def pagerank_from(
    graph: GraphLike, start: Collection[Hashable], *, alpha: float = 0.85, weight: str | None = None
) -> dict[Hashable, float]:
    """Return PageRank with restart at a set of nodes; all 0 where none of them is in the graph."""
    graph = simple(graph, directed=False)
    inside = [node for node in start if node in graph]
    if not inside:
        return dict.fromkeys(graph, 0.0)
    restart = {node: 1.0 / len(inside) for node in inside}
    ranked = nx.pagerank(graph, alpha=alpha, personalization=restart, weight=weight, tol=1e-12, max_iter=1000)
    return {node: float(value) for node, value in ranked.items()}
