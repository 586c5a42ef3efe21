"""The network as two tables: nodes and edges, in CSV that no spreadsheet runs."""

from __future__ import annotations

from dataclasses import asdict, fields

from helixatlas.export.columns import EdgeRow, Network, NodeRow, edges_of, holds_synthetic, nodes_of
from helixatlas.queries.cells import Cell
from helixatlas.queries.result import Result

__all__ = ["edge_table", "node_table"]


def node_table(network: Network) -> Result:
    """Return the nodes as a table, one row each; helices are joined by a semicolon."""
    columns = tuple(field.name for field in fields(NodeRow))
    rows = tuple(tuple(_cell(value) for value in asdict(node).values()) for node in nodes_of(network))
    return Result(columns, rows, hash=str(network.get("hash") or ""), synthetic=holds_synthetic(network))


def edge_table(network: Network) -> Result:
    """Return the edges as a table with IRI and name of both ends."""
    nodes = nodes_of(network)
    names = [field.name for field in fields(EdgeRow) if field.name not in {"source", "target"}]
    columns = ("source", "source_label", "target", "target_label", *names)
    rows = []
    for edge in edges_of(network):
        ends = (nodes[edge.source], nodes[edge.target])
        ends_cells = [text for node in ends for text in (node.iri, node.label)]
        rows.append((*ends_cells, *(_cell(getattr(edge, name)) for name in names)))
    return Result(columns, tuple(rows), hash=str(network.get("hash") or ""), synthetic=holds_synthetic(network))


def _cell(value: object) -> Cell:
    if isinstance(value, (tuple, list)):
        return ";".join(str(part) for part in value)
    return value if isinstance(value, (str, int, float, bool)) else None
