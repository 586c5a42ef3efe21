"""The SHACL gates: vocabularies keep their shape, and the record shapes can be run."""

from __future__ import annotations

from collections.abc import Iterator

from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA

__all__ = ["shape_gates"]


def shape_gates(material: Material) -> Iterator[GateResult]:
    """Yield SHACL results on the vocabularies, and fields whose list of values does not exist."""
    shapes = material.graph(*material.under("shapes"))
    concepts = material.graph(*material.under("vocabularies"))
    _, results, _ = validate(concepts, shacl_graph=shapes, advanced=True)
    findings = sorted(set(_findings(results))) if isinstance(results, Graph) else [Finding("shapes", str(results))]
    yield GateResult("shacl-vocabularies", "Vocabularies conform to their shapes", "shacl", findings=tuple(findings))
    records = material.graph(*material.under("records"))
    schemes = set(concepts.subjects(RDF.type, URIRef("http://www.w3.org/2004/02/skos/core#ConceptScheme")))
    named = {(s, o) for s, o in records.subject_objects(URIRef(HA + "conceptScheme"))}
    lost = [Finding(str(field), f"no such list of values: {name}") for field, name in named if name not in schemes]
    yield GateResult("shacl-schemes", "Every field's list of values exists", "shacl", findings=tuple(sorted(lost)))


def _findings(results: Graph) -> Iterator[Finding]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus, message = results.value(result, SH.focusNode), results.value(result, SH.resultMessage)
        yield Finding(str(focus), str(message))
