"""Brokerage of a whole graph: totals per role with the moments of a Bernoulli graph, as the R package sna prints them.

The number of role triads T = X_av X_vb (1 - X_ab) has Var = sum over pairs of triads of their covariance. Two triads
that share exactly one arc covary by d^3 (1-d)^3 (both need it), d^5 (1-d) (both forbid it) or -phi^2 (one needs what
the other forbids: a clash), phi = d^2 (1-d). As in sna, pairs that share two arcs (always a clash) count for liaisons
only, and representative and gatekeeper leave clashes out. Written from this derivation and pinned to sna's output.
With the number of ties held fixed the true spread is far smaller, so z is cautious.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from helixatlas.helix.measures.brokerage import ROLES, gould_fernandez, role_of
from helixatlas.helix.measures.inputs import GraphLike, Labels, labels_of, simple

__all__ = ["GlobalBrokerage", "global_brokerage"]

Floats = NDArray[np.float64]
_Sizes = dict[Hashable, int]


class GlobalBrokerage(NamedTuple):
    """One value per role of ROLES; z is NaN where the standard deviation is 0."""

    raw: Floats
    expected: Floats
    sd: Floats
    z: Floats


def global_brokerage(graph: GraphLike, labels: Labels) -> GlobalBrokerage:
    """Return the brokerage of a graph, summed over brokers, with expectation, standard deviation and z."""
    label = labels_of(graph, labels)
    found = gould_fernandez(graph, label)
    sizes = dict(Counter(label.values()))
    n = len(label)
    arcs = simple(graph, directed=True).number_of_edges()
    d = arcs / (n * (n - 1)) if n > 1 else 0.0
    raw, expected = found.raw.sum(axis=0), found.expected.sum(axis=0)
    variance = np.array([_variance(sizes, role, d) for role in ROLES])
    sd = np.sqrt(np.maximum(variance, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(sd > 0, (raw - expected) / np.where(sd > 0, sd, 1.0), np.nan)
    return GlobalBrokerage(raw, expected, sd, z)


def _variance(sizes: _Sizes, role: str, d: float) -> float:
    phi = d * d * (1 - d)
    total = 0.0
    for a, v, b in product(sizes, repeat=3):
        triads = _draw(sizes, (a, v, b))
        if triads and _is(role, a, v, b):
            both, neither, clash = (_sharing(sizes, role, (a, v, b), kind) for kind in (_BOTH, _NEITHER, _CLASH))
            clash = 0 if role in {"b_IO", "b_OI"} else clash + 2 * (role == "b_O")
            shared = both * d**3 * (1 - d) ** 3 + neither * d**5 * (1 - d) - clash * phi**2
            total += triads * (phi * (1 - phi) + shared)
    return total


_A, _V, _B, _X = range(4)
_BOTH = (((_A, _V, _X), (_A, _V, _B)), ((_X, _A, _V), (_A, _V)), ((_X, _V, _B), (_A, _V, _B)), ((_V, _B, _X), (_V, _B)))
_NEITHER = (((_A, _X, _B), (_A, _V, _B)),)
_CLASH = tuple(
    (order, (_A, _V, _B)) for order in ((_A, _X, _V), (_V, _X, _B), (_A, _B, _X), (_X, _A, _B))
)  # fmt: skip
"""The other triad's nodes in order, and the nodes that its free node X must differ from."""


def _sharing(
    sizes: _Sizes,
    role: str,
    groups: tuple[Hashable, Hashable, Hashable],
    kinds: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...],
) -> int:
    count = 0
    for order, others in kinds:
        for x, size in sizes.items():
            names = (*groups, x)
            if _is(role, *(names[i] for i in order)):
                count += size - sum(names[i] == x for i in others)
    return count


def _draw(sizes: _Sizes, groups: tuple[Hashable, ...]) -> int:
    """Ordered ways to pick different nodes of these groups."""
    left, ways = dict(sizes), 1
    for group in groups:
        ways *= max(left[group], 0)
        left[group] -= 1
    return ways


def _is(role: str, *groups: Hashable) -> bool:
    return role == "t" or role_of(*groups) == role
