"""Search by words in names and descriptions, blind to diacritics, the last word as a beginning."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

__all__ = ["match_expression", "search"]


def match_expression(q: str) -> str:
    """Return the full-text expression for what a person typed: every word, the last one as a beginning.

    >>> match_expression('inn "veneto')
    '"inn" "veneto"*'
    """
    words = re.findall(r"\w+", q, flags=re.UNICODE)
    quoted = [f'"{word}"' for word in words]
    return " ".join(quoted) + "*" if quoted else ""


def search(connection: sqlite3.Connection, q: str, limit: int, types: tuple[str, ...]) -> dict[str, Any]:
    """Return ``{"q", "total", "results"}``; label counts most, then other names, then the description."""
    expression = match_expression(q)
    if not expression:
        return {"q": q, "total": 0, "results": []}
    chosen = f"AND search.type IN ({','.join('?' * len(types))})" if types else ""
    where = f"FROM search JOIN node ON node.iri = search.iri WHERE search MATCH ? {chosen}"
    values = [expression, *types]
    total = connection.execute(f"SELECT COUNT(*) {where}", values).fetchone()[0]
    found = connection.execute(f"{_COLUMNS} {where} {_ORDER} LIMIT ?", [*values, limit]).fetchall()
    names = ("iri", "label", "type", "country", "country_known", "match")
    return {"q": q, "total": total, "results": [dict(zip(names, row, strict=True)) for row in found]}


_COLUMNS = """SELECT node.iri, node.label, node.type, node.country, node.country_known,
  snippet(search, -1, '', '', '…', 12)"""
_ORDER = "ORDER BY bm25(search, 0, 0, 10.0, 4.0, 1.0), node.degree DESC, node.iri"
