"""The graph ``graph/meta``: which graph comes from which edition, document and rule, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Store

from helixatlas.graph.editions import Edition
from helixatlas.graph.rules import DERIVED, SYNTHETIC_SUFFIX, Rule, rule_of_graph
from helixatlas.graph.sources import day_of
from helixatlas.ontology.namespaces import GRAPH, entity, expand

__all__ = ["META", "describe_derived", "describe_editions", "edition_prefix"]

META = f"{GRAPH}meta"
_FOLDERS = {"curated": "curated", "synthetic": "synthetic"}


def edition_prefix(edition: Edition) -> str:
    """Return the beginning of the IRIs of an edition's graphs, ending in a slash."""
    return f"{GRAPH}{_FOLDERS.get(edition.kind, 'source')}/{edition.source}/{edition.number}/"


def describe_editions(store: Store, editions: Iterable[Edition]) -> None:
    """Add to ``graph/meta`` what the manifests say about sources, documents and graphs of the editions."""
    graphs = sorted(str(graph.value) for graph in store.named_graphs() if isinstance(graph, NamedNode))
    for edition in editions:
        prefix = edition_prefix(edition)
        store.extend(_source(edition))
        for graph in (g for g in graphs if g.startswith(prefix)):
            store.extend(_graph(edition, graph, graph.removeprefix(prefix)))


def describe_derived(store: Store, rules: Iterable[Rule]) -> None:
    """Add to ``graph/meta`` what each derived graph is, by which rule, and whether it rests on invented data."""
    rules = list(rules)
    for graph in sorted(str(g.value) for g in store.named_graphs() if isinstance(g, NamedNode)):
        if not graph.startswith(DERIVED):
            continue
        rule = rule_of_graph(rules, graph)
        store.extend(
            _quads(graph, [("rdf:type", NamedNode(expand("ha:DerivedGraph"))), ("ha:graphKind", Literal("derived"))])
        )
        store.extend(_quads(graph, [("ha:synthetic", Literal(graph.endswith(SYNTHETIC_SUFFIX)))]))
        if rule:
            said = [("dct:title", Literal(rule.name)), ("dct:description", Literal(rule.summary, language="en"))]
            store.extend(_quads(graph, said))


def _source(edition: Edition) -> Iterator[Quad]:
    manifest = edition.manifest
    iri = entity("source", edition.source)
    yield from _quads(
        iri, [("rdf:type", NamedNode(expand("dcat:Dataset"))), ("dct:identifier", Literal(edition.source))]
    )
    yield from _quads(iri, [("dct:title", title) for title in _texts(manifest.get("title"))])
    yield from _quads(iri, [("ha:graphKind", Literal(edition.kind)), ("dcat:version", Literal(str(edition.number)))])
    yield from _optional(iri, "dct:license", manifest.get("licence"))
    yield from _optional(iri, "dct:publisher", manifest.get("publisher"))
    yield from _date(iri, "ha:asOf", manifest.get("as_of"))


def _graph(edition: Edition, graph: str, document: str) -> Iterator[Quad]:
    manifest = edition.manifest
    iri = entity("doc", document)
    facts: list[tuple[str, Any]] = [
        ("rdf:type", NamedNode(expand("ha:EditionGraph"))),
        ("ha:ofDocument", NamedNode(iri)),
        ("ha:ofSource", Literal(edition.source)),
        ("ha:editionNumber", Literal(edition.number)),
        ("ha:graphKind", Literal(edition.kind)),
        ("ha:synthetic", Literal(edition.kind == "synthetic")),
    ]
    if manifest.get("confidence") is not None:
        facts.append(("ha:confidence", Literal(str(manifest["confidence"]), datatype=NamedNode(expand("xsd:decimal")))))
    yield from _quads(graph, facts)
    yield from _date(graph, "ha:asOf", day_of(manifest, document))
    yield from _document(edition, iri, dict((manifest.get("documents") or {}).get(document) or {}))


def _document(edition: Edition, iri: str, said: dict[str, Any]) -> Iterator[Quad]:
    yield from _quads(iri, [("rdf:type", NamedNode(expand("ha:SourceDocument")))])
    yield from _quads(iri, [("dct:isPartOf", NamedNode(entity("source", edition.source)))])
    titles = said.get("title") or edition.manifest.get("title") or edition.source
    yield from _quads(iri, [("dct:title", title) for title in _texts(titles, said.get("language"))])
    yield from _optional(iri, "dct:issued", said.get("date"))
    yield from _optional(iri, "dct:language", said.get("language"))


def _texts(value: object, language: str | None = None) -> list[Literal]:
    if isinstance(value, dict):
        return [Literal(str(text), language=lang) for lang, text in sorted(value.items())]
    return [Literal(str(value), language=language) if language else Literal(str(value))] if value else []


def _optional(iri: str, predicate: str, value: object) -> list[Quad]:
    return _quads(iri, [(predicate, Literal(str(value)))]) if value else []


def _date(iri: str, predicate: str, value: object) -> list[Quad]:
    return _quads(iri, [(predicate, Literal(str(value), datatype=NamedNode(expand("xsd:date"))))]) if value else []


def _quads(iri: str, facts: Iterable[tuple[str, Any]]) -> list[Quad]:
    return [Quad(NamedNode(iri), NamedNode(expand(p)), value, NamedNode(META)) for p, value in facts]
