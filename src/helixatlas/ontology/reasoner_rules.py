"""The rule-based check: the OWL 2 RL rules of owlrl over an ontology and a slice of data, without Java."""

from __future__ import annotations

from collections import defaultdict

import owlrl
from rdflib import OWL, RDF, Graph, URIRef

from helixatlas.ontology.reasoner_hermit import Inferred

__all__ = ["run_rules"]


def run_rules(schema: Graph, data: Graph) -> Inferred:
    """Return the instances the OWL 2 RL rules give; ``consistent`` is False on a clash and otherwise not proven."""
    closed = schema + data
    rules = owlrl.OWLRL_Semantics(closed, False, False, False)
    rules.closure()
    found: dict[str, set[str]] = defaultdict(set)
    for thing, cls in closed.subject_objects(RDF.type):
        if isinstance(thing, URIRef) and isinstance(cls, URIRef):
            found[str(cls)].add(str(thing))
    clash = bool(found.get(str(OWL.Nothing)) or rules.error_messages)
    note = "The data contradicts the ontology." if clash else ""
    return Inferred("rules", consistent=False if clash else None, instances=dict(found), note=note)
