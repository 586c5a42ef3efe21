"""A part of the network: what is selected, and the same as a networkx graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

    from helixatlas.graph.views import Projection

__all__ = ["Selection", "reachable", "to_networkx"]


@dataclass(frozen=True)
class Selection:
    """Which part of the network is wanted; an empty tuple means all.

    ``types``, ``countries`` and ``helices`` choose nodes, ``kinds`` and ``levels`` choose edges. Helices are
    asked of organisations only; what lies in no country (a scenario, a sector) stays where it is linked to
    something that is kept; edges that know no level pass. ``centre`` keeps what lies within ``radius`` edges
    of one node. ``synthetic`` False leaves invented data out, None and True keep what is loaded.
    """

    types: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    helices: tuple[str, ...] = ()
    centre: str | None = None
    radius: int = 1
    synthetic: bool | None = None


def reachable(centre: str, radius: int, pairs: Iterable[tuple[str, str]]) -> set[str]:
    """Return the nodes within ``radius`` edges of a node, the node itself included."""
    beside: dict[str, set[str]] = {}
    for one, other in pairs:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    seen, edge = {centre}, {centre}
    for _ in range(max(radius, 0)):
        edge = {other for one in edge for other in beside.get(one, ())} - seen
        seen |= edge
    return seen


def to_networkx(projection: Projection, selection: Selection | None = None) -> nx.MultiDiGraph:
    """Return the selected network with IRIs as nodes and keys, and every column as an attribute."""
    import networkx as nx  # costs 0.1 s, which a page that never asks for it should not pay

    body = projection.network(selection or Selection())
    graph = nx.MultiDiGraph(hash=body["hash"], synthetic=body["synthetic"])
    nodes, edges = body["nodes"], body["edges"]
    columns = [name for name in nodes if name != "iri"]
    for number, iri in enumerate(nodes["iri"]):
        graph.add_node(iri, **{name: nodes[name][number] for name in columns})
    extra = [name for name in edges if name not in {"iri", "source", "target"}]
    for number, iri in enumerate(edges["iri"]):
        ends = (nodes["iri"][edges["source"][number]], nodes["iri"][edges["target"][number]])
        graph.add_edge(*ends, key=iri, **{name: edges[name][number] for name in extra})
    return graph
