"""One thing, and why anything is in the graph."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from helixatlas.api.bodies import json_answer
from helixatlas.api.freshness import fresh
from helixatlas.api.models.entity import Entity, Explanation
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas

__all__ = ["entities_router"]

_EXAMPLE = "https://w3id.org/helixatlas/id/cluster/inn-veneto-network"
Iri = Annotated[str, Query(description="Full IRI or prefixed name", examples=[_EXAMPLE], min_length=3, max_length=600)]


def entities_router(atlas: Atlas) -> APIRouter:
    """Return the routes /api/entity and /api/explain."""
    shared = problems(400, 404)
    router = APIRouter(tags=["entities"], dependencies=[Depends(fresh(atlas))], responses=shared)

    @router.get("/api/entity", response_model=Entity, summary="One thing with its statements and neighbours")
    def entity(iri: Iri) -> Response:
        """Return names, statements each with its origin, connections, and the gaps of a group."""
        return json_answer(atlas, atlas.entity(iri))

    @router.get("/api/explain", response_model=Explanation, summary="Why is this here?")
    def explain(iri: Iri) -> Response:
        """Return for a node, an edge or a gap the statements behind it with document, sheet, row and column."""
        return json_answer(atlas, atlas.explain(iri))

    return router
