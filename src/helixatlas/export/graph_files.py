"""The network in the formats of graph tools: GEXF, GraphML and node-link JSON, through networkx."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable

import networkx as nx

from helixatlas.export.columns import Network, edges_of, holds_synthetic, nodes_of, positions

__all__ = ["as_multigraph", "gexf", "graphml", "node_link"]

_SIDE = 1000.0
_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')


def as_multigraph(network: Network) -> nx.MultiDiGraph:
    """Return the network as a directed multigraph: nodes by IRI, edges keyed by IRI, only plain attributes."""
    graph = nx.MultiDiGraph(hash=str(network.get("hash") or ""), synthetic=holds_synthetic(network))
    nodes = nodes_of(network)
    for node, (x, y) in zip(nodes, positions(network, _SIDE), strict=True):
        words = {"label": node.label, "type": node.type, "country": node.country, "helices": ";".join(node.helices)}
        words["known"] = ";".join(f"{what}: {how}" for what, how in node.known)
        graph.add_node(node.iri, **words, degree=node.degree, x=x, y=y, synthetic=node.synthetic)
    for edge in edges_of(network):
        facts: dict[str, str | float] = {
            "kind": edge.kind,
            "level": edge.level,
            "role": edge.role,
            "evidence": edge.evidence,
        }
        if edge.confidence is not None:
            facts["confidence"] = float(edge.confidence)
        ends = nodes[edge.source].iri, nodes[edge.target].iri
        graph.add_edge(*ends, key=edge.iri, iri=edge.iri, **facts, synthetic=edge.synthetic)
    return graph


def gexf(network: Network) -> bytes:
    """Return GEXF 1.2, without the day of writing, with positions as Gephi reads them."""
    graph = as_multigraph(network)
    for at, (_, _, data) in enumerate(graph.edges(data=True)):
        data["id"] = str(at)
    for _, data in graph.nodes(data=True):
        data["viz"] = {"position": {"x": data.pop("x"), "y": -data.pop("y"), "z": 0.0}}
    if holds_synthetic(network):
        graph.name = "Helix Atlas (synthetic data included)"
    return _CLOCK.sub(b"", _written(nx.write_gexf, graph))


def graphml(network: Network) -> bytes:
    """Return GraphML with typed attributes."""
    return _written(nx.write_graphml_xml, as_multigraph(network))


def node_link(network: Network) -> bytes:
    """Return node-link JSON, as D3 and networkx read it."""
    body = nx.node_link_data(as_multigraph(network), edges="edges")
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def _written(write: Callable[[nx.MultiDiGraph, io.BytesIO], None], graph: nx.MultiDiGraph) -> bytes:
    stream = io.BytesIO()
    write(graph, stream)
    return stream.getvalue()
