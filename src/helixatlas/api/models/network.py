"""The network in columns: one list per property, edges point into the list of nodes."""

from __future__ import annotations

from helixatlas.api.models.base import Answer, Model

__all__ = ["EdgeColumns", "NetworkAnswer", "NodeColumns"]


class NodeColumns(Model):
    """The nodes; position n of every list speaks about the same node."""

    iri: list[str]
    type: list[str]
    label: list[str]
    country: list[str | None]
    countries: list[list[str]]
    territory: list[str | None]
    helices: list[list[str]]
    known: list[dict[str, str]]
    x: list[float | None]
    y: list[float | None]
    degree: list[int]
    community: list[int | None]
    synthetic: list[bool]


class EdgeColumns(Model):
    """The edges; source and target are positions in the list of nodes."""

    iri: list[str]
    source: list[int]
    target: list[int]
    kind: list[str]
    level: list[str | None]
    role: list[str | None]
    evidence: list[str | None]
    confidence: list[float | None]
    synthetic: list[bool]


class NetworkAnswer(Answer):
    """Nodes and edges with positions computed once for everybody."""

    nodes: NodeColumns
    edges: EdgeColumns
