"""Synergy and redundancy among helices: Leydesdorff's T, total and dual total correlation, O-information.

``table`` is a multi-way array of counts, one axis per variable; build it with ``count_table``. Results in bits.
T alone does not tell synergy from redundancy in four dimensions: read Omega beside it. State whether the unit is
an activity or an actor and whether the all-zero cell is kept: dropping it alone makes "synergy".
Sources: McGill 1954; Theil 1972; Leydesdorff 2003; Leydesdorff & Ivanova 2014; Rosas et al. 2019.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.errors import UsageError

__all__ = ["Decomposition", "Information", "count_table", "decomposition", "entropies", "information", "minimum_n"]

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Information:
    """Measures of one table in bits; NaN with ``enough`` False where there are too few units.

    ``t`` co-information (negative in three dimensions: synergy), ``r`` mutual redundancy (-1)^(n+1) T,
    ``tc`` total correlation, ``dtc`` dual total correlation, ``omega`` = TC - DTC (negative: synergy).
    ``p`` is the share of margin-preserving permutations with |T| at least as large, NaN if not asked for.
    """

    n: int
    t: float
    r: float
    tc: float
    dtc: float
    omega: float
    enough: bool
    needed: int
    p: float = math.nan


class Decomposition(NamedTuple):
    """T of all units, T of each group with its weight n_g/N, and the remainder T0 between the groups."""

    total: float
    groups: dict[Hashable, tuple[int, float]]
    between: float


def count_table(units: Sequence[Sequence[Hashable]]) -> Floats:
    """Return the multi-way table of units, each a row of values, one per variable; categories sorted by name.

    A pandas DataFrame works too. Raises UsageError for rows of different lengths.
    """
    given: Any = units
    try:
        rows = [tuple(row) for row in (given.to_numpy() if hasattr(given, "to_numpy") else given)]
    except TypeError as error:
        raise UsageError("A unit is a row of values.", hint="One value per variable for each unit.") from error
    if len({len(row) for row in rows}) > 1:
        raise UsageError("The units have different numbers of values.", hint="One value per variable for each unit.")
    columns = list(zip(*rows, strict=True))
    levels = [sorted(set(column), key=str) for column in columns]
    table = np.zeros([len(level) for level in levels])
    for row in rows:
        table[tuple(level.index(value) for level, value in zip(levels, row, strict=True))] += 1
    return table


def minimum_n(table: ArrayLike) -> int:
    """Return the least number of units for an estimate, five per cell (80 for four yes/no variables)."""
    return 5 * int(np.asarray(table).size)


def entropies(table: ArrayLike) -> dict[tuple[int, ...], float]:
    """Return the entropy in bits of every non-empty set of axes; NaN for a table without units."""
    p = np.asarray(table, float)
    total = p.sum()
    p = p / total if total else np.full(p.shape, math.nan)
    axes = range(p.ndim)
    out = {}
    for size in range(1, p.ndim + 1):
        for kept in combinations(axes, size):
            margin = p.sum(axis=tuple(a for a in axes if a not in kept)).ravel()
            margin = margin[margin > 0]
            out[kept] = float(-(margin * np.log2(margin)).sum()) + 0.0 if total else math.nan
    return out


def information(table: ArrayLike, *, least: int | None = None, permutations: int = 0, seed: int = 0) -> Information:
    """Return T, R, TC, DTC and Omega of a table, or NaN for all of them below ``least`` units.

    ``least`` is ``minimum_n`` unless given (0 computes anyway: plug-in estimates are biased upwards).
    ``permutations`` shuffles every variable on its own, which keeps the margins.
    """
    counts = np.asarray(table, float)
    n = round(float(counts.sum()))
    needed = minimum_n(counts) if least is None else least
    if n < max(needed, 1):
        nan = math.nan
        return Information(n, nan, nan, nan, nan, nan, enough=False, needed=needed)
    h = entropies(counts)
    dims = counts.ndim
    whole = h[tuple(range(dims))]
    t = sum((-1) ** (len(kept) + 1) * value for kept, value in h.items())
    tc = sum(h[i,] for i in range(dims)) - whole
    rest = [h[tuple(j for j in range(dims) if j != i)] for i in range(dims)] if dims > 1 else [0.0]
    dtc = whole - sum(whole - value for value in rest)
    p = _permuted(counts, t, permutations, seed) if permutations else math.nan
    return Information(n, t, (-1) ** (dims + 1) * t, tc, dtc, tc - dtc, enough=True, needed=needed, p=p)


def _permuted(counts: Floats, observed: float, times: int, seed: int) -> float:
    random = np.random.default_rng(seed)
    units = np.repeat(np.argwhere(counts > 0), counts[counts > 0].astype(int), axis=0)
    beyond = 0
    for _ in range(times):
        mixed = np.column_stack([random.permutation(column) for column in units.T])
        table = np.zeros_like(counts)
        np.add.at(table, tuple(mixed.T), 1)
        value = sum((-1) ** (len(kept) + 1) * h for kept, h in entropies(table).items())
        beyond += abs(value) >= abs(observed) - 1e-12
    return (beyond + 1) / (times + 1)


def decomposition(groups: Mapping[Any, Sequence[Sequence[Hashable]]]) -> Decomposition:
    """Return T = T0 + sum (n_g/N) T_g over groups of units (regions), in bits; T0 is what lies between them.

    Raises UsageError where there are no units.
    """
    units = [tuple(unit) for members in groups.values() for unit in members]
    if not units:
        raise UsageError("There are no units to decompose.")
    total = information(count_table(units), least=0).t
    parts = {name: (len(one), information(count_table(one), least=0).t) for name, one in groups.items() if one}
    within = sum(n / len(units) * t for n, t in parts.values())
    return Decomposition(total, parts, total - within)
