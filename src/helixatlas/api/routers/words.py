"""The words of the atlas, ontology and concept schemes: pages for people, RDF for programs."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Response
from fastapi.responses import RedirectResponse

from helixatlas.api.described import DESCRIBED, HTML, OFFERS, Accept, page_answer, statements_answer
from helixatlas.api.negotiate import best_type
from helixatlas.atlas import Atlas
from helixatlas.ontology.namespaces import BASE

__all__ = ["words_router"]

Word = Annotated[str, Path(description="Scheme, or scheme and concept", examples=["helix", "helix/academia"])]


def words_router(atlas: Atlas) -> APIRouter:
    """Return the routes /ns, /voc and /voc/…."""
    router = APIRouter(tags=["linked data"], responses=DESCRIBED, default_response_class=Response)

    @router.get("/ns", summary="The ontology")
    def ontology(accept: Accept = "*/*") -> Response:
        """Answer with the ontology, as a page or as RDF."""
        kind = best_type(accept, OFFERS)
        if kind == HTML:
            return page_answer(atlas, atlas.page("ns"))
        return statements_answer(atlas, kind, lambda: atlas.graph_statements(f"{BASE}graph/ref/ontology"))

    _add_schemes(router, atlas)
    return router


def _add_schemes(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/voc", summary="All concept schemes")
    def vocabularies(accept: Accept = "*/*") -> Response:
        """Answer with the concept schemes, as a page that lists them or as RDF with all their concepts."""
        kind = best_type(accept, OFFERS)
        if kind == HTML:
            return page_answer(atlas, atlas.page("voc"))
        return statements_answer(atlas, kind, lambda: atlas.graph_statements(f"{BASE}graph/ref/vocabularies"))

    @router.get("/voc/{rest:path}", summary="A concept scheme or a concept")
    def vocabulary(rest: Word, accept: Accept = "*/*") -> Response:
        """Answer with a concept scheme or a concept, as a page or as RDF."""
        kind = best_type(accept, OFFERS)
        if kind == HTML:
            return _words_page(atlas, rest)
        return statements_answer(atlas, kind, lambda: atlas.vocabulary_statements(rest))


def _words_page(atlas: Atlas, name: str) -> Response:
    scheme, _, concept = name.partition("/")
    if concept:
        return RedirectResponse(f"/voc/{quote(scheme)}#{quote(concept)}", 303, {"Vary": "Accept"})
    return page_answer(atlas, atlas.page(f"voc/{scheme}"))
