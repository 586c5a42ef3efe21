"""What the page of the ontology tells, read from its files: terms, and what hangs together with each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SDO, SH, SKOS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from helixatlas.ontology.namespaces import BASE, HA, shorten

__all__ = ["Model", "Term", "read_model"]

_KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "relation",
    OWL.DatatypeProperty: "attribute",
    OWL.AnnotationProperty: "annotation",
}
_FILES = ("extract.ttl", "helixatlas.ttl", "helixatlas-axioms.ttl", "align.ttl")


@dataclass(frozen=True)
class Term:
    """One class or property: names by language, definition, and the IRIs it stands beside."""

    iri: str
    kind: str
    labels: dict[str, str]
    definition: str
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    equivalent: tuple[str, ...] = ()
    mappings: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """Return the English name."""
        return self.labels.get("en", shorten(self.iri))


@dataclass(frozen=True)
class Model:
    """All own terms by IRI, sorted; the header; properties and record shapes by the class they are used on."""

    header: dict[str, str]
    terms: dict[str, Term]
    used_on: dict[str, tuple[str, ...]] = field(default_factory=dict)
    shapes: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def of_kind(self, kind: str) -> list[Term]:
        """Return the terms of one kind, by name."""
        return sorted((t for t in self.terms.values() if t.kind == kind), key=lambda t: (t.label.casefold(), t.iri))

    def properties_of(self, iri: str) -> tuple[str, ...]:
        """Return the properties for a class and for those above it."""
        found = set(self.used_on.get(iri, ()))
        for parent in self.terms[iri].parents if iri in self.terms else ():
            found |= set(self.properties_of(parent) or self.used_on.get(parent, ()))
        return tuple(sorted(found))


@lru_cache(maxsize=4)
def read_model(folder: Path) -> Model:
    """Return the model of an ontology folder. A folder is read once a process."""
    graph = Graph()
    for name in _FILES:
        graph.parse(folder / name)
    found = [(s, kind) for rdf, kind in _KINDS.items() for s in graph.subjects(RDF.type, rdf) if str(s).startswith(HA)]
    terms = {str(s): _term(graph, s, kind) for s, kind in sorted(found) if isinstance(s, URIRef)}
    used_on: dict[str, set[str]] = defaultdict(set)
    for term in terms.values():
        for domain in term.domains:
            used_on[domain].add(term.iri)
    return Model(_header(graph), terms, {iri: tuple(sorted(p)) for iri, p in used_on.items()}, _shapes(folder))


def _term(graph: Graph, subject: Node, kind: str) -> Term:
    up = RDFS.subClassOf if kind == "class" else RDFS.subPropertyOf
    labels = {o.language or "en": str(o) for o in graph.objects(subject, RDFS.label) if isinstance(o, Literal)}
    matches = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
    return Term(
        iri=str(subject),
        kind=kind,
        labels=dict(sorted(labels.items())),
        definition=str(graph.value(subject, SKOS.definition) or ""),
        parents=_iris(graph.objects(subject, up)),
        children=_iris(graph.subjects(up, subject)),
        domains=_iris([*graph.objects(subject, SDO.domainIncludes), *graph.objects(subject, RDFS.domain)]),
        ranges=_iris([*graph.objects(subject, SDO.rangeIncludes), *graph.objects(subject, RDFS.range)]),
        equivalent=tuple(sorted(_expression(graph, o) for o in graph.objects(subject, OWL.equivalentClass))),
        mappings=tuple(sorted((shorten(str(p)), str(o)) for p in matches for o in graph.objects(subject, p))),
    )


def _expression(graph: Graph, node: Node) -> str:
    if isinstance(node, URIRef):
        return shorten(str(node))
    members = graph.value(node, OWL.intersectionOf)
    if members is not None:
        return " and ".join(_expression(graph, part) for part in Collection(graph, members))
    name = shorten(str(graph.value(node, OWL.onProperty)))
    value = graph.value(node, OWL.hasValue)
    if value is not None:
        return f"{name} value {shorten(str(value))}"
    return f"{name} some {_expression(graph, graph.value(node, OWL.someValuesFrom) or OWL.Thing)}"


def _header(graph: Graph) -> dict[str, str]:
    head = URIRef(BASE + "ns")
    names = {
        "title": DCTERMS.title, "description": DCTERMS.description, "licence": DCTERMS.license,
        "creator": DCTERMS.creator, "publisher": DCTERMS.publisher, "version": OWL.versionInfo,
        "version IRI": OWL.versionIRI, "version before": OWL.priorVersion, "issued": DCTERMS.issued,
        "status": URIRef("http://purl.org/ontology/bibo/status"), "citation": DCTERMS.bibliographicCitation,
    }  # fmt: skip
    return {name: str(graph.value(head, predicate) or "") for name, predicate in names.items()}


def _shapes(folder: Path) -> dict[str, tuple[tuple[str, str], ...]]:
    graph = Graph()
    for path in sorted([*(folder / "records").glob("*.ttl"), *(folder / "shapes").glob("*.ttl")]):
        graph.parse(path)
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for shape, target in graph.subject_objects(SH.targetClass):
        found[str(target)].add((str(shape), str(graph.value(shape, RDFS.label) or shorten(str(shape)))))
    return {cls: tuple(sorted(shapes)) for cls, shapes in found.items()}


def _iris(nodes: object) -> tuple[str, ...]:
    return tuple(sorted({str(n) for n in nodes if isinstance(n, URIRef)}))  # type: ignore[attr-defined]
