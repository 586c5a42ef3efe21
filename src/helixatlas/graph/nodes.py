"""The nodes of the projection: what is typed in the sources, and the reference things that edges end at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from textwrap import shorten

from helixatlas.graph.declared import EdgeKind, NodeTypes
from helixatlas.graph.edges import Edge
from helixatlas.graph.evidence import Evidence, EvidenceBook, best_status
from helixatlas.graph.meta import META
from helixatlas.graph.places import Places
from helixatlas.graph.selects import Selects, slug_of
from helixatlas.ontology.namespaces import expand

__all__ = ["Name", "Node", "collect_nodes", "keep_edges"]

_HAS_HELIX = expand("ha:hasHelix")
_PREFERENCE = {"preferred": 0, "legal": 1, "acronym": 2, "alternative": 3}


@dataclass(frozen=True, order=True)
class Name:
    """One name of a thing: kind is preferred, legal, acronym, alternative or hidden."""

    kind: str
    lang: str
    text: str


@dataclass
class Node:
    """One thing on the screens.

    ``known`` says of ``country``, ``territory`` and each helix how it is known, where no source states it plainly.
    """

    iri: str
    type: str
    synthetic: bool
    names: list[Name] = field(default_factory=list)
    descriptions: list[Name] = field(default_factory=list)
    helices: set[str] = field(default_factory=set)
    countries: list[str] = field(default_factory=list)
    territory: str | None = None
    known: dict[str, str] = field(default_factory=dict)

    @property
    def country(self) -> str | None:
        """Return the country, where there is exactly one."""
        return self.countries[0] if len(self.countries) == 1 else None

    def label(self, lang: str = "en") -> Name:
        """Return the name to show: preferred names first, in the language if there is one."""
        shown = [name for name in self.names if name.kind in _PREFERENCE]
        if not shown:
            words = self.description(lang) or self.iri.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
            return Name("none", "", shorten(words, 80, placeholder=" …"))
        return min(shown, key=lambda name: (_PREFERENCE[name.kind], name.lang != lang, name.lang, name.text))

    def description(self, lang: str = "en") -> str | None:
        """Return the description in the language, or in the first language there is."""
        best = min(self.descriptions, key=lambda text: (text.lang != lang, text.lang, text.text), default=None)
        return best.text if best else None


def collect_nodes(
    selects: Selects, book: EvidenceBook, types: NodeTypes, kinds: Mapping[str, EdgeKind], edges: Iterable[Edge]
) -> dict[str, Node]:
    """Return the nodes by IRI, sorted: things of a source with a declared type, and ends of their edges."""
    nodes, reference, known = _typed(selects, types)
    for edge in edges:
        kind = kinds[edge.kind]
        for end, fallback in ((edge.source, kind.source), (edge.target, kind.target)):
            found = reference.get(end) or (fallback if end not in known else None)
            if end not in nodes and found:
                nodes[end] = Node(end, found, edge.evidence.synthetic and end not in known)
    _describe(selects, nodes)
    _place(selects, book, nodes)
    return {iri: nodes[iri] for iri in sorted(nodes)}


def keep_edges(edges: Iterable[Edge], nodes: Mapping[str, Node]) -> list[Edge]:
    """Return the edges whose two ends are nodes."""
    return [edge for edge in edges if edge.source in nodes and edge.target in nodes]


def _typed(selects: Selects, types: NodeTypes) -> tuple[dict[str, Node], dict[str, str], set[str]]:
    real: dict[str, set[str]] = {}
    invented: dict[str, set[str]] = {}
    listed: dict[str, set[str]] = {}
    documents = {facts.document: facts.synthetic for facts in selects.graphs.values() if facts.document}
    for thing, name, graph in selects.rows("classes"):
        facts = selects.facts(graph)
        if graph == META and thing in documents:
            (invented if documents[thing] else real).setdefault(str(thing), set()).add(str(name))
            continue
        if facts.kind == "derived":
            continue
        pool = invented if facts.synthetic else listed if facts.kind == "reference" else real
        pool.setdefault(str(thing), set()).add(str(name))
    nodes = {}
    for pool, synthetic in ((real, False), (invented, True)):
        for thing, classes in pool.items():
            found = types.of(classes)
            if found and thing not in nodes:
                nodes[thing] = Node(thing, found, synthetic)
    reference = {thing: found for thing, classes in listed.items() if (found := types.of(classes))}
    for thing, scheme in selects.rows("concepts"):
        if str(scheme) in types.by_scheme:
            reference[str(thing)] = types.by_scheme[str(scheme)]
    return nodes, reference, {*real, *invented, *listed}


def _describe(selects: Selects, nodes: Mapping[str, Node]) -> None:
    for solution in selects.solutions("texts"):
        thing, kind, text = solution
        node = nodes.get(thing.value)
        if node is None:
            continue
        name = Name(kind.value, getattr(text, "language", None) or "", text.value)
        (node.descriptions if name.kind == "description" else node.names).append(name)
    for node in nodes.values():
        node.names = sorted(set(node.names))


def _place(selects: Selects, book: EvidenceBook, nodes: Mapping[str, Node]) -> None:
    """Give nodes their helices and places, and how these are known."""
    assigned: dict[tuple[str, str], list[Evidence]] = {}
    for actor, helix, graph in (tuple(map(str, row)) for row in selects.rows("helices")):
        if actor in nodes:
            slug = str(slug_of(helix))
            nodes[actor].helices.add(slug)
            assigned.setdefault((actor, slug), []).append(book.of_statement(actor, _HAS_HELIX, helix, graph))
    for (actor, slug), known in assigned.items():
        nodes[actor].known[slug] = best_status(known)
    places = Places(selects, book)
    for node in nodes.values():
        node.countries, node.territory = places.countries(node.iri), places.territory(node.iri)
        found = {**node.known, **places.known(node.iri)}
        node.known = {what: how for what, how in sorted(found.items()) if how not in ("", "asserted", "synthetic")}
