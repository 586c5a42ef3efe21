"""Tell what was read although a person does not see it, and which rows have lost what they said."""

from __future__ import annotations

from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import Fault, column_letter
from helixatlas.ingest.readers.table import Table
from helixatlas.ingest.rows import SheetRows

__all__ = ["note_hidden"]


def note_hidden(table: Table, sheets: list[SheetRows], journal: Journal) -> None:
    """Note that a hidden sheet, hidden rows or hidden columns were read, and rows of nothing but formula errors."""
    place = (table.file, table.sheet)
    if table.hidden:
        message = "This sheet is hidden; it was read, since the mapping speaks of it."
        journal.note("information", "sheet-hidden", message, place)
    hidden = max((rows.hidden for rows in sheets), default=0)
    if hidden:
        shown = _spans(sorted(table.hidden_rows))
        journal.note("information", "rows-hidden", f"{hidden} hidden rows were read (rows {shown}).", place)
    width = max((len(row) for row in table.rows), default=0)
    columns = [column_letter(one) for one in sorted(table.hidden_columns) if one < width]
    if columns:
        message = f"Hidden columns are read like the others: {', '.join(columns)}."
        journal.note("information", "columns-hidden", message, place)
    for number in sorted({number for rows in sheets for number in rows.lost}):
        message = "This row holds nothing but formula errors; what it once said is not in the file."
        journal.row(sheets[0], number, Fault("warning", "row-of-errors", message, "values in place of the formulas"))


def _spans(rows: list[int]) -> str:
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][1] + 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    shown = [f"{first + 1}" if first == last else f"{first + 1}–{last + 1}" for first, last in spans[:10]]
    return ", ".join(shown) + (" …" if len(spans) > 10 else "")
