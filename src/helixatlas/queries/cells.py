"""Cells of an answer: read from the SPARQL JSON format, written so that no spreadsheet runs them."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["Cell", "plain_value", "read_select", "safe_text"]

Cell = str | int | float | bool | None

_XSD = PREFIXES["xsd"]
_WHOLE = {f"{_XSD}{name}" for name in ("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger")}
_REAL = {f"{_XSD}{name}" for name in ("decimal", "double", "float")}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_text(cell: Cell) -> Cell:
    """Return the cell, with an apostrophe before a text that a spreadsheet would take for a formula.

    Numbers stay numbers: ``-1.5`` is not text. Method: OWASP, "CSV injection".

    >>> safe_text("=HYPERLINK(1)"), safe_text(-1), safe_text(" plain")
    ("'=HYPERLINK(1)", -1, ' plain')
    """
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def plain_value(binding: Mapping[str, Any] | None) -> Cell:
    """Return one SPARQL JSON binding as a plain value: IRI and text as str, numbers as numbers, nothing as None."""
    if binding is None:
        return None
    text, datatype = str(binding["value"]), binding.get("datatype", "")
    try:
        if datatype in _WHOLE:
            return int(text)
        if datatype in _REAL:
            number = float(text)
            return number if math.isfinite(number) else text
    except ValueError:
        return text
    return text == "true" if datatype == f"{_XSD}boolean" and text in {"true", "false"} else text


def read_select(body: bytes) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Return columns and rows of an answer in ``application/sparql-results+json``."""
    answer = json.loads(body)
    columns = tuple(str(name) for name in answer["head"].get("vars", ()))
    rows = tuple(tuple(plain_value(row.get(name)) for name in columns) for row in answer["results"]["bindings"])
    return columns, rows
