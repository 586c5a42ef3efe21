"""N-Triples lines: the few kinds of terms the derived graphs need, written as text for the bulk loader."""

from __future__ import annotations

from helixatlas.ontology.namespaces import expand

__all__ = ["boolean", "decimal", "integer", "iri", "text", "triple"]

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_XSD = "http://www.w3.org/2001/XMLSchema#"


def iri(value: str) -> str:
    """Return an IRI as a term."""
    return f"<{value}>"


def text(value: str, language: str = "") -> str:
    """Return a string, or a text in a language, as a term."""
    return f'"{value.translate(_ESCAPES)}"' + (f"@{language}" if language else "")


def integer(value: int) -> str:
    """Return an xsd:integer."""
    return f'"{value}"^^<{_XSD}integer>'


def boolean(value: bool) -> str:
    """Return an xsd:boolean."""
    return f'"{str(value).lower()}"^^<{_XSD}boolean>'


def decimal(value: float) -> str:
    """Return an xsd:decimal of at most nine places, without an exponent and without trailing zeros."""
    plain = f"{value:.9f}".rstrip("0")
    return f'"{plain}0"^^<{_XSD}decimal>' if plain.endswith(".") else f'"{plain}"^^<{_XSD}decimal>'


def triple(subject: str, predicate: str, term: str) -> str:
    """Return one line; the predicate as a prefixed name or an IRI."""
    return f"<{subject}> <{expand(predicate)}> {term} ."
