"""What the build calls: helix assignment over the store, gaps over the projection, each into its derived graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

from pyoxigraph import Literal, QuerySolutions, Store

from helixatlas.graph.rules import SYNTHETIC_SUFFIX, Derivation
from helixatlas.helix.assignments import ALWAYS, ASSIGNMENT_GRAPH, assign_actors, assignment_triples
from helixatlas.helix.codebook import Actor, Codebook
from helixatlas.helix.derive import derive_gaps, write_gap_table
from helixatlas.helix.gapgraph import GAP_GRAPH, gap_triples
from helixatlas.helix.method import Method

__all__ = ["assignment_derivation", "gap_enrichment", "store_actors"]

_PREFIXES = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_ACTORS = """SELECT DISTINCT ?actor WHERE {
  { ?actor a org:Organization } UNION { ?seat org:member ?actor }
}"""
_GROUPS = "SELECT DISTINCT ?group WHERE { { ?group a ha:Cluster } UNION { ?group a ha:Partnership } }"
_BOOKS = ", ".join(f'"{name}"' for name in sorted(ALWAYS))
_VALUES = {
    "name": "SELECT DISTINCT ?actor ?value WHERE { ?actor skos:prefLabel|skos:altLabel ?value }",
    "form": "SELECT DISTINCT ?actor ?value WHERE { ?actor ha:statedLegalForm ?value }",
    "helix": "SELECT DISTINCT ?actor ?value WHERE { ?actor ha:hasHelix ?value }",
    "country": "SELECT DISTINCT ?actor ?value WHERE { ?actor ha:inCountry ?value }",
    "decided": f"""SELECT DISTINCT ?actor ?value WHERE {{
      ?node a ha:HelixAssignment ; ha:ofActor ?actor ; ha:ofHelix ?value ; ha:usedCodebook ?book
      FILTER(STR(?book) IN ({_BOOKS})) }}""",
}


def assignment_derivation(codebook: Codebook) -> Derivation:
    """Return the derivation that assigns helices by a codebook to the organisations of a store.

    What a source states or a person decided is never overruled and gives no new statement.
    """

    def derive(store: Store) -> tuple[str, Iterable[str]]:
        return ASSIGNMENT_GRAPH, list(assignment_triples(assign_actors(store_actors(store), codebook)))

    return derive


def gap_enrichment(method: Method, codebook: str) -> Callable[[Path], list[tuple[str, list[str]]]]:
    """Return the enrichment that writes the gap table of a projection and gives the derived graph of gaps.

    Gaps that rest on invented data stand in a graph of their own.
    """

    def enrich(projection: Path) -> list[tuple[str, list[str]]]:
        rows = derive_gaps(projection, method, codebook=codebook)
        write_gap_table(projection, rows)
        real = list(gap_triples([row for row in rows if not row.synthetic], method, codebook))
        invented = [row for row in rows if row.synthetic]
        graphs = [(GAP_GRAPH, real)]
        if invented:
            graphs.append((GAP_GRAPH + SYNTHETIC_SUFFIX, list(gap_triples(invented, method, codebook))))
        return graphs

    return enrich


def store_actors(store: Store) -> list[Actor]:
    """Return the organisations of a store as a codebook looks at them, sorted by IRI."""
    groups = {row[0] for row in _rows(store, _GROUPS)}
    actors = sorted({row[0] for row in _rows(store, _ACTORS)} - groups)
    known: dict[str, dict[str, list[str]]] = {key: _gather(store, query) for key, query in _VALUES.items()}
    return [
        Actor(
            id=actor,
            names=known["name"].get(actor, []),
            legal_form="; ".join(known["form"].get(actor, [])) or None,
            stated=sorted({*known["helix"].get(actor, []), *known["decided"].get(actor, [])}),
            country=next(iter(known["country"].get(actor, [])), None),
        )
        for actor in actors
    ]


def _gather(store: Store, query: str) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for actor, value in _rows(store, query):
        found[actor].add(value)
    return {actor: sorted(values) for actor, values in found.items()}


def _rows(store: Store, query: str) -> list[tuple[str, ...]]:
    found = cast("QuerySolutions", store.query(_PREFIXES + query, use_default_graph_as_union=True))
    return [tuple(_value(term) for term in row) for row in found]


def _value(term: object) -> str:
    return term.value if isinstance(term, Literal) else str(getattr(term, "value", term))
