"""Read a SPARQL 1.1 Protocol request: the query and the graphs it is asked of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from fastapi import Request

from helixatlas.errors import QueryRefusedError, UsageError

__all__ = ["Question", "from_address", "from_body"]

_LONGEST = 1_000_000
_REFUSED = "Data comes in as editions: helixatlas ingest."
_DATASET = ("default-graph-uri", "named-graph-uri")


@dataclass(frozen=True)
class Question:
    """A query text, None where none was given, and the graphs named in the request."""

    text: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def from_address(request: Request) -> Question:
    """Return the question of a GET request. Raises UsageError when it has two, QueryRefusedError for updates."""
    params = request.query_params
    return _question({name: params.getlist(name) for name in params})


async def from_body(request: Request) -> Question:
    """Return the question of a POST request, a form or a query as it is.

    Raises UsageError for another media type, a text that is not UTF-8, or a body over 1 MB.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/sparql-update":
        raise QueryRefusedError("This service answers questions; it takes no updates.", hint=_REFUSED)
    body = await _read(request)
    if kind == "application/x-www-form-urlencoded":
        return _question(parse_qs(body, keep_blank_values=True))
    if kind == "application/sparql-query":
        params = request.query_params
        return _question({"query": [body]} | {name: params.getlist(name) for name in _DATASET})
    hint = "Send application/sparql-query, or a form with the field query."
    raise UsageError(f"A query cannot be sent as {kind or 'nothing'}.", hint=hint)


async def _read(request: Request) -> str:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > _LONGEST:
            raise UsageError("The query is longer than 1 MB.", hint="Ask in smaller parts.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError("The query is not UTF-8.", hint="Send it as UTF-8.") from error


def _question(fields: Mapping[str, Sequence[str]]) -> Question:
    if "update" in fields:
        raise QueryRefusedError("This service answers questions; it takes no updates.", hint=_REFUSED)
    queries = fields.get("query", ())
    if len(queries) > 1:
        raise UsageError("The request holds more than one query.", hint="Send one query at a time.")
    text = queries[0] if queries else None
    return Question(text, *(tuple(fields.get(name, ())) for name in _DATASET))
