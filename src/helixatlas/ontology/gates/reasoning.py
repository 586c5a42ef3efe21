"""The reasoning gate: the ontology is consistent, and a slice of test data gets exactly the classes expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rdflib import OWL, RDF, Graph, URIRef

from helixatlas.errors import HelixAtlasError
from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA, PREFIXES, VOC
from helixatlas.ontology.reasoner import classify

__all__ = ["expected_instances", "reasoning_gates", "test_slice"]

_CASE = "https://w3id.org/helixatlas/id/case/"
_MEMBERS = {
    "four-helices": "academia business government civil-society",
    "three-helices": "academia business government",
    "three-other-helices": "business government civil-society",
    "two-and-unclassified": "academia business unclassified",
    "hybrid-and-association": "hybrid civil-society",
    "no-cluster": "academia business government civil-society",
    "no-members": "",
}


def test_slice() -> Graph:
    """Return groups whose class is known: positive, negative and open-world cases."""
    graph = Graph()
    for group, members in _MEMBERS.items():
        kind = PREFIXES["org"] + "Organization" if group == "no-cluster" else HA + "Cluster"
        graph.add((URIRef(_CASE + group), RDF.type, URIRef(kind)))
        for member in members.split():
            graph.add((URIRef(_CASE + group), URIRef(PREFIXES["org"] + "hasMember"), URIRef(_CASE + member)))
            graph.add((URIRef(_CASE + member), RDF.type, URIRef(PREFIXES["org"] + "Organization")))
            for helix in _helices(member):
                graph.add((URIRef(_CASE + member), URIRef(HA + "hasHelix"), URIRef(f"{VOC}helix/{helix}")))
    graph.add((URIRef(_CASE + "agreed"), RDF.type, URIRef(HA + "Cluster")))
    graph.add((URIRef(_CASE + "agreed"), URIRef(HA + "hasFormality"), URIRef(VOC + "formality/formal")))
    return graph


def expected_instances() -> dict[str, list[str]]:
    """Return what the slice must be classified as: class name → local names, sorted."""
    return {
        "QuadrupleHelixCluster": ["four-helices", "hybrid-and-association"],
        "TripleHelixCluster": ["four-helices", "hybrid-and-association", "three-helices"],
        "AcademiaActor": ["academia", "hybrid"],
        "BusinessActor": ["business", "hybrid"],
        "GovernmentActor": ["government", "hybrid"],
        "CivilSocietyActor": ["civil-society"],
        "HelixActor": ["academia", "business", "civil-society", "government", "hybrid"],
        "FormalCluster": ["agreed"],
        "InformalCluster": [],
        "StudyVisit": [],
    }


def reasoning_gates(material: Material) -> Iterator[GateResult]:
    """Yield whether the expected classes are found, and whether what contradicts itself is noticed."""
    answer = _classified(test_slice(), material)
    yield GateResult(
        "reasoning-instances",
        "A slice of test data gets exactly the classes expected",
        "logic",
        findings=tuple(_differences(answer["instances"])) + _broken(answer),
        note=f"Reasoner: {answer['engine']}. {answer['note']}".strip(),
    )
    clash = Graph()
    for cls in (HA + "Territory", PREFIXES["org"] + "Organization"):
        clash.add((URIRef(_CASE + "clash"), RDF.type, URIRef(cls)))
    unseen = _classified(clash, material)["consistent"] is not False
    findings = (Finding("clash", "a place that is an organisation is not noticed"),) if unseen else ()
    yield GateResult("reasoning-clash", "A contradiction in data is noticed", "logic", findings=findings)


def _classified(slice_: Graph, material: Material) -> dict[str, Any]:
    try:
        return classify(slice_, ontology=material.logic)
    except HelixAtlasError as error:
        return {"engine": "none", "note": str(error), "consistent": None, "unsatisfiable": [], "instances": {}}


def _differences(instances: dict[str, list[str]]) -> Iterator[Finding]:
    for name, expected in expected_instances().items():
        found = [iri.removeprefix(_CASE) for iri in instances.get(HA + name, [])]
        if found != expected:
            said = f"has {', '.join(found) or 'nothing'} instead of {', '.join(expected) or 'nothing'}"
            yield Finding(HA + name, said)


def _broken(answer: dict[str, Any]) -> tuple[Finding, ...]:
    findings = [Finding(cls, "nothing can be an instance of it") for cls in answer["unsatisfiable"]]
    if answer["consistent"] is False:
        findings.append(Finding(str(OWL.Thing), "the ontology contradicts itself"))
    return tuple(findings)


def _helices(member: str) -> list[str]:
    if member == "hybrid":
        return ["academia", "business", "government"]
    return [] if member == "unclassified" else [member]
