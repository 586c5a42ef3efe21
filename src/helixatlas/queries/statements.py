"""Statements of a CONSTRUCT or DESCRIBE: read as rows, written in the formats of RDF."""

from __future__ import annotations

import pyoxigraph as ox

from helixatlas.errors import UsageError
from helixatlas.ontology.namespaces import PREFIXES
from helixatlas.queries.cells import Cell

__all__ = ["RDF_FORMATS", "statement_rows", "write_statements"]

RDF_FORMATS: dict[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}


def statement_rows(triples: bytes) -> tuple[tuple[Cell, ...], ...]:
    """Return the statements of an N-Triples text as sorted rows of subject, predicate, object."""
    found = {tuple(str(getattr(term, "value", term)) for term in quad.triple) for quad in _read(triples)}
    return tuple(sorted(found))


def write_statements(triples: bytes, media_type: str = "text/turtle") -> bytes:
    """Return an N-Triples text in another RDF format, sorted, with the prefixes of the atlas."""
    if media_type not in RDF_FORMATS:
        raise UsageError(f"Statements cannot be written as {media_type}.", hint=f"Formats: {', '.join(RDF_FORMATS)}.")
    statements = sorted({quad.triple for quad in _read(triples)}, key=str)
    body = ox.serialize(statements, format=RDF_FORMATS[media_type], prefixes=_used(statements))
    return body or b""


def _read(triples: bytes) -> list[ox.Quad]:
    return list(ox.parse(triples, format=ox.RdfFormat.N_TRIPLES))


def _used(statements: list[ox.Triple]) -> dict[str, str]:
    text = "\n".join(map(str, statements))
    return {prefix: space for prefix, space in PREFIXES.items() if f"<{space}" in text}
