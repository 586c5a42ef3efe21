"""Things and graphs answer under this service's own address: the explorer for people, RDF for programs."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Response
from fastapi.responses import RedirectResponse

from helixatlas.api.described import DESCRIBED, HTML, OFFERS, Accept, statements_answer
from helixatlas.api.negotiate import best_type
from helixatlas.atlas import Atlas
from helixatlas.ontology.namespaces import BASE
from helixatlas.queries.statements import RDF_FORMATS

__all__ = ["linked_router"]

Thing = Annotated[str, Path(description="Type and name", examples=["cluster/inn-veneto"])]
Graph = Annotated[str, Path(description="Path of the graph", examples=["derived/twinned-with"])]


def linked_router(atlas: Atlas) -> APIRouter:
    """Return the routes /id/… and /graph/…."""
    router = APIRouter(tags=["linked data"], responses=DESCRIBED, default_response_class=Response)

    @router.get("/id/{rest:path}", summary="A thing by its IRI")
    def thing(rest: Thing, accept: Accept = "*/*") -> Response:
        """Answer with what is stated about a thing, or send a browser to its page in the explorer."""
        kind = best_type(accept, OFFERS)
        if kind == HTML:
            atlas.describe(f"{BASE}id/{rest}")  # nobody is sent to a page about nothing
            return RedirectResponse(f"/#/?at={quote(f'id/{rest}', safe='/')}", 303, {"Vary": "Accept"})
        return statements_answer(atlas, kind, lambda: atlas.describe(f"{BASE}id/{rest}"))

    @router.get("/graph/{rest:path}", summary="A named graph by its IRI")
    def graph(rest: Graph, accept: Accept = "*/*") -> Response:
        """Answer with every statement of one named graph, for example of one document of one edition."""
        kind = best_type(accept, tuple(RDF_FORMATS))
        return statements_answer(atlas, kind, lambda: atlas.graph_statements(f"{BASE}graph/{rest}"))

    return router
