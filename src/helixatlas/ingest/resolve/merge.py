"""What the judgements mean for the graph: one IRI stands for each group, with all names, and says whom it replaces.

Editions are never rewritten. When the store is built, the IRIs of a group are replaced by the canonical one in the
memory of the store; a derived graph says ``dct:isReplacedBy`` of each. Undoing a judgement undoes it all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.rules import DERIVED, Derivation
from helixatlas.ingest.resolve.judgement_file import judgements_path, read_judgements
from helixatlas.ontology.namespaces import GRAPH, expand

__all__ = ["RESOLUTION_GRAPH", "Merge", "aliases", "canonical_map", "choose", "resolution_derivation"]

RESOLUTION_GRAPH = f"{DERIVED}resolution"

_REPLACED_BY = expand("dct:isReplacedBy")
_PREFERRED = NamedNode(expand("skos:prefLabel"))
_ALTERNATIVE = NamedNode(expand("skos:altLabel"))
_RANKS = {"curated": 0, "document": 1, "register": 2, "synthetic": 3}
_UNKNOWN = 4
_STATED = tuple(f"{GRAPH}{kind}/" for kind in ("source", "curated", "synthetic"))


def canonical_map(data: Path) -> dict[str, str]:
    """Return replaced IRI → canonical IRI for every group judged the same, sorted; empty without judgements."""
    groups = read_judgements(judgements_path(data)).clusters.groups
    if not groups:
        return {}
    ranks = _source_ranks(Editions(data).current().values(), {iri for group in groups for iri in group})
    found = {iri: choose(group, ranks) for group in groups for iri in group}
    return {iri: canonical for iri, canonical in sorted(found.items()) if iri != canonical}


def choose(group: Iterable[str], ranks: Mapping[str, int]) -> str:
    """Return the IRI that stands for a group: curated or document before register, the shortest, the first.

    ``ranks`` gives 0 curated, 1 document, 2 register, 3 invented; an IRI no current edition has comes last.
    """
    return min(group, key=lambda iri: (max(ranks.get(iri, _UNKNOWN), 1), len(iri), iri))


def aliases(mapping: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return canonical IRI → the IRIs it replaces, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for iri, canonical in mapping.items():
        found[canonical].append(iri)
    return {canonical: tuple(sorted(iris)) for canonical, iris in sorted(found.items())}


@dataclass(frozen=True)
class Merge:
    """The step of a build that puts canonical IRIs in place of the replaced ones, in all graphs of editions.

    The preferred name of a replaced record becomes an alternative name where the canonical one has its own.
    Running it twice changes nothing more. ``replaced`` is replaced IRI → canonical IRI.
    """

    replaced: Mapping[str, str]

    def __call__(self, store: Store) -> None:
        """Merge the records of a store in place."""
        named = {iri for iri in set(self.replaced.values()) if _has_label(store, iri)}
        for iri, canonical in sorted(self.replaced.items()):
            relabel = canonical in named
            for quad in _quads(store, iri):
                store.remove(quad)
                store.add(_replaced(quad, self.replaced, relabel=relabel))
            if not relabel and _has_label(store, canonical):
                named.add(canonical)


def resolution_derivation(mapping: Mapping[str, str]) -> Derivation:
    """Return the derivation that says of every replaced IRI by which it is replaced."""

    def derive(_: Store) -> tuple[str, Iterable[str]]:
        lines = (f"<{iri}> <{_REPLACED_BY}> <{canonical}> ." for iri, canonical in sorted(mapping.items()))
        return RESOLUTION_GRAPH, list(lines)

    return derive


def _has_label(store: Store, iri: str) -> bool:
    return next(iter(store.quads_for_pattern(NamedNode(iri), _PREFERRED, None, None)), None) is not None


def _quads(store: Store, iri: str) -> list[Quad]:
    node = NamedNode(iri)
    found = {*store.quads_for_pattern(node, None, None, None), *store.quads_for_pattern(None, None, node, None)}
    return sorted((q for q in found if str(getattr(q.graph_name, "value", "")).startswith(_STATED)), key=str)


def _replaced(quad: Quad, mapping: Mapping[str, str], *, relabel: bool) -> Quad:
    subject, object_ = quad.subject, quad.object
    if isinstance(object_, NamedNode):
        object_ = NamedNode(mapping.get(object_.value, object_.value))
    if not isinstance(subject, NamedNode) or subject.value not in mapping:
        return Quad(subject, quad.predicate, object_, quad.graph_name)
    moved = quad.predicate == _PREFERRED and relabel
    return Quad(NamedNode(mapping[subject.value]), _ALTERNATIVE if moved else quad.predicate, object_, quad.graph_name)


def _source_ranks(editions: Iterable[Edition], wanted: set[str]) -> dict[str, int]:
    """Return for each wanted IRI the best kind of source whose current edition has it as a subject."""
    ranks: dict[str, int] = {}
    for edition in editions:
        rank = _RANKS.get(edition.kind, _UNKNOWN)
        with edition.quads.open(encoding="utf-8") as lines:
            for line in lines:
                iri = line[1 : line.find(">")]
                if iri in wanted:
                    ranks[iri] = min(rank, ranks.get(iri, _UNKNOWN))
    return ranks
