"""What a check leaves behind: records by column, ready to be written as statements."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from helixatlas.ingest.lookups import Created
from helixatlas.ingest.mapping import RecordMapping
from helixatlas.ingest.report import Report
from helixatlas.ingest.rows import SheetRows
from helixatlas.ontology.records import Field, RecordType

__all__ = ["Checked", "CheckedColumn", "CheckedRecords"]


@dataclass
class CheckedColumn:
    """One field of many records: the terms of each entry, parallel to the records' ``subjects``.

    ``evidence`` holds concept IRIs as terms, empty where the statement is plainly asserted. ``written`` holds the year
    or month where a cell gives no day and a day is stored.
    """

    field: Field
    header: str
    column: int
    terms: list[tuple[str, ...]]
    evidence: list[str] = dataclasses.field(default_factory=list)
    locator: list[str] = dataclasses.field(default_factory=list)
    written: list[str] = dataclasses.field(default_factory=list)
    creates: str = ""


@dataclass
class CheckedRecords:
    """The records of one kind made from one sheet. ``entries`` are positions in ``rows``; a subject may be empty."""

    type: RecordType
    mapping: RecordMapping
    rows: SheetRows
    entries: list[int]
    subjects: list[str]
    items: list[str] = dataclasses.field(default_factory=list)
    item_columns: list[int] = dataclasses.field(default_factory=list)
    columns: list[CheckedColumn] = dataclasses.field(default_factory=list)
    id_column: int = -1


@dataclass
class Checked:
    """The result of a check: the report, the records, what references made, and the files read."""

    report: Report
    records: list[CheckedRecords]
    created: Created
    paths: tuple[Path, ...] = ()
