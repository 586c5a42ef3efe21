"""Choose the format of a network file by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from helixatlas.errors import UsageError
from helixatlas.export.columns import Network
from helixatlas.export.graph_files import gexf, graphml, node_link
from helixatlas.export.page import network_page
from helixatlas.export.svg import svg
from helixatlas.export.tables import edge_table, node_table

__all__ = ["NETWORK_FORMATS", "network_bytes", "write_network"]

_WRITERS: dict[str, Callable[[Network], bytes]] = {
    ".csv": lambda network: edge_table(network).to_csv().encode(),
    ".gexf": gexf,
    ".graphml": graphml,
    ".json": node_link,
    ".nodes.csv": lambda network: node_table(network).to_csv().encode(),
    ".svg": svg,
}
NETWORK_FORMATS = tuple(sorted([".html", *_WRITERS]))


def network_bytes(network: Network, name: str, *, title: str = "", sources: Sequence[Mapping[str, Any]] = ()) -> bytes:
    """Return the network as a file whose name ends so. Raises UsageError for an unknown ending."""
    low = name.lower()
    if low.endswith((".html", ".htm")):
        return network_page(network, title=title or "Helix Atlas", sources=sources).encode()
    for ending in sorted(_WRITERS, key=len, reverse=True):
        if low.endswith(ending):
            return _WRITERS[ending](network)
    hint = f"Endings: {', '.join(NETWORK_FORMATS)}."
    raise UsageError(f"The ending of {name!r} names no network format.", hint=hint)


def write_network(
    network: Network, path: Path, *, title: str = "", sources: Sequence[Mapping[str, Any]] = ()
) -> dict[str, int]:
    """Write the network into a file and return how many nodes and edges it holds."""
    path.write_bytes(network_bytes(network, path.name, title=title, sources=sources))
    return {"nodes": len(network["nodes"]["iri"]), "edges": len(network["edges"]["iri"])}
