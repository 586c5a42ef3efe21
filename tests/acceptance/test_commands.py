"""What a user types, and what must come back."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
HELICES = {"government", "academia", "business", "civil-society"}
LEVELS = {"governance", "membership", "activity", "data"}
BASE = "https://w3id.org/helixatlas/"


@pytest.fixture(scope="module")
def gap_rows(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Return the rows of ``helixatlas gaps --format csv``."""
    reference = request.getfixturevalue("reference")
    out = tmp_path_factory.mktemp("gaps") / "gaps.csv"
    from helixatlas.cli.main import main

    assert main(["--data", str(reference.settings.data), "gaps", "--format", "csv", "-o", str(out)]) == 0
    return list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))


def study_rows(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    return [row for row in rows if row["group_type"] == "cluster"]


def test_gaps_has_one_row_per_group_level_and_helix(gap_rows: list[dict[str, str]]) -> None:
    keys = [(row["group"], row["level"], row["helix"]) for row in gap_rows]
    assert len(keys) == len(set(keys))
    groups = {row["group"] for row in gap_rows}
    assert set(keys) == {(group, level, helix) for group in groups for level in LEVELS for helix in HELICES}


def test_the_fourteen_clusters_of_the_study_are_unknown_and_never_absent(gap_rows: list[dict[str, str]]) -> None:
    rows = study_rows(gap_rows)
    assert len({row["group"] for row in rows}) == 14
    assert {row["presence"] for row in rows} <= {"unknown", "not-applicable"}


def test_a_classified_helix_of_the_partnership_of_eleven_is_present_or_weak(
    gap_rows: list[dict[str, str]], helixatlas: Run
) -> None:
    rows = [r for r in gap_rows if r["group"] == f"{BASE}id/partnership/resilient" and r["level"] == "membership"]
    assert {row["helix"] for row in rows} == HELICES
    with_member = [row for row in rows if float(row["k"]) >= 1]
    assert with_member
    assert {row["presence"] for row in with_member} <= {"present", "weak"}


def test_explain_prints_document_sheet_and_row(helixatlas: Run) -> None:
    answer = helixatlas("explain", "id:cluster/inn-veneto")
    assert answer.returncode == 0, answer.stderr
    assert "row " in answer.stdout
    assert ".csv" in answer.stdout or ".xlsx" in answer.stdout


def test_rebuild_after_deleting_store_and_projection_gives_the_same_hash(helixatlas: Run, fresh_data: Path) -> None:
    import shutil

    before = json.loads(helixatlas("status", "--json", data=fresh_data).stdout)["hash"]
    for name in ("projection", "store"):
        shutil.rmtree(fresh_data / name, ignore_errors=True)
    assert helixatlas("rebuild", data=fresh_data).stdout.split()[-1] == before


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["query", "no-such-question"], 2, "no-such-question"),
        (["explain", "id:cluster/no-such-cluster"], 2, "no-such-cluster"),
        (["ingest", "no-such-source"], 2, "no-such-source"),
        (["editions", "no-such-source"], 2, "no-such-source"),
        (["rollback", "resilient-study", "99"], 2, "99"),
        (["check", "no-such-file.xlsx"], 2, "no-such-file.xlsx"),
        (["sparql", "no-such-file.rq"], 2, "no-such-file.rq"),
        (["gaps", "--as-of", "yesterday"], 2, "yesterday"),
        (["network", "-o", "net.docx"], 2, "docx"),
        (["serve", "--port", "99999"], 2, "99999"),
        (["template", "no-such-record", "-o", "x.xlsx"], 2, "no-such-record"),
        (["query", "clusters-per-country", "-p", "nonsense"], 2, "KEY=VALUE"),
    ],
)
def test_wrong_use_gives_a_sentence_and_the_right_exit_code(
    helixatlas: Run, words: list[str], code: int, says: str, tmp_path: Path
) -> None:
    answer = helixatlas(*words, cwd=tmp_path)
    assert answer.returncode == code, answer.stderr
    assert says in answer.stderr
    assert "Traceback" not in answer.stderr + answer.stdout


def test_a_bad_sparql_text_is_refused_with_a_hint_and_without_a_traceback(helixatlas: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.rq").write_text("SELECT ?x WHERE { ?x ", encoding="utf-8")
    answer = helixatlas("sparql", str(tmp_path / "bad.rq"))
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_every_verb_has_help_that_says_what_it_does() -> None:
    from helixatlas.cli.main import build_parser

    actions = build_parser()._subparsers._group_actions[0]  # type: ignore[union-attr]
    helps = {choice.dest: choice.help for choice in actions._choices_actions}  # type: ignore[attr-defined]
    assert set(helps) == set(actions.choices)  # type: ignore[arg-type]
    assert all(text and len(text) > 15 for text in helps.values())
