"""Write the workbook an officer fills in: one sheet a record type, made from the declarations.

Above the header stand the help and an example of each column, so that nothing has to be deleted; below it
are drop-downs and limits. A hidden sheet says what the workbook is, so that it is known when it comes back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.ingest.template_matrix import BANDS, MATRIX, boxes, column_of
from helixatlas.ingest.template_words import words
from helixatlas.ontology.records import Field, RecordType
from helixatlas.ontology.vocabularies import Scheme

if TYPE_CHECKING:
    import xlsxwriter

__all__ = ["HEADER_ROW", "ID_LABEL", "LISTS_SHEET", "META_SHEET", "Rows", "sheet_name", "write_template"]

META_SHEET = "_helixatlas"
ID_LABEL = "Id"
HEADER_ROW = 4
LISTS_SHEET = "_lists"
_FILLABLE = 2000  # rows below the header that carry drop-downs and limits
Rows = Mapping[str, Sequence[Mapping[str, str]]]


def write_template(
    records: Sequence[RecordType],
    path: Path,
    lang: str = "en",
    *,
    schemes: Mapping[str, Scheme] | None = None,
    rows: Rows | None = None,
    tongues: Mapping[str, Mapping[str, str]] | None = None,
) -> None:
    """Write a workbook for the record types in a language, empty or with ``rows`` (record key → field key → text).

    ``tongues`` (record key → field key → language) tells columns whose texts are in another language than the workbook.
    """
    import xlsxwriter  # only here: starting the command line must not pay for it

    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Helix Atlas", "comments": ", ".join(one.key for one in records)})
    writer = _Writer(book, lang, schemes or {})
    writer.read_me(records)
    for record in records:
        writer.sheet(record, (rows or {}).get(record.key, ()))
    writer.close(records, tongues or {})


def sheet_name(record: RecordType, lang: str) -> str:
    """Return the name of a record's sheet: at most 31 characters, without those a sheet name may not have."""
    label = record.labels.get(lang) or record.labels.get("en", record.key)
    return "".join(" " if ch in "[]:*?/\\'" else ch for ch in label)[:31].strip()


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: xlsxwriter.Workbook, lang: str, schemes: Mapping[str, Scheme]) -> None:
        self.book, self.lang, self.schemes = book, lang, schemes
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.header = book.add_format(
            {"bold": True, "bg_color": "#DDE6EE", "border": 1, "text_wrap": True, "valign": "top"}
        )
        self.needed = book.add_format(
            {"bold": True, "bg_color": "#F6DFC4", "border": 1, "text_wrap": True, "valign": "top"}
        )
        self.help = book.add_format({"italic": True, "font_color": "#555555", "text_wrap": True, "valign": "top"})
        self.text = book.add_format({"num_format": "@"})
        self.lists: dict[str, list[str]] = {}

    def read_me(self, records: Sequence[RecordType]) -> None:
        """Write the first sheet: how to fill in, then every column of every sheet."""
        say = words(self.lang)
        page = self.book.add_worksheet(say["read_me"])
        page.set_column(0, 2, 28)
        page.set_column(3, 3, 90)
        page.write_string(0, 0, "Helix Atlas", self.title)
        for number, line in enumerate(say["how"].split("|"), 1):
            page.write_string(number, 0, line)
        row = len(say["how"].split("|")) + 2
        for column, key in enumerate(("sheet", "column", "required", "help")):
            page.write_string(row, column, say[key], self.header)
        for record in records:
            for field in record.fields:
                row += 1
                page.write_string(row, 0, sheet_name(record, self.lang))
                page.write_string(row, 1, field.label(self.lang))
                page.write_string(row, 2, say["yes"] if field.required else say["no"])
                page.write_string(row, 3, self._help(field))

    def sheet(self, record: RecordType, rows: Sequence[Mapping[str, str]]) -> None:
        """Write the sheet of one record type."""
        page = self.book.add_worksheet(sheet_name(record, self.lang))
        described = record.descriptions.get(self.lang) or record.descriptions.get("en", "")
        page.write_string(0, 0, f"{sheet_name(record, self.lang)}: {described}", self.title)
        page.set_row(1, 60)
        fields: list[Field | None] = [*([None] if record.identity == "slug" else []), *record.fields]
        for column, field in enumerate(fields):
            self._column(page, column, field)
            for offset, one in enumerate(rows):
                value = one.get(field.key if field else ID_LABEL.lower(), "")
                if value:
                    page.write_string(HEADER_ROW + offset, column, value, self.text)
        if record.key == MATRIX and not rows:
            self._matrix(page, record)
        page.freeze_panes(HEADER_ROW, 1)

    def _matrix(self, page: xlsxwriter.worksheet.Worksheet, record: RecordType) -> None:
        """Lay out one empty matrix: the name of the plan stands once beside all of its cells."""
        found = list(boxes(self.schemes.get("matrix-field"), self.lang))
        plan, cell, text = (column_of(record, key) for key in ("plan", "cell", "text"))
        bands = [
            self.book.add_format({"bg_color": one, "border": 1, "text_wrap": True, "valign": "top"}) for one in BANDS
        ]
        page.set_column(text, text, 90, self.text)
        page.set_column(cell, cell, 36)
        for row, box in enumerate(found, HEADER_ROW):
            page.set_row(row, 60)
            page.write_string(row, cell, box.label, bands[box.band % len(bands)])
            page.write_blank(row, text, None, bands[box.band % len(bands)])
        if found:
            page.merge_range(HEADER_ROW, plan, HEADER_ROW + len(found) - 1, plan, "", bands[0])

    def _column(self, page: xlsxwriter.worksheet.Worksheet, column: int, field: Field | None) -> None:
        say = words(self.lang)
        if field is None:
            page.set_column(column, column, 16, self.text)
            page.write_string(1, column, say["id_help"], self.help)
            page.write_string(HEADER_ROW - 1, column, ID_LABEL, self.header)
            return
        page.set_column(column, column, 40 if field.kind == "langtext" else 24, self.text)
        page.write_string(1, column, self._help(field), self.help)
        example = self._example(field)
        page.write_string(2, column, f"{say['example']} {example}" if example else "", self.help)
        label = f"{field.label(self.lang)} *" if field.required else field.label(self.lang)
        page.write_string(HEADER_ROW - 1, column, label, self.needed if field.required else self.header)
        rule = self._rule(field)
        if rule:
            page.data_validation(HEADER_ROW, column, HEADER_ROW + _FILLABLE, column, rule)

    def _help(self, field: Field) -> str:
        say = words(self.lang)
        parts = [field.descriptions.get(self.lang) or field.descriptions.get("en", "")]
        if field.max_length is not None and str(field.max_length) not in parts[0]:
            parts.append(say["limit"].format(field.max_length))
        if field.multiple and field.kind != "langtext":
            parts.append(say["several"])
        return " ".join(filter(None, parts))

    def _example(self, field: Field) -> str:
        scheme = self.schemes.get(field.scheme)
        if scheme is not None and scheme.concepts:
            usual = field.examples or ("IT",)  # the first country by name is nobody's partner
            named = next(filter(None, map(scheme.find, usual)), scheme.concepts[0])
            return named.label(self.lang)
        if field.examples:
            return field.examples[0]
        kinds = {
            "date": "2024-05-31",
            "month": "2024-05",
            "integer": "12",
            "decimal": "12.5",
            "url": "https://example.org/",
        }
        others = {"territory": "ITH3", "boolean": words(self.lang)["yes"]}
        return {**kinds, **others}.get(field.kind, "")

    def _rule(self, field: Field) -> dict[str, object]:
        rule: dict[str, object] = {"input_title": field.label(self.lang)[:32], "input_message": self._help(field)[:255]}
        rule["validate"] = "any"
        if field.kind in {"concept", "boolean"}:
            place = self._list(field)
            if place:
                # A cell may hold several values parted by semicolons, so the list advises and does not forbid.
                rule |= {"validate": "list", "source": place, "error_type": "warning" if field.multiple else "stop"}
        elif field.max_length is not None:
            rule |= {"validate": "length", "criteria": "<=", "value": field.max_length}
        return rule

    def _list(self, field: Field) -> str:
        key = field.scheme or "boolean"
        if key not in self.lists:
            scheme = self.schemes.get(key)
            say = words(self.lang)
            self.lists[key] = [one.label(self.lang) for one in scheme.concepts] if scheme else []
            if key == "boolean":
                self.lists[key] = [say["yes"], say["no"]]
        if not self.lists[key]:
            return ""
        from helixatlas.ingest.problems import column_letter

        letter = column_letter(list(self.lists).index(key))
        return f"={LISTS_SHEET}!${letter}$2:${letter}${len(self.lists[key]) + 1}"

    def close(self, records: Sequence[RecordType], tongues: Mapping[str, Mapping[str, str]]) -> None:
        """Write the hidden sheets and the file."""
        lists = self.book.add_worksheet(LISTS_SHEET)
        for column, (key, labels) in enumerate(self.lists.items()):
            lists.write_column(0, column, [key, *labels])
        meta = self.book.add_worksheet(META_SHEET)
        meta.write_row(0, 0, ["helixatlas-template", "1", self.lang])
        for row, record in enumerate(records, 1):
            said = " ".join(f"{key}={lang}" for key, lang in sorted(tongues.get(record.key, {}).items()))
            meta.write_row(row, 0, [record.key, sheet_name(record, self.lang), said])
        lists.very_hidden()
        meta.very_hidden()
        self.book.close()
