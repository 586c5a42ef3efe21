"""Find the rows below a table that sum it up and are no records."""

from __future__ import annotations

import re

from anyascii import anyascii

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.problems import column_letter
from helixatlas.ingest.propose.proposal import Sum
from helixatlas.ingest.readers.table import Cell, is_blank
from helixatlas.ingest.rows import SheetRows

__all__ = ["sums_of"]

_LAST = 4  # rows from the end that are looked at
_LONG = 40  # letters; a longer text is a name
_WORDS = re.compile(
    r"(?:tot\b|tot\.|total|totale|totali|totais|totaux|totalt|ukup|skup|sveukup|summa|suma\b|gesamt|insgesamt|somme|synol|"
    r"athroism|gjithsej|shuma|celk|razem|osszes|in tutto|en total|antal totalt)"
)


def sums_of(rows: SheetRows) -> tuple[Sum, ...]:
    """Return the rows near the end whose first words say that they are sums, all in the column of the first of them."""
    filled = [sum(not is_blank(cell) for cell in row) for row in rows.rows]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    found = []
    for place in range(max(1, len(rows.rows) - _LAST), len(rows.rows)):
        said = _first_words(rows.rows[place])
        if said is not None and filled[place] < usual and _WORDS.match(anyascii(said[1]).lower()):
            column, text = said
            found.append(Sum(column_letter(column), rows.name(column), text, rows.numbers[place]))
    return tuple(one for one in found if one.column == found[0].column)


def _first_words(row: list[Cell]) -> tuple[int, str] | None:
    for column, cell in enumerate(row):
        if not is_blank(cell):
            text = cell_text(cell)
            return (column, text) if any(ch.isalpha() for ch in text) and len(text) <= _LONG else None
    return None
