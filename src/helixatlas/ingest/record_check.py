"""Check the records of one kind in one sheet: their columns, what is required, how sure, and their identity."""

from __future__ import annotations

from helixatlas.ingest.abroad import check_abroad
from helixatlas.ingest.cells import cell_text, plain_name
from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.fill import Desk, coarse_dates, read_column
from helixatlas.ingest.identity import raw_cells
from helixatlas.ingest.intervals import check_intervals
from helixatlas.ingest.mapping import FieldMapping, ValueOf
from helixatlas.ingest.persons import is_personal_header
from helixatlas.ingest.problems import Fault, Severity
from helixatlas.ingest.readers.table import Cell
from helixatlas.ingest.requirements import check_identity, check_required, hashed_subjects
from helixatlas.ingest.rows import column_index
from helixatlas.ingest.terms import iri
from helixatlas.ontology.namespaces import concept
from helixatlas.ontology.records import Field

__all__ = ["check_records"]

_EVIDENCE = "evidence-status"
_ASSERTED = concept(_EVIDENCE, "asserted")


def check_records(desk: Desk, records: CheckedRecords, siblings: list[CheckedRecords]) -> None:
    """Read every mapped column of the records; then check what is required and make the missing identities."""
    for one in records.mapping.fields:
        _check_field(desk, records, one, records.type.field(one.key), siblings)
    if records.type.identity == "slug":
        check_identity(desk, records)
    check_intervals(records, desk.journal)
    check_abroad(records, desk.context, desk.journal)
    dropped = check_required(desk, records)
    if records.type.identity != "slug":
        records.subjects = hashed_subjects(records)
    for index in dropped:
        records.subjects[index] = ""


def _check_field(
    desk: Desk, records: CheckedRecords, one: FieldMapping, field: Field, siblings: list[CheckedRecords]
) -> None:
    rows = records.rows
    if one.source.record:
        records.columns.append(CheckedColumn(field, "", -1, _siblings(desk, records, one, siblings)))
        return
    cells = raw_cells(records, one)
    found = column_index(rows.header, one.source)
    column = -1 if found is None else found
    if cells is None:
        name = one.source.columns[0] if one.source.columns else one.source.letter
        severity: Severity = "error" if field.required else "warning"
        suggestion = rows.header.nearest(name)
        message = f"The column {name!r} is missing."
        desk.journal.note(
            severity, "column-missing", message, (rows.file, rows.sheet), header=name, suggestion=suggestion
        )
        return
    if column >= 0 and is_personal_header(rows.name(column)):
        message = f"The column {rows.name(column)!r} speaks of persons and is not read."
        desk.journal.note("warning", "person-column", message, (rows.file, rows.sheet), header=rows.name(column))
        return
    terms = read_column(desk, records, one, field, cells)
    checked = CheckedColumn(field, rows.name(column), column, terms, creates=one.create)
    if not field.multiple:
        _only_one(desk, records, checked, cells)
    checked.written = coarse_dates(one, field, cells, terms)
    checked.evidence = _evidence(desk, records, one)
    checked.locator = _texts(records, one.locator) or [
        rows.locators[entry] for entry in records.entries if rows.locators
    ]
    records.columns.append(checked)
    if one.again:
        records.columns.append(_others(desk, records, one, checked))


def _others(desk: Desk, records: CheckedRecords, one: FieldMapping, checked: CheckedColumn) -> CheckedColumn:
    """Return a column of the values that differ from the first one of their record, and take them out of theirs."""
    others: list[tuple[str, ...]] = []
    for index, (subject, terms) in enumerate(zip(records.subjects, checked.terms, strict=True)):
        first = desk.first.setdefault((subject, one.key), terms) if terms else terms
        others.append(() if first == terms else terms)
        checked.terms[index] = first
    return CheckedColumn(records.type.field(one.again), checked.header, checked.column, others)


def _siblings(
    desk: Desk, records: CheckedRecords, one: FieldMapping, siblings: list[CheckedRecords]
) -> list[tuple[str, ...]]:
    other = next(
        (s for s in siblings if one.source.record in (s.mapping.name, s.mapping.type) and s is not records), None
    )
    if other is None or not other.subjects:
        message = f"No record {one.source.record!r} stands before this one in the mapping of the sheet."
        desk.journal.note("error", "record-unknown", message, (records.rows.file, records.rows.sheet), header=one.key)
        return [()] * len(records.entries)
    if (
        other.mapping.each is not None
        and other.mapping.each == records.mapping.each
        and other.entries == records.entries
    ):
        return [(subject,) if subject else () for subject in other.subjects]
    found: dict[int, tuple[str, ...]] = {}
    for entry, subject in zip(other.entries, other.subjects, strict=True):
        if subject:
            found[entry] = (*found.get(entry, ()), subject)
    return [found.get(entry, ()) for entry in records.entries]


def _only_one(desk: Desk, records: CheckedRecords, column: CheckedColumn, cells: list[Cell]) -> None:
    for index, terms in enumerate(column.terms):
        if len(terms) > 1:
            fault = Fault("error", "too-many-values", f"{len(terms)} values stand here; one is expected.", "one value")
            desk.journal.cell(records.rows, records.entries[index], column.column, cells[index], fault)


def _texts(records: CheckedRecords, value: ValueOf | None) -> list[str]:
    cells = records.rows.raw(value)
    return [plain_name(cell_text(cells[entry])) for entry in records.entries] if cells else []


def _evidence(desk: Desk, records: CheckedRecords, one: FieldMapping) -> list[str]:
    texts = _texts(records, one.evidence)
    if not any(texts) or one.evidence is None:
        return []
    scheme = desk.context.schemes.get(_EVIDENCE)
    index = column_index(records.rows.header, one.evidence)
    known: dict[str, str] = {"": ""}
    found = []
    for entry, text in zip(records.entries, texts, strict=True):
        if text not in known:
            value = scheme.find(text) if scheme else None
            known[text] = "" if value is None or value.iri == _ASSERTED else iri(value.iri)
            if value is None:
                expected = ", ".join(one.label() for one in scheme.concepts) if scheme else ""
                fault = Fault("error", "unknown-value", "This says not how the fact is known.", expected)
                desk.journal.cell(records.rows, entry, -1 if index is None else index, text, fault)
        found.append(known[text])
    return found
