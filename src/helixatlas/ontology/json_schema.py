"""JSON Schema of record types, made from the same shapes as the template, the checks and the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helixatlas.ontology.namespaces import SHAPES
from helixatlas.ontology.records import Field, RecordType
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["record_json_schema"]

_DAY = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string", "minLength": 1},
    "integer": {"type": "integer"},
    "decimal": {"type": "number"},
    "date": {"type": "string", "pattern": _DAY},
    "month": {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"},
    "boolean": {"type": "boolean"},
    "url": {"type": "string", "format": "uri", "pattern": r"^[a-z][a-z0-9+.-]*:"},
    "concept": {"type": "string", "minLength": 1},
    "reference": {"type": "string", "minLength": 1},
    "territory": {"type": "string", "minLength": 1},
}
_LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]+)*$"


def record_json_schema(record: RecordType, schemes: Mapping[str, Scheme] | None = None) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of one record, its properties named by field keys.

    With ``schemes`` a value from a list must be one of its notations or slugs. A text in a language is a text, or
    an object of language and text. References are ids or names; whether they exist only an atlas can tell.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Made from the shape {SHAPES}{record.key}",
        "title": record.labels.get("en", record.key),
        "description": record.descriptions.get("en", ""),
        "type": "object",
        "properties": {one.key: _property(one, schemes or {}) for one in record.fields},
        "required": [one.key for one in record.fields if one.required],
        "additionalProperties": False,
    }


def _property(one: Field, schemes: Mapping[str, Scheme]) -> dict[str, Any]:
    words = {"title": one.label(), "description": one.descriptions.get("en", "")}
    if one.examples:
        words["examples"] = list(one.examples)  # type: ignore[assignment]
    value = _value(one, schemes)
    if one.multiple and one.kind != "langtext":
        value = {"type": "array", "items": value, "uniqueItems": True}
        return {**words, **value, **({"minItems": 1} if one.required else {})}
    return {**words, **value}


def _value(one: Field, schemes: Mapping[str, Scheme]) -> dict[str, Any]:
    if one.kind == "langtext":
        return _in_languages(one)
    value = {**_TYPES[one.kind], **_limits(one)}
    if one.scheme in schemes:
        concepts = schemes[one.scheme].concepts
        value["enum"] = sorted({word for it in concepts for word in (it.notation, it.slug) if word})
    return value


def _in_languages(one: Field) -> dict[str, Any]:
    text = {"type": "string", "minLength": 1, **_limits(one)}
    several = {"type": "array", "items": text, "uniqueItems": True, "minItems": 1}
    by_language = {
        "type": "object",
        "propertyNames": {"pattern": _LANGUAGE},
        "additionalProperties": {"anyOf": [text, several]},
        "minProperties": 1,
    }
    return {"anyOf": [text, several, by_language] if one.multiple else [text, by_language]}


def _limits(one: Field) -> dict[str, Any]:
    found = {
        "maxLength": one.max_length, "minimum": _plain(one.minimum), "maximum": _plain(one.maximum),
        "pattern": one.pattern or None,
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def _plain(number: float | None) -> int | float | None:
    return int(number) if number is not None and number.is_integer() else number
