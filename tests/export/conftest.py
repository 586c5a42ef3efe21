"""A small network by hand, in the shape of ``/api/network``, with what goes wrong in practice.

It holds a Greek name, a name that looks like a formula, one that looks like HTML, a hybrid, an actor of unknown
helix, a node without position and two parallel edges. ``invented`` is the same network with one synthetic edge.
"""

from __future__ import annotations

import copy
from typing import Any

import pytest

BASE = "https://w3id.org/helixatlas/id/"


@pytest.fixture
def network() -> dict[str, Any]:
    """Return four nodes and four edges."""
    return {
        "hash": "abc123",
        "synthetic": False,
        "nodes": {
            "iri": [f"{BASE}cluster/a", f"{BASE}org/b", f"{BASE}org/c", f"{BASE}org/d"],
            "type": ["cluster", "organisation", "organisation", "organisation"],
            "label": ["Δίκτυο", "=HYPERLINK(1)", "<b href='x'>Bold</b>", "Hybrid"],
            "country": ["EL", "IT", None, "ES"],
            "territory": [None, None, None, None],
            "helices": [[], ["government"], [], ["business", "civil-society"]],
            "x": [0.0, 1.0, -1.0, None],
            "y": [0.0, 0.5, 0.5, None],
            "degree": [3, 2, 1, 0],
            "community": [0, 0, 1, None],
            "synthetic": [False, False, False, False],
        },
        "edges": {
            "iri": [f"{BASE}membership/{n}" for n in "1234"],
            "source": [1, 1, 2, 3],
            "target": [0, 0, 0, 0],
            "kind": ["membership"] * 4,
            "level": ["governance", "membership", "membership", None],
            "role": ["chair", None, None, None],
            "evidence": ["asserted", "asserted", "curated", None],
            "confidence": [0.9, 0.9, None, 0.5],
            "synthetic": [False, False, False, False],
        },
    }


@pytest.fixture
def invented(network: dict[str, Any]) -> dict[str, Any]:
    """Return the network with one synthetic edge."""
    other = copy.deepcopy(network)
    other["edges"]["synthetic"][3] = True
    return other
