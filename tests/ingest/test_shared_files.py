"""Every partner file goes in with a committed mapping: no crash and no silent loss."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from helixatlas.graph.editions import Editions
from helixatlas.ingest.cells import EMAIL
from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import check_source, ingest_source

_spec = importlib.util.spec_from_file_location("shared_files", Path(__file__).with_name("shared_files.py"))
assert _spec is not None
assert _spec.loader is not None
shared_files = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(shared_files)

pytestmark = [pytest.mark.shared, shared_files.needs_shared]

EXPECTED = {
    "cordis": (257, {"project": 22, "involvement": 257}),
    "cordis-list": (45, {"project": 23}),
    "croatia-programme": (453, {}),
    "croatia-programme-book": (453, {"organisation": 279, "project": 436}),
    "croatia-projects": (2039, {"project": 956}),
    "croatia-tourism": (432, {}),
    "dcat": (291, {"dataset": 291}),
    "it-associations": (94, {"organisation": 93}),
    "ssedas-bulgaria": (None, {"organisation": 6}),
    "ssedas-bulgaria-csv": (6, {"organisation": 6}),
    "ssedas-finland": (10, {"organisation": 10}),
    "ssedas-munich": (318, {"organisation": 317}),
    "ssedas-munich-csv": (349, {"organisation": 349}),
    "ssedas-template": (None, {}),
    "susy-fallback": (890, {"organisation": 867}),
    "susy-map": (1794, {"organisation": 1794}),
    "upo-projects": (212, {}),
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_row_of_a_partner_file_is_stored_or_reported(name: str, editions: Editions, context: Context) -> None:
    result = ingest_source(shared_files.shared_source(name), editions, context)
    report = result.report
    assert not result.failed, report.to_text()
    assert report.rows_read == report.rows_with_records + report.rows_reported
    rows, records = EXPECTED[name]
    assert rows in (None, report.rows_read)
    assert {key: report.records[key] for key in records} == records
    assert not any(EMAIL.search(problem.value) for problem in report.problems)


@pytest.mark.parametrize("name", ["dcat", "croatia-tourism"])
def test_the_same_files_again_are_unchanged(name: str, editions: Editions, context: Context) -> None:
    ingest_source(shared_files.shared_source(name), editions, context)
    assert ingest_source(shared_files.shared_source(name), editions, context).unchanged


def test_no_e_mail_address_reaches_an_edition(editions: Editions, context: Context) -> None:
    edition = ingest_source(shared_files.shared_source("croatia-tourism"), editions, context).edition
    assert edition is not None
    assert "@gmail" not in edition.quads.read_text(encoding="utf-8")
    assert (
        sum(
            one["cells"]
            for one in ingest_source(shared_files.shared_source("croatia-tourism"), editions, context).report.to_dict()[
                "dropped"
            ]
        )
        > 1000
    )  # type: ignore[attr-defined, index]


def test_each_initiative_has_one_country_and_judgements_are_asked_back(editions: Editions, context: Context) -> None:
    result = ingest_source(shared_files.shared_source("susy-map"), editions, context)
    assert result.edition is not None
    country = " <http://publications.europa.eu/resource/authority/country/"
    quads = result.edition.quads.read_text(encoding="utf-8").splitlines()
    stated = [line.split(" ", 1)[0] for line in quads if country in line and "/id/org/" in line.split(" ", 1)[0]]
    assert len(stated) == len(set(stated)) == 1794
    assert sum(line.startswith("<https://w3id.org/helixatlas/id/claim/") and country in line for line in quads) == 76
    assert any("/IMN>" in line for line in quads)
    asked = [one for one in result.report.problems if one.code == "judgement-open"]
    assert sorted({one.value for one in asked}) == ["ABERDEEN", "SR"]


def test_the_row_that_the_bulgarian_export_has_lost_is_reported(context: Context) -> None:
    report = check_source(shared_files.shared_source("ssedas-bulgaria"), context).report
    lost = [(one.sheet, one.row) for one in report.problems if one.code == "row-of-errors"]
    assert lost == [("Table4Export", 6)]
    assert report.records == {"organisation": 6}


def test_beneficiaries_are_told_apart_by_their_tax_number(editions: Editions, context: Context) -> None:
    edition = ingest_source(shared_files.shared_source("croatia-projects"), editions, context).edition
    assert edition is not None
    quads = edition.quads.read_text(encoding="utf-8")
    assert '"00000000001"' not in quads
    numbers = {line.split('"')[1] for line in quads.splitlines() if "legal#legalIdentifier" in line}
    # 638 numbers stand in the file; 00000000001 is a sign for five foreign bodies, which are told apart by name.
    assert len(numbers | {"00000000001"}) == 638
    named = {line.split(" ")[0] for line in quads.splitlines() if "/id/org/" in line.split(" ")[0]}
    assert len(named) == 637 + 5
