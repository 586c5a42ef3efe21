"""Read the columnar network (the shape of ``/api/network``) row by row, in its own fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["EdgeRow", "Network", "NodeRow", "edges_of", "holds_synthetic", "nodes_of", "positions"]

Network = Mapping[str, Any]


@dataclass(frozen=True)
class NodeRow:
    """One node: its IRI, what it is, its helices (empty: nobody knows) and its place on the plane.

    ``known`` tells how country, territory and helices are known, where no source states them plainly.
    """

    iri: str
    type: str
    label: str
    country: str
    helices: tuple[str, ...]
    known: tuple[tuple[str, str], ...]
    degree: int
    community: int | None
    synthetic: bool


@dataclass(frozen=True)
class EdgeRow:
    """One edge between two nodes, which are given by their position in the list of nodes."""

    iri: str
    source: int
    target: int
    kind: str
    level: str
    role: str
    evidence: str
    confidence: float | None
    synthetic: bool


def nodes_of(network: Network) -> list[NodeRow]:
    """Return the nodes in the order of the network."""
    return [
        NodeRow(
            iri=row["iri"],
            type=row["type"] or "",
            label=row["label"] or row["iri"],
            country=row.get("country") or "",
            helices=tuple(row.get("helices") or ()),
            known=tuple(sorted((row.get("known") or {}).items())),
            degree=int(row.get("degree") or 0),
            community=row.get("community"),
            synthetic=bool(row.get("synthetic")),
        )
        for row in _rows(network["nodes"])
    ]


def edges_of(network: Network) -> list[EdgeRow]:
    """Return the edges in the order of the network."""
    return [
        EdgeRow(
            iri=row["iri"],
            source=int(row["source"]),
            target=int(row["target"]),
            kind=row.get("kind") or "",
            level=row.get("level") or "",
            role=row.get("role") or "",
            evidence=row.get("evidence") or "",
            confidence=row.get("confidence"),
            synthetic=bool(row.get("synthetic")),
        )
        for row in _rows(network["edges"])
    ]


def positions(network: Network, side: float) -> list[tuple[float, float]]:
    """Return the positions of the nodes scaled into a square of that side, y downwards, rounded to 0.1.

    Nodes without a position stand on a row below the picture, so that none is lost and none looks placed.
    """
    xs, ys = network["nodes"].get("x") or [], network["nodes"].get("y") or []
    known = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    left, top = min((x for x, _ in known), default=0.0), max((y for _, y in known), default=0.0)
    width = max((x for x, _ in known), default=0.0) - left
    height = top - min((y for _, y in known), default=0.0)
    scale = side / (max(width, height) or 1.0)
    placed, lost = [], 0
    for x, y in zip(xs, ys, strict=True):
        if x is None or y is None:
            placed.append((round(lost * side / 20 % side, 1), round(side * (1.1 + lost // 20 / 20), 1)))
            lost += 1
        else:
            placed.append((round((x - left) * scale, 1), round((top - y) * scale, 1)))
    return placed


def holds_synthetic(network: Network) -> bool:
    """Return whether any node or edge, or the network as a whole, is synthetic."""
    parts = (network["nodes"].get("synthetic") or (), network["edges"].get("synthetic") or ())
    return bool(network.get("synthetic")) or any(any(part) for part in parts)


def _rows(columns: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    size = len(columns["iri"])
    full = {name: values for name, values in columns.items() if len(values) == size}
    return (dict(zip(full, row, strict=True)) for row in zip(*full.values(), strict=True))
