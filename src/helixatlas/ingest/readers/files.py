"""Choose the reader of a file by its name and its first bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from helixatlas.errors import InputError
from helixatlas.ingest.readers.delimited import read_delimited
from helixatlas.ingest.readers.limits import Limits, check_file, is_ole
from helixatlas.ingest.readers.table import Table

__all__ = ["READABLE", "read_tables"]

_BOOKS = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
_TEXTS = {".csv", ".tsv", ".txt", ".tab"}
_JSON = {".json", ".geojson"}
_RDF = {".rdf", ".ttl", ".jsonld", ".nt", ".n3", ".xml"}
READABLE = frozenset(_BOOKS | _TEXTS | _JSON | _RDF)


def read_tables(path: Path, limits: Limits | None = None) -> Iterator[Table]:
    """Yield the tables of a file in order. Raises InputError for a file that cannot or may not be read."""
    limits = limits or Limits()
    suffix = path.suffix.lower()
    head = check_file(path, limits)
    if suffix in _BOOKS or head.startswith(b"PK\x03\x04") or is_ole(head):
        from helixatlas.ingest.readers.workbook import read_workbook  # the parser is loaded only when needed

        yield from read_workbook(path, head, limits)
    elif suffix in _TEXTS:
        yield from read_delimited(path)
    elif suffix in _JSON:
        from helixatlas.ingest.readers.geojson import read_geojson

        yield from read_geojson(path)
    elif suffix in _RDF:
        from helixatlas.ingest.readers.dcat import read_dcat

        yield from read_dcat(path)
    else:
        known = ", ".join(sorted(READABLE))
        raise InputError(f"{path.name} is of no kind that can be read.", hint=f"Readable are: {known}.", file=path.name)
