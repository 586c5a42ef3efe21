"""Propose a mapping for a file nobody has mapped: where the header is, which column is which field.

A proposal carries a confidence for every column and asks where it cannot tell. Values are never rewritten:
what a list does not know becomes a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.context import Context
from helixatlas.ingest.find_header import guess_header
from helixatlas.ingest.fit import DEFAULTS, Candidate, best_record, candidates
from helixatlas.ingest.header_words import header_words, plain_header
from helixatlas.ingest.headers import Header, read_header
from helixatlas.ingest.mapping import SheetMapping
from helixatlas.ingest.messages import is_summary_page
from helixatlas.ingest.persons import is_personal_header
from helixatlas.ingest.problems import column_letter
from helixatlas.ingest.readers import Table, read_tables
from helixatlas.ingest.rows import SheetRows, collect_rows
from helixatlas.ingest.sniff import ColumnFacts, look_at
from helixatlas.ontology.records import RecordType

__all__ = ["ColumnProposal", "MappingProposal", "SheetProposal", "propose_mapping"]

_SURE, _LIKELY = 0.75, 0.45
_WORDS = {"@id": "the id", "@organisation": "the organisation", "@address": "part of the address"}
_CODED = 0.5  # share of cells with a number in brackets from which a column holds two facts


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
    extract: str = ""


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
    defaults: tuple[tuple[str, str], ...] = ()


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
        from helixatlas.ingest.propose_text import proposal_yaml

        return proposal_yaml(self)

    def to_text(self) -> str:
        """Return the proposal for a person: each column with its field and confidence, then the questions."""
        from helixatlas.ingest.propose_text import proposal_text

        return proposal_text(self)

    def to_dict(self) -> dict[str, object]:
        """Return the proposal as plain JSON (schema ``helixatlas-proposal/1``)."""
        sheets = [{**asdict(one), "columns": [asdict(column) for column in one.columns]} for one in self.sheets]
        return {"schema": "helixatlas-proposal/1", "sheets": sheets, "questions": list(self.questions)}


def propose_mapping(path: Path, context: Context) -> MappingProposal:
    """Return a proposal for every sheet of a file that is not hidden and holds a table. Raises InputError."""
    sheets = [found for table in read_tables(path) if _is_theirs(table) and (found := _propose_sheet(table, context))]
    if not sheets:
        raise InputError(
            f"{path.name} holds no table that could be mapped.", hint="Is the sheet empty?", file=path.name
        )
    return MappingProposal(tuple(sheets))


def _is_theirs(table: Table) -> bool:
    return not table.hidden and not is_summary_page(table.sheet, table.cell(0, 0))


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
    kept = tuple(
        one
        for column in range(width)
        for one in _columns(rows, column, facts[column], chosen.get(column), _near(choices.get(column, ()), record))
        if one.header or one.field
    )
    lang = _language(header, context.record_types[record])
    defaults = _defaults(context, record, kept)
    questions = (
        *_header_questions(guess.confidence, guess.row, table),
        *_questions(kept, facts, record),
        *_strangers(kept, context.record_types[record]),
        *(f"No column says the {key} of the {record}: is it {value} throughout?" for key, value in defaults),
    )
    return SheetProposal(
        table.file,
        table.sheet,
        guess.row,
        guess.stacked,
        record,
        lang,
        kept,
        questions,
        guess.confidence,
        defaults,
    )


def _defaults(context: Context, record: str, columns: tuple[ColumnProposal, ...]) -> tuple[tuple[str, str], ...]:
    read = {one.field.partition("@")[0] for one in columns}
    required = (field.key for field in context.record_types[record].fields if field.required)
    return tuple((key, DEFAULTS[key]) for key in required if key in DEFAULTS and key not in read)


def _is_personal(rows: SheetRows, column: int, facts: ColumnFacts) -> bool:
    return is_personal_header(rows.name(column)) or facts.email > 0.3


def _columns(
    rows: SheetRows, column: int, facts: ColumnFacts, chosen: Candidate | None, near: tuple[tuple[str, float], ...]
) -> list[ColumnProposal]:
    """Return the proposal for a column, two where each cell holds a name and a number."""
    letter, header = column_letter(column), rows.name(column)
    if _is_personal(rows, column, facts):
        return [ColumnProposal(letter, header, "", 1.0, reason="speaks of persons; not read")]
    if not facts.filled:
        return [ColumnProposal(letter, header, "", 1.0, reason="empty")]
    if chosen is None or chosen.confidence < _LIKELY:
        return [ColumnProposal(letter, header, "", 0.5, near, reason="no field fits")]
    sure = round(chosen.confidence, 2)
    if chosen.field == "@address":
        return [ColumnProposal(letter, header, "", sure, reason="an address; no field for it")]
    if chosen.field == "@id" and facts.running:
        return [ColumnProposal(letter, header, "", sure, reason="a running number; it changes when rows are sorted")]
    if chosen.field == "@id" and facts.distinct < facts.filled:
        return [ColumnProposal(letter, header, "", 0.5, (("@id", sure),), reason="some values stand twice")]
    others = tuple((name, rated) for name, rated in near if name != chosen.field)
    split = facts.separator if chosen.multiple and facts.separator else ""
    one = ColumnProposal(letter, header, chosen.field, sure, others, chosen.reason, split)
    if facts.coded >= _CODED and chosen.field in {"name", "@organisation"}:
        return _two_facts(one)
    return [one]


def _two_facts(one: ColumnProposal) -> list[ColumnProposal]:
    said = "a number in brackets behind the name"
    number = "identifier" if one.field == "name" else "@organisation.identifier"
    return [
        replace(one, extract=r"^\s*(.*?)\s*(?:[(\[][^)\]]*[)\]])?\s*$", reason=said),
        replace(one, field=number, confidence=0.7, alternatives=(), reason=said,
                extract=r"[(\[]\s*((?:[A-Z]{2})?\d{6,14})\s*[)\]]\s*$"),
    ]  # fmt: skip


def _near(others: tuple[Candidate, ...], record: str) -> tuple[tuple[str, float], ...]:
    """Return the fields of the record type that a column may also be, the likeliest first."""
    fit = {one.field: round(one.confidence, 2) for one in reversed(others) if one.record in (record, "")}
    return tuple(sorted(fit.items(), key=lambda pair: (-pair[1], pair[0]))[:3])


def _language(header: Header, record: RecordType) -> str:
    """Return the language of most headers; the labels of our own templates decide between two that share words."""
    votes: dict[str, float] = {}
    names = {plain_header(name) for name in header.names}
    for by_language in header_words().values():
        for lang, words in by_language.items():
            votes[lang] = votes.get(lang, 0) + len(names & set(words))
    for lang, label in (pair for one in record.fields for pair in one.labels.items()):
        votes[lang] = votes.get(lang, 0) + (0.1 if plain_header(label) in names else 0.0)
    best = max(votes, key=lambda lang: (votes[lang], lang == "en"))
    return best if votes[best] else "en"


def _header_questions(confidence: float, row: int, table: Table) -> tuple[str, ...]:
    if confidence >= _SURE:
        return ()
    shown = ", ".join(filter(None, map(cell_text, table.rows[row - 1][:6])))
    return (f"Is row {row} of {table.sheet or table.file} the header ({shown})?",)


def _questions(columns: tuple[ColumnProposal, ...], facts: dict[int, ColumnFacts], record: str) -> tuple[str, ...]:
    by_letter = {column_letter(number): one for number, one in facts.items()}
    taken = {one.field for one in columns if one.confidence >= _SURE}
    return tuple(
        question
        for one in columns
        if not _is_idle(one, taken)
        for question in _asked(one, by_letter.get(one.column), record)
    )


def _is_idle(one: ColumnProposal, taken: set[str]) -> bool:
    """Return whether asking is in vain: no field holds addresses, and a sure column has the field already."""
    return not one.field and all(
        name == "@address" or (name in taken and rated < _LIKELY + 0.05) for name, rated in one.alternatives
    )


def _strangers(columns: tuple[ColumnProposal, ...], record: RecordType) -> Iterator[str]:
    """Yield a question for each column that names records of another type, which must be known or made."""
    fields = {field.key: field for field in record.fields if field.kind == "reference"}
    for one in columns:
        field = fields.get(one.field)
        if field is not None and field.refers_to and record.key != "membership":
            place = f"column {one.column} ({' '.join(one.header.split())})"
            yield (
                f"Does the atlas know every {' or '.join(field.refers_to)} that {place} names? "
                f"If not, write create: {field.refers_to[0]} beside the column."
            )


def _asked(one: ColumnProposal, facts: ColumnFacts | None, record: str) -> Iterator[str]:
    place = f"column {one.column} ({' '.join(one.header.split())})"
    if one.extract and one.field.endswith("identifier"):
        yield f"Is the number in brackets in {place} the identifier of the organisation?"
    elif one.field and one.confidence < _SURE:
        others = " or ".join(_WORDS.get(name, name) for name, _ in one.alternatives) or "something else"
        yield f"Is {place} {_WORDS.get(one.field, f'the {one.field}')} of the {record}, or {others}?"
    if one.split in {",", " / "}:
        yield f"Does {one.split.strip()!r} part several values in {place}, or is it part of a value?"
    key = one.reason.removeprefix("values of ") if one.reason.startswith("values of ") else ""
    for value in (facts.unknown.get(key, ()) if facts else ())[:5]:
        yield f"What does {value!r} in {place} mean in the list {key}?"
    if not one.field and one.alternatives:
        why = f": {one.reason}" if one.alternatives[0][0] == "@id" else ""
        yield f"Shall {place} be read? It may be {_WORDS.get(one.alternatives[0][0], one.alternatives[0][0])}{why}."
