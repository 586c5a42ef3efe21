"""Record shapes as SPARQL: the same results as a SHACL engine, from the store itself and in a fraction of the time.

Every constraint the record shapes use is one SELECT whose rows are violations. A shape with a word that is not
translated here is refused, so nothing is passed over in silence. Tests compare the results with two SHACL engines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import SH, XSD, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import HA

__all__ = ["ShapeQuery", "Violation", "shape_queries", "shape_violations"]

_CONCEPT_SCHEME = URIRef(HA + "conceptScheme")
_SILENT = {SH.path, SH.name, SH.description, SH.order, SH.group}
_CHECKED_BY_CAST = {XSD.integer, XSD.decimal, XSD.date, XSD.boolean, XSD.dateTime}


@dataclass(frozen=True)
class ShapeQuery:
    """One constraint: the property shape it stands in, the name of the constraint, and the query for violations."""

    shape: str
    component: str
    text: str


@dataclass(frozen=True, order=True)
class Violation:
    """One thing that breaks one constraint of one property shape, with the value where there is one."""

    focus: str
    shape: str
    component: str
    value: str = ""


@lru_cache(maxsize=8)
def shape_queries(folder: Path) -> tuple[ShapeQuery, ...]:
    """Return the queries of every node shape in a folder of Turtle files, sorted by shape and constraint.

    Raises InputError for a constraint that cannot be translated.
    """
    graph = Graph()
    for path in sorted(folder.glob("*.ttl")):
        graph.parse(path, format="turtle")
    found = [
        query
        for shape, target in graph.subject_objects(SH.targetClass)
        for prop in graph.objects(shape, SH.property)
        for query in _constraints(graph, prop, f"?this a {target.n3()} .")
    ]
    return tuple(sorted(found, key=lambda query: (query.shape, query.component, query.text)))


def shape_violations(store: ox.Store, folder: Path, *, graphs: Iterable[str] | None = None) -> list[Violation]:
    """Return what breaks the shapes of a folder, sorted; of all graphs of a store together, or of those named.

    The graphs must include the concept schemes. A class counts where a thing is said to be of it in so many words.
    """
    chosen = None if graphs is None else [ox.NamedNode(name) for name in graphs]
    return sorted(set(_violations(store, shape_queries(folder), chosen)))


def _violations(
    store: ox.Store, queries: Iterable[ShapeQuery], graphs: list[ox.NamedNode] | None
) -> Iterator[Violation]:
    for query in queries:
        if graphs is None:
            rows = store.query(query.text, use_default_graph_as_union=True)
        else:
            rows = store.query(query.text, default_graph=graphs)  # type: ignore[arg-type]
        for row in rows:  # type: ignore[union-attr]
            yield Violation(_word(row[0]), query.shape, query.component, _word(row[1]))


def _word(term: object) -> str:
    return "" if term is None else str(getattr(term, "value", term))


def _constraints(graph: Graph, prop: Node, thing: str) -> Iterator[ShapeQuery]:
    path = "/".join(step.n3() for step in _steps(graph, graph.value(prop, SH.path) or prop))
    for predicate, value in graph.predicate_objects(prop):
        if predicate in _SILENT or not (str(predicate).startswith(str(SH)) or predicate == _CONCEPT_SCHEME):
            continue
        if predicate not in _TRANSLATED:
            raise InputError(f"The shape {prop} uses {predicate}, which is not translated to SPARQL.")
        body = _TRANSLATED[URIRef(str(predicate))](f"{thing} ?this {path} ?value .", value)
        if predicate == SH["or"]:
            body = _either(graph, value, f"{thing} ?this {path} ?value .")
        if predicate == SH.minCount:
            body = f"SELECT DISTINCT ?this (?none AS ?value) {{ {thing} MINUS {{ ?this {path} ?any }} }}"
        yield ShapeQuery(str(prop), str(predicate).rpartition("#")[2], body)


def _steps(graph: Graph, path: Node) -> list[Node]:
    return [path] if isinstance(path, URIRef) else list(Collection(graph, path))


def _filtered(pattern: str, condition: str) -> str:
    return f"SELECT DISTINCT ?this ?value {{ {pattern} FILTER({condition}) }}"


def _counted(pattern: str, key: str, more: str = "") -> str:
    return (
        f'SELECT ?this ("" AS ?value) {{ SELECT ?this {key} {{ {pattern} {more} }} '
        f"GROUP BY ?this {key} HAVING (COUNT(DISTINCT ?value) > 1) }}"
    )


def _datatype(pattern: str, value: Node) -> str:
    wrong = f"!isLiteral(?value) || DATATYPE(?value) != {value.n3()}"
    if value in _CHECKED_BY_CAST:
        wrong += " || !BOUND(?cast)"  # the text is no such number or day
        pattern += f" BIND({value.n3()}(STR(?value)) AS ?cast)"
    return _filtered(pattern, wrong)


def _either(graph: Graph, members: Node, pattern: str) -> str:
    kinds = [graph.value(one, SH.datatype) for one in Collection(graph, members)]
    if None in kinds:
        return _many(members)
    names = ", ".join(kind.n3() for kind in kinds if kind is not None)
    return _filtered(pattern, f"!isLiteral(?value) || DATATYPE(?value) NOT IN ({names})")


def _whole(value: Node) -> int:
    return int(str(value))


_TRANSLATED: dict[URIRef, Callable[[str, Node], str]] = {
    SH.datatype: _datatype,
    SH.minCount: lambda pattern, _: pattern,
    SH["or"]: lambda pattern, _: pattern,
    SH.maxCount: lambda pattern, value: _counted(pattern, "") if _whole(value) == 1 else _many(value),
    SH.uniqueLang: lambda pattern, _: _counted(pattern, "?tag", 'BIND(LCASE(LANG(?value)) AS ?tag) FILTER(?tag != "")'),
    SH.maxLength: lambda pattern, value: _filtered(pattern, f"STRLEN(STR(?value)) > {_whole(value)}"),
    SH.pattern: lambda pattern, value: _filtered(
        pattern, f"isBlank(?value) || !COALESCE(REGEX(STR(?value), {value.n3()}), false)"
    ),
    SH.minInclusive: lambda pattern, value: _filtered(pattern, f"!COALESCE(?value >= {value.n3()}, false)"),
    SH.maxInclusive: lambda pattern, value: _filtered(pattern, f"!COALESCE(?value <= {value.n3()}, false)"),
    SH.nodeKind: lambda pattern, value: _filtered(pattern, "!isIRI(?value)") if value == SH.IRI else _many(value),
    _CONCEPT_SCHEME: lambda pattern, value: (
        f"SELECT DISTINCT ?this ?value {{ {pattern} "
        f"MINUS {{ ?value <http://www.w3.org/2004/02/skos/core#inScheme> {value.n3()} }} }}"
    ),
}


def _many(value: Node) -> str:
    raise InputError(f"The value {value} of a shape is not translated to SPARQL.")
