"""The page of one thing: names, statements with origins, neighbours and gaps."""

from __future__ import annotations

import json
from typing import Any

from helixatlas.errors import NotFoundError
from helixatlas.graph.explain import Explainer
from helixatlas.ontology.namespaces import expand, shorten

__all__ = ["entity_body"]

Row = dict[str, Any]


def entity_body(explainer: Explainer, iri: str) -> Row:
    """Return everything the atlas says about an IRI. Raises NotFoundError when that is nothing.

    Records without a page of their own (a membership, a claim, a concept) are told by their statements;
    their type is the local name of their class.
    """
    projection = explainer.projection
    found = explainer.record(iri)
    rows = projection.rows("SELECT * FROM node WHERE iri = ?", (iri,))
    if not rows and not found:
        raise NotFoundError(f"This atlas says nothing about {iri}.", hint="Search for a name to find its IRI.", iri=iri)
    head = _of_node(rows[0]) if rows else _of_record(explainer, iri, found)
    return {
        "iri": iri,
        **head,
        "statements": found,
        "neighbours": [_flag(row) for row in projection.neighbours(iri)],
        "gaps": projection.gaps(group=iri)["rows"],
    }


def _of_node(node: Row) -> Row:
    return {
        "type": node["type"],
        "label": node["label"],
        "names": json.loads(node["names"]),
        "description": node["description"],
        "country": node["country"],
        "countries": json.loads(node["countries"]),
        "helices": json.loads(node["helices"]),
        "known": json.loads(node["known"]),
        "synthetic": bool(node["synthetic"]),
    }


def _of_record(explainer: Explainer, iri: str, found: list[Row]) -> Row:
    classes = sorted(shorten(row["object"]["value"]) for row in found if row["predicate"] == expand("rdf:type"))
    kinds = {row["origin"]["kind"] for row in found}
    return {
        "type": classes[0].partition(":")[2] if classes else "record",
        "label": explainer.statements.label(iri),
        "names": [],
        "description": None,
        "country": None,
        "countries": [],
        "helices": [],
        "known": {},
        "synthetic": kinds <= {"synthetic"},
    }


def _flag(row: Row) -> Row:
    return {**row, "synthetic": bool(row["synthetic"])}
