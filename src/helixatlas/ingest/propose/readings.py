"""The readings of a column: which field of which record type it may be, by its header and its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from helixatlas.ingest.context import Context
from helixatlas.ingest.headers import Header
from helixatlas.ingest.propose.facts import ColumnFacts
from helixatlas.ingest.propose.fields import USUAL, fields_of
from helixatlas.ingest.propose.fitness import TEXTS, fitness
from helixatlas.ingest.propose.header_score import bound_of_header, header_score
from helixatlas.ingest.propose.meaning import NOTHING
from helixatlas.ingest.propose.money import IN_PARTS, WHOLE
from helixatlas.ingest.propose.words import header_words, plain_header
from helixatlas.ontology.records import Field, RecordType

__all__ = ["Reading", "readings"]

_LANGUAGES = re.compile(
    "bg|ca|cs|da|de|el|en|es|et|eu|fi|fr|ga|gl|hr|hu|it|lt|lv|mt|nl|pl|pt|ro|sk|sl|sr|sv|tr|uk", re.ASCII
)
_SUFFIX = re.compile(r"[@:_(\s]([a-z]{2})\)?$")
_LEAST = 0.3  # below it a reading is not kept
_NEXT = 0.95  # what the second field of a meaning counts beside the first
_DATES, _BOUND = 0.8, 0.85  # share of dates from which "from" and "until" tell start and end, and how surely
_LETTERS = 0.3  # share of cells that are mostly letters below which a column holds no names
_LISTED = 0.5  # share of values a list must know for a column of topics to be one of its concepts
_OPEN = frozenset({"sector", "category"})  # concepts with a text beside them for what the list does not know
_MADE = frozenset({"organisation", "programme", "cluster"})  # what a name alone may bring into being
_OTHER = {"organisation": "organisation", "group": "membership", "roster": "roster"}
_SURE = 0.9
_FEW = 6  # words of a value up to which they tell what kind of thing it is
_CLEARLY = 0.8
_TOLD, _UNNAMED = 0.6, 0.75  # from which share values tell, and how surely they do where the header does not
_SPARSE = 0.02  # what a column loses that is nearly empty, beside one of the same name
_BEGINNINGS = frozenset({"registered", "start"})
_PART = 0.66  # how surely an amount is the budget, or a beginning the founding, that is not called so
_NUMBERS = frozenset({"amount", "budget", "fee", "size", "staff", "planned"})
_CLEAR = 0.75  # from where a meaning the record has no field for counts
_CAUTION = 0.95  # what a meaning without a field counts, so that values can speak for another
_PLAIN_IDS = frozenset({"id", "site id", "iri", "uri", "key", "identifier"})


@dataclass(frozen=True)
class Reading:
    """One reading of a column. ``field`` is empty where its meaning has none; ``@`` fields are of another record.

    ``refers_to`` is the record type that the names in the column may bring into being.
    """

    record: str
    field: str
    confidence: float
    meaning: str = ""
    reason: str = "header"
    multiple: bool = False
    refers_to: str = ""


def readings(
    header: Header, meant: list[dict[str, float]], facts: Mapping[int, ColumnFacts], context: Context
) -> dict[int, tuple[Reading, ...]]:
    """Return the readings of each column, the likeliest first; those without a field stand among them."""
    found = {}
    rows = max((one.filled for one in facts.values()), default=1)
    for column, one in facts.items():
        if not one.filled:
            continue
        name = header.names[column] if column < len(header.names) else ""
        own = _with_values(meant[column] if column < len(meant) else {}, one)
        some = [
            reading
            for record in context.record_types.values()
            for reading in _of_record(name, own, one, record, context)
        ]
        some += _none(own, one)
        share = 1 - _SPARSE * (1 - one.filled / rows)
        kept = (
            replace(reading, confidence=share * reading.confidence) for reading in some if reading.confidence >= _LEAST
        )
        found[column] = tuple(sorted(kept, key=lambda c: (-c.confidence, c.record, c.field)))
    return found


def _with_values(meant: dict[str, float], facts: ColumnFacts) -> dict[str, float]:
    """Return the meanings of a header weighed with what kind of words the values are, where they are few."""
    if facts.words > _FEW or facts.long:
        return meant
    found = dict(meant)
    best = max(meant.values(), default=0.0)
    told = {meaning: share for meaning, share in facts.kinds.items() if share >= _TOLD}
    for meaning, share in told.items():
        known = meant.get(meaning, 0.0)
        if known >= 0.45:
            found[meaning] = known + 0.5 * share * (1 - known)
        elif best < 0.6:
            found[meaning] = _UNNAMED * share
    if told.get("helix", 0.0) > _CLEARLY and meant.get("legal_form", 0.0) < _SURE:
        # "Sector" is also public or private, and a "category" that of an actor.
        found["helix"] = max(found.get("helix", 0.0), 0.85)
        found |= {meaning: 0.8 * found[meaning] for meaning in ("sector", "kind", "entity") if meaning in found}
    for meaning in facts.kinds.keys() & meant.keys() if told else ():
        # Values that are clearly something else speak against a header that is only like the word.
        if facts.kinds[meaning] < 0.1 and meant[meaning] < 1.0:
            found[meaning] *= 0.85
    return found


def _none(meant: dict[str, float], facts: ColumnFacts) -> Iterator[Reading]:
    for meaning in NOTHING:
        score = meant.get(meaning, 0.0)
        if meaning == "running" and not facts.running:
            score *= 0.5
        if meaning == "running" and facts.running:
            score = max(score, 0.8)
        if meaning in _NUMBERS and max(facts.counts, facts.amount) < 0.3:
            score *= 0.4
        yield Reading("", "", _CAUTION * score, meaning)


def _of_record(
    name: str, meant: dict[str, float], facts: ColumnFacts, record: RecordType, context: Context
) -> Iterator[Reading]:
    rated: dict[str, tuple[float, str]] = {}
    if record.key in USUAL:
        for meaning, score in meant.items():
            fields = fields_of(meaning, record)
            if not fields and meaning not in NOTHING and score >= _CLEAR:
                yield Reading(record.key, "", _CAUTION * score, meaning)
            for place, key in enumerate(fields):
                known = score * _NEXT**place
                if known > rated.get(key, (0.0, ""))[0]:
                    rated[key] = (known, meaning)
    for key, (score, meaning) in rated.items():
        if key.startswith("@"):
            yield _other(key, score, meaning, name, facts, record, context)
    for field in record.fields:
        yield _own(name, *rated.get(field.key, (0.0, "")), facts, record, field)


def _other(
    key: str, score: float, meaning: str, name: str, facts: ColumnFacts, record: RecordType, context: Context
) -> Reading:
    """Return the reading of a column as the id, as another record, or as a field of that."""
    kind, _, own = key[1:].partition(".")
    if key == "@id":
        # A code may also be a reference or a register number; where the record has a field for that, it is that.
        if facts.distinct < facts.filled or (score < 0.95 and not (score > 0.6 and facts.codes > 0.9)):
            return Reading(record.key, key, 0.0, meaning)
        sure = score if plain_header(name) in _PLAIN_IDS else 0.97 if score >= 0.95 else 0.7
        return Reading(record.key, key, sure, meaning)
    if own:
        of = context.record_types["membership" if own == "role" else _OTHER[kind]]
        field = next((one for one in of.fields if one.key == own), None)
        if field is None:
            return Reading(record.key, key, 0.0, meaning)
        sure, reason = _weighed(name, score, facts, field, meaning)
        return Reading(record.key, key, sure * 0.98, meaning, reason, _splittable(field))
    # How many partners there are is not who they are, and names are no concepts.
    score *= 1 - 0.3 * max(facts.schemes.get(one, 0.0) for one in ("helix", "country"))
    return Reading(record.key, key, score if facts.letters >= _LETTERS else 0.4 * score, meaning, multiple=True)


def _own(name: str, score: float, meaning: str, facts: ColumnFacts, record: RecordType, field: Field) -> Reading:
    lang = _language_of(name, field, score)
    bare = name[: -len(lang) - 1] if lang else name
    labels = tuple(plain_header(label) for label in (*field.labels.values(), field.key.replace("_", " ")))
    by_label = header_score(bare, labels)
    by_header = max(score, by_label if by_label >= _SURE else 0.85 * by_label)
    if lang and record.key in USUAL:
        by_header = max(by_header, _by_words(bare, field.key, record))
    if field.key == "budget":
        # A part of the money is asked about; thousands would be read a thousand times too small.
        whole = meaning == "budget" or WHOLE.search(name)
        by_header *= 0.0 if IN_PARTS.search(name) else 1.0 if whole else _PART
    confidence, reason = _weighed(name, by_header, facts, field, meaning)
    key = f"{field.key}@{lang}" if lang else field.key
    refers_to = field.refers_to[0] if field.kind == "reference" and _MADE & set(field.refers_to[:1]) else ""
    return Reading(record.key, key, confidence, meaning, reason, _splittable(field), refers_to)


def _by_words(name: str, key: str, record: RecordType) -> float:
    """Return how surely a header without its language is a word for a field."""
    return max(
        (
            header_score(name, words)
            for by_meaning in header_words().values()
            for meaning, words in by_meaning.items()
            if key in fields_of(meaning, record)
        ),
        default=0.0,
    )


def _weighed(name: str, by_header: float, facts: ColumnFacts, field: Field, meaning: str = "") -> tuple[float, str]:
    """Return how surely a column is a field, and why: its header weighed with its values."""
    by_values = fitness(facts, field)
    if field.key == "founded" and meaning in _BEGINNINGS:
        by_header = min(by_header, _PART)  # a body may be older than its entry in a list
    if field.kind == "date" and by_values >= _DATES and field.key == bound_of_header(name):
        by_header = max(by_header, _BOUND)
    if field.key in _OPEN and by_values < _LISTED:
        by_header *= 0.8
    if _plain_numbers(facts, field) < _LISTED + 0.2:
        by_header *= 0.85  # "12 (+3)": a person should say what is meant
    reason = f"values of {field.scheme}" if field.scheme and by_values >= 0.25 and by_header >= 0.6 else "header"
    if by_values < 0.25:
        # All countries are known, under all their names.
        least = 0.3 if field.scheme == "country" and by_header < _SURE else 0.7 if by_header >= 0.85 else 0.55
        return by_header * least, reason
    if by_header >= 0.6:
        return min(0.99, by_header * 0.8 + by_values * 0.2), reason
    told = field.kind in {"concept", "url"} or (field.key == "data_format" and facts.formats > 0.85)
    if by_values > 0.85 and told and (facts.distinct > 1 or by_header):
        return 0.5 + by_header * 0.2, f"values of {field.scheme}" if field.scheme else "values"
    if field.key == "name" and by_values > 0.8 and not by_header and 1.0 <= facts.words <= 12:
        return 0.46, "values"
    return by_header * 0.6, reason


def _plain_numbers(facts: ColumnFacts, field: Field) -> float:
    return facts.number if field.kind == "integer" else facts.amount if field.kind == "decimal" else 1.0


def _language_of(name: str, field: Field, score: float) -> str:
    """Return the language a header names at its end (``title@es``), for texts in a language only.

    After a mere blank it is one only behind a word for the field: "promosso da" is not in Danish.
    """
    found = _SUFFIX.search(name) if field.kind == "langtext" else None
    if not found or not _LANGUAGES.fullmatch(found[1]):
        return ""
    before = name[: found.start()].strip()
    known = found[0][0] != " " or found[0].endswith(")") or score >= 0.75
    return found[1] if before and known else ""


def _splittable(field: Field) -> bool:
    listed = field.multiple and field.kind in {"concept", "reference", "territory", "text"}
    return listed or field.key in {"other_name", *TEXTS}
