"""Turn the answer of an engine into a Result, whatever the form of the query was."""

from __future__ import annotations

import json

from helixatlas.queries.cells import read_select
from helixatlas.queries.result import Result
from helixatlas.queries.statements import statement_rows

__all__ = ["result_of"]


def result_of(media_type: str, body: bytes, *, query: str, hash: str, synthetic: bool) -> Result:  # noqa: A002
    """Return the rows of a SELECT, the one cell of an ASK, or the statements of a CONSTRUCT or DESCRIBE."""
    if "json" not in media_type:
        columns = ("subject", "predicate", "object")
        return Result(columns, statement_rows(body), query, hash, synthetic, triples=body)
    if "boolean" in (answer := json.loads(body)):
        return Result(("answer",), ((bool(answer["boolean"]),),), query, hash, synthetic)
    return Result(*read_select(body), query, hash, synthetic)
