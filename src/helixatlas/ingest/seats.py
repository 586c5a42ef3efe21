"""The seats that memberships speak of, gathered from every sheet of an input."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.terms import iri, unquote
from helixatlas.ontology.namespaces import concept

__all__ = ["OBSERVER", "Seat", "Seats", "gather_seats", "value_of"]

OBSERVER = iri(concept("agent-role", "observer"))


class Seat(NamedTuple):
    """One membership where it stands: terms of member and role, days as text, empty where none is given."""

    member: str
    role: str
    start: str
    end: str
    records: CheckedRecords
    position: int

    @property
    def subject(self) -> str:
        """Return the term of the membership."""
        return self.records.subjects[self.position]

    def column(self, key: str) -> CheckedColumn | None:
        """Return the column that fills a field in this row."""
        columns = (column for column in self.records.columns if column.field.key == key)
        return next((column for column in columns if column.terms[self.position]), None)

    def written(self, key: str) -> str:
        """Return the start or end as precisely as its cell says it: ``2015``, ``2015-04`` or a day."""
        column, day = self.column(key), self.start if key == "start" else self.end
        return (column.written[self.position] if column is not None and column.written else "") or day


Seats = dict[tuple[str, str], dict[str, list[Seat]]]
"""Group and level → document → the seats stated there, in the order of files, sheets and rows."""


def gather_seats(records: Iterable[CheckedRecords]) -> Seats:
    """Return the seats of all memberships among the records, whatever file they stand in."""
    seats: Seats = {}
    for found in records:
        if found.type.key != "membership":
            continue
        for index, subject in enumerate(found.subjects):
            if not subject:
                continue
            seat = Seat(
                value_of(found, "member", index), value_of(found, "role", index),
                _day(found, "start", index), _day(found, "end", index), found, index,
            )  # fmt: skip
            held = seats.setdefault((value_of(found, "group", index), value_of(found, "level", index)), {})
            for document in found.rows.documents[found.entries[index]]:
                held.setdefault(document, []).append(seat)
    return seats


def value_of(found: CheckedRecords, key: str, index: int) -> str:
    """Return the first term of a field of a record, an empty text where it has none."""
    terms = (column.terms[index] for column in found.columns if column.field.key == key)
    return next((some[0] for some in terms if some), "")


def _day(found: CheckedRecords, key: str, index: int) -> str:
    term = value_of(found, key, index)
    return unquote(term) if term else ""
