"""Tell which record a row is about: the first pass, before any value is checked.

Every named record of every sheet gets its IRI and its names are remembered, so that the second pass can
resolve a reference to a record that stands further down or in another file.
"""

from __future__ import annotations

from helixatlas.ingest.cells import cell_text, plain_name, split_text
from helixatlas.ingest.checked import CheckedRecords
from helixatlas.ingest.journal import Journal
from helixatlas.ingest.mapping import Each, FieldMapping, RecordMapping
from helixatlas.ingest.names import LABELS, Names
from helixatlas.ingest.problems import Fault
from helixatlas.ingest.readers.table import Cell, is_blank
from helixatlas.ingest.rows import SheetRows, column_index
from helixatlas.ontology.namespaces import ID, entity, slugify
from helixatlas.ontology.records import Field, RecordType

__all__ = ["entries_of", "identify", "raw_cells"]

_BLANK_WORDS = frozenset({"-", "–", "—", "n/a", "n.a.", "#n/a", "null", "none", "?"})


def entries_of(rows: SheetRows, mapping: RecordMapping, kind: RecordType) -> CheckedRecords:
    """Return the entries of one record mapping: the rows, or the items of rows, that speak of such a record."""
    positions = [index for index, keep in enumerate(_kept(rows, mapping)) if keep]
    found = CheckedRecords(kind, mapping, rows, positions, [])
    if mapping.each is not None:
        _expand(rows, mapping.each, found)
    if mapping.id is not None:
        index = column_index(rows.header, mapping.id.source)
        found.id_column = -1 if index is None else index
    return found


def raw_cells(records: CheckedRecords, one: FieldMapping) -> list[Cell] | None:
    """Return the raw cells of a field, one for each entry, None where its column is missing."""
    if one.source.item:
        return list(records.items)
    column = records.rows.raw(one.source)
    return None if column is None else [column[position] for position in records.entries]


def _kept(rows: SheetRows, mapping: RecordMapping) -> list[bool]:
    sources = [
        one.source for one in (*mapping.fields, *([mapping.id] if mapping.id else ())) if not one.source.is_constant
    ]
    columns = [cells for source in sources if (cells := rows.raw(source)) is not None]
    if not columns:
        return _when(rows, mapping, [True] * len(rows.rows))
    return _when(rows, mapping, [any(not is_blank(cell) for cell in cells) for cells in zip(*columns, strict=True)])


def _when(rows: SheetRows, mapping: RecordMapping, keep: list[bool]) -> list[bool]:
    if mapping.when is None:
        return keep
    cells = rows.raw(mapping.when.source) or [None] * len(keep)
    wanted = {value.strip().casefold() for value in mapping.when_values}
    texts = [cell_text(cell).casefold() for cell in cells]
    return [one and (text in wanted if wanted else bool(text)) for one, text in zip(keep, texts, strict=True)]


def _expand(rows: SheetRows, each: Each, found: CheckedRecords) -> None:
    columns = [rows.header.find((name,)) for name in each.columns]
    positions = []
    for position in found.entries:
        for index in columns:
            if index is None:
                continue
            for part in split_text(cell_text(rows.column(index)[position]), each.split):
                positions.append(position)
                found.items.append(part)
                found.item_columns.append(index)
    found.entries = positions


def identify(records: CheckedRecords, names: Names, journal: Journal) -> None:
    """Give each entry its subject, as a term, and remember its names. Entries nobody can name stay empty."""
    if records.type.identity != "slug":
        return
    iri_type = records.type.iri_type
    wanted = names.wants(iri_type)
    ids = _ids(records)
    titles = _titles(records)
    for index, position in enumerate(records.entries):
        local = _local(records, ids[index] if ids else None, titles[index] if titles else None)
        if ids and not local and not is_blank(ids[index]):
            fault = Fault("error", "id-unusable", "This id has no letters or digits.", "for example inn-veneto")
            journal.cell(records.rows, position, records.id_column, ids[index], fault)
        made = entity(iri_type, local) if local else ""
        records.subjects.append(f"<{made}>" if made else "")
        if made and wanted:
            names.add_id(iri_type, local, made)
    if wanted:
        _remember(records, names)


def _ids(records: CheckedRecords) -> list[Cell] | None:
    one = records.mapping.id
    cells = raw_cells(records, one) if one else None
    return [_part(cell, one) for cell in cells] if cells and one else None


def _local(records: CheckedRecords, given: Cell, title: Cell) -> str:
    text = cell_text(given)
    text = text.removeprefix(ID).removeprefix(f"{records.type.iri_type}/")
    if text and text.casefold() not in _BLANK_WORDS:
        return slugify(f"{records.mapping.id.prefix}{text}" if records.mapping.id else text)
    name = plain_name(cell_text(title))
    return "" if name.casefold() in _BLANK_WORDS else slugify(name)


def _titles(records: CheckedRecords) -> list[Cell] | None:
    naming = name_field(records.type)
    for one in records.mapping.fields:
        if naming is not None and one.key == naming.key:
            cells = raw_cells(records, one)
            return [_part(cell, one) for cell in cells] if cells else None
    return None


def _part(cell: Cell, one: FieldMapping) -> Cell:
    if one.extract:
        from helixatlas.ingest.fill import extracted

        cell = extracted(cell, one.extract)
    if one.split and isinstance(cell, str):
        return next(iter(split_text(cell, one.split)), "")
    return cell


def name_field(kind: RecordType) -> Field | None:
    """Return the field that names a record: name or title, else its first required text."""
    keys = {one.key: one for one in kind.fields}
    required = (one for one in kind.fields if one.required and one.kind in {"text", "langtext"})
    return keys.get("name") or keys.get("title") or next(required, None)


def _remember(records: CheckedRecords, names: Names) -> None:
    iri_type = records.type.iri_type
    labels = {one.key for one in records.type.fields if one.path[-1] in LABELS}
    for one in records.mapping.fields:
        if one.key not in labels or one.source.is_constant:
            continue
        for subject, cell in zip(records.subjects, raw_cells(records, one) or [], strict=False):
            if subject and not is_blank(cell):
                text = cell_text(_part(cell, one)) if one.extract else cell_text(cell)
                for part in split_text(text, one.split):
                    names.add_label(iri_type, part, subject[1:-1])
