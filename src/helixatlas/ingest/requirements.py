"""What every record needs: its required values and an identity, made of values where nobody names it."""

from __future__ import annotations

from helixatlas.ingest.checked import CheckedColumn, CheckedRecords
from helixatlas.ingest.fill import Desk
from helixatlas.ingest.problems import Fault, column_letter
from helixatlas.ontology.namespaces import ID, content_id
from helixatlas.ontology.records import Field

__all__ = ["check_identity", "check_required", "hashed_subjects"]


def check_identity(desk: Desk, records: CheckedRecords) -> None:
    naming = {column.field.key for column in records.columns if column.field.required}
    for index, subject in enumerate(records.subjects):
        if subject or naming:
            continue
        fault = Fault("error", "no-identity", "Nothing in this row says which record it is.", "an id or a name")
        desk.journal.cell(records.rows, records.entries[index], records.id_column, "", fault)


def check_required(desk: Desk, records: CheckedRecords) -> set[int]:
    """Note required values that are missing; return the entries that are no records."""
    faulty = {(p[2], p[3]) for p in desk.journal.problems if p[:2] == (records.rows.file, records.rows.sheet)}
    columns = _by_key(records)
    dropped: set[int] = set()
    for field in (one for one in records.type.fields if one.required):
        some = columns.get(field.key)
        if not some:
            _unmapped(desk, records, field)
            continue
        for index in range(len(records.entries)):
            if not any(column.terms[index] for column in some):
                dropped.add(index)
                _missing(desk, records, some[0], index, faulty)
    return dropped


def _by_key(records: CheckedRecords) -> dict[str, list[CheckedColumn]]:
    """Return field key → columns; a text may have a column for each language."""
    found: dict[str, list[CheckedColumn]] = {}
    for column in records.columns:
        found.setdefault(column.field.key, []).append(column)
    return found


def _unmapped(desk: Desk, records: CheckedRecords, field: Field) -> None:
    if any(one.key == field.key for one in records.mapping.fields):
        return  # its column is missing or personal, which was said already
    message = (
        f"The mapping of {records.type.key} does not fill {field.label()!r}, which every {records.type.key} needs."
    )
    desk.journal.note("error", "mapping-incomplete", message, (records.rows.file, records.rows.sheet), header=field.key)


def _missing(
    desk: Desk, records: CheckedRecords, column: CheckedColumn, index: int, faulty: set[tuple[int, str]]
) -> None:
    if records.mapping.optional:
        return
    place = records.item_columns[index] if records.item_columns and column.column < 0 else column.column
    entry = records.entries[index]
    letter = column_letter(place) if place >= 0 else ""
    if (records.rows.numbers[entry], letter) in faulty:
        return
    label = column.field.label(records.rows.mapping.lang or desk.language)
    message = f"{column.field.label()} is missing; every {records.type.key} needs it."
    fault = Fault("error", "required-missing", message, label)
    desk.journal.cell(records.rows, entry, place, "", fault)


def hashed_subjects(records: CheckedRecords) -> list[str]:
    columns = _by_key(records)
    chosen = [columns.get(one.key, []) for one in records.type.fields if one.identifying]
    base = f"<{ID}{records.type.iri_type}/"
    subjects = []
    for index in range(len(records.entries)):
        parts = [" ".join(sorted(term for column in some for term in column.terms[index])) for some in chosen]
        subjects.append(f"{base}{content_id(*parts)}>" if any(parts) else "")
    return subjects
