"""Read spreadsheets (xlsx, xls, ods) by calamine."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import python_calamine as calamine

from helixatlas.errors import InputError
from helixatlas.ingest.readers.limits import Limits, check_entries, damaged, is_ole
from helixatlas.ingest.readers.ods_scan import scan_ods
from helixatlas.ingest.readers.probe import can_be_read
from helixatlas.ingest.readers.table import Cell, Table
from helixatlas.ingest.readers.xml_scan import NOTHING, SheetScan, scan_xlsx

__all__ = ["read_workbook"]

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
# Of an .xls: the record that begins a workbook, and after it the one that says how it is encrypted.
_LOCKED_XLS = re.compile(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00.\x00", re.DOTALL)
_LOCKED_ODS = (b"encryption-data", b"encrypted-package")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ArithmeticError,
)


def read_workbook(path: Path, head: bytes, limits: Limits) -> Iterator[Table]:
    """Yield the sheets of a workbook in order, hidden ones marked. Raises InputError."""
    scans = _check(path, head, limits)
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        for index, meta in enumerate(book.sheets_metadata):
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            hidden = meta.visible != calamine.SheetVisibleEnum.Visible
            scan = scans[index] if index < len(scans) else NOTHING
            yield _table(path, book.get_sheet_by_index(index), hidden, scan)
    except calamine.PasswordError as error:
        raise _locked(path) from error
    except (calamine.CalamineError, *_BROKEN) as error:
        raise damaged(path) from error
    except BaseException as error:
        # A panic of the native parser (an impossible date, say) is no Exception; all else goes on its way.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path) from error


def _locked(path: Path) -> InputError:
    return InputError(f"{path.name} is protected by a password.", hint="Save it without one.", file=path.name)


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Return whether an OpenDocument file says that its content is encrypted."""
    if "META-INF/manifest.xml" not in archive.namelist():
        return False
    manifest = archive.read("META-INF/manifest.xml")
    return any(mark in manifest for mark in _LOCKED_ODS)


def _check(path: Path, head: bytes, limits: Limits) -> list[SheetScan]:
    if is_ole(head):
        content = path.read_bytes()
        if _ENCRYPTED in content or _LOCKED_XLS.search(content):
            raise _locked(path)
        if not can_be_read(path):
            raise damaged(path)
        return []
    if not head.startswith(b"PK"):
        raise damaged(path)
    try:
        with zipfile.ZipFile(path) as archive:
            check_entries(path, archive.infolist(), limits)
            if _is_locked(archive):
                raise _locked(path)
            if "content.xml" in archive.namelist():
                return scan_ods(path, archive.read("content.xml"), limits)
            return scan_xlsx(path, archive, limits)
    except _BROKEN as error:
        raise damaged(path) from error


def _table(path: Path, sheet: calamine.CalamineSheet, hidden: bool, scan: SheetScan) -> Table:
    rows: list[list[Cell]] = [*map(list[Cell], sheet.to_python(skip_empty_area=False))]
    for (row, column), error in scan.errors.items():
        _place(rows, row, column, error)
    merged = [(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or []]
    last = len(rows) - 1  # a range that reaches below the last row has nothing to fill there
    merged += [(top, left, min(bottom, last), right) for top, left, bottom, right in scan.merged if top <= last]
    return Table(path.name, sheet.name, hidden, rows, merged, scan.hidden_rows, scan.hidden_columns)


def _place(rows: list[list[Cell]], row: int, column: int, error: Cell) -> None:
    if row < len(rows) + 1000:
        while len(rows) <= row:
            rows.append([])
        line = rows[row]
        line.extend([""] * (column + 1 - len(line)))
        line[column] = error
