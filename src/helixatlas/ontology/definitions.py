"""Defined classes as SPARQL: what a thing must have to be one, read from ``owl:equivalentClass``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from rdflib import OWL, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

__all__ = ["defining_patterns"]


def defining_patterns(folder: Path) -> dict[str, str]:
    """Return for each defined class of an ontology folder the graph pattern that ``?thing`` fits if it is one.

    Understood are intersections of named classes with ``hasValue`` and ``someValuesFrom``, which is all that the
    OWL 2 EL axioms of this ontology use. A pattern finds things that need no further inference.
    """
    graph = Graph().parse(folder / "helixatlas-axioms.ttl")
    names = (f"?x{number}" for number in count())
    defined = sorted(c for c in graph.subjects(OWL.equivalentClass) if isinstance(c, URIRef))
    return {str(cls): " ".join(_conditions(graph, cls, "?thing", names)) for cls in defined}


def _conditions(graph: Graph, cls: Node, thing: str, names: Iterator[str]) -> Iterator[str]:
    parts = graph.value(graph.value(cls, OWL.equivalentClass), OWL.intersectionOf)
    if parts is None:
        yield f"{thing} a <{cls}> ."
        return
    for part in Collection(graph, parts):
        path = graph.value(part, OWL.onProperty)
        value, filler = graph.value(part, OWL.hasValue), graph.value(part, OWL.someValuesFrom)
        if path is None:
            yield f"{thing} a <{part}> ."
        elif value is not None:
            yield f"{thing} <{path}> {value.n3()} ."
        elif filler is not None:
            other = next(names)
            yield f"{thing} <{path}> {other} ."
            yield from _conditions(graph, filler, other, names)
