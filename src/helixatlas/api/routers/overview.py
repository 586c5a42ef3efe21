"""The atlas as a whole: is it ready, what does it hold, what can be filtered, what is called so."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from helixatlas import __version__
from helixatlas.api.bodies import json_answer
from helixatlas.api.freshness import fresh
from helixatlas.api.models.overview import Facets, Health, SearchAnswer, Summary
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas

__all__ = ["overview_router"]


def overview_router(atlas: Atlas) -> APIRouter:
    """Return the routes /health, /api/summary, /api/facets and /api/search."""
    router = APIRouter(tags=["overview"])
    unchanged = Depends(fresh(atlas))

    @router.get("/health", response_model=Health, responses=problems(503), summary="Is the atlas ready?")
    def health(response: Response) -> Health:
        """Answer 200 once the store and the projection are built and the query workers run, 503 before."""
        response.headers["Cache-Control"] = "no-store"
        return Health(status="ready", hash=atlas.ready(), version=__version__)

    @router.get("/api/summary", response_model=Summary, dependencies=[unchanged], summary="What this atlas holds")
    def summary() -> Response:
        """Return sources with licence and date, counts by type, and gap rows by presence."""
        return json_answer(atlas, atlas.summary())

    @router.get("/api/facets", response_model=Facets, dependencies=[unchanged], summary="What one can filter by")
    def facets() -> Response:
        """Return the values of type, country, helix, kind, level and evidence with their counts."""
        return json_answer(atlas, atlas.facets())

    _add_search(router, atlas)
    return router


def _add_search(router: APIRouter, atlas: Atlas) -> None:
    unchanged = Depends(fresh(atlas))

    @router.get("/api/search", response_model=SearchAnswer, dependencies=[unchanged], summary="Find things by name")
    def search(
        q: Annotated[str, Query(max_length=200, description="Words of a name", examples=["veneto"])],
        limit: Annotated[int, Query(ge=1, le=200, description="How many results")] = 20,
        type: Annotated[list[str] | None, Query(description="Only these types")] = None,  # noqa: A002  its public name
    ) -> Response:
        """Return what has all words in its names or description, accents ignored, the last word as a beginning."""
        return json_answer(atlas, atlas.search(q, limit=limit, types=type or ()))
