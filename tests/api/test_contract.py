"""The contract is generated, committed and complete. After a change: python -m helixatlas.api > api/openapi.json"""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.routing import APIRoute
from pydantic import TypeAdapter

from helixatlas.api.app import create_app
from helixatlas.api.contract import as_text
from helixatlas.api.examples import EXAMPLES
from helixatlas.atlas import Atlas
from helixatlas.content import content_folder

APP = create_app(Atlas())
DOCUMENT: dict[str, Any] = APP.openapi()
OPERATIONS = [(path, method) for path, methods in DOCUMENT["paths"].items() for method in methods]


def models() -> dict[str, Any]:
    """Return the model of each route, also of those in included routers."""
    found: dict[str, Any] = {}
    waiting = list(APP.routes)
    while waiting:
        route = waiting.pop()
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
        if isinstance(route, APIRoute) and route.response_model is not None:
            found[route.path] = route.response_model
    return found


def test_the_committed_contract_is_the_generated_one() -> None:
    committed = content_folder("api", "openapi.json").read_text(encoding="utf-8")
    assert committed == as_text(DOCUMENT), "run: python -m helixatlas.api > api/openapi.json"


def test_the_contract_is_openapi_3_1_and_names_its_licence() -> None:
    assert DOCUMENT["openapi"] == "3.1.0"
    assert DOCUMENT["info"]["license"]["identifier"] == "Apache-2.0"


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_each_operation_has_a_summary_a_description_and_an_example(path: str, method: str) -> None:
    operation = DOCUMENT["paths"][path][method]
    assert operation["summary"]
    assert operation["description"]
    assert operation["tags"]
    assert any("example" in media for media in operation["responses"]["200"]["content"].values())


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_each_parameter_is_described_or_named_in_the_path(path: str, method: str) -> None:
    for parameter in DOCUMENT["paths"][path][method].get("parameters", []):
        assert parameter["in"] == "path" or parameter.get("description"), parameter["name"]


@pytest.mark.parametrize("path", EXAMPLES)
def test_each_example_belongs_to_a_route_and_has_the_shape_of_its_model(path: str) -> None:
    assert path in DOCUMENT["paths"]
    model = models().get(path)
    if model is not None:
        TypeAdapter(model).validate_python(EXAMPLES[path], strict=True)


def test_the_routes_of_the_architecture_are_there() -> None:
    wanted = {"/health", "/api/summary", "/api/network", "/api/gaps", "/api/entity", "/api/explain", "/api/search",
              "/api/queries", "/api/queries/{name}", "/api/facets", "/sparql", "/ns"}  # fmt: skip
    assert wanted <= set(DOCUMENT["paths"])


def test_every_error_is_a_problem_and_no_reference_is_dangling() -> None:
    text = json.dumps(DOCUMENT)
    names = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert names <= set(DOCUMENT["components"]["schemas"])
    assert "HTTPValidationError" not in text
