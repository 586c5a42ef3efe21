"""What the files of the +RESILIENT study say, counted in the raw files, and that nothing passes for more than it is."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from helixatlas.content import content_folder
from helixatlas.ingest.context import Context, load_context
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source

STUDY = content_folder("ingest", "resilient-study")
CURATED = content_folder("ingest", "curated-study")
CONTESTED = content_folder("ingest", "curated-contested")
COVERAGE = content_folder("docs", "coverage-study.md")
Row = dict[str, str]


def table(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def sheet(name: str) -> list[Row]:
    """Return the rows below the header of a sheet of the workbook."""
    book = openpyxl.load_workbook(STUDY / "ecosystem.xlsx", read_only=True)
    lines = list(book[name].iter_rows(min_row=3, values_only=True))
    header = [str(cell) for cell in lines[0]]
    return [dict(zip(header, ("" if cell is None else str(cell) for cell in line), strict=True)) for line in lines[1:]]


def rows_of(place: str) -> list[Row]:
    """Return the rows of a sheet of the workbook, or of every table whose name fits."""
    if place.endswith(".csv"):
        folder = CONTESTED if place in {"matters.csv", "claims.csv"} else STUDY
        return [row for path in sorted(folder.glob(place)) for row in table(path)]
    return sheet(place)


@pytest.fixture(scope="module")
def context() -> Context:
    """Return the record types, schemes and regions of the reference atlas."""
    return load_context(content_folder())


def test_fourteen_clusters_stand_in_seven_countries_and_none_in_albania() -> None:
    countries = Counter(row["Country"] for row in sheet("Clusters"))
    assert countries == {
        "Spain": 3, "France": 3, "Slovenia": 3, "Italy": 2, "Portugal": 1, "Greece": 1, "Croatia": 1,
    }  # fmt: skip


def test_no_country_of_a_cluster_passes_for_asserted() -> None:
    """The column of flags was lost, so every country is inferred."""
    known = {row["Country: how known"] for row in sheet("Clusters")}
    assert known == {"inferred-context", "inferred-layout"}


def test_no_cluster_has_a_recorded_roster_or_member() -> None:
    groups = {row["Partnership"] for row in sheet("Members")} | {row["Id"] for row in sheet("Partnership")}
    assert groups == {"resilient"}


def test_the_partnership_has_eleven_members_and_no_lead_partner() -> None:
    members = sheet("Members")
    assert len({row["Partner"] for row in members}) == len(members) == 11
    assert {row["Role"] for row in members} == {"partner"}
    assert sheet("Partnership")[0]["Number of members"] == "11"


def test_misspelt_names_are_kept_apart_from_names() -> None:
    found = {row["Misspellings"]: row["Id"] for row in sheet("Partners") if row["Misspellings"]}
    assert found["ITANNOVA"] == "itainnova"
    assert found["RDCI"] == "rcdi"


def test_each_twinning_letter_is_asserted_once_and_by_layout_for_the_other_pilots() -> None:
    pilots = [row for row in sheet("Pilots") if row["Twinning"]]
    asserted = [row["Twinning"] for row in pilots if not row["Twinning: how known"]]
    assert sorted(asserted) == [f"twinning-{letter}" for letter in "abcde"]
    assert len(pilots) == 12


def test_one_pilot_has_a_scenario_that_differs_between_the_documents() -> None:
    said: dict[str, set[str]] = {}
    for row in sheet("Pilots"):
        said.setdefault(row["Id"], set()).add(row["Scenario"])
    assert {pilot: scenarios for pilot, scenarios in said.items() if len(scenarios) > 1} == {
        "si-portal": {"MS1", "MS3"}
    }


def test_what_is_marked_curated_does_not_stand_in_the_study() -> None:
    codes = re.compile(r"\b(?:ITH\d|ES24|ES51|ES511|ES243|PT18|PT187|EL51|SI032|HR036|FRL0)\b")
    texts = [cell for name in ("Partners", "Territories", "Clusters") for row in sheet(name) for cell in row.values()]
    assert not [text for text in texts if codes.search(text) or "Union of Chambers" in text]
    regions = {row["Id"]: row["Region"] for row in sheet("Clusters")}
    assert not any(
        regions[one] for one in ("psp", "urban-prod", "qua-quartiere-bene-comune", "dobrina", "haloze-wine", "sociolab")
    )


def test_partners_nobody_classified_carry_alternatives_below_certainty() -> None:
    helix = {row["Id"]: row["Helix"] for row in table(CURATED / "partners.csv")}
    assert {one for one, value in helix.items() if not value} == {"rcdi", "istra-foundation"}
    assert all(float(row["Belonging"]) < 0.5 for row in table(CURATED / "undecided-helix.csv"))


def test_every_row_of_the_study_names_its_document_and_the_place_in_it() -> None:
    book = openpyxl.load_workbook(STUDY / "ecosystem.xlsx", read_only=True)
    every = [row for name in book.sheetnames for row in sheet(name)] + rows_of("*.csv")
    assert {part for row in every for part in row["Document"].split("; ")} == {"s0", "s1"}
    assert all(row["Where"] for row in every)


def test_every_contested_matter_has_claims_that_contradict_each_other() -> None:
    claims = {row["Id"]: row for row in table(CONTESTED / "claims.csv")}
    matters = {row["Id"] for row in table(CONTESTED / "matters.csv")}
    assert matters == {f"dq{number:02d}" for number in range(1, 24)}
    opposed = set()
    for row in claims.values():
        for other in filter(None, row["Contradicts"].split("; ")):
            assert claims[other]["Matter"] == row["Matter"]
            assert row["Id"] in claims[other]["Contradicts"].split("; ")
            opposed.add(row["Matter"])
    assert opposed == matters


@pytest.mark.parametrize("source", ["resilient-study", "curated-study", "curated-contested"])
def test_the_checks_find_nothing_wrong_in_the_source(source: str, context: Context) -> None:
    report = check_source(load_source(content_folder("ingest", source)), context).report
    assert {one.code for one in report.problems} <= {"nuts-code-superseded"}, report.to_text()


def _coverage() -> list[tuple[str, str, int]]:
    lines = [line for line in COVERAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|") and "`" in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(fact, where.strip("`"), int(count)) for _, fact, count, where in cells]


@pytest.mark.parametrize(("fact", "place", "count"), _coverage())
def test_the_coverage_table_counts_what_stands_in_the_files(fact: str, place: str, count: int) -> None:
    name, _, condition = place.partition(" where ")
    column, _, value = condition.partition(" = ")
    rows = [row for row in rows_of(name) if not column or re.fullmatch(value, row[column])]
    assert len({row.get("Id") or tuple(row.values()) for row in rows}) == count, fact
