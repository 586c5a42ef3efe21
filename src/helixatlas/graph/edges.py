"""The edges of the projection: n-ary records and plain statements, one row for each, best evidence first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from helixatlas.graph.declared import EdgeKind
from helixatlas.graph.evidence import Evidence, EvidenceBook
from helixatlas.graph.intervals import first_day, last_day
from helixatlas.graph.selects import Selects, slug_of
from helixatlas.ontology.namespaces import content_id, entity

__all__ = ["Edge", "collect_edges", "edge_iri"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge: its IRI, its ends, what it says and how that is known."""

    iri: str
    source: str
    target: str
    kind: str
    level: str | None
    role: str | None
    start: str | None
    end: str | None
    evidence: Evidence


def edge_iri(subject: str, predicate: str, object_: str) -> str:
    """Return the IRI under which a plain statement can be asked about."""
    return entity("edge", content_id(subject, predicate, object_))


def collect_edges(selects: Selects, book: EvidenceBook, kinds: Mapping[str, EdgeKind]) -> list[Edge]:
    """Return every edge once, sorted by IRI; of several graphs that state it the best known one is kept.

    What only the reference lists say (a region lies in a larger one) is no edge: no source says it.
    """
    best: dict[str, Edge] = {}
    for kind in kinds.values():
        for edge in _records(selects, book, kind) if kind.node else _links(selects, book, kind):
            if selects.facts(edge.evidence.graph).kind == "reference":
                continue
            known = best.get(edge.iri)
            if known is None or edge.evidence.rank < known.evidence.rank:
                best[edge.iri] = edge
    return [best[iri] for iri in sorted(best)]


def _records(selects: Selects, book: EvidenceBook, kind: EdgeKind) -> Iterator[Edge]:
    for iri, source, target, level, role, start, end, graph in selects.rows(f"{kind.key}s"):
        evidence = book.of_record(str(iri), str(graph))
        what = (slug_of(level), slug_of(role), first_day(start), last_day(end))
        yield Edge(str(iri), str(source), str(target), kind.key, *what, evidence)


def _links(selects: Selects, book: EvidenceBook, kind: EdgeKind) -> Iterator[Edge]:
    rows: Iterable[tuple[str | None, ...]] = selects.rows("links", property=f"<{kind.predicate}>")
    for source, target, graph in rows:
        if source is None or target is None or (kind.both and source > target):
            continue
        evidence = book.of_statement(source, kind.predicate, target, str(graph))
        yield Edge(edge_iri(source, kind.predicate, target), source, target, kind.key, None, None, None, None, evidence)
