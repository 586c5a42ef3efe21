"""What one may ask of the gaps and of the network, in plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["GapFilter", "texts"]


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


def texts(values: Iterable[str] | str) -> tuple[str, ...]:
    """Return one or several words as a tuple, so that a caller may leave the brackets away."""
    return (values,) if isinstance(values, str) else tuple(values)
