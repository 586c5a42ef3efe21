"""Weigh which field a column may be, by its header and its values, and which record type a sheet holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.optimize import linear_sum_assignment

from helixatlas.ingest.context import Context
from helixatlas.ingest.header_score import bound_of_header, header_score
from helixatlas.ingest.header_words import header_words, plain_header
from helixatlas.ingest.headers import Header
from helixatlas.ingest.sniff import ColumnFacts
from helixatlas.ontology.records import Field, RecordType

__all__ = ["DEFAULTS", "Candidate", "best_record", "candidates", "knows_header"]

_LANGUAGES = re.compile(
    "bg|ca|cs|da|de|el|en|es|et|eu|fi|fr|ga|gl|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sr|sv|tr|uk", re.ASCII
)
# The record types a partner's list is usually about; the others are found by their own labels only.
_USUAL = ("organisation", "project", "dataset", "cluster", "pilot", "event", "innovation", "membership")
# What a required field is taken to be where no column says it; a question asks for it.
DEFAULTS = {"level": "MEM"}
_DATES, _BOUND = 0.8, 0.85  # share of dates from which "from" and "until" tell start and end, and how surely
_LETTERS = 0.3  # share of cells that are mostly letters below which a column holds no names
_SAME = 0.9  # how surely a header is a word for a field and nothing else
_NAMED = 0.74  # how surely a header names the group, or the member, of a membership
_PLAIN_IDS = frozenset({"id", "site id", "iri", "uri", "key", "identifier"})
_OF_ENTITIES = frozenset({"organisation", "membership"})  # lists in which such a word names what they are about
_BARE = 0.95
_ROLES = ("@id", "@organisation", "@address")
_SUFFIX = re.compile(r"[@:_(\s]([a-z]{2})\)?$")
# Words in the headers that speak for a record type; without one, a list is more likely one of organisations.
_TYPE_WORDS = {
    "project": ("project", "progett", "projekt", "proyecto", "projet", "projec", "ergou", "ergo", "hanke", "operac",
                "operazion", "praxi", "vorhaben", "beviljad"),
    "cluster": ("cluster", "distrett", "klaster", "grozd", "kluster", "grappe", "synergatik"),
    "dataset": ("dataset", "dct:", "dcat:", "datensatz", "jeu de donnees", "conjunto de dat", "conjunto de dad",
                "licen", "skup podataka", "podatkovna zbirka", "nabor podatkov", "datamangd", "synolo dedomen"),
    "event": ("event", "evento", "veranstalt", "dogadaj", "dogadan", "ekdilos", "dogod", "prired", "evenemang",
              "evenement", "manifestation"),
    "pilot": ("pilot",),
    "innovation": ("innova", "inova", "kainotom"),
}  # fmt: skip


@dataclass(frozen=True)
class Candidate:
    """One reading of a column."""

    record: str
    field: str
    confidence: float
    multiple: bool = False
    reason: str = ""


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, ...]]:
    found = header_words().items()
    return {key: tuple(dict.fromkeys(word for some in by.values() for word in some)) for key, by in found}


def knows_header(text: str) -> bool:
    """Return whether a text is one of the words partners use for a column."""
    plain = plain_header(text)
    return any(plain in words for words in _words().values())


def candidates(header: Header, facts: dict[int, ColumnFacts], context: Context) -> dict[int, tuple[Candidate, ...]]:
    """Return the readings of each column, the likeliest first."""
    found: dict[int, tuple[Candidate, ...]] = {}
    for column, one in facts.items():
        name = _telling(header, column)
        if not one.filled:
            continue
        some: list[Candidate] = [
            _weigh(name, one, record, field) for record in context.record_types.values() for field in record.fields
        ]
        some += [_role(name, role, one) for role in _ROLES]
        some += [_entity(name, record, one) for record in context.record_types if record not in _OF_ENTITIES]
        kept = sorted((c for c in some if c.confidence >= 0.3), key=lambda c: (-c.confidence, c.record, c.field))
        found[column] = tuple(kept)
    return found


def _telling(header: Header, column: int) -> str:
    """Return a header, with that of its group where it is a mere "name": a name of what, only the group says."""
    name = header.names[column] if column < len(header.names) else ""
    group = header.groups[column] if name else ""
    bare = bool(group) and len(name.split()) == 1 and header_score(name, _words()["name"]) > _BARE
    return f"{name} {group}" if bare else name


def _role(name: str, role: str, facts: ColumnFacts) -> Candidate:
    plain = plain_header(name)
    score = header_score(name, _words()[role])
    if role == "@organisation" and facts.letters < _LETTERS:
        score *= 0.4  # how many partners there are, not who they are
    if role == "@id":
        # A code may also be a reference or a register number; where the record has a field for that, it is that.
        score = 0.0 if score < 0.95 else score if plain in _PLAIN_IDS else 0.9
    return Candidate("", role, score, reason="header")


def _entity(name: str, record: str, facts: ColumnFacts) -> Candidate:
    """Return how surely a column names an organisation, in a list of something else."""
    score = 0.97 * header_score(name, _words()["@entity"]) if facts.letters >= _LETTERS else 0.0
    return Candidate(record, "@organisation", score, reason="header")


@lru_cache(maxsize=200)
def _field_words(record: str, key: str) -> tuple[str, ...]:
    if record not in _USUAL:
        return ()
    words = _words().get(key, ())
    if key != "name" or record in _OF_ENTITIES:
        return words
    entities = frozenset(_words()["@entity"])
    return tuple(word for word in words if word not in entities)


def _weigh(name: str, facts: ColumnFacts, record: RecordType, field: Field) -> Candidate:
    lang = _language_of(name, field)
    name = name[: -len(lang) - 1] if lang else name
    labels = tuple(plain_header(label) for label in (*field.labels.values(), field.key.replace("_", " ")))
    words = _field_words(record.key, field.key)
    by_header = max(header_score(name, words), header_score(name, labels))
    by_values = _value_score(facts, field)
    if field.kind == "date" and by_values >= _DATES and field.key == bound_of_header(name):
        by_header = max(by_header, _BOUND)
    reason = "header"
    if by_values < 0.25:
        confidence = by_header * 0.55
    elif by_header >= 0.6:
        confidence = min(0.99, by_header * 0.8 + by_values * 0.2)
    elif by_values > 0.85 and field.kind in {"concept", "url"} and (facts.distinct > 1 or by_header):
        confidence, reason = 0.5 + by_header * 0.2, f"values of {field.scheme}" if field.scheme else "values"
    elif field.key == "name" and by_values > 0.8 and not by_header and 1.0 <= facts.words <= 12:
        confidence, reason = 0.46, "values"
    else:
        confidence = by_header * 0.6
    if field.scheme and by_values >= 0.25 and by_header >= 0.6:
        reason = f"values of {field.scheme}"
    key = f"{field.key}@{lang}" if lang else field.key
    return Candidate(record.key, key, confidence, _splittable(field), reason)


def _language_of(name: str, field: Field) -> str:
    """Return the language a header names at its end (``title@es``), for texts in a language only.

    After a mere blank it is one only behind a word for the field: "promosso da" is not in Danish.
    """
    found = _SUFFIX.search(name) if field.kind == "langtext" else None
    if not found or not _LANGUAGES.fullmatch(found[1]):
        return ""
    before = name[: found.start()].strip()
    known = found[0][0] != " " or found[0].endswith(")") or header_score(before, _words().get(field.key, ())) >= _SAME
    return found[1] if before and known else ""


def _splittable(field: Field) -> bool:
    return (field.multiple and field.kind in {"concept", "reference", "territory", "text"}) or field.key in {
        "other_name",
        "keyword",
    }


def _value_score(facts: ColumnFacts, field: Field) -> float:
    if facts.yes_no and field.kind not in {"boolean", "concept"}:
        return 0.0
    by_kind = {
        "url": facts.url,
        "date": facts.date,
        "month": facts.date,
        "integer": facts.number,
        "decimal": facts.number,
        "territory": max(facts.nuts, 0.3 if facts.letters > 0.8 else 0.0),
        "boolean": 1.0 if facts.distinct <= 3 else 0.0,
        "concept": facts.schemes.get(field.scheme, 0.0),
        "langtext": facts.letters * (1 - facts.url),
        "reference": facts.letters,
    }
    if field.key == "name":
        return (
            facts.letters
            * (1 - facts.url)
            * (0.4 + 0.6 * min(1.0, 1.5 * facts.distinct / max(1, facts.filled)))
            * (1 - facts.long)
        )
    if field.key == "identifier":
        return min(1.0, 1.5 * facts.distinct / max(1, facts.filled))
    return by_kind.get(field.kind, 0.7)


def _type_bonus(record: str, header: Header) -> float:
    if record == "membership":
        # A list of members names the group in one column and the member in another.
        groups = any(header_score(name, _words()["group"]) >= _NAMED for name in header.names)
        members = sum(header_score(name, _words()["member"]) >= _NAMED for name in header.names)
        return 2.2 if groups and members == 1 else -1.1
    words = _TYPE_WORDS.get(record)
    if words is None:
        return 0.0
    names = [plain_header(name) for name in header.names]
    hits = sum(any(word in name for word in words) for name in names)
    return min(1.2, 0.4 * hits) if hits else -1.1


def best_record(
    header: Header, choices: dict[int, tuple[Candidate, ...]], context: Context
) -> tuple[str, dict[int, Candidate]]:
    """Return the record type that explains a sheet best, and the reading of each column under it."""
    best: tuple[float, str, dict[int, Candidate]] = (-1.0, "organisation", {})
    for key in (*_USUAL, *(one for one in context.record_types if one not in _USUAL)):
        record = context.record_types.get(key)
        if record is None:
            continue
        chosen = _assign(choices, key)
        total = sum(
            one.confidence for one in chosen.values() if not one.field.startswith("@") and one.reason != "values"
        )
        total += _type_bonus(key, header)
        required = [field.key for field in record.fields if field.required and field.key not in DEFAULTS]
        missing = sum(1 for name in required if name not in {one.field.partition("@")[0] for one in chosen.values()})
        total -= 1.2 * missing + (0.0 if key in _USUAL else 0.8) - (0.25 if key == "organisation" else 0.0)
        if total > best[0]:
            best = (total, key, chosen)
    return best[1], best[2]


def _assign(choices: dict[int, tuple[Candidate, ...]], record: str) -> dict[int, Candidate]:
    options = {
        (column, one.field): one
        for column, some in choices.items()
        for one in sorted(some, key=lambda c: c.confidence)
        if one.record in (record, "") and not (one.field == "@organisation" and record == "membership")
    }
    if not options:
        return {}
    columns = sorted({column for column, _ in options})
    fields = sorted({name for _, name in options})
    cost = np.zeros((len(columns), len(fields)))
    for (column, name), one in options.items():
        # A reading by values alone fills what is left over and never takes a column from one its header speaks for.
        cost[columns.index(column), fields.index(name)] = -(0.001 if one.reason == "values" else one.confidence)
    rows, picks = linear_sum_assignment(cost)
    pairs = [(columns[row], fields[pick]) for row, pick in zip(rows, picks, strict=True)]
    return {column: options[column, name] for column, name in pairs if (column, name) in options}
