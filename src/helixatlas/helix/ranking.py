"""Two lists, never one: confirmed gaps by what is certain, and what to map first by what is not.

A group's gap is G = sum_L lambda_L (1/K) sum_h omega_h g(L, h) / sum lambda_L for g in {lo, mean, hi}. A level
nobody described adds [0, 1] to the bounds and nothing to the mean; a level that does not exist leaves the sum.
Sorting by the mean would put the least mapped group first: it is never a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.helix.derive import GapRow
from helixatlas.helix.method import Method

__all__ = ["Ranked", "Sensitivity", "gap_cube", "group_gap", "rank_groups", "rank_intervals", "weight_sensitivity"]

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Ranked:
    """One group in both lists: bounds and mean of its gap, positions, and the interval its rank may lie in.

    ``mean`` is NaN where no level has a size. ``confirmed`` and ``map_first`` start at 1; ``best`` and
    ``worst`` bound the true rank by dominance (G_lo above another's G_hi). ``absent`` counts absent helices.
    """

    group: str
    lo: float
    mean: float
    hi: float
    absent: int
    confirmed: int
    map_first: int
    best: int
    worst: int
    synthetic: bool = False

    @property
    def need(self) -> float:
        """Return the width of the bounds: how much is not known."""
        return self.hi - self.lo


@dataclass(frozen=True)
class Sensitivity:
    """How often a group is at each confirmed rank over random weights, and its least and largest rank."""

    group: str
    least: int
    largest: int
    share_first: float
    acceptability: tuple[float, ...]


def group_gap(lo: ArrayLike, mean: ArrayLike, hi: ArrayLike, exists: ArrayLike, weights: ArrayLike) -> Floats:
    """Return (lo, mean, hi) of groups from arrays of shape groups x levels x helices.

    NaN in ``hi`` counts as 1, in ``lo`` as 0; a level with a NaN in ``mean`` adds nothing to the mean.
    ``exists`` is groups x levels, ``weights`` one per level. All NaN where no level exists.
    """
    low = np.nan_to_num(np.asarray(lo, float), nan=0.0).mean(axis=2)
    high = np.nan_to_num(np.asarray(hi, float), nan=1.0).mean(axis=2)
    middle = np.asarray(mean, float).mean(axis=2)
    weight = np.where(np.asarray(exists, bool), np.asarray(weights, float)[None, :], 0.0)
    measured = np.where(np.isnan(middle), 0.0, weight)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.column_stack(
            [
                (low * weight).sum(axis=1) / weight.sum(axis=1),
                (np.nan_to_num(middle) * measured).sum(axis=1) / measured.sum(axis=1),
                (high * weight).sum(axis=1) / weight.sum(axis=1),
            ]
        )


def rank_intervals(lo: ArrayLike, hi: ArrayLike) -> NDArray[np.int64]:
    """Return best and worst rank of every group: [1 + #that dominate it, n - #it dominates].

    A group dominates another when its G_lo exceeds the other's G_hi. O(n log n).
    """
    low, high = np.asarray(lo, float), np.asarray(hi, float)
    n = low.size
    above = n - np.searchsorted(np.sort(low), high + 1e-12, side="right")
    below = np.searchsorted(np.sort(high), low - 1e-12, side="left")
    return np.column_stack([1 + above, n - below]).astype(np.int64)


def gap_cube(rows: Sequence[GapRow], method: Method) -> tuple[list[str], dict[str, Floats], NDArray[np.bool_], Floats]:
    """Return groups, the arrays lo, mean and hi (groups x levels x helices), existing levels, absent counts."""
    groups = sorted({row.grp for row in rows})
    at = {group: i for i, group in enumerate(groups)}
    level = {name: i for i, name in enumerate(method.levels)}
    helix = {name: i for i, name in enumerate(method.helices)}
    shape = (len(groups), len(level), len(helix))
    cube = {name: np.full(shape, np.nan) for name in ("lo", "mean", "hi")}
    exists = np.ones(shape[:2], dtype=bool)
    absent = np.zeros(shape[:2])
    for row in rows:
        if row.level in level and row.helix in helix:
            i, j, k = at[row.grp], level[row.level], helix[row.helix]
            for name, value in (("lo", row.gap_lo), ("mean", row.gap_mean), ("hi", row.gap_hi)):
                cube[name][i, j, k] = np.nan if value is None else value
            exists[i, j] &= row.presence != "not-applicable"
            absent[i, j] += row.presence == "absent"
    return groups, cube, exists, absent


def rank_groups(rows: Sequence[GapRow], method: Method | None = None, *, level: str | None = None) -> list[Ranked]:
    """Return every group with its gap, in the order of the confirmed list.

    ``level`` ranks by one level (governance and membership are the headline); None by the weighted
    composite of ``method.level_weights``. Groups without the level are left out. Confirmed order: G_lo,
    then the number of absent helices, then the mean, then the name; map-first order: width of the bounds.
    """
    rule = method or Method()
    groups, cube, exists, absent = gap_cube(rows, rule)
    weights = np.array([_weight(rule, name, level) for name in rule.levels])
    here = np.asarray((exists & (weights > 0)[None, :]).any(axis=1), dtype=bool).reshape(len(groups))
    values = group_gap(cube["lo"], cube["mean"], cube["hi"], exists, weights)[here]
    count = (absent * (weights > 0)[None, :]).sum(axis=1)[here]
    names = [groups[i] for i in np.flatnonzero(here)]
    invented = {row.grp for row in rows if row.synthetic}
    order = _confirmed_order(values, count, names)
    need = sorted(range(len(names)), key=lambda i: (-round(values[i, 2] - values[i, 0], 12), names[i]))
    position = {i: rank for rank, i in enumerate(need, 1)}
    bounds = rank_intervals(values[:, 0], values[:, 2])
    return [
        Ranked(names[i], float(values[i, 0]), float(values[i, 1]), float(values[i, 2]), int(count[i]), rank,
               position[i], int(bounds[i, 0]), int(bounds[i, 1]), synthetic=names[i] in invented)
        for rank, i in enumerate(order, 1)
    ]  # fmt: skip


def _weight(rule: Method, name: str, level: str | None) -> float:
    return float(rule.level_weights.get(name, 0.0)) if level is None else float(name == level)


def _confirmed_order(values: Floats, absent: Floats, names: Sequence[str]) -> list[int]:
    means = np.nan_to_num(values[:, 1], nan=-1.0)
    return sorted(
        range(len(names)),
        key=lambda i: (-round(float(values[i, 0]), 12), -absent[i], -round(float(means[i]), 12), names[i]),
    )


def weight_sensitivity(
    rows: Sequence[GapRow],
    method: Method | None = None,
    *,
    draws: int = 500,
    concentration: float = 10.0,
    seed: int = 0,
) -> Mapping[str, Sensitivity]:
    """Return, for every group, its confirmed ranks when the level weights are drawn at random.

    Weights ~ Dirichlet(concentration * the method's weights); seeded, so the same call gives the same answer.
    """
    rule = method or Method()
    groups, cube, exists, absent = gap_cube(rows, rule)
    base = np.array([rule.level_weights.get(name, 0.0) for name in rule.levels])
    weights = np.random.default_rng(seed).dirichlet(np.maximum(base, 1e-6) * concentration, size=draws)
    ranks = np.zeros((draws, len(groups)), dtype=int)
    for draw, weight in enumerate(weights):
        values = group_gap(cube["lo"], cube["mean"], cube["hi"], exists, weight)
        order = _confirmed_order(np.nan_to_num(values, nan=-1.0), absent.sum(axis=1), groups)
        ranks[draw, order] = np.arange(1, len(groups) + 1)
    return {
        group: Sensitivity(
            group, int(ranks[:, i].min()), int(ranks[:, i].max()), float((ranks[:, i] == 1).mean()),
            tuple(float((ranks[:, i] == rank).mean()) for rank in range(1, len(groups) + 1)),
        )
        for i, group in enumerate(groups)
    }  # fmt: skip
