"""What the tables of the consortia and of the competence centres hold, and what must never be in them."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from helixatlas.content import content_folder
from helixatlas.helix.codebook import Actor, load_codebook
from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source
from helixatlas.ontology.namespaces import slugify

CONSORTIA = content_folder("ingest", "citizen-science-consortia")
CENTRES = content_folder("ingest", "competence-centres")
CURATED = content_folder("ingest", "curated-centres")
Row = dict[str, str]


def table(folder: Path, name: str) -> list[Row]:
    """Return the rows of a table."""
    with (folder / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(scope="module")
def projects() -> list[Row]:
    """Return the 22 projects."""
    return table(CONSORTIA, "projects.csv")


@pytest.fixture(scope="module")
def participations() -> list[Row]:
    """Return coordinators and participants."""
    return table(CONSORTIA, "participations.csv")


def test_there_are_22_projects_with_257_participations(projects: list[Row]) -> None:
    assert len(projects) == 22
    assert sum(int(row["Participations"]) for row in projects) == 257


def test_every_participation_is_recorded_or_reported_as_a_natural_person(
    projects: list[Row], participations: list[Row]
) -> None:
    recorded = Counter(row["Project id"] for row in participations if row["Role"] == "partner")
    for row in projects:
        assert recorded[row["Project id"]] + int(row["Natural persons left out"]) == int(row["Participations"])


def test_every_consortium_has_exactly_one_coordinator(projects: list[Row], participations: list[Row]) -> None:
    leads = Counter(row["Project id"] for row in participations if row["Role"] == "lead-applicant")
    assert leads == Counter(row["Project id"] for row in projects)


def test_a_list_is_complete_exactly_where_nobody_was_left_out(projects: list[Row]) -> None:
    assert Counter(row["Member list"] for row in projects) == {"complete": 18, "partial": 4}
    for row in projects:
        assert (row["Member list"] == "partial") == (row["Natural persons left out"] != "0")


def test_the_stated_size_counts_the_organisations_recorded_and_the_persons_left_out(
    projects: list[Row], participations: list[Row]
) -> None:
    for row in projects:
        members = {one["Organisation id"] for one in participations if one["Project id"] == row["Project id"]}
        assert len(members) == int(row["Organisations recorded"])
        assert int(row["Stated size"]) == len(members) + int(row["Natural persons left out"])


def test_two_spellings_of_a_name_are_two_organisations_until_somebody_decides(participations: list[Row]) -> None:
    names: dict[str, set[tuple[str, str]]] = {}
    for row in participations:
        names.setdefault(row["Organisation id"], set()).add((row["Organisation"].casefold(), row["Country"]))
    assert all(len(found) == 1 for found in names.values())
    assert all(one.startswith(slugify(next(iter(found))[0])[:40]) for one, found in names.items())


def test_an_early_end_is_marked_as_inferred(participations: list[Row]) -> None:
    early = [row for row in participations if row["Until: how known"] == "inferred-context"]
    assert len(early) == 10
    assert all("latest day possible" in row["Until: where"] for row in early)


def test_only_facts_are_kept_no_text_no_street_no_mail(projects: list[Row], participations: list[Row]) -> None:
    cells = [cell for row in [*projects, *participations] for cell in row.values()]
    assert max(map(len, cells)) < 200
    assert not any("@" in cell for cell in cells)
    assert not any(re.search(r"\d", row["Town"]) for row in participations)


def test_the_tables_come_out_of_the_harvest_the_same_again(shared_data: Path, tmp_path: Path) -> None:
    script = tmp_path / "clean.py"
    script.write_bytes((CONSORTIA / "clean.py").read_bytes())
    subprocess.run([sys.executable, str(script), str(shared_data / "cordis-citizen-science")], check=True)
    for name in ("projects.csv", "participations.csv"):
        assert (tmp_path / name).read_bytes() == (CONSORTIA / name).read_bytes()


@pytest.mark.parametrize("folder", [CONSORTIA, CENTRES], ids=["consortia", "centres"])
def test_the_source_passes_its_checks_and_keeps_its_promises(folder: Path, context: Context) -> None:
    report = check_source(load_source(folder), context).report
    assert not report.problems, report.to_text()


def test_what_the_codebook_cannot_tell_of_the_consortia_is_listed_with_reasons(participations: list[Row]) -> None:
    book = load_codebook(content_folder("graph", "codebooks", "default.yaml"))
    actors = {row["Organisation id"]: Actor(row["Organisation id"], [row["Organisation"]], country=row["Country"])
              for row in participations}  # fmt: skip
    undecided = book.unclassified(actors.values())
    assert 20 < len(undecided) < len(actors) / 3
    assert all(one.reason for one in undecided)


def test_the_lead_applicant_and_six_co_applicants_of_27_are_named() -> None:
    members = [row for row in table(CENTRES, "members.csv") if row["Partnership"] == "buicasus-consortium"]
    assert Counter(row["Role"] for row in members) == {"lead-applicant": 1, "co-applicant": 6}
    roster = next(row for row in table(CENTRES, "partnerships.csv") if row["Id"] == "buicasus-consortium")
    assert (roster["Stated size"], roster["Member list"]) == ("27", "partial")


def test_no_list_of_the_competence_centre_documents_is_called_complete() -> None:
    assert not [row["Id"] for row in table(CENTRES, "partnerships.csv") if row["Member list"] == "complete"]


def test_every_row_names_its_document_and_a_place_in_it() -> None:
    for path in sorted(CENTRES.glob("*.csv")):
        for row in table(CENTRES, path.name):
            assert row["Document"] in {"s2", "s3", "s4"}, (path.name, row)
            assert row["Where"], (path.name, row)


def test_the_texts_of_the_documents_name_no_helix() -> None:
    assert not [path.name for path in CENTRES.glob("*.csv") if "Helix" in table(CENTRES, path.name)[0]]


def test_a_curator_decides_only_organisations_the_documents_name() -> None:
    named = {row["Id"] for row in table(CENTRES, "organisations.csv")}
    decided = {row["Id"] for row in table(CURATED, "helices.csv")}
    undecided = {row["Organisation"] for row in table(CURATED, "undecided-helix.csv")}
    assert decided | undecided <= named
    assert not decided & undecided


def test_an_undecided_helix_never_counts_as_presence() -> None:
    assert all(float(row["Belonging"]) < 0.5 for row in table(CURATED, "undecided-helix.csv"))
