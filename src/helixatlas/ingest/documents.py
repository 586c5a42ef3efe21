"""Tell which document each row speaks for, and where in it."""

from __future__ import annotations

from helixatlas.ingest.cells import cell_text, plain_name
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.mapping import ValueOf
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.readers.table import Cell
from helixatlas.ingest.rows import SheetRows, column_index, documents_of

__all__ = ["assign_documents"]


def assign_documents(rows: SheetRows, known: tuple[str, ...], journal: Journal) -> None:
    """Fill the documents and locators of the rows; a document nobody declared is an error at its cell."""
    locators = rows.raw(rows.mapping.locator)
    rows.locators = [plain_name(cell_text(cell)) for cell in locators] if locators else []
    given = rows.raw(rows.mapping.document)
    if given is None:
        _default(rows, known, journal)
        return
    index = column_index(rows.header, rows.mapping.document or ValueOf())
    column = -1 if index is None else index
    by_name = {one.casefold(): one for one in known}
    cache: dict[Cell, tuple[str, ...]] = {}
    for entry, cell in enumerate(given):
        if cell not in cache:
            cache[cell] = tuple(by_name.get(part, "") for part in documents_of(cell)) or known[: len(known) == 1]
        found = cache[cell]
        if not found or "" in found:
            fault = Fault("error", "document-unknown", "source.yaml declares no such document.", ", ".join(known))
            journal.cell(rows, entry, column, cell, fault)
        rows.documents.append(tuple(one for one in found if one) or known[:1])


def _default(rows: SheetRows, known: tuple[str, ...], journal: Journal) -> None:
    place = (rows.file, rows.sheet)
    wanted = rows.mapping.document
    if wanted is not None:
        header = wanted.columns[0] if wanted.columns else wanted.letter
        journal.note("error", "column-missing", "The column of the document is missing.", place, header=header)
    elif len(known) > 1:
        journal.note(
            "error",
            "document-missing",
            "The mapping must say which document this sheet is.",
            place,
            expected=", ".join(known),
        )
    rows.documents = [known[:1]] * len(rows.rows)
