"""The SPARQL 1.1 protocol, query only: GET, POST of a form, POST of a query."""

from __future__ import annotations

import html
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.concurrency import run_in_threadpool

from helixatlas.api.freshness import synthetic_header, tag_headers
from helixatlas.api.negotiate import best_type
from helixatlas.api.policy import policy_for
from helixatlas.api.problems import problem, problems
from helixatlas.api.query_page import page
from helixatlas.api.sparql_request import Question, from_address, from_body
from helixatlas.atlas import Atlas
from helixatlas.errors import HelixAtlasError, UsageError

__all__ = ["sparql_router"]

_TABLE = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
_GRAPH = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
_ALSO = {
    "application/sparql-results+json": ("application/json",),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    "application/ld+json": ("application/json",),
    "application/rdf+xml": ("application/xml",),
    "application/n-triples": ("text/plain",),
    "text/turtle": ("application/x-turtle",),
}
"""Media types that clients write for another one."""
_HTML = "text/html"
_TEXT = {"type": "string"}
_SHARED: dict[int | str, dict[str, Any]] = {
    200: {"description": "The answer", "content": {kind: {"schema": _TEXT} for kind in (*_TABLE, *_GRAPH, _HTML)}},
    **problems(400, 406, 503),
}
_EXAMPLE = "SELECT ?cluster WHERE { ?cluster a <https://w3id.org/helixatlas/ns#Cluster> } LIMIT 10"
_FIELDS: dict[str, dict[str, Any]] = {
    "query": {"type": "string", "description": "A SPARQL 1.1 query", "example": _EXAMPLE},
    "default-graph-uri": {"type": "array", "items": _TEXT, "description": "Graphs to ask instead of all"},
    "named-graph-uri": {"type": "array", "items": _TEXT, "description": "Graphs that GRAPH may name"},
}
_GET = {"parameters": [
    {"name": name, "in": "query", "description": schema["description"], "schema": schema}
    for name, schema in _FIELDS.items()
]}  # fmt: skip
_POST = {"requestBody": {"required": True, "content": {
    "application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": _FIELDS, "required": ["query"]}},
    "application/sparql-query": {"schema": _TEXT, "example": _EXAMPLE},
}}}  # fmt: skip
Accept = Annotated[str, Header(include_in_schema=False)]


def sparql_router(atlas: Atlas) -> APIRouter:
    """Return the routes GET /sparql and POST /sparql."""
    router = APIRouter(tags=["sparql"], responses=_SHARED, default_response_class=Response)

    @router.get("/sparql", summary="Ask in SPARQL", openapi_extra=_GET)
    def ask(request: Request, accept: Accept = "*/*") -> Response:
        """Answer a query within the limits of time, memory and rows; without one, show a page to write it in."""
        question = from_address(request)
        if best_type(accept, [_TABLE[0], _GRAPH[0], _HTML]) == _HTML:
            return _as_page(atlas, question)
        return _answer(atlas, question, accept)

    @router.post("/sparql", summary="Ask in SPARQL with a long query", openapi_extra=_POST)
    async def post(request: Request, accept: Accept = "*/*") -> Response:
        """Answer a query sent as a form or as it is; updates are refused."""
        return await run_in_threadpool(_answer, atlas, await from_body(request), accept)

    return router


def _answer(atlas: Atlas, question: Question, accept: str) -> Response:
    if question.text is None:
        raise UsageError("The request holds no query.", hint="Send it in the field query.")
    found = atlas.answer(question.text, accept, question.default_graphs, question.named_graphs)
    plain = found.media_type.partition(";")[0]
    if best_type(accept, (plain, *_ALSO.get(plain, ()))) is None:
        offered = f"This query can be answered as {', '.join(_GRAPH if plain in _GRAPH else _TABLE)}."
        return problem(406, "UsageError", "None of the media types asked for fits this query.", offered)
    headers = tag_headers(atlas) | synthetic_header(atlas)
    return Response(found.body, media_type=found.media_type, headers=headers)


def _as_page(atlas: Atlas, question: Question) -> Response:
    result, status = "", 200
    if question.text is not None:
        try:
            result = atlas.sparql(question.text)._repr_html_()
        except HelixAtlasError as error:
            words = f"<p>{html.escape(str(error))}</p><p>{html.escape(error.hint)}</p>"
            result, status = (
                f'<section class="problem" role="alert"><h2>No answer</h2>{words}</section>',
                error.http_status,
            )
    text = page(question.text or "", result)
    headers = {"Content-Security-Policy": policy_for(text), "Vary": "Accept", "Cache-Control": "no-cache"}
    return Response(text, status, headers, media_type="text/html; charset=utf-8")
