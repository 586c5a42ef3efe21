"""Choose the record type that explains a sheet best, and one reading for each of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment

from helixatlas.ingest.context import Context
from helixatlas.ingest.propose.facts import ColumnFacts
from helixatlas.ingest.propose.fields import USUAL
from helixatlas.ingest.propose.proposal import FAR, LIKELY
from helixatlas.ingest.propose.readings import Reading
from helixatlas.ingest.propose.ties import NAMING
from helixatlas.ingest.propose.words import plain_header

__all__ = ["DEFAULTS", "best_record"]

DEFAULTS = {"level": "MEM"}
"""What a required field is taken to be where no column says it; a question asks for it."""

_SEVERAL = frozenset(
    {
        "partner", "territory", "area", "place", "identifier", "reference", "programme", "other_name", "topic",
        "keyword", "@organisation", "@organisation.territory", "@organisation.identifier", "@organisation.topic",
    }
)  # fmt: skip
_SLOTS, _AGAIN = 3, 0.97  # how many columns such a field may have, and what each further one counts
_COUNTED = frozenset({"amount", "budget", "size", "staff"})
_AFTER = 0.8  # what leaving an amount or a count out counts beside the field the record has for it
_LATER = 1e-5  # what each place to the right takes off
_UNLIKE = 0.01  # what a reading counts that is far less sure than another of the same column
_FURTHER = 0.7  # how sure a further column of a field must be
_UNNAMED = 0.6  # what a column whose values look like names counts where none is called a name
_COMES_AGAIN = 0.8  # what a record type loses if what names its records stands in several rows
_FULL = 0.8  # share of rows in which a list of members names the group
_NAMED = 0.74  # how surely a header names the group, or the member, of a membership
_ABOUT = 1.2  # what a header that names the thing ("project title") speaks for the record type
_ABOUT_MEMBERS = 2.2  # what a column of groups beside one of bodies speaks for memberships
_UNSPOKEN = 1.6  # what a record type loses of which neither titles nor headers speak
# The meanings that name what a list is about.
_NAMES = {
    "project_name": ("project", "pilot", "innovation"), "event_name": ("event",), "dataset_name": ("dataset",),
    "cluster_name": ("cluster",), "entity": ("organisation",),
}  # fmt: skip
# Words in titles, names of sheets and headers that speak for a record type.
_WORDS = {
    "project": ("project", "progett", "projekt", "proyecto", "projet", "projec", "ergou", "ergo", "erga", "hanke",
                "operac", "operazion", "praxi", "vorhaben", "beviljad",
                "subvenc", "sovvenz", "subvention", "forderung", "fordermittel", "bespovratn", "nepovratn", "bidrag",
                "finanziat", "financiad", "financirani", "funded", "grants", "granted", "beneficiar", "aprovad"),
    "cluster": ("cluster", "distrett", "klaster", "grozd", "kluster", "grappe", "synergatik"),
    "dataset": ("dataset", "dct", "dcat", "datensatz", "jeu de donnees", "jeux de donnees", "conjunto de dat",
                "conjunto de dad", "conjuntos de da", "licen", "skup podataka", "skupovi podataka",
                "podatkovn", "nabor podatkov", "datamangd", "synolo dedomen", "open data", "opendata"),
    "event": ("event", "veranstalt", "dogadaj", "dogadan", "ekdilos", "dogod", "prired", "evenemang",
              "evenement", "manifestation"),
    "pilot": ("pilot",),
    # Every list here is about social innovation; only innovations in the plural are what a list is of.
    "innovation": ("innovations", "innovationer", "innovationen", "innovazioni", "innovaciones", "inovacoes",
                   "innovacions", "inovacije", "inovacione", "kainotomies", "iniciativ", "iniziativ",
                   "initiativ", "pobud", "protovoul", "nism"),
}  # fmt: skip


def best_record(
    choices: Mapping[int, tuple[Reading, ...]],
    meant: list[dict[str, float]],
    facts: Mapping[int, ColumnFacts],
    said: tuple[str, ...],
    context: Context,
) -> tuple[str, dict[int, Reading]]:
    """Return the record type that explains a sheet best, and the reading of each column under it.

    ``said`` are the headers, and before them the titles and names that stand above the table.
    """
    best: tuple[float, str, dict[int, Reading]] = (-1e9, "organisation", {})
    for key in (*USUAL, *(one for one in context.record_types if one not in USUAL)):
        record = context.record_types.get(key)
        if record is None:
            continue
        chosen = _assign(choices, key)
        total = _explained(chosen, facts) + _about(key, meant, facts, said)
        total -= sum(_COMES_AGAIN for column, one in chosen.items() if one.field == "name" and _repeats(facts[column]))
        required = [field.key for field in record.fields if field.required and field.key not in DEFAULTS]
        missing = sum(1 for name in required if name not in {one.field.partition("@")[0] for one in chosen.values()})
        total -= 1.2 * missing + (0.0 if key in USUAL else 0.8)
        if total > best[0]:
            best = (total, key, chosen)
    return best[1], best[2]


def _explained(chosen: Mapping[int, Reading], facts: Mapping[int, ColumnFacts]) -> float:
    """Return how much of a sheet a record type explains; columns that are mostly empty count less."""
    rows = max((one.filled for one in facts.values()), default=0) or 1
    return sum(_worth(one) * min(1.0, 2 * facts[column].filled / rows) for column, one in chosen.items())


def _worth(one: Reading) -> float:
    if not one.field or one.reason == "values":
        return 0.0
    aside = one.field.startswith("@") and one.record != "membership"
    return one.confidence * (0.6 if aside else 1.0)


def _repeats(facts: ColumnFacts) -> bool:
    return facts.distinct < 0.8 * facts.filled


def _about(
    record: str, meant: list[dict[str, float]], facts: Mapping[int, ColumnFacts], said: tuple[str, ...]
) -> float:
    """Return what headers, titles and names of sheets say for a record type, beyond the columns it explains."""
    if record == "membership":
        return _ABOUT_MEMBERS if _lists_members(meant, facts) else -_UNSPOKEN
    rated = [one.get(meaning, 0.0) for one in meant for meaning, about in _NAMES.items() if record in about]
    named = _ABOUT * max(rated, default=0.0)
    if record not in _WORDS:
        return named
    hits = sum(_speaks(plain_header(text), _WORDS[record]) for text in said)
    return named + (min(_ABOUT, 0.4 * hits) if hits else -_UNSPOKEN)


def _speaks(text: str, words: tuple[str, ...]) -> bool:
    """Return whether a text holds a word, or one that begins with it if it is not short."""
    tokens = re.findall(r"[^\W_]+", text)
    return any(
        token == word or (len(word) > 4 and token.startswith(word)) or (" " in word and word in text)
        for word in words
        for token in tokens
    )


def _lists_members(meant: list[dict[str, float]], facts: Mapping[int, ColumnFacts]) -> bool:
    """Return whether a sheet names a group in one column, again and again, and its members in another."""
    rows = max((one.filled for one in facts.values()), default=0)
    groups = (column for column, one in enumerate(meant) if _said(one, "group", "cluster_name"))
    full = (facts[column] for column in groups if facts[column].filled > _FULL * rows)
    again = any(one.distinct < one.filled and not one.separator and "helix" not in one.schemes for one in full)
    return again and any(_said(one, "member", "entity", "name") for one in meant)


def _said(meant: dict[str, float], *meanings: str) -> bool:
    """Return whether a header says one of some meanings, and no other more surely."""
    said = max(meant.get(one, 0.0) for one in meanings)
    return said >= max((_NAMED, *meant.values()))


def _assign(choices: Mapping[int, tuple[Reading, ...]], record: str) -> dict[int, Reading]:
    """Return the reading of each column so that together they are surest; a column may also be nothing.

    Facts of another record are only taken where a column names that record.
    """
    chosen = _surest(choices, record, frozenset())
    fields = {one.field for one in chosen.values()}
    lacking = frozenset(kind for kind, naming in NAMING.items() if not fields & naming)
    told = {one.field.partition(".")[0] for one in chosen.values() if "." in one.field}
    chosen = _surest(choices, record, lacking) if lacking & told else chosen
    named = any(one.field.partition("@")[0] in {"name", "member"} for one in chosen.values())
    return chosen if named else _surest(choices, record, lacking if lacking & told else frozenset(), by_values=_UNNAMED)


def _surest(
    choices: Mapping[int, tuple[Reading, ...]], record: str, lacking: frozenset[str], by_values: float = 0.001
) -> dict[int, Reading]:
    """Return the surest reading of each column.

    A reading by values alone fills what is left over and never takes a column from one its header speaks for, unless
    nothing else names the records.
    """
    options: dict[tuple[int, str], Reading] = {}
    for column, some in choices.items():
        for one in reversed(some):
            kind, dot, _ = one.field.partition(".")
            if not one.record or (one.record == record and not one.field):
                options[column, f"nothing {column}"] = one
            elif one.record == record and not (dot and kind in lacking):
                options[column, one.field] = one
    if not options:
        return {}
    columns = sorted({column for column, _ in options})
    slots = sorted({(name, place) for _, name in options for place in range(_SLOTS if name in _SEVERAL else 1)})
    gain = np.zeros((len(columns), len(slots)))
    for (column, name), one in options.items():
        others = [two for (number, _), two in options.items() if number == column]
        worth = by_values if one.reason == "values" else _gain(one, others)
        for place in range(_SLOTS if name in _SEVERAL else 1):
            again = _AGAIN**place if not place or one.confidence >= _FURTHER else 0.0
            # Of two columns that are as sure the first one counts.
            gain[columns.index(column), slots.index((name, place))] = worth * again * (1 - _LATER * column)
    rows, picks = linear_sum_assignment(-gain)
    pairs = [(columns[row], slots[pick][0]) for row, pick in zip(rows, picks, strict=True)]
    return {column: options[column, name] for column, name in pairs if (column, name) in options}


def _gain(one: Reading, others: list[Reading]) -> float:
    """Return what a reading counts beside the others of its column."""
    fields = [two for two in others if two.field and two.reason != "values"]
    if not one.field and one.meaning in _COUNTED:
        # An amount or a count that the record has a field for is left out only where another fits it better.
        counted = [two.confidence for two in fields if two.meaning in _COUNTED and two.confidence >= LIKELY]
        return min([one.confidence, *(_AFTER * sure for sure in counted)])
    # What a column is only a little like is no use of it where it is clearly something else.
    unlike = one.confidence < max((two.confidence for two in fields), default=0.0) - FAR
    return one.confidence * (_UNLIKE if unlike else 1.0)
