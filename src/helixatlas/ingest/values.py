"""Turn a cell into RDF terms, or say what is wrong with it: text, numbers, dates, truth values, addresses.

A reader is a function of a raw cell that returns (terms, faults); it is called once for each distinct
value of a column. Concepts, territories and references are in ``lookups``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from helixatlas.ingest.cells import EMAIL, cell_text, without_email, without_phone
from helixatlas.ingest.dates import ReadDate, read_date, read_month
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.terms import XSD, lang_literal, literal, typed
from helixatlas.ontology.records import Field

__all__ = ["YES_NO", "Outcome", "Reader", "plain_reader"]

Outcome = tuple[tuple[str, ...], tuple[Fault, ...]]
Reader = Callable[[object], Outcome]

_TRUE = {
    "true",
    "yes",
    "y",
    "1",
    "x",
    "✓",
    "si",
    "sì",
    "sí",
    "oui",
    "ja",
    "da",
    "tak",
    "ano",
    "igen",
    "sim",
    "kyllä",
    "да",
    "ναι",
    "po",
}
_FALSE = {
    "false",
    "no",
    "n",
    "0",
    "-",
    "non",
    "nein",
    "ne",
    "nie",
    "nem",
    "nu",
    "não",
    "ei",
    "не",
    "όχι",
    "nee",
    "jo",
    "nej",
}
YES_NO = frozenset(word for word in _TRUE | _FALSE if len(word) > 1)
"""The words for yes and no that can be told from a letter or a number."""
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?$")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}")
_CURRENCY = re.compile(r"^(?:[€$£]|EUR|kn|HRK|kr|SEK|lek|ALL)|(?:[€$£]|EUR|eur[oa]?|kn|HRK|kr|SEK|lekë?|ALL)\.?$")
_SPACES = re.compile(r"[\s'’\u00a0\u202f]")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$", re.IGNORECASE)


def plain_reader(field: Field, lang: str) -> Reader | None:
    """Return the reader of a field whose values need no list to look in, or None."""
    readers: dict[str, Reader] = {
        "text": partial(_text, field, ""),
        "langtext": partial(_text, field, lang),
        "integer": partial(_integer, field),
        "decimal": partial(_decimal, field),
        "date": partial(_date, field),
        "month": partial(_month, field),
        "boolean": _boolean,
        "url": partial(_url, field),
    }
    return readers.get(field.kind)


def _error(code: str, message: str, expected: str = "", suggestion: str = "") -> Outcome:
    return (), (Fault("error", code, message, expected, suggestion),)


def _text(field: Field, lang: str, raw: object) -> Outcome:
    text = cell_text(raw)
    text, faults = _without_persons(field, text)
    if not text:
        return (), faults
    if field.max_length is not None and len(text) > field.max_length:
        expected = f"at most {field.max_length} characters"
        return _error("too-long", f"The text has {len(text)} characters.", expected)
    if field.pattern and not re.search(field.pattern, text):
        return _error("pattern", "The value has not the form that is expected.", _form(field))
    return (lang_literal(text, lang) if lang else literal(text),), faults


def _without_persons(field: Field, text: str) -> tuple[str, tuple[Fault, ...]]:
    """Return a text without e-mail addresses and, where words are asked for, without telephone numbers."""
    clean = without_email(text) if "@" in text or "(at)" in text or "[at]" in text else text
    found = ["An e-mail address"] if clean != text else []
    if field.kind == "langtext" and (shorter := without_phone(clean, bool(found))) != clean:
        clean, found = shorter, [*found, "a telephone number" if found else "A telephone number"]
    if not found:
        return text, ()
    verb = "were" if len(found) > 1 else "was"
    fault = Fault("warning", "person-data", f"{' and '.join(found)} {verb} left out.", "text without data of persons")
    return clean, (fault,)


def _form(field: Field) -> str:
    return f"like {field.examples[0]}" if field.examples else f"pattern {field.pattern}"


def _integer(field: Field, raw: object) -> Outcome:
    number = _read_number(raw, whole=True)
    if number is None or not number.is_integer():
        near = _only(r"\d+", raw)
        return _error("not-a-whole-number", "This is not a whole number.", "a whole number, for example 12", near)
    if fault := _out_of_range(field, number):
        return (), (fault,)
    return (typed(str(int(number)), field.datatype or f"{XSD}integer"),), ()


def _decimal(field: Field, raw: object) -> Outcome:
    number = _read_number(raw, whole=False)
    if number is None:
        return _error("not-a-number", "This is not a number.", "a number, for example 12.5", _only(r"\d+", raw))
    if fault := _out_of_range(field, number):
        return (), (fault,)
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    faults: tuple[Fault, ...] = ()
    if isinstance(raw, str) and (found := _GROUPED.fullmatch(_bare_number(raw))):
        mark, expected = ("comma", "a point") if found[1] == "," else ("point", "no mark between thousands")
        message = f"Read as {text}; the {mark} may also group thousands."
        faults = (Fault("warning", "ambiguous-number", message, expected),)
    return (typed(text, field.datatype or f"{XSD}decimal"),), faults


def _read_number(raw: object, whole: bool) -> float | None:
    if isinstance(raw, bool):
        return None
    if isinstance(raw, (int, float)):
        return float(raw)
    text = _bare_number(raw)
    if "," in text and "." in text:
        decimal = max(",.", key=text.rfind)
        text = text.replace("." if decimal == "," else ",", "").replace(",", ".")
    elif "," in text or (whole and "." in text):
        mark = "," if "," in text else "."
        grouped = re.fullmatch(rf"[+-]?\d{{1,3}}(?:\{mark}\d{{3}})+", text)
        text = text.replace(mark, "") if grouped and (whole or text.count(mark) > 1) else text.replace(mark, ".")
    return float(text) if _NUMBER.match(text) else None


def _only(pattern: str, raw: object) -> str:
    """Return what is found once in a cell, such as the year in "circa 2009"; nothing where it is found more often."""
    found = re.findall(pattern, cell_text(raw))
    return found[0] if len(found) == 1 else ""


def _bare_number(raw: object) -> str:
    return _CURRENCY.sub("", _SPACES.sub("", cell_text(raw)))


def _out_of_range(field: Field, number: float) -> Fault | None:
    low, high = field.minimum, field.maximum
    if (low is None or number >= low) and (high is None or number <= high):
        return None
    bounds = [f"at least {low:g}" if low is not None else "", f"at most {high:g}" if high is not None else ""]
    return Fault("error", "out-of-range", f"{number:g} is out of range.", " and ".join(filter(None, bounds)))


def _date(field: Field, raw: object) -> Outcome:
    found = read_date(raw, field.bound)
    if found is None:
        expected = "a date such as 2015-11-04, 04.11.2015, 2015-11 or 2015"
        return _error("not-a-date", "This is not a date.", expected, _only(r"(?<!\d)(?:19|20)\d\d(?!\d)", raw))
    faults: tuple[Fault, ...] = ()
    if found.other is not None and "/" in cell_text(raw):
        message = f"Read as {found.day.isoformat()} (day first); it may also mean {found.other.isoformat()}."
        faults = (Fault("warning", "ambiguous-date", message, "a date such as 2015-11-04", found.day.isoformat()),)
    return (_day(found) if not field.datatype else typed(found.day.isoformat(), field.datatype),), faults


def _day(found: ReadDate) -> str:
    """Return the literal as precise as it was written: a year stays a year."""
    if found.precision == "year":
        return typed(f"{found.day:%Y}", f"{XSD}gYear")
    if found.precision == "month":
        return typed(f"{found.day:%Y-%m}", f"{XSD}gYearMonth")
    return typed(found.day.isoformat(), f"{XSD}date")


def _month(field: Field, raw: object) -> Outcome:
    month = read_month(raw)
    if month is None:
        return _error("not-a-month", "This is not a month.", "a month such as 2015-11")
    return (typed(month, field.datatype or f"{XSD}gYearMonth"),), ()


def _boolean(raw: object) -> Outcome:
    text = cell_text(raw).casefold()
    if text not in _TRUE and text not in _FALSE:
        return _error("not-yes-or-no", "This is neither yes nor no.", "yes or no")
    return (typed("true" if text in _TRUE else "false", f"{XSD}boolean"),), ()


def _url(field: Field, raw: object) -> Outcome:
    text = cell_text(raw)
    if EMAIL.fullmatch(text) or text.lower().startswith("mailto:"):
        return (), (Fault("warning", "person-data", "An e-mail address was left out.", "a web address"),)
    faults: tuple[Fault, ...] = ()
    if not re.match(r"(?:https?|ftp)://[^\s/]+\S*$", text, re.IGNORECASE):
        if not _DOMAIN.match(text):
            return _error("not-an-address", "This is not a web address.", "an address such as https://example.org/")
        text = f"http://{text}"
        faults = (Fault("information", "address-completed", f"Read as {text}."),)
    return (typed(text, field.datatype or f"{XSD}anyURI"),), faults
