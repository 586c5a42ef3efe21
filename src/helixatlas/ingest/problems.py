"""What the checks say about a cell: one problem, with everything an officer needs to find and mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["SEVERITIES", "Fault", "Problem", "Severity", "column_letter"]

Severity = Literal["error", "warning", "information"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "information")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a value, wherever it stands."""

    severity: Severity
    code: str
    message: str
    expected: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class Problem:
    """A fault at its place. ``row`` is counted from 1 as in the sheet, 0 where no row is meant."""

    severity: Severity
    code: str
    file: str
    sheet: str
    row: int
    column: str
    header: str
    value: str
    message: str
    expected: str = ""
    suggestion: str = ""

    @property
    def place(self) -> str:
        """Return where it is in words: file, sheet and cell."""
        cell = f"{self.column}{self.row or ''}"
        return " › ".join(part for part in (self.file, self.sheet, cell) if part)

    def to_dict(self) -> dict[str, object]:
        """Return the problem as plain JSON; the keys are part of the report's schema."""
        return {
            "severity": self.severity,
            "code": self.code,
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "header": self.header,
            "value": self.value,
            "message": self.message,
            "expected": self.expected,
            "suggestion": self.suggestion,
        }


def column_letter(index: int) -> str:
    """Return the letters of a column counted from 0.

    >>> column_letter(0), column_letter(27)
    ('A', 'AB')
    """
    letters = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
