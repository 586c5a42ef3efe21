"""Propose a mapping for a file nobody has mapped.

A proposal carries a confidence for every column and asks where it cannot tell. Values are never rewritten:
what a list does not know becomes a question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.context import Context
from helixatlas.ingest.headers import Header, read_header
from helixatlas.ingest.mapping import SheetMapping
from helixatlas.ingest.messages import is_summary_page
from helixatlas.ingest.persons import NAMED, is_personal_header
from helixatlas.ingest.problems import column_letter
from helixatlas.ingest.propose.facts import ColumnFacts, look_at
from helixatlas.ingest.propose.find_header import HeaderGuess, guess_header
from helixatlas.ingest.propose.fit import DEFAULTS, best_record
from helixatlas.ingest.propose.meaning import NOTHING, language_votes, meanings
from helixatlas.ingest.propose.money import currency_of
from helixatlas.ingest.propose.proposal import (
    FAR,
    GROUPS,
    LIKELY,
    SURE,
    ColumnProposal,
    MappingProposal,
    SheetProposal,
)
from helixatlas.ingest.propose.questions import questions
from helixatlas.ingest.propose.readings import Reading, readings
from helixatlas.ingest.propose.sums import sums_of
from helixatlas.ingest.propose.ties import tied
from helixatlas.ingest.propose.words import plain_header
from helixatlas.ingest.readers import Table, read_tables
from helixatlas.ingest.rows import SheetRows, collect_rows
from helixatlas.ontology.records import RecordType

__all__ = ["propose_mapping"]

_LEVELS = {"lead": "GOV"}  # who leads a group steers it; others it names are members
_CODED = 0.5  # share of cells with a number in brackets from which a column holds two facts
_KNOWN = 0.9  # share of places that are regions from which no new places are needed


def propose_mapping(path: Path, context: Context) -> MappingProposal:
    """Return a proposal for every sheet of a file that is not hidden and holds a table. Raises InputError."""
    sheets = [found for table in read_tables(path) if _is_theirs(table) and (found := _sheet(table, context))]
    if not sheets:
        raise InputError(
            f"{path.name} holds no table that could be mapped.", hint="Is the sheet empty?", file=path.name
        )
    return MappingProposal(tuple(sheets))


def _is_theirs(table: Table) -> bool:
    return not table.hidden and not is_summary_page(table.sheet, table.cell(0, 0))


def _sheet(table: Table, context: Context) -> SheetProposal | None:
    guess = guess_header(table)
    if guess is None:
        return None
    header = read_header(table, guess.row, guess.stacked)
    rows = collect_rows(table, SheetMapping(table.file, table.sheet, guess.row, guess.stacked, ()))
    width = max([len(header.names), *map(len, rows.rows)], default=0)
    facts = {column: look_at(rows.column(column), context) for column in range(width)}
    meant = meanings(header)
    readable = {column: one for column, one in facts.items() if not _is_personal(rows, column, one)}
    choices = readings(header, meant, readable, context)
    record, chosen = best_record(choices, meant, facts, _said(table, guess, header), context)
    kept = [
        one
        for column in range(width)
        for one in _columns(rows, column, facts[column], chosen.get(column), choices.get(column, ()), record)
        if one.header or one.field
    ]
    columns, sums = tied(kept), sums_of(rows)
    defaults = _defaults(context.record_types[record], columns)
    return SheetProposal(
        table.file,
        table.sheet,
        guess.row,
        guess.stacked,
        record,
        _language(header, context.record_types[record]),
        columns,
        questions(table, guess, columns, facts, context.record_types[record], defaults, sums),
        guess.confidence,
        defaults,
        _repeats(columns, facts),
        sums,
    )


def _said(table: Table, guess: HeaderGuess, header: Header) -> tuple[str, ...]:
    """Return what stands in the name of the file and the sheet, in the rows above the header and in the header."""
    above = (cell_text(cell) for row in table.rows[: guess.row - guess.stacked] for cell in row[:4])
    return tuple(filter(None, (table.file.rpartition(".")[0], table.sheet, *above, *header.names)))


def _is_personal(rows: SheetRows, column: int, facts: ColumnFacts) -> bool:
    return is_personal_header(rows.name(column)) or facts.email > 0.3 or facts.kinds.get("person", 0.0) > NAMED


def _columns(
    rows: SheetRows,
    column: int,
    facts: ColumnFacts,
    chosen: Reading | None,
    others: tuple[Reading, ...],
    record: str,
) -> list[ColumnProposal]:
    """Return the proposal for a column, two where each cell holds a name and a number."""
    letter, header = column_letter(column), rows.name(column)
    if _is_personal(rows, column, facts):
        return [ColumnProposal(letter, header, "", 1.0, reason=f"{NOTHING['person']}; not read")]
    if not facts.filled:
        return [ColumnProposal(letter, header, "", 1.0, reason="empty")]
    near = _near(others, record)
    if chosen is not None and not chosen.field and chosen.confidence >= LIKELY:
        reason = f"{NOTHING.get(chosen.meaning, chosen.meaning.replace('_', ' '))}; no field for it"
        return [ColumnProposal(letter, header, "", round(chosen.confidence, 2), near, reason)]
    if chosen is None or chosen.confidence < LIKELY:
        return [ColumnProposal(letter, header, "", 0.5, near, reason="no field fits")]
    likeliest = next((one for one in others if one.record == record and one.field), chosen)
    if chosen.confidence < min(SURE, likeliest.confidence - FAR):
        return [ColumnProposal(letter, header, "", 0.5, near, f"another column is the {likeliest.field}")]
    sure = round(chosen.confidence, 2)
    if chosen.field == "@id" and facts.running:
        return [ColumnProposal(letter, header, "", sure, reason="a running number; it changes when rows are sorted")]
    rest = tuple((name, rated) for name, rated in near if name != chosen.field)
    split, also = (facts.separator, facts.also) if chosen.multiple else ("", "")
    create = _created(chosen, facts)
    codes = facts.national if chosen.field.rpartition(".")[2] in {"territory", "area", "place"} else ""
    level = (
        _LEVELS.get(chosen.meaning, DEFAULTS["level"]) if record in GROUPS and chosen.field == "@organisation" else ""
    )
    one = ColumnProposal(
        letter, header, chosen.field, sure, rest, chosen.reason, split, also, create=create, level=level, codes=codes
    )
    if facts.coded >= _CODED and chosen.field in {"name", "member", "@organisation"}:
        return _two_facts(one)
    return [one]


def _created(chosen: Reading, facts: ColumnFacts) -> str:
    """Return which records names in a column may bring into being: what they refer to, places that are no region."""
    if chosen.meaning == "municipality":
        return "territory" if facts.nuts < _KNOWN and not facts.national else ""
    return chosen.refers_to


def _two_facts(one: ColumnProposal) -> list[ColumnProposal]:
    said = "a number in brackets behind the name"
    number = "identifier" if one.field == "name" else "@organisation.identifier"
    return [
        replace(one, extract=r"^\s*(.*?)\s*(?:[(\[][^)\]]*[)\]])?\s*$", reason=said),
        replace(one, field=number, confidence=0.7, alternatives=(), reason=said,
                extract=r"[(\[]\s*((?:[A-Z]{2})?\d{6,14})\s*[)\]]\s*$"),
    ]  # fmt: skip


def _near(others: tuple[Reading, ...], record: str) -> tuple[tuple[str, float], ...]:
    """Return the fields of the record type that a column may also be, the likeliest first."""
    fit = {one.field: round(one.confidence, 2) for one in reversed(others) if one.record == record and one.field}
    return tuple(sorted(fit.items(), key=lambda pair: (-pair[1], pair[0]))[:3])


def _defaults(record: RecordType, columns: tuple[ColumnProposal, ...]) -> tuple[tuple[str, str], ...]:
    """Return what fields without a column are taken to be: the level of members, the currency a header names."""
    read = {one.field.partition("@")[0]: one for one in columns}
    assumed = {field.key: DEFAULTS[field.key] for field in record.fields if field.required and field.key in DEFAULTS}
    if "budget" in read and (currency := currency_of(read["budget"].header)):
        assumed["currency"] = currency
    return tuple((key, value) for key, value in assumed.items() if key not in read)


def _repeats(columns: tuple[ColumnProposal, ...], facts: Mapping[int, ColumnFacts]) -> bool:
    """Return whether what identifies the record stands in several rows."""
    naming = [
        one
        for field in ("@id", "name")
        for one in columns
        if one.field.partition("@")[0] == field or one.field == field
    ]
    by_letter = {column_letter(number): one for number, one in facts.items()}
    return bool(naming) and (one := by_letter[naming[0].column]).distinct < one.filled


def _language(header: Header, record: RecordType) -> str:
    """Return the language of most headers; the labels of our own templates decide between two that share words."""
    votes: dict[str, float] = dict(language_votes(header))
    names = {plain_header(name) for name in header.names}
    for lang, label in (pair for one in record.fields for pair in one.labels.items()):
        votes[lang] = votes.get(lang, 0) + (0.1 if plain_header(label) in names else 0.0)
    best = max(votes, key=lambda lang: (votes[lang], lang == "en"))
    return best if votes[best] else "en"
