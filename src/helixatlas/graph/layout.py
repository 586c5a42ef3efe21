"""Positions for the network picture: communities first, then each community inside its place.

1. Communities by the Louvain method (Blondel et al. 2008, networkx, fixed seed); in very large networks
   every node follows its best connected neighbour up to a hub instead (linear time).
2. The communities are circles of an area proportional to their nodes, packed by forces along the weighted
   edges between them, then pushed apart until none overlap.
3. Inside each circle: forces (Fruchterman and Reingold 1991) between the community's nodes, in NumPy. Very
   large communities and the many smallest ones take a spiral in order of degree (linear time).

The same numbering and edges give the same positions: every start is a spiral, nothing is drawn at random.
"""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

__all__ = ["communities", "place"]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_LOUVAIN_LIMIT = 10_000
_FORCE_LIMIT = 500
_FORCED = 200  # communities; the small ones after them are near enough to stars for a spiral
_GOLDEN = np.pi * (3.0 - np.sqrt(5.0))


def place(count: int, edges: Sequence[tuple[int, int]]) -> tuple[Floats, Floats, Ints]:
    """Return x, y and community of nodes 0…count-1; the picture lies in a circle around 0 of about √count."""
    pairs = np.array(sorted({(min(e), max(e)) for e in edges if e[0] != e[1]}), dtype=np.int64).reshape(-1, 2)
    group = communities(count, pairs)
    groups = int(group.max()) + 1 if count else 0
    sizes = np.bincount(group, minlength=groups).astype(float)
    centres = _pack(sizes, group[pairs]) if groups else np.zeros((0, 2))
    centres = _turned(centres, sizes)
    at = np.zeros((count, 2))
    members = np.split(np.argsort(group, kind="stable"), np.cumsum(np.bincount(group, minlength=groups))[:-1])
    inside = pairs[group[pairs[:, 0]] == group[pairs[:, 1]]]
    blocks = _by_group(inside, group, groups)
    for number in range(groups):
        local = _inside(members[number], blocks[number], forces=number < _FORCED)
        at[members[number]] = centres[number] + local * np.sqrt(sizes[number]) * 0.8
    return np.round(at[:, 0], 4), np.round(at[:, 1], 4), group


def communities(count: int, pairs: Ints) -> Ints:
    """Return the community number of each node, largest community first; isolated nodes share the last one."""
    linked = np.unique(pairs)
    if count > _LOUVAIN_LIMIT:
        found = _hubs(count, pairs)
    else:
        graph = nx.Graph()
        graph.add_nodes_from(linked.tolist())
        graph.add_edges_from(pairs.tolist())
        found = np.full(count, -1, dtype=np.int64)
        for number, nodes in enumerate(nx.community.louvain_communities(graph, seed=20)):
            found[list(nodes)] = number
    return _by_size(found, linked)


def _hubs(count: int, pairs: Ints) -> Ints:
    """Return for each node its hub: follow the best connected neighbour while that has twice the degree."""
    degree = np.bincount(pairs.ravel(), minlength=count)
    rank = np.empty(count, dtype=np.int64)
    rank[np.lexsort((-np.arange(count), degree))] = np.arange(count)
    best = np.arange(count)
    for one, other in ((0, 1), (1, 0)):
        order = np.argsort(rank[pairs[:, other]], kind="stable")
        step = best.copy()
        step[pairs[order, one]] = pairs[order, other]
        best = np.where(rank[step] > rank[best], step, best)
    best = np.where(degree[best] >= 2 * degree, best, np.arange(count))
    while not np.array_equal(best, best[best]):
        best = best[best]
    return best


def _by_size(found: Ints, linked: Ints) -> Ints:
    """Return communities renumbered, largest first, ties by their first node; unlinked nodes get the last number."""
    group = np.zeros(len(found), dtype=np.int64)
    if len(linked):
        _, first, local, sizes = np.unique(found[linked], return_index=True, return_inverse=True, return_counts=True)
        number = np.empty(len(sizes), dtype=np.int64)
        number[np.lexsort((first, -sizes))] = np.arange(len(sizes))
        group[:] = len(sizes)
        group[linked] = number[local]
    return group


def _spiral(count: int) -> Floats:
    steps = np.arange(count)
    radius = np.sqrt((steps + 0.5) / max(count, 1))
    return np.column_stack([radius * np.cos(steps * _GOLDEN), radius * np.sin(steps * _GOLDEN)])


def _by_group(pairs: Ints, group: Ints, groups: int) -> list[Ints]:
    owner = group[pairs[:, 0]]
    order = np.argsort(owner, kind="stable")
    cuts = np.cumsum(np.bincount(owner, minlength=groups))[:-1]
    return list(np.split(pairs[order], cuts))


def _inside(members: Ints, pairs: Ints, *, forces: bool) -> Floats:
    """Return positions of one community in the unit disc, well connected nodes towards the middle."""
    count = len(members)
    local = np.searchsorted(members, pairs)
    degree = np.bincount(local.ravel(), minlength=count)
    at = np.zeros((count, 2))
    at[np.argsort(-degree, kind="stable")] = _spiral(count)
    if forces and 2 < count <= _FORCE_LIMIT and len(pairs):
        at = _forces(at, local, np.ones(len(local)))
        at = at - at.mean(axis=0)
        at /= max(float(np.quantile(np.hypot(at[:, 0], at[:, 1]), 0.95)), 1e-9)
    return at


def _forces(at: Floats, pairs: Ints, weight: Floats) -> Floats:
    """Return positions after rounds of repulsion between all and attraction along the edges."""
    count = len(at)
    pull = np.zeros((count, count))
    np.add.at(pull, (pairs[:, 0], pairs[:, 1]), weight)
    pull = pull + pull.T
    ideal = 1.0 / np.sqrt(count)
    x, y = at[:, 0], at[:, 1]
    for heat in np.linspace(0.12, 0.002, 120 if count <= 250 else 60):
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
        distance = np.sqrt(dx * dx + dy * dy) + 1e-6
        force = ideal**2 / (distance * distance) - pull * distance / ideal
        move_x = np.einsum("ij,ij->i", dx, force) - x * ideal * 0.5
        move_y = np.einsum("ij,ij->i", dy, force) - y * ideal * 0.5
        length = np.hypot(move_x, move_y) + 1e-9
        step = np.minimum(length, heat) / length
        x, y = x + move_x * step, y + move_y * step
    return np.column_stack([x, y])


def _pack(sizes: Floats, links: Ints) -> Floats:
    """Return the centres of the communities' circles: linked ones near each other, none overlapping."""
    count = len(sizes)
    radius = np.sqrt(sizes) + 0.6
    spread = np.sqrt((radius**2).sum()) * 1.3
    at = _spiral(count)
    between = links[links[:, 0] != links[:, 1]]
    if 2 < count <= _FORCE_LIMIT and len(between):
        weight = 1.0 / np.sqrt(sizes[between[:, 0]] * sizes[between[:, 1]])
        at = _forces(at, between, weight)
    return _separate(at * spread, radius) if count <= _FORCE_LIMIT else _rings(radius)


def _turned(at: Floats, mass: Floats) -> Floats:
    """Return the centres around 0, turned so that the picture is wider than high, as screens are."""
    if len(at) < 3:
        return at
    at = at - np.average(at, axis=0, weights=mass)
    _, axes = np.linalg.eigh(np.cov(at.T, aweights=mass))
    wide = axes[:, 1] * (1.0 if axes[0, 1] >= 0 else -1.0)
    return np.column_stack([at @ wide, at @ np.array([-wide[1], wide[0]])])


def _separate(at: Floats, radius: Floats) -> Floats:
    """Return the centres pushed apart until the circles do not overlap, then drawn to the middle."""
    need = radius[:, None] + radius[None, :]
    np.fill_diagonal(need, 0.0)
    mass = radius**2
    share = mass[None, :] / (mass[:, None] + mass[None, :])
    x, y = at[:, 0], at[:, 1]
    for _ in range(int(np.clip(4e6 / len(at) ** 2, 60, 200))):
        x, y = x * 0.985, y * 0.985
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
        distance = np.sqrt(dx * dx + dy * dy) + 1e-9
        push = np.maximum(need - distance, 0.0) * share / distance
        x, y = x + np.einsum("ij,ij->i", dx, push) * 0.6, y + np.einsum("ij,ij->i", dy, push) * 0.6
    return np.column_stack([x, y])


def _rings(radius: Floats) -> Floats:
    area = np.cumsum(radius**2) - radius**2 / 2
    steps = np.arange(len(radius))
    return np.column_stack([np.cos(steps * _GOLDEN), np.sin(steps * _GOLDEN)]) * np.sqrt(area * 1.6)[:, None]
