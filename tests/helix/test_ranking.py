"""The two lists of the third worked example, and the questions worth asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.helix.counts import count
from helixatlas.helix.derive import GapRow, gaps_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat
from helixatlas.helix.method import HELICES, LEVELS, Method
from helixatlas.helix.questions import questions
from helixatlas.helix.ranking import rank_groups, rank_intervals, weight_sensitivity

Case = Callable[[str], dict[str, Any]]
SHORT = {"PUB": "government", "ACA": "academia", "BUS": "business", "CIV": "civil-society"}
LONG = {"MEM": "membership", "GOV": "governance", "ACT": "activity", "DAT": "data"}


def row(group: str, level: str, helix: str, cell: dict[str, Any] | None) -> GapRow:
    c = cell or {"k": 0, "n": 0, "N": None, "status": "unknown", "gap_lo": 0.0, "gap": None, "gap_hi": 1.0}
    none: Any = None
    return GapRow(
        grp=group, level=level, helix=helix, presence=c["status"], k=c["k"], n=c["n"], size=c["N"], gamma=none,
        gamma_half=none, gamma_quarter=none, share_lo=none, share_mean=none, share_hi=none, gap_lo=c["gap_lo"],
        gap_mean=c["gap"], gap_hi=c["gap_hi"], p_weak=none, fragile=False, connectivity="none-known", via_level=none,
        beta=0.0, nu=0, anchors=0, breadth=0, reason="", synthetic=False,
    )  # fmt: skip


def example(case: Case) -> list[GapRow]:
    ex = case("helix_micro_examples")
    clusters = {
        "C1": ex["ex1_complete_board_bridged"]["levels"],
        "C2": {"MEM": ex["ex2_undersampled"]["stage1"]},
        "C3": ex["ex3_ranking"]["C3_levels"],
        "C4": ex["ex3_ranking"]["C4_levels"],
    }
    return [
        row(name, LONG[level], SHORT[helix], levels.get(level, {}).get(helix))
        for name, levels in clusters.items()
        for level in LONG
        for helix in SHORT
    ]


def test_the_worked_ranking_is_reproduced(case: Case) -> None:
    want = case("helix_micro_examples")["ex3_ranking"]
    ranked = rank_groups(example(case))
    assert [one.group for one in ranked] == want["confirmed_gap_order_by_G_lo"]
    for one in ranked:
        cluster = want["clusters"][one.group]
        assert one.lo == pytest.approx(cluster["G_lo"], abs=1e-9)
        assert one.mean == pytest.approx(cluster["G"], abs=1e-9)
        assert one.hi == pytest.approx(cluster["G_hi"], abs=1e-9)
        assert one.need == pytest.approx(want["information_need"][one.group], abs=1e-9)
        assert {"best": one.best, "worst": one.worst} == want["rank_interval"][one.group]
    assert [one.group for one in sorted(ranked, key=lambda one: one.map_first)] == ["C2", "C1", "C4", "C3"]


def test_an_unmapped_group_is_never_first_among_the_confirmed(case: Case) -> None:
    ranked = {one.group: one for one in rank_groups(example(case))}
    assert ranked["C2"].mean > ranked["C1"].mean
    assert ranked["C2"].confirmed > ranked["C1"].confirmed


def test_a_single_level_can_be_ranked(case: Case) -> None:
    ranked = rank_groups(example(case), level="governance")
    assert (ranked[0].group, ranked[0].lo, ranked[0].absent) == ("C4", 0.5, 2)


def test_other_weights_move_ranks_within_reported_bounds(case: Case) -> None:
    found = weight_sensitivity(example(case), draws=100)
    assert found["C4"].share_first > 0.5
    assert sum(found["C1"].acceptability) == pytest.approx(1.0)
    assert found["C3"].least >= 3
    assert found == weight_sensitivity(example(case), draws=100)


def test_a_level_that_does_not_exist_leaves_the_sum(case: Case) -> None:
    rows = [r if r.level == "membership" else replace(r, presence="not-applicable") for r in example(case)]
    ranked = {one.group: one for one in rank_groups(rows)}
    assert ranked["C2"].hi == pytest.approx(0.75)


tenths = st.integers(0, 20).map(lambda i: i / 20)


@given(st.lists(st.tuples(tenths, tenths), min_size=1, max_size=12))
def test_the_rank_interval_holds_every_rank_within_the_bounds(pairs: list[tuple[float, float]]) -> None:
    lo, hi = np.array([min(p) for p in pairs]), np.array([max(p) for p in pairs])
    found = rank_intervals(lo, hi)
    for value in (lo, hi, (lo + hi) / 2):
        for i in range(len(pairs)):
            above = sum(value[j] > value[i] + 1e-9 for j in range(len(pairs)))
            assert found[i, 0] <= 1 + above <= len(pairs)
            assert found[i, 1] >= 1 + above


def board(n: int, classified: int, **roster: Any) -> Facts:  # noqa: ANN401  # fields of Roster
    helices = [HELICES[i % 3] for i in range(classified)]
    return Facts(
        groups=("g",),
        seats=tuple(Seat(f"m{i}", "g", f"a{i}", "governance", confidence=0.98) for i in range(n)),
        assigned=tuple(Assigned(f"a{i}", helix) for i, helix in enumerate(helices)),
        rosters=(Roster("r", "g", "governance", **roster),) if roster else (),
        labels={"g": "The group"},
    )


def test_the_question_that_settles_most_comes_first() -> None:
    facts = board(6, 6)
    first = questions(facts, count(facts))[0]
    assert (first.kind, first.level, first.most) == ("complete", "governance", 1)
    assert first.text == "Is the governance list of The group, with 6 recorded, complete?"


def test_an_unclassified_member_of_a_complete_list_is_asked_for() -> None:
    facts = board(6, 5, completeness="complete", confidence=0.98)
    first = questions(facts, count(facts))[0]
    assert (first.kind, first.subject) == ("helix", "a5")


def test_a_group_of_which_nothing_is_known_is_asked_for_its_list() -> None:
    facts = Facts(groups=("g",))
    assert [one.kind for one in questions(facts, count(facts))] == ["list"] * len(LEVELS)
    assert questions(facts, count(facts))[0].level == "governance"


def test_gaps_of_facts_without_projection() -> None:
    rows = gaps_of(board(6, 6, completeness="complete", confidence=0.98), Method())
    found = {r.helix: r.presence for r in rows if r.level == "governance"}
    assert found == {"academia": "present", "business": "present", "government": "present", "civil-society": "absent"}
