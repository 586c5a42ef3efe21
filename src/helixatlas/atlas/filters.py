"""What one may ask of the gaps and of the network, in plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypedDict

__all__ = ["GAP_COLUMNS", "Chosen", "GapFilter", "Words", "texts"]

Words = Iterable[str] | str

GAP_COLUMNS = (
    "group", "group_label", "group_type", "country", "level", "helix", "presence", "k", "n", "size", "gamma",
    "gamma_half", "gamma_quarter", "share_lo", "share_mean", "share_hi", "gap_lo", "gap_mean", "gap_hi", "p_weak",
    "fragile", "connectivity", "via_level", "beta", "nu", "anchors", "breadth", "reason", "synthetic", "iri",
)  # fmt: skip


@dataclass(frozen=True)
class GapFilter:
    """Which gaps are wanted; None means all.

    ``group`` is an IRI, ``country`` a code or name, ``region`` a NUTS code (what lies within counts),
    ``as_of`` a day (memberships of that day), ``codebook`` the name of a codebook in graph/codebooks/.
    """

    level: str | None = None
    helix: str | None = None
    presence: str | None = None
    group: str | None = None
    country: str | None = None
    region: str | None = None
    as_of: str | None = None
    codebook: str | None = None


class Chosen(TypedDict, total=False):
    """Which part of the network is wanted; what is left out restricts nothing. ``around`` is an IRI."""

    types: Words
    countries: Words
    helices: Words
    levels: Words
    around: str | None
    radius: int


def texts(values: Words) -> tuple[str, ...]:
    """Return one or several words as a tuple, so that a caller may leave the brackets away."""
    return (values,) if isinstance(values, str) else tuple(values)
