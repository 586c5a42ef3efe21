"""What one may ask of the gaps and of the network, in plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

from helixatlas.errors import UsageError

if TYPE_CHECKING:
    from helixatlas.graph.views import Projection

__all__ = ["GAP_COLUMNS", "Chosen", "GapFilter", "Words", "check_chosen", "texts"]

Words = Iterable[str] | str
_FARTHEST = 5

GAP_COLUMNS = (
    "group", "group_label", "group_type", "country", "country_known", "level", "helix", "presence", "k", "n", "size",
    "gamma", "gamma_half", "gamma_quarter", "share_lo", "share_mean", "share_hi", "gap_lo", "gap_mean", "gap_hi",
    "p_weak", "fragile", "connectivity", "via_level", "beta", "nu", "anchors", "breadth", "reason", "synthetic", "iri",
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


def check_chosen(
    projection: Projection, types: tuple[str, ...], helices: tuple[str, ...], levels: tuple[str, ...], radius: int
) -> None:
    """Raise UsageError for a type, helix, level or radius that selects nothing whatever an atlas holds."""
    from helixatlas.helix.method import HELICES, LEVELS

    held = {row["type"] for row in projection.rows("SELECT DISTINCT type FROM node")}
    known = {
        "type": sorted({*held, *projection.info.get("drawn", ())}),
        "helix": [*HELICES, "unknown"],
        "level": list(LEVELS),
    }
    for name, words in (("type", types), ("helix", helices), ("level", levels)):
        for word in words:
            if word not in known[name]:
                raise UsageError(f"There is no {name} {word!r}.", hint=f"There are: {', '.join(known[name])}.")
    if not 0 <= radius <= _FARTHEST:
        raise UsageError(f"A radius of {radius} is not offered.", hint=f"It goes from 0 to {_FARTHEST}.")


def texts(values: Words) -> tuple[str, ...]:
    """Return one or several words as a tuple, so that a caller may leave the brackets away."""
    return (values,) if isinstance(values, str) else tuple(values)
