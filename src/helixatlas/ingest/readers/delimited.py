"""Read CSV and its relatives: any delimiter, any of the encodings European offices write."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.readers.table import Cell, Table

__all__ = ["decode", "read_delimited", "sniff_delimiter"]

_DELIMITERS = ",;\t|"
# Letters that a text of the encoding shows and that look odd when the other one is meant.
_EASTERN = set("čćđšžČĆĐŠŽąćęłńśźżĄĆĘŁŃŚŹŻěřůťďňĚŘŮŤĎŇőűŐŰăâîșțĂÎȘȚşţŞŢľĺŕ")
_WESTERN = set("àâçèéêëîïôùûüÿñáíóúÀÂÇÈÉÊËÎÏÔÙÛÜÑÁÍÓÚäöåÄÖÅßøØæÆãõÃÕìòÌÒ")


def read_delimited(path: Path) -> Iterator[Table]:
    """Yield the one table of a delimited text file; its sheet name is empty. Raises InputError."""
    text = decode(path, path.read_bytes())
    delimiter = sniff_delimiter(text[:200_000])
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], f"\n{rest}"
    csv.field_size_limit(10_000_000)
    try:
        rows: list[list[Cell]] = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))  # type: ignore[arg-type]
    except csv.Error as error:
        raise InputError(
            f"{path.name} cannot be split into cells: {error}.",
            hint="Look for an unclosed quotation mark.",
            file=path.name,
        ) from error
    yield Table(path.name, "", False, rows)


def decode(path: Path, data: bytes) -> str:
    """Return the text of a file, by its byte-order mark, else UTF-8, else the likelier Windows code page."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strict(path, data, encoding)
    if data[:400].count(b"\0") > len(data[:400]) // 4:
        return _strict(path, data, "utf-16-le" if data[1:2] == b"\0" else "utf-16-be")
    if b"\0" in data[:100_000]:
        raise InputError(f"{path.name} is not a text file.", hint="Send a sheet or a CSV file.", file=path.name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _code_page(data)


def _strict(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not valid {encoding}.", hint="Save it as UTF-8.", file=path.name) from error


def _code_page(data: bytes) -> str:
    eastern, western = data.decode("cp1250", "replace"), data.decode("cp1252", "replace")
    cyrillic = data.decode("cp1251", "replace")
    high = sum(1 for byte in data if byte >= 0x80)
    if sum(1 for ch in cyrillic if "а" <= ch.lower() <= "я") > 0.9 * high and high > len(data) / 5:
        return cyrillic
    is_eastern = sum(ch in _EASTERN for ch in eastern) > sum(ch in _WESTERN for ch in western)
    return eastern if is_eastern else western


def sniff_delimiter(sample: str) -> str:
    """Return the delimiter that splits the lines of a sample into the most even number of cells.

    >>> sniff_delimiter('a;b;c' + chr(10) + '1,5;2;3')
    ';'
    """
    best, score = ",", 0.0
    for delimiter in _DELIMITERS:
        rows = [row for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)][:200]
        widths = [len(row) for row in rows[:-1] or rows]
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        if usual > 1:
            rated = widths.count(usual) / len(widths) + min(usual, 50) / 1000
            if rated > score:
                best, score = delimiter, rated
    return best
