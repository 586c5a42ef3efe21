"""Empirical Bayes: the prior of a helix's share, learnt from the groups of a country, sector or whole atlas."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import minimize
from scipy.special import betaln

from helixatlas.helix.counts import Counts

__all__ = ["LEAST_GROUPS", "fit_prior", "fit_priors"]

LEAST_GROUPS = 10
"""Fewer groups than this teach no prior."""


def fit_prior(
    k: ArrayLike, n: ArrayLike, *, default: tuple[float, float] = (1.0, 3.0), most: float = 50.0
) -> tuple[float, float]:
    """Return (a, b) of the Beta prior most likely to have given k of n members per group (Beta-Binomial).

    The default below LEAST_GROUPS groups with a member. a + b is kept between 0.1 and ``most``, so that a few
    alike groups do not make a certainty.
    """
    hits, seen = np.asarray(k, float).ravel(), np.asarray(n, float).ravel()
    hits, seen = hits[seen > 0], seen[seen > 0]
    if hits.size < LEAST_GROUPS:
        return default

    def loss(point: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        a, b = np.exp(point)
        return -float((betaln(hits + a, seen - hits + b) - betaln(a, b)).sum())

    found = minimize(loss, np.log(default), method="L-BFGS-B", bounds=[(-4.0, float(np.log(most)))] * 2)
    a, b = np.exp(found.x)
    scale = min(max(a + b, 0.1), most) / (a + b)
    return float(a * scale), float(b * scale)


def fit_priors(
    counts: Counts, level: str = "membership", *, groups: Collection[str] | None = None
) -> dict[str, tuple[float, float]]:
    """Return helix -> (a, b) from the cells of one level, for ``Method(priors=...)``; ``groups`` confines them."""
    rule = counts.method
    cells = [cell for cell in counts.cells if cell.level == level and (groups is None or cell.group in groups)]
    n = [cell.n for cell in cells]
    default = (rule.prior_a, rule.beta)
    return {h: fit_prior([cell.k[i] for cell in cells], n, default=default) for i, h in enumerate(rule.helices)}
