"""The projection: what the screens read, written by a few SPARQL queries into one SQLite file.

Every query of ``graph/projections`` is run once and the rows are joined in memory, so the time grows with
the number of statements. The file is built aside and put in place in one step.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from helixatlas.graph.because import because_rows, named_statements
from helixatlas.graph.declared import load_edge_kinds, load_node_types
from helixatlas.graph.edges import Edge, collect_edges
from helixatlas.graph.evidence import EvidenceBook
from helixatlas.graph.layout import place
from helixatlas.graph.measures import absence_rows, assignment_rows, membership_rows, roster_rows
from helixatlas.graph.nodes import Node, collect_nodes, keep_edges
from helixatlas.graph.rules import Rule
from helixatlas.graph.selects import Selects
from helixatlas.graph.tables import INDEXES, SCHEMA, insert

__all__ = ["build_projection"]


def build_projection(
    store: Store, path: Path, *, folder: Path, rules: Sequence[Rule] = (), info: Mapping[str, Any] | None = None
) -> Path:
    """Write the projection of a store to ``path`` and return it.

    ``folder`` holds the projection queries; ``rules`` are those whose results are explained; ``info`` goes
    to the table of that name (a hash, a title, sources), values as JSON unless they are text.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")  # KiB
        connection.executescript(SCHEMA)
        _fill(connection, Selects(store, folder), rules, dict(info or {}))
        connection.executescript(INDEXES)
        connection.commit()
    finally:
        connection.close()
    draft.replace(path)
    return path


def _fill(connection: sqlite3.Connection, selects: Selects, rules: Sequence[Rule], info: dict[str, Any]) -> None:
    above: dict[str, set[str]] = {}
    for name, upper in selects.rows("superclasses"):
        above.setdefault(str(name), set()).add(str(upper))
    types, kinds = load_node_types(selects.folder, above), load_edge_kinds(selects.folder)
    book = EvidenceBook(selects)
    edges = collect_edges(selects, book, kinds)
    nodes = collect_nodes(selects, book, types, kinds, edges)
    edges = keep_edges(edges, nodes)
    _write_network(connection, nodes, edges, types.drawn)
    insert(connection, "membership", membership_rows(selects, edges))
    insert(connection, "assignment", assignment_rows(selects))
    insert(connection, "roster", roster_rows(selects, book))
    insert(connection, "absence", absence_rows(selects, book))
    insert(connection, "claim", (tuple(asdict(claim).values()) for claim in book.claims))
    insert(connection, "contested", sorted(book.contested))
    insert(connection, "statement", sorted(named_statements(selects, rules)))
    insert(connection, "because", sorted(because_rows(selects.store, rules)))
    counts = dict(sorted(Counter(node.type for node in nodes.values()).items()))
    info = {"counts": counts, "drawn": sorted(types.drawn), "kinds": {k.key: k.label for k in kinds.values()}, **info}
    insert(connection, "info", ((key, _text(info[key])) for key in sorted(info)))


def _write_network(
    connection: sqlite3.Connection, nodes: Mapping[str, Node], edges: Sequence[Edge], drawn: frozenset[str]
) -> None:
    shown = [iri for iri, node in nodes.items() if node.type in drawn]
    index = {iri: number for number, iri in enumerate(shown)}
    pairs = [(index[e.source], index[e.target]) for e in edges if e.source in index and e.target in index]
    x, y, community = place(len(shown), pairs)
    places = {iri: (float(x[i]), float(y[i]), int(community[i])) for iri, i in index.items()}
    degree = Counter(end for edge in edges for end in (edge.source, edge.target))
    insert(connection, "node", (_node_row(node, degree[node.iri], places.get(node.iri)) for node in nodes.values()))
    insert(connection, "edge", (_edge_row(edge) for edge in edges))
    insert(connection, "search", (_search_row(node) for node in nodes.values()))


def _node_row(node: Node, degree: int, at: tuple[float, float, int] | None) -> tuple[Any, ...]:
    label = node.label()
    names = json.dumps([{"text": n.text, "lang": n.lang, "kind": n.kind} for n in node.names], ensure_ascii=False)
    countries = (node.country, json.dumps(node.countries))
    where = (node.description(), *countries, node.territory, json.dumps(sorted(node.helices)))
    return (
        node.iri,
        node.type,
        label.text,
        label.lang,
        names,
        *where,
        json.dumps(node.known),
        int(node.synthetic),
        degree,
        *(at or (None,) * 3),
    )


def _edge_row(edge: Edge) -> tuple[Any, ...]:
    known = edge.evidence
    said = (edge.iri, edge.source, edge.target, edge.kind, edge.level, edge.role, edge.start, edge.end)
    return (*said, known.status, known.confidence, known.graph, int(known.synthetic))


def _search_row(node: Node) -> tuple[Any, ...]:
    names = " · ".join(sorted({name.text for name in node.names}))
    return (node.iri, node.type, node.label().text, names, node.description() or "")


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
