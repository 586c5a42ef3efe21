"""Find the header row of a sheet and the column of each name in it."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.mapping import SheetMapping
from helixatlas.ingest.readers.table import Table, is_blank

__all__ = ["Header", "find_header", "normal_name"]

_SEARCHED = 60  # rows looked through when the header is not where the mapping says


class Header:
    """The names of the columns of one sheet; ``row`` is counted from 1, 0 where there is no header.

    ``groups`` holds for each column what stands above its name in a stacked header, else an empty text.
    """

    def __init__(self, row: int, names: list[str], alternatives: list[list[str]]) -> None:
        self.row = row
        self.names = names
        self.groups = [texts[-1].rpartition(" > ")[0] if texts else "" for texts in alternatives]
        self._index: dict[str, int] = {}
        for column, texts in enumerate(alternatives):
            for text in texts:
                if key := normal_name(text):
                    self._index.setdefault(key, column)

    def find(self, names: tuple[str, ...]) -> int | None:
        """Return the column of the first of several names that is there, counted from 0, or None."""
        for name in names:
            if (column := self._index.get(normal_name(name))) is not None:
                return column
        return None

    def nearest(self, name: str) -> str:
        """Return the header most like a name, or an empty text."""
        hit = process.extractOne(normal_name(name), sorted(self._index), scorer=fuzz.WRatio, score_cutoff=70)
        return self.names[self._index[hit[0]]] if hit else ""


def normal_name(text: str) -> str:
    """Return a header for comparing: one space between words, no case."""
    return " ".join(text.casefold().split())


def find_header(table: Table, sheet: SheetMapping) -> Header:
    """Return the header of a sheet: the row the mapping gives, or the row that holds more of its columns."""
    if sheet.header == 0:
        return Header(0, [], [])
    wanted = {normal_name(name) for names in _columns(sheet) for name in names}
    best = read_header(table, sheet.header, sheet.stacked)
    score = _hits(best, wanted)
    if score < len(_columns(sheet)):
        for row in range(1, min(len(table.rows), _SEARCHED) + 1):
            other = read_header(table, row, sheet.stacked)
            if (hits := _hits(other, wanted)) > score:
                best, score = other, hits
    return best


def read_header(table: Table, row: int, stacked: int) -> Header:
    """Return the header of one row (from 1); with stacked rows a name may also be "upper > lower"."""
    lower = [cell_text(cell) for cell in table.rows[row - 1]] if row <= len(table.rows) else []
    uppers = [_spread(table, row - 1 - up) for up in range(stacked - 1, 0, -1) if row - 1 - up >= 0]
    width = max([len(lower), *map(len, uppers)])
    lower += [""] * (width - len(lower))
    alternatives, names = [], []
    for column in range(width):
        parts = [upper[column] for upper in uppers if column < len(upper) and upper[column]]
        stack = [*parts, lower[column]] if lower[column] else parts
        names.append(lower[column] or (stack[-1] if stack else ""))
        alternatives.append([names[-1], " > ".join(stack)])
    return Header(row, names, alternatives)


def _spread(table: Table, row: int) -> list[str]:
    texts = [cell_text(cell) for cell in table.rows[row]]
    for top, left, bottom, right in table.merged:
        if top <= row <= bottom and left < len(texts) + right and not is_blank(table.cell(top, left)):
            texts.extend([""] * (right + 1 - len(texts)))
            texts[left : right + 1] = [cell_text(table.cell(top, left))] * (right + 1 - left)
    return texts


def _columns(sheet: SheetMapping) -> set[tuple[str, ...]]:
    sources = [
        field.source for record in sheet.records for field in (*record.fields, *([record.id] if record.id else []))
    ]
    return {source.columns for source in sources if source.columns}


def _hits(header: Header, wanted: set[str]) -> int:
    return sum(1 for name in {normal_name(one) for one in header.names} if name in wanted)
