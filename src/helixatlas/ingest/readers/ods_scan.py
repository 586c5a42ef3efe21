"""Look through the raw XML of an OpenDocument sheet for what the parser hides or chokes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from helixatlas.errors import InputError
from helixatlas.ingest.readers.limits import Limits, check_formulas, damaged
from helixatlas.ingest.readers.table import CellError
from helixatlas.ingest.readers.xml_scan import NOTHING, Errors, SheetScan

__all__ = ["scan_ods"]

_REPEATED_ROW = re.compile(
    rb'<table:table-row[^>]*number-rows-repeated="(\d{3,})"[^>]*>(.*?)</table:table-row>', re.DOTALL
)
_REPEAT = re.compile(rb'<table:table-cell[^>]*number-columns-repeated="(\d+)"[^>]*office:value-type')
_REPEAT_LATE = re.compile(rb'<table:table-cell[^>]*office:value-type[^>]*number-columns-repeated="(\d+)"')
_SHEET = re.compile(rb"<table:table [^>]*?(?:/>|>(.*?)</table:table>)", re.DOTALL)
_ROW = re.compile(rb"<table:table-row([^>]*?)(?:/>|>(.*?)</table:table-row>)", re.DOTALL)
_CELL = re.compile(rb"<table:(?:covered-)?table-cell([^>]*?)(?:/>|>(.*?)</table:(?:covered-)?table-cell>)", re.DOTALL)
_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')
_TEXT = re.compile(rb"<text:p[^>]*>([^<]*)</text:p>")
_LARGE = re.compile(rb'number-(columns|rows)-repeated="(\d{5,})"')
_LONGEST = {b"columns": 16_384, b"rows": 1_048_576}  # of a sheet in any spreadsheet program
_FORMULA = re.compile(rb'table:formula="([^"]*)"')
_HIDDEN = (b'table:visibility="collapse"', b'table:visibility="filter"')
_ERROR = b'calcext:value-type="error"'
_MERGED = b"-spanned="
_SPAN = re.compile(rb'number-(columns|rows)-spanned="(\d{1,7})"')
_TELLING = (_ERROR, _MERGED, *_HIDDEN)


def scan_ods(path: Path, xml: bytes, limits: Limits) -> list[SheetScan]:
    """Return the formula errors, hidden rows and merged ranges of each sheet, counted from 0.

    Raises InputError where repeated rows and cells would fill more than the limits.
    """
    _well_formed(path, xml)
    check_formulas(path, b"\n".join(_FORMULA.findall(xml)))
    if any(int(count) > 2 * _LONGEST[what] for what, count in _LARGE.findall(xml)):
        raise damaged(path)
    for repeat, row in _REPEATED_ROW.findall(xml):
        cells = [int(count) for count in _REPEAT.findall(row) + _REPEAT_LATE.findall(row)]
        if b"office:value-type" in row and int(repeat) * max(1, sum(cells)) > limits.cells:
            raise InputError(
                f"{path.name} repeats one row {int(repeat):,} times.", hint="Delete the repeated rows.", file=path.name
            )
    if not any(mark in xml for mark in _TELLING):
        return []
    return [_sheet(body) for body in _SHEET.findall(xml)]


def _well_formed(path: Path, xml: bytes) -> None:
    # Where the end of a table is missing, the parser of sheets goes on asking for more for ever.
    parser = expat.ParserCreate()
    try:
        if b"<!DOCTYPE" in xml:
            raise damaged(path)
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise damaged(path) from error


def _sheet(xml: bytes) -> SheetScan:
    if not any(mark in xml for mark in _TELLING):
        return NOTHING
    errors: Errors = {}
    merged: list[tuple[int, int, int, int]] = []
    hidden: set[int] = set()
    number = 0
    for attributes, cells in _ROW.findall(xml):
        if any(mark in attributes for mark in _HIDDEN):
            hidden.add(number)
        if _ERROR in cells:
            errors.update(_errors(number, cells))
        if _MERGED in cells:
            merged.extend(_spans(number, cells))
        repeat = _ROWS.search(attributes)
        number += int(repeat[1]) if repeat else 1
    return SheetScan(errors, frozenset(hidden), merged=tuple(merged))


def _errors(row: int, cells: bytes) -> Errors:
    found: Errors = {}
    column = 0
    for attributes, content in _CELL.findall(cells):
        if _ERROR in attributes:
            text = _TEXT.search(content)
            found[row, column] = CellError(text[1].decode() if text else "#VALUE!")
        repeat = _COLUMNS.search(attributes)
        column += int(repeat[1]) if repeat else 1
    return found


def _spans(row: int, cells: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Yield the merged ranges that begin in a row."""
    column = 0
    for attributes, _ in _CELL.findall(cells):
        span = {what: int(count) for what, count in _SPAN.findall(attributes)}
        down, right = span.get(b"rows", 1), span.get(b"columns", 1)
        last = min(column + right, _LONGEST[b"columns"]) - 1
        if (down > 1 or right > 1) and last >= column:
            yield row, column, row + down - 1, last
        repeat = _COLUMNS.search(attributes)
        column += int(repeat[1]) if repeat else 1
