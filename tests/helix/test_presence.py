"""The five statuses, on the worked examples and at their edges."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import UsageError
from helixatlas.helix.method import Method
from helixatlas.helix.presence import presence

FIELDS = {"gamma": "gamma", "p_weak": "p_weak", "share_lo": "share_lo", "share_hi": "share_hi",
          "share_mean": "share_mean", "gap_lo": "gap_lo", "gap": "gap_mean", "gap_hi": "gap_hi"}  # fmt: skip


def worked_levels(examples: dict[str, Any]) -> list[tuple[str, dict[str, Any], float]]:
    second, third = examples["ex2_undersampled"], examples["ex3_ranking"]
    return [
        *((name, cells, 0.98) for name, cells in examples["ex1_complete_board_bridged"]["levels"].items()),
        ("stage1", second["stage1"], 1.0),
        ("stage2", second["stage2_10_classified_of_12"], 1.0),
        ("stage3", second["stage3_all12_classified"], 0.98),
        *((f"C3 {name}", cells, 0.98) for name, cells in third["C3_levels"].items()),
        *((f"C4 {name}", cells, 1.0 if name == "MEM" else 0.98) for name, cells in third["C4_levels"].items()),
    ]


def test_every_cell_of_the_worked_examples_is_reproduced(case: Callable[[str], Any]) -> None:
    for name, cells, trust in worked_levels(case("helix_micro_examples")):
        for helix, want in cells.items():
            size = np.nan if want["N"] is None else want["N"]
            got = presence(want["k"], want["n"], size, trust=trust, board="GOV" in name)
            assert got.names == [want["status"]], (name, helix)
            for key, attribute in FIELDS.items():
                value = getattr(got, attribute)[0]
                if want.get(key) is None:
                    assert np.isnan(value), (name, helix, key)
                else:
                    assert value == pytest.approx(want[key], abs=1e-9), (name, helix, key)


def test_three_known_members_of_about_twelve_lack_nothing() -> None:
    assert set(presence([0, 0, 0], 3, 12).names) == {"unknown"}


def test_without_a_roster_nothing_is_absent() -> None:
    assert presence([0, 0], [0, 500], np.nan).names == ["unknown", "unknown"]


def test_a_roster_that_is_not_trusted_gives_no_size() -> None:
    got = presence(0, 12, 12, trust=0.4)
    assert got.names == ["unknown"]
    assert np.isnan(got.gamma[0])


def test_more_members_than_the_stated_size_contradict_it() -> None:
    assert presence(0, 14, 12).names == ["unknown"]


def test_an_absence_must_stand_even_if_the_helix_is_half_as_visible() -> None:
    got = presence(0, [38, 39, 40], 40)
    assert (got.gamma >= 0.95).all()
    assert got.names == ["unknown", "absent", "absent"]
    assert presence(0, 38, 40, method=Method(absent_half=0.0)).names == ["absent"]


def test_a_doubtful_member_keeps_a_helix_from_being_absent() -> None:
    assert presence(0, 9, 9, doubtful=[0, 1]).names == ["absent", "unknown"]


def test_a_trusted_negative_statement_makes_a_helix_absent_without_a_roster() -> None:
    assert presence(0, 0, np.nan, denied=[0.94, 0.95]).names == ["unknown", "absent"]


def test_a_member_outweighs_a_negative_statement() -> None:
    assert presence(1, 4, 5, denied=0.99).names == ["present"]


def test_a_level_that_does_not_exist_is_not_applicable() -> None:
    assert presence([0, 2], 3, 3, applicable=False).names == ["not-applicable", "not-applicable"]


def test_one_seat_on_a_small_board_is_never_weak_whatever_the_threshold() -> None:
    strict = Method(tau_share=1.0)
    assert presence(1, 8, 8, board=[True, False], method=strict).names == ["present", "weak"]
    assert presence(1, 9, 9, board=True, method=strict).names == ["weak"]


def test_an_empty_and_a_one_member_group_never_divide_by_zero() -> None:
    with np.errstate(all="raise"):
        assert presence([0, 0, 1], [0, 0, 1], [np.nan, 0, 1]).names == ["unknown", "unknown", "present"]


counts = st.lists(st.integers(0, 9), min_size=4, max_size=4)


@given(counts, st.integers(0, 12), st.permutations(range(4)))
def test_relabelling_helices_permutes_the_answers(k: list[int], m: int, order: list[int]) -> None:
    straight = presence(k, sum(k), sum(k) + m)
    mixed = presence([k[i] for i in order], sum(k), sum(k) + m)
    assert mixed.names == [straight.names[i] for i in order]
    assert np.array_equal(mixed.gap_mean, straight.gap_mean[order], equal_nan=True)


@given(counts, st.integers(0, 8), st.data())
def test_the_bounds_hold_the_truth_for_every_completion_of_a_roster(k: list[int], m: int, data: st.DataObject) -> None:
    n = sum(k)
    if n + m == 0:
        return
    rest = data.draw(st.lists(st.integers(0, 3), min_size=m, max_size=m))
    truth = [k[h] + rest.count(h) for h in range(4)]
    now = presence(k, n, n + m)
    then = presence(truth, n + m, n + m)
    eps = 1e-12
    assert np.all(now.share_lo - eps <= then.share_mean)
    assert np.all(then.share_mean <= now.share_hi + eps)
    assert np.all(now.gap_lo - eps <= then.gap_mean)
    assert np.all(then.gap_mean <= now.gap_hi + eps)
    assert np.all(now.gap_lo - eps <= now.gap_mean)
    assert np.all(now.gap_mean <= now.gap_hi + eps)


@given(counts, st.integers(0, 8), st.floats(0, 1), st.floats(0, 1))
def test_more_trust_in_a_roster_never_makes_a_helix_present_without_a_member(
    k: list[int], m: int, one: float, two: float
) -> None:
    less = presence(k, sum(k), sum(k) + m, trust=min(one, two))
    more = presence(k, sum(k), sum(k) + m, trust=max(one, two))
    for before, after, count in zip(less.names, more.names, k, strict=True):
        assert after not in {"present", "weak"} or count > 0
        assert before != "absent" or after == "absent"


def test_counts_that_cannot_be_are_refused() -> None:
    for k, n in ((-1, 3), (5, 3), ([0, 4], 3)):
        with pytest.raises(UsageError):
            presence(k, n, 12)
    assert presence([], [], []).names == []
    assert presence(pd.Series([0, 3]), 3.0, 12).names == ["unknown", "present"]
