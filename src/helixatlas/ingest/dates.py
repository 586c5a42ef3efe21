"""Read dates the way officers write them, and say when two readings are possible.

A year or a month means its first day for the start of an interval, its last day for an end; without
a bound the first day is taken and a note says so.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from anyascii import anyascii

__all__ = ["ReadDate", "read_date", "read_month"]

_MONTHS = """
1 january jan januar janner gennaio gen enero ene janvier janv janeiro sijecanj januari styczen
1 stycznia ianouarios leden ledna sausis
2 february feb februar febbraio febrero fevrier fevr fevereiro fev veljaca luty lutego februarie unor
2 unora
3 march mar marz maerz marzo mars marco ozujak marec marzec marca martie brezen brezna
4 april apr aprile abril abr avril avr travanj kwiecien kwietnia aprilie duben dubna
5 may mai maggio mag mayo maio svibanj maj maja kveten kvetna
6 june jun juni giugno giu junio juin junho lipanj junij czerwiec czerwca iunie cerven cervna
7 july jul juli luglio lug julio juillet juil julho srpanj julij lipiec lipca iulie cervenec cervence
8 august aug agosto ago aout kolovoz avgust sierpien sierpnia srpen srpna
9 september sep sept settembre set septiembre septembre setembro rujan wrzesien wrzesnia septembrie
9 zari
10 october oct oktober okt ottobre ott octubre octobre outubro out listopad_hr oktobar pazdziernik
10 pazdziernika octombrie rijen rijna
11 november nov novembre noviembre novembro studeni listopad listopada noiembrie
12 december dec dezember dez dicembre dic diciembre decembre dezembro prosinac grudzien grudnia
12 decembrie prosinec prosince
"""
_NAMES = {name: int(line.split()[0]) for line in _MONTHS.strip().splitlines() for name in line.split()[1:]}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$")
_POINTED = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?$")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})\.?$")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?\s+(?:de\s+|of\s+)?)?([^\W\d_]+)\.?,?\s+(?:de\s+|of\s+)?(\d{4})$"
)
_WORDS_US = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})$|(\d{1,2})[-/.](\d{4})$")
_YEAR = re.compile(r"(\d{4})(?:\.0)?$")


@dataclass(frozen=True)
class ReadDate:
    """A day with how precisely it was written (day, month, year) and, where it may be read twice, the other day."""

    day: dt.date
    precision: str = "day"
    other: dt.date | None = None

    @property
    def coarse(self) -> str:
        """Return the year or the month where no day was written, an empty text where one was."""
        return {"year": f"{self.day.year:04d}", "month": f"{self.day:%Y-%m}"}.get(self.precision, "")


def read_date(raw: object, bound: str = "") -> ReadDate | None:
    """Return the date a cell says, or None. Numbers between 1000 and 2200 are years, larger ones serials."""
    if isinstance(raw, dt.datetime):
        return ReadDate(raw.date())
    if isinstance(raw, dt.date):
        return ReadDate(raw)
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return _number(float(raw), bound)
    if not isinstance(raw, str):
        return None
    text = " ".join(raw.split())
    return _text(text, bound)


def read_month(raw: object) -> str | None:
    """Return a month as YYYY-MM, or None."""
    found = read_date(raw)
    if found is None or found.precision == "year":
        return None
    return f"{found.day.year:04d}-{found.day.month:02d}"


def _number(value: float, bound: str) -> ReadDate | None:
    if value.is_integer() and 1000 <= value <= 2200:
        return _year(int(value), bound)
    if 10_000 <= value <= 110_000:
        return ReadDate(dt.date(1899, 12, 30) + dt.timedelta(days=int(value)))
    return None


def _text(text: str, bound: str) -> ReadDate | None:
    try:
        if found := _ISO.match(text) or _YEAR_FIRST.match(text):
            return ReadDate(dt.date(int(found[1]), int(found[2]), int(found[3])))
        if found := _POINTED.match(text):
            return _pointed(int(found[1]), int(found[2]), found[3])
        if found := _MONTH.match(text):
            year, month = (found[1], found[2]) if found[1] else (found[4], found[3])
            return _month(int(year), int(month), bound)
        if found := _YEAR.match(text):
            return _number(float(found[1]), bound)
        if text.isdigit() and len(text) == 5:
            return _number(float(text), bound)
        return _words(text, bound)
    except ValueError:
        return None


def _pointed(first: int, second: int, year_text: str) -> ReadDate:
    year = int(year_text) if len(year_text) == 4 else 2000 + int(year_text) - (100 if int(year_text) > 69 else 0)
    if second > 12:
        return ReadDate(dt.date(year, first, second))
    other = dt.date(year, first, second) if first <= 12 and first != second else None
    return ReadDate(dt.date(year, second, first), other=other)


def _words(text: str, bound: str) -> ReadDate | None:
    plain = anyascii(text).lower()
    if found := _WORDS.match(plain):
        month = _NAMES.get(found[2])
        if month and found[1]:
            return ReadDate(dt.date(int(found[3]), month, int(found[1])))
        return _month(int(found[3]), month, bound) if month else None
    found = _WORDS_US.match(plain)
    month = _NAMES.get(found[1]) if found else None
    return ReadDate(dt.date(int(found[3]), month, int(found[2]))) if found and month else None


def _month(year: int, month: int, bound: str) -> ReadDate:
    day = calendar.monthrange(year, month)[1] if bound == "end" else 1
    return ReadDate(dt.date(year, month, day), "month")


def _year(year: int, bound: str) -> ReadDate:
    return ReadDate(dt.date(year, 12, 31) if bound == "end" else dt.date(year, 1, 1), "year")
