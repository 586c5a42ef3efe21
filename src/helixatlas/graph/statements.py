"""Every statement about an IRI with its evidence and origin, from the editions' files and the dump."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import lru_cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from helixatlas.graph.editions import Edition
from helixatlas.graph.origins import EditionReader, Origin, Stated, other_origin
from helixatlas.graph.quadfile import QuadFile
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import GRAPH, expand

__all__ = ["Statements"]

Row = dict[str, Any]
_LABELS = tuple(expand(name) for name in ("skos:prefLabel", "rdfs:label", "dct:title"))
_EDITIONS = tuple(f"{GRAPH}{name}/" for name in ("source", "curated", "synthetic"))


class Statements:
    """The statements of one build: those of editions with their cells, derived and reference ones from the dump."""

    def __init__(self, editions: Iterable[Edition], dump: QuadFile, projection: Projection) -> None:
        self._editions = [EditionReader(edition) for edition in editions]
        self._dump = dump
        self._projection = projection
        self.label = lru_cache(maxsize=20_000)(self._label)
        self._confidence = lru_cache(maxsize=2_000)(self._graph_confidence)

    def about(self, subject: str) -> list[Row]:
        """Return every statement about an IRI as plain JSON, sorted by predicate, value and graph."""
        replaced = self._projection.replaced
        subject = replaced.get(subject, subject)
        names = (subject, *(old for old, new in replaced.items() if new == subject))
        stated = [one for reader in self._editions for name in names for one in reader.statements(name)]
        for _, quad in self._dump.quads(subject):
            graph = str(getattr(quad.graph_name, "value", ""))
            if not graph.startswith(_EDITIONS):
                stated.append(Stated(quad, graph, other_origin(graph)))
        claims = self._claims(subject)
        doubted = self._projection.rows("SELECT predicate, object FROM contested WHERE subject = ?", (subject,))
        contested = {(row["predicate"], row["object"]) for row in doubted}
        rows = [self._row(one, claims, contested) for one in stated]
        return sorted(rows, key=lambda row: (row["predicate"], str(row["object"]["value"]), row["graph"]))

    def find(self, subject: str, predicate: str, object_: str) -> list[Row]:
        """Return the statements of one triple, one per graph that holds it."""
        return [
            row for row in self.about(subject) if row["predicate"] == predicate and row["object"]["value"] == object_
        ]

    def _row(self, one: Stated, claims: dict[tuple[str, str, str], Row], contested: set[tuple[str, str]]) -> Row:
        object_ = one.quad.object
        value = str(getattr(object_, "value", object_))
        if isinstance(object_, NamedNode):
            value = self._projection.replaced.get(value, value)
        claim = claims.get((one.quad.predicate.value, value, one.graph), {})
        origin = replace(one.origin, locator=claim["locator"]) if claim.get("locator") else one.origin
        return {
            "subject": str(getattr(one.quad.subject, "value", one.quad.subject)),
            "predicate": one.quad.predicate.value,
            "predicate_label": self.label(one.quad.predicate.value),
            "object": self._object(object_, value),
            "evidence": _evidence(origin, claim, contested=(one.quad.predicate.value, value) in contested),
            "confidence": claim.get("confidence") or self._confidence(one.graph),
            "graph": one.graph,
            "origin": asdict(origin),
        }

    def _object(self, term: object, value: str) -> Row:
        if isinstance(term, Literal):
            return {"iri": None, "value": value, "label": None, "lang": term.language, "datatype": term.datatype.value}
        iri = value if isinstance(term, NamedNode) else None
        return {"iri": iri, "value": value, "label": self.label(value) if iri else None, "lang": None, "datatype": None}

    def _claims(self, subject: str) -> dict[tuple[str, str, str], Row]:
        rows = self._projection.rows("SELECT * FROM claim WHERE subject = ? ORDER BY iri", (subject,))
        return {(row["predicate"], row["object"], row["graph"]): row for row in rows}

    def _label(self, iri: str) -> str:
        known = self._projection.rows("SELECT label FROM node WHERE iri = ?", (iri,))
        if known:
            return str(known[0]["label"])
        found = [quad.object for _, quad in self._dump.quads(iri) if quad.predicate.value in _LABELS]
        texts = [text for text in found if isinstance(text, Literal)]
        best = min(texts, key=lambda text: (text.language != "en", text.language or "", text.value), default=None)
        return best.value if best else _words(iri)

    def _graph_confidence(self, graph: str) -> float | None:
        for _, quad in self._dump.quads(graph):
            if quad.predicate.value == expand("ha:confidence") and isinstance(quad.object, Literal):
                return float(quad.object.value)
        return None


def _evidence(origin: Origin, claim: Row, *, contested: bool) -> str:
    if origin.kind in {"synthetic", "derived", "reference"}:
        return origin.kind
    if origin.kind == "curated":
        return claim.get("evidence") or "curated"
    return "contested" if contested else claim.get("evidence") or "asserted"


def _words(iri: str) -> str:
    local = re.split(r"[/#]", iri.rstrip("/#"))[-1]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).replace("-", " ").lower() if iri.count("#") else local
