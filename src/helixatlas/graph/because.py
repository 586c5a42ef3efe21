"""What derived statements rest on, and the names under which plain statements can be asked about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from pyoxigraph import NamedNode, QuerySolutions, Store

from helixatlas.graph.edges import edge_iri
from helixatlas.graph.patterns import instantiate
from helixatlas.graph.rules import SYNTHETIC_SUFFIX, Rule
from helixatlas.graph.selects import Selects
from helixatlas.ontology.namespaces import expand

__all__ = ["because_rows", "named_statements"]

Row = tuple[str, str, str, str]


def named_statements(selects: Selects, rules: Iterable[Rule]) -> Iterator[Row]:
    """Return IRI, subject, predicate and object of the statements that are cited but are no edges.

    These are stated helices, which gaps rest on, and what the rules derived.
    """
    has_helix = expand("ha:hasHelix")
    for actor, helix, _ in selects.rows("helices"):
        yield edge_iri(str(actor), has_helix, str(helix)), str(actor), has_helix, str(helix)
    for rule in (one for one in rules if one.because_query):
        for graph in (rule.graph, rule.graph + SYNTHETIC_SUFFIX):
            for quad in selects.store.quads_for_pattern(None, None, None, NamedNode(graph)):
                triple = (_value(quad.subject), quad.predicate.value, _value(quad.object))
                yield (edge_iri(*triple), *triple)


def because_rows(store: Store, rules: Iterable[Rule]) -> Iterator[Row]:
    """Return, for every statement the rules derived, the statements it rests on."""
    for query, made in ((rule.because_query, rule.predicate) for rule in rules if rule.because_query):
        found = cast("QuerySolutions", store.query(query, use_default_graph_as_union=True))
        names = [variable.value for variable in found.variables]
        for solution in found:
            values = {name: term.value for name, term in zip(names, solution, strict=True)}
            derived = edge_iri(values["s"], made, values["o"])
            yield from ((derived, *triple) for triple in instantiate(query, values))


def _value(term: object) -> str:
    return str(getattr(term, "value", term))
