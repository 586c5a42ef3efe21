"""The data rows of one mapped sheet, by column, with merged cells filled and documents told."""

from __future__ import annotations

from dataclasses import dataclass, field

from helixatlas.ingest.cells import cell_text, split_text
from helixatlas.ingest.headers import Header, find_header
from helixatlas.ingest.mapping import SheetMapping, ValueOf
from helixatlas.ingest.readers.table import Cell, CellError, Table, is_blank

__all__ = ["SheetRows", "collect_rows", "column_index"]

# What a look-up leaves in the empty rows of a form, in the words of several programs.
_NOT_FOUND = frozenset(
    {"#N/A", "#NV", "#N/D", "#NA", "#N/V", "#I/T", "#SAKNAS!", "#PUUTTUU", "#BRAK!", "#NIEDOSTĘPNE", "#H/Y", "#Δ/Υ"}
)


@dataclass
class SheetRows:
    """The rows below the header that say something; ``numbers`` are their row numbers from 1.

    ``documents`` and ``locators`` are filled by the check, parallel to the rows. ``lost`` are rows that hold nothing
    but formula errors and stand among the others; ``hidden`` counts the rows that a person does not see.
    """

    file: str
    sheet: str
    mapping: SheetMapping
    header: Header
    numbers: list[int]
    rows: list[list[Cell]]
    blank: int = 0
    skipped: int = 0
    lost: list[int] = field(default_factory=list)
    hidden: int = 0
    documents: list[tuple[str, ...]] = field(default_factory=list)
    locators: list[str] = field(default_factory=list)
    _columns: dict[int, list[Cell]] = field(default_factory=dict)

    def column(self, index: int) -> list[Cell]:
        """Return one column of cells, parallel to ``numbers``."""
        if index not in self._columns:
            self._columns[index] = [row[index] if index < len(row) else None for row in self.rows]
        return self._columns[index]

    def raw(self, value: ValueOf | None) -> list[Cell] | None:
        """Return the cells a value comes from, None where the sheet has no such column."""
        if value is None:
            return None
        if value.value is not None:
            return [value.value] * len(self.rows)
        if value.join:
            return self._joined(value.join)
        index = column_index(self.header, value)
        return None if index is None else self.column(index)

    def _joined(self, names: tuple[str, ...]) -> list[Cell] | None:
        indexes = [index for name in names if (index := self.header.find((name,))) is not None]
        if len(indexes) < len(names):
            return None
        parts = zip(*(self.column(index) for index in indexes), strict=True)
        return [" ".join(filter(None, map(cell_text, cells))) for cells in parts]

    def place(self, entry: int, seen_from: SheetRows) -> str:
        """Return where a row stands, as short as it can be told from another sheet: its row, sheet and file."""
        sheet = (
            f"sheet {self.sheet}" if self.sheet and (self.file, self.sheet) != (seen_from.file, seen_from.sheet) else ""
        )
        file = self.file if self.file != seen_from.file else ""
        return ", ".join(filter(None, (file, sheet, f"row {self.numbers[entry]}")))

    def release(self) -> None:
        """Let go of the cells; row numbers, documents and locators stay."""
        self.rows = []
        self._columns.clear()

    def name(self, index: int) -> str:
        """Return the header of a column, or an empty text."""
        return self.header.names[index] if 0 <= index < len(self.header.names) else ""


def column_index(header: Header, value: ValueOf) -> int | None:
    """Return the column (from 0) a value comes from, None where there is none."""
    if value.join:
        return header.find(value.join)
    if value.letter:
        number = 0
        for letter in value.letter:
            number = number * 26 + ord(letter) - 64
        return number - 1
    return header.find(value.columns)


def collect_rows(table: Table, mapping: SheetMapping) -> SheetRows:
    """Return the data rows of a sheet under its mapping."""
    header = find_header(table, mapping)
    start = max(mapping.first, header.row + 1)
    stop = min(mapping.last or len(table.rows), len(table.rows))
    merged = _vertical(table)
    numbers, rows = [], []
    lost: list[int] = []
    for number in range(start, stop + 1):
        row = table.rows[number - 1]
        if not _says_something(row):
            if any(isinstance(cell, CellError) and cell not in _NOT_FOUND for cell in row):
                lost.append(number)
            continue
        if number - 1 in merged:
            row = _filled(table, row, merged[number - 1])
        numbers.append(number)
        rows.append(row)
    # Formulas filled down below the table leave errors too; only a row among the others has lost what it said.
    lost = [number for number in lost if numbers and number < numbers[-1]]
    blank = max(0, stop + 1 - start) - len(rows) - len(lost)
    found = SheetRows(table.file, table.sheet, mapping, header, numbers, rows, blank, lost=lost)
    found.hidden = sum(number - 1 in table.hidden_rows for number in numbers) if table.hidden_rows else 0
    return _without_skipped(found)


def _without_skipped(rows: SheetRows) -> SheetRows:
    cells = rows.raw(rows.mapping.skip)
    if cells is None:
        return rows
    keep = [cell_text(cell).casefold() not in rows.mapping.skip_values for cell in cells]
    rows.skipped = len(keep) - sum(keep)
    rows.numbers = [number for number, kept in zip(rows.numbers, keep, strict=True) if kept]
    rows.rows = [row for row, kept in zip(rows.rows, keep, strict=True) if kept]
    rows._columns.clear()
    return rows


def _says_something(row: list[Cell]) -> bool:
    # Formulas filled down an empty form leave zeros and errors; a row of nothing else is blank.
    return any(
        cell is not None and cell not in ("", 0) and not is_blank(cell) and not isinstance(cell, CellError)
        for cell in row
    )


def _vertical(table: Table) -> dict[int, list[tuple[int, int]]]:
    """Return row → (column, row of the value) for cells that a vertical merge hides."""
    found: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, _ in table.merged:
        for row in range(top + 1, min(bottom, len(table.rows) - 1) + 1):
            found.setdefault(row, []).append((left, top))
    return found


def _filled(table: Table, row: list[Cell], merged: list[tuple[int, int]]) -> list[Cell]:
    width = max(len(row), 1 + max(column for column, _ in merged))
    full = [*row, *[None] * (width - len(row))]
    for column, top in merged:
        if is_blank(full[column]):
            full[column] = table.cell(top, column)
    return full


def documents_of(cell: Cell) -> tuple[str, ...]:
    """Return the documents a cell names, for example ``S0; S1``."""
    return tuple(part.lower() for part in split_text(cell_text(cell), (";", ",", "+")))
