"""Unseen mass: sample coverage, richness estimators, rarefaction and capture-recapture.

Use coverage on members as species and sources as sampling units, never on the counts of helices: it is
highest exactly where a sample looks most gapped ({3} gives 1.0).
Sources: Good 1953; Chao & Jost 2012; Chao et al. 2014 (Ecological Monographs 84:45); Chapman 1951; Hurlbert 1971.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import gammaln, hyp2f1

from helixatlas.errors import UsageError
from helixatlas.helix.measures.inputs import matrix, vector

__all__ = [
    "Incidence",
    "Recapture",
    "chao1",
    "chao2",
    "chao_entropy",
    "chapman",
    "hill_at_coverage",
    "hill_at_size",
    "incidence",
    "lincoln_petersen",
    "rarefied_richness",
    "sample_coverage",
    "turing_coverage",
]

Floats = NDArray[np.float64]


class Recapture(NamedTuple):
    """A size estimated from two lists and its standard error."""

    size: float
    standard_error: float


class Incidence(NamedTuple):
    """Completeness of a list known from several sources: seen, total mentions, once, twice, estimates."""

    seen: int
    mentions: int
    once: int
    twice: int
    unseen: float
    chao2: float
    coverage: float


def _counts(counts: ArrayLike) -> Floats:
    x = vector(counts)
    return x[x > 0]


def turing_coverage(counts: ArrayLike) -> float:
    """Return Turing's C = 1 - f1/n; NaN for an empty sample."""
    x = _counts(counts)
    return float(1.0 - (x == 1).sum() / x.sum()) if x.size else math.nan


def _unseen_ratio(n: float, f1: float, f2: float) -> float:
    if f1 == 0:
        return 0.0
    if f2 > 0:
        return (n - 1) * f1 / ((n - 1) * f1 + 2 * f2)
    return (n - 1) * (f1 - 1) / ((n - 1) * (f1 - 1) + 2)


def _log_choose(n: Floats | float, k: Floats | float) -> Floats:
    return np.asarray(gammaln(np.asarray(n) + 1) - gammaln(np.asarray(k) + 1) - gammaln(np.asarray(n) - k + 1))


def sample_coverage(counts: ArrayLike, size: float | None = None) -> float:
    """Return the Chao-Jost coverage of a sample, of a subsample or of an extrapolated one of ``size``.

    Equal to iNEXT's SC: between two whole sizes below n it is interpolated linearly. 1 where there are no
    singletons, 0 for size 0; NaN for an empty sample.
    """
    x = _counts(counts)
    n = float(x.sum())
    if not n:
        return math.nan
    f1, f2 = float((x == 1).sum()), float((x == 2).sum())
    ratio = _unseen_ratio(n, f1, f2)
    m = n if size is None else float(size)
    if m >= n:
        return float(1.0 - f1 / n * ratio ** (m - n + 1)) if f1 else 1.0
    if m != int(m):
        return _between(m, lambda whole: sample_coverage(x, whole))
    fits = x[n - x >= m]
    return float(1.0 - (fits / n * np.exp(_log_choose(n - fits, m) - _log_choose(n - 1, m))).sum())


def _between(m: float, value: Callable[[int], float]) -> float:
    low, part = int(m), m - int(m)
    return value(low) * (1.0 - part) + value(low + 1) * part


def chao1(counts: ArrayLike) -> float:
    """Return Chao1 richness with the (n-1)/n factor, bias-corrected where there are no doubletons."""
    x = _counts(counts)
    n, f1, f2 = float(x.sum()), float((x == 1).sum()), float((x == 2).sum())
    if not n:
        return 0.0
    more = f1**2 / (2 * f2) if f2 else f1 * (f1 - 1) / 2
    return float(x.size + (n - 1) / n * more)


def chao2(seen: int, once: int, twice: int, units: int) -> float:
    """Return Chao2: how many there are, from how many were named by one and by two of ``units`` sources.

    With the factor (T-1)/T, as iNEXT; NaN without a source.
    """
    if units < 1:
        return math.nan
    more = once**2 / (2 * twice) if twice else once * (once - 1) / 2
    return seen + (units - 1) / units * more


def incidence(table: ArrayLike) -> Incidence:
    """Return completeness of a list from a members x sources matrix of 0 and 1; coverage NaN when empty."""
    named = (matrix(table) > 0).astype(int)
    per = named.sum(axis=1)
    units, seen, total = named.shape[1], int((per > 0).sum()), int(per.sum())
    once, twice = int((per == 1).sum()), int((per == 2).sum())
    estimate = chao2(seen, once, twice, units) if units else 0.0
    ratio = _unseen_ratio(float(units), float(once), float(twice))
    cover = 1.0 - once / total * ratio if total else math.nan
    return Incidence(seen, total, once, twice, estimate - seen, estimate, cover)


def lincoln_petersen(first: int, second: int, both: int) -> float:
    """Return n1 n2 / m; NaN where the lists do not overlap."""
    return first * second / both if both else math.nan


def chapman(first: int, second: int, both: int) -> Recapture:
    """Return Chapman's nearly unbiased size of a list seen by two independent sources, with standard error.

    Sources that copy each other make it too small: keep the larger of it and any declared size.
    """
    size = (first + 1) * (second + 1) / (both + 1) - 1
    variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) ** 2 * (both + 2))
    return Recapture(size, math.sqrt(variance))


def rarefied_richness(counts: ArrayLike, size: float) -> float:
    """Return the expected number of helices among ``size`` members drawn without replacement (Hurlbert).

    E[S] = sum of 1 - C(N - N_h, m) / C(N, m), as vegan's rarefy; NaN where the sample is smaller than ``size``
    (vegan gives the richness seen, with a warning).
    """
    x = _counts(counts)
    n = float(x.sum())
    if size > n:
        return math.nan
    gone = np.where(n - x >= size, np.exp(_log_ratio(n, x, float(size))), 0.0)
    return float((1.0 - gone).sum())


def _log_ratio(n: float, x: Floats, m: float) -> Floats:
    rest = np.maximum(n - x, m)
    return np.asarray(_log_choose(rest, m) - _log_choose(n, m))


def hill_at_size(counts: ArrayLike, size: float, q: int) -> float:
    """Return the Hill number of order q (0, 1, 2) expected in a sample of ``size``.

    Rarefied below the sample's own n (linear between whole sizes), extrapolated above it (q = 0 by Chao1, q = 1
    by Chao's entropy estimator, q = 2 in closed form); equal to iNEXT's qD. 0 for size 0; an infinite size gives
    the asymptotic estimate; NaN for an empty sample. Raises UsageError for another order.
    """
    x = _counts(counts)
    if q not in {0, 1, 2}:
        raise UsageError(f"There is no rarefied Hill number of order {q} here.", hint="0, 1 or 2; `hill` takes any.")
    n, m = float(x.sum()), float(size)
    if not n or m < 0 or math.isnan(m):
        return math.nan
    if m == n:
        return _observed(x, q)
    if m > n:
        return _extrapolated(x, m, q)
    return _between(m, lambda whole: _rarefied(x, whole, q)) if m != int(m) else _rarefied(x, int(m), q)


def _observed(x: Floats, q: int) -> float:
    p = x / x.sum()
    if q == 2:
        return float(1.0 / (p**2).sum())
    return float(x.size) if q == 0 else float(np.exp(-(p * np.log(p)).sum()))


def _simpson(x: Floats, m: float) -> float:
    n = float(x.sum())
    pairs = float((x * (x - 1)).sum()) / (n * (n - 1)) if n > 1 else 1.0
    inverse = (1.0 / m if m < math.inf else 0.0) + (1.0 - (1.0 / m if m < math.inf else 0.0)) * pairs
    return 1.0 / inverse if inverse else math.inf


def _rarefied(x: Floats, m: int, q: int) -> float:
    if m == 0:
        return 0.0
    if q == 2:
        return _simpson(x, float(m))
    n = float(x.sum())
    k = np.arange(1, m + 1, dtype=float)
    fits = (k[None, :] <= x[:, None]) & (m - k[None, :] <= (n - x)[:, None])
    kk = np.where(fits, k[None, :], 0.0)
    rest = np.where(fits, m - k[None, :], 0.0)
    log = _log_choose(x[:, None], kk) + _log_choose((n - x)[:, None], rest) - _log_choose(n, float(m))
    frequency = np.where(fits, np.exp(log), 0.0).sum(axis=0)
    if q == 0:
        return float(frequency.sum())
    share = k / m
    return float(np.exp(-(share * np.log(share) * frequency).sum()))


def _extrapolated(x: Floats, m: float, q: int) -> float:
    if q == 2:
        return _simpson(x, m)
    n = float(x.sum())
    observed = _observed(x, q)
    limit = max(chao1(x) if q == 0 else math.exp(chao_entropy(x)), observed)
    if limit <= observed:
        return observed
    before = _rarefied(x, int(n - 1), q)
    near = (observed - before) / (limit - before)
    return float(observed + (limit - observed) * (1.0 - (1.0 - near) ** (m - n)))


def chao_entropy(counts: ArrayLike) -> float:
    """Return Chao, Wang & Jost's (2013) estimate of Shannon entropy in nats, unseen species included; NaN if empty.

    The series for the unseen part is summed by a hypergeometric function: taken as a difference, as it is usually
    written, it loses all digits where there are many more doubletons than singletons.
    """
    x = _counts(counts)
    n = float(x.sum())
    if not n:
        return math.nan
    f1, f2 = float((x == 1).sum()), float((x == 2).sum())
    seen = sum(float(v) / n * float((1.0 / np.arange(v, n)).sum()) for v in x[x < n])
    ratio = _unseen_ratio(n, f1, f2)
    return float(seen + f1 / n * ratio / n * hyp2f1(1.0, n, n + 1.0, ratio)) if ratio else float(seen)


def hill_at_coverage(counts: ArrayLike, coverage: float, q: int) -> float:
    """Return the Hill number of order q (0, 1, 2) at a coverage (0..1) below or above the sample's own.

    Below it the size is interpolated between two whole ones, above it solved for in closed form, as in iNEXT;
    a coverage of 1 that no size reaches gives the asymptotic estimate. NaN for an empty sample.
    """
    x = _counts(counts)
    n = int(x.sum())
    if not 0.0 <= coverage <= 1.0:
        raise UsageError(f"{coverage} is no coverage.", hint="It is a share from 0 to 1.")
    if not n or coverage == 0.0:
        return hill_at_size(x, 0, q)
    own = sample_coverage(x)
    return hill_at_size(x, _size_above(x, coverage) if coverage > own else _size_below(x, coverage), q)


def _size_above(x: Floats, coverage: float) -> float:
    n, f1, f2 = float(x.sum()), float((x == 1).sum()), float((x == 2).sum())
    ratio = _unseen_ratio(n, f1, f2)
    if not ratio:
        return n
    return n + (math.log(n / f1) + math.log(1.0 - coverage)) / math.log(ratio) - 1.0 if coverage < 1.0 else math.inf


def _size_below(x: Floats, coverage: float) -> float:
    low, high = 0, int(x.sum())
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sample_coverage(x, middle) < coverage else (low, middle)
    before, after = sample_coverage(x, low), sample_coverage(x, high)
    return low + (coverage - before) / (after - before) if after > before else float(high)
