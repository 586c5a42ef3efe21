"""Find seats that are stated twice with other dates or another role, in one file or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice

from helixatlas.ingest.cells import show
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.seats import OBSERVER, Seat, Seats
from helixatlas.ingest.terms import iri, unquote
from helixatlas.ontology.namespaces import concept
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["check_memberships"]

_COMPARED = 20  # seats of one member in one group that a further one is held against
_GOVERNANCE = iri(concept("level", "governance"))


def check_memberships(seats: Seats, schemes: Mapping[str, Scheme], journal: Journal) -> None:
    """Note seats of one member in one group, level and document that overlap in time and do not say the same.

    Other dates are a warning, at the date; in a governing body information, since one may hold several seats there.
    Another role is information too, but a warning where one of the two is an observer, which decides whether the seat
    counts. Seats that follow each other are no problem.
    """
    for (_, level), documents in seats.items():
        for former, seat in chain.from_iterable(map(_pairs, documents.values())):
            fault, key = _compare(former, seat, schemes)
            if fault is not None:
                several = fault.code == "membership-dates" and level == _GOVERNANCE
                _note(seat, key, replace(fault, severity="information") if several else fault, journal)


def _pairs(seats: Iterable[Seat]) -> Iterator[tuple[Seat, Seat]]:
    """Yield each seat with every earlier one of the same member; what is one record is compared as such elsewhere."""
    by_member: dict[str, dict[str, Seat]] = {}
    for seat in seats:
        held = by_member.setdefault(seat.member, {})
        if seat.subject not in held:
            for former in islice(held.values(), _COMPARED):
                if _overlap(former, seat):
                    yield former, seat
            held[seat.subject] = seat


def _overlap(one: Seat, other: Seat) -> bool:
    before = one.end and other.start and one.end < other.start
    after = other.end and one.start and other.end < one.start
    return not (before or after)


def _compare(former: Seat, seat: Seat, schemes: Mapping[str, Scheme]) -> tuple[Fault | None, str]:
    place = former.records.rows.place(former.records.entries[former.position], seat.records.rows)
    if former.role and seat.role and former.role != seat.role:
        role = _role(former, schemes)
        message = f"This organisation has another role here in {place}, at the same time: {role}."
        if OBSERVER in {former.role, seat.role}:
            expected = f"one role, or dates that part the two; see {place}"
            return Fault("warning", "membership-roles", message, expected), "role"
        return Fault("information", "membership-roles", message), "role"
    for key, label in (("start", "start"), ("end", "end")):
        there, here = former.written(key), seat.written(key)
        length = min(len(there), len(here))
        if there[:length] != here[:length]:
            message = f"This membership has another {label} in {place}: {there}."
            return Fault("warning", "membership-dates", message, f"one {label} for one seat; see {place}", there), key
    return None, ""


def _role(seat: Seat, schemes: Mapping[str, Scheme]) -> str:
    text = unquote(seat.role)
    found = schemes["agent-role"].by_iri(text) if "agent-role" in schemes else None
    return show(found.label() if found else text)


def _note(seat: Seat, key: str, fault: Fault, journal: Journal) -> None:
    rows, entry = seat.records.rows, seat.records.entries[seat.position]
    column = seat.column(key)
    index = column.column if column is not None else -1
    journal.cell(rows, entry, index, rows.column(index)[entry] if index >= 0 else "", fault)
