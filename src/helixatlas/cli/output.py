"""Print answers: tables for people, CSV and JSON for programs, progress on stderr."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from helixatlas.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from helixatlas.atlas import Atlas
    from helixatlas.queries.result import Result

Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What argparse gives to add verbs to."""

__all__ = [
    "Verbs",
    "add_format",
    "note_synthetic",
    "note_withdrawn",
    "open_atlas",
    "open_filled",
    "print_json",
    "print_table",
    "progress",
    "require_new",
    "write_file",
    "write_result",
]


def open_atlas(args: argparse.Namespace) -> Atlas:
    """Return the atlas that the global options choose; use it in a ``with``, so that its workers stop."""
    from pathlib import Path

    from helixatlas.atlas import Atlas
    from helixatlas.settings import settings_from_environment

    data = Path(args.data) if args.data else None
    root = Path(args.root) if args.root else None
    atlas = Atlas(settings_from_environment(data=data, root=root, synthetic=args.synthetic))
    return atlas.at(dict(map(_edition, args.edition))) if args.edition else atlas


def open_filled(args: argparse.Namespace) -> Atlas:
    """Return the atlas that the global options choose. Raises UsageError where nothing was taken in yet."""
    atlas = open_atlas(args)
    if not atlas.editions.index.is_file():
        hint = "helixatlas demo builds the reference atlas and shows it; helixatlas ingest only takes it in."
        raise UsageError(f"Nothing is stored in {atlas.settings.data} yet.", hint=hint)
    return atlas


def _edition(text: str) -> tuple[str, int]:
    source, _, number = text.partition("=")
    if not source or not number.isdecimal():
        raise UsageError(f"An edition is written SOURCE=N, not {text!r}.", hint="example: --edition resilient-study=1")
    return source, int(number)


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add --format and --output, the same for every verb that answers with rows."""
    choices = formats or ("table", "csv", "json", "xlsx")
    parser.add_argument("--format", choices=choices, default=choices[0], help=f"one of {', '.join(choices)}")
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")
    parser.add_argument("-o", "--output", metavar="FILE", help="write here instead of to the screen")


def print_json(body: object) -> None:
    """Print a value as readable JSON."""
    print(json.dumps(body, indent=2, ensure_ascii=False, default=str))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[object]], limit: int = 200) -> None:
    """Print rows as an aligned table, cells cut to the width of the terminal; say what was left out."""
    texts = [["" if value is None else str(value).replace("\n", " ") for value in row] for row in rows[:limit]]
    room = max(shutil.get_terminal_size((120, 24)).columns // max(len(columns), 1), 12)
    cap = max(room * 2, 40)
    widths = [min(max([len(name), *(len(row[i]) for row in texts)]), cap) for i, name in enumerate(columns)]
    line = "  ".join
    print(line(name.ljust(width) for name, width in zip(columns, widths, strict=True)).rstrip())
    print(line("-" * width for width in widths))
    for row in texts:
        cells = (
            text if len(text) <= width else f"{text[: width - 1]}…" for text, width in zip(row, widths, strict=True)
        )
        print(line(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip())
    if len(rows) > limit:
        print(f"… {len(rows) - limit} more rows; use --format csv for all of them")
    print(f"{len(rows)} row{'s' if len(rows) != 1 else ''}", file=sys.stderr)


def write_result(result: Result, args: argparse.Namespace) -> int:
    """Print or save a result in the format asked for; say on stderr when it rests on invented data."""
    from pathlib import Path

    note_synthetic(synthetic=result.synthetic)
    if not result.rows:
        print("No rows.", file=sys.stderr)
    if result.note:
        print(f"Note: {result.note}", file=sys.stderr)
    if args.format == "table" and not args.output:
        print_table(result.columns, result.rows)
        return 0
    kind = "csv" if args.format == "table" else args.format
    body = result.to_bytes(kind)
    if args.output:
        write_file(Path(args.output), body)
        print(f"Wrote {args.output} ({len(result.rows)} rows)", file=sys.stderr)
    else:
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()
    return 0


def note_synthetic(*, synthetic: bool) -> None:
    """Say on stderr that an answer may rest on invented data."""
    if synthetic:
        print("Note: synthetic (invented trial data) is switched on; this answer may rest on it.", file=sys.stderr)


def note_withdrawn(atlas: Atlas) -> None:
    """Say on stderr which sources were left out because they are withdrawn."""
    for row in atlas.sources():
        if row["withdrawn"]:
            again = f"To take it in again: helixatlas ingest {row['id']}"
            print(f"Left out, since it is withdrawn ({row['withdrawn']}): {row['id']}. {again}", file=sys.stderr)


def require_new(path: Path, *, overwrite: bool) -> None:
    """Raise UsageError where a file stands already that a person may have worked on."""
    if path.exists() and not overwrite:
        hint = "Choose another name, or add --overwrite to lose what is in it."
        raise UsageError(f"{path} is there already.", hint=hint)


def write_file(path: Path, body: bytes) -> None:
    """Write a file that the user named. Raises UsageError where none can be written."""
    try:
        path.write_bytes(body)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", hint="Choose another name.") from error


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Say on stderr what is going on, and afterwards how long it took if that was over a second."""
    shown = sys.stderr.isatty()
    if shown:
        print(f"{what} …", end="", flush=True, file=sys.stderr)
    begin = time.monotonic()
    try:
        yield
    finally:
        seconds = time.monotonic() - begin
        if shown:
            print(f" {seconds:.1f} s", file=sys.stderr)
        elif seconds > 1:
            print(f"{what}: {seconds:.1f} s", file=sys.stderr)
