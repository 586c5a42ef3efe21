"""Basic graph patterns as triples that can be filled in: what a derived statement rests on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rdflib.plugins.sparql import prepareQuery
from rdflib.term import Variable

__all__ = ["instantiate"]

Triple = tuple[str, str, str]


def instantiate(query: str, values: Mapping[str, str]) -> list[Triple]:
    """Return the triples of a query's basic graph pattern with its variables replaced by the values.

    >>> instantiate("SELECT * { ?s <urn:p> ?o }", {"s": "urn:a", "o": "urn:b"})
    [('urn:a', 'urn:p', 'urn:b')]
    """
    return [(_fill(s, values), _fill(p, values), _fill(o, values)) for s, p, o in _patterns(query)]


@lru_cache(maxsize=64)
def _patterns(query: str) -> tuple[tuple[Any, Any, Any], ...]:
    part = prepareQuery(query).algebra
    while part.name != "BGP":
        part = part.p
    return tuple(sorted(part.triples, key=str))


def _fill(term: object, values: Mapping[str, str]) -> str:
    return values[str(term)] if isinstance(term, Variable) else str(term)
