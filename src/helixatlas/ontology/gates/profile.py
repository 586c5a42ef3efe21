"""The profile gate: core and axioms stay within OWL 2 DL and EL, checked on the syntax of the triples.

The check covers the constructs an RDF file can say: restrictions, class expressions, property characteristics,
datatypes, declarations and punning. The OWLAPI gate gives the second opinion where Java and its jars are.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult

__all__ = ["profile_gates"]

_NOT_EL_PREDICATES = {
    OWL.allValuesFrom, OWL.unionOf, OWL.complementOf, OWL.disjointUnionOf, OWL.inverseOf, OWL.minCardinality,
    OWL.maxCardinality, OWL.cardinality, OWL.minQualifiedCardinality, OWL.maxQualifiedCardinality,
    OWL.qualifiedCardinality, OWL.propertyDisjointWith, OWL.onDatatype,
}  # fmt: skip
_NOT_EL_TYPES = {
    OWL.SymmetricProperty, OWL.AsymmetricProperty, OWL.IrreflexiveProperty, OWL.InverseFunctionalProperty,
    OWL.AllDisjointProperties,
}  # fmt: skip
_EL_DATATYPES = {
    RDF.PlainLiteral, RDF.XMLLiteral, RDFS.Literal, OWL.real, OWL.rational, XSD.decimal, XSD.integer,
    XSD.nonNegativeInteger, XSD.string, XSD.normalizedString, XSD.token, XSD.Name, XSD.NCName, XSD.NMTOKEN,
    XSD.hexBinary, XSD.base64Binary, XSD.anyURI, XSD.dateTime, XSD.dateTimeStamp,
}  # fmt: skip
_PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def profile_gates(material: Material) -> Iterator[GateResult]:
    """Yield what takes core and axioms out of OWL 2 EL, and out of OWL 2 DL."""
    graph = material.logic
    yield GateResult("profile-el", "Core and axioms are in OWL 2 EL", "logic", findings=_sorted(_outside_el(graph)))
    yield GateResult("profile-dl", "Core and axioms are in OWL 2 DL", "logic", findings=_sorted(_outside_dl(graph)))


def _outside_el(graph: Graph) -> Iterator[Finding]:
    for subject, predicate in graph.subject_predicates():
        if predicate in _NOT_EL_PREDICATES:
            yield Finding(_name(subject), f"uses {_name(predicate)}")
    for kind in _NOT_EL_TYPES:
        yield from (Finding(_name(subject), f"is an {_name(kind)}") for subject in graph.subjects(RDF.type, kind))
    for subject in graph.subjects(RDF.type, OWL.FunctionalProperty):
        if (subject, RDF.type, OWL.ObjectProperty) in graph:
            yield Finding(_name(subject), "is a functional object property")
    for subject, members in graph.subject_objects(OWL.oneOf):
        if len(list(graph.items(members))) != 1:
            yield Finding(_name(subject), "lists several individuals")
    yield from _datatypes_outside_el(graph)


def _datatypes_outside_el(graph: Graph) -> Iterator[Finding]:
    for prop in graph.subjects(RDF.type, OWL.DatatypeProperty):
        for datatype in graph.objects(prop, RDFS.range):
            if datatype not in _EL_DATATYPES:
                yield Finding(_name(prop), f"has the range {_name(datatype)}")


def _outside_dl(graph: Graph) -> Iterator[Finding]:
    yield from _punned(graph)
    yield from _undeclared(graph)
    for annotation in set(graph.subjects(RDF.type, OWL.AnnotationProperty)):
        for bound in (RDFS.domain, RDFS.range):
            yield from (Finding(_name(annotation), f"has {_name(bound)}") for _ in graph.objects(annotation, bound))
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and (predicate, RDF.type, OWL.ObjectProperty) in graph:
            yield Finding(_name(subject), f"{_name(predicate)} has a text as value")


def _punned(graph: Graph) -> Iterator[Finding]:
    kinds = {kind: set(graph.subjects(RDF.type, kind)) for kind in _PROPERTY_KINDS}
    for number, one in enumerate(_PROPERTY_KINDS):
        for other in _PROPERTY_KINDS[number + 1 :]:
            for term in kinds[one] & kinds[other]:
                yield Finding(_name(term), f"is both {_name(one)} and {_name(other)}")
    for term in set(graph.subjects(RDF.type, OWL.Class)) & set(graph.subjects(RDF.type, RDFS.Datatype)):
        yield Finding(_name(term), "is both a class and a datatype")


def _undeclared(graph: Graph) -> Iterator[Finding]:
    properties = {p for kind in _PROPERTY_KINDS for p in graph.subjects(RDF.type, kind)}
    for predicate in set(graph.predicates()):
        if predicate not in properties and not str(predicate).startswith((str(OWL), str(RDF), str(RDFS))):
            yield Finding(_name(predicate), "is used as a property without being declared")
    classes = set(graph.subjects(RDF.type, OWL.Class))
    for cls in {o for o in graph.objects(None, RDF.type) if isinstance(o, URIRef)} - classes:
        if not str(cls).startswith((str(OWL), str(RDF), str(RDFS))):
            yield Finding(_name(cls), "is used as a class without being declared")


def _sorted(findings: Iterator[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings)))


def _name(node: Node) -> str:
    return str(node) if isinstance(node, URIRef) else "(unnamed)"
