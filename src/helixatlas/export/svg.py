"""A still picture of the network as SVG: shapes by type, fill by helix, every node with its name on hover."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from helixatlas.export.columns import Network, NodeRow, edges_of, holds_synthetic, nodes_of, positions
from helixatlas.export.style import LEGEND_HELICES, fill_of, shape_of, size_of

__all__ = ["svg"]

_SIDE, _EDGE_ROOM = 1200.0, 60.0
_LABELLED = 40
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "hexagon": [(1, 0), (0.5, 0.87), (-0.5, 0.87), (-1, 0), (-0.5, -0.87), (0.5, -0.87)],
    "diamond": [(1, 0), (0, 1), (-1, 0), (0, -1)],
    "square": [(0.8, 0.8), (-0.8, 0.8), (-0.8, -0.8), (0.8, -0.8)],
    "triangle": [(0, -1), (0.9, 0.7), (-0.9, 0.7)],
    "triangleDown": [(0, 1), (0.9, -0.7), (-0.9, -0.7)],
    "star": [(0, -1), (0.3, -0.3), (1, -0.3), (0.45, 0.15), (0.6, 0.9), (0, 0.45)],
}
_CORNERS["star"] += [(-0.6, 0.9), (-0.45, 0.15), (-1, -0.3), (-0.3, -0.3)]


def svg(network: Network) -> bytes:
    """Return the picture as UTF-8; the best connected nodes carry their name, all carry it as a title."""
    nodes = nodes_of(network)
    places = [(x + _EDGE_ROOM, y + _EDGE_ROOM) for x, y in positions(network, _SIDE)]
    height = max([y for _, y in places], default=0.0) + 3 * _EDGE_ROOM
    width = _SIDE + 2 * _EDGE_ROOM
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" font-family="sans-serif">',
        f"<title>{len(nodes)} nodes of Helix Atlas</title>",
        f"<desc>Graph {escape(str(network.get('hash') or ''))}</desc>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        '<g stroke="#9aa3ad" stroke-width="1">',
        *_lines(network, places),
        "</g>",
        *(_mark(node, place) for node, place in zip(nodes, places, strict=True)),
        *_names(nodes, places),
        *_legend(height, holds_synthetic(network)),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _lines(network: Network, places: list[tuple[float, float]]) -> list[str]:
    found = []
    for edge in edges_of(network):
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        dashes = ' stroke-dasharray="4 3"' if edge.synthetic else ""
        found.append(f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"{dashes}/>')
    return found


def _mark(node: NodeRow, place: tuple[float, float]) -> str:
    (x, y), radius = place, size_of(node)
    dashes = ' stroke-dasharray="3 2"' if node.synthetic else ""
    look = f'fill={quoteattr(fill_of(node))} stroke="#55606b" stroke-width="1.5"{dashes}'
    words = f"{node.label} ({node.type}{', synthetic' if node.synthetic else ''})"
    title = f"<title>{escape(words)}</title>"
    corners = _CORNERS.get(shape_of(node))
    if corners is None:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" {look}>{title}</circle>'
    points = " ".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in corners)
    return f'<polygon points="{points}" {look}>{title}</polygon>'


def _names(nodes: list[NodeRow], places: list[tuple[float, float]]) -> list[str]:
    ranked = sorted(range(len(nodes)), key=lambda at: (-nodes[at].degree, nodes[at].iri))[:_LABELLED]
    return [
        f'<text x="{places[at][0]:.1f}" y="{places[at][1] - size_of(nodes[at]) - 3:.1f}" font-size="11" '
        f'text-anchor="middle" fill="#1b1f24">{escape(nodes[at].label[:40])}</text>'
        for at in sorted(ranked)
    ]


def _legend(height: float, synthetic: bool) -> list[str]:
    found = []
    for at, (name, colour) in enumerate(LEGEND_HELICES):
        x, y = 40 + at * 165, height - 40
        found.append(f'<circle cx="{x}" cy="{y:.1f}" r="7" fill="{colour}" stroke="#55606b" stroke-width="1.5"/>')
        found.append(f'<text x="{x + 14}" y="{y + 4:.1f}" font-size="13" fill="#1b1f24">{name}</text>')
    if synthetic:
        found.append(
            '<text x="30" y="34" font-size="18" fill="#8a2c00">Synthetic: part of this picture is invented.</text>'
        )
    return found
