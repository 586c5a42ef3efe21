"""Smart-specialisation context: location quotients, relatedness of sectors and relatedness density.

``counts`` is a regions x sectors matrix, read by position. Equal to R's EconGeo where it does not round.
Sources: Balassa 1965; Hidalgo et al. 2007; Boschma et al. 2015; Steijn 2017; Balland et al. 2019.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.errors import UsageError
from helixatlas.helix.measures.inputs import matrix

__all__ = [
    "co_occurrence",
    "diversity_and_ubiquity",
    "herfindahl",
    "krugman",
    "location_quotient",
    "relatedness",
    "relatedness_density",
    "sector_entropy",
    "specialisation",
    "specialised",
]

Floats = NDArray[np.float64]
_METHODS = ("prob", "association", "cosine", "jaccard")


def location_quotient(counts: ArrayLike, *, shrink: float = 0.0) -> Floats:
    """Return LQ = RCA = (x_rs/x_r)/(x_s/x), 0..inf; 0 on an empty margin.

    ``shrink`` adds that many members to every cell in proportion to the margins, against noise in small counts.
    """
    x = matrix(counts)
    total = x.sum()
    expected = np.outer(x.sum(axis=1), x.sum(axis=0)) / total if total else np.zeros_like(x)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(expected > 0, (x + shrink) / (expected + shrink), 0.0)


def specialised(counts: ArrayLike, *, least: float = 0.0) -> NDArray[np.int64]:
    """Return 1 where LQ >= 1 and the count is at least ``least`` (3 is prudent), else 0.

    EconGeo's location_quotient(binary=TRUE), but a quotient of 1 that is short by rounding (1e-12) counts as 1.
    """
    x = matrix(counts)
    return ((location_quotient(x) >= 1.0 - 1e-12) & (x >= least) & (x > 0)).astype(np.int64)


def co_occurrence(binary: ArrayLike) -> Floats:
    """Return C = M'M with a zero diagonal: in how many regions two sectors are both specialised.

    Rows are regions; EconGeo's co_occurrence has sectors in rows, so it is given the transposed matrix.
    """
    m = matrix(binary)
    c: Floats = m.T @ m
    np.fill_diagonal(c, 0.0)
    return c


def relatedness(
    co_occurrences: ArrayLike, method: Literal["prob", "association", "cosine", "jaccard"] = "prob"
) -> Floats:
    """Return the relatedness of sectors from their co-occurrences; 0 where undefined.

    The diagonal is left out. With S the sums of columns and T their sum: association C T/(S_i S_j); cosine
    C/sqrt(S_i S_j); jaccard C/(S_i + S_j - C); prob C over Steijn's expectation T/2 (S_i/T S_j/(T-S_i) +
    S_j/T S_i/(T-S_j)), related where >= 1. Hidalgo's proximity is another one. Raises UsageError for other methods.
    """
    c = matrix(co_occurrences).copy()
    if c.shape[0] != c.shape[1] or method not in _METHODS:
        raise UsageError(f"No relatedness {method!r} of a {c.shape[0]} x {c.shape[1]} matrix.",
                         hint=f"A square one, by {', '.join(_METHODS)}.")  # fmt: skip
    np.fill_diagonal(c, 0.0)
    s = c.sum(axis=0)
    t = s.sum()
    si, sj = s[:, None], s[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        base = {
            "association": si * sj / t,
            "cosine": np.sqrt(si * sj),
            "jaccard": si + sj - c,
            "prob": (si / t * sj / (t - si) + sj / t * si / (t - sj)) * t / 2.0,
        }[method]
        out = np.where(base > 0, c / base, 0.0)
    np.fill_diagonal(out, 0.0)
    return np.nan_to_num(out, nan=0.0, posinf=0.0)


def relatedness_density(
    binary: ArrayLike, related: ArrayLike, *, which: Literal["all", "inside", "outside"] = "all"
) -> Floats:
    """Return 100 sum_j M_rj phi_js / sum_j phi_js, 0..100: how close a sector is to what a region does.

    NaN for a sector related to nothing. ``inside`` keeps the sectors a region already has, ``outside`` those
    it could add; the rest is NaN.
    """
    m, phi = matrix(binary), matrix(related)
    if phi.shape != (m.shape[1], m.shape[1]):
        raise UsageError(f"Relatedness is {phi.shape[0]} x {phi.shape[1]} for {m.shape[1]} sectors.")
    whole = phi.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        out = np.where(whole > 0, 100.0 * (m @ phi) / whole, np.nan)
    if which == "inside":
        return np.where(m > 0, out, np.nan)
    return np.where(m > 0, np.nan, out) if which == "outside" else np.asarray(out, dtype=float)


def _shares(counts: ArrayLike) -> tuple[Floats, Floats]:
    x = matrix(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        return x / x.sum(axis=1, keepdims=True), x.sum(axis=0) / x.sum()


def krugman(counts: ArrayLike) -> Floats:
    """Return Krugman's specialisation sum |s_rs - s_s| per region, 0..2; NaN for an empty region."""
    own, whole = _shares(counts)
    return np.asarray(np.abs(own - whole).sum(axis=1), dtype=float)


def specialisation(counts: ArrayLike) -> Floats:
    """Return the specialisation coefficient per region, half of Krugman's, 0..1."""
    return krugman(counts) / 2.0


def sector_entropy(counts: ArrayLike) -> Floats:
    """Return the entropy of sectors per region in bits; NaN for an empty region."""
    own, _ = _shares(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(own == 0, 0.0, own * np.log2(own))
    return np.asarray(-terms.sum(axis=1), dtype=float)


def herfindahl(counts: ArrayLike) -> Floats:
    """Return the Herfindahl index sum s^2 of sectors per region, 1/sectors..1; NaN for an empty region."""
    own, _ = _shares(counts)
    return np.asarray((own**2).sum(axis=1), dtype=float)


def diversity_and_ubiquity(binary: ArrayLike) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return in how many sectors each region, and in how many regions each sector, is specialised."""
    table = (matrix(binary) > 0).astype(np.int64)
    return table.sum(axis=1), table.sum(axis=0)
