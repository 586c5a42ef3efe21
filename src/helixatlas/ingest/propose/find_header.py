"""Guess which row of a sheet is the header."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.propose.meaning import knows_header
from helixatlas.ingest.readers.table import Cell, Table, is_blank

__all__ = ["HeaderGuess", "guess_header"]

_SEARCHED = 25
_REPEATED = 0.6  # what a row loses if all its texts stand in their columns again
_GROUP = 40  # letters; a longer text above the columns is a title or a remark


@dataclass(frozen=True)
class HeaderGuess:
    """The row (from 1), how many rows are stacked in it, and how sure that is."""

    row: int
    stacked: int
    confidence: float


def guess_header(table: Table) -> HeaderGuess | None:
    """Return the likeliest header row, None for a sheet without a table."""
    filled = [index for index, row in enumerate(table.rows) if any(not is_blank(cell) for cell in row)]
    if len(filled) < 2:
        return None
    width = max(sum(not is_blank(cell) for cell in table.rows[index]) for index in filled[:200])
    seen = _seen(table, filled[:200])
    scores = [
        (_score(table.rows[index], width) - _again(table.rows[index], seen), -index) for index in filled[:_SEARCHED]
    ]
    best = max(scores)
    row = -best[1]
    others = sorted((score for score, index in scores if -index != row), reverse=True)
    sure = 0.95 if not others or best[0] - others[0] > 0.15 else 0.6
    if _grouped(table, row):
        return HeaderGuess(row + 1, 2, sure)
    stacked = _stack(table, row)
    return HeaderGuess(row + 1 + stacked - 1, stacked, sure)


def _seen(table: Table, filled: list[int]) -> Counter[tuple[int, str]]:
    """Return how often each text stands in each column."""
    return Counter(
        (column, cell_text(cell))
        for index in filled
        for column, cell in enumerate(table.rows[index])
        if not is_blank(cell)
    )


def _again(row: list[Cell], seen: Counter[tuple[int, str]]) -> float:
    """Return what is taken off for texts that stand in their column again: kinds and places, not headers."""
    texts = [(column, cell_text(cell)) for column, cell in enumerate(row) if not is_blank(cell)]
    return _REPEATED * sum(seen[one] > 1 for one in texts) / max(1, len(texts))


def _score(row: list[Cell], width: int) -> float:
    texts = [cell_text(cell) for cell in row if not is_blank(cell)]
    words = [
        text for cell, text in zip((c for c in row if not is_blank(c)), texts, strict=True) if isinstance(cell, str)
    ]
    short = [
        text
        for text in words
        if len(text) <= 60 and any(ch.isalpha() for ch in text) and "@" not in text and "://" not in text
    ]
    known = sum(knows_header(text) for text in short)
    breadth = len(short) / max(1, width)
    distinct = len(set(texts)) / max(1, len(texts))
    return (
        0.45 * breadth
        + 0.2 * distinct
        + 0.55 * min(1.0, known / max(2.0, 0.35 * width))
        - 0.6 * (1 - len(short) / max(1, len(texts)))
    )


def _stack(table: Table, row: int) -> int:
    """Return 2 where the header goes on in the next row under a cell merged across columns."""
    wide = [one for one in table.merged if one[0] == row and one[3] > one[1]]
    below = table.rows[row + 1] if row + 1 < len(table.rows) else []
    covered = {column for _, left, _, right in wide for column in range(left, right + 1)}
    filled = {column for column, cell in enumerate(below) if not is_blank(cell)}
    return 2 if wide and filled and filled <= covered else 1


def _grouped(table: Table, row: int) -> bool:
    """Return whether the row above groups the columns: several cells of it are merged, each across some of them."""
    above = [one for one in table.merged if one[0] == one[2] == row - 1 and one[3] > one[1]]
    groups = {cell_text(table.cell(row - 1, left)) for _, left, _, _ in above} - {""}
    return len(groups) > 1 and all(len(words) <= _GROUP for words in groups)
