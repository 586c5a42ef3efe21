"""What a check found, for a person and for a program."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from helixatlas.ingest.problems import SEVERITIES, Problem, Severity

__all__ = ["Dropped", "Group", "Report"]

_SHOWN = 8  # places listed for each group in the text rendering


@dataclass(frozen=True)
class Dropped:
    """A column with persons' data that was not read, and how many cells of it were filled."""

    file: str
    sheet: str
    column: str
    header: str
    cells: int


@dataclass(frozen=True)
class Group:
    """Problems of one kind in one column."""

    severity: Severity
    code: str
    file: str
    sheet: str
    column: str
    header: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        if self.code == "column-ignored":
            place = " › ".join(filter(None, (self.file, self.sheet)))
            count = len(self.problems)
            return f"Not read: {count} {'column' if count == 1 else 'columns'}, {place}"
        where = (
            f"column {self.column} ({self.header})"
            if self.header
            else f"column {self.column}"
            if self.column
            else "the sheet"
        )
        count = len(self.problems)
        what = self.code.replace("-", " ").capitalize().replace("Nuts", "NUTS")
        place = " › ".join(filter(None, (self.file, self.sheet)))
        if not self.column and not any(one.row for one in self.problems):
            return f"{what}: {place or self.header}"
        return f"{what}: {count} {'cell' if count == 1 else 'cells'} in {where}, {place}"


@dataclass
class Report:
    """Rows, records, problems and dropped columns of one check. The keys of ``to_dict`` are a stable schema."""

    source: str = ""
    files: list[str] = field(default_factory=list)
    rows_read: int = 0
    rows_blank: int = 0
    rows_skipped: int = 0
    rows_with_records: int = 0
    rows_reported: int = 0
    records: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    problems: list[Problem] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    unread: list[Dropped] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Return whether anything keeps this from being stored."""
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def broken_promises(self) -> list[Problem]:
        """Return the promises of the source that this input breaks."""
        return [problem for problem in self.problems if problem.code.startswith("promise-")]

    @property
    def person_values(self) -> int:
        """Return in how many mapped cells an e-mail address or a telephone number was taken out."""
        return sum(problem.code == "person-data" for problem in self.problems)

    def count(self, severity: Severity) -> int:
        """Return how many problems of a severity there are."""
        return sum(problem.severity == severity for problem in self.problems)

    def groups(self) -> list[Group]:
        """Return the problems by severity, kind and column, the largest groups of each severity first."""
        found: dict[tuple[str, str, str, str, str, str], list[Problem]] = defaultdict(list)
        for one in self.problems:
            column = ("", "") if one.code == "column-ignored" else (one.column, one.header)
            found[one.severity, one.code, one.file, one.sheet, *column].append(one)
        made = [
            Group(some[0].severity, key[1], key[2], key[3], key[4], key[5], tuple(some)) for key, some in found.items()
        ]
        return sorted(made, key=lambda one: (SEVERITIES.index(one.severity), -len(one.problems), one.code, one.column))

    def to_dict(self) -> dict[str, object]:
        """Return the report as plain JSON (schema ``helixatlas-report/1``)."""
        return {
            "schema": "helixatlas-report/1",
            "source": self.source,
            "files": self.files,
            "rows": {
                "read": self.rows_read,
                "blank": self.rows_blank,
                "skipped": self.rows_skipped,
                "with_records": self.rows_with_records,
                "reported": self.rows_reported,
            },
            "records": dict(sorted(self.records.items())),
            "statements": self.statements,
            "counts": {severity: self.count(severity) for severity in SEVERITIES},
            "groups": [
                {"severity": g.severity, "code": g.code, "file": g.file, "sheet": g.sheet, "column": g.column,
                 "header": g.header, "cells": len(g.problems), "summary": str(g)}
                for g in self.groups()
            ],
            "problems": [problem.to_dict() for problem in self.problems],
            "person_values": self.person_values,
            "dropped": [vars(one) for one in self.dropped],
            "unread": [vars(one) for one in self.unread],
        }  # fmt: skip

    def to_text(self) -> str:
        """Return the report for a person: the summary first, then each group with its places."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        counts = ", ".join(
            f"{self.count(severity)} {severity}{'' if severity == 'information' else 's'}" for severity in SEVERITIES
        )
        yield f"{self.source or ', '.join(self.files)}: {self.rows_read} rows read, {counts}"
        yield "Records: " + (", ".join(f"{count} {key}" for key, count in sorted(self.records.items())) or "none")
        for group in self.groups():
            yield ""
            yield f"[{group.severity}] {group}"
            if group.code == "column-ignored":
                yield from self._ignored(group)
                continue
            for one in group.problems[:_SHOWN]:
                yield f"  {_said(one)}{one.message}{_advice(one)}"
            if len(group.problems) > _SHOWN:
                yield f"  … and {len(group.problems) - _SHOWN} more"
        warned = {(one.file, one.sheet, one.column) for one in self.problems if one.code == "column-ignored"}
        yield from _not_read([one for one in self.unread if (one.file, one.sheet, one.column) not in warned])
        for one_column in self.dropped:
            yield f"Left out (persons): column {one_column.column} ({one_column.header}), {one_column.cells} cells"

    def _ignored(self, group: Group) -> Iterator[str]:
        """Yield every column that nothing reads: none of them may go missing without a word."""
        cells = {(one.file, one.sheet, one.column): one.cells for one in self.unread}
        for one in group.problems:
            filled = cells.get((one.file, one.sheet, one.column), 0)
            header = " ".join(one.header.split()) or "no header"
            meant = f" Did you mean {one.suggestion}?" if one.suggestion else ""
            yield f"  {one.column} ({header}): {filled} filled {'cell' if filled == 1 else 'cells'} left out.{meant}"


def _not_read(columns: list[Dropped]) -> Iterator[str]:
    """Yield a line for each sheet with the columns its mapping leaves aside."""
    by_sheet: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in columns:
        by_sheet[one.file, one.sheet].append(f"{one.column} ({' '.join(one.header.split())}, {one.cells} cells)")
    for place, names in by_sheet.items():
        count = f"{len(names)} {'column' if len(names) == 1 else 'columns'}"
        yield (
            f"Not read, since the mapping leaves them aside: {count} of {' › '.join(filter(None, place))}: "
            + ", ".join(names)
        )


def _said(problem: Problem) -> str:
    """Return the cell and what stands there; of a row its number, of a sheet or file nothing."""
    if problem.column:
        return f"{problem.column}{problem.row or ''}: {problem.value!r} "
    return f"row {problem.row}: " if problem.row else ""


def _advice(problem: Problem) -> str:
    expected = f" Expected: {problem.expected}." if problem.expected else ""
    return expected + (f" Did you mean {problem.suggestion}?" if problem.suggestion else "")
