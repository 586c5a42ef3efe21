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
from helixatlas.queries.statements import RDF_FORMATS

__all__ = ["words_router"]

RDF = tuple(RDF_FORMATS)
Part = Annotated[str, Path(description="Module or version", examples=["axioms", "0.1.0"])]
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
        return statements_answer(atlas, kind, atlas.ontology_statements)

    @router.get("/ns/{part:path}", summary="A module or a version of the ontology")
    def module(part: Part, accept: Accept = "text/turtle") -> Response:
        """Answer with axioms, extract, align, words or a released version as RDF."""
        return statements_answer(atlas, best_type(accept, RDF), lambda: atlas.ontology_statements(f"ns/{part}"))

    @router.get("/shapes", summary="The shapes of the records")
    def shapes(accept: Accept = "text/turtle") -> Response:
        """Answer with all SHACL shapes as RDF; the page of the ontology explains them."""
        return statements_answer(atlas, best_type(accept, RDF), lambda: atlas.ontology_statements("shapes"))

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
        atlas.vocabulary_statements(name)  # nobody is sent to a concept that is not there
        return RedirectResponse(f"/voc/{quote(scheme)}#{quote(concept)}", 303, {"Vary": "Accept"})
    return page_answer(atlas, atlas.page(f"voc/{scheme}"))
