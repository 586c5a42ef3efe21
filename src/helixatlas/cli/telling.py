"""An explanation in lines: for a gap what it rests on, row by row; else each statement with its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

__all__ = ["explanation_lines"]

Row = dict[str, Any]
_NUMBERS = ("gamma", "gammaHalf", "gapLow", "gapMean", "gapHigh", "rosterSize", "membersClassified", "membersInHelix")


def explanation_lines(answer: Row) -> Iterator[str]:
    """Return the lines of what ``explain`` answered."""
    yield answer["sentence"]
    if answer["kind"] == "gap":
        yield from _gap(answer)
        return
    for statement in answer["statements"]:
        yield f"\n  {_said(statement)}   [{statement['evidence']}]"
        yield f"    {_where(statement.get('origin') or {})}"
    if answer.get("rule"):
        yield f"\n  Computed by the rule {answer['rule']['name']}: {answer['rule']['summary']}"
    for iri in answer.get("depends_on", []):
        yield f"  rests on {iri}"


def _gap(answer: Row) -> Iterator[str]:
    own = {row["predicate"].rsplit("#", 1)[-1]: row["object"]["value"] for row in answer["statements"]
           if row["subject"] == answer["iri"]}  # fmt: skip
    yield "\n  " + ", ".join(f"{name} {own[name]}" for name in _NUMBERS if name in own)
    rows: dict[str, list[str]] = defaultdict(list)
    for statement in answer["statements"]:
        if statement["subject"] != answer["iri"]:
            rows[_where({**(statement["origin"] or {}), "column": None})].append(_said(statement))
    for where in sorted(rows):
        yield f"\n  {where}"
        yield from (f"    {said}" for said in dict.fromkeys(rows[where]))
    for iri in answer["depends_on"]:
        yield f"  rests on {iri}"
    method = answer.get("method") or {}
    yield f"\n  Cite: method {method.get('version')} ({method.get('fingerprint')}), codebook {method.get('codebook')}"
    yield f"  Graph: {method.get('graph')}"
    yield "  Parameters: " + ", ".join(f"{name}={value}" for name, value in (method.get("parameters") or {}).items())


def _said(statement: Row) -> str:
    target = statement["object"]
    value = target.get("label") or target.get("value") or target.get("iri")
    return f"{statement['predicate_label'] or statement['predicate']}: {value}"


def _where(origin: Row) -> str:
    title = origin.get("document_title") or origin.get("source_title") or origin.get("source")
    if not origin.get("file"):
        return str(title or "computed, no single cell")
    cell = f"sheet {origin['sheet']}, row {origin['row']}" if origin.get("sheet") else f"row {origin['row']}"
    column = f", column {origin['column']}" if origin.get("column") else ""
    locator = f" (“{origin['locator']}”)" if origin.get("locator") else ""
    return f"{title} · {origin['file']}, {cell}{column}{locator} · as of {origin.get('as_of') or 'unknown date'}"
