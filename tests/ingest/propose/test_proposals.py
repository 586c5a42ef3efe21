"""Proposed mappings: the columns of real partner files are known, and nothing is rewritten without a question."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import openpyxl
import pytest

from helixatlas.errors import InputError
from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.propose import MappingProposal, propose_mapping
from helixatlas.ingest.propose.header_score import bound_of_header, header_score
from helixatlas.ingest.propose.words import header_words

_spec = importlib.util.spec_from_file_location("unseen_sheets", Path(__file__).with_name("unseen_sheets.py"))
assert _spec is not None
assert _spec.loader is not None
unseen_sheets = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(unseen_sheets)

SHARED = Path(__file__).parents[4] / "shared" / "data"
# What a person who read the files would map: file, sheet, column → field ("" is: not to be read).
RIGHT = {
    ("KartaProjekataZaWeb_6-8-2015.xls", "PoRegijamaZaWebFilter2"): {
        "A": "name", "C": "programme", "D": "territory", "E": "territory", "F": "@organisation", "G": "description",
        "H": "start", "I": "end", "J": "", "K": "budget",
    },
    ("Popis turistickih zajednica.xlsx", "TZG"): {
        "A": "territory", "B": "name", "C": "", "D": "territory", "E": "", "F": "", "G": "", "H": "website",
    },
    ("Popis turistickih zajednica.xlsx", "TZŽ"): {
        "A": "", "B": "name", "C": "", "D": "territory", "E": "", "F": "", "G": "", "H": "website",
    },
    ("ProgramRazvojaZajednice+extracted-and-transformed.csv", ""): {
        "A": "", "B": "reference", "C": "@organisation", "D": "territory", "E": "", "F": "name", "G": "", "H": "",
    },
    ("Associazioni.csv", ""): {"A": "name", "B": "", "C": "", "D": "territory", "E": "territory", "G": "description"},
    ("1_eeti.csv", ""): {"A": "name", "B": "country", "C": "", "D": "", "E": "", "F": "territory", "AD": "description"},
    ("BG - BILSP - SSEDAS Mapping.ods", "POI-Template"): {
        "A": "name", "B": "country", "C": "", "D": "", "E": "", "F": "territory", "AD": "description", "AK": "",
        "AM": "",
    },
    ("greenmap-muenchen_map_export_ts_v2.ods", "map_export"): {
        "A": "@id", "B": "name", "J": "description", "R": "", "T": "", "W": "website",
        "AB": "territory", "AC": "country",
    },
    ("cordis.csv", ""): {
        "A": "name", "B": "acronym", "C": "reference", "D": "programme", "E": "", "F": "website", "G": "description",
    },
    ("it-upo_21-23_ElencoProgetti_UPO.csv", ""): {
        "A": "", "B": "", "D": "name", "E": "acronym", "F": "", "I": "programme", "J": "website",
    },
}  # fmt: skip

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the partner files (shared/data) do not stand beside the checkout"
)


def _proposal(tmp_path: Path, context: Context, text: str) -> MappingProposal:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    return propose_mapping(path, context)


@pytest.mark.shared
@needs_shared
def test_four_columns_of_five_are_right_on_the_partner_files(context: Context) -> None:
    right, asked = 0, 0
    wrong = []
    for (file, sheet), columns in RIGHT.items():
        path = next(SHARED.rglob(file))
        proposal = next(one for one in propose_mapping(path, context).sheets if one.sheet == sheet)
        found = {one.column: one.field for one in proposal.columns}
        for column, field in columns.items():
            asked += 1
            hit = found.get(column, "") == field
            right += hit
            wrong += [] if hit else [(file, sheet, column, field, found.get(column, ""))]
    assert right / asked >= 0.8, wrong


def test_a_header_below_titles_is_found(tmp_path: Path, context: Context) -> None:
    head = "Stakeholders of the region,,\n,,\nDenominazione,Paese,Sito web\n"
    text = f"{head}Alfa,Italia,www.alfa.it\nBeta,Italia,www.beta.it\n"
    (sheet,) = _proposal(tmp_path, context, text).sheets
    assert (sheet.header, sheet.lang, sheet.record) == (3, "it", "organisation")
    assert [one.field for one in sheet.columns] == ["name", "country", "website"]


def test_a_value_no_list_knows_becomes_a_question_and_stays_as_it_is(tmp_path: Path, context: Context) -> None:
    proposal = _proposal(tmp_path, context, "Name,Country\nA,Italy\nB,Spain\nC,Atlantis\nD,Italy\n")
    assert any("'Atlantis'" in question for question in proposal.questions)
    assert "values:" not in proposal.to_yaml()


def test_contact_columns_are_not_proposed(tmp_path: Path, context: Context) -> None:
    text = "Name,Contact person,Notes\nA,Somebody,a@example.org\nB,Somebody else,b@example.org\n"
    (sheet,) = _proposal(tmp_path, context, text).sheets
    assert [one.field for one in sheet.columns] == ["name", "", ""]


def test_a_proposal_is_a_mapping_that_runs(tmp_path: Path, context: Context) -> None:
    text = "Nombre;País;Página web\nAlfa;España;https://alfa.example.org\nBeta;Italia;https://beta.example.org\n"
    proposal = _proposal(tmp_path, context, text)
    (tmp_path / "mapping.yaml").write_text(proposal.to_yaml(), encoding="utf-8")
    report = check_files([tmp_path / "list.csv"], load_mapping(tmp_path / "mapping.yaml"), context).report
    assert not report.has_errors, report.to_text()
    assert report.records == {"organisation": 2}


def test_a_file_without_a_table_is_told(tmp_path: Path, context: Context) -> None:
    with pytest.raises(InputError, match="no table"):
        _proposal(tmp_path, context, "\n\n")


def _answers(name: str, folder: Path, context: Context) -> tuple[list[str], list[str]]:
    """Return what a person would map and what is proposed, by column; two facts of a cell are joined by a plus."""
    sheet = unseen_sheets.ALL[name]
    (proposal,) = propose_mapping(unseen_sheets.write_unseen(name, folder), context).sheets
    found: dict[str, str] = {}
    for one in proposal.columns:
        found[one.column] = f"{found[one.column]}+{one.field}" if one.column in found else one.field
    return sheet["right"], [found.get(chr(65 + number), "") for number in range(len(sheet["right"]))]


@pytest.mark.parametrize("group", ["SHEETS", "LATER", "PARTNERS"])
def test_four_columns_of_five_are_right_on_invented_sheets(group: str, tmp_path: Path, context: Context) -> None:
    pairs = [_answers(name, tmp_path, context) for name in getattr(unseen_sheets, group)]
    hits = [found in right.split("|") for rights, founds in pairs for right, found in zip(rights, founds, strict=True)]
    assert sum(hits) / len(hits) >= 0.9


@pytest.mark.parametrize("name", sorted(unseen_sheets.ALL))
def test_an_invented_sheet_is_held_for_what_it_is(name: str, tmp_path: Path, context: Context) -> None:
    (proposal,) = propose_mapping(unseen_sheets.write_unseen(name, tmp_path), context).sheets
    assert proposal.record == unseen_sheets.ALL[name]["record"]


@pytest.mark.parametrize(
    ("header", "field", "low", "high"),
    [
        ("Forma giur.", "legal_form", 0.9, 1.0),
        ("Dépt.", "region", 0.8, 1.0),
        ("Part. IVA", "identifier", 0.9, 1.0),
        ("Naziv članice", "member", 0.74, 1.0),
        ("Grozd / mreža", "group", 0.8, 1.0),
        ("Vloga v mreži", "role", 0.8, 1.0),
        ("Vloga v mreži", "group", 0.0, 0.7),
        ("Ruolo nella rete", "group", 0.0, 0.7),
    ],
)
def test_a_header_is_known_when_it_is_bent_shortened_or_joined(
    header: str, field: str, low: float, high: float
) -> None:
    words = tuple(word for by_meaning in header_words().values() for word in by_meaning.get(field, ()))
    assert low <= header_score(header, words) <= high


@pytest.mark.parametrize(
    ("header", "bound"),
    [
        ("Včlanjen od", "start"), ("Včlanjen do", "end"), ("Ημ/νία έναρξης", "start"), ("Λήξη υλοπ.", "end"),
        ("Data di fine progetto", "end"), ("Med sedan", "start"), ("Au", "end"), ("Data di finanziamento", ""),
        ("Datum", ""), ("Startmånad", "start"), ("Data recesso", "end"),
    ],
)  # fmt: skip
def test_over_dates_a_header_names_a_beginning_or_an_end(header: str, bound: str) -> None:
    assert bound_of_header(header) == bound


def test_a_small_word_at_the_end_of_a_header_is_no_language(tmp_path: Path, context: Context) -> None:
    text = "Titolo,Promosso da,Titolo en\nFiera,Alfa,Fair\nIncontro,Beta,Meeting\nLaboratorio,Gamma,Workshop\n"
    (sheet,) = _proposal(tmp_path, context, text).sheets
    assert [one.field for one in sheet.columns] == ["name", "", "name@en"]


def test_how_many_members_there_are_is_no_member(tmp_path: Path, context: Context) -> None:
    (sheet,) = _proposal(tmp_path, context, "Cluster,Anzahl Mitglieder\nEins,12\nZwei,31\nDrei,9\n").sheets
    assert sheet.columns[1].field == "@roster.size"


@pytest.mark.parametrize("name", sorted(unseen_sheets.ALL))
def test_every_proposal_can_be_kept_and_run_again(name: str, tmp_path: Path, context: Context) -> None:
    path = unseen_sheets.write_unseen(name, tmp_path)
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(propose_mapping(path, context).to_yaml(), encoding="utf-8")
    report = check_files([path], load_mapping(mapping), context).report
    assert report.rows_read == len(unseen_sheets.ALL[name]["rows"])
    assert report.rows_read == report.rows_with_records + report.rows_reported
    assert not any(one.code in {"column-missing", "mapping-incomplete"} for one in report.problems), report.to_text()


def test_a_name_with_a_number_in_brackets_is_two_facts_and_a_question(tmp_path: Path, context: Context) -> None:
    path = unseen_sheets.write_unseen("hr-two-facts", tmp_path)
    proposal = propose_mapping(path, context)
    assert any("number in brackets" in question for question in proposal.questions)
    mapping = tmp_path / "mapping.yaml"
    mapping.write_text(proposal.to_yaml(), encoding="utf-8")
    checked = check_files([path], load_mapping(mapping), context)
    terms = {column.field.key: column.terms[0] for found in checked.records for column in found.columns}
    assert (terms["name"], terms["identifier"]) == (('"Udruga Alfa"@hr',), ('"12345678903"',))


def test_a_running_number_is_no_identity(tmp_path: Path, context: Context) -> None:
    (sheet,) = _proposal(tmp_path, context, "No,Name,Country\n1,Alfa,Italy\n2,Beta,Spain\n3,Gamma,Italy\n").sheets
    assert [one.field for one in sheet.columns] == ["", "name", "country"]


def test_a_proposal_is_text_and_plain_json_too(tmp_path: Path, context: Context) -> None:
    proposal = _proposal(tmp_path, context, "Name,Country\nA,Italy\nB,Atlantis\n")
    body = json.loads(json.dumps(proposal.to_dict()))
    assert body["schema"] == "helixatlas-proposal/1"
    assert [one["field"] for one in body["sheets"][0]["columns"]] == ["name", "country"]
    assert "Questions:" in proposal.to_text()


def test_a_column_of_yes_and_no_is_no_territory(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Country,regional\nAlpha,Italy,yes\nBeta,Spain,no\nGamma,Italy,yes\n", encoding="utf-8")
    fields = {one.column: (one.field, one.confidence) for one in propose_mapping(path, context).sheets[0].columns}
    assert fields["C"][0] != "territory" or fields["C"][1] < 0.75


def test_nobody_is_asked_about_a_column_whose_field_is_found_already(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Country,Weaving\nAlpha,Italy,on looms\nBeta,Spain,by hand\n", encoding="utf-8")
    assert propose_mapping(path, context).questions == ()


def test_names_of_other_records_are_asked_about(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Project title,Programme,Start date\nCare,ESF,2020-01-01\nWork,ERDF,2021-01-01\n", encoding="utf-8")
    asked = propose_mapping(path, context).questions
    assert any("become a new programme" in question for question in asked), asked


def test_of_languages_with_words_in_common_the_template_decides(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Nome,País\nFundação Alfa,Portugal\nBeta,Espanha\n", encoding="utf-8")
    assert propose_mapping(path, context).sheets[0].lang == "pt"


def test_the_group_above_a_column_says_whose_name_it_is(tmp_path: Path, context: Context) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Projekt", None, "Korisnik", None])
    page.append(["Naziv projekta", "Kod", "Naziv", "Grad"])
    for number in range(1, 6):
        page.append([f"Zajedno {number}", f"UP.0{number}", f"Udruga Korak {number}", "Zadar"])
    page.merge_cells("A1:B1")
    page.merge_cells("C1:D1")
    book.save(tmp_path / "projekti.xlsx")
    (sheet,) = propose_mapping(tmp_path / "projekti.xlsx", context).sheets
    read = {one.header: one.field for one in sheet.columns}
    assert (sheet.header, sheet.stacked, sheet.record) == (2, 2, "project")
    assert (read["Naziv projekta"], read["Naziv"]) == ("name", "@organisation")


def test_one_title_above_all_columns_is_no_group(tmp_path: Path, context: Context) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Popis udruga", None, None])
    page.append(["Naziv", "Država", "Web"])
    for number in range(1, 6):
        page.append([f"Udruga Korak {number}", "Hrvatska", f"https://u{number}.example.org"])
    page.merge_cells("A1:C1")
    book.save(tmp_path / "udruge.xlsx")
    (sheet,) = propose_mapping(tmp_path / "udruge.xlsx", context).sheets
    assert (sheet.header, sheet.stacked) == (2, 1)
