"""The template workbook: made from the declarations, recognised when it comes back."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.template import HEADER_ROW, META_SHEET, write_template
from helixatlas.ingest.template_words import WORDS, words


def _write(context: Context, path: Path, lang: str, *keys: str) -> None:
    write_template([context.record_types[key] for key in keys], path, lang, schemes=context.schemes)


def test_a_template_has_drop_downs_help_and_a_read_me(context: Context, tmp_path: Path) -> None:
    _write(context, tmp_path / "t.xlsx", "it", "organisation", "roster")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames[0] == "Leggimi"
    assert book[META_SHEET].sheet_state == "veryHidden"
    rules = book[book.sheetnames[1]].data_validations.dataValidation
    assert any(rule.type == "list" and "_lists" in rule.formula1 for rule in rules)


@pytest.mark.parametrize("lang", ["en", "it", "de"])
def test_an_empty_template_is_recognised_and_holds_nothing(context: Context, tmp_path: Path, lang: str) -> None:
    _write(context, tmp_path / "t.xlsx", lang, "organisation", "membership")
    report = check_files([tmp_path / "t.xlsx"], None, context).report
    assert report.problems == []
    assert report.rows_read == 0


def test_every_record_type_can_be_made_a_template_and_read_back(context: Context, tmp_path: Path) -> None:
    _write(context, tmp_path / "t.xlsx", "en", *context.record_types)
    assert check_files([tmp_path / "t.xlsx"], None, context).report.problems == []


def test_rows_written_into_a_template_come_back_as_records(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = {"organisation": [{"id": "a", "name": "Alpha", "helix": "Government; Academia", "country": "Italy"}]}
    write_template([context.record_types["organisation"]], path, "en", schemes=context.schemes, rows=rows)
    report = check_files([path], None, context).report
    assert report.problems == []
    assert report.records == {"organisation": 1}


def test_a_faulty_cell_is_named_by_its_real_row(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = {"organisation": [{"name": "Alpha"}, {"name": "Beta", "helix": "Acdemia"}]}
    write_template([context.record_types["organisation"]], path, "en", schemes=context.schemes, rows=rows)
    (problem,) = check_files([path], None, context).report.problems
    assert (problem.row, problem.code, problem.suggestion[:8]) == (HEADER_ROW + 2, "unknown-value", "Academia")


def test_a_template_is_known_by_its_headers_when_the_hidden_sheet_is_gone(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = {"organisation": [{"name": "Alpha"}]}
    write_template([context.record_types["organisation"]], path, "en", schemes=context.schemes, rows=rows)
    book = openpyxl.load_workbook(path)
    del book[META_SHEET], book["_lists"]
    book.save(path)
    assert check_files([path], None, context).report.records == {"organisation": 1}


def test_the_action_plan_matrix_is_laid_out_and_read_back(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    _write(context, path, "en", "action-plan", "matrix-cell")
    book = openpyxl.load_workbook(path)
    plans, cells = book[book.sheetnames[1]], book[book.sheetnames[2]]
    header = [cell.value for cell in cells[HEADER_ROW]]
    plan, cell, text = (header.index(name) + 1 for name in ("Plan *", "Cell *", "Text *"))
    names = [cells.cell(row, cell).value for row in range(HEADER_ROW + 1, HEADER_ROW + 15)]
    assert (names[0], len({cells.cell(row, cell).fill.start_color.rgb for row in range(5, 19)})) == ("The challenge", 3)
    plans.cell(HEADER_ROW + 1, 2, "Plan of a region")
    cells.cell(HEADER_ROW + 1, plan, "Plan of a region")
    cells.cell(HEADER_ROW + 1, text, "Ageing in the valleys")
    cells.cell(HEADER_ROW + 7, text, "A living lab")
    book.save(path)
    report = check_files([path], None, context).report
    assert report.problems == [], report.to_text()
    assert report.records == {"action-plan": 1, "matrix-cell": 2}


def test_the_pilot_template_holds_its_limits(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    _write(context, path, "en", "pilot")
    page = openpyxl.load_workbook(path).worksheets[1]
    limits = {int(rule.formula1) for rule in page.data_validations.dataValidation if rule.type == "textLength"}
    assert limits == {300, 500, 1000, 2000}
    write_template(
        [context.record_types["pilot"]],
        path,
        schemes=context.schemes,
        rows={"pilot": [{"name": "P", "aim": "x" * 301}]},
    )
    (problem,) = check_files([path], None, context).report.problems
    assert (problem.code, problem.row, problem.expected) == ("too-long", HEADER_ROW + 1, "at most 300 characters")


@pytest.mark.parametrize("lang", ["en", "it", "hr", "sl", "pt", "el", "fr", "es", "de", "sq"])
def test_a_template_in_any_partner_language_comes_back_without_a_word(
    lang: str, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "t.xlsx"
    rows = {
        "organisation": [{"id": "a", "name": "Alpha", "territory": "ITH3"}],
        "cluster": [{"id": "b", "name": "Beta"}],
    }
    types = [context.record_types[key] for key in rows]
    write_template(types, path, lang, schemes=context.schemes, rows=rows)
    report = check_files([path], None, context).report
    assert report.problems == [], report.to_text()
    assert report.records == {"organisation": 1, "cluster": 1}


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_the_words_for_yes_and_no_of_a_template_are_understood(lang: str, context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = {"cluster": [{"name": f"Cluster {word}", "social_vocation": words(lang)[word]} for word in ("yes", "no")]}
    write_template([context.record_types["cluster"]], path, lang, schemes=context.schemes, rows=rows)
    checked = check_files([path], None, context)
    (column,) = [column for column in checked.records[0].columns if column.field.key == "social_vocation"]
    assert [terms[0].split('"')[1] for terms in column.terms] == ["true", "false"]
