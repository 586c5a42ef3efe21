"""Give the officer's own workbook back with every offending cell coloured and explained.

An xlsx file is opened and saved again with its formatting, formulas and other sheets as they were; CSV, ODS
and XLS files are copied cell by cell into a new workbook. A first sheet lists the problems, with links.
"""

from __future__ import annotations

import warnings
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.errors import UsageError
from helixatlas.ingest.checked import Checked
from helixatlas.ingest.messages import LANGUAGES, group_in, is_summary_page, message_in, page_words
from helixatlas.ingest.problems import Problem, Severity
from helixatlas.ingest.readers import Table, read_tables
from helixatlas.ingest.report import Report

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["annotate", "write_corrected"]

_COLOURS: dict[Severity, str] = {"error": "F4B6AE", "warning": "F8DFA6", "information": "CFE3F5"}
_FORMER = "\n—\n"  # parts a comment that was there from ours
_SIGN = "\n(Helix Atlas)"  # by which ours are known again: spreadsheet programs lose the author
_COMMENTED = 5000  # cells that get a colour and a comment; the summary lists every group all the same


def write_corrected(checked: Checked, path: Path, lang: str = "") -> None:
    """Write the annotated workbook of a check of one file, in the workbook's language unless one is given.

    Raises UsageError for several files.
    """
    if len(checked.paths) != 1:
        raise UsageError("A corrected workbook is made of one file.", hint="Check the files one by one.")
    annotate(checked.paths[0], checked.report, path, lang or _language(checked))


def _language(checked: Checked) -> str:
    """Return the language that the mapping or the template gives for the texts, English where it is none of ours."""
    said = [found.rows.mapping.lang for found in checked.records]
    return next((lang for lang in said if lang in LANGUAGES), "en")


def annotate(source: Path, report: Report, path: Path, lang: str = "en") -> None:
    """Write a copy of a sheet file with the problems of its report marked in it. Raises InputError."""
    book, sheets = _opened(source)
    problems = [one for one in report.problems if one.file == source.name]
    by_cell: dict[tuple[str, int, str], list[Problem]] = defaultdict(list)
    for one in problems:
        if one.row and one.column and one.severity != "information":
            by_cell[one.sheet, one.row, one.column].append(one)
    for (name, row, column), found in list(by_cell.items())[:_COMMENTED]:
        _mark(book[sheets[name]], f"{column}{row}", found, lang)
    copied = "" if source.suffix.lower() == ".xlsx" else source.name
    _summary(book, sheets, report, problems, lang, copied)
    book.save(path)


def _opened(source: Path) -> tuple[Workbook, dict[str, str]]:
    """Return a workbook with the cells of a file, and the name its sheets have in the report → in the workbook."""
    import openpyxl

    tables = list(read_tables(source))  # refuses what may not be read before openpyxl unpacks it
    if zipfile.is_zipfile(source) and source.suffix.lower() == ".xlsx":
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl speaks of extensions it does not know; the copy keeps the cells
            book = openpyxl.load_workbook(source)
        _forget_earlier_check(book)
        return book, {name: name for name in book.sheetnames}
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheets = {table.sheet: _copied(book, table, number) for number, table in enumerate(tables, 1)}
    return book, sheets


def _forget_earlier_check(book: Workbook) -> None:
    """Take the marks of an earlier check out of a workbook that was corrected in its checked copy."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for page in [one for one in book.worksheets if is_summary_page(one.title, one["A1"].value)]:
        book.remove(page)
    for cell in (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.comment):
        if not cell.comment.text.endswith(_SIGN):
            continue
        former = cell.comment.text.rpartition(_FORMER)[0]
        cell.comment = Comment(former, cell.comment.author) if former else None
        if str(cell.fill.start_color.rgb)[-6:] in _COLOURS.values():
            cell.fill = PatternFill()


def _copied(book: Workbook, table: Table, number: int) -> str:
    name = "".join(" " if ch in "[]:*?/\\" else ch for ch in table.sheet)[:31] or f"Sheet {number}"
    sheet = book.create_sheet(name)
    for row, cells in enumerate(table.rows, 1):
        for column, value in enumerate(cells, 1):
            if value not in (None, ""):
                _put(sheet, row, column, value)
    for top, left, bottom, right in table.merged:
        sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    if table.hidden:
        sheet.sheet_state = "hidden"
    return str(sheet.title)


def _put(sheet: Worksheet, row: int, column: int, value: object) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    cell = sheet.cell(row=row, column=column)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
        cell.data_type = "s"  # what begins with = in a CSV file stays text and is never run
    else:
        cell.value = value  # numbers, dates and truth values are what a cell takes


def _mark(sheet: Worksheet, place: str, found: list[Problem], lang: str) -> None:
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell = sheet[place]
    if isinstance(cell, MergedCell):
        area = next(one for one in sheet.merged_cells.ranges if place in one)
        cell = sheet.cell(row=area.min_row, column=area.min_col)
    severity: Severity = "error" if any(one.severity == "error" for one in found) else "warning"
    cell.fill = PatternFill("solid", start_color=_COLOURS[severity], end_color=_COLOURS[severity])
    text = "\n".join(message_in(one, lang) for one in found)
    former = f"{cell.comment.text}{_FORMER}" if cell.comment else ""
    cell.comment = Comment(f"{former}{text}{_SIGN}", "Helix Atlas", height=130, width=320)


def _summary(
    book: Workbook, sheets: dict[str, str], report: Report, problems: list[Problem], lang: str, source: str
) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.hyperlink import Hyperlink

    say = page_words(lang)
    page = book.create_sheet(_free(book, say["title"]), 0)
    for column, width in zip("ABCDEF", (14, 34, 12, 30, 70, 40), strict=True):
        page.column_dimensions[column].width = width
    page.append([say["title"]])
    page["A1"].font = Font(bold=True, size=14)
    page.append([say["counts"].format(report.rows_read, report.count("error"), report.count("warning"))])
    page.append([say["copied"].format(source)] if source else [])
    for group in report.groups():
        page.append([say[group.severity], group_in(group, lang)])
    page.append([])
    page.append([say[key] for key in ("severity", "sheet", "cell", "value", "message", "suggestion")])
    for cell in page[page.max_row]:
        cell.font = Font(bold=True)
    for one in problems:
        place = f"{one.column}{one.row}" if one.row and one.column else ""
        name = sheets.get(one.sheet, one.sheet)
        page.append([say[one.severity], name, place, None, message_in(one, lang, short=True), one.suggestion])
        row = page.max_row
        _put(page, row, 4, one.value)
        page.cell(row, 1).fill = PatternFill(
            "solid", start_color=_COLOURS[one.severity], end_color=_COLOURS[one.severity]
        )
        page.cell(row, 5).alignment = Alignment(wrap_text=True)
        if place:
            quoted = name.replace("'", "''")
            page.cell(row, 3).hyperlink = Hyperlink(ref=f"C{row}", location=f"'{quoted}'!{place}")
            page.cell(row, 3).font = Font(color="0563C1", underline="single")
    book.active = 0


def _free(book: Workbook, name: str) -> str:
    number, wanted = 2, name[:28]
    while wanted in book.sheetnames:
        wanted, number = f"{name[:25]} {number}", number + 1
    return wanted
