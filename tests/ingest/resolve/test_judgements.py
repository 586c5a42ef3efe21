"""Judgements: kept whatever happens, undone by a line, the same in any order, contradictions said in words."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import InputError, NotFoundError, ServiceError, UsageError
from helixatlas.ingest.resolve.clusters import Clusters
from helixatlas.ingest.resolve.judgement_file import judgements_path, read_judgements, to_csv, update_judgements
from helixatlas.ingest.resolve.judgements import Judgement, Judgements
from helixatlas.ingest.resolve.propose import Proposal

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE
IRIS = "abcdef"
PAIRS = list(combinations(IRIS, 2))
steps = st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from([*Judgement, None])), max_size=25)


def played(moves: list[tuple[tuple[str, str], Judgement | None]]) -> Judgements:
    """Return what comes of judging and (None) undoing in turn; refused moves are left out."""
    found = Judgements()
    for pair, judgement in moves:
        try:
            found = found.undo(*pair) if judgement is None else found.judge(*pair, judgement)
        except (InputError, NotFoundError):
            continue
    return found


@given(steps, st.randoms(use_true_random=False))
def test_any_order_of_the_same_lines_gives_the_same_groups(
    moves: list[tuple[tuple[str, str], Judgement | None]], draw: random.Random
) -> None:
    judged = played(moves)
    lines = list(judged.entries)
    draw.shuffle(lines)
    mixed = Judgements(lines)
    assert mixed.clusters.groups == judged.clusters.groups
    assert mixed.clusters.contradictions == judged.clusters.contradictions
    assert mixed.in_force == judged.in_force


@given(st.lists(st.sampled_from(list(combinations("abcdefghij", 2))), max_size=12))
def test_groups_are_the_connected_components_of_same(same: list[tuple[str, str]]) -> None:
    graph: nx.Graph[str] = nx.Graph(same)
    expected = sorted(tuple(sorted(some)) for some in nx.connected_components(graph))
    assert Clusters(same, []).groups == expected
    for a, b in combinations(sorted(graph), 2):
        chain = Clusters(same, []).chain(a, b)
        assert bool(chain) == nx.has_path(graph, a, b)
        assert not chain or len(chain) == len(nx.shortest_path(graph, a, b))


@given(steps, st.sampled_from(PAIRS), st.sampled_from(list(Judgement)))
def test_undoing_a_new_judgement_restores_what_was(
    moves: list[tuple[tuple[str, str], Judgement | None]], pair: tuple[str, str], judgement: Judgement
) -> None:
    before = played(moves)
    if before.of(*pair) is not None:
        before = before.undo(*pair)
    try:
        after = before.judge(*pair, judgement)
    except InputError:
        return
    assert after.of(*pair) is judgement
    undone = after.undo(*pair)
    assert undone.in_force == before.in_force
    assert undone.clusters.groups == before.clusters.groups
    assert undone.judge(*pair, judgement).clusters.groups == after.clusters.groups


@given(steps, steps)
def test_two_files_are_joined_in_either_order(
    one: list[tuple[tuple[str, str], Judgement | None]], other: list[tuple[tuple[str, str], Judgement | None]]
) -> None:
    left, right = played(one), played(other)
    assert left.join(right).in_force == right.join(left).in_force
    assert left.join(right).clusters.groups == right.join(left).clusters.groups


@given(steps)
def test_accepted_judgements_never_contradict_each_other(moves: list[tuple[tuple[str, str], Judgement | None]]) -> None:
    assert played(moves).clusters.contradictions == []


@given(steps)
def test_a_file_holds_every_line(moves: list[tuple[tuple[str, str], Judgement | None]]) -> None:
    import tempfile

    judged = played(moves)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "judgements.csv"
        path.write_text(to_csv(judged), encoding="utf-8")
        assert read_judgements(path).entries == judged.entries


def test_same_is_transitive_and_different_follows() -> None:
    judged = Judgements().judge("b", "a", SAME).judge("b", "c", SAME).judge("c", "d", DIFFERENT)
    assert judged.clusters.groups == [("a", "b", "c")]
    assert judged.clusters.relation("a", "c") == "same"
    assert judged.clusters.relation("d", "a") == "different"
    assert judged.settled("a", "d")
    assert not judged.settled("a", "e")


def test_a_contradiction_is_refused_with_the_chain() -> None:
    judged = Judgements().judge("a", "b", SAME).judge("b", "c", SAME)
    with pytest.raises(InputError, match=r"a and c cannot be judged different: .* the same: a = b = c"):
        judged.judge("a", "c", DIFFERENT)
    apart = Judgements().judge("a", "b", SAME).judge("b", "c", DIFFERENT)
    with pytest.raises(InputError, match=r"a and c cannot be judged same: .* different: a = b ≠ c"):
        apart.judge("a", "c", SAME)


def test_a_group_that_contradicts_itself_is_reported_and_not_merged() -> None:
    chain = Judgements().judge("a", "b", SAME).judge("b", "c", SAME).judge("x", "y", SAME)
    joined = chain.join(Judgements().judge("a", "c", DIFFERENT))
    assert joined.clusters.contradictions == [("a", "c", ("a", "b", "c"))]
    assert joined.clusters.groups == [("x", "y")]


def test_unsure_settles_the_pair_and_nothing_else() -> None:
    judged = Judgements().judge("a", "b", UNSURE)
    assert judged.settled("a", "b")
    assert judged.clusters.groups == []


def test_another_judgement_replaces_the_one_before() -> None:
    judged = Judgements().judge("a", "b", SAME).judge("a", "b", DIFFERENT)
    assert judged.of("b", "a") is DIFFERENT
    assert len(judged.entries) == 3
    assert judged.clusters.groups == []


def test_a_record_is_not_judged_against_itself() -> None:
    with pytest.raises(UsageError):
        Judgements().judge("a", "a", SAME)


def test_undoing_what_was_not_judged_is_an_error() -> None:
    with pytest.raises(NotFoundError):
        Judgements().undo("a", "b")


def test_names_follow_their_records_whichever_comes_first() -> None:
    entry = Judgements().judge("b", "a", SAME, names=("Beta", "Alpha")).entries[0]
    assert (entry.left, entry.left_name, entry.right, entry.right_name) == ("a", "Alpha", "b", "Beta")


def test_a_certain_pair_is_accepted_once_and_never_again_after_undo() -> None:
    certain = Proposal("a", "b", 1.0, ("the same register number 1",), "certain", "Alpha", "Alpha")
    likely = Proposal("a", "c", 0.95, ("the same name",), "likely", "Alpha", "Alpha")
    judged = Judgements().accept([certain, likely])
    assert judged.clusters.groups == [("a", "b")]
    undone = judged.undo("a", "b")
    assert undone.accept([certain]).clusters.groups == []


def test_a_certain_pair_never_overrules_a_person() -> None:
    certain = Proposal("a", "c", 1.0, ("the same register number 1",), "certain", "Alpha", "Alpha")
    judged = Judgements().judge("a", "b", SAME).judge("b", "c", DIFFERENT)
    assert judged.accept([certain]).entries == judged.entries
    other = Proposal("x", "y", 1.0, ("the same register number 2",), "certain", "Xi", "Xi")
    assert judged.accept([certain, other]).clusters.groups == [("a", "b"), ("x", "y")]


def test_the_file_is_readable_and_harmless_in_a_spreadsheet(tmp_path: Path) -> None:
    path = judgements_path(tmp_path)
    names = ("=HYPERLINK(1)", "Beta\nGamma")
    update_judgements(
        path, lambda one: one.judge("id:a", "id:b", SAME, names=names, reason="the same name", score=0.98)
    )
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[0].startswith("id,left,right,judgement,score,reason,day,left_name,right_name")
    assert "'=HYPERLINK(1),Beta Gamma" in text
    assert read_judgements(path).entries[0].left_name == "=HYPERLINK(1)"


def test_a_change_that_loses_lines_is_not_written(tmp_path: Path) -> None:
    path = judgements_path(tmp_path)
    update_judgements(path, lambda one: one.judge("a", "b", SAME))
    before = path.read_bytes()
    with pytest.raises(ServiceError):
        update_judgements(path, lambda one: Judgements(one.entries[1:]))
    assert path.read_bytes() == before


def test_updates_add_to_what_others_wrote_meanwhile(tmp_path: Path) -> None:
    path = judgements_path(tmp_path)
    update_judgements(path, lambda one: one.judge("a", "b", SAME))
    update_judgements(path, lambda one: one.judge("c", "d", SAME))
    assert read_judgements(path).clusters.groups == [("a", "b"), ("c", "d")]


@pytest.mark.parametrize(
    "line", ["x,a,b,perhaps", "x,b,a,same", "x,a,a,same", ",a,b,same", "x,a,b,undone", "x,a"], ids=str
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text(f"id,left,right,judgement\nok,a,z,same\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"judgements\.csv, line 3"):
        read_judgements(path)


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text("a;b;c\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column"):
        read_judgements(path)


def test_no_file_means_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path / "none.csv").entries == ()
