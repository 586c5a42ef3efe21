"""Nothing is left out without a word: columns nobody knows, hidden rows and sheets, rows that are lost."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from helixatlas.errors import InputError
from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.report import Report
from helixatlas.ingest.template import write_template

MAPPING = """
sheets:
  - file: "*"
    sheet: "{sheet}"
    records:
      - type: organisation
        fields: {{name: {{column: Name}}{more}}}
"""
REPEATED = """
sheets:
  - file: "*"
    records:
      - type: organisation
        repeats: true
        fields: {name: {column: Member}}
      - type: cluster
        repeats: true
        fields: {name: {column: Group}}
      - type: membership
        fields:
          group: {column: Group}
          member: {column: Member}
          level: {value: MEM}
          start: {column: Since}
          end: {column: Until}
"""


def _check(path: Path, context: Context, sheet: str = "*", more: str = "") -> Report:
    mapping = path.with_name("mapping.yaml")
    mapping.write_text(MAPPING.format(sheet=sheet, more=more), encoding="utf-8")
    return check_files([path], load_mapping(mapping), context).report


def _text(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_column_called_nuts_is_read_without_a_mapping(tmp_path: Path, context: Context) -> None:
    path = _text(tmp_path, "Id,Name,Helix,NUTS,Website\na,Alpha,Government,ITH99,https://a.example.org/\n")
    report = check_files([path], None, context).report
    assert [(one.code, f"{one.column}{one.row}") for one in report.problems] == [("nuts-code-unknown", "D2")]


def test_a_column_nobody_knows_is_a_warning_with_its_cells(tmp_path: Path, context: Context) -> None:
    path = _text(tmp_path, "Name,Helix,Country,Colour\nAlpha,Government,IT,blue\nBeta,Academia,IT,red\n")
    report = check_files([path], None, context).report
    (one,) = report.problems
    assert (one.severity, one.code, one.place) == ("warning", "column-ignored", "list.csv › D1")
    assert "D (Colour): 2 filled cells left out." in report.to_text()


def test_a_column_that_a_mapping_leaves_aside_is_named_in_the_report(tmp_path: Path, context: Context) -> None:
    report = _check(_text(tmp_path, "Name,Colour\nAlpha,blue\n"), context)
    assert not report.problems
    assert "B (Colour, 1 cells)" in report.to_text()
    assert [one["header"] for one in report.to_dict()["unread"]] == ["Colour"]  # type: ignore[attr-defined]


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path, context: Context) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "book.xlsx"))
    page = book.add_worksheet("List")
    page.write_column(0, 0, ["Name", "Alpha", "Beta", "Gamma"])
    page.set_row(2, None, None, {"hidden": True})
    page.set_column(0, 0, None, None, {"hidden": True})
    book.close()
    report = _check(tmp_path / "book.xlsx", context, "List")
    assert report.records == {"organisation": 3}
    assert [(one.code, one.message) for one in report.problems] == [
        ("columns-hidden", "Hidden columns are read like the others: A."),
        ("rows-hidden", "1 hidden rows were read (rows 3)."),
    ]


@pytest.mark.parametrize(("sheet", "code"), [("Secret", "sheet-hidden"), ("List", "sheet-not-mapped")])
def test_a_hidden_sheet_is_told_whether_it_is_read_or_not(
    sheet: str, code: str, tmp_path: Path, context: Context
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "List"
    secret = book.create_sheet("Secret")
    secret.sheet_state = "hidden"
    for page in (book.active, secret):
        page.append(["Name"])
        page.append([f"An organisation of {page.title}"])
    book.save(tmp_path / "book.xlsx")
    report = _check(tmp_path / "book.xlsx", context, sheet)
    assert ("Secret", code) in [(one.sheet, one.code) for one in report.problems]


def test_a_row_of_nothing_but_errors_between_others_is_reported_and_not_blank(tmp_path: Path, context: Context) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["Name"], ["Alpha"], ["#REF!"], ["Beta"], ["#REF!"]):
        page.append(row)
    book.save(tmp_path / "book.xlsx")
    report = _check(tmp_path / "book.xlsx", context)
    assert (report.rows_read, report.rows_with_records, report.rows_reported) == (3, 2, 1)
    assert [(one.severity, one.code, one.row) for one in report.problems] == [("warning", "row-of-errors", 3)]


def test_addresses_and_numbers_in_a_mapped_text_are_taken_out_and_counted(tmp_path: Path, context: Context) -> None:
    text = "Name,Description\nAlpha,Ask a.b@example.org or tel. 049 123 45 67\nBeta,Since 2015/11/04 with 12 members\n"
    report = _check(_text(tmp_path, text), context, more=", description: {column: Description}")
    (one,) = report.problems
    assert (one.severity, one.code, one.row) == ("warning", "person-data", 2)
    assert "example.org" not in one.value
    assert "123" not in one.value
    assert report.person_values == 1


def test_a_column_called_cell_is_no_telephone_column(tmp_path: Path, context: Context) -> None:
    report = _check(_text(tmp_path, "Name,Cell\nAlpha,A3\nBeta,B7\n"), context)
    assert report.dropped == []
    assert [one.header for one in report.unread] == ["Cell"]


def test_a_column_of_names_of_persons_is_counted_as_left_out_whatever_it_is_called(
    tmp_path: Path, context: Context
) -> None:
    report = _check(_text(tmp_path, "Name,Ref.\nAlpha,M. Prova\nBeta,Anna Prova\nGamma,Luca P.\n"), context)
    assert [(one.header, one.cells) for one in report.dropped] == [("Ref.", 3)]
    assert report.unread == []


def test_a_code_of_an_older_nuts_is_read_and_its_fate_told(tmp_path: Path, context: Context) -> None:
    report = check_files([_text(tmp_path, "Name,Country,NUTS\nAlpha,GB,UKM2\n")], None, context).report
    (one,) = report.problems
    assert (one.severity, one.code) == ("information", "nuts-code-superseded")
    assert "UKM7" in one.message


def test_a_value_rewritten_on_a_judgement_is_a_question_at_its_cell(tmp_path: Path, context: Context) -> None:
    country = "{column: C, values: {ABERDEEN: United Kingdom}, questions: {ABERDEEN: 'In Scotland?'}}"
    path = _text(tmp_path, "Name,C\nAlpha,ABERDEEN\nBeta,Italy\n")
    report = _check(path, context, more=f", country: {country}")
    (one,) = report.problems
    assert (one.severity, one.code, f"{one.column}{one.row}") == ("warning", "judgement-open", "B2")
    assert "Scotland" in one.message


def test_every_file_named_is_checked_or_an_error(tmp_path: Path, context: Context) -> None:
    known = _text(tmp_path, "Name,Helix,Country\nAlpha,Government,IT\n")
    other = tmp_path / "m.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    report = check_files([known, other], None, context).report
    assert [(one.file, one.code) for one in report.problems] == [("m.csv", "file-not-mapped")]
    assert report.records == {"organisation": 1}


def test_two_templates_are_checked_together_each_by_its_own_sheets(tmp_path: Path, context: Context) -> None:
    for lang, key in (("en", "organisation"), ("it", "cluster")):
        write_template(
            [context.record_types[key]], tmp_path / f"{lang}.xlsx", lang, schemes=context.schemes,
            rows={key: [{"name": "Alpha"}]},
        )  # fmt: skip
    report = check_files([tmp_path / "en.xlsx", tmp_path / "it.xlsx"], None, context).report
    assert not report.problems
    assert report.records == {"cluster": 1, "organisation": 1}


def test_a_mapping_beside_the_program_is_named_without_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.yaml").write_text("sheets: [\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"^bad\.yaml, line \d"):
        load_mapping(Path("bad.yaml"))


def test_what_concerns_a_whole_file_or_row_is_told_without_an_empty_cell(tmp_path: Path, context: Context) -> None:
    known = _text(tmp_path, "Name,Helix,Country\nAlpha,Government,IT\n")
    other = tmp_path / "m.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    lines = check_files([known, other], None, context).report.to_text().splitlines()
    assert any(line.startswith("  This file is no Helix Atlas template and no mapping speaks of it") for line in lines)
    assert not [line for line in lines if ": ''" in line]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("C,A,2015,\nC,A,2015,", "This says the same as row 2."),
        ("C,A,2015,2019\nC,A,2015,", "the membership of row 2 again and says nothing that the rows before do not say."),
        ("C,A,2015,\nC,A,2015,2019", "the membership of row 2 again; it adds Until: 2019."),
    ],
)
def test_a_repeated_row_says_truly_what_it_adds(tmp_path: Path, context: Context, rows: str, said: str) -> None:
    path = _text(tmp_path, f"Group,Member,Since,Until\n{rows}\n")
    (tmp_path / "mapping.yaml").write_text(REPEATED, encoding="utf-8")
    report = check_files([path], load_mapping(tmp_path / "mapping.yaml"), context).report
    (one,) = [one for one in report.problems if one.row == 3]
    assert (one.severity, one.code) == ("information", "repeated-row")
    assert one.message.endswith(said)


def test_of_several_values_in_a_cell_the_wrong_one_is_named(tmp_path: Path, context: Context) -> None:
    path = _text(tmp_path, "Name,Where\nAlpha,ITH3;SI0X\n")
    report = _check(path, context, more=', territory: {column: Where, split: ";"}')
    assert [one.message.partition(":")[0] for one in report.problems] == ["'SI0X'"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (", territory: {column: Area, codes: XX}", "The codes of XX are not known"),
        (", description: {column: Area, codes: IT}", "holds no territories"),
    ],
)
def test_codes_of_regions_that_nobody_knows_are_told(more: str, said: str, tmp_path: Path, context: Context) -> None:
    with pytest.raises(InputError, match=said) as caught:
        _check(_text(tmp_path, "Name,Area\nAlpha,FI\n"), context, more=more)
    assert caught.value.hint
