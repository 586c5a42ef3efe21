"""What only a person can answer about a proposed mapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.problems import column_letter
from helixatlas.ingest.propose.facts import ColumnFacts
from helixatlas.ingest.propose.find_header import HeaderGuess
from helixatlas.ingest.propose.meaning import NOTHING
from helixatlas.ingest.propose.proposal import LIKELY, SURE, ColumnProposal, Sum
from helixatlas.ingest.readers import Table
from helixatlas.ontology.records import RecordType

__all__ = ["questions"]

_SHOWN = 5  # values asked about by name
_MADE = {"@organisation": "organisation", "@group": "cluster"}  # records that a column brings into being by itself
_OTHERS = {
    "@organisation": "an organisation the row names",
    "@group": "the membership in a network",
    "@roster": "the network",
}
_LEVELS = {"MEM": "MEM (a member)", "GOV": "GOV (steers it)"}
_WORDS = {"@id": "the id", "@organisation": "the name of an organisation", "@group": "the network it belongs to"}


def questions(
    table: Table,
    guess: HeaderGuess,
    columns: tuple[ColumnProposal, ...],
    facts: Mapping[int, ColumnFacts],
    record: RecordType,
    defaults: tuple[tuple[str, str], ...],
    sums: tuple[Sum, ...] = (),
) -> tuple[str, ...]:
    """Return the open questions of a sheet, in the order of the columns; none about a sheet nothing is read of."""
    if not any(one.field for one in columns):
        return ()
    return (
        *_of_header(guess, table),
        *(f"Row {one.row} ({one.text}) looks like a sum and is skipped: is it no record?" for one in sums),
        *_of_columns(columns, facts, record.key),
        *_strangers(columns, record),
        *(
            f"Are the bodies in {_place(one)} in the {record.key} at level {_LEVELS[one.level]}?"
            for one in columns
            if one.level
        ),
        *_of_currency(columns, defaults),
        *(
            f"No column says the {key} of the {record.key}: is it {_LEVELS.get(value, value)} throughout?"
            for key, value in defaults
        ),
    )


def _of_header(guess: HeaderGuess, table: Table) -> Iterator[str]:
    if guess.confidence < SURE:
        shown = ", ".join(filter(None, map(cell_text, table.rows[guess.row - 1][:6])))
        yield f"Is row {guess.row} of {table.sheet or table.file} the header ({shown})?"


def _of_columns(columns: tuple[ColumnProposal, ...], facts: Mapping[int, ColumnFacts], record: str) -> Iterator[str]:
    by_letter = {column_letter(number): one for number, one in facts.items()}
    taken = {one.field for one in columns if one.confidence >= SURE}
    for one in columns:
        if not _is_idle(one, taken):
            yield from _asked(one, by_letter.get(one.column), record)


def _is_idle(one: ColumnProposal, taken: set[str]) -> bool:
    """Return whether asking is in vain: a column that is surely nothing, or whose other readings are filled or far."""
    surely = one.confidence >= SURE or NOTHING["person"] in one.reason
    if not one.field and surely and any(said in one.reason for said in NOTHING.values()):
        return True
    return not one.field and all(name in taken and rated < LIKELY + 0.05 for name, rated in one.alternatives)


def _of_currency(columns: tuple[ColumnProposal, ...], defaults: tuple[tuple[str, str], ...]) -> Iterator[str]:
    known = {one.field for one in columns} | {key for key, _ in defaults}
    for one in columns:
        if one.field == "budget" and "currency" not in known:
            yield f"In which currency is {_place(one)}? Write currency: {{value: EUR}}, or another, below it."


def _strangers(columns: tuple[ColumnProposal, ...], record: RecordType) -> Iterator[str]:
    """Yield a question for each column that names records of another type, which must be known or made."""
    fields = {field.key: field for field in record.fields if field.kind == "reference"}
    for one in columns:
        field = fields.get(one.field)
        place = _place(one)
        made = _MADE.get(one.field) or (one.create if one.create != "territory" else "")
        if made:
            yield f"Names in {place} that the atlas does not know become a new {made} each: is that meant?"
        elif field is not None and field.refers_to and one.field != "member":
            yield (
                f"Does the atlas know every {' or '.join(field.refers_to)} that {place} names? "
                f"If not, write create: {field.refers_to[0]} beside the column."
            )


def _asked(one: ColumnProposal, facts: ColumnFacts | None, record: str) -> Iterator[str]:
    place = _place(one)
    if one.extract and one.field.endswith("identifier"):
        yield f"Is the number in brackets in {place} the identifier of the organisation?"
    elif one.field and one.confidence < SURE:
        near = [_word(name) for name, rated in one.alternatives if rated >= LIKELY]
        others = " or ".join(near) or "something else"
        yield f"Is {place} {_word(one.field, record)}, or {others}?"
    for mark in (mark for mark in (one.split, one.also_split) if mark in {",", " / "}):
        yield f"Does {mark.strip()!r} part several values in {place}, or is it part of a value?"
    if one.codes:
        yield f"Are the codes in {place} those of provinces, counties or departments of {one.codes}?"
    if one.create == "territory":
        yield f"Shall places in {place} that are no region be kept as they are written?"
    key = one.reason.removeprefix("values of ") if one.reason.startswith("values of ") else ""
    for value in (facts.unknown.get(key, ()) if facts else ())[:_SHOWN]:
        yield f"What does {value!r} in {place} mean in the list {key}?"
    if not one.field and one.alternatives:
        why = f": {one.reason}" if one.alternatives[0][0] == "@id" else ""
        yield f"Shall {place} be read? It may be {_word(one.alternatives[0][0])}{why}."


def _place(one: ColumnProposal) -> str:
    return f"column {one.column} ({' '.join(one.header.split())})"


def _word(field: str, record: str = "") -> str:
    kind, dot, key = field.replace("_", " ").partition(".")
    if dot:
        return f"the {key} of {_OTHERS[kind]}"
    return _WORDS.get(field) or (f"the {kind} of the {record}" if record else kind)
