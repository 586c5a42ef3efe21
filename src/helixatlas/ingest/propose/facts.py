"""Look at the values of a column: what kind of thing do they seem to be?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from helixatlas.ingest.cells import cell_text, is_mostly_email
from helixatlas.ingest.context import Context
from helixatlas.ingest.dates import read_date
from helixatlas.ingest.likeness import likeness
from helixatlas.ingest.readers.table import Cell, is_blank
from helixatlas.ingest.values import YES_NO

__all__ = ["CODED", "ColumnFacts", "look_at"]

_SAMPLE = 400
_URL = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?$", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?[\d.,'\s]*\d$")
_CURRENCY = r"(?:[€$£%]|k€|m€|eur|euros?|kn|hrk|t?kr|mkr|sek|lek|all|chf|mio|mln)"
_AMOUNT = re.compile(rf"{_CURRENCY}?\s*[+-]?\d[\d.,'\s]*{_CURRENCY}?\.?$", re.IGNORECASE)
_FORMAT = re.compile(
    r"\.?(?:csv|xlsx?|ods|json|geojson|xml|rdf|ttl|pdf|shp|wms|wfs|api|html|gpkg|kml|zip|docx?)\b", re.IGNORECASE
)
_IDENT = re.compile(r"(?=\S*\d)(?=\S*[^\W\d_])[\w./-]{2,20}$")  # letters and digits in one word
_ABOUT = re.compile(
    r"(?:ca\.?|cca\.?|circa|around|περ\.?|[~≈<>+])?\s*\d[\d.,' ]*(?:\s|\+|$)", re.IGNORECASE
)  # "ca. 120 persons"
_DAY = re.compile(r"\d{1,4}([./-])\s?\d{1,2}\1\s?\d{1,4}\b")  # a date to the eye; a plain number may be one by accident
_CODE = re.compile(r"[A-Z]{2}[A-Z0-9]{0,3}$")
CODED = re.compile(r"\s*(.*\S)\s*[(\[]\s*((?:[A-Z]{2})?\d{6,14})\s*[)\]]\s*$")
_CODED = 0.8  # share of cells with national codes from which a column is one of them
_APART = frozenset({";", " | ", "|"})  # what stands between values and never within one
_SEPARATORS = (";", " | ", "|", " / ", ",")


@dataclass(frozen=True)
class ColumnFacts:
    """Shares (0..1) of the filled cells of a column that look like something.

    ``counts`` is the share that begins with a number, ``formats`` with the name of a file format; ``codes`` are words
    of letters and digits; ``coded`` have a number in brackets behind a text; ``digits`` is the share with a digit.
    ``words`` counts the words of a value, ``capital`` is the share that begins with a capital letter. ``also`` is a
    second separator of values. ``running`` says that the cells count 1, 2, 3 …, ``yes_no`` that they say nothing but
    yes or no. ``kinds`` are the shares that hold words of a meaning; ``national`` is the country whose codes of
    provinces stand in the cells.
    """

    filled: int
    distinct: int
    url: float = 0.0
    date: float = 0.0
    day: float = 0.0
    number: float = 0.0
    amount: float = 0.0
    counts: float = 0.0
    formats: float = 0.0
    codes: float = 0.0
    digits: float = 0.0
    email: float = 0.0
    letters: float = 0.0
    capital: float = 0.0
    national: str = ""
    nuts: float = 0.0
    long: float = 0.0
    words: float = 0.0
    schemes: dict[str, float] = field(default_factory=dict)
    unknown: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)
    separator: str = ""
    also: str = ""
    coded: float = 0.0
    running: bool = False
    yes_no: bool = False

    @property
    def listed(self) -> bool:
        """Return whether the cells hold few words that come again, or several parted: topics, not sentences."""
        few = self.distinct <= 0.7 * self.filled
        return (self.words <= 4 and self.separator in _APART) or (self.words <= 3 and (bool(self.separator) or few))


def look_at(cells: Sequence[Cell], context: Context) -> ColumnFacts:
    """Return what the values of a column look like; references and names are not judged here."""
    filled = [cell for cell in cells if not is_blank(cell)]
    sample = filled[:: max(1, len(filled) // _SAMPLE)][:_SAMPLE]
    texts = [cell_text(cell) for cell in sample]
    if not texts:
        return ColumnFacts(0, 0)
    coded = _share(CODED.match(text) is not None for text in texts)
    if coded >= 0.5:
        texts = [found[1] if (found := CODED.match(text)) else text for text in texts]
    distinct = sorted(set(texts))
    separator = _separator(texts)
    schemes, unknown = _schemes(texts, distinct, separator, context)
    return ColumnFacts(
        filled=len(filled),
        distinct=len({cell_text(cell) for cell in filled}),
        url=_share(_URL.match(text) is not None for text in texts),
        date=_share(not isinstance(cell, bool) and read_date(cell) is not None for cell in sample),
        day=_share(_DAY.match(text) is not None for text in texts),
        number=_share(_NUMBER.match(text) is not None for text in texts),
        amount=_share(_AMOUNT.match(text) is not None for text in texts),
        formats=_share(_FORMAT.match(text) is not None for text in texts),
        codes=_share(_IDENT.match(text) is not None for text in texts),
        counts=_share(_ABOUT.match(text) is not None for text in texts),
        digits=_share(any(ch.isdigit() for ch in text) for text in texts),
        email=_share(is_mostly_email(text) for text in texts),
        letters=_share(sum(ch.isalpha() for ch in text) * 2 > len(text) for text in texts),
        nuts=_share(_is_region(text, context) for text in texts),
        capital=_share(text[:1].isupper() for text in texts),
        national=_national(texts, context),
        long=_share(len(text) > 80 for text in texts),
        words=_words(texts, separator),
        schemes=schemes,
        unknown=unknown,
        kinds=likeness(texts),
        separator=separator,
        also=_separator([text for text in texts if separator not in text]) if separator else "",
        coded=coded,
        yes_no=all(text.casefold() in YES_NO for text in distinct),
        running=_runs([cell_text(cell) for cell in filled[:200]]),
    )


def _words(texts: list[str], separator: str) -> float:
    """Return how many words a value has, several values in a cell counted apart."""
    parts = [part for text in texts for part in _parts(text, separator)]
    return sum(len(part.split()) for part in parts) / max(1, len(parts))


def _runs(texts: list[str]) -> bool:
    """Return whether cells count 1, 2, 3 …; a sum below them and a gap or two do not matter."""
    values = [int(text) for text in (text.rstrip(". )") for text in texts) if text.isdecimal()]
    if len(values) < 3 or len(values) < 0.8 * len(texts):
        return False
    steps = sum(after - before == 1 for before, after in itertools.pairwise(values))
    return values[0] in (0, 1) and steps >= 0.9 * (len(values) - 1)


def _share(hits: object) -> float:
    found = list(hits)  # type: ignore[call-overload]  # an iterable of truth values
    return sum(found) / len(found) if found else 0.0


def _is_region(text: str, context: Context) -> bool:
    return (
        context.regions is not None
        and (_CODE.match(text) is not None or len(text) > 3)
        and context.regions.lookup(text) is not None
    )


def _national(texts: list[str], context: Context) -> str:
    """Return the country whose own codes of regions nearly all cells hold, an empty text for names of regions."""
    if context.regions is None:
        return ""
    shares = {
        country: _share(context.regions.national_code(text, country) is not None for text in texts)
        for country in context.regions.national
    }
    best = max(shares, key=lambda one: shares[one], default="")
    named = _share(_is_region(text, context) for text in texts)
    return best if best and shares[best] >= _CODED and shares[best] > named else ""


def _schemes(
    texts: list[str], distinct: list[str], separator: str, context: Context
) -> tuple[dict[str, float], dict[str, tuple[str, ...]]]:
    """Return scheme → share of cells it knows, and what it does not know; only for columns of few short values."""
    shares, unknown = {}, {}
    if sum(len(text) for text in distinct) > 60 * len(distinct):
        return {}, {}
    for key, scheme in context.schemes.items():
        known = {text for text in distinct if all(scheme.find(part) for part in _parts(text, separator))}
        share = _share(text in known for text in texts)
        if share >= 0.3:
            shares[key] = share
            unknown[key] = tuple(sorted(set(distinct) - known))[:20]
    return shares, unknown


def _parts(text: str, separator: str) -> list[str]:
    return [part.strip() for part in text.split(separator) if part.strip()] if separator else [text]


def _separator(texts: list[str]) -> str:
    for separator in _SEPARATORS:
        holding = [text for text in texts if separator in text]
        short = all(len(part) < 50 for text in holding for part in text.split(separator))
        if len(holding) > 0.1 * len(texts) and short:
            return separator
    return ""
