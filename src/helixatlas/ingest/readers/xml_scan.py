"""Look through the raw XML of a workbook for what the parser hides or chokes on.

The parser drops formula errors and allocates the whole frame between the first and the last used cell, so
one stray cell at XFD1048576 would take half a terabyte. Both are found here by plain pattern searches.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.readers.limits import Limits, check_formulas, damaged
from helixatlas.ingest.readers.table import CellError

__all__ = ["NOTHING", "Errors", "SheetScan", "scan_xlsx"]

_FAR_ROW = re.compile(rb'r="[A-Z]*(\d{5,})"')
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')
# A place the parser may take for one far away: more than three letters, eight digits, other quotes, blanks.
_STRANGE = re.compile(rb'<(?:\w+:)?(?:c|row)(?=\s)[^>]*?\sr(?:\s+=|=(?!"(?:[A-Z]{1,3})?[0-9]{1,7}"))')
_ERROR = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*? t="e"[^>]*>(?:<f[^>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)</v>')
_NO_RESULT = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*><f[^>]*?(?:/>|>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>')
_FORMULA = re.compile(rb"<f[^>]*>([^<]*)</f>")
_SHEET = re.compile(rb"<sheet ([^>]*?)/?>")
_RELATION = re.compile(rb"<Relationship ([^>]*?)/?>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_HIDDEN_ROW = re.compile(rb'<row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_HIDDEN_COLUMN = re.compile(rb'<col (?=[^>]*\bhidden="(?:1|true)")([^>]*?)/?>')

_WIDEST = 1000  # columns to the right of this are hidden to make a sheet look short, not to hide what it says

Errors = dict[tuple[int, int], CellError]


@dataclass(frozen=True)
class SheetScan:
    """What the raw XML of a sheet says that the parser does not, counted from 0.

    Formula errors, what is hidden, and of OpenDocument the merged ranges (first row and column, last row and column).
    """

    errors: Errors = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()


NOTHING = SheetScan()


def scan_xlsx(path: Path, archive: zipfile.ZipFile, limits: Limits) -> list[SheetScan]:
    """Return the error cells and hidden rows and columns of each sheet in workbook order, counted from 0.

    Raises InputError where a sheet's frame holds more cells than the limits allow.
    """
    return [_scan_sheet(path, archive.read(name), limits) if name else NOTHING for name in _sheet_parts(archive)]


def _sheet_parts(archive: zipfile.ZipFile) -> list[str]:
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return []
    targets = {}
    for found in _RELATION.finditer(archive.read("xl/_rels/workbook.xml.rels")):
        attributes = dict(_ATTRIBUTE.findall(found[1]))
        target = attributes.get(b"Target", b"").decode().lstrip("/")
        targets[attributes.get(b"Id", b"")] = target if target.startswith("xl/") else f"xl/{target}"
    parts = []
    for found in _SHEET.finditer(archive.read("xl/workbook.xml")):
        part = targets.get(dict(_ATTRIBUTE.findall(found[1])).get(b"r:id", b""), "")
        parts.append(part if part in names else "")
    return parts


def _scan_sheet(path: Path, xml: bytes, limits: Limits) -> SheetScan:
    rows = max(map(int, _FAR_ROW.findall(xml)), default=9_999)
    columns = max((_number(name) for name in set(_FAR_COLUMN.findall(xml))), default=26)
    if rows * columns > limits.cells:
        raise InputError(
            f"{path.name} spans {rows:,} rows × {columns:,} columns; that is more than can be read.",
            hint="Delete the empty rows and columns to the right of and below the table, then save again.",
            file=path.name,
        )
    if _STRANGE.search(xml):
        raise damaged(path)
    errors: Errors = {}
    if b't="e"' in xml:
        for column, row, text in _ERROR.findall(xml):
            errors[int(row) - 1, _number(column) - 1] = CellError(text.decode())
    if b"<f" in xml:
        check_formulas(path, b"\n".join(_FORMULA.findall(xml)))
        for column, row in _NO_RESULT.findall(xml):
            errors[int(row) - 1, _number(column) - 1] = CellError("#EMPTY")
    if b"hidden=" not in xml:
        return SheetScan(errors)
    hidden = frozenset(int(row) - 1 for row in _HIDDEN_ROW.findall(xml))
    return SheetScan(errors, hidden, _hidden_columns(xml))


def _hidden_columns(xml: bytes) -> frozenset[int]:
    found: set[int] = set()
    for one in _HIDDEN_COLUMN.findall(xml):
        attributes = dict(_ATTRIBUTE.findall(one))
        first, last = int(attributes.get(b"min", b"1")), int(attributes.get(b"max", b"0"))
        found.update(range(first - 1, min(last, _WIDEST)))
    return frozenset(found)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
