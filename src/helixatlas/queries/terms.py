"""Turn what a user typed for a parameter into one SPARQL term that can be nothing but a term.

Every function takes a text and returns the serialised term, or raises UsageError. No text of a user reaches
a query in any other way, so a value can not close a string, an IRI or a group.
"""

from __future__ import annotations

import re
from datetime import date

from pyoxigraph import NamedNode

from helixatlas.errors import UsageError
from helixatlas.ontology.namespaces import PREFIXES, concept, expand, slugify

__all__ = ["concept_term", "date_term", "integer_term", "iri_term", "string_term"]

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\\x7f]*")
_INTEGER = re.compile(r"[+-]?[0-9]{1,18}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def iri_term(text: str) -> str:
    """Return ``<iri>`` for a full IRI or a prefixed name such as ``id:cluster/inn-veneto``."""
    prefix = text.partition(":")[0]
    full = expand(text) if prefix in PREFIXES else text
    if not _IRI.fullmatch(full) or not _parses(full):
        raise UsageError(f"{text!r} is not an IRI.", hint="Write a full IRI or a prefixed name like id:cluster/x.")
    return f"<{full}>"


def _parses(iri: str) -> bool:
    try:
        NamedNode(iri)
    except ValueError:
        return False
    return True


def string_term(text: str) -> str:
    """Return the text as a quoted literal with every special character escaped.

    >>> string_term('a "b"')
    '"a \\\\"b\\\\""'
    """
    if any("\ud800" <= ch <= "\udfff" for ch in text):
        raise UsageError("The text holds half a character (a lone surrogate).", hint="Write it again as plain Unicode.")
    return '"' + "".join(_ESCAPES.get(ch) or (ch if ch >= " " else f"\\u{ord(ch):04X}") for ch in text) + '"'


def integer_term(text: str) -> str:
    """Return a whole number of at most 18 digits."""
    if not _INTEGER.fullmatch(text.strip()):
        raise UsageError(f"{text!r} is not a whole number.", hint="Write digits only, for example 5.")
    return str(int(text))


def date_term(text: str) -> str:
    """Return an ``xsd:date`` literal for a day written YYYY-MM-DD."""
    try:
        if not _DATE.fullmatch(text.strip()):
            raise ValueError(text)
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f"{text!r} is not a day.", hint="Write year-month-day, for example 2024-06-12.") from error
    return f'"{day.isoformat()}"^^<{PREFIXES["xsd"]}date>'


def concept_term(text: str, scheme: str) -> str:
    """Return ``<iri>`` of a concept given by its IRI, its prefixed name or its slug in the scheme."""
    if ":" in text:
        return iri_term(text)
    slug = slugify(text)
    if not scheme or not slug:
        raise UsageError(f"{text!r} names no concept.", hint="Write the slug or the IRI of a concept.")
    return f"<{concept(scheme, slug)}>"
