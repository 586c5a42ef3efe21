"""Count what was read, made, reported and left out, and hold it against the promises of the source."""

from __future__ import annotations

from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.lookups import Created
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.readers.table import is_blank
from helixatlas.ingest.report import Report
from helixatlas.ingest.rows import SheetRows

__all__ = ["tally"]


def tally(
    report: Report,
    sheets: list[SheetRows],
    records: list[CheckedRecords],
    created: Created,
    journal: Journal,
    promises: dict[str, dict[str, int]],
) -> None:
    """Fill the report: rows read = rows with records + rows reported, to the row."""
    with_records: set[tuple[str, str, int]] = set()
    subjects: dict[str, set[str]] = {}
    for found in records:
        kept = subjects.setdefault(found.type.key, set())
        for entry, subject in zip(found.entries, found.subjects, strict=True):
            if subject:
                kept.add(subject)
                with_records.add((found.rows.file, found.rows.sheet, found.rows.numbers[entry]))
    for term, (kind, _) in created.records.items():
        subjects.setdefault(kind.key, set()).add(term)
    for rows in sheets:
        _unused(rows, with_records, journal)
    _keep_promises(journal, promises, {key: len(found) for key, found in subjects.items()})
    report.files = sorted({rows.file for rows in sheets})
    read = {(rows.file, rows.sheet, number) for rows in sheets for number in (*rows.numbers, *rows.lost)}
    report.rows_read = len(read)
    report.rows_blank = sum(rows.blank for rows in sheets)
    report.rows_skipped = sum(rows.skipped for rows in sheets)
    report.rows_with_records = len(with_records)
    report.rows_reported = len(read - with_records)
    report.records.update({key: len(found) for key, found in sorted(subjects.items()) if found})
    report.problems = journal.sorted()


def _unused(rows: SheetRows, with_records: set[tuple[str, str, int]], journal: Journal) -> None:
    reported = journal.rows()
    for entry, number in enumerate(rows.numbers):
        place = (rows.file, rows.sheet, number)
        if place not in with_records and place not in reported:
            cells = rows.rows[entry]
            column = next((index for index, cell in enumerate(cells) if not is_blank(cell)), -1)
            fault = Fault("information", "row-not-used", "No record is made of this row.")
            journal.cell(rows, entry, column, cells[column] if column >= 0 else "", fault)


def _keep_promises(journal: Journal, promises: dict[str, dict[str, int]], counts: dict[str, int]) -> None:
    for key, bounds in sorted(promises.items()):
        count = counts.get(key, 0)
        low, high = bounds.get("min"), bounds.get("max")
        expected = " and ".join(
            text
            for text in (f"at least {low}" if low is not None else "", f"at most {high}" if high is not None else "")
            if text
        )
        if (low is not None and count < low) or (high is not None and count > high):
            message = f"There are {count} records of the type {key}; the source promises {expected}."
            journal.note("warning", "promise-broken", message, header=key, value=str(count), expected=expected)
