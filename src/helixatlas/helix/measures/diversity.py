"""Composition of a group over K helices: evenness, concentration and effective numbers, with K fixed.

``counts`` are members per helix, zeros included. Every evenness divides by the K of the codebook, never by the
helices observed: a group with one helix scores 0, not 1. Empty counts give NaN.
Sources: Shannon 1948; Simpson 1949; Pielou 1966; Hill 1973; Blau 1977; Berger & Parker 1970; Miller 1955.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.helix.measures.inputs import vector

__all__ = [
    "Interval",
    "blau",
    "dominance",
    "helix_coverage",
    "hill",
    "hill_interval",
    "inverse_simpson",
    "pielou",
    "shannon",
    "unbiased_simpson",
]

Floats = NDArray[np.float64]


class Interval(NamedTuple):
    """A credible interval and its middle."""

    low: float
    middle: float
    high: float


def _shares(counts: ArrayLike) -> Floats:
    x = vector(counts)
    total = x.sum()
    return x / total if total > 0 else np.empty(0)


def helix_coverage(counts: ArrayLike, helices: int | None = None) -> float:
    """Return the share of the K helices with a member, 0..1, under an open world only a lower bound; NaN for K = 0."""
    x = vector(counts)
    k = helices or x.size
    return float((x > 0).sum() / k) if k else math.nan


def shannon(counts: ArrayLike, base: float = math.e, *, miller_madow: bool = False) -> float:
    """Return Shannon's H = -sum p log p in the given base (nats by default), 0..log K.

    ``miller_madow`` adds (S-1)/2N nats against the downward bias of small samples.
    """
    p = _shares(counts)
    if not p.size:
        return math.nan
    nonzero = p[p > 0]
    h = float(-(nonzero * np.log(nonzero)).sum())
    if miller_madow:
        h += (nonzero.size - 1) / (2.0 * float(vector(counts).sum()))
    return max(0.0, h) / math.log(base)


def pielou(counts: ArrayLike, helices: int | None = None) -> float:
    """Return J_K = H / ln K with K fixed, 0..1; 0 where all members are in one helix, NaN for K = 1."""
    k = helices or vector(counts).size
    return shannon(counts) / math.log(k) if k > 1 else math.nan


def blau(counts: ArrayLike, helices: int | None = None, *, normalised: bool = False) -> float:
    """Return Blau's index (Gini-Simpson) 1 - sum p^2, 0..1-1/K, or divided by 1 - 1/K, 0..1; NaN for K = 1."""
    p = _shares(counts)
    if not p.size:
        return math.nan
    value = float(1.0 - (p**2).sum())
    k = helices or vector(counts).size
    if not normalised:
        return value
    return value / (1.0 - 1.0 / k) if k > 1 else math.nan


def unbiased_simpson(counts: ArrayLike) -> float:
    """Return 1 - sum x(x-1) / (N(N-1)), the chance that two members differ; NaN for fewer than two."""
    x = vector(counts)
    n = x.sum()
    return float(1.0 - (x * (x - 1)).sum() / (n * (n - 1))) if n >= 2 else math.nan


def hill(counts: ArrayLike, q: float) -> float:
    """Return the Hill number of order q, the effective number of helices, 1..K.

    (sum p^q)^(1/(1-q)); q = 0 counts helices, q = 1 is exp H, q = 2 inverse Simpson, q = inf 1/max p.
    """
    p = _shares(counts)
    p = p[p > 0]
    if not p.size:
        return math.nan
    if math.isinf(q):
        return float(1.0 / p.max())
    if q == 1:
        return math.exp(float(-(p * np.log(p)).sum()))
    return float((p**q).sum() ** (1.0 / (1.0 - q)))


def inverse_simpson(counts: ArrayLike) -> float:
    """Return 1 / sum p^2, the Hill number of order 2."""
    return hill(counts, 2)


def dominance(counts: ArrayLike) -> float:
    """Return the largest share (Berger-Parker), 1/K..1: how far one helix leads."""
    p = _shares(counts)
    return float(p.max()) if p.size else math.nan


def hill_interval(
    counts: ArrayLike,
    q: float,
    *,
    size: int | None = None,
    prior: float = 1.0,
    level: float = 0.95,
    draws: int = 4000,
    seed: int = 0,
) -> Interval:
    """Return a credible interval of a Hill number that lets unseen helices exist.

    Shares are drawn from Dirichlet(counts + prior); with ``size`` the unseen members of the roster are
    filled in from them. A naive bootstrap cannot create a helix it has not seen.
    """
    x = vector(counts)
    random = np.random.default_rng(seed)
    shares = random.dirichlet(x + prior, size=draws)
    if size is not None:
        rest = max(int(size - x.sum()), 0)
        shares = x + np.array([random.multinomial(rest, p) for p in shares])
    values = np.array([hill(row, q) for row in shares])
    tail = (1.0 - level) / 2.0
    low, middle, high = np.quantile(values, [tail, 0.5, 1.0 - tail])
    return Interval(float(low), float(middle), float(high))
