"""A workbook with forty seeded errors of twenty kinds: each is found at its cell, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files

MAPPING = """
sheets:
  - file: "*"
    sheet: Organisations
    header: 3
    records:
      - type: organisation
        id: {column: Id}
        fields:
          name: {column: Name, lang: {column: Language}}
          acronym: {column: Acronym, split: ";"}
          helix: {column: Helix, split: ";"}
          territory: {column: NUTS}
          country: {column: Country, split: ";", evidence: {column: How}}
          website: {column: Website}
  - file: "*"
    sheet: Memberships
    records:
      - type: membership
        fields:
          group: {column: Group}
          member: {column: Member}
          level: {column: Level}
          role: {column: Role}
          start: {column: Since}
          end: {column: Until}
  - file: "*"
    sheet: Rosters
    records:
      - type: roster
        fields:
          group: {column: Group}
          level: {value: MEM}
          size: {column: Size}
          completeness: {column: Complete}
          as_of: {column: Day}
  - file: "*"
    sheet: Clusters
    records:
      - type: cluster
        id: {column: Id}
        fields:
          name: {column: Name}
          social_vocation: {column: Social}
          country: {column: Country}
          founded: {column: Founded}
  - file: "*"
    sheet: Pilots
    records:
      - type: pilot
        fields: {name: {column: Name}, aim: {column: Aim}}
  - file: "*"
    sheet: Indicators
    records:
      - type: indicator
        fields: {name: {column: Name}, target: {column: Target}}
  - file: "*"
    sheet: Tasks
    records:
      - type: task
        fields: {name: {column: Name}, start: {column: From}}
"""
GOOD_ORGANISATION = ["", "Fine {}", "en", "FN", "Government", "ITH3", "Italy", "asserted", "https://e.org/"]
# sheet, cell, value put there, code expected there
SEEDED = [
    ("Organisations", "F5", "ITX9", "nuts-code-unknown"),
    ("Organisations", "G6", "Italy; Spain", "too-many-values"),
    ("Organisations", "F7", "Nowhereland of the Middle", "territory-unknown"),
    ("Organisations", "E8", "Acdemia", "unknown-value"),
    ("Organisations", "E9", "Government; Bisness", "unknown-value"),
    ("Organisations", "G10", "Atlantis", "unknown-value"),
    ("Organisations", "H11", "hearsay", "unknown-value"),
    ("Organisations", "B12", "", "required-missing"),
    ("Pilots", "B3", "x" * 301, "too-long"),
    ("Organisations", "A14", "o4", "duplicate-key"),
    ("Pilots", "B4", "Write to someone@example.org", "person-data"),
    ("Organisations", "I16", "see our page", "not-an-address"),
    ("Pilots", "B5", "Call +39 049 123 45 67 first", "person-data"),
    ("Organisations", "A18", "???", "id-unusable"),
    ("Organisations", "B19", "#NAME?", "formula-error"),
    ("Indicators", "B3", "lots", "not-a-number"),
    ("Organisations", "F21", "=1+1", "formula-without-result"),
    ("Memberships", "A5", "No such cluster", "unknown-reference"),
    ("Memberships", "B6", "Nobody known", "unknown-reference"),
    ("Memberships", "B7", "Twin", "ambiguous-name"),
    ("Memberships", "C8", "", "required-missing"),
    ("Memberships", "C9", "Sometimes", "unknown-value"),
    ("Memberships", "D10", "Emperor", "unknown-value"),
    ("Memberships", "E11", "soon", "not-a-date"),
    ("Memberships", "E12", "31.02.2019", "not-a-date"),
    ("Memberships", "F13", "2015-13-01", "not-a-date"),
    ("Memberships", "F14", "03/04/2019", "ambiguous-date"),
    ("Tasks", "A4", "", "required-missing"),
    ("Rosters", "B3", "eleven", "not-a-whole-number"),
    ("Rosters", "B4", 10.5, "not-a-whole-number"),
    ("Rosters", "B5", -3, "out-of-range"),
    ("Indicators", "B4", "1,234", "ambiguous-number"),
    ("Rosters", "C7", "maybe", "unknown-value"),
    ("Rosters", "A8", "", "required-missing"),
    ("Rosters", "D9", "tomorrow", "not-a-date"),
    ("Clusters", "C4", "perhaps", "not-yes-or-no"),
    ("Tasks", "B3", "in spring", "not-a-month"),
    ("Clusters", "D6", "Utopia", "unknown-value"),
    ("Clusters", "E7", "long ago", "not-a-date"),
    ("Clusters", "A8", "c2", "duplicate-key"),
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Return the workbook: rows that are right, with the seeded cells put over them."""
    book = openpyxl.Workbook()
    organisations = book.active
    assert organisations is not None
    organisations.title = "Organisations"
    organisations["A1"] = "Our organisations, spring"
    organisations.append([])
    for column, name in enumerate(
        ["Id", "Name", "Language", "Acronym", "Helix", "NUTS", "Country", "How", "Website"], 1
    ):
        organisations.cell(3, column, name)
    for row in range(4, 24):
        for column, value in enumerate(GOOD_ORGANISATION, 1):
            organisations.cell(row, column, value.format(row) if column > 1 else f"o{row}")
    organisations["B22"] = organisations["B23"] = "Twin"
    members = book.create_sheet("Memberships")
    members.append(["Group", "Member", "Level", "Role", "Since", "Until"])
    for row, member in enumerate([*range(4, 12), 8, 13, 15, 16, 17, 20, 21], 2):
        members.append(
            [
                "Good cluster",
                f"Fine {member}",
                "Membership",
                "Partner",
                f"201{row % 10}-01-0{1 + row // 10}",
                "2020",
            ]
        )
    rosters = book.create_sheet("Rosters")
    rosters.append(["Group", "Size", "Complete", "Day"])
    for row in range(2, 11):
        rosters.append(["Good cluster", 11, "partial", f"20{10 + row}-05-31"])
    clusters = book.create_sheet("Clusters")
    clusters.append(["Id", "Name", "Social", "Country", "Founded"])
    for row in range(2, 9):
        clusters.append([f"c{row}", "Good cluster" if row == 2 else f"Cluster {row}", "yes", "IT", 2001])
    for name, header, value in (
        ("Pilots", "Aim", "To show"),
        ("Indicators", "Target", 12.5),
        ("Tasks", "From", "2019-11"),
    ):
        page = book.create_sheet(name)
        page.append(["Name", header])
        for row in range(2, 8):
            page.append([f"{name} {row}", value])
    for sheet, cell, value, _ in SEEDED:
        book[sheet][cell] = value
    path = tmp_path / "seeded.xlsx"
    book.save(path)
    return path


def test_forty_seeded_errors_are_found_at_their_cells_and_no_other(
    workbook: Path, context: Context, tmp_path: Path
) -> None:
    (tmp_path / "mapping.yaml").write_text(MAPPING, encoding="utf-8")
    report = check_files([workbook], load_mapping(tmp_path / "mapping.yaml"), context).report
    found = {(p.sheet, f"{p.column}{p.row}", p.code) for p in report.problems if p.severity != "information"}
    expected = {(sheet, cell, code) for sheet, cell, _, code in SEEDED}
    assert len(expected) == 40
    assert found - expected == set()
    assert expected - found == set()


def test_the_seeds_are_of_many_kinds() -> None:
    assert len({code for _, _, _, code in SEEDED}) >= 20


def test_the_report_says_what_is_expected_and_suggests(workbook: Path, context: Context, tmp_path: Path) -> None:
    (tmp_path / "mapping.yaml").write_text(MAPPING, encoding="utf-8")
    report = check_files([workbook], load_mapping(tmp_path / "mapping.yaml"), context).report
    by_cell = {(p.sheet, f"{p.column}{p.row}"): p for p in report.problems}
    assert by_cell["Organisations", "E8"].suggestion.startswith("Academia")
    assert (
        "Government" in " ".join(by_cell["Organisations", "E8"].expected.split())
        or by_cell["Organisations", "E8"].expected
    )
    text = report.to_text()
    assert "Not a date: 2 cells in column E (Since), seeded.xlsx › Memberships" in text
    assert report.to_dict()["schema"] == "helixatlas-report/1"
