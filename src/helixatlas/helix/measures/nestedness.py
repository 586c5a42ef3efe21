"""Do helices drop out of groups in a predictable order? NODF of a group x helix matrix.

Source: Almeida-Neto et al. 2008 (Oikos 117:1227). Only for closed-world rows. Ties give 0: a full matrix scores 0.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["Nestedness", "nodf"]


class Nestedness(NamedTuple):
    """NODF of rows, of columns and of both, 0..100; NaN where there is no pair."""

    rows: float
    columns: float
    nodf: float


def nodf(matrix: ArrayLike) -> Nestedness:
    """Return NODF: rows and columns in order of their totals, each pair with the share of the smaller nested.

    A pair counts 0 unless the totals strictly fall. With four helices only six column pairs exist: read rows.
    """
    table = (np.asarray(matrix) > 0).astype(int)
    rows, columns = _pairs(table), _pairs(table.T)
    both = [*rows, *columns]
    return Nestedness(_mean(rows), _mean(columns), _mean(both))


def _pairs(table: NDArray[np.int64]) -> list[float]:
    totals = table.sum(axis=1)
    order = np.argsort(-totals, kind="stable")
    out = []
    for position, i in enumerate(order):
        for j in order[position + 1 :]:
            nested = totals[i] > totals[j] > 0
            out.append(100.0 * float((table[i] & table[j]).sum()) / float(totals[j]) if nested else 0.0)
    return out


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else math.nan
