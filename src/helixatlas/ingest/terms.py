"""Write RDF terms as N-Quads text."""

from __future__ import annotations

import re

__all__ = ["XSD", "iri", "is_iri", "lang_literal", "literal", "typed", "unquote"]

XSD = "http://www.w3.org/2001/XMLSchema#"
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]+')


def literal(text: str) -> str:
    """Return a plain string literal; control characters that no text means are left out.

    >>> literal('a "b"')
    '"a \\\\"b\\\\""'
    """
    return f'"{_CONTROL.sub("", text).translate(_ESCAPES)}"'


def lang_literal(text: str, lang: str) -> str:
    """Return a literal with a language tag in lower case."""
    return f"{literal(text)}@{lang.lower()}"


def typed(text: str, datatype: str) -> str:
    """Return a literal with a datatype given by its full IRI."""
    return f"{literal(text)}^^<{datatype}>"


def iri(text: str) -> str:
    """Return an IRI in angle brackets; what may not stand in one is percent-encoded."""
    return f"<{_NO_IRI.sub(lambda found: f'%{ord(found[0]):02X}', text)}>"


def is_iri(text: str) -> bool:
    """Return whether a text is an absolute IRI."""
    return _IRI.fullmatch(text) is not None


def unquote(term: str) -> str:
    """Return what a term says, without brackets, quotes, language or datatype."""
    if term.startswith("<"):
        return term[1:-1]
    body = term[1 : term.rindex('"')]
    if "\\" not in body:
        return body
    plain = {"n": "\n", "r": "\r", "t": "\t"}
    return re.sub(r"\\(.)", lambda found: plain.get(found[1], found[1]), body)
