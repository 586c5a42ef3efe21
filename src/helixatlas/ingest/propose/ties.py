"""Tie facts of another record to the column that names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helixatlas.ingest.propose.proposal import ColumnProposal
from helixatlas.ingest.propose.words import plain_header

__all__ = ["NAMING", "tied"]

NAMING = {
    "@organisation": frozenset({"@organisation", "member", "host", "publisher", "leader", "partner"}),
    "@group": frozenset({"@group"}),
    "@roster": frozenset({"@roster.size"}),
}
"""Fields that name the record of which a field with @ tells more."""


def tied(columns: Sequence[ColumnProposal]) -> tuple[ColumnProposal, ...]:
    """Return the columns, each fact of another record tied to the column that names it, unread where none does."""
    found = []
    for place, one in enumerate(columns):
        kind, dot, _ = one.field.partition(".")
        if not dot or kind == "@roster":
            found.append(one)
            continue
        naming = [two for two in columns if two.field in NAMING[kind]]
        if not naming:
            found.append(replace(one, field="", of="", reason="tells of a body that no column names"))
            continue
        # Of several the one the header speaks of, then the one in the same cell or before; a list of bodies last.
        before = {id(two): number for number, two in enumerate(columns[: place + 1])}
        best = max(naming, key=lambda two: (_shared(one.header, two.header), not two.split, before.get(id(two), -1)))
        found.append(replace(one, of=best.column))
    return tuple(found)


def _shared(header: str, other: str) -> int:
    """Return how many words of more than three letters two headers share."""
    return len({word for word in plain_header(header).split() if len(word) > 3} & set(plain_header(other).split()))
