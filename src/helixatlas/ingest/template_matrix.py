"""The layout of the action-plan matrix: a row for each of its cells in three coloured bands, the plan's name beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helixatlas.ontology.records import RecordType
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["BANDS", "MATRIX", "Box", "boxes", "column_of"]

MATRIX = "matrix-cell"  # the record type that is laid out as a matrix
BANDS = ("#E3EEF7", "#E7F3E4", "#FBF0DC")


@dataclass(frozen=True)
class Box:
    """One cell of the matrix: its name and its band, from 0."""

    label: str
    band: int


def boxes(scheme: Scheme | None, lang: str) -> Iterator[Box]:
    """Yield the cells of the matrix in the order of their notations, band by band."""
    concepts = scheme.concepts if scheme else ()
    bands = [one.iri for one in concepts if not one.broader]
    for concept in concepts:
        if concept.broader in bands:
            yield Box(concept.label(lang), bands.index(concept.broader))


def column_of(record: RecordType, key: str) -> int:
    """Return the column, from 0, of a field in the sheet of its record type."""
    return [one.key for one in record.fields].index(key) + (1 if record.identity == "slug" else 0)
