"""Check every cell of a source's tables against its mapping and the record types.

Two passes: first every record gets its identity, then every column is read. Work is done by column with
one look at each distinct value, so that a hundred thousand rows take seconds.
"""

from __future__ import annotations

import fnmatch
from collections.abc import Iterable
from typing import NamedTuple

from helixatlas.ingest.checked import Checked
from helixatlas.ingest.columns import report_columns
from helixatlas.ingest.context import Context
from helixatlas.ingest.documents import assign_documents
from helixatlas.ingest.duplicates import find_duplicates
from helixatlas.ingest.fill import Desk
from helixatlas.ingest.hidden import note_hidden
from helixatlas.ingest.identity import entries_of, identify
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.lookups import ANYTHING, Created
from helixatlas.ingest.mapping import Mapping, RecordMapping, SheetMapping
from helixatlas.ingest.memberships import check_memberships
from helixatlas.ingest.messages import is_summary_page
from helixatlas.ingest.names import Names
from helixatlas.ingest.problems import Severity
from helixatlas.ingest.readers.table import Table
from helixatlas.ingest.record_check import check_records
from helixatlas.ingest.report import Report
from helixatlas.ingest.rosters import check_rosters
from helixatlas.ingest.rows import SheetRows, collect_rows
from helixatlas.ingest.seats import gather_seats
from helixatlas.ingest.tally import tally
from helixatlas.ontology.records import RecordType

__all__ = ["check_tables"]


class _LeftOut(NamedTuple):
    """A sheet of which no mapping speaks, and how many of its rows say something."""

    file: str
    sheet: str
    hidden: bool
    filled: int

    def note(self, mapping: Mapping, journal: Journal) -> None:
        if not self.filled:
            return
        kind = "hidden sheet" if self.hidden else "sheet"
        message = f"No mapping speaks of this {kind}; its {self.filled} rows were left out."
        severity: Severity = "warning" if mapping.recognised and not self.hidden else "information"
        journal.note(severity, "sheet-not-mapped", message, (self.file, self.sheet))


def check_tables(
    tables: Iterable[Table],
    mapping: Mapping,
    context: Context,
    *,
    documents: tuple[str, ...],
    language: str = "en",
    promises: dict[str, dict[str, int]] | None = None,
    named: tuple[str, ...] = (),
) -> Checked:
    """Return the checked records of tables and the report; nothing is stored here.

    ``named`` are files that a person asked to have checked: one that no mapping reads is an error.
    Raises InputError where the mapping itself names a record type or field that does not exist.
    """
    journal, names = Journal(), Names(context.known, _referred(mapping, context))
    desk = Desk(context, names, journal, Created(), language)
    for document in documents:
        names.add_id("doc", document, f"https://w3id.org/helixatlas/id/doc/{document}")
    sheets, left = _matched(tables, mapping, journal)
    unread = _unread(named, sheets, journal)
    for one in left:
        if one.file not in unread:
            one.note(mapping, journal)
    records = [
        entries_of(rows, one, _type(context, one, mapping.name)) for rows in sheets for one in rows.mapping.records
    ]
    for rows in sheets:
        assign_documents(rows, documents, journal)
    for found in records:
        identify(found, names, journal)
    for found in records:
        check_records(desk, found, [other for other in records if other.rows is found.rows])
    find_duplicates(records, context.schemes, journal)
    seats = gather_seats(records)
    check_memberships(seats, context.schemes, journal)
    check_rosters(records, seats, journal)
    report = Report()
    report_columns(report, sheets, journal, warn=mapping.recognised)
    tally(report, sheets, records, desk.created, journal, promises or {})
    return Checked(report, records, desk.created)


def _referred(mapping: Mapping, context: Context) -> frozenset[str] | None:
    """Return the types of IRI that some mapped field may refer to, None where a field may refer to anything."""
    found = {"doc"}
    for record in (record for sheet in mapping.sheets for record in sheet.records):
        kind = _type(context, record, mapping.name)
        for field in (kind.field(one.key) for one in record.fields):
            if ANYTHING in field.refers_to:
                return None
            known = [context.record_types[key].iri_type for key in field.refers_to if key in context.record_types]
            found.update(known or field.refers_to)
            found.update({"place"} if field.kind == "territory" else ())
    return frozenset(found)


def _type(context: Context, one: RecordMapping, file: str) -> RecordType:
    from helixatlas.errors import InputError

    found = context.record_types.get(one.type)
    if found is None:
        known = ", ".join(sorted(context.record_types))
        raise InputError(f"{file}, line {one.line}: there is no record type {one.type!r}.", hint=f"Known are: {known}.")
    for field in one.fields:
        try:
            found.field(field.key)
        except InputError as error:
            raise InputError(f"{file}, line {field.line}: {error}", hint=error.hint) from error
    return found


def _matched(tables: Iterable[Table], mapping: Mapping, journal: Journal) -> tuple[list[SheetRows], list[_LeftOut]]:
    """Return the rows of the sheets that the mapping reads, and the sheets of which it does not speak."""
    sheets: list[SheetRows] = []
    left: list[_LeftOut] = []
    used: set[int] = set()
    for table in tables:
        if is_summary_page(table.sheet, table.cell(0, 0)):
            continue
        matching = [index for index, one in enumerate(mapping.sheets) if _fits(table, one)]
        for index in matching:
            used.add(index)
            sheets.append(collect_rows(table, mapping.sheets[index]))
        if matching:
            note_hidden(table, sheets[-len(matching) :], journal)
        elif table.sheet not in mapping.own_pages:
            left.append(_LeftOut(table.file, table.sheet, table.hidden, _filled(table)))
    for index, one in enumerate(mapping.sheets):
        if index not in used and not one.optional:
            where = f"{one.file} {one.sheet}".strip()
            message = f"The mapping expects the sheet {where}; it is not there."
            journal.note("error", "sheet-missing", message, (one.file, one.sheet))
    return sheets, left


def _unread(named: tuple[str, ...], sheets: list[SheetRows], journal: Journal) -> set[str]:
    """Note an error for each file a person named that the mapping does not read; return these files."""
    unread = set(named) - {rows.file for rows in sheets}
    for name in sorted(unread):
        message = "This file is no Helix Atlas template and no mapping speaks of it; nothing of it was checked."
        journal.note("error", "file-not-mapped", message, (name, ""), expected="a template, or --mapping")
    return unread


def _filled(table: Table) -> int:
    return sum(any(cell not in (None, "") for cell in row) for row in table.rows)


def _fits(table: Table, one: SheetMapping) -> bool:
    if not fnmatch.fnmatch(table.file.casefold(), one.file.casefold()):
        return False
    if one.sheet:
        return fnmatch.fnmatch(table.sheet.strip().casefold(), one.sheet.strip().casefold())
    return not table.hidden
