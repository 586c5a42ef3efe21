"""Diversity and coverage, against vegan and iNEXT."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.helix.measures import coverage, diversity

Case = Callable[[str], dict[str, Any]]


def close(value: float | None) -> Any:  # noqa: ANN401  # pytest's own type is private
    return pytest.approx(math.nan if value is None else value, abs=1e-9, nan_ok=True)


def test_diversity_of_helix_vectors_equals_vegan(case: Case) -> None:
    for want in case("diversity_vegan")["helix_vectors"].values():
        x = want["x"]
        assert int(diversity.hill(x, 0)) == want["S"]
        assert diversity.shannon(x) == close(want["shannon_ln"])
        assert diversity.shannon(x, 2) == close(want["shannon_log2"])
        assert diversity.blau(x) == close(want["simpson_1_minus_D"])
        assert diversity.inverse_simpson(x) == close(want["invsimpson"])
        assert diversity.pielou(x) == close(want["pielou_fixed_K"])
        assert diversity.blau(x, normalised=True) == close(want["blau_normalised_fixed_K"])
        assert [diversity.hill(x, q) for q in (0, 1, 2, math.inf)] == close(want["hill"])
        assert diversity.unbiased_simpson(x) == close(want["unbiased_simpson"])


def test_diversity_of_the_dune_meadows_equals_vegan(case: Case) -> None:
    dune = case("diversity_vegan")["dune_first5"]
    for row, shannon, simpson, inverse in zip(
        dune["counts"], dune["shannon"], dune["simpson"], dune["invsimpson"], strict=True
    ):
        assert diversity.shannon(row) == close(shannon)
        assert diversity.blau(row) == close(simpson)
        assert diversity.inverse_simpson(row) == close(inverse)


def test_the_worked_example_is_reproduced(case: Case) -> None:
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]["evenness"]
    for name, x in {"MEM": [1, 0, 2, 6], "GOV": [1, 0, 1, 3]}.items():
        assert diversity.helix_coverage(x) == close(want[name]["coverage"])
        assert diversity.shannon(x) == close(want[name]["shannon_ln"])
        assert diversity.pielou(x) == close(want[name]["pielou_fixed_K"])
        assert diversity.blau(x) == close(want[name]["blau"])
        assert diversity.blau(x, normalised=True) == close(want[name]["blau_norm"])
        assert diversity.hill(x, 1) == close(want[name]["hill1"])
        assert diversity.hill(x, 2) == close(want[name]["hill2"])


def test_an_empty_group_has_no_diversity_rather_than_a_zero() -> None:
    for measure in (diversity.shannon, diversity.pielou, diversity.blau, diversity.dominance):
        assert math.isnan(measure([0, 0, 0, 0]))


def test_an_interval_of_a_one_sided_group_lets_unseen_helices_exist() -> None:
    found = diversity.hill_interval([7, 0, 0, 0], 1, draws=500)
    assert found.low > 1.0
    assert found.high > found.low
    closed = diversity.hill_interval([7, 0, 0, 0], 1, size=7, draws=50)
    assert closed.low == closed.high == 1.0


@given(st.lists(st.integers(0, 50), min_size=2, max_size=6).filter(any))
def test_hill_numbers_fall_with_their_order_and_lie_between_one_and_k(x: list[int]) -> None:
    values = [diversity.hill(x, q) for q in (0, 0.5, 1, 2, math.inf)]
    assert all(a >= b - 1e-9 for a, b in pairwise(values))
    assert values[-1] >= 1 - 1e-9
    assert values[0] <= len(x)


def test_coverage_and_hill_numbers_by_size_equal_inext(case: Case) -> None:
    own = case("inext_own_vectors")
    for row in own["size_based"]:
        x = own["input"][row["Assemblage"]]
        assert coverage.sample_coverage(x, row["m"]) == pytest.approx(row["SC"], abs=1e-8)
        assert coverage.hill_at_size(x, row["m"], row["Order.q"]) == pytest.approx(row["qD"], abs=1e-8), row


def test_hill_numbers_by_coverage_equal_inext(case: Case) -> None:
    own = case("inext_own_vectors")
    for row in own["coverage_based"]:
        got = coverage.hill_at_coverage(own["input"][row["Assemblage"]], row["SC"], row["Order.q"])
        assert got == pytest.approx(row["qD"], abs=1e-8), row


def test_asymptotic_estimators_equal_inext(case: Case) -> None:
    own = case("inext_own_vectors")
    names = ("A", "B")
    for name, rich, entropy, simpson in zip(
        names, own["ChaoRichness"], own["ChaoShannon"], own["ChaoSimpson"], strict=True
    ):
        x = own["input"][name]
        assert coverage.chao1(x) == pytest.approx(rich["Estimator"], abs=5e-4)
        assert coverage.chao_entropy(x) == pytest.approx(entropy["Estimator"], abs=5e-4)
        assert diversity.unbiased_simpson(x) == pytest.approx(simpson["Estimator"], abs=5e-4)


def test_coverage_of_helix_counts_is_highest_where_the_sample_looks_most_gapped(case: Case) -> None:
    for row in case("inext_own_vectors")["helix_counts"]:
        assert coverage.sample_coverage(row["x"]) == pytest.approx(row["SC"], abs=5e-5)
    assert coverage.sample_coverage([3]) == 1.0


def test_completeness_of_a_list_from_several_sources_equals_inext(case: Case) -> None:
    want = case("open_world")["incidence_members_by_sources"]
    got = coverage.incidence(want["matrix"])
    assert (got.seen, got.mentions, got.once, got.twice) == (want["S_obs"], want["U"], want["Q1"], want["Q2"])
    assert got.unseen == close(want["Q0_hat"])
    assert got.chao2 == close(want["chao2"])
    assert got.coverage == close(want["coverage"])


def test_two_lists_estimate_a_size(case: Case) -> None:
    for row in case("open_world")["capture_recapture"]:
        pair = (row["n1"], row["n2"], row["m"])
        assert coverage.lincoln_petersen(*pair) == close(row["lincoln_petersen"])
        assert coverage.chapman(*pair).size == close(row["chapman"])
        assert coverage.chapman(*pair).standard_error == close(row["se"])


def test_richness_at_equal_effort(case: Case) -> None:
    for text, by_size in case("open_world")["rarefied_helix_richness"].items():
        for size, want in by_size.items():
            got = coverage.rarefied_richness([int(v) for v in text.strip("[]").split(",")], int(size))
            assert got == close(want)
    assert math.isnan(coverage.rarefied_richness([1, 1], 3))


@given(st.lists(st.integers(0, 20), min_size=1, max_size=6).filter(any))
def test_rarefaction_to_the_whole_sample_is_the_observed_richness(x: list[int]) -> None:
    assert coverage.rarefied_richness(x, sum(x)) == pytest.approx(sum(v > 0 for v in x))
    assert coverage.hill_at_size(x, sum(x), 0) == pytest.approx(sum(v > 0 for v in x))
    assert np.isfinite(coverage.sample_coverage(x))
