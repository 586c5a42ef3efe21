"""What a proposal makes of one row: the record the list is about, the bodies it names, and the ties between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.ingest.checked import Checked
from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.propose import MappingProposal, propose_mapping

MEMBERS = """Rete;Ente aderente;Natura giuridica;P.IVA;Comune;Ruolo nella rete;Data di adesione
Distretto Welfare;Cooperativa Alfa;Coop. sociale;01234567890;Trieste;Membro;12/01/2018
Distretto Welfare;Comune di Prova;Ente pubblico;11234567890;Muggia;Capofila;12/01/2018
Polo Innovazione;Cooperativa Alfa;Coop. sociale;01234567890;Trieste;Membro;20/09/2020
Polo Innovazione;Tessuti Saggio s.r.l.;S.r.l.;31234567890;Monfalcone;Membro;22/09/2020
"""
PROJECTS = """Titolo progetto;CUP;Capofila;P.IVA capofila;Partner;Data inizio;Note
Casa comune;J11B21;Cooperativa Alfa;01234567890;Comune di Prova; 2021-01-01;chiamare
Orti in rete;J11B22;Tessuti Saggio s.r.l.;31234567890;Università Modello | Comune di Prova;2021-02-01;
Bottega lenta;J11B23;Cooperativa Alfa;01234567890;Università Modello | Ente Terzo;2022-01-01;da rivedere
"""
CLUSTERS = """Name des Clusters;Träger;Mitglieder (Auswahl);Anzahl Mitglieder
Cluster Nord;Verein Eins;Firma Drei; 12
Cluster Süd;Stadt Zwei;Firma Vier | Firma Drei;31
Cluster West;Verein Fünf;Firma Sechs | Firma Drei;9
"""


def _proposal(tmp_path: Path, context: Context, text: str) -> MappingProposal:
    path = tmp_path / "list.csv"
    path.write_text(text.replace("; ", ";"), encoding="utf-8")
    return propose_mapping(path, context)


def _fields(proposal: MappingProposal) -> dict[str, str]:
    return {one.header: one.field for one in proposal.sheets[0].columns}


def _taken_in(tmp_path: Path, context: Context, text: str) -> Checked:
    """Return what comes of a list if its proposed mapping is used as it stands."""
    (tmp_path / "mapping.yaml").write_text(_proposal(tmp_path, context, text).to_yaml(), encoding="utf-8")
    return check_files([tmp_path / "list.csv"], load_mapping(tmp_path / "mapping.yaml"), context)


def _values(checked: Checked, record: str, key: str) -> set[str]:
    return {
        term
        for records in checked.records
        if records.type.key == record
        for column in records.columns
        if column.field.key == key
        for terms in column.terms
        for term in terms
    }


def test_a_list_of_members_makes_groups_bodies_and_memberships(tmp_path: Path, context: Context) -> None:
    checked = _taken_in(tmp_path, context, MEMBERS)
    made = checked.report.records
    assert (made["cluster"], made["organisation"], made["membership"]) == (2, 3, 4)


def test_what_a_list_of_members_tells_of_a_body_is_kept(tmp_path: Path, context: Context) -> None:
    checked = _taken_in(tmp_path, context, MEMBERS)
    assert '"01234567890"' in _values(checked, "organisation", "identifier")
    assert '"S.r.l."' in _values(checked, "organisation", "legal_form")


def test_a_town_that_is_no_region_is_kept_as_it_is_written_and_asked_about(tmp_path: Path, context: Context) -> None:
    proposal = _proposal(tmp_path, context, MEMBERS)
    assert any("Comune" in question and "as they are written" in question for question in proposal.questions)
    places = _values(_taken_in(tmp_path, context, MEMBERS), "organisation", "territory")
    assert any(place.endswith("/id/place/monfalcone>") for place in places)


def test_a_region_nobody_knows_stays_an_error(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Regione\nAlfa;Piemonte\nBeta;Regione che non esiste\nGamma;Lazio\n"
    report = _taken_in(tmp_path, context, text).report
    assert [(one.code, one.row) for one in report.problems if one.severity == "error"] == [("territory-unknown", 3)]


def test_bodies_of_a_project_are_tied_to_it_by_what_their_column_is_called(tmp_path: Path, context: Context) -> None:
    checked = _taken_in(tmp_path, context, PROJECTS)
    assert checked.report.records["involvement"] == 3 + 5
    assert _values(checked, "involvement", "role_text") == {'"Capofila"@it', '"Partner"@it'}


def test_a_fact_belongs_to_the_body_its_header_speaks_of(tmp_path: Path, context: Context) -> None:
    (sheet,) = _proposal(tmp_path, context, PROJECTS).sheets
    (number,) = [one for one in sheet.columns if one.header == "P.IVA capofila"]
    assert (number.field, number.of) == ("@organisation.identifier", "C")


def test_remarks_are_left_out_with_a_reason(tmp_path: Path, context: Context) -> None:
    (sheet,) = _proposal(tmp_path, context, PROJECTS).sheets
    assert [(one.field, one.reason) for one in sheet.columns if one.header == "Note"] == [
        ("", "remarks; no field for it")
    ]


def test_who_leads_a_cluster_and_who_belongs_to_it_are_members_at_levels_that_are_asked_about(
    tmp_path: Path, context: Context
) -> None:
    proposal = _proposal(tmp_path, context, CLUSTERS)
    assert {one.header: one.level for one in proposal.sheets[0].columns if one.level} == {
        "Träger": "GOV",
        "Mitglieder (Auswahl)": "MEM",
    }
    assert sum("at level" in question for question in proposal.questions) == 2
    assert _taken_in(tmp_path, context, CLUSTERS).report.records["membership"] == 3 + 5


def test_a_stated_number_of_members_claims_no_complete_list(tmp_path: Path, context: Context) -> None:
    checked = _taken_in(tmp_path, context, CLUSTERS)
    assert checked.report.records["roster"] == 3
    assert {one.rpartition("/")[2] for one in _values(checked, "roster", "completeness")} == {"unknown>"}


def test_a_network_an_organisation_is_in_makes_a_membership(tmp_path: Path, context: Context) -> None:
    text = (
        "Organisationens namn;Bolagsform;Medlem i nätverk\nFöreningen A;ideell förening;Forum Mitt\n"
        "Bolaget B;AB;\nStiftelsen C;stiftelse;SI Väst\nFöreningen D;ideell förening;Forum Mitt\n"
    )
    assert _fields(_proposal(tmp_path, context, text))["Medlem i nätverk"] == "@group"
    assert _taken_in(tmp_path, context, text).report.records == {"organisation": 4, "membership": 3, "cluster": 2}


def test_two_columns_may_fill_one_field(tmp_path: Path, context: Context) -> None:
    text = "Επωνυμία;Α.Φ.Μ.;Αρ. ΓΕΜΗ;Νομική μορφή\nΆλφα;801234567;12345;ΚοινΣΕπ\nΒήτα;091234567;22345;ΟΤΑ\n"
    assert _values(_taken_in(tmp_path, context, text), "organisation", "identifier") == {
        '"801234567"', '"12345"', '"091234567"', '"22345"',
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (("energia", "turismo | clima", "energia", "clima"), "topic"),
        (
            (
                "Gestisce un asilo nido per le famiglie del quartiere",
                "Accompagna persone anziane alle visite mediche",
                "Ripara biciclette insieme a ragazzi della scuola",
                "Organizza corsi di lingua per chi è appena arrivato",
            ),
            "description",
        ),
    ],
)
def test_few_words_are_topics_and_sentences_a_description(
    values: tuple[str, ...], field: str, tmp_path: Path, context: Context
) -> None:
    rows = "\n".join(f"Ente {number};{value}" for number, value in enumerate(values))
    read = _fields(_proposal(tmp_path, context, f"Denominazione;Settore di attività\n{rows}\n"))
    assert read["Settore di attività"] == field


def test_names_of_file_formats_are_known_without_a_header(tmp_path: Path, context: Context) -> None:
    text = "Naslov podatkovne zbirke;Licenca;Zapis\nParki;CC BY;csv\nZavodi;CC BY;csv\nPoti;CC0;geojson\n"
    assert _fields(_proposal(tmp_path, context, text))["Zapis"] == "data_format"


def test_a_legend_beside_the_list_makes_no_records(tmp_path: Path, context: Context) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (["Denominazione", "Natura giuridica"], ["Alfa", "APS"], ["Beta", "ODV"], ["Gamma", "Ente pubblico"]):
        page.append(row)
    legend = book.create_sheet("legenda")
    for short in (["APS", "associazione di promozione sociale"], ["ODV", "organizzazione di volontariato"]):
        legend.append(short)
    book.save(tmp_path / "enti.xlsx")
    proposal = propose_mapping(tmp_path / "enti.xlsx", context)
    (tmp_path / "mapping.yaml").write_text(proposal.to_yaml(), encoding="utf-8")
    report = check_files([tmp_path / "enti.xlsx"], load_mapping(tmp_path / "mapping.yaml"), context).report
    assert report.records == {"organisation": 3}


@pytest.mark.parametrize(
    ("header", "asked"),
    [
        ("Ukupna vrijednost (EUR)", "is it EUR throughout?"),
        ("Ukupna vrijednost", "In which currency is column B (Ukupna vrijednost)?"),
    ],
)
def test_the_currency_of_a_budget_is_that_of_its_header_or_asked_for(
    header: str, asked: str, tmp_path: Path, context: Context
) -> None:
    text = f"Naziv projekta;{header};Početak\nAlfa;12.500,50;01.01.2020.\nBeta;7.100,00;01.02.2020.\n"
    assert any(asked in question for question in _proposal(tmp_path, context, text).questions)


def test_of_several_amounts_the_whole_is_the_budget(tmp_path: Path, context: Context) -> None:
    text = (
        "Titolo progetto;Contributo concesso;Costo totale;Data inizio\n"
        "Alfa;800;1000;2020-01-01\nBeta;900;1500;2021-01-01\n"
    )
    read = _fields(_proposal(tmp_path, context, text))
    assert (read["Costo totale"], read["Contributo concesso"]) == ("budget", "")


def test_amounts_in_thousands_are_not_read(tmp_path: Path, context: Context) -> None:
    text = "Projekttitel;Budget (T€);Beginn\nAlfa;12;2020-01-01\nBeta;7;2021-01-01\n"
    assert _fields(_proposal(tmp_path, context, text))["Budget (T€)"] == ""


def test_codes_of_provinces_are_read_as_such_and_asked_about(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Natura giuridica;Prov.\nAlfa;APS;FI\nBeta;ODV;SI\nGamma;APS;PI\nDelta;ODV;FI\n"
    assert any("provinces" in question for question in _proposal(tmp_path, context, text).questions)
    places = _values(_taken_in(tmp_path, context, text), "organisation", "territory")
    assert {place.rpartition("/")[2] for place in places} == {"ITI14>", "ITI19>", "ITI17>"}


def test_the_code_of_one_province_throughout_is_known_too(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Natura giuridica;Prov.\nAlfa;APS;PN\nBeta;ODV;PN\nGamma;APS;PN\n"
    (column,) = [one for one in _proposal(tmp_path, context, text).sheets[0].columns if one.header == "Prov."]
    assert (column.field, column.codes) == ("territory", "IT")


def test_a_column_of_names_of_persons_is_not_read_whatever_it_is_called(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Natura giuridica;Rif.\nAlfa;APS;M. Prova\nBeta;ODV;Anna Prova\nGamma;APS;Luca P.\n"
    (sheet,) = _proposal(tmp_path, context, text).sheets
    assert (sheet.columns[2].field, sheet.columns[2].reason) == ("", "speaks of persons; not read")


@pytest.mark.parametrize(
    ("lang", "values", "field"),
    [
        ("it", ("pubblico", "terzo settore", "impresa", "ricerca"), "helix"),
        ("es", ("S.L.", "asociación", "fundación", "S. Coop."), "legal_form"),
    ],
)
def test_values_tell_what_a_header_in_no_known_word_does_not(
    lang: str, values: tuple[str, ...], field: str, tmp_path: Path, context: Context
) -> None:
    head = {"it": "Denominazione;Sito web;Xyzzy", "es": "Razón social;Página web;Xyzzy"}[lang]
    rows = "\n".join(f"Ente {number};https://e{number}.example.org;{value}" for number, value in enumerate(values))
    assert _fields(_proposal(tmp_path, context, f"{head}\n{rows}\n"))["Xyzzy"] == field


@pytest.mark.parametrize("said", ["UKUPNO", "Totale", "Skupaj: 4", "Σύνολο", "Tot. enti"])
def test_a_row_that_sums_up_is_skipped_and_asked_about(said: str, tmp_path: Path, context: Context) -> None:
    rows = "".join(f"{number};Ente {number};APS;{number}\n" for number in range(1, 5))
    text = f"N.;Denominazione;Natura giuridica;Addetti\n{rows}{said};;;10\n"
    assert any(said in question and "sum" in question for question in _proposal(tmp_path, context, text).questions)
    assert _taken_in(tmp_path, context, text).report.records == {"organisation": 4}


def test_a_name_that_begins_like_a_sum_is_a_record(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Natura giuridica\nAlfa;APS\nBeta;ODV\nTotal Care;Impresa\n"
    assert _proposal(tmp_path, context, text).sheets[0].sums == ()


def test_mixed_separators_are_both_proposed_and_the_comma_is_asked_about(tmp_path: Path, context: Context) -> None:
    text = "Denominazione;Temi\nAlfa;energia | clima\nBeta;salute, lavoro\nGamma;clima\nDelta;energia, salute\n"
    proposal = _proposal(tmp_path, context, text)
    (column,) = [one for one in proposal.sheets[0].columns if one.header == "Temi"]
    assert {column.split.strip(), column.also_split} == {"|", ","}
    assert any("Does ',' part" in question for question in proposal.questions)
    values = _values(_taken_in(tmp_path, context, text), "organisation", "topic")
    assert values == {'"energia"@it', '"clima"@it', '"salute"@it', '"lavoro"@it'}


def test_what_is_in_small_letters_and_no_region_is_no_place(tmp_path: Path, context: Context) -> None:
    text = "Naziv;Pravni oblik;Regija\nAlfa;udruga;mladi\nBeta;zadruga;zapošljavanje\nGama;udruga;poljoprivreda\n"
    columns = {one.header: one for one in _proposal(tmp_path, context, text).sheets[0].columns}
    assert columns["Regija"].confidence < 0.75


def test_nobody_is_asked_to_let_a_column_of_persons_in(tmp_path: Path, context: Context) -> None:
    text = "Denominação;Forma jurídica;Resp. técnico/a\nAlfa;Lda;x1\nBeta;CRL;x2\nGama;Lda;x3\n"
    assert not any("Resp." in question for question in _proposal(tmp_path, context, text).questions)


@pytest.mark.parametrize(("header", "sure"), [("Data di costituzione", True), ("Data di iscrizione al RUNTS", False)])
def test_an_entry_in_a_register_is_no_founding_without_a_question(
    header: str, sure: bool, tmp_path: Path, context: Context
) -> None:
    text = f"Denominazione;Natura giuridica;{header}\nAlfa;APS;2001-02-03\nBeta;ODV;2004-05-06\nGamma;APS;2010-07-08\n"
    proposal = _proposal(tmp_path, context, text)
    assert _fields(proposal)[header] == "founded"
    assert any(header in question for question in proposal.questions) is not sure


@pytest.mark.parametrize("text", [MEMBERS, CLUSTERS])
def test_a_level_that_no_column_says_is_taken_in_as_inferred(text: str, tmp_path: Path, context: Context) -> None:
    checked = _taken_in(tmp_path, context, text)
    (level,) = [
        {status.rpartition("/")[2] for status in column.evidence}
        for records in checked.records[-2:]
        if records.type.key == "membership"
        for column in records.columns
        if column.field.key == "level"
    ][:1]
    assert level == {"inferred-context>"}
