"""Know a workbook that was made by ``template`` and give it its mapping back."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from collections.abc import Sequence
from dataclasses import replace

from helixatlas.ingest.cells import cell_text
from helixatlas.ingest.headers import normal_name, read_header
from helixatlas.ingest.mapping import FieldMapping, Mapping, RecordMapping, SheetMapping, ValueOf
from helixatlas.ingest.readers import Table
from helixatlas.ingest.template import HEADER_ROW, ID_LABEL, LISTS_SHEET, META_SHEET
from helixatlas.ingest.template_matrix import MATRIX
from helixatlas.ingest.template_words import WORDS
from helixatlas.ontology.namespaces import expand
from helixatlas.ontology.records import Field, RecordType

__all__ = ["mapping_of_template"]

# What a column of a list without a mapping may be called besides its labels; only words that can mean nothing else.
_ALIASES = {
    "territory": (
        "NUTS", "NUTS code", "NUTS 2", "NUTS 3", "NUTS2", "NUTS3", "NUTS II", "NUTS III", "NUTS region", "NUTS-Code",
        "Region code", "Codice NUTS", "Código NUTS", "Code NUTS", "NUTS kod", "Koda NUTS", "Kodi NUTS", "Κωδικός NUTS",
        "Codi NUTS", "NUTS-koodi", "NUTS-kod", "Kod NUTS", "Cod NUTS", "NUTS-kód",
    ),
    "website": ("URL", "Web site", "Homepage", "Home page", "Web page", "Sito web", "Página web", "Site web",
                "Webseite"),
    "country": ("Country code", "ISO country", "Country (ISO)"),
    "other_name": ("Also known as", "Alternative names", "Alternative name"),
    "identifier": ("Registration number", "VAT number", "Tax number", "Tax id"),
}  # fmt: skip
# The texts of which a cell may hold several, with a semicolon between them; in any other text it is a mark like others.
_LISTED = frozenset(map(expand, ("skos:altLabel", "dct:alternative", "dcat:keyword", "ha:statedTopic")))


def mapping_of_template(tables: Sequence[Table], record_types: Lookup[str, RecordType]) -> Mapping | None:
    """Return the mapping of a template workbook, by its hidden sheet or else by its headers; None for another file."""
    meta = next((table for table in tables if table.sheet == META_SHEET), None)
    found: list[tuple[Table, RecordType, dict[str, str]]] = []
    lang = cell_text(meta.cell(0, 2)) if meta else ""
    for table in tables:
        if meta:
            record, tongues = _named(meta, table, record_types)
        else:
            record, tongues = _by_headers(table, record_types), {}
        if record is not None:
            found.append((table, record, tongues))
    if not found:
        return None
    sheets = tuple(_sheet(table, record, lang, tongues) for table, record, tongues in found)
    return Mapping(found[0][0].file, sheets, recognised=True, own_pages=_own_pages())


def _own_pages() -> frozenset[str]:
    return frozenset({META_SHEET, LISTS_SHEET, *(said["read_me"] for said in WORDS.values())})


def _named(
    meta: Table, table: Table, record_types: Lookup[str, RecordType]
) -> tuple[RecordType | None, dict[str, str]]:
    """Return the record type of a sheet, and the language of the columns that are in another than the workbook."""
    for row in range(1, len(meta.rows)):
        if cell_text(meta.cell(row, 1)) == table.sheet and table.sheet:
            pairs = (pair.partition("=") for pair in cell_text(meta.cell(row, 2)).split())
            return record_types.get(cell_text(meta.cell(row, 0))), {key: lang for key, _, lang in pairs}
    return None, {}


def _by_headers(table: Table, record_types: Lookup[str, RecordType]) -> RecordType | None:
    """Return the record type of which a row near the top holds every required column and three columns at least."""
    if table.hidden:
        return None
    best, score = None, 0.0
    for row in range(1, min(len(table.rows), 10) + 1):
        names = {normal_name(name) for name in read_header(table, row, 1).names} - {""}
        for record in record_types.values():
            hits = [field for field in record.fields if names & {normal_name(one) for one in _labels(field)}]
            complete = all(field in hits for field in record.fields if field.required)
            rated = len(hits) + len(hits) / len(record.fields)
            if complete and len(hits) >= min(3, len(record.fields)) and rated > score:
                best, score = record, rated
    return best


def _labels(field: Field) -> tuple[str, ...]:
    labels = (*dict.fromkeys(field.labels[lang] for lang in sorted(field.labels)), field.key)
    return (*labels, *(f"{label} *" for label in labels), *_ALIASES.get(field.key, ()))


def _sheet(table: Table, record: RecordType, lang: str, tongues: Lookup[str, str]) -> SheetMapping:
    fields = tuple(
        FieldMapping(
            field.key,
            ValueOf(columns=_labels(field)),
            split=(";",) if _several(field) else (),
            lang=ValueOf(value=tongues[field.key]) if field.key in tongues else None,
        )
        for field in record.fields
        if _present(table, field)
    )
    identity = (
        FieldMapping("id", ValueOf(columns=(ID_LABEL,))) if record.identity == "slug" and _has_id(table) else None
    )
    one = RecordMapping(record.key, fields, id=identity)
    sheet = SheetMapping(table.file, table.sheet, HEADER_ROW, 1, (one,), lang=lang, optional=True)
    if record.key != MATRIX:
        return sheet
    # The matrix comes with a row for each of its cells; those nobody has written in say nothing.
    return replace(sheet, skip=ValueOf(columns=_labels(record.field("text"))), skip_values=("",))


def _present(table: Table, field: Field) -> bool:
    return _any_row_has(table, {normal_name(one) for one in _labels(field)})


def _has_id(table: Table) -> bool:
    return _any_row_has(table, {normal_name(ID_LABEL)})


def _any_row_has(table: Table, names: set[str]) -> bool:
    return any(normal_name(cell_text(cell)) in names for row in table.rows[:10] for cell in row)


def _several(field: Field) -> bool:
    if field.kind == "langtext":
        return field.path[-1] in _LISTED
    return field.multiple and field.kind in {"concept", "reference", "territory", "text"}
