"""The version gate: what changed since the last release asks for at least the version the ontology carries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import BASE

__all__ = ["needed_change", "release_gates"]

_ORDER = ("nothing", "patch", "minor", "major")
_TITLE = "The version fits the changes since the last release"
_NARROWING = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith, OWL.equivalentClass)
_TERMS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, SKOS.Concept)


def release_gates(material: Material, releases: Path) -> Iterator[GateResult]:
    """Yield whether the version number went far enough: removed or narrowed = major, new = minor, words = patch."""
    folders = sorted((p for p in releases.glob("*/") if (p / "helixatlas.ttl").is_file()), key=_version_of)
    if not folders:
        yield GateResult("release-version", _TITLE, "release", skipped="There is no release yet to compare with.")
        return
    last = Material.read(folders[-1])
    before, now = _compared(last, material), _compared(material, last)
    kind, reasons = needed_change(before, now)
    step = _step(_version_of(folders[-1]), _number(_version(now)))
    short = _ORDER.index(step) < _ORDER.index(kind)
    findings = tuple(Finding(str(term), f"{why}: asks for a {kind} version") for term, why in reasons) if short else ()
    note = f"Last release {folders[-1].name}."
    yield GateResult("release-version", _TITLE, "release", findings=findings + _no_prior(before, now), note=note)


def _no_prior(before: Graph, now: Graph) -> tuple[Finding, ...]:
    head = URIRef(BASE + "ns")
    last = before.value(head, OWL.versionIRI)
    if _version(before) == _version(now) or (head, OWL.priorVersion, last) in now:
        return ()
    return (Finding(str(head), f"does not name {last} as the version before it (owl:priorVersion)"),)


def needed_change(before: Graph, now: Graph) -> tuple[str, list[tuple[Node, str]]]:
    """Return the smallest version step the differences allow (nothing, patch, minor, major) and what asks for it."""
    old, new, then, today = _terms(before), _terms(now), _told(before), _told(now)
    narrowed = {(s, "is narrowed") for s, p, o in today - then if p in _NARROWING and s in old}
    major = sorted({(term, "is gone") for term in old - new} | narrowed)
    if major:
        return "major", major
    minor = sorted((term, "is new") for term in new - old)
    if minor:
        return "minor", minor
    words = sorted({(s, "says something else") for s, _, _ in then ^ today if s in old})
    return ("patch", words) if words else ("nothing", [])


def _told(graph: Graph) -> set[tuple[Node, Node, Node]]:
    """Return the statements on named things, what has no name written out, so that two readings can be compared."""
    return {(s, p, _named(graph, o)) for s, p, o in graph if not isinstance(s, BNode)}


def _named(graph: Graph, node: Node) -> Node:
    if not isinstance(node, BNode):
        return node
    parts = sorted(f"{p.n3()} {_named(graph, o).n3()}" for p, o in graph.predicate_objects(node))
    return Literal(f"[{'; '.join(parts)}]")


def _terms(graph: Graph) -> set[Node]:
    return {s for kind in _TERMS for s in graph.subjects(RDF.type, kind) if str(s).startswith(BASE)}


def _compared(material: Material, other: Material) -> Graph:
    """Return the core with its axioms, and the vocabularies whose text is not the same in both."""
    lists = [name for name, text in material.under("vocabularies").items() if other.files.get(name) != text]
    return material.graph("helixatlas.ttl", "helixatlas-axioms.ttl", *lists)


def _version(graph: Graph) -> str:
    return str(graph.value(URIRef(BASE + "ns"), OWL.versionInfo) or "0.0.0")


def _version_of(folder: Path) -> tuple[int, ...]:
    return _number(folder.name)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _step(before: tuple[int, ...], now: tuple[int, ...]) -> str:
    if now <= before:
        return "nothing"
    changed = next(index for index, (one, two) in enumerate(zip(before, now, strict=False)) if one != two)
    return ("major", "minor", "patch")[changed]
