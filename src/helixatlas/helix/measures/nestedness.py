"""Do helices drop out of groups in a predictable order? NODF of a group x helix matrix.

Source: Almeida-Neto et al. 2008 (Oikos 117:1227), weighted: Almeida-Neto & Ulrich 2011. Only for closed-world rows.
Ties give 0: a full matrix scores 0.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.helix.measures.inputs import matrix

__all__ = ["Nestedness", "nodf"]

Floats = NDArray[np.float64]


class Nestedness(NamedTuple):
    """NODF of rows, of columns and of both, 0..100; NaN where there is no pair. ``fill``: share of cells above 0."""

    rows: float
    columns: float
    nodf: float
    fill: float


def nodf(table: ArrayLike, *, order: bool = True, weighted: bool = False, wbinary: bool = False) -> Nestedness:
    """Return NODF: each pair of rows and of columns with the share of the smaller one nested in the larger.

    As vegan's nestednodf. A pair counts 0 unless the number of cells above 0 strictly falls from its first to its
    second; ``order`` sorts by that number (then, if weighted, by the total) beforehand, False takes rows and columns
    as they stand. ``weighted`` counts the cells in which the first is larger than the second (WNODF), with
    ``wbinary`` also those in which both are equal. With four helices only six column pairs exist: read rows.
    """
    cells = matrix(table)
    kept = cells if weighted else (cells > 0).astype(float)
    if order:
        by_row, by_column = _order(kept), _order(kept.T)
        kept = kept[np.ix_(by_row, by_column)]
    ties_count = wbinary or not weighted
    rows, columns = _pairs(kept, ties_count=ties_count), _pairs(kept.T, ties_count=ties_count)
    fill = float((cells > 0).mean()) if cells.size else math.nan
    return Nestedness(_mean(rows), _mean(columns), _mean([*rows, *columns]), fill)


def _order(kept: Floats) -> NDArray[np.intp]:
    return np.lexsort((-kept.sum(axis=1), -(kept > 0).sum(axis=1)))


def _pairs(kept: Floats, *, ties_count: bool) -> list[float]:
    filled = (kept > 0).sum(axis=1)
    out = []
    for i, first in enumerate(kept):
        for j in range(i + 1, len(kept)):
            inside = (first >= kept[j]) if ties_count else (first > kept[j])
            falls = filled[i] > filled[j] > 0
            out.append(100.0 * float((inside & (kept[j] > 0)).sum()) / float(filled[j]) if falls else 0.0)
    return out


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else math.nan
