"""Hold the stated size of a complete roster against the members that stand in the same file."""

from __future__ import annotations

from collections.abc import Iterable

from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.terms import iri, unquote
from helixatlas.ontology.namespaces import concept

__all__ = ["check_rosters"]

_COMPLETE = iri(concept("completeness", "complete"))
_OBSERVER = iri(concept("agent-role", "observer"))

# file, document, group, level → (member, first day, last day), days empty where none is given
_Seats = dict[tuple[str, str, str, str], set[tuple[str, str, str]]]


def check_rosters(records: Iterable[CheckedRecords], journal: Journal) -> None:
    """Note a warning at the size of each complete roster that is smaller than the members listed beside it.

    Members are counted once, in the same file, document, group and level. Observers are no members. Who left is
    counted only where the roster names its day and the seat was held on it.
    """
    found = list(records)
    rosters = [one for one in found if one.type.key == "roster"]
    seats = _seats(one for one in found if one.type.key == "membership") if rosters else {}
    for one in rosters if seats else ():
        _check(one, seats, journal)


def _seats(memberships: Iterable[CheckedRecords]) -> _Seats:
    seats: _Seats = {}
    for found in memberships:
        for index, subject in enumerate(found.subjects):
            if not subject or _value(found, "role", index) == _OBSERVER:
                continue
            member = _value(found, "member", index)
            days = _day(found, "start", index), _day(found, "end", index)
            for document in found.rows.documents[found.entries[index]]:
                key = (found.rows.file, document, _value(found, "group", index), _value(found, "level", index))
                seats.setdefault(key, set()).add((member, *days))
    return seats


def _check(rosters: CheckedRecords, seats: _Seats, journal: Journal) -> None:
    sizes = next((column for column in rosters.columns if column.field.key == "size"), None)
    for index, subject in enumerate(rosters.subjects):
        if not subject or sizes is None or not sizes.terms[index]:
            continue
        if _value(rosters, "completeness", index) != _COMPLETE:
            continue
        size, listed = int(unquote(sizes.terms[index][0])), _listed(rosters, index, seats)
        if listed > size:
            entry = rosters.entries[index]
            cell = rosters.rows.column(sizes.column)[entry] if sizes.column >= 0 else size
            message = f"The complete list is said to have {size} members; {listed} are listed in this file."
            fault = Fault("warning", "roster-too-small", message, f"at least {listed}, or fewer membership rows")
            journal.cell(rosters.rows, entry, sizes.column, cell, fault)


def _listed(rosters: CheckedRecords, index: int, seats: _Seats) -> int:
    """Return how many members the file lists for a roster; in the document that lists most."""
    day = _day(rosters, "as_of", index)
    group, level = _value(rosters, "group", index), _value(rosters, "level", index)
    counts = []
    for document in rosters.rows.documents[rosters.entries[index]]:
        held = seats.get((rosters.rows.file, document, group, level), ())
        counts.append(len({member for member, start, end in held if _held(start, end, day)}))
    return max(counts, default=0)


def _held(start: str, end: str, day: str) -> bool:
    return not end if not day else (not start or start <= day) and (not end or end >= day)


def _value(found: CheckedRecords, key: str, index: int) -> str:
    terms = (column.terms[index] for column in found.columns if column.field.key == key)
    return next((some[0] for some in terms if some), "")


def _day(found: CheckedRecords, key: str, index: int) -> str:
    term = _value(found, key, index)
    return unquote(term) if term else ""
