"""Find records that are stated twice: the same row again, or the same identity with another value."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from helixatlas.ingest.cells import show
from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.identity import name_field
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import SEVERITIES, Fault, Severity
from helixatlas.ingest.readers.table import Cell, is_blank
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import ID, PREFIXES
from helixatlas.ontology.vocabularies import Scheme

__all__ = ["find_duplicates"]

_NAME = PREFIXES["skos"] + "prefLabel"


@dataclass(frozen=True)
class _Statement:
    terms: tuple[str, ...]
    records: CheckedRecords
    index: int


@dataclass
class _Said:
    """What was stated so far, by subject, field, language and document, and where to note what differs."""

    schemes: Mapping[str, Scheme]
    journal: Journal
    statements: dict[tuple[str, str, str, str], _Statement] = dataclasses.field(default_factory=dict)


@dataclass
class _Rows:
    """The first row of a record in a document, and the terms that its rows so far gave for each column."""

    index: int
    terms: list[set[str]]


def find_duplicates(records: list[CheckedRecords], schemes: Mapping[str, Scheme], journal: Journal) -> None:
    """Note identities stated twice: an error within one document, a remark where two documents differ."""
    counts = Counter(subject for found in records for subject in found.subjects if subject)
    repeated = {subject for subject, count in counts.items() if count > 1}
    if not repeated:
        return
    said = _Said(schemes, journal)
    for found in records:
        rows_of: dict[tuple[str, str], _Rows] = {}
        for index, subject in enumerate(found.subjects):
            if subject in repeated:
                _one(found, index, subject, rows_of, said)


def _one(found: CheckedRecords, index: int, subject: str, rows_of: dict[tuple[str, str], _Rows], said: _Said) -> None:
    entry = found.entries[index]
    alone = not found.mapping.repeats and not found.mapping.each
    for document in found.rows.documents[entry]:
        rows = rows_of.setdefault((subject, document), _Rows(index, [set() for _ in found.columns]))
        former = found.entries[rows.index]
        if former != entry and found.id_column >= 0 and alone:
            said.journal.cell(found.rows, entry, *_key_cell(found, entry), _twice(found, entry, former))
            return
        conflict = False
        for column in found.columns:
            conflict = _compare(found, index, subject, document, column, said) or conflict
        if former != entry and not conflict and alone:
            said.journal.cell(found.rows, entry, *_key_cell(found, entry), _again(found, index, rows, said))
        for column, terms in zip(found.columns, rows.terms, strict=True):
            terms.update(column.terms[index])


def _again(found: CheckedRecords, index: int, rows: _Rows, said: _Said) -> Fault:
    """Return what a further row of a record says beyond the rows before it."""
    first = f"row {found.rows.numbers[found.entries[rows.index]]}"
    added = [
        f"{column.field.label()}: {_shown(found, column, index, term, said)}"
        for column, known in zip(found.columns, rows.terms, strict=True)
        for term in sorted(set(column.terms[index]) - known)
    ]
    if added:
        message = f"This is the {found.type.key} of {first} again; it adds {'; '.join(added)}."
    elif all(set(column.terms[index]) == set(column.terms[rows.index]) for column in found.columns):
        message = f"This says the same as {first}."
    else:
        message = f"This is the {found.type.key} of {first} again and says nothing that the rows before do not say."
    return Fault("information", "repeated-row", message)


def _shown(found: CheckedRecords, column: CheckedColumn, index: int, term: str, said: _Said) -> str:
    """Return the cell as it is written where it holds one value, else that value."""
    if column.column >= 0 and len(column.terms[index]) == 1:
        return show(found.rows.column(column.column)[found.entries[index]])
    return _words(column, term, said.schemes)


def _twice(found: CheckedRecords, entry: int, former: int) -> Fault:
    number = found.rows.numbers[former]
    if is_blank(found.rows.column(found.id_column)[entry]):
        message = f"This name stands already in row {number}, and no id tells the two apart."
        return Fault("error", "duplicate-key", message, "each name once, or an id for each of the two")
    return Fault("error", "duplicate-key", f"This id stands already in row {number}.", "each id once")


def _compare(
    found: CheckedRecords, index: int, subject: str, document: str, column: CheckedColumn, said: _Said
) -> bool:
    terms = column.terms[index]
    if not terms or not _single(column):
        return False
    lang = terms[0].rpartition("@")[2] if column.field.kind == "langtext" else ""
    for key_document in (document, "*"):
        key = (subject, column.field.key, lang, key_document)
        former = said.statements.setdefault(key, _Statement(terms, found, index))
        if former.terms == terms:
            continue
        severity: Severity = _severity(found, column) if key_document == document else "information"
        _note(found, index, column, former, severity, said)
        if key_document == document and severity != "error":
            column.terms[index] = ()
        return key_document == document
    return False


def _severity(found: CheckedRecords, column: CheckedColumn) -> Severity:
    one = next((one for one in found.mapping.fields if one.key == column.field.key), None)
    return next((severity for severity in SEVERITIES if one and severity == one.differs), "error")


def _single(column: CheckedColumn) -> bool:
    return not column.field.multiple or (column.field.kind == "langtext" and column.field.path[-1] == _NAME)


def _note(
    found: CheckedRecords, index: int, column: CheckedColumn, former: _Statement, severity: Severity, said: _Said
) -> None:
    entry = found.entries[index]
    place = former.records.rows.place(former.records.entries[former.index], found.rows)
    other = _words(column, former.terms[0], said.schemes)
    code = {"error": "duplicate-key", "warning": "rows-differ"}.get(severity, "documents-differ")
    message = f"The same {found.type.key} has another {column.field.label()} in {place}: {other}."
    cell = found.rows.column(column.column)[entry] if column.column >= 0 else ""
    fault = Fault(severity, code, message, "one value for each record", other)
    said.journal.cell(found.rows, entry, column.column, cell, fault)


def _words(column: CheckedColumn, term: str, schemes: Mapping[str, Scheme]) -> str:
    """Return a term as a person would write it into the cell: a label, a NUTS code, the local name of a record."""
    text = unquote(term)
    scheme = schemes.get(column.field.scheme)
    value = scheme.by_iri(text) if scheme else None
    return show(value.label() if value else text.removeprefix(ID).removeprefix(PREFIXES["nuts"]))


def _key_cell(found: CheckedRecords, entry: int) -> tuple[int, Cell]:
    """Return the cell that tells which record a row is about: its id, else its name, else its first value."""
    naming = name_field(found.type)
    named = [column.column for column in found.columns if naming is not None and column.field.key == naming.key]
    for column in (found.id_column, *named, *(column.column for column in found.columns)):
        if column >= 0 and not is_blank(found.rows.column(column)[entry]):
            return column, found.rows.column(column)[entry]
    return found.id_column, ""
