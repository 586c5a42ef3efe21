"""The OpenAPI 3.1 document, the same for every atlas, so that it can be committed and pinned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from helixatlas import __version__
from helixatlas.api.examples import EXAMPLES
from helixatlas.api.models.query import Problem
from helixatlas.api.problems import PROBLEMS

__all__ = ["as_text", "contract"]

_ABOUT = (
    "Which helix (government, academia, business, civil society) is missing or weak in which cluster, how sure are "
    "we, and why. Reads need no key and set no cookies. Every answer about the graph names its hash (body and ETag) "
    "and says whether invented data is in it. Every error is problem JSON with a hint."
)
_TAGS = {
    "overview": "The atlas as a whole",
    "network": "Nodes and edges",
    "gaps": "Helix gaps and candidates",
    "method": "Rankings, questions, flips, comparisons, what-if and rules",
    "entities": "One thing and its evidence",
    "queries": "The query catalogue",
    "sparql": "SPARQL 1.1 protocol, query only",
    "linked data": "The IRIs of the atlas",
}
_FRAMEWORK = ("HTTPValidationError", "ValidationError")


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
        for name in _FRAMEWORK:
            schemas.pop(name, None)
        schemas["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        for path, operation in _operations(document):
            _complete(operation, EXAMPLES.get(path))
        app.openapi_schema = document
    return app.openapi_schema


def as_text(document: dict[str, Any]) -> str:
    """Return a document as it is committed: indented, keys sorted."""
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for operation in methods.values():
            yield path, operation


def _complete(operation: dict[str, Any], example: object) -> None:
    """Replace the framework's own error by ours, and hang the example where its media type is."""
    responses = operation["responses"]
    if "422" in responses:
        responses["422"] = PROBLEMS[422]
    media = responses["200"].setdefault("content", {"text/plain": {"schema": {"type": "string"}}})
    wanted = "json" if not isinstance(example, str) else ""
    kind = next((name for name in media if wanted in name), None)
    if kind is not None and example is not None:
        media[kind]["example"] = example
