"""Find intervals that end before they start."""

from __future__ import annotations

from collections.abc import Iterator

from helixatlas.ingest.cells import show
from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.readers.table import Cell
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.records import RecordType

__all__ = ["check_intervals"]


def check_intervals(records: CheckedRecords, journal: Journal) -> None:
    """Note an error at the end of each interval that lies before its start, whatever precision the two have."""
    for start_key, end_key in _pairs(records.type):
        starts = [one for one in records.columns if one.field.key == start_key]
        ends = [one for one in records.columns if one.field.key == end_key]
        for start, end in ((start, end) for start in starts for end in ends):
            _compare(records, start, end, journal)


def _pairs(kind: RecordType) -> Iterator[tuple[str, str]]:
    """Yield each start with the end that follows it; a day that closes no interval, like that of a roster, is none."""
    start = ""
    for field in kind.fields:
        if field.bound == "end" and start:
            yield start, field.key
        start = field.key if field.bound == "start" else "" if field.bound else start


def _compare(records: CheckedRecords, start: CheckedColumn, end: CheckedColumn, journal: Journal) -> None:
    for index, (since, until) in enumerate(zip(start.terms, end.terms, strict=True)):
        if not since or not until:
            continue
        first, last = unquote(since[0]), unquote(until[0])
        # Where one is a year and the other a day, only what both tell can be compared: 2019 may end after 2019-05-01.
        length = min(len(first), len(last))
        if last[:length] >= first[:length]:
            continue
        place = end if end.column >= 0 else start
        message = f"This ends before it starts: it starts on {first} and ends on {last}."
        fault = Fault("error", "interval-reversed", message, f"a date not before {first}")
        journal.cell(records.rows, records.entries[index], place.column, _cell(records, place, index), fault)


def _cell(records: CheckedRecords, column: CheckedColumn, index: int) -> Cell:
    entry = records.entries[index]
    return records.rows.column(column.column)[entry] if column.column >= 0 else show(unquote(column.terms[index][0]))
