"""The SHACL gates: vocabularies keep their shape, and the record shapes can be run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, SH, Graph, URIRef

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA

__all__ = ["dcat_gates", "shape_gates"]


def shape_gates(material: Material) -> Iterator[GateResult]:
    """Yield SHACL results on the vocabularies, and fields whose list of values does not exist."""
    shapes = material.graph(*material.under("shapes"))
    concepts = material.graph(*material.under("vocabularies"))
    found = _checked(concepts, shapes, advanced=True)
    yield GateResult("shacl-vocabularies", "Vocabularies conform to their shapes", "shacl", findings=found)
    records = material.graph(*material.under("records"))
    schemes = set(concepts.subjects(RDF.type, URIRef("http://www.w3.org/2004/02/skos/core#ConceptScheme")))
    named = {(s, o) for s, o in records.subject_objects(URIRef(HA + "conceptScheme"))}
    lost = [Finding(str(field), f"no such list of values: {name}") for field, name in named if name not in schemes]
    yield GateResult("shacl-schemes", "Every field's list of values exists", "shacl", findings=tuple(sorted(lost)))


def dcat_gates(description: Path, shapes: Path) -> Iterator[GateResult]:
    """Yield whether the description of the dataset keeps the European profile for catalogues."""
    title = "The description of the dataset conforms to DCAT-AP 3"
    if not description.is_file() or not shapes.is_file():
        yield GateResult(
            "shacl-dcat-ap", title, "shacl", skipped="There is no description of the dataset, or no shapes."
        )
        return
    found = _checked(Graph().parse(description), Graph().parse(shapes))
    yield GateResult("shacl-dcat-ap", title, "shacl", findings=found, note="Shapes: SEMIC, release 3.0.0, CC BY 4.0.")


def _checked(data: Graph, shapes: Graph, *, advanced: bool = False) -> tuple[Finding, ...]:
    _, results, _ = validate(data, shacl_graph=shapes, advanced=advanced)
    return tuple(sorted(set(_findings(results)))) if isinstance(results, Graph) else (Finding("shapes", str(results)),)


def _findings(results: Graph) -> Iterator[Finding]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus, message = results.value(result, SH.focusNode), results.value(result, SH.resultMessage)
        yield Finding(str(focus), str(message))
