"""The network in columns: filter the projection's rows and number the ends of the edges."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from helixatlas.graph.network import Selection, reachable

__all__ = ["network_body"]

Row = dict[str, Any]
_PLACED = ("x", "y", "degree", "community", "synthetic")
_NODE = ("iri", "type", "label", "country", "countries", "territory", "helices", "known", *_PLACED)
_EDGE = ("iri", "source", "target", "kind", "level", "role", "evidence", "confidence", "synthetic")


def network_body(nodes: Sequence[Row], edges: Sequence[Row], selection: Selection, drawn: frozenset[str]) -> Row:
    """Return ``{"nodes": columns, "edges": columns}`` of what the selection keeps."""
    kept = {row["iri"]: row for row in nodes if _keep_node(row, selection, drawn)}
    if selection.countries:
        kept = _without_loose(kept, edges)
    links = [row for row in edges if row["source"] in kept and row["target"] in kept and _keep_edge(row, selection)]
    if selection.centre is not None:
        near = reachable(selection.centre, selection.radius, ((row["source"], row["target"]) for row in links))
        kept = {iri: row for iri, row in kept.items() if iri in near}
        links = [row for row in links if row["source"] in kept and row["target"] in kept]
    return {"nodes": _node_columns(list(kept.values())), "edges": _edge_columns(links, list(kept))}


def _keep_node(row: Row, selection: Selection, drawn: frozenset[str]) -> bool:
    if row["iri"] == selection.centre:
        return True
    if row["type"] not in (selection.types or drawn):
        return False
    if selection.synthetic is False and row["synthetic"]:
        return False
    if selection.countries and (stated := set(json.loads(row["countries"]))) and not stated & set(selection.countries):
        return False
    if not selection.helices or row["type"] != "organisation":
        return True
    return bool(set(json.loads(row["helices"])) & set(selection.helices))


def _without_loose(kept: dict[str, Row], edges: Sequence[Row]) -> dict[str, Row]:
    """Return the nodes of a country, and of those that lie in none only the ones they have edges with."""
    ends = [(row["source"], row["target"]) for row in edges if row["source"] in kept and row["target"] in kept]
    placed = {iri for iri, row in kept.items() if row["countries"] != "[]"}
    beside = {one for pair in ends for one in pair if placed & set(pair)}
    return {iri: row for iri, row in kept.items() if iri in placed or iri in beside}


def _keep_edge(row: Row, selection: Selection) -> bool:
    if selection.synthetic is False and row["synthetic"]:
        return False
    if selection.kinds and row["kind"] not in selection.kinds:
        return False
    return not selection.levels or row["level"] is None or row["level"] in selection.levels


def _node_columns(rows: Sequence[Row]) -> dict[str, list[Any]]:
    columns = {name: [row[name] for row in rows] for name in _NODE}
    for name in ("countries", "helices", "known"):
        columns[name] = [json.loads(text) for text in columns[name]]
    columns["synthetic"] = [bool(flag) for flag in columns["synthetic"]]
    return columns


def _edge_columns(rows: Sequence[Row], iris: Sequence[str]) -> dict[str, list[Any]]:
    index = {iri: number for number, iri in enumerate(iris)}
    columns = {name: [row[name] for row in rows] for name in _EDGE}
    for end in ("source", "target"):
        columns[end] = [index[iri] for iri in columns[end]]
    columns["synthetic"] = [bool(flag) for flag in columns["synthetic"]]
    return columns
