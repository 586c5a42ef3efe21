"""Run the SELECT queries of ``graph/projections`` and hand out their rows as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pyoxigraph import QuerySolutions, Store

from helixatlas.graph.heads import split_head
from helixatlas.ontology.namespaces import VOC

__all__ = ["GraphFacts", "Selects", "slug_of"]

Value = str | None


@dataclass(frozen=True)
class GraphFacts:
    """What ``graph/meta`` says of one named graph."""

    kind: str = "reference"
    confidence: float | None = None
    as_of: str | None = None
    synthetic: bool = False
    document: str | None = None


class Selects:
    """The queries of a folder over one store, with the union of all graphs as default graph."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.graphs = dict(self._graphs())

    def solutions(self, name: str, **put: str) -> QuerySolutions:
        """Return the raw solutions of a query; ``$name`` in its text is replaced by the given text."""
        text = split_head((self.folder / f"{name}.rq").read_text(encoding="utf-8"), name)[1]
        for key, value in put.items():
            text = text.replace(f"${key}", value)
        return cast("QuerySolutions", self.store.query(text, use_default_graph_as_union=True))

    def rows(self, name: str, **put: str) -> Iterator[tuple[Value, ...]]:
        """Return the rows of a query as tuples of strings, None where a variable is unbound."""
        for solution in self.solutions(name, **put):
            yield tuple(None if term is None else term.value for term in solution)

    def facts(self, graph: str | None) -> GraphFacts:
        """Return what is known of a graph; a graph meta does not describe is reference material."""
        return self.graphs.get(graph or "", _REFERENCE)

    def _graphs(self) -> Iterator[tuple[str, GraphFacts]]:
        for graph, kind, confidence, as_of, synthetic, document in self.rows("graphs"):
            trust = float(confidence) if confidence else None
            yield str(graph), GraphFacts(str(kind), trust, as_of, synthetic == "true", document)


_REFERENCE = GraphFacts()


def slug_of(iri: Value, scheme: str = "") -> Value:
    """Return the local name of a concept IRI, or the value itself when it is no concept of the atlas.

    >>> slug_of("https://w3id.org/helixatlas/voc/level/membership")
    'membership'
    """
    if iri is None or not iri.startswith(VOC + (f"{scheme}/" if scheme else "")):
        return iri
    return iri.rsplit("/", 1)[-1]
