"""Write answers: JSON in one go, tables as downloads."""

from __future__ import annotations

import json
from typing import Any

from fastapi import Response

from helixatlas.api.freshness import HasState, tag_headers
from helixatlas.queries.result import Result

__all__ = ["CSV_FORM", "csv_answer", "json_answer", "table_body"]

_TEXT = {"schema": {"type": "string"}}
CSV_FORM: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": _TEXT}, "description": "The rows as CSV"}}


def json_answer(state: HasState, body: object) -> Response:
    """Return a body as JSON named by the graph's hash. The shapes are promised by the models and held by tests."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Response(text, media_type="application/json", headers=tag_headers(state))


def table_body(result: Result, **more: object) -> dict[str, Any]:
    """Return a table as a body: hash, synthetic flag, what it is cited with, and its rows."""
    body = {"hash": result.hash, "synthetic": result.synthetic, "about": dict(result.about)}
    return {**body, **more, "rows": result.to_dicts()}


def csv_answer(state: HasState, result: Result, name: str) -> Response:
    """Return a result as a CSV download, safe from formula injection; a header says whether it is synthetic."""
    flag = "true" if result.synthetic else "false"
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Helixatlas-Synthetic": flag}
    return Response(result.to_csv(), media_type="text/csv; charset=utf-8", headers=tag_headers(state) | headers)
