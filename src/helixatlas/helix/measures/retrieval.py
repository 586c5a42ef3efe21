"""How well does a ranking find what was hidden? Tie-aware AUC, hits at k, reciprocal rank.

Ties are broken by chance in expectation, never by order: a constant score gets AUC 1/2 and hits@k = k/|X|.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import rankdata

from helixatlas.errors import UsageError

__all__ = ["auc", "hits_at", "reciprocal_rank"]


def auc(positives: ArrayLike, negatives: ArrayLike) -> float:
    """Return P(s+ > s-) + P(s+ = s-)/2; NaN where one side is empty."""
    good, bad = np.asarray(positives, float).ravel(), np.asarray(negatives, float).ravel()
    if not good.size or not bad.size:
        return float("nan")
    ranks = rankdata(np.concatenate([good, bad]))
    return float((ranks[: good.size].sum() - good.size * (good.size + 1) / 2) / (good.size * bad.size))


def hits_at(scores: ArrayLike, hidden: int, k: int) -> float:
    """Return the chance that the item at index ``hidden`` is among the first k, ties broken at random."""
    better, equal = _around(scores, hidden)
    return float(min(max(k - better, 0), equal) / equal)


def reciprocal_rank(scores: ArrayLike, hidden: int) -> float:
    """Return the expected reciprocal rank of the item at index ``hidden``, ties broken at random."""
    better, equal = _around(scores, hidden)
    return float(np.mean(1.0 / np.arange(better + 1, better + equal + 1)))


def _around(scores: ArrayLike, hidden: int) -> tuple[int, int]:
    values = np.asarray(scores, float).ravel()
    if not 0 <= hidden < values.size:
        raise UsageError(f"There is no item {hidden} among {values.size} scores.")
    close = np.isclose(values, values[hidden], rtol=1e-12, atol=1e-15)
    return int((values[~close] > values[hidden]).sum()), int(close.sum())
