"""Hold the stated size of a complete roster against the members that stand in any file of the same input."""

from __future__ import annotations

from collections.abc import Iterable

from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.seats import OBSERVER, Seat, Seats, value_of
from helixatlas.ingest.terms import iri, unquote
from helixatlas.ontology.namespaces import concept

__all__ = ["check_rosters"]

_COMPLETE = iri(concept("completeness", "complete"))

_Members = dict[str, Seat]


def check_rosters(records: Iterable[CheckedRecords], seats: Seats, journal: Journal) -> None:
    """Note each complete roster that is smaller than the members listed, at its size: in one document a warning.

    Members are counted once for a group and level, over all files. Observers are no members. Who left is counted only
    where the roster names its day and the seat was held on it. Where only the documents together list more, it is
    information: each of them may be right about its own day.
    """
    for found in records:
        if found.type.key == "roster" and seats:
            _check(found, seats, journal)


def _check(rosters: CheckedRecords, seats: Seats, journal: Journal) -> None:
    sizes = next((column for column in rosters.columns if column.field.key == "size"), None)
    for index, subject in enumerate(rosters.subjects):
        if not subject or sizes is None or not sizes.terms[index]:
            continue
        if value_of(rosters, "completeness", index) != _COMPLETE:
            continue
        size, entry = int(unquote(sizes.terms[index][0])), rosters.entries[index]
        fault = _fault(rosters, index, size, seats)
        if fault is not None:
            cell = rosters.rows.column(sizes.column)[entry] if sizes.column >= 0 else size
            journal.cell(rosters.rows, entry, sizes.column, cell, fault)


def _fault(rosters: CheckedRecords, index: int, size: int, seats: Seats) -> Fault | None:
    listed = seats.get((value_of(rosters, "group", index), value_of(rosters, "level", index)), {})
    day = value_of(rosters, "as_of", index)
    members = {document: _members(some, unquote(day) if day else "") for document, some in listed.items()}
    mine = rosters.rows.documents[rosters.entries[index]]
    own = max((members.get(document, {}) for document in mine), key=len, default={})
    said = f"The complete list is said to have {size} members"
    if len(own) > size:
        others = [seat for seat in own.values() if seat.records.rows.file != rosters.rows.file]
        where = f"{len(own)} are listed, {len(others)} of them in other files" if others else ""
        message = f"{said}; {where or f'{len(own)} are listed in this file'}."
        expected = f"at least {len(own)}, or fewer membership rows"
        return Fault("warning", "roster-too-small", message, expected + _seen(rosters, others))
    every = {member: seat for document in sorted(members) for member, seat in members[document].items()}
    if len(every) <= size:
        return None
    others = [seat for member, seat in every.items() if member not in own]
    message = f"{said}; the documents together list {len(every)}."
    return Fault("information", "documents-differ", message, f"at least {len(every)}{_seen(rosters, others)}")


def _members(seats: list[Seat], day: str) -> _Members:
    """Return who is listed on a day, each member with the first row that names it."""
    members: _Members = {}
    for seat in seats:
        if seat.role != OBSERVER and _held(seat, day):
            members.setdefault(seat.member, seat)
    return members


def _held(seat: Seat, day: str) -> bool:
    if not day:
        return not seat.end
    return (not seat.start or seat.start <= day) and (not seat.end or seat.end >= day)


def _seen(rosters: CheckedRecords, others: list[Seat]) -> str:
    """Return where the first of the members stands who is listed elsewhere."""
    if not others:
        return ""
    seat = others[0]
    return f"; see {seat.records.rows.place(seat.records.entries[seat.position], rosters.rows)}"
