"""Find records that are stated twice: the same row again, or the same identity with another value."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from helixatlas.ingest.cells import show
from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.problems import SEVERITIES, Fault, Severity
from helixatlas.ingest.terms import unquote
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["find_duplicates"]

_NAME = PREFIXES["skos"] + "prefLabel"


@dataclass(frozen=True)
class _Statement:
    terms: tuple[str, ...]
    records: CheckedRecords
    index: int


def find_duplicates(records: list[CheckedRecords], journal: Journal) -> None:
    """Note identities stated twice: an error within one document, a remark where two documents differ."""
    counts = Counter(subject for found in records for subject in found.subjects if subject)
    repeated = {subject for subject, count in counts.items() if count > 1}
    if not repeated:
        return
    said: dict[tuple[str, str, str, str], _Statement] = {}
    for found in records:
        rows_of: dict[tuple[str, str], int] = {}
        for index, subject in enumerate(found.subjects):
            if subject in repeated:
                _one(found, index, subject, rows_of, said, journal)


def _one(
    found: CheckedRecords,
    index: int,
    subject: str,
    rows_of: dict[tuple[str, str], int],
    said: dict[tuple[str, str, str, str], _Statement],
    journal: Journal,
) -> None:
    entry = found.entries[index]
    for document in found.rows.documents[entry]:
        former = rows_of.setdefault((subject, document), entry)
        if former != entry and found.id_column >= 0 and not found.mapping.repeats and not found.mapping.each:
            number = found.rows.numbers[former]
            cell = found.rows.column(found.id_column)[entry]
            fault = Fault("error", "duplicate-key", f"This id stands already in row {number}.", "each id once")
            journal.cell(found.rows, entry, found.id_column, cell, fault)
            return
        conflict = False
        for column in found.columns:
            conflict = _compare(found, index, subject, document, column, said, journal) or conflict
        if former != entry and not conflict and not found.mapping.repeats and not found.mapping.each:
            fault = Fault("information", "repeated-row", f"This says the same as row {found.rows.numbers[former]}.")
            journal.cell(found.rows, entry, _key_column(found), "", fault)


def _compare(
    found: CheckedRecords,
    index: int,
    subject: str,
    document: str,
    column: CheckedColumn,
    said: dict[tuple[str, str, str, str], _Statement],
    journal: Journal,
) -> bool:
    terms = column.terms[index]
    if not terms or not _single(column):
        return False
    lang = terms[0].rpartition("@")[2] if column.field.kind == "langtext" else ""
    for key_document in (document, "*"):
        key = (subject, column.field.key, lang, key_document)
        former = said.setdefault(key, _Statement(terms, found, index))
        if former.terms == terms:
            continue
        severity: Severity = _severity(found, column) if key_document == document else "information"
        _note(found, index, column, former, severity, journal)
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
    found: CheckedRecords, index: int, column: CheckedColumn, former: _Statement, severity: Severity, journal: Journal
) -> None:
    entry = found.entries[index]
    number = former.records.rows.numbers[former.records.entries[former.index]]
    place = f"{former.records.rows.file} row {number}" if former.records.rows is not found.rows else f"row {number}"
    other = show(unquote(former.terms[0]))
    code = {"error": "duplicate-key", "warning": "rows-differ"}.get(severity, "documents-differ")
    message = f"The same {found.type.key} has another {column.field.label()} in {place}: {other}."
    cell = found.rows.column(column.column)[entry] if column.column >= 0 else ""
    journal.cell(
        found.rows, entry, column.column, cell, Fault(severity, code, message, "one value for each record", other)
    )


def _key_column(found: CheckedRecords) -> int:
    if found.id_column >= 0:
        return found.id_column
    return next((column.column for column in found.columns if column.column >= 0), -1)
