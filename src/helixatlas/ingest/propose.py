"""Propose a mapping for a file nobody has mapped: where the header is, which column is which field.

A proposal carries a confidence for every column and asks where it cannot tell. Values are never rewritten:
what a list does not know becomes a question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.context import Context
from helixatlas.ingest.find_header import guess_header
from helixatlas.ingest.fit import Candidate, best_record, candidates
from helixatlas.ingest.header_words import HEADER_WORDS
from helixatlas.ingest.headers import Header, read_header
from helixatlas.ingest.mapping import SheetMapping
from helixatlas.ingest.persons import is_personal_header
from helixatlas.ingest.problems import column_letter
from helixatlas.ingest.readers import Table, read_tables
from helixatlas.ingest.rows import SheetRows, collect_rows
from helixatlas.ingest.sniff import ColumnFacts, look_at

__all__ = ["ColumnProposal", "MappingProposal", "SheetProposal", "propose_mapping"]

_SURE, _LIKELY = 0.75, 0.45


@dataclass(frozen=True)
class ColumnProposal:
    """What a column seems to be. ``field`` is empty where it is not to be read; ``@`` fields are roles."""

    column: str
    header: str
    field: str
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()
    reason: str = ""
    split: str = ""


@dataclass(frozen=True)
class SheetProposal:
    """The proposal for one sheet."""

    file: str
    sheet: str
    header: int
    stacked: int
    record: str
    lang: str
    columns: tuple[ColumnProposal, ...]
    questions: tuple[str, ...] = ()
    header_confidence: float = 1.0


@dataclass(frozen=True)
class MappingProposal:
    """Proposals for the sheets of a file, to be read by a person before they are used."""

    sheets: tuple[SheetProposal, ...] = field(default=())

    @property
    def questions(self) -> tuple[str, ...]:
        """Return what only a person can answer."""
        return tuple(question for sheet in self.sheets for question in sheet.questions)

    def to_yaml(self) -> str:
        """Return the mapping as text, each line with its confidence as a remark; open questions stand on top."""
        from helixatlas.ingest.propose_text import proposal_text

        return proposal_text(self)


def propose_mapping(path: Path, context: Context) -> MappingProposal:
    """Return a proposal for every sheet of a file that is not hidden and holds a table. Raises InputError."""
    sheets = [found for table in read_tables(path) if not table.hidden and (found := _propose_sheet(table, context))]
    if not sheets:
        raise InputError(
            f"{path.name} holds no table that could be mapped.", hint="Is the sheet empty?", file=path.name
        )
    return MappingProposal(tuple(sheets))


def _propose_sheet(table: Table, context: Context) -> SheetProposal | None:
    guess = guess_header(table)
    if guess is None:
        return None
    header = read_header(table, guess.row, guess.stacked)
    rows = collect_rows(table, SheetMapping(table.file, table.sheet, guess.row, guess.stacked, ()))
    width = max([len(header.names), *map(len, rows.rows)], default=0)
    facts = {column: look_at(rows.column(column), context) for column in range(width)}
    open_columns = {column: one for column, one in facts.items() if not _is_personal(rows, column, one)}
    choices = candidates(header, open_columns, context)
    record, chosen = best_record(header, choices, context)
    columns = tuple(
        _column(rows, column, facts[column], chosen.get(column), choices.get(column, ())) for column in range(width)
    )
    kept = tuple(one for one in columns if one.header or one.field)
    lang = _language(header)
    questions = (*_header_questions(guess.confidence, guess.row, table), *_questions(kept, facts, record))
    return SheetProposal(
        table.file, table.sheet, guess.row, guess.stacked, record, lang, kept, questions, guess.confidence
    )


def _is_personal(rows: SheetRows, column: int, facts: ColumnFacts) -> bool:
    return is_personal_header(rows.name(column)) or facts.email > 0.3


def _column(
    rows: SheetRows, column: int, facts: ColumnFacts, chosen: Candidate | None, others: tuple[Candidate, ...]
) -> ColumnProposal:
    letter, header = column_letter(column), rows.name(column)
    if _is_personal(rows, column, facts):
        return ColumnProposal(letter, header, "", 1.0, reason="speaks of persons; not read")
    if not facts.filled:
        return ColumnProposal(letter, header, "", 1.0, reason="empty")
    if chosen is None or chosen.confidence < _LIKELY:
        near = tuple((one.field, round(one.confidence, 2)) for one in others[:3])
        return ColumnProposal(letter, header, "", 0.5, near, reason="no field fits")
    if chosen.field == "@address":
        return ColumnProposal(letter, header, "", round(chosen.confidence, 2), reason="an address; no field for it")
    near = tuple(dict.fromkeys((one.field, round(one.confidence, 2)) for one in others if one.field != chosen.field))[
        :3
    ]
    split = facts.separator if chosen.multiple and facts.separator else ""
    return ColumnProposal(letter, header, chosen.field, round(chosen.confidence, 2), near, chosen.reason, split)


def _language(header: Header) -> str:
    from helixatlas.ingest.fit import plain_header

    votes: dict[str, int] = {}
    names = {plain_header(name) for name in header.names}
    for by_language in HEADER_WORDS.values():
        for lang, words in by_language.items():
            hits = len(names & set(words.split(",")))
            votes[lang] = votes.get(lang, 0) + hits
    best = max(votes, key=lambda lang: (votes[lang], lang == "en"))
    return best if votes[best] else "en"


def _header_questions(confidence: float, row: int, table: Table) -> tuple[str, ...]:
    if confidence >= _SURE:
        return ()
    shown = ", ".join(filter(None, map(cell_text, table.rows[row - 1][:6])))
    return (f"Is row {row} of {table.sheet or table.file} the header ({shown})?",)


def _questions(columns: tuple[ColumnProposal, ...], facts: dict[int, ColumnFacts], record: str) -> tuple[str, ...]:
    asked = []
    for number, one in enumerate(columns):
        if one.field and one.confidence < _SURE:
            others = " or ".join(name for name, _ in one.alternatives) or "something else"
            asked.append(f"Is column {one.column} ({one.header}) the {one.field} of the {record}, or {others}?")
        key = one.reason.removeprefix("values of ") if one.reason.startswith("values of ") else ""
        unknown = facts[number].unknown.get(key, ()) if number in facts else ()
        asked += [
            f"What does {value!r} in column {one.column} ({one.header}) mean in the list {key}?"
            for value in unknown[:5]
        ]
        if not one.field and one.alternatives:
            asked.append(f"Shall column {one.column} ({one.header}) be read? It may be {one.alternatives[0][0]}.")
    return tuple(asked)
