"""What can be said about the unseen members of a roster: the Beta-Binomial behind gamma, shares and gap sizes.

A roster has N members, n of them seen and classified, k of those in helix h; m = N - n are unseen. With a
Beta(a, b) prior on the share of h, the unseen members in h follow J ~ BetaBinomial(m; a + k, b + n - k).
Default prior a = 1, b = K - 1, the marginal of a uniform Dirichlet over K helices.
Assumes that members are missing at random within the roster; ``detection_gamma`` relaxes that.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaln, gammaln

from helixatlas.errors import UsageError

__all__ = [
    "Unseen",
    "absence_credence",
    "count_upper_bound",
    "deficit",
    "detection_gamma",
    "noisy_or",
    "share_upper_bound",
    "unseen",
]

Floats = NDArray[np.float64]
_TINY = 1e-9


class Unseen(NamedTuple):
    """Expected share, chance to be below tau and expected deficit, one value a row; NaN where N is unknown."""

    share_mean: Floats
    p_weak: Floats
    gap_mean: Floats


def noisy_or(confidences: ArrayLike) -> float:
    """Return 1 - prod(1 - q): the confidence that at least one independent source is right; 0 for none."""
    q = np.asarray(confidences, dtype=float)
    return float(1.0 - np.prod(1.0 - q)) if q.size else 0.0


def absence_credence(
    n: ArrayLike,
    size: ArrayLike,
    *,
    helices: int = 4,
    a: ArrayLike = 1.0,
    b: ArrayLike | None = None,
    trust: ArrayLike = 1.0,
) -> Floats:
    """Return gamma, the credence that a helix is truly absent when none of n classified members is in it.

    gamma = c * G(b+n+m) G(a+b+n) / (G(b+n) G(a+b+n+m)) with m = N - n; for a = 1 it is c (n+b)/(N+b),
    so (n+3)/(N+3) for four helices. ``trust`` is c, the trust in the roster statement. Values in [0, 1];
    NaN where the size is NaN; n > N counts as n = N. Rises with n, falls with N.
    """
    n_, size_, c = np.broadcast_arrays(np.asarray(n, float), np.asarray(size, float), np.asarray(trust, float))
    b_ = np.asarray(helices - 1 if b is None else b, float)
    a_ = np.asarray(a, float)
    m = np.maximum(size_ - n_, 0.0)
    if np.all(a_ == 1.0):
        return np.asarray(c * (n_ + b_) / (n_ + m + b_), dtype=float)
    log = gammaln(b_ + n_ + m) + gammaln(a_ + b_ + n_) - gammaln(b_ + n_) - gammaln(a_ + b_ + n_ + m)
    return np.asarray(c * np.exp(log), dtype=float)


def deficit(share: ArrayLike, tau: float) -> Floats:
    """Return d(S) = max(0, 1 - S/tau): 1 for a helix without members, 0 from the share tau on."""
    return np.maximum(0.0, 1.0 - np.asarray(share, float) / tau)


def unseen(k: ArrayLike, n: ArrayLike, size: ArrayLike, *, tau: float, a: ArrayLike, b: ArrayLike) -> Unseen:
    """Return expected share, P(S < tau) and E[d(S)] under the Beta-Binomial, one value per (k, n, N).

    Only the terms with k + j < tau N are summed, so a row costs tau N terms whatever its size. Rows that
    repeat are computed once. NaN where N is NaN or 0.
    """
    rows = np.column_stack([np.asarray(x, float).ravel() for x in np.broadcast_arrays(k, n, size, a, b)])
    out = np.full((len(rows), 3), np.nan)
    known = np.isfinite(rows[:, 2]) & (rows[:, 2] > 0)
    if known.any():
        distinct, back = _distinct(rows[known])
        out[known] = _moments(distinct, tau)[back]
    return Unseen(out[:, 0], out[:, 1], out[:, 2])


def _moments(rows: Floats, tau: float) -> Floats:
    k, n, size, a, b = rows.T
    m = np.maximum(size - n, 0.0)
    size = n + m
    alpha, beta = a + k, b + n - k
    share = (k + m * alpha / (alpha + beta)) / size
    below = np.ceil(tau * size - _TINY) - k  # the number of j with k + j < tau N
    terms = np.clip(np.minimum(below, m + 1), 0, None).astype(int)
    row = np.repeat(np.arange(len(rows)), terms)
    j = np.arange(terms.sum()) - np.repeat(np.cumsum(terms) - terms, terms)
    mr, al, be = m[row], alpha[row], beta[row]
    choose = gammaln(mr + 1) - gammaln(j + 1) - gammaln(mr - j + 1)
    pmf = np.exp(choose + betaln(j + al, mr - j + be) - betaln(al, be))
    weak = np.bincount(row, weights=pmf, minlength=len(rows))
    loss = np.bincount(row, weights=pmf * (1.0 - (k[row] + j) / (tau * size[row])), minlength=len(rows))
    return np.column_stack([share, np.minimum(weak, 1.0), loss])


def detection_gamma(
    n: ArrayLike,
    size: ArrayLike,
    odds: float,
    *,
    helices: int = 4,
    a: ArrayLike = 1.0,
    b: ArrayLike | None = None,
    trust: ArrayLike = 1.0,
) -> Floats:
    """Return gamma when members of the helix are ``odds`` times as likely to be seen as the others.

    Prior BetaBinomial(N; a, b) on the helix's members, likelihood of seeing none of x among n of N by
    Fisher's noncentral hypergeometric distribution (equal to scipy.stats.nchypergeom_fisher, summed here
    for many rows at once). odds = 1 gives ``absence_credence``. NaN where N is NaN. Raises UsageError for odds that
    are not above 0.
    """
    if not odds > 0:
        raise UsageError(f"Detection odds of {odds} are not above 0.", hint="0.5: half as likely to be seen.")
    b_ = helices - 1 if b is None else b
    columns = [np.asarray(x, float).ravel() for x in np.broadcast_arrays(n, size, a, b_, trust)]
    rows = np.column_stack([columns[0], np.maximum(columns[1], columns[0]), columns[2], columns[3]])
    out = np.full(len(rows), np.nan)
    known = np.isfinite(columns[1])
    if known.any():
        distinct, back = _distinct(rows[known])
        values = np.array([_detect(int(seen), int(total), odds, one, two) for seen, total, one, two in distinct])
        out[known] = values[back]
    return np.asarray(out * columns[4], dtype=float)


@lru_cache(maxsize=100_000)
def _detect(n: int, size: int, odds: float, a: float, b: float) -> float:
    factorial = gammaln(np.arange(size + 1, dtype=float) + 1.0)
    x = np.arange(size - n + 1)[:, None]
    j = np.arange(min(n, size - n) + 1)[None, :]
    inside = (j <= x) & (n - j <= size - x)
    taken = np.where(inside, j, 0)
    rest = np.where(inside, size - x - n + taken, 0)
    ways = factorial[x] - factorial[taken] - factorial[x - taken]
    ways += factorial[size - x] - factorial[n - taken] - factorial[rest] + taken * np.log(odds)
    ways = np.where(inside, ways, -np.inf)
    none = ways[:, 0] - np.logaddexp.reduce(ways, axis=1)
    xs = x[:, 0]
    prior = factorial[size] - factorial[xs] - factorial[size - xs] + betaln(xs + a, size - xs + b) - betaln(a, b)
    return float(np.exp(prior[0] - np.logaddexp.reduce(prior + none)))


def _distinct(rows: Floats) -> tuple[Floats, NDArray[np.intp]]:
    """Return the distinct rows and where each row went; column by column, faster than numpy's by rows."""
    code = np.zeros(len(rows), dtype=np.int64)
    for column in rows.T:
        if column[0] != column[-1] or np.ptp(column) > 0:
            values, at = np.unique(column, return_inverse=True)
            _, code = np.unique(code * values.size + at.ravel(), return_inverse=True)
    _, first, back = np.unique(code, return_index=True, return_inverse=True)
    return rows[first], back.ravel()


def _choose(n: Floats | float, k: Floats | float) -> Floats:
    n, k = np.asarray(n, float), np.asarray(k, float)
    return np.asarray(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1), dtype=float)


def share_upper_bound(n: ArrayLike, alpha: float = 0.05) -> Floats:
    """Return 1 - alpha^(1/n), the one-sided upper bound of a share of which none was seen in n; 1 for n = 0."""
    seen = np.asarray(n, float)
    return np.where(seen > 0, 1.0 - alpha ** (1.0 / np.maximum(seen, 1.0)), 1.0)


def count_upper_bound(n: int, size: int, alpha: float = 0.05) -> int:
    """Return the largest number of members in a helix that still leaves 0 of n seen with probability > alpha.

    K_U = max{K : C(N-K, n) / C(N, n) > alpha}; 0 when every member was seen.
    """
    n = min(n, size)
    count = np.arange(size - n + 1, dtype=float)
    chance = np.exp(_choose(size - count, float(n)) - _choose(float(size), float(n)))
    return int(count[chance > alpha].max())
