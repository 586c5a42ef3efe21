"""The query catalogue: the same questions as on the command line and in notebooks."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from helixatlas.api.bodies import CSV_FORM, csv_answer, json_answer
from helixatlas.api.freshness import fresh
from helixatlas.api.models.query import QueryAnswer, QueryDescription
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas

__all__ = ["queries_router"]

_FREE: dict[str, Any] = {
    "parameters": [
        {
            "name": "parameters",
            "in": "query",
            "description": "The parameters of the query, as /api/queries lists them",
            "schema": {"type": "object", "additionalProperties": {"type": "string"}},
            "style": "form",
            "explode": True,
            "example": {"country": "ES"},
        }
    ]
}


def queries_router(atlas: Atlas) -> APIRouter:
    """Return the routes /api/queries and /api/queries/{name}, also as .csv and .json."""
    shared = problems(400, 404, 503)
    router = APIRouter(tags=["queries"], dependencies=[Depends(fresh(atlas))], responses=shared)

    @router.get("/api/queries", response_model=list[QueryDescription], summary="The questions of the catalogue")
    def queries() -> Response:
        """Return every question with its parameters, columns and SPARQL text."""
        return json_answer(atlas, [one.describe() for one in atlas.catalogue.values()])

    @router.get(
        "/api/queries/{name}.csv",
        summary="An answer as CSV",
        response_class=Response,
        responses=CSV_FORM,
        openapi_extra=_FREE,
    )
    def query_csv(name: str, request: Request) -> Response:
        """Return the rows of a question as a CSV download."""
        return csv_answer(atlas, atlas.query(name, **dict(request.query_params)), name)

    _add_answers(router, atlas)
    return router


def _add_answers(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/queries/{name}", response_model=QueryAnswer, summary="Ask a question", openapi_extra=_FREE)
    @router.get("/api/queries/{name}.json", response_model=QueryAnswer, summary="An answer", openapi_extra=_FREE)
    def query(name: str, request: Request) -> Response:
        """Return the rows of a question of the catalogue; its parameters are those of the address."""
        found = atlas.query(name, **dict(request.query_params))
        body = {"hash": found.hash, "synthetic": found.synthetic, "name": name, "query": found.query}
        return json_answer(atlas, {**body, "columns": found.columns, "rows": found.to_dicts()})
