"""Editions of a source as a user handles them: withdrawn, brought back, followed by a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_a_source_is_withdrawn_with_a_reason_and_rolled_back(run: Run, fresh_data: Path) -> None:
    words = ("withdraw", "resilient-study", "--why", "The list is old")
    code, out, _ = run(*words, data=fresh_data)
    assert (code, "rollback resilient-study 1" in out) == (0, True)
    assert "withdrawn: The list is old" in run("sources", data=fresh_data)[1]
    assert "The list is old" in run("editions", "resilient-study", data=fresh_data)[1]
    assert "0 added, 0 changed" in run("diff", "resilient-study", "1", "2", data=fresh_data)[1]
    assert run("--edition", "resilient-study=1", "explain", "id:cluster/inn-veneto", data=fresh_data)[0] == 0
    code, _, err = run(*words, data=fresh_data)
    assert (code, "withdrawn already" in err) == (2, True)
    assert "in force again" in run("rollback", "resilient-study", "1", data=fresh_data)[1]
    assert "withdrawn again: The list is old" in run("rollback", "resilient-study", "2", data=fresh_data)[1]
    code, _, err = run("ingest", data=fresh_data)
    assert (code, "Left out, since it is withdrawn (The list is old): resilient-study" in err) == (0, True)


def test_a_withdrawal_without_a_reason_or_of_an_unknown_source_is_wrong_use(run: Run, fresh_data: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        run("withdraw", "resilient-study", data=fresh_data)
    assert caught.value.code == 2
    code, _, err = run("withdraw", "resilient-studdy", "--why", "old", data=fresh_data)
    assert (code, "Did you mean resilient-study" in err) == (2, True)


@pytest.mark.parametrize("name", ["mine-checked.csv", "mine (1).csv", "Mine_copy (2).csv"])
def test_a_checked_or_numbered_copy_is_the_next_edition_of_the_same_source(run: Run, tmp_path: Path, name: str) -> None:
    mapping = tmp_path / "m.yaml"
    for one, text in (("mine.csv", "Nome,Paese\nAlfa,Italia\n"), (name, "Nome,Paese\nAlfa,Italia\nBeta,Italia\n")):
        (tmp_path / one).write_text(text, encoding="utf-8")
        assert run("map", str(tmp_path / one), "-o", str(mapping), "--no-input", "--overwrite")[0] == 0
        assert run("--data", str(tmp_path / "atlas"), "ingest", str(tmp_path / one), "--mapping", str(mapping))[0] == 0
    assert "0002" in run("--data", str(tmp_path / "atlas"), "editions", "mine")[1]
