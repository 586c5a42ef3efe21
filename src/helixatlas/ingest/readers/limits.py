"""What may be opened at all, decided before a parser sees the file.

The figures are far above anything a partner sends and far below what hurts the machine.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from helixatlas.errors import InputError

__all__ = ["Limits", "check_entries", "check_file", "check_formulas", "check_xml_entities", "damaged", "is_ole"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF": "a PDF",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
}
_ENTITY = re.compile(rb"<!ENTITY\s+%?\s*[^\s>]+\s+(?:(SYSTEM|PUBLIC)\b|[\"']([^\"'<]*)[\"'])")
# Functions that fetch or run something, and the form of a dynamic data exchange: program|'topic'!item.
_CALLS = re.compile(
    rb"\b(WEBSERVICE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|FILTERXML)\s*\("
    rb"|=?\s*[A-Za-z]\w*\|\s*(?:'|&apos;|&quot;)",
    re.IGNORECASE,
)
_TEXT = {".csv", ".tsv", ".txt", ".json", ".geojson", ".jsonld", ".rdf", ".xml", ".ttl"}


@dataclass(frozen=True)
class Limits:
    """How large a file may be: bytes on disk and unpacked, pack ratio, sheets, cells of one sheet's frame."""

    file_bytes: int = 100_000_000
    text_bytes: int = 1_000_000_000
    unpacked_bytes: int = 1_000_000_000
    ratio: int = 300
    ratio_from_bytes: int = 50_000_000
    sheets: int = 256
    cells: int = 12_000_000


def check_file(path: Path, limits: Limits) -> bytes:
    """Return the first bytes of a file that may be read. Raises InputError for one that may not."""
    if not path.is_file():
        raise InputError(f"There is no file {path.name}.", hint="Check the name and the folder.", file=path.name)
    size = path.stat().st_size
    if size == 0:
        raise InputError(f"{path.name} is empty (0 bytes).", hint="Export or send it again.", file=path.name)
    if size > (limits.text_bytes if path.suffix.lower() in _TEXT else limits.file_bytes):
        raise InputError(f"{path.name} is too large ({size:,} bytes).", hint="Split it.", file=path.name)
    with path.open("rb") as stream:
        head = stream.read(4096)
    for magic, what in _OTHER.items():
        if head.startswith(magic):
            raise InputError(f"{path.name} is {what}, not a table.", hint="Send the sheet itself.", file=path.name)
    return head


def check_entries(path: Path, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Check a workbook that is a zip archive by its directory only. Raises InputError."""
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if unpacked > limits.unpacked_bytes or (unpacked > limits.ratio_from_bytes and unpacked > limits.ratio * packed):
        raise InputError(
            f"{path.name} unpacks from {packed:,} to {unpacked:,} bytes.",
            hint="This looks like a zip bomb. If it is a real sheet, save it as CSV.",
            file=path.name,
        )
    names = [entry.filename for entry in entries]
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise InputError(f"{path.name} holds macros.", hint="Save it as an .xlsx without macros.", file=path.name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(f"{path.name} is protected by a password.", hint="Save it without one.", file=path.name)
    sheets = sum(1 for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml"))
    if sheets > limits.sheets:
        raise InputError(
            f"{path.name} has {sheets:,} sheets; at most {limits.sheets} are read.", hint="Split it.", file=path.name
        )


def check_xml_entities(path: Path) -> None:
    """Refuse XML whose own entities grow by naming each other, are long, or fetch something. Raises InputError.

    Entities that only shorten namespaces, which RDF files use, are let through.
    """
    data = path.read_bytes()
    if b"<!ENTITY" not in data:
        return
    found = _ENTITY.findall(data)
    harmless = all(not outside and b"&" not in value and len(value) <= 500 for outside, value in found)
    if not harmless or len(found) != data.count(b"<!ENTITY") or len(found) > 100:
        raise InputError(
            f"{path.name} defines entities that could grow without end or fetch other files.",
            hint="Export it again without a document type declaration.",
            file=path.name,
        )


def check_formulas(path: Path, formulas: bytes) -> None:
    """Refuse a workbook whose formulas call an address or another program. Raises InputError.

    Nothing is ever calculated here; but the corrected workbook goes back to an officer, whose program would run them.
    """
    found = _CALLS.search(formulas)
    if found:
        what = (found[1] or b"DDE").decode().upper()
        raise InputError(
            f"{path.name} holds formulas that call an address or another program ({what}).",
            hint="Replace these formulas by their values (copy, paste as values) and save again.",
            file=path.name,
        )


def damaged(path: Path) -> InputError:
    """Return the error for a file that cannot be parsed to its end."""
    return InputError(
        f"{path.name} is damaged or not what its name says: it cannot be read as a workbook.",
        hint="It may have been cut off while being sent. Open it in a spreadsheet program, save it and send it again.",
        file=path.name,
    )


def is_ole(head: bytes) -> bool:
    """Return whether the first bytes are those of the old binary container (.xls, or an encrypted .xlsx)."""
    return head.startswith(_OLE)
