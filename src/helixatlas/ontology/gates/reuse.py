"""Gates on reused terms: each exists in its vocabulary, and the extract declares those that are used, no others."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import OWL, RDF, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDFS, SH, SKOS, TIME, VANN, VOID, XSD, DefinedNamespace

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["reuse_gates"]

_CLOSED: dict[str, type[DefinedNamespace]] = {
    str(space): space for space in (DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, TIME, VANN, VOID, XSD)
}
# Vocabularies of which rdflib holds no list, or an old one: the terms that may be used, checked by hand.
_LISTED = {
    PREFIXES["dcat"]: "Catalog CatalogRecord Dataset DatasetSeries DataService Distribution Resource accessURL "
    "accessService byteSize catalog contactPoint dataset distribution downloadURL endDate endpointURL inSeries keyword "
    "landingPage mediaType record resource servesDataset spatialResolutionInMeters startDate theme themeTaxonomy "
    "version",
    PREFIXES["legal"]: "LegalEntity companyActivity companyStatus companyType legalIdentifier legalName "
    "registeredAddress",
    PREFIXES["schema"]: "Event Organization Project domainIncludes rangeIncludes name url foundingDate",
    "http://purl.org/ontology/bibo/": "status doi",
}
_DECLARED_BY_EVERYBODY = (str(OWL), str(RDF), str(RDFS), str(SH), str(XSD))


def reuse_gates(material: Material) -> Iterator[GateResult]:
    """Yield unknown reused terms, terms used but not declared in the extract, and terms declared for nothing."""
    used = _used(material)
    unknown = [Finding(iri, f"no such term in {used[iri]}") for iri in sorted(used) if not _known(iri, used[iri])]
    yield GateResult("reuse-exists", "Reused terms exist in their vocabularies", "reuse", findings=tuple(unknown))
    own = {iri for iri, space in used.items() if space not in _DECLARED_BY_EVERYBODY}
    declared = _declared(material)
    lacking = [Finding(iri, "is used but not declared in extract.ttl") for iri in sorted(own - declared)]
    yield GateResult("reuse-declared", "The extract declares every reused term", "reuse", findings=tuple(lacking))
    idle = [Finding(iri, "is declared in extract.ttl but used nowhere") for iri in sorted(declared - own - _PATTERN)]
    yield GateResult("reuse-idle", "The extract declares no idle term", "reuse", "minor", findings=tuple(idle))


def _used(material: Material) -> dict[str, str]:
    spaces = [*_CLOSED, *_LISTED]
    outside = {f"urn:file:{name}" for name in ("extract.ttl", "align.ttl")}
    quads = (quad for quad in material.store if quad.graph_name.value not in outside)
    iris = {term.value for q in quads for term in (q.subject, q.predicate, q.object) if isinstance(term, ox.NamedNode)}
    found = {iri: max((s for s in spaces if iri.startswith(s)), key=len, default="") for iri in iris}
    return {iri: space for iri, space in found.items() if space and "/" not in iri.removeprefix(space).strip("/")}


def _known(iri: str, space: str) -> bool:
    local = iri.removeprefix(space)
    if not local:
        return True
    if space in _LISTED:
        return local in _LISTED[space].split()
    return URIRef(iri) in _CLOSED[space] or (space == str(RDF) and local == "langString")


def _declared(material: Material) -> set[str]:
    graph = material.graph("extract.ttl")
    heads = set(graph.subjects(RDF.type, OWL.Ontology))
    return {str(s) for s in set(graph.subjects(RDF.type)) - heads if isinstance(s, URIRef)}


# Terms of the membership and evidence patterns: used by data and rules, though not by a file of the ontology.
_PATTERN = {
    *(PREFIXES["org"] + name for name in ("ChangeEvent", "Membership", "OrganizationalCollaboration", "memberDuring")),
    *(PREFIXES["prov"] + name for name in ("agent", "hadPrimarySource", "hadRole", "wasGeneratedBy")),
    *(PREFIXES["dct"] + name for name in ("isReplacedBy", "modified", "replaces")),
    *(PREFIXES["skos"] + name for name in ("note", "scopeNote", "changeNote")),
    PREFIXES["legal"] + "legalName",
}
