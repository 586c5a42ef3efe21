"""Collect problems at their place while a sheet is checked."""

from __future__ import annotations

from dataclasses import dataclass, field

from helixatlas.ingest.cells import show
from helixatlas.ingest.problems import Fault, Problem, Severity, column_letter
from helixatlas.ingest.rows import SheetRows

__all__ = ["Journal"]


@dataclass
class Journal:
    """The problems so far, each cell and code once."""

    problems: dict[tuple[str, str, int, str, str], Problem] = field(default_factory=dict)

    def cell(self, rows: SheetRows, entry: int, column: int, raw: object, fault: Fault) -> None:
        """Note a fault of a cell; ``entry`` is a position in ``rows``, ``column`` is counted from 0, -1 for none."""
        letter = column_letter(column) if column >= 0 else ""
        row = rows.numbers[entry]
        key = (rows.file, rows.sheet, row, letter, fault.code)
        if key not in self.problems:
            header = rows.name(column)
            self.problems[key] = Problem(
                fault.severity, fault.code, rows.file, rows.sheet, row, letter, header,
                show(raw), fault.message, fault.expected, fault.suggestion,
            )  # fmt: skip

    def row(self, rows: SheetRows, number: int, fault: Fault, column: int = -1, raw: object = "") -> None:
        """Note a fault of a row given by its number in the sheet, or of one of its cells."""
        letter = column_letter(column) if column >= 0 else ""
        key = (rows.file, rows.sheet, number, letter, fault.code)
        problem = Problem(
            fault.severity, fault.code, rows.file, rows.sheet, number, letter, rows.name(column) if letter else "",
            show(raw), fault.message, fault.expected, fault.suggestion,
        )  # fmt: skip
        self.problems.setdefault(key, problem)

    def note(self, severity: Severity, code: str, message: str, place: tuple[str, str] = ("", ""), **more: str) -> None:
        """Note what is wrong with a sheet or the whole input."""
        header = more.get("header", "")
        key = (place[0], place[1], 0, header or message, code)
        self.problems.setdefault(
            key,
            Problem(
                severity, code, place[0], place[1], 0, "", header, more.get("value", ""), message,
                more.get("expected", ""), more.get("suggestion", ""),
            ),
        )  # fmt: skip

    def sorted(self) -> list[Problem]:
        """Return the problems in the order of files, sheets, rows and columns."""
        return sorted(
            self.problems.values(),
            key=lambda one: (one.file, one.sheet, one.row, len(one.column), one.column, one.code),
        )

    def rows(self) -> set[tuple[str, str, int]]:
        """Return the rows that have an error or a warning, by file, sheet and number."""
        return {
            (one.file, one.sheet, one.row)
            for one in self.problems.values()
            if one.row and one.severity != "information"
        }
