"""From a statement to the cell it was written in: edition, document, file, sheet, row and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from helixatlas.graph.editions import Edition
from helixatlas.graph.meta import edition_prefix
from helixatlas.graph.quadfile import LineFile, QuadFile
from helixatlas.graph.sources import day_of, in_english
from helixatlas.ontology.namespaces import GRAPH, expand

__all__ = ["EditionReader", "Origin", "Stated", "other_origin"]

_ROW = expand("prov:wasDerivedFrom")
_PLACES = {
    expand("ha:inFile"): "file",
    expand("ha:sheetName"): "sheet",
    expand("ha:rowNumber"): "row",
    expand("ha:sourceLocator"): "locator",
}


@dataclass(frozen=True)
class Origin:
    """Where a statement was written; ``kind`` is document, register, curated, synthetic, derived or reference."""

    kind: str
    source: str | None = None
    source_title: str | None = None
    document: str | None = None
    document_title: str | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    as_of: str | None = None
    edition: int | None = None
    locator: str | None = None


@dataclass(frozen=True)
class Stated:
    """One statement and where it comes from."""

    quad: Quad
    graph: str
    origin: Origin


class EditionReader:
    """One edition's statements by subject, each with its origin."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.prefix = edition_prefix(edition)
        self._quads = QuadFile(edition.quads)
        self._origins = LineFile(edition.origins)

    def statements(self, subject: str) -> list[Stated]:
        """Return what this edition says about an IRI."""
        found = self._quads.quads(subject)
        rows = self._rows(quad for _, quad in found)
        return [self._stated(number, quad, rows) for number, quad in found]

    def _stated(self, number: int, quad: Quad, rows: dict[str, dict[str, Any]]) -> Stated:
        graph = str(getattr(quad.graph_name, "value", ""))
        cells = [cell or None for cell in self._origins.line(number).decode().split("\t")]
        file, sheet, row, column = (cells + [None] * 4)[:4]
        place: dict[str, Any] = {"file": file, "sheet": sheet, "row": int(row) if row and row.isdigit() else None}
        whole = rows.get(graph, {})
        if not file:
            place |= whole
        elif (file, place["row"]) == (whole.get("file"), whole.get("row")):
            place["locator"] = whole.get("locator")
        return Stated(quad, graph, self._origin(graph, column, place))

    def _origin(self, graph: str, column: str | None, place: dict[str, Any]) -> Origin:
        said = self.edition.manifest
        document = graph.removeprefix(self.prefix)
        about = (said.get("documents") or {}).get(document) or {}
        return Origin(
            kind=self.edition.kind,
            source=self.edition.source,
            source_title=in_english(said.get("title")),
            document=document,
            document_title=in_english(about.get("title")) or in_english(said.get("title")),
            as_of=day_of(said, document),
            edition=self.edition.number,
            column=column,
            **place,
        )

    def _rows(self, quads: Iterable[Quad]) -> dict[str, dict[str, Any]]:
        """Return, per graph, the row that the record as a whole comes from."""
        found: dict[str, dict[str, Any]] = {}
        for quad in quads:
            if quad.predicate.value == _ROW and isinstance(quad.object, NamedNode):
                graph = str(getattr(quad.graph_name, "value", ""))
                found.setdefault(graph, dict(self._row(quad.object.value)))
        return found

    def _row(self, row: str) -> Iterator[tuple[str, Any]]:
        for _, quad in self._quads.quads(row):
            key = _PLACES.get(quad.predicate.value)
            if key and isinstance(quad.object, Literal):
                yield key, int(quad.object.value) if key == "row" else quad.object.value


def other_origin(graph: str) -> Origin:
    """Return the origin of a statement that no edition holds: derived, reference or meta."""
    kind = "derived" if graph.startswith(f"{GRAPH}derived/") else "reference"
    return Origin(kind=kind, source=graph.removeprefix(GRAPH))
