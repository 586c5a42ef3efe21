"""One sheet as the reader saw it: rows of cells that start at A1."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

__all__ = ["Cell", "CellError", "Table", "is_blank"]

Cell = str | int | float | bool | dt.date | dt.time | dt.timedelta | None


class CellError(str):
    """The error a formula left in a cell, such as ``#NAME?``; ``#EMPTY`` where a formula has no stored result."""

    __slots__ = ()


@dataclass
class Table:
    """A sheet of a file. ``rows[0][0]`` is A1; rows may be ragged.

    ``merged`` holds the merged ranges as (first row, first column, last row, last column), counted from 0.
    ``hidden_rows`` and ``hidden_columns`` are those a person does not see, counted from 0; they are read all the same.
    """

    file: str
    sheet: str
    hidden: bool
    rows: list[list[Cell]]
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell by numbers counted from 0, None outside the sheet."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None


def is_blank(value: Cell) -> bool:
    """Return whether a cell says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())
