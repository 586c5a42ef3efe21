"""Read and write the file of judgements: plain CSV that a person can review, changed in one atomic step."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, fields
from pathlib import Path

from helixatlas.errors import InputError, ServiceError
from helixatlas.graph.editions import write_atomically
from helixatlas.ingest.resolve.judgements import Entry, Judgement, Judgements

__all__ = ["COLUMNS", "judgements_path", "read_judgements", "safe_cell", "to_csv", "update_judgements"]

COLUMNS = tuple(one.name for one in fields(Entry))
_UNDONE = "undone"
_RISKY = ("=", "+", "-", "@", "\t", "\r")


def judgements_path(data: Path) -> Path:
    """Return where an atlas keeps its judgements."""
    return data / "judgements" / "judgements.csv"


def read_judgements(path: Path) -> Judgements:
    """Return the judgements of a file, none where there is no file. Raises InputError naming the line."""
    if not path.is_file():
        return Judgements()
    text = path.read_text(encoding="utf-8-sig")
    return Judgements(_entries(text, path.name))


def update_judgements(path: Path, change: Callable[[Judgements], Judgements]) -> Judgements:
    """Apply a change to the file as it stands now and return the result; a killed process loses nothing.

    The file is locked meanwhile where the system can lock, so that two people at work lose nothing either.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _locked(path.with_suffix(".lock")):
        before = read_judgements(path)
        after = change(before)
        lost = {one.id for one in before.entries} - {one.id for one in after.entries}
        if lost:
            raise ServiceError(
                f"A change would lose {len(lost)} judgements.", hint="This is a defect; nothing was written."
            )
        if after.entries != before.entries or not path.is_file():
            write_atomically(path, to_csv(after))
    return after


def to_csv(judgements: Judgements) -> str:
    """Return the lines of a judgement file in their order; no cell can act as a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in judgements.entries:
        cells = [_UNDONE if cell is None else cell for cell in astuple(one)]
        writer.writerow([safe_cell(cell.value if isinstance(cell, Judgement) else cell) for cell in cells])
    return stream.getvalue()


def _entries(text: str, name: str) -> Iterator[Entry]:
    reader = csv.DictReader(io.StringIO(text))
    missing = {"id", "left", "right", "judgement"} - set(reader.fieldnames or ())
    if missing:
        raise InputError(f"{name} has no column {', '.join(sorted(missing))}.", hint=f"Columns: {', '.join(COLUMNS)}.")
    for row in reader:
        try:
            yield _entry(row)
        except (KeyError, ValueError) as error:
            raise InputError(
                f"{name}, line {reader.line_num}: not two different IRIs and a judgement.",
                hint="Judgements are same, different, unsure, and undone with the id of a line in undoes.",
                file=name,
                line=reader.line_num,
            ) from error


def _entry(row: dict[str, str | None]) -> Entry:
    cells = {name: _plain(row.get(name) or "") for name in COLUMNS}
    word = cells.pop("judgement").strip().lower()
    if (
        cells["left"] >= cells["right"]
        or not cells["left"]
        or not cells["id"]
        or (word == _UNDONE) != bool(cells["undoes"])
    ):
        raise ValueError(word)
    return Entry(judgement=None if word == _UNDONE else Judgement(word), **cells)


def safe_cell(text: str) -> str:
    """Return a cell on one line that no spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_RISKY) else line


def _plain(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_RISKY) else text


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        import fcntl
    except ImportError:  # a system without such locks: the write is atomic all the same
        yield
        return
    with path.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield
