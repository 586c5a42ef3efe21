"""The network, whole or a part of it, in columns or as a file."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Response

from helixatlas.api.bodies import json_answer
from helixatlas.api.freshness import fresh, tag_headers
from helixatlas.api.models.gaps import Helix, Level
from helixatlas.api.models.network import NetworkAnswer
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas

__all__ = ["network_router"]

_MEDIA = {"html": "text/html", "gexf": "application/gexf+xml", "graphml": "application/graphml+xml"}
_MEDIA |= {"json": "application/json", "svg": "image/svg+xml", "csv": "text/csv"}
_FILES: dict[int | str, dict[str, Any]] = {
    200: {"content": {kind: {"schema": {"type": "string"}} for kind in _MEDIA.values()}, "description": "The file"}
}
Words = Annotated[list[str] | None, Query(description="May be given several times", max_length=100)]
Helices = Annotated[list[Helix | Literal["unknown"]] | None, Query(description="Organisations of these helices")]
Levels = Annotated[list[Level] | None, Query(description="Connections at these levels")]
Around = Annotated[str | None, Query(description="IRI of a node; only what is near it", max_length=600)]
Radius = Annotated[int, Query(ge=0, le=5, description="Steps around that node")]


def network_router(atlas: Atlas) -> APIRouter:
    """Return the routes /api/network and /api/network.{format}."""
    router = APIRouter(tags=["network"], dependencies=[Depends(fresh(atlas))], responses=problems(400, 404))

    @router.get("/api/network", response_model=NetworkAnswer, summary="Nodes and edges with positions")
    def network(
        type: Words = None,  # noqa: A002  its public name
        country: Words = None,
        helix: Helices = None,
        level: Levels = None,
        around: Around = None,
        radius: Radius = 1,
    ) -> Response:
        """Return the selected part of the network in columns; without a selection, everything that is drawn."""
        chosen = {"types": type or (), "countries": country or (), "helices": helix or (), "levels": level or ()}
        return json_answer(atlas, atlas.network_columns(**chosen, around=around, radius=radius))

    _add_files(router, atlas)
    return router


def _add_files(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/network.{form}", summary="The network as a file", response_class=Response, responses=_FILES)
    def network_file(
        form: str,
        type: Words = None,  # noqa: A002  its public name
        country: Words = None,
        around: Around = None,
        radius: Radius = 1,
    ) -> Response:
        """Return the selected part as html, gexf, graphml, json, svg or csv, for download."""
        body = atlas.network_file(
            f"network.{form}", types=type or (), countries=country or (), around=around, radius=radius
        )
        name = {"Content-Disposition": f'attachment; filename="network.{form}"'}
        return Response(body, media_type=_MEDIA[form.lower()], headers=tag_headers(atlas) | name)
