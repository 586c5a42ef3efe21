"""The OpenAPI 3.1 document, the same for every atlas, so that it can be committed and pinned."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from helixatlas import __version__
from helixatlas.api.models.query import Problem

__all__ = ["contract"]

_ABOUT = (
    "Which helix (government, academia, business, civil society) is missing or weak in which cluster, how sure are "
    "we, and why. Reads need no key and set no cookies. Every answer about the graph names its hash (body and ETag) "
    "and says whether invented data is in it."
)
_TAGS = {
    "overview": "The atlas as a whole",
    "network": "Nodes and edges",
    "gaps": "Helix gaps and candidates",
    "entities": "One thing and its evidence",
    "queries": "The query catalogue",
    "sparql": "SPARQL 1.1 protocol, query only",
    "linked data": "The IRIs of the atlas",
}


def contract(app: FastAPI) -> dict[str, Any]:
    """Return the document of an app, made once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title="Helix Atlas",
            version=__version__,
            openapi_version="3.1.0",
            description=_ABOUT,
            routes=app.routes,
            tags=[{"name": name, "description": words} for name, words in _TAGS.items()],
            license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        )
        schemas = document["components"]["schemas"]
        schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        document["components"]["schemas"] = dict(sorted(schemas.items()))
        app.openapi_schema = document
    return app.openapi_schema
