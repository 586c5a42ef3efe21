"""Helix assignments by a codebook, as rows of the table ``assignment`` and as statements of a derived graph."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from helixatlas.helix.codebook import Actor, Codebook
from helixatlas.helix.facts import Assigned
from helixatlas.helix.ntriples import decimal, iri, text, triple
from helixatlas.ontology.namespaces import GRAPH, concept, content_id, entity, expand

__all__ = [
    "ALWAYS",
    "ASSIGNMENT_GRAPH",
    "assign_actors",
    "assignment_iri",
    "assignment_triples",
    "read_actors",
]

ASSIGNMENT_GRAPH = f"{GRAPH}derived/helix-assignment"
ALWAYS = frozenset({"", "stated", "curator"})
"""Codebook names of decisions that hold under every codebook: what a source states, what a person decided."""


def assignment_iri(actor: str, helix: str, codebook: str) -> str:
    """Return the IRI under which an assignment can be asked about.

    A stated helix is the statement ``actor ha:hasHelix helix`` itself; one made by rules is a node.
    """
    if codebook in ALWAYS:
        return entity("edge", content_id(actor, expand("ha:hasHelix"), concept("helix", helix)))
    return entity("assignment", content_id(actor, concept("helix", helix), codebook))


def assign_actors(actors: Iterable[Actor], codebook: Codebook) -> list[Assigned]:
    """Return the assignments of some organisations, sorted by organisation and helix."""
    rows = []
    for actor in sorted(actors, key=lambda one: one.id):
        for found in codebook.assign(actor.names, actor.legal_form, actor.stated, actor.country):
            by = "stated" if found.basis == "stated" else codebook.id
            basis = found.basis if found.basis == "stated" else f"{found.basis}: {found.rule}"
            graph = "" if by == "stated" else ASSIGNMENT_GRAPH
            rows.append(Assigned(actor.id, found.helix, found.belonging, found.weight, by, basis, graph))
    return rows


def read_actors(projection: Path) -> list[Actor]:
    """Return the organisations of a projection file as a codebook looks at them.

    Stated helices are those of the table ``assignment`` that hold under every codebook.
    """
    with closing(sqlite3.connect(f"file:{projection}?mode=ro", uri=True)) as base:
        stated: dict[str, list[str]] = {}
        for actor, helix, codebook in base.execute("SELECT actor, helix, codebook FROM assignment ORDER BY 1, 2"):
            if (codebook or "") in ALWAYS:
                stated.setdefault(actor, []).append(helix)
        nodes = base.execute("SELECT iri, label, names, country FROM node WHERE type = 'organisation' ORDER BY iri")
        return [Actor(one, _names(label, names), None, stated.get(one, ()), land) for one, label, names, land in nodes]


def _names(label: str, names: str | None) -> Sequence[str]:
    listed = json.loads(names) if names else []
    texts = [one["text"] if isinstance(one, dict) else str(one) for one in listed]
    kinds = [one.get("kind") if isinstance(one, dict) else None for one in listed]
    good = [words for words, kind in zip(texts, kinds, strict=True) if kind not in {"acronym", "hidden"}]
    return list(dict.fromkeys([label, *good]))


def assignment_triples(rows: Iterable[Assigned]) -> Iterator[str]:
    """Return the N-Triples lines of the derived graph, one node for each assignment made by rules."""
    for row in rows:
        if row.codebook in ALWAYS:
            continue
        node = assignment_iri(row.actor, row.helix, row.codebook)
        yield triple(node, "rdf:type", iri(expand("ha:HelixAssignment")))
        yield triple(node, "ha:ofActor", iri(row.actor))
        yield triple(node, "ha:ofHelix", iri(concept("helix", row.helix)))
        yield triple(node, "ha:belonging", decimal(row.belonging))
        yield triple(node, "ha:weight", decimal(row.weight))
        yield triple(node, "ha:usedCodebook", text(row.codebook))
        yield triple(node, "ha:basis", text(row.basis))
        yield triple(node, "prov:wasDerivedFrom", iri(row.actor))
