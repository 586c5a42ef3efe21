"""Tell which columns nothing reads: those about persons are counted, any other is named with its cells."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import fuzz, process

from helixatlas.ingest.journal import Journal
from helixatlas.ingest.mapping import RecordMapping, ValueOf
from helixatlas.ingest.persons import is_personal_header, is_personal_values
from helixatlas.ingest.problems import Fault, column_letter
from helixatlas.ingest.readers.table import is_blank
from helixatlas.ingest.report import Dropped, Report
from helixatlas.ingest.rows import SheetRows, column_index

__all__ = ["report_columns"]

_LIKE = 82  # similarity (0..100) from which a header is held for another spelling of a known one


def report_columns(report: Report, sheets: list[SheetRows], journal: Journal, *, warn: bool) -> None:
    """Name every filled column that no field reads, and count the cells of those about persons.

    Where nobody wrote the mapping (``warn``) such a column is a warning at its header as well.
    A sheet of which two parts of the mapping speak is looked at once: what one of them reads is read.
    """
    same: dict[tuple[str, str, int], list[SheetRows]] = defaultdict(list)
    for rows in sheets:
        same[rows.file, rows.sheet, rows.header.row].append(rows)
    for some in same.values():
        _sheet(report, some, journal, warn=warn)


def _sheet(report: Report, some: list[SheetRows], journal: Journal, *, warn: bool) -> None:
    used = {column for rows in some for column in _used_columns(rows)}
    ignored = {rows.header.find((name,)) for rows in some for name in rows.mapping.ignore}
    wanted = sorted({name for rows in some for name in _expected(rows)})
    rows = max(some, key=lambda one: len(one.rows))
    for column in range(max(map(len, rows.rows), default=0)):
        header = rows.name(column)
        personal = is_personal_header(header)
        filled = sum(not is_blank(cell) for cell in rows.column(column)) if column not in used or personal else 0
        one = Dropped(rows.file, rows.sheet, column_letter(column), header, filled)
        if not filled:
            continue
        if personal or is_personal_values(rows, column):
            report.dropped.append(one)
        elif column not in ignored:
            report.unread.append(one)
            if warn:
                _note(rows, column, filled, wanted, journal)


def _note(rows: SheetRows, column: int, filled: int, wanted: list[str], journal: Journal) -> None:
    header = rows.name(column)
    cells = "its one filled cell was" if filled == 1 else f"its {filled} filled cells were"
    near = process.extractOne(header, wanted, scorer=fuzz.ratio, score_cutoff=_LIKE) if header else None
    fault = Fault(
        "warning", "column-ignored", f"No field reads this column; {cells} left out.",
        "a column the mapping names", near[0] if near else "",
    )  # fmt: skip
    journal.row(rows, rows.header.row, fault, column, header)


def _expected(rows: SheetRows) -> set[str]:
    values = [value for record in rows.mapping.records for value in _values(record)]
    columns = {name for value in values if value is not None for name in value.columns}
    return {name for name in columns if rows.header.find((name,)) is None}


def _used_columns(rows: SheetRows) -> set[int]:
    values: list[ValueOf | None] = [rows.mapping.document, rows.mapping.locator, rows.mapping.skip]
    used: set[int | None] = set()
    for record in rows.mapping.records:
        values.extend(_values(record))
        used.update(rows.header.find((name,)) for name in (record.each.columns if record.each else ()))
    for value in values:
        if value is not None and value.value is None:
            used.update(
                [rows.header.find((name,)) for name in value.join] if value.join else [column_index(rows.header, value)]
            )
    return {column for column in used if column is not None}


def _values(record: RecordMapping) -> list[ValueOf | None]:
    fields = [*record.fields, *([record.id] if record.id else []), *([record.when] if record.when else [])]
    return [value for one in fields for value in (one.source, one.lang, one.evidence, one.locator)]
