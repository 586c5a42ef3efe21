"""The quality that resolution promises, measured by the script that prints the figures."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from helixatlas.ingest.resolve.propose import propose

SCRIPT = Path(__file__).parents[3] / "benchmarks" / "resolution.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("benchmarks_resolution", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
def test_croatian_beneficiaries_are_matched_without_their_tax_number(script: ModuleType, shared_data: Path) -> None:
    case = script.croatia(shared_data)
    groups = script.closed(script.likely(propose(case.organisations, places=case.counties)))
    whole = script.figures(groups, case.truth)
    assert whole.precision >= 0.98
    assert whole.recall >= 0.85
    others = script.figures(groups, case.truth, case.large)
    assert others.precision >= 0.98
    assert others.recall >= 0.85


@pytest.mark.shared
def test_likely_pairs_of_croatian_beneficiaries_are_right(script: ModuleType, shared_data: Path) -> None:
    case = script.croatia(shared_data)
    pairs = script.likely(propose(case.organisations, places=case.counties))
    assert script.figures(pairs, case.truth).precision >= 0.98


@pytest.mark.shared
def test_names_alone_are_matched_as_well(script: ModuleType, shared_data: Path) -> None:
    case = script.croatia(shared_data, places=False)
    groups = script.closed(script.likely(propose(case.organisations, places=case.counties)))
    found = script.figures(groups, case.truth)
    assert found.precision >= 0.98
    assert found.recall >= 0.85


@pytest.mark.shared
def test_repeated_participants_of_projects_are_all_found(script: ModuleType, shared_data: Path) -> None:
    repeated, share, others = script.cordis(shared_data)
    assert (repeated, share, others) == (27, 100, 0)


@pytest.mark.shared
def test_no_two_tourist_boards_are_taken_for_one(script: ModuleType, shared_data: Path) -> None:
    count, found = script.tourist_boards(shared_data)
    assert count > 300
    assert script.likely(found) == set()
    assert len(found) < count / 10


def test_pairs_made_up_beforehand_come_out_as_expected(script: ModuleType) -> None:
    counts, _ = script.held_out()
    same = sum(count for (expected, _), count in counts.items() if expected == "same")
    assert counts[("different", "likely")] == counts[("different", "certain")] == 0
    assert counts[("same", "likely")] / same >= 0.8
    assert counts[("same", "none")] / same <= 0.05


def test_thousands_of_records_are_compared_in_seconds(script: ModuleType) -> None:
    import time

    some = script.invented(3000)
    start = time.process_time()
    found = propose(some)
    assert time.process_time() - start < 15
    upper = [one for one in some if one.names[0].isupper()]
    assert len(found) >= len(upper) * 0.9
