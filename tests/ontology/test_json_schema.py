"""The JSON Schema of a record type lets pass what the shape lets pass, and refuses what it refuses."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from helixatlas.content import content_folder
from helixatlas.ontology.json_schema import record_json_schema
from helixatlas.ontology.records import load_record_types
from helixatlas.ontology.vocabularies import load_schemes

RECORDS = load_record_types(content_folder("ontology", "records"))
SCHEMES = load_schemes(content_folder("ontology", "vocabularies"))


def valid(record: str, value: dict[str, Any]) -> bool:
    return bool(Draft202012Validator(record_json_schema(RECORDS[record], SCHEMES)).is_valid(value))


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_type_has_a_valid_schema_with_all_its_fields(name: str) -> None:
    schema = record_json_schema(RECORDS[name], SCHEMES)
    Draft202012Validator.check_schema(schema)
    assert list(schema["properties"]) == [one.key for one in RECORDS[name].fields]
    assert all(one["title"] and one["description"] for one in schema["properties"].values())


@pytest.mark.parametrize(
    ("record", "value"),
    [
        ("cluster", {"name": "Rete"}),
        ("cluster", {"name": {"it": "Rete", "en": "Network"}, "formality": "informal"}),
        ("pilot", {"name": "Pilot", "aim": "a" * 300, "start": "2020-01"}),
        ("roster", {"group": "x", "level": "MEM", "size": 3, "completeness": "complete", "as_of": "2020"}),
        ("score", {"assessment": "x", "support_area": "CS1", "value": 2}),
        ("project", {"name": "X", "budget": 250000.5, "currency": "EUR", "people_reached": 0}),
    ],
)
def test_what_the_shape_allows_is_valid(record: str, value: dict[str, Any]) -> None:
    assert valid(record, value)


@pytest.mark.parametrize(
    ("record", "value"),
    [
        ("cluster", {}),
        ("cluster", {"name": ""}),
        ("cluster", {"name": "X", "formality": "perhaps"}),
        ("cluster", {"name": "X", "invented": 1}),
        ("pilot", {"name": "Pilot", "aim": "a" * 301}),
        ("pilot", {"name": "Pilot", "start": "2020-13"}),
        ("score", {"assessment": "x", "value": 3}),
        ("roster", {"group": "x", "level": "MEM", "size": "many"}),
        ("project", {"name": "X", "budget": -1}),
        ("project", {"name": "X", "currency": "euro"}),
        ("organisation", {"name": "X", "staff": 1.5}),
    ],
)
def test_what_the_shape_refuses_is_not_valid(record: str, value: dict[str, Any]) -> None:
    assert not valid(record, value)
