"""The list of regions of the checkout is read once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.content import content_folder
from helixatlas.errors import InputError
from helixatlas.ingest.context import load_context
from helixatlas.ingest.lift import lift
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source
from helixatlas.ontology.nuts import Nuts, load_nuts

FOLDER = Path(__file__).parents[2] / "ontology" / "reference"
NUTS_IRI = "http://data.europa.eu/nuts/code/"
SOURCE = """id: years
title: {en: Years}
publisher: Nobody
licence: CC0-1.0
kind: document
languages: [en]
cadence: never
confidence: 0.9
as_of: 2020-01-01
documents: {d: {title: D, date: "2020", language: en}}
files: ["*.csv"]
"""
MAPPING = """sheets:
  - file: clusters.csv
    header: 1
    lang: en
    records: [{type: cluster, fields: {name: {column: Name}, territory: {column: Region}}}]
"""


@pytest.fixture(scope="module")
def nuts() -> Nuts:
    return load_nuts(FOLDER)


@pytest.mark.parametrize(
    ("codes", "current"),
    [
        (("FR82", "FRL0"), "FRL0"), (("FR824", "FRL04"), "FRL04"), (("PT187", "PT1C4"), "PT1C4"),
        (("NL31", "NL35"), "NL35"), (("ITH3",), "ITH3"), (("EL51", "GR51"), "EL51"), (("PT16D", "PT191"), "PT191"),
    ],
)  # fmt: skip
def test_codes_of_any_year_for_one_region_mean_one_territory(nuts: Nuts, codes: tuple[str, ...], current: str) -> None:
    for code in codes:
        region = nuts.lookup(code)
        assert region is not None
        assert region.iri == NUTS_IRI + current
        assert region.current == current


def test_a_superseded_code_tells_its_change(nuts: Nuts) -> None:
    region = nuts.lookup("FR82")
    assert region is not None
    assert region.superseded_by == ("FRL0",)
    assert region.versions == (2013,)
    assert "since NUTS 2016 the same region is FRL0" in region.note


def test_a_region_that_was_cut_up_keeps_its_own_territory(nuts: Nuts) -> None:
    region = nuts.lookup("PT18")
    assert region is not None
    assert region.iri == NUTS_IRI + "PT18"
    assert region.superseded_by == ("PT1C", "PT1D")
    assert "67%" in region.note


def test_a_code_in_force_has_no_note(nuts: Nuts) -> None:
    region = nuts.lookup("ES24")
    assert region is not None
    assert (region.label, region.level, region.parent, region.note) == ("Aragón", 2, "ES2", "")
    assert region.versions == (2013, 2016, 2021, 2024)


def test_british_codes_are_known_and_told_to_be_withdrawn(nuts: Nuts) -> None:
    region = nuts.lookup("UKI")
    assert region is not None
    assert region.change == "withdrawn"


def test_statistical_regions_say_that_they_are_not_nuts(nuts: Nuts) -> None:
    region = nuts.lookup("AL022")
    assert region is not None
    assert "outside NUTS" in region.note


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" ith3 ", "ITH3"), ("NUTS2: ES24", "ES24"), ("Veneto", "ITH3"), ("aragon", "ES24"), ("Catalonia", "ES51"),
        ("Istria", "HR036"), ("Utrecht", "NL35"), ("Italy", "IT"), ("Κρήτη", "EL43"), ("Kriti", "EL43"),
        ("Västerbotten", "SE331"), ("Primorsko-goranska", "HR031"), ("Pomurska regija", "SI031"),
        ("Provincia de Huelva", "ES615"), ("Dept. Isère", "FRK24"), ("Περιφέρεια Κεντρική Μακεδονία", "EL52"),
        ("Περιφέρεια Θεσσαλίας", "EL61"),
    ],
)  # fmt: skip
def test_regions_are_found_by_what_officers_write(nuts: Nuts, text: str, code: str) -> None:
    region = nuts.lookup(text)
    assert region is not None
    assert region.code == code


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("FI", "IT", "ITI14"), ("Prov. TA", "IT", "ITF43"), ("(si)", "IT", "ITI19"), ("34 - Hérault", "FR", "FRJ13"),
        ("Puy-de-Dôme (63)", "FR", "FRK14"), ("1", "FR", "FRK21"), ("2A", "FR", "FRM01"), ("AC-län", "SE", "SE331"),
        ("PGŽ", "HR", "HR031"),
    ],
)  # fmt: skip
def test_codes_in_use_in_a_country_mean_regions_where_the_country_is_said(
    nuts: Nuts, text: str, country: str, code: str
) -> None:
    region = nuts.national_code(text, country)
    assert region is not None
    assert region.code == code


@pytest.mark.parametrize(("text", "country"), [("Lecce e prov.", "IT"), ("FI, SI", "IT"), ("FI", "FR"), ("", "IT")])
def test_what_is_no_code_or_several_is_no_region(nuts: Nuts, text: str, country: str) -> None:
    assert nuts.national_code(text, country) is None


def test_a_code_without_its_country_is_what_nuts_says(nuts: Nuts) -> None:
    region = nuts.lookup("FI")
    assert region is not None
    assert region.level == 0


def test_a_short_form_that_is_no_other_code_needs_no_country(nuts: Nuts) -> None:
    region = nuts.lookup("SDŽ")
    assert region is not None
    assert region.code == "HR035"


def test_every_national_code_means_a_region_in_force(nuts: Nuts) -> None:
    for country, codes in nuts.national.items():
        for code in codes.values():
            assert code.startswith(country)
            assert (nuts.regions[code].level, nuts.regions[code].change) == (3, "")


@pytest.mark.parametrize("text", ["", "XX99", "ITH99", "Atlantis", "Region", "Län", "München"])
def test_what_is_no_region_is_not_found(nuts: Nuts, text: str) -> None:
    assert nuts.lookup(text) is None


def test_a_misspelt_region_gets_a_proposal(nuts: Nuts) -> None:
    assert nuts.suggest("Venetto")[0].code == "ITH3"
    assert nuts.suggest("PT1C9")[0].code.startswith("PT1C")


def test_a_shortened_name_gets_the_region_that_begins_so(nuts: Nuts) -> None:
    assert [region.code for region in nuts.suggest("Vukovarsko-srijem.")] == ["HR026"]


def test_a_name_is_not_taken_for_a_misspelt_code(nuts: Nuts) -> None:
    assert "IS" not in [region.code for region in nuts.suggest("Viseu")]


def test_every_parent_and_successor_is_in_the_list(nuts: Nuts) -> None:
    for region in nuts.regions.values():
        assert not region.parent or region.parent in nuts.regions, region.code
        assert all(code in nuts.regions for code in region.superseded_by), region.code


def test_every_code_out_of_force_tells_why(nuts: Nuts) -> None:
    for region in nuts.regions.values():
        if 2024 not in region.versions:
            assert region.note, region.code


def test_the_reference_graph_is_what_the_list_says(nuts: Nuts) -> None:
    told = set(ox.parse("\n".join(nuts.graph_lines()).encode(), format=ox.RdfFormat.N_TRIPLES))
    kept = set(ox.parse(path=str(FOLDER / "nuts.ttl"), format=ox.RdfFormat.TURTLE))
    assert told == kept


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nuts\.csv"):
        load_nuts(tmp_path)


@given(st.text(max_size=8))
def test_looking_up_any_text_never_fails(text: str) -> None:
    load_nuts(FOLDER).lookup(text)


def test_codes_of_four_years_in_a_sheet_become_one_territory_and_the_report_tells_the_change(tmp_path: Path) -> None:
    (tmp_path / "clusters.csv").write_text("Name,Region\nA,FR82\nB,FRL0\nC,NL31\nD,NL35\n", encoding="utf-8")
    (tmp_path / "source.yaml").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "mapping.yaml").write_text(MAPPING, encoding="utf-8")
    source = load_source(tmp_path)
    checked = check_source(source, load_context(content_folder()))
    places = [line.split()[2] for line in lift(checked, source, 1).quads if "ns#locatedIn>" in line]
    assert Counter(places) == {f"<{NUTS_IRI}FRL0>": 2, f"<{NUTS_IRI}NL35>": 2}
    assert "since NUTS 2016 the same region is FRL0" in checked.report.to_text()
    assert "since NUTS 2024 the region, with slightly moved borders, is NL35" in checked.report.to_text()
