"""A stand-alone page of the network, drawn by pyvis: one file, no request to anywhere, no motion."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

from helixatlas.export.columns import EdgeRow, Network, NodeRow, edges_of, holds_synthetic, nodes_of, positions
from helixatlas.export.style import LEGEND_HELICES, fill_of, shape_of, size_of

__all__ = ["network_page"]

_FOREIGN = re.compile(r"<(link|script)\b[^>]*\b(href|src)\s*=\s*\"https?://[^>]*>(\s*</script>)?", re.IGNORECASE)
_EMPTY_HEADING = re.compile(r"<center>\s*<h1></h1>\s*</center>")
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_STYLE = """<style>
body{font:15px/1.45 system-ui,sans-serif;margin:0;color:#1b1f24;background:#fff}
header,footer{padding:.7rem 1rem;max-width:70rem}
h1{font-size:1.3rem;margin:.2rem 0}
.banner{background:#fff3c4;border:2px solid #8a6100;color:#3d2b00;padding:.5rem 1rem;margin:0;font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0;margin:.4rem 0}
.legend i{display:inline-block;width:.9em;height:.9em;border-radius:50%;border:1.5px solid #55606b;margin-right:.35em}
#mynetwork{float:none!important}
</style>"""
_SIDE = 400.0


def network_page(network: Network, *, title: str = "Helix Atlas", sources: Sequence[Mapping[str, Any]] = ()) -> str:
    """Return the page as text (write it as UTF-8).

    ``sources`` are the rows of the summary: title, licence and as_of are printed below the picture. Positions come
    from the network; physics is off. A page that holds synthetic data says so above the picture.
    """
    page = _draw(network)
    page = _EMPTY_HEADING.sub("", _FOREIGN.sub("", page))
    synthetic = holds_synthetic(network)
    head = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<link rel="icon" href="data:,">\n'
    name = html.escape(title)
    page = page.replace("<html>", '<!DOCTYPE html>\n<html lang="en">', 1)
    page = page.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{head}<title>{name}</title>', 1)
    page = page.replace("</head>", f"{_STYLE}</head>", 1)
    page = page.replace("<body>", f"<body>\n{_above(network, name, synthetic)}", 1)
    below = _below(network, sources)
    start, _, end = page.rpartition("</body>")
    return f"{start}{below}</body>{end}"


def _draw(network: Network) -> str:
    from pyvis.network import Network as Drawing  # it imports IPython, which only a picture should pay for

    drawing = Drawing(height="75vh", width="100%", directed=True, cdn_resources="in_line")
    nodes = nodes_of(network)
    side = max(600.0, _SIDE * len(nodes) ** 0.5 / 4)
    for at, (node, (x, y)) in enumerate(zip(nodes, positions(network, side), strict=True)):
        drawing.add_node(at, **_node_options(node), x=x, y=y)
    for edge in edges_of(network):
        drawing.add_edge(edge.source, edge.target, **_edge_options(edge))
    drawing.set_options(
        '{"physics": {"enabled": false}, "layout": {"improvedLayout": false}, "interaction": {"hover": true,'
        ' "keyboard": {"enabled": true, "bindToWindow": false}}, "edges": {"smooth": false, "arrows": {"to":'
        ' {"enabled": false}}, "color": {"color": "#9aa3ad", "highlight": "#1b1f24"}}}'
    )
    return str(drawing.generate_html())


def _node_options(node: NodeRow) -> dict[str, Any]:
    fill = fill_of(node)
    colour = {"background": fill, "border": "#55606b", "highlight": {"background": fill, "border": "#000000"}}
    options = {"label": _short(node.label), "title": _hover(node), "shape": shape_of(node), "size": size_of(node)}
    return {**options, "color": colour, "borderWidth": 1.5, "shapeProperties": {"borderDashes": node.synthetic}}


def _edge_options(edge: EdgeRow) -> dict[str, Any]:
    words = [edge.kind, edge.level, edge.role, edge.evidence, "synthetic" if edge.synthetic else ""]
    return {"title": _plain(" · ".join(word for word in words if word)), "dashes": edge.synthetic, "width": 1}


def _hover(node: NodeRow) -> str:
    how = {what: f" ({word})" for what, word in node.known}
    helix = ", ".join(one + how.get(one, "") for one in node.helices) or "helix unknown"
    country = node.country and node.country + how.get("country", "")
    words = [node.label, node.type, country, helix if node.type == "organisation" else "", node.iri]
    return _plain("\n".join([word for word in words if word] + (["SYNTHETIC"] if node.synthetic else [])))


def _plain(text: str) -> str:
    # pyvis turns a title that holds this word into HTML; a word joiner keeps it a plain text
    return re.sub("href", "hr\u2060ef", text, flags=re.IGNORECASE)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def _above(network: Network, title: str, synthetic: bool) -> str:
    nodes, edges = len(network["nodes"]["iri"]), len(network["edges"]["iri"])
    banner = (
        '<p class="banner" role="note">Synthetic: this picture holds invented data for trying things out. '
        "Dashed outlines and lines are invented.</p>"
        if synthetic
        else ""
    )
    marks = "".join(f'<li><i style="background:{colour}"></i>{name}</li>' for name, colour in LEGEND_HELICES)
    shapes = (
        "Circle: organisation. Hexagon: cluster. Square: partnership. Diamond: project. Triangle: pilot. Star: event."
    )
    return (
        f"{banner}<header><h1>{title}</h1><p>{nodes} nodes, {edges} connections that a source records. "
        f"What is not drawn is not recorded, which does not mean that it does not exist. {shapes}</p>"
        f'<ul class="legend">{marks}</ul></header>'
    )


def _below(network: Network, sources: Sequence[Mapping[str, Any]]) -> str:
    lines = []
    for source in sources:
        facts = [str(source.get(key) or "") for key in ("title", "licence")]
        day = f"as of {source['as_of']}" if source.get("as_of") else ""
        lines.append(f"<li>{html.escape(' · '.join(fact for fact in [*facts, day] if fact))}</li>")
    listed = f"<h2>Sources</h2><ul>{''.join(lines)}</ul>" if lines else ""
    return f"<footer>{listed}<p>Graph {html.escape(str(network.get('hash') or 'unknown'))}</p></footer>"
