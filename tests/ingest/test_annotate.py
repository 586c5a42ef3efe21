"""The corrected workbook: the officer's own sheets with colours, comments and a summary with links."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from helixatlas.ingest.annotate import write_corrected
from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.template import write_template

MAPPING = """
sheets:
  - file: "*"
    sheet: "Org*"
    header: 2
    records:
      - type: organisation
        fields: {name: {column: Name}, helix: {column: Helix}, territory: {column: NUTS}}
"""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Return a workbook with formatting, a second sheet, a formula and two faulty cells (B4, C4)."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Organisations"
    for row in (["My list"], ["Name", "Helix", "NUTS"], ["Alpha", "Government", "ITH3"], ["Beta", "Acdemia", "QQ99"]):
        sheet.append(row)
    sheet["A3"].font = Font(bold=True, color="FF0000")
    sheet.column_dimensions["A"].width = 33
    other = book.create_sheet("Other")
    other["A1"], other["B2"] = 41, "=A1+1"
    path = tmp_path / "mine.xlsx"
    book.save(path)
    return path


def _corrected(workbook: Path, context: Context, lang: str = "en") -> Path:
    mapping = workbook.with_name("mapping.yaml")
    mapping.write_text(MAPPING, encoding="utf-8")
    path = workbook.with_name("corrected.xlsx")
    write_corrected(check_files([workbook], load_mapping(mapping), context), path, lang)
    return path


def test_offending_cells_are_coloured_and_explained(workbook: Path, context: Context) -> None:
    sheet = openpyxl.load_workbook(_corrected(workbook, context))["Organisations"]
    assert sheet["B4"].fill.start_color.rgb.endswith("F4B6AE")
    assert "Academia" in sheet["B4"].comment.text
    assert sheet["C4"].comment is not None
    assert sheet["B3"].comment is None


def test_everything_else_is_as_it_was(workbook: Path, context: Context) -> None:
    before, after = openpyxl.load_workbook(workbook), openpyxl.load_workbook(_corrected(workbook, context))
    for name in before.sheetnames:
        assert [[c.value for c in row] for row in before[name]] == [[c.value for c in row] for row in after[name]]
    assert after["Organisations"]["A3"].font.b
    assert after["Organisations"].column_dimensions["A"].width == 33
    assert after["Other"]["B2"].value == "=A1+1"


def test_the_summary_links_to_the_cells(workbook: Path, context: Context) -> None:
    page = openpyxl.load_workbook(_corrected(workbook, context)).worksheets[0]
    links = [cell.hyperlink.location for row in page for cell in row if cell.hyperlink]
    assert links == ["'Organisations'!B4", "'Organisations'!C4"]


def test_comments_speak_the_language_of_the_workbook(workbook: Path, context: Context) -> None:
    sheet = openpyxl.load_workbook(_corrected(workbook, context, "it"))["Organisations"]
    assert "Questo valore non è nell'elenco." in sheet["B4"].comment.text


def test_a_csv_file_comes_back_as_a_workbook_whose_formulas_never_run(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "mine.csv"
    path.write_text('x,,\nName,Helix,NUTS\n"=HYPERLINK(""http://e.org"")",Acdemia,\n', encoding="utf-8")
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(MAPPING.replace('    sheet: "Org*"\n', ""), encoding="utf-8")
    out = tmp_path / "out.xlsx"
    write_corrected(check_files([path], load_mapping(mapping), context), out)
    sheet = openpyxl.load_workbook(out).worksheets[1]
    assert sheet["A3"].data_type == "s"
    assert sheet["B3"].comment is not None


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_corrected_workbook(workbook: Path, context: Context, tmp_path: Path) -> None:
    path = _corrected(workbook, context)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    tables = list(read_tables(tmp_path / "corrected.ods"))
    assert tables[1].cell(3, 1) == "Acdemia"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_colours_and_comments_are_in_place_after_libreoffice_has_saved_the_workbook(
    workbook: Path, context: Context, tmp_path: Path
) -> None:
    path = _corrected(workbook, context)
    out = tmp_path / "converted"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    book, mine = openpyxl.load_workbook(out / "corrected.xlsx"), openpyxl.load_workbook(workbook)
    sheet = book["Organisations"]
    assert str(sheet["B4"].fill.start_color.rgb).endswith("F4B6AE")
    assert "Academia" in sheet["B4"].comment.text
    assert sheet["C4"].comment is not None
    assert book.worksheets[0]["C7"].hyperlink is not None or any(
        cell.hyperlink for row in book.worksheets[0].iter_rows() for cell in row
    )
    for name in ("Organisations", "Other"):
        values = [[cell.value for cell in row] for row in mine[name].iter_rows()]
        assert [[cell.value for cell in row] for row in book[name].iter_rows()] == values
    assert sheet["A3"].font.bold
    coloured = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
    assert coloured == ["B4", "C4"]


def test_a_copy_of_another_kind_of_file_says_that_it_is_one(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Our list,,\nName,Helix,NUTS\nAlpha,Acdemia,ITH3\n", encoding="utf-8")
    (tmp_path / "mapping.yaml").write_text(MAPPING.replace('    sheet: "Org*"\n', ""), encoding="utf-8")
    write_corrected(check_files([path], load_mapping(tmp_path / "mapping.yaml"), context), tmp_path / "out.xlsx", "it")
    page = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert page["A3"].value == "Copiato da list.csv: solo valori, senza formati e formule"


def test_without_a_language_the_comments_speak_that_of_the_template(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    rows = {"organisation": [{"name": "Alfa", "helix": "Acdemia"}]}
    write_template([context.record_types["organisation"]], path, "it", schemes=context.schemes, rows=rows)
    write_corrected(check_files([path], None, context), tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames[0] == "Controllo Helix Atlas"
    comments = [cell.comment.text for page in book for row in page.iter_rows() for cell in row if cell.comment]
    assert len(comments) == 1
    assert comments[0].startswith("Questo valore non è nell'elenco.")


def test_a_checked_workbook_that_was_corrected_keeps_no_old_marks(workbook: Path, context: Context) -> None:
    first = _corrected(workbook, context, "pt")
    book = openpyxl.load_workbook(first)
    book["Organisations"]["B4"] = "Academia"
    again = workbook.with_name("again.xlsx")
    book.save(again)
    checked = check_files([again], load_mapping(workbook.with_name("mapping.yaml")), context)
    assert [(one.row, one.column) for one in checked.report.problems if one.row] == [(4, "C")]
    write_corrected(checked, workbook.with_name("second.xlsx"), "pt")
    second = openpyxl.load_workbook(workbook.with_name("second.xlsx"))
    sheet = second["Organisations"]
    assert second.sheetnames == ["Verificação Helix Atlas", "Organisations", "Other"]
    assert (sheet["B4"].comment, sheet["B4"].fill.fill_type) == (None, None)
    assert sheet["C4"].comment.text.count("(Helix Atlas)") == 1


def test_a_comment_of_the_officer_survives_two_checks(workbook: Path, context: Context) -> None:
    book = openpyxl.load_workbook(workbook)
    book["Organisations"]["B4"].comment = Comment("ask Rita", "office")
    book.save(workbook)
    first = _corrected(workbook, context)
    shutil.copy(first, workbook)
    text = openpyxl.load_workbook(_corrected(workbook, context))["Organisations"]["B4"].comment.text
    assert (text.startswith("ask Rita\n"), text.count("(Helix Atlas)")) == (True, 1)


def test_expected_values_are_in_the_language_of_the_sheet(workbook: Path, context: Context) -> None:
    mapping = workbook.with_name("mapping.yaml")
    mapping.write_text(MAPPING.replace("header: 2", "header: 2\n    lang: pt"), encoding="utf-8")
    path = workbook.with_name("corrected.xlsx")
    write_corrected(check_files([workbook], load_mapping(mapping), context), path)
    book = openpyxl.load_workbook(path)
    assert "Academia e investigação" in book["Organisations"]["B4"].comment.text
    assert "Esperado: um código NUTS" in book["Organisations"]["C4"].comment.text
    assert book.worksheets[0]["B5"].value == "Este valor não está na lista: 1 × Organisations › B (Helix)"
