"""Null models: could it be chance? Absence by hypergeometric draw, overlaps by the bipartite configuration model.

Source: Saracco et al. 2015 (BiCM); a small absence is a fact, not evidence of exclusion.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import hypergeom

from helixatlas.errors import ServiceError, UsageError
from helixatlas.helix.measures.inputs import matrix

__all__ = ["absence_surprise", "bipartite_configuration"]

Floats = NDArray[np.float64]


def absence_surprise(pool: int, pool_in_helix: int, n: int) -> float:
    """Return p0 = C(P - P_h, n)/C(P, n): the chance that n members drawn from a pool miss a helix.

    1 for n = 0 or an empty helix; large p0 means that the absence needs no explanation. n above the pool counts as
    the pool. Raises UsageError for a helix larger than the pool and for negative numbers.
    """
    if not 0 <= pool_in_helix <= pool or n < 0:
        raise UsageError(f"{pool_in_helix} of {pool} actors, {n} drawn: that cannot be.", hint="0 <= helix <= pool.")
    return float(hypergeom.pmf(0, pool, pool_in_helix, min(n, pool)))


def bipartite_configuration(incidence: ArrayLike, *, tolerance: float = 1e-10, rounds: int = 10_000) -> Floats:
    """Return the tie probabilities x_i y_j/(1 + x_i y_j) whose sums are the observed degrees (BiCM).

    Empty and full rows and columns are taken out before fitting. Raises ServiceError if it does not converge.
    """
    table = (matrix(incidence) > 0).astype(float)
    out = table.copy()
    rows, columns = _inner(table)
    if not rows.size or not columns.size:
        return out
    part = table[np.ix_(rows, columns)]
    out[np.ix_(rows, columns)] = _fit(part, tolerance, rounds)
    return out


def _inner(table: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    rows, columns = np.arange(table.shape[0]), np.arange(table.shape[1])
    while True:
        part = table[np.ix_(rows, columns)]
        r, c = part.sum(axis=1), part.sum(axis=0)
        keep_r = (r > 0) & (r < len(columns))
        keep_c = (c > 0) & (c < len(rows))
        if keep_r.all() and keep_c.all():
            return rows, columns
        rows, columns = rows[keep_r], columns[keep_c]


def _fit(table: Floats, tolerance: float, rounds: int) -> Floats:
    r, c = table.sum(axis=1), table.sum(axis=0)
    x, y = r / np.sqrt(table.sum()), c / np.sqrt(table.sum())
    for _ in range(rounds):
        x = r / (y[None, :] / (1.0 + np.outer(x, y))).sum(axis=1)
        y = c / (x[:, None] / (1.0 + np.outer(x, y))).sum(axis=0)
        p = np.outer(x, y) / (1.0 + np.outer(x, y))
        if max(np.abs(p.sum(axis=1) - r).max(), np.abs(p.sum(axis=0) - c).max()) < tolerance:
            return np.asarray(p, dtype=float)
    raise ServiceError("The bipartite configuration model did not converge.", hint="Check the degrees.")
