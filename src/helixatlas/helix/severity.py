"""How severe a gap is against how well it is bridged: two axes side by side, never one subtracted from the other."""

from __future__ import annotations

from collections.abc import Sequence

from helixatlas.helix.derive import GapRow, is_bridged
from helixatlas.helix.method import Method

__all__ = ["SEVERE", "standing", "standings"]

SEVERE = 0.5
"""A gap is severe where it is at least this large for certain (lower bound), in units of the share tau."""


def standing(row: GapRow, method: Method | None = None) -> str:
    """Return what a gap asks for.

    ``quick win``: severe and bridged; ``structural``: severe and nothing known leads there; ``protect``: filled, by
    one member only; ``map first``: unknown; ``small`` otherwise; ``not applicable`` where the level does not exist.
    """
    if row.presence in {"unknown", "not-applicable"}:
        return "map first" if row.presence == "unknown" else "not applicable"
    if row.presence == "absent" or (row.gap_lo or 0.0) >= SEVERE:
        return "quick win" if is_bridged(row, method) else "structural"
    return "protect" if row.fragile else "small"


def standings(rows: Sequence[GapRow], method: Method | None = None) -> dict[str, list[GapRow]]:
    """Return standing -> the gaps in it, in the order given."""
    found: dict[str, list[GapRow]] = {}
    for row in rows:
        found.setdefault(standing(row, method), []).append(row)
    return found
