"""How well the values of a column fit a field."""

from __future__ import annotations

from collections.abc import Callable

from helixatlas.ingest.propose.facts import ColumnFacts
from helixatlas.ontology.records import Field

__all__ = ["TEXTS", "fitness"]

TEXTS = frozenset({"topic", "keyword", "theme"})
"""Fields of texts that hold topics, not sentences."""

_TEXT = 0.9  # what any text fits a field of texts


def fitness(facts: ColumnFacts, field: Field) -> float:
    """Return from 0 to 1 how well the values of a column fit a field."""
    if facts.yes_no and field.kind not in {"boolean", "concept"}:
        return 0.0
    if "thing" in field.refers_to:
        return facts.url
    by_key = _BY_KEY.get(field.key)
    return by_key(facts) if by_key else _BY_KIND.get(field.kind, _any)(facts, field)


def _any(_facts: ColumnFacts, _field: Field) -> float:
    return _TEXT


def _distinct(facts: ColumnFacts) -> float:
    return min(1.0, 1.5 * facts.distinct / max(1, facts.filled))


def _name(facts: ColumnFacts) -> float:
    return facts.letters * (1 - facts.url) * (0.4 + 0.6 * _distinct(facts)) * (1 - facts.long)


def _identifier(facts: ColumnFacts) -> float:
    return _distinct(facts) * (1 - facts.long) * facts.digits * (1 - facts.day)


def _reference(facts: ColumnFacts) -> float:
    return 0.0 if facts.running else _TEXT * facts.digits * (1 - 0.5 * facts.counts)


def _topic(facts: ColumnFacts) -> float:
    """Return how well values fit topics, which are few words; a sentence describes."""
    return facts.letters * (1 - facts.url) * max(0.3, 1 - 0.15 * max(0.0, facts.words - 3))


def _description(facts: ColumnFacts) -> float:
    return 0.5 * facts.letters if facts.listed else facts.letters * (1 - facts.url)


def _territory(facts: ColumnFacts) -> float:
    if facts.national:
        return 1.0
    # A country is a territory too; a column of countries says the country.
    known = facts.nuts * (1 - 0.5 * facts.schemes.get("country", 0.0))
    # Places are written with a capital letter; what is not and no region either is a topic or a status.
    return max(known, 0.3 if facts.letters > 0.8 and facts.url < 0.5 and facts.capital > 0.5 else 0.0)


def _whole(facts: ColumnFacts) -> float:
    return 0.0 if facts.running else max(facts.number, facts.counts)


_BY_KEY: dict[str, Callable[[ColumnFacts], float]] = {
    "name": _name,
    "identifier": _identifier,
    "reference": _reference,
    "data_format": lambda facts: 0.7 + 0.3 * facts.formats,
    "acronym": lambda facts: 1.0 if facts.words <= 2.5 else 0.5,
    "description": _description,
    **dict.fromkeys(TEXTS, _topic),
}
_BY_KIND: dict[str, Callable[[ColumnFacts, Field], float]] = {
    "url": lambda facts, _: facts.url,
    "date": lambda facts, _: facts.date,
    "month": lambda facts, _: facts.date,
    "integer": lambda facts, _: _whole(facts),
    "decimal": lambda facts, _: max(facts.number, facts.amount),
    "territory": lambda facts, _: _territory(facts),
    "boolean": lambda facts, _: 1.0 if facts.distinct <= 3 else 0.0,
    "concept": lambda facts, field: facts.schemes.get(field.scheme, 0.0),
    "langtext": lambda facts, _: facts.letters * (1 - facts.url),
    "reference": lambda facts, _: facts.letters,
}
