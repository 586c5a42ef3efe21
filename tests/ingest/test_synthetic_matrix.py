"""The synthetic matrix: invented beyond doubt, the same at every run, and with every case a gap report must meet."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from helixatlas.content import content_folder
from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.source import load_source

MATRIX = content_folder("ingest", "synthetic-matrix")
BOOKS = sorted(MATRIX.glob("partner-*.xlsx"))
COMPLETE = {"Complete", "Completo", "Completa", "Complète", "Πλήρης", "Popoln", "Potpun", "E plotë"}


def sheets(path: Path) -> list[list[list[object]]]:
    """Return the rows of each sheet of a workbook."""
    book = CalamineWorkbook.from_path(str(path))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the workbooks generated once more."""
    folder = tmp_path_factory.mktemp("synthetic")
    subprocess.run([sys.executable, str(MATRIX / "generate.py"), str(folder)], check=True)
    return folder


def test_the_committed_workbooks_hold_what_the_generator_makes(again: Path) -> None:
    assert [path.name for path in sorted(again.iterdir())] == [path.name for path in BOOKS]
    for path in BOOKS:
        assert sheets(path) == sheets(again / path.name), path.name


def test_two_runs_give_the_same_bytes(again: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(MATRIX / "generate.py"), str(tmp_path)], check=True)
    for path in sorted(again.iterdir()):
        assert path.read_bytes() == (tmp_path / path.name).read_bytes(), path.name


def test_eleven_workbooks_hold_600_stakeholders() -> None:
    assert len(BOOKS) == 11
    assert sum(len(sheets(path)[0]) - 1 for path in BOOKS) == 600


def test_the_workbooks_are_in_ten_languages() -> None:
    assert len({tuple(sheets(path)[0][0]) for path in BOOKS}) == 10


def test_nobody_can_take_a_name_for_a_real_one() -> None:
    for path in BOOKS:
        for rows in (sheets(path)[0], sheets(path)[1]):
            assert all(str(row[1]).startswith("SYN-") and "Synthetic" in str(row[2]) for row in rows[1:]), path.name


def test_every_case_of_a_roster_occurs() -> None:
    rosters = [row for path in BOOKS for row in sheets(path)[3][1:]]
    sizes = Counter("none" if row[2] in ("", None) else "empty" if row[2] == 0 else "some" for row in rosters)
    assert sizes["none"]
    assert sizes["empty"]
    assert sizes["some"]
    assert {str(row[3]) in COMPLETE for row in rosters} == {True, False}
    clusters = {row[0] for path in BOOKS for row in sheets(path)[1][1:]}
    assert clusters - {row[0] for row in rosters}, "some cluster must have no roster at all"


def test_the_source_passes_its_checks_and_is_marked_synthetic(context: Context) -> None:
    source = load_source(MATRIX)
    report = check_source(source, context).report
    assert {one.code for one in report.problems} <= {"nuts-code-superseded"}, report.to_text()
    assert source.kind == "synthetic"
    assert source.graph(1, "synthetic-matrix").startswith("https://w3id.org/helixatlas/graph/synthetic/")
