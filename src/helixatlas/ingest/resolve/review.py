"""Let a person judge proposals: key by key in a terminal, or in a sheet that goes out and comes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from helixatlas.errors import HelixAtlasError, InputError
from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.resolve.judgement_file import read_judgements, safe_cell, update_judgements
from helixatlas.ingest.resolve.judgements import Judgement, Judgements
from helixatlas.ingest.resolve.propose import Proposal

__all__ = ["Reviewed", "import_judged", "proposals_csv", "proposals_dict", "review"]

SHEET = ("judgement", "score", "band", "left_name", "right_name", "reasons", "left", "right")
_KEYS = {"s": Judgement.SAME, "d": Judgement.DIFFERENT, "u": Judgement.UNSURE}
_PROMPT = "[s]ame  [d]ifferent  [u]nsure  undo  [q]uit > "


@dataclass(frozen=True)
class Reviewed:
    """How many pairs were judged, how many of those asked are still open, and the counts of all judgements."""

    judged: int
    open: int
    counts: dict[str, int]


def review(
    proposals: Sequence[Proposal],
    path: Path,
    ask: Callable[[str], str] = input,
    say: Callable[[str], None] = print,
    *,
    day: str = "",
) -> Reviewed:
    """Ask for each proposal in turn and store every answer at once in the file of judgements at ``path``.

    ``undo`` takes the last answer of this review back and asks again; the end of the input quits. What follows
    from earlier answers is not asked.
    """
    done: list[int] = []
    index = 0
    while index < len(proposals):
        one = proposals[index]
        if read_judgements(path).settled(one.left, one.right):
            index += 1
            continue
        say(_question(one, index + 1, len(proposals)))
        key = _answer(ask)
        if key == "q":
            break
        if key == "undo":
            index = _take_back(proposals, done, path, say, index, day)
        elif key in _KEYS and _store(one, _KEYS[key], path, say, day):
            done.append(index)
            index += 1
        elif key not in _KEYS:
            say("Please answer s, d, u, undo or q.")
    return _reviewed(proposals, path, len(done))


def proposals_csv(proposals: Iterable[Proposal]) -> str:
    """Return the proposals as a sheet whose first column is to be filled with same, different or unsure."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(SHEET)
    for one in proposals:
        cells = (
            "",
            f"{one.score:.3f}",
            one.band,
            one.left_name,
            one.right_name,
            "; ".join(one.reasons),
            one.left,
            one.right,
        )
        writer.writerow(map(safe_cell, cells))
    return stream.getvalue()


def proposals_dict(proposals: Iterable[Proposal]) -> dict[str, Any]:
    """Return the proposals as plain JSON."""
    found = [asdict(one) | {"reasons": list(one.reasons)} for one in proposals]
    return {"schema": "helixatlas/proposals/1", "count": len(found), "proposals": found}


def import_judged(sheet: Path, path: Path, *, day: str = "") -> Reviewed:
    """Take a filled sheet into the file of judgements, all of it or nothing; rows without a judgement stay open.

    Raises InputError naming the line that is wrong or contradicts other judgements.
    """
    rows = [row for row in _rows(sheet) if (row[1].get("judgement") or "").strip()]
    before = read_judgements(path)

    def change(judgements: Judgements) -> Judgements:
        for line, row in rows:
            judgements = _judged(judgements, row, f"{sheet.name}, line {line}", day)
        return judgements

    after = update_judgements(path, change)
    known = {one.id for one in before.entries}
    new = sum(one.judgement is not None and one.id not in known for one in after.entries)
    return Reviewed(new, sum(1 for _ in _rows(sheet)) - len(rows), after.counts())


def _question(one: Proposal, number: int, count: int) -> str:
    head = f"{number} of {count}   {one.band}, score {one.score:.2f}"
    return "\n".join((head, f"  {one.left_name}   <{one.left}>", f"  {one.right_name}   <{one.right}>",
                      *(f"    - {reason}" for reason in one.reasons)))  # fmt: skip


def _answer(ask: Callable[[str], str]) -> str:
    try:
        key = ask(_PROMPT).strip().lower()
    except EOFError:
        return "q"
    return {"same": "s", "different": "d", "unsure": "u", "quit": "q"}.get(key, key)


def _store(one: Proposal, judgement: Judgement, path: Path, say: Callable[[str], None], day: str) -> bool:
    def change(judgements: Judgements) -> Judgements:
        return judgements.judge(one.left, one.right, judgement, reason="; ".join(one.reasons), score=one.score,
                                day=day, names=(one.left_name, one.right_name))  # fmt: skip

    try:
        update_judgements(path, change)
    except InputError as error:
        say(f"{error} {error.hint}")
        return False
    return True


def _take_back(
    proposals: Sequence[Proposal], done: list[int], path: Path, say: Callable[[str], None], index: int, day: str
) -> int:
    if not done:
        say("Nothing of this review to undo.")
        return index
    last = done.pop()
    one = proposals[last]
    update_judgements(path, lambda judgements: judgements.undo(one.left, one.right, day=day))
    return last


def _reviewed(proposals: Iterable[Proposal], path: Path, judged: int) -> Reviewed:
    judgements = read_judgements(path)
    left = sum(not judgements.settled(one.left, one.right) for one in proposals)
    return Reviewed(judged, left, judgements.counts())


def _rows(sheet: Path) -> list[tuple[int, dict[str, str]]]:
    """Return line and cells of each row of a judged sheet, however a spreadsheet program saved it."""
    table = next(iter(read_tables(sheet)), None)
    lines = [[cell_text(cell) for cell in row] for row in table.rows] if table else []
    header = lines[0] if lines else []
    missing = {"judgement", "left", "right"} - set(header)
    if missing:
        raise InputError(
            f"{sheet.name} has no column {', '.join(sorted(missing))}.", hint="Fill the sheet that was exported."
        )
    filled = ((number, cells) for number, cells in enumerate(lines[1:], 2) if any(cells))
    return [(number, dict(zip_longest(header, cells[: len(header)], fillvalue=""))) for number, cells in filled]


def _score(text: str) -> float | None:
    """Return the score of a row, None where a spreadsheet program made something else of it."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _judged(judgements: Judgements, row: dict[str, str], where: str, day: str) -> Judgements:
    word = row["judgement"].strip().lower()
    try:
        judgement = Judgement(_KEYS.get(word, word))
    except ValueError:
        raise InputError(f"{where}: {word!r} is no judgement.", hint="Use same, different or unsure.") from None
    if judgements.of(row["left"], row["right"]) is judgement:
        return judgements
    names = (row.get("left_name") or "", row.get("right_name") or "")
    score = _score(row.get("score") or "")
    try:
        return judgements.judge(row["left"], row["right"], judgement, reason=row.get("reasons") or "", score=score,
                                day=day, names=names)  # fmt: skip
    except HelixAtlasError as error:
        raise InputError(f"{where}: {error}", hint=error.hint) from error
