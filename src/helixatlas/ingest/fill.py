"""Check one column: each distinct value once, each faulty cell by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from helixatlas.errors import InputError
from helixatlas.ingest.cells import cell_key, cell_text, show, split_text
from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.context import Context
from helixatlas.ingest.dates import read_date
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.lookups import Created, lookup_reader, require_codes
from helixatlas.ingest.mapping import FieldMapping
from helixatlas.ingest.names import Names
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.readers.table import Cell, CellError, is_blank
from helixatlas.ingest.values import Outcome, Reader, plain_reader
from helixatlas.ontology.records import Field

__all__ = ["Desk", "coarse_dates", "extracted", "read_column"]

_ERRORS = frozenset(
    {"#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:502", "Err:504", "Err:508"}
)
_EMPTY: Outcome = ((), ())


@dataclass
class Desk:
    """What every column check of one input shares."""

    context: Context
    names: Names
    journal: Journal
    created: Created
    language: str
    first: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


def read_column(
    desk: Desk, records: CheckedRecords, one: FieldMapping, kind: Field, cells: list[Cell]
) -> list[tuple[str, ...]]:
    """Return the terms of each entry; faults go to the journal at their cells."""
    languages = _languages(desk, records, one)
    readers: dict[str, Callable[[Cell], Outcome]] = {}
    caches: dict[str, dict[object, Outcome]] = {}
    terms: list[tuple[str, ...]] = []
    for index, cell in enumerate(cells):
        if cell is None or cell == "":
            terms.append(())
            continue
        lang = languages if isinstance(languages, str) else languages[index]
        cache = caches.setdefault(lang, {})
        key = cell_key(cell)
        outcome = cache.get(key)
        if outcome is None:
            if lang not in readers:
                readers[lang] = _cell_reader(desk, one, kind, lang)
            outcome = cache[key] = readers[lang](cell)
        terms.append(outcome[0])
        for fault in outcome[1]:
            column = _column_of(records, one, index)
            desk.journal.cell(records.rows, records.entries[index], column, cell, fault)
    return terms


def _column_of(records: CheckedRecords, one: FieldMapping, index: int) -> int:
    from helixatlas.ingest.rows import column_index

    if one.source.item:
        return records.item_columns[index]
    if one.source.is_constant:
        return -1
    found = column_index(records.rows.header, one.source)
    return -1 if found is None else found


def _languages(desk: Desk, records: CheckedRecords, one: FieldMapping) -> str | list[str]:
    default = records.rows.mapping.lang or desk.language
    if one.lang is None:
        return default
    if one.lang.value is not None:
        return one.lang.value
    cells = records.rows.raw(one.lang)
    if cells is None:
        return default
    return [_language(cell_text(cells[position]), default) for position in records.entries]


@lru_cache(maxsize=1000)
def _language(text: str, default: str) -> str:
    return text.lower() if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text) else default


def _cell_reader(desk: Desk, one: FieldMapping, kind: Field, lang: str) -> Callable[[Cell], Outcome]:
    if one.codes:
        require_codes(kind, desk.context, one.codes)
    reader = plain_reader(kind, lang) or lookup_reader(
        kind, desk.context, desk.names, one.create, desk.created, lang, one.codes
    )
    if reader is None:
        raise InputError(f"The field {kind.key} is of the unknown kind {kind.kind!r}.")
    separators = one.split

    def read(cell: Cell) -> Outcome:
        if isinstance(cell, CellError) or (cell.__class__ is str and cell in _ERRORS):
            return (), (_formula(str(cell)),)
        if one.extract:
            cell = extracted(cell, one.extract)
        if is_blank(cell) or (one.blank and cell_text(cell).casefold() in one.blank):
            return _EMPTY
        if separators:
            return _several(reader, one, split_text(cell_text(cell), separators))
        return _judged(reader, one, cell)

    return read


def _several(reader: Reader, one: FieldMapping, parts: list[str]) -> Outcome:
    terms: dict[str, None] = {}
    faults: list[Fault] = []
    for part in parts:
        if one.blank and part.casefold() in one.blank:
            continue
        found, wrong = _judged(reader, one, part)
        terms.update(dict.fromkeys(found))
        told = (
            wrong
            if len(parts) == 1
            else [replace(fault, message=f"{show(part)!r}: {fault.message}") for fault in wrong]
        )
        faults.extend(told)
    return tuple(terms), tuple(faults)


def _judged(reader: Reader, one: FieldMapping, cell: Cell) -> Outcome:
    """Return what a cell says after the rewriting of its mapping; a rewriting on a judgement stays an open question."""
    if not one.values:
        return _EMPTY if one.only else reader(cell)
    key = cell_text(cell).casefold()
    if key not in one.values:
        return _EMPTY if one.only else reader(cell)
    said = one.values[key]
    terms, faults = reader(said)
    if key in one.questions:
        message = f"Read as {said} on a judgement. {one.questions[key]}"
        faults = (*faults, Fault("warning", "judgement-open", message, "the value itself", said))
    return terms, faults


def coarse_dates(one: FieldMapping, kind: Field, cells: list[Cell], terms: list[tuple[str, ...]]) -> list[str]:
    """Return the year or month of each cell that gives no day while a day is stored; nothing where there is none."""
    if kind.kind != "date" or not kind.datatype:
        return []
    read: dict[object, str] = {}
    found = []
    for cell, some in zip(cells, terms, strict=True):
        key = cell_key(cell)
        if key not in read:
            read[key] = _coarse(one, kind, cell)
        found.append(read[key] if len(some) == 1 else "")
    return found if any(found) else []


def _coarse(one: FieldMapping, kind: Field, cell: Cell) -> str:
    if is_blank(cell) or isinstance(cell, CellError):
        return ""
    said = extracted(cell, one.extract) if one.extract else cell
    date = read_date(one.values.get(cell_text(said).casefold(), said), kind.bound)
    return date.coarse if date is not None else ""


def extracted(cell: Cell, pattern: str) -> Cell:
    """Return the first group of a pattern in a cell, an empty text where it is not there."""
    found = re.search(pattern, cell_text(cell))
    return (found[1] if found.re.groups else found[0]) if found else ""


def _formula(cell: str) -> Fault:
    if cell == "#EMPTY":
        message = "The formula has no stored result."
        return Fault(
            "error", "formula-without-result", message, "a value; open and save the sheet in a spreadsheet program"
        )
    return Fault("error", "formula-error", f"The formula ended in the error {cell}.", "a value in place of the formula")
