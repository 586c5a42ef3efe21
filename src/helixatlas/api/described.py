"""Answers in RDF or as a page, whichever the client likes best."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Header, Response

from helixatlas.api.freshness import HasState, synthetic_header, tag_headers
from helixatlas.api.policy import policy_for
from helixatlas.api.problems import PROBLEMS, problem
from helixatlas.ontology.namespaces import BASE
from helixatlas.queries.statements import RDF_FORMATS, write_statements

__all__ = ["DESCRIBED", "HTML", "OFFERS", "Accept", "page_answer", "statements_answer"]

HTML = "text/html"
OFFERS = (*RDF_FORMATS, HTML)
DESCRIBED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Statements", "content": {kind: {"schema": {"type": "string"}} for kind in OFFERS}},
    303: {"description": "The page is there"},
    404: PROBLEMS[404],
    406: PROBLEMS[406],
}
Accept = Annotated[str, Header(include_in_schema=False)]


def statements_answer(state: HasState, kind: str | None, read: Callable[[], bytes]) -> Response:
    """Return N-Triples in the format chosen; 406 where the client takes none of those offered."""
    if kind is None:
        offered = f"Offered: {', '.join(OFFERS)}."
        return problem(406, "UsageError", "None of the media types asked for is offered.", offered)
    body = write_statements(read(), kind)
    return Response(body, media_type=kind, headers=tag_headers(state) | synthetic_header(state))


def page_answer(state: HasState, text: str) -> Response:
    """Return a page whose links to the atlas's own IRIs stay within this service."""
    text = text.replace(f'href="{BASE}', 'href="/')
    headers = tag_headers(state) | synthetic_header(state) | {"Content-Security-Policy": policy_for(text)}
    return Response(text, media_type="text/html; charset=utf-8", headers=headers)
