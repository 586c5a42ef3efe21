"""How nodes look in every picture: shape says the type, fill says the helix, an empty fill says unknown."""

from __future__ import annotations

import math

from helixatlas.export.columns import NodeRow

__all__ = ["HELIX_COLOURS", "LEGEND_HELICES", "UNKNOWN_FILL", "fill_of", "shape_of", "size_of"]

HELIX_COLOURS = {
    "government": "#741E11",
    "academia": "#0D4259",
    "business": "#AA8D18",
    "civil-society": "#2C968C",
}
"""Chosen so that every pair stays apart in the three common colour-vision deficiencies, at 3:1 on white."""

UNKNOWN_FILL = "#FFFFFF"
_SEVERAL, _NO_ACTOR = "#6B6B7B", "#C9CDD3"
_ACTORS = {"organisation", "competence-centre"}
LEGEND_HELICES = (
    ("Government", HELIX_COLOURS["government"]),
    ("Academia", HELIX_COLOURS["academia"]),
    ("Business", HELIX_COLOURS["business"]),
    ("Civil society", HELIX_COLOURS["civil-society"]),
    ("Several helices", _SEVERAL),
    ("Helix unknown", UNKNOWN_FILL),
    ("Not an actor", _NO_ACTOR),
)
_SHAPES = {"organisation": "dot", "cluster": "hexagon", "partnership": "square", "project": "diamond"}
_SHAPES |= {"pilot": "triangle", "event": "star", "study-visit": "star"}


def shape_of(node: NodeRow) -> str:
    """Return the shape by type, in the words of vis-network."""
    return _SHAPES.get(node.type, "triangleDown")


def fill_of(node: NodeRow) -> str:
    """Return the colour by helix: one helix its colour, several a neutral one, unknown none at all."""
    if len(node.helices) > 1:
        return _SEVERAL
    if node.helices:
        return HELIX_COLOURS.get(node.helices[0], _SEVERAL)
    return UNKNOWN_FILL if node.type in _ACTORS else _NO_ACTOR


def size_of(node: NodeRow) -> float:
    """Return the radius: it grows with the square root of the degree and is capped, so that no hub hides others."""
    return round(min(6.0 + 2.0 * math.sqrt(node.degree), 22.0), 1)
