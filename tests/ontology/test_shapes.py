"""The concept-scheme component is run by pySHACL on small graphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

DATA = """@prefix org: <http://www.w3.org/ns/org#> . @prefix ha: <https://w3id.org/helixatlas/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix voc: <https://w3id.org/helixatlas/voc/> .
<urn:o> a org:Organization ; skos:prefLabel "X"@en ; ha:hasHelix <https://w3id.org/helixatlas/voc/{value}> ."""


@pytest.fixture(scope="module")
def shapes(root: Path) -> Graph:
    graph = Graph().parse(root / "ontology" / "shapes" / "components.ttl")
    return graph.parse(root / "ontology" / "records" / "organisation.ttl")


def conforms(root: Path, shapes: Graph, value: str) -> tuple[bool, str]:
    graph = Graph().parse(data=DATA.replace("{value}", value), format="turtle")
    for scheme in ("helix", "level"):
        graph.parse(root / "ontology" / "vocabularies" / f"{scheme}.ttl")
    ok, _, words = validate(graph, shacl_graph=shapes, advanced=True)
    return bool(ok), str(words)


def test_a_concept_of_the_scheme_conforms(root: Path, shapes: Graph) -> None:
    assert conforms(root, shapes, "helix/academia")[0]


@pytest.mark.parametrize("value", ["level/data", "helix/nowhere"])
def test_a_value_from_elsewhere_is_a_violation_that_names_both(root: Path, shapes: Graph, value: str) -> None:
    ok, words = conforms(root, shapes, value)
    assert not ok
    assert f"voc/{value} is not a concept of https://w3id.org/helixatlas/voc/helix" in words
