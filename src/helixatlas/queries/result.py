"""The answer to a question, with what it was asked of: a table that renders, converts and exports itself."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib import import_module
from typing import Any

from helixatlas.errors import UsageError
from helixatlas.queries.cells import Cell, safe_text
from helixatlas.queries.statements import write_statements

__all__ = ["SYNTHETIC_NOTE", "Result"]

SYNTHETIC_NOTE = "This answer touches synthetic data: part of it is invented for trying things out."
_SHOWN = 200


@dataclass(frozen=True, repr=False)
class Result:
    """Columns and rows of an answer, the query text, the hash of the graph asked, and whether it is synthetic.

    ``triples`` holds the N-Triples of a CONSTRUCT or DESCRIBE, whose rows are subject, predicate, object.
    ``about`` says by which method, parameters and codebook figures were computed and of which graph, so that they
    can be cited and computed again; sheets carry it in their last columns. ``note`` is a sentence for whoever reads
    it on a screen, such as why there are no rows; no export carries it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    query: str = ""
    hash: str = ""
    synthetic: bool = False
    triples: bytes | None = None
    about: Mapping[str, Cell] = field(default_factory=dict)
    note: str = ""

    def __repr__(self) -> str:
        mark = ", synthetic" if self.synthetic else ""
        return f"<Result: {len(self.rows)} rows of {', '.join(self.columns)}{mark}>"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def to_dicts(self) -> list[dict[str, Cell]]:
        """Return the rows as dictionaries by column."""
        return list(self)

    def select(self, columns: Sequence[str]) -> Result:
        """Return the same rows with some of the columns, in the order given. Raises UsageError for unknown ones."""
        strange = sorted(set(columns) - set(self.columns))
        if strange:
            raise UsageError(f"The answer has no column {strange[0]!r}.", hint=f"It has: {', '.join(self.columns)}.")
        at = [self.columns.index(name) for name in columns]
        return replace(self, columns=tuple(columns), rows=tuple(tuple(row[i] for i in at) for row in self.rows))

    def to_bytes(self, kind: str) -> bytes:
        """Return the answer as a file of kind csv, json, xlsx or ttl. Raises UsageError for another kind."""
        if kind == "xlsx":
            return self.to_xlsx()
        if kind == "ttl":
            return self.to_turtle().encode()
        writers = {"csv": self.to_csv, "json": self.to_json}
        if kind not in writers:
            raise UsageError(f"An answer cannot be written as {kind!r}.", hint="Kinds: csv, json, xlsx, ttl.")
        return writers[kind]().encode()

    def to_turtle(self) -> str:
        """Return the statements of a CONSTRUCT or DESCRIBE as Turtle. Raises UsageError for a table."""
        if self.triples is None:
            hint = "Choose csv, json or xlsx, or ask with CONSTRUCT."
            raise UsageError("A table cannot be written as Turtle.", hint=hint)
        note = f"# {SYNTHETIC_NOTE}\n" if self.synthetic else ""
        return note + write_statements(self.triples).decode()

    def to_json(self) -> str:
        """Return the answer as JSON with columns, rows, hash and the synthetic flag."""
        body: dict[str, object] = {"hash": self.hash, "synthetic": self.synthetic}
        body |= {"about": dict(self.about)} if self.about else {}
        body |= {"columns": self.columns, "rows": self.to_dicts()}
        return json.dumps(body, ensure_ascii=False, indent=2) + "\n"

    def to_csv(self) -> str:
        """Return the answer as CSV (RFC 4180), safe from formula injection.

        Further columns repeat in every row what ``about`` says, and whether the answer touches synthetic data.
        """
        stream = io.StringIO()
        writer = csv.writer(stream)
        columns, rows = self._marked()
        writer.writerow([safe_text(name) for name in columns])
        writer.writerows([[_as_text(safe_text(cell)) for cell in row] for row in rows])
        return stream.getvalue()

    def to_xlsx(self) -> bytes:
        """Return the answer as a workbook of one sheet; text cells are never formulas or links."""
        xlsxwriter = _optional("xlsxwriter", "write workbooks")
        stream = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        book = xlsxwriter.Workbook(stream, options)
        book.set_properties({"created": datetime(2000, 1, 1), "comments": self.hash})  # noqa: DTZ001  no clock in outputs
        sheet, quoted = book.add_worksheet("answer"), book.add_format({"quote_prefix": True})
        columns, rows = self._marked()
        for at, row in enumerate([columns, *rows]):
            for column, cell in enumerate(row):
                _write_cell(sheet, at, column, cell, quoted)
        sheet.freeze_panes(1, 0)
        book.close()
        return stream.getvalue()

    def to_pandas(self) -> Any:  # noqa: ANN401  pandas is optional
        """Return a pandas DataFrame. Raises UsageError when pandas is not installed."""
        pandas = _optional("pandas", "give data frames")
        frame = pandas.DataFrame([list(row) for row in self.rows], columns=list(self.columns))
        frame.attrs.update(query=self.query, hash=self.hash, synthetic=self.synthetic)
        return frame

    def to_arrow(self) -> Any:  # noqa: ANN401  pyarrow is optional
        """Return a pyarrow Table. Raises UsageError when pyarrow is not installed."""
        pyarrow = _optional("pyarrow", "give Arrow tables")
        columns = {name: _one_kind([row[at] for row in self.rows]) for at, name in enumerate(self.columns)}
        metadata = {"hash": self.hash, "synthetic": str(self.synthetic).lower(), "query": self.query}
        return pyarrow.table(columns).replace_schema_metadata(metadata)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.columns)
        lines = ["".join(f"<td>{html.escape(_shown(cell))}</td>" for cell in row) for row in self.rows[:_SHOWN]]
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        note = f"<p><strong>Synthetic.</strong> {SYNTHETIC_NOTE}</p>" if self.synthetic else ""
        more = f"<p>{_SHOWN} of {len(self.rows)} rows are shown.</p>" if len(self.rows) > _SHOWN else ""
        return f"{note}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"

    def _marked(self) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
        mark: dict[str, Cell] = {"synthetic": "synthetic"} if self.synthetic and "synthetic" not in self.columns else {}
        more = mark | {name: value for name, value in self.about.items() if name not in self.columns}
        return (*self.columns, *more), [(*row, *more.values()) for row in self.rows]


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, quoted: object) -> None:  # noqa: ANN401  optional
    if cell is None:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, column, cell)
    elif safe_text(cell) == cell:
        sheet.write_string(row, column, cell)
    else:
        sheet.write_string(row, column, cell, quoted)


def _one_kind(cells: list[Cell]) -> list[Cell]:
    kinds = {type(cell) for cell in cells if cell is not None}
    if len(kinds) <= 1:
        return cells
    if kinds == {int, float}:
        return [None if cell is None else float(cell) for cell in cells]
    return [None if cell is None else _as_text(cell) for cell in cells]


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.12g}"  # 0.36, not 0.36000000000000004
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _shown(cell: Cell) -> str:
    return f"{cell:.4g}" if isinstance(cell, float) else _as_text(cell)


def _optional(name: str, purpose: str) -> Any:  # noqa: ANN401  a module
    try:
        return import_module(name)
    except ImportError as error:
        hint = f"Install it: pip install {name}"
        raise UsageError(f"To {purpose}, the package {name} is needed.", hint=hint) from error
