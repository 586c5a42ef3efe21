"""The IRIs of this atlas answer under its own address: a page for people, RDF for programs."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Header, Path, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from helixatlas.api.freshness import tag_headers
from helixatlas.api.negotiate import best_type
from helixatlas.api.policy import policy_for
from helixatlas.api.problems import PROBLEMS, problem
from helixatlas.atlas import Atlas
from helixatlas.ontology.namespaces import BASE
from helixatlas.queries.statements import RDF_FORMATS, write_statements

__all__ = ["linked_router"]

_HTML = "text/html"
_OFFERS = (*RDF_FORMATS, _HTML)
_SHARED: dict[int | str, dict[str, Any]] = {
    200: {"description": "Statements", "content": {kind: {"schema": {"type": "string"}} for kind in _OFFERS}},
    303: {"description": "See the page in the explorer"},
    404: PROBLEMS[404],
}
_PAGE: dict[int | str, dict[str, Any]] = {
    200: {"description": "A page", "content": {_HTML: {"schema": {"type": "string"}}}}
}
Accept = Annotated[str, Header(include_in_schema=False)]
Rest = Annotated[str, Path(examples=["cluster/inn-veneto-network"])]


def linked_router(atlas: Atlas) -> APIRouter:
    """Return the routes /id/…, /graph/…, /voc/… and /ns."""
    router = APIRouter(tags=["linked data"], responses=_SHARED, default_response_class=Response)

    @router.get("/id/{rest:path}", summary="A thing by its IRI")
    def thing(rest: Rest, accept: Accept = "*/*") -> Response:
        """Answer with what is stated about a thing, or send a browser to its page in the explorer."""
        kind = best_type(accept, _OFFERS)
        if kind == _HTML:
            return RedirectResponse(
                f"/#/?at={quote(f'id/{rest}', safe='/')}", status_code=303, headers={"Vary": "Accept"}
            )
        return _statements(atlas, kind, lambda: atlas.describe(f"{BASE}id/{rest}"))

    @router.get("/graph/{rest:path}", summary="A named graph by its IRI")
    def graph(rest: Annotated[str, Path(examples=["derived/twinned-with"])], accept: Accept = "*/*") -> Response:
        """Answer with every statement of one named graph, for example of one document of one edition."""
        kind = best_type(accept, tuple(RDF_FORMATS)) or "text/turtle"
        return _statements(atlas, kind, lambda: atlas.graph_statements(f"{BASE}graph/{rest}"))

    @router.get("/voc", summary="All concept schemes", response_class=HTMLResponse, responses=_PAGE)
    def vocabularies() -> Response:
        """Answer with a page that lists the concept schemes."""
        return _page(atlas, "voc")

    @router.get("/voc/{rest:path}", summary="A concept scheme or a concept")
    def vocabulary(rest: Annotated[str, Path(examples=["helix"])], accept: Accept = "*/*") -> Response:
        """Answer with a concept scheme or a concept, as a page or as RDF."""
        kind = best_type(accept, _OFFERS)
        if kind == _HTML:
            scheme, _, concept = rest.partition("/")
            if concept:
                return RedirectResponse(f"/voc/{quote(scheme)}#{quote(concept)}", 303, {"Vary": "Accept"})
            return _page(atlas, f"voc/{scheme}")
        return _statements(atlas, kind, lambda: atlas.vocabulary_statements(rest))

    @router.get("/ns", summary="The ontology")
    def ontology(accept: Accept = "*/*") -> Response:
        """Answer with the ontology, as a page or as RDF."""
        kind = best_type(accept, _OFFERS)
        if kind == _HTML:
            return _page(atlas, "ns")
        return _statements(atlas, kind, lambda: atlas.graph_statements(f"{BASE}graph/ref/ontology"))

    return router


def _statements(atlas: Atlas, kind: str | None, read: Any) -> Response:
    if kind is None:
        return problem(
            406, "UsageError", "None of the media types asked for is offered.", f"Offered: {', '.join(_OFFERS)}."
        )
    return Response(write_statements(read(), kind), media_type=kind, headers=tag_headers(atlas))


def _page(atlas: Atlas, name: str) -> Response:
    text = atlas.page(name).replace(f'href="{BASE}', 'href="/')
    headers = tag_headers(atlas) | {"Content-Security-Policy": policy_for(text)}
    return Response(text, media_type="text/html; charset=utf-8", headers=headers)
