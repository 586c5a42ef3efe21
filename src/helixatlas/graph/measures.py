"""The tables helix statistics are made from: memberships, assignments, rosters and stated absences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from helixatlas.graph.edges import Edge
from helixatlas.graph.evidence import EvidenceBook
from helixatlas.graph.selects import Selects, slug_of

__all__ = ["absence_rows", "assignment_rows", "membership_rows", "roster_rows"]

Row = tuple[Any, ...]


def membership_rows(selects: Selects, edges: Iterable[Edge]) -> Iterator[Row]:
    """Return one row per membership record, with the day its source speaks about."""
    for one in edges:
        if one.kind == "membership":
            known = one.evidence
            as_of = selects.facts(known.graph).as_of
            what = (one.iri, one.target, one.source, one.level, one.role, one.start, one.end)
            yield (*what, known.confidence, as_of, known.graph, int(known.synthetic))


def assignment_rows(selects: Selects) -> list[Row]:
    """Return one row per organisation, helix and codebook: recorded assignments, then plain statements.

    A helix plainly stated counts fully; several stated for one organisation share the weight equally.
    """
    rows = [_assignment(selects, *row) for row in selects.rows("assignments")]
    covered = {(row[0], row[1]) for row in rows}
    stated: dict[str, dict[str, list[str]]] = {}
    for actor, helix, graph in selects.rows("helices"):
        if (str(actor), str(slug_of(helix))) not in covered and selects.facts(graph).kind != "derived":
            stated.setdefault(str(actor), {}).setdefault(str(slug_of(helix)), []).append(str(graph))
    for actor, helices in stated.items():
        for helix, graphs in helices.items():
            graph = min(graphs, key=lambda one: (selects.facts(one).synthetic, one))
            invented = int(selects.facts(graph).synthetic)
            rows.append((actor, helix, 1.0, 1.0 / len(helices), "stated", "stated", graph, invented))
    return sorted(rows, key=lambda row: (row[0], row[4] or "", row[1], row[6]))


def roster_rows(selects: Selects, book: EvidenceBook) -> list[Row]:
    """Return one row per roster statement and graph."""
    rows = []
    for iri, grp, level, size, completeness, as_of, graph in selects.rows("rosters"):
        known = book.of_record(str(iri), str(graph))
        day = as_of or selects.facts(graph).as_of
        what = (iri, grp, slug_of(level), int(float(size)) if size else None, slug_of(completeness), day)
        rows.append((*what, known.confidence, graph, int(known.synthetic)))
    return sorted(rows, key=lambda row: (str(row[1]), str(row[2]), str(row[0]), str(row[7])))


def absence_rows(selects: Selects, book: EvidenceBook) -> list[Row]:
    """Return one row per stated absence and graph."""
    rows = []
    for iri, grp, level, helix, graph in selects.rows("absences"):
        known = book.of_record(str(iri), str(graph))
        rows.append((iri, grp, slug_of(level), slug_of(helix), known.confidence, graph, int(known.synthetic)))
    return sorted(rows, key=lambda row: tuple(map(str, row)))


def _assignment(selects: Selects, *row: str | None) -> Row:
    _, actor, helix, belonging, weight, codebook, basis, graph = row
    full = float(belonging) if belonging else 1.0
    share = float(weight) if weight else full
    return (actor, slug_of(helix), full, share, slug_of(codebook), basis, graph, int(selects.facts(graph).synthetic))
