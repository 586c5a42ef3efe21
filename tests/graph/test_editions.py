"""Editions: immutable, content-addressed, switched in one step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helixatlas.errors import NotFoundError, ServiceError, UsageError
from helixatlas.graph.editions import Edition, Editions

Committer = Callable[..., Edition]
TEXT = "<id/org/{}> a org:Organization ."


def test_the_newest_edition_is_in_force_and_the_older_ones_stay(tmp_path: Path, commit: Committer) -> None:
    """Numbers count up per source."""
    first, second = commit(tmp_path, "a", TEXT.format("x")), commit(tmp_path, "a", TEXT.format("y"))
    editions = Editions(tmp_path)
    assert editions.current()["a"] == second
    assert editions.history("a") == [first, second]
    assert editions.next_number("a") == 3


def test_the_same_content_has_the_same_name(tmp_path: Path) -> None:
    """Nothing of a clock or a machine is in it."""
    made = [
        Editions(tmp_path / place).commit("a", 1, ["<a:a> <a:b> <a:c> <a:g> ."], [""], {}, {"kind": "document"})
        for place in "ab"
    ]
    assert made[0].name == made[1].name


def test_a_commit_that_breaks_off_leaves_the_former_edition_in_force(tmp_path: Path, commit: Committer) -> None:
    """Whatever was written is swept away by the next."""
    former = commit(tmp_path, "a", TEXT.format("x"))

    def broken() -> Iterator[str]:
        yield "<a:a> <a:b> <a:c> <a:g> ."
        raise KeyboardInterrupt

    editions = Editions(tmp_path)
    with pytest.raises(KeyboardInterrupt):
        editions.commit("a", 2, broken(), [], {}, {})
    assert editions.current()["a"] == former
    commit(tmp_path, "a", TEXT.format("y"))
    assert not list((tmp_path / "editions" / "a").glob(".tmp-*"))


def test_a_former_edition_can_be_put_in_force_again(tmp_path: Path, commit: Committer) -> None:
    """Nothing is copied."""
    first = commit(tmp_path, "a", TEXT.format("x"))
    commit(tmp_path, "a", TEXT.format("y"))
    editions = Editions(tmp_path)
    editions.put_in_force("a", first.name)
    assert editions.current()["a"] == first


def test_an_unknown_source_or_edition_is_not_found(tmp_path: Path, commit: Committer) -> None:
    """The known ones are named."""
    commit(tmp_path, "a", TEXT.format("x"))
    with pytest.raises(NotFoundError) as caught:
        Editions(tmp_path).history("b")
    assert "a" in caught.value.hint
    with pytest.raises(NotFoundError):
        Editions(tmp_path).put_in_force("a", "0009-none")


def test_a_withdrawn_source_has_no_edition_in_force_and_loses_none(tmp_path: Path, commit: Committer) -> None:
    """It comes back by an edition that was there, or by a new one."""
    first, other = commit(tmp_path, "a", TEXT.format("x")), commit(tmp_path, "b", TEXT.format("y"))
    editions = Editions(tmp_path)
    gone = editions.withdraw("a", " taken back ")
    assert (gone.number, gone.withdrawn, gone.quads.read_bytes()) == (2, "taken back", b"")
    assert editions.current() == {"b": other}
    assert editions.history("a") == [first, gone]
    editions.put_in_force("a", first.name)
    assert editions.current()["a"] == first
    editions.withdraw("a", "taken back")
    again = commit(tmp_path, "a", TEXT.format("x"))
    assert (again.number, editions.current()["a"]) == (4, again)


def test_a_withdrawal_needs_a_reason_and_something_to_withdraw(tmp_path: Path, commit: Committer) -> None:
    """Nothing is written otherwise."""
    commit(tmp_path, "boards", TEXT.format("x"))
    editions = Editions(tmp_path)
    with pytest.raises(UsageError, match="reason"):
        editions.withdraw("boards", "  ")
    with pytest.raises(NotFoundError) as caught:
        editions.withdraw("bords", "why not")
    assert "Did you mean boards?" in caught.value.hint
    assert len(editions.history("boards")) == 1
    editions.withdraw("boards", "taken back")
    with pytest.raises(UsageError, match="already: taken back"):
        editions.withdraw("boards", "again")


def test_a_damaged_index_or_manifest_is_a_service_error(tmp_path: Path, commit: Committer) -> None:
    """And says which file."""
    edition = commit(tmp_path, "a", TEXT.format("x"))
    (edition.path / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(ServiceError, match=edition.name):
        Editions(tmp_path).current()
    (tmp_path / "current.json").write_text(json.dumps([1]), encoding="utf-8")
    with pytest.raises(ServiceError, match=r"current\.json"):
        Editions(tmp_path).current()


def test_an_empty_atlas_has_no_editions(tmp_path: Path) -> None:
    """It is no error to begin."""
    assert Editions(tmp_path).current() == {}
