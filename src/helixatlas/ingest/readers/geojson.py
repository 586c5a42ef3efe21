"""Read GeoJSON, and plain JSON lists of objects, as one table with a row for each feature."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.readers.delimited import decode
from helixatlas.ingest.readers.table import Cell, Table

__all__ = ["SEPARATOR", "read_geojson"]

SEPARATOR = " | "  # between several values in one cell
_DEPTH = 6


def read_geojson(path: Path) -> Iterator[Table]:
    """Yield a table whose first row holds the property names. Raises InputError.

    Nested properties are named ``outer.inner``; several values stand in one cell, parted by " | ". The
    first point of a geometry is given as ``latitude`` and ``longitude``. Row 2 is the first feature.
    """
    try:
        body = json.loads(decode(path, path.read_bytes()))
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(f"{path.name} is not valid JSON{where}.", hint="Export it again.", file=path.name) from error
    records = [_record(feature) for feature in _features(path, body)]
    names = list(dict.fromkeys(name for record in records for name in record))
    header: list[Cell] = [*names]
    yield Table(path.name, "", False, [header, *([record.get(name) for name in names] for record in records)])


def _features(path: Path, body: object) -> list[dict[str, object]]:
    found = body
    if isinstance(body, dict):
        lists = [value for value in body.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        found = body.get("features") or (max(lists, key=len) if lists else [])
    if not isinstance(found, list) or not found or not all(isinstance(one, dict) for one in found):
        raise InputError(f"{path.name} holds no list of features or objects.", hint="Send GeoJSON.", file=path.name)
    return found


def _record(feature: dict[str, object]) -> dict[str, Cell]:
    properties = feature.get("properties")
    record: dict[str, Cell] = {}
    if isinstance(properties, dict):
        if isinstance(feature.get("id"), (str, int)):
            record["id"] = str(feature["id"])
        _flatten(properties, "", record, _DEPTH)
        record.update(_point(feature.get("geometry")))
    else:
        _flatten(feature, "", record, _DEPTH)
    return record


def _flatten(value: dict[str, object], prefix: str, record: dict[str, Cell], depth: int) -> None:
    for key, one in value.items():
        name = f"{prefix}{key}"
        if isinstance(one, dict) and depth:
            _flatten(one, f"{name}.", record, depth - 1)
        elif isinstance(one, list):
            record[name] = SEPARATOR.join(_text(item) for item in one if item not in (None, "", [], {}))
        else:
            record[name] = one if isinstance(one, (str, int, float, bool)) else None


def _text(item: object) -> str:
    return item if isinstance(item, str) else json.dumps(item, ensure_ascii=False, sort_keys=True)


def _point(geometry: object) -> dict[str, Cell]:
    spot = geometry.get("coordinates") if isinstance(geometry, dict) else None
    while isinstance(spot, list) and spot and isinstance(spot[0], list):
        spot = spot[0]
    if not isinstance(spot, list) or len(spot) < 2 or not all(isinstance(one, (int, float)) for one in spot[:2]):
        return {}
    return {"latitude": float(spot[1]), "longitude": float(spot[0])}
