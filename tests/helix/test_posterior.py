"""The Beta-Binomial behind gamma, against the reference numbers and against SciPy."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import betabinom, nchypergeom_fisher

from helixatlas.errors import UsageError
from helixatlas.helix.posterior import (
    absence_credence,
    count_upper_bound,
    detection_gamma,
    noisy_or,
    share_upper_bound,
    unseen,
)


def test_gamma_and_bounds_equal_the_reference(case: Callable[[str], Any]) -> None:
    for row in case("open_world")["zero_count"]:
        n, size = row["n"], row["N"]
        assert float(absence_credence(n, size)) == pytest.approx(row["closed_form"], abs=1e-12)
        assert float(absence_credence(n, size)) == pytest.approx(row["credence_uniform"], abs=1e-9)
        assert float(absence_credence(n, size, a=0.25, b=0.75)) == pytest.approx(row["credence_perks"], abs=1e-9)
        assert float(share_upper_bound(n)) == pytest.approx(row["p_upper95"], abs=1e-9)
        assert count_upper_bound(n, size) == row["K_upper95"]


def test_gamma_at_lower_visibility_equals_the_reference(case: Callable[[str], Any]) -> None:
    for row in case("open_world")["credence_detection_odds"]["rows"]:
        for odds in (1.0, 0.5, 0.25):
            assert detection_gamma(row["n"], row["N"], odds)[0] == pytest.approx(row[f"delta_{odds}"], abs=1e-9)


def test_gamma_at_lower_visibility_equals_the_sum_over_scipys_distribution() -> None:
    n, size, odds, a, b = 7, 15, 0.3, 0.7, 2.2
    x = np.arange(size - n + 1)
    prior = betabinom.pmf(x, size, a, b)
    none = np.array([nchypergeom_fisher.pmf(0, size, i, n, odds) if i else 1.0 for i in x])
    assert detection_gamma(n, size, odds, a=a, b=b)[0] == pytest.approx(prior[0] / (prior * none).sum(), abs=1e-9)


def test_the_general_prior_agrees_with_the_closed_form_at_a_equal_one() -> None:
    general = absence_credence([3, 9, 38], [12, 12, 40], a=1.0 + 1e-12)
    assert general == pytest.approx(absence_credence([3, 9, 38], [12, 12, 40]), abs=1e-9)


def test_the_sheet_of_needed_members_is_right(case: Callable[[str], Any]) -> None:
    for size, needs in case("helix_micro_examples")["needed_n_for_gamma"].items():
        gamma = absence_credence(np.arange(int(size) + 1), int(size))
        for level, n in needs.items():
            assert int(np.argmax(gamma >= float(level) - 1e-12)) == n


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.sampled_from([1.0, 0.5, 2.0]))
def test_unseen_equals_scipys_beta_binomial(k: int, rest: int, m: int, a: float) -> None:
    n, tau = k + rest, 0.125
    size = n + m
    got = unseen(k, n, size, tau=tau, a=a, b=3.0)
    if size == 0:
        assert np.isnan(got.share_mean[0])
        return
    j = np.arange(m + 1)
    pmf = betabinom.pmf(j, m, a + k, 3.0 + rest) if m else np.ones(1)
    share = (k + j) / size
    assert got.share_mean[0] == pytest.approx(float((pmf * share).sum()), abs=1e-9)
    assert got.p_weak[0] == pytest.approx(float(pmf[share < tau - 1e-12].sum()), abs=1e-9)
    assert got.gap_mean[0] == pytest.approx(float((pmf * np.maximum(0, 1 - share / tau)).sum()), abs=1e-9)


@given(st.integers(0, 80), st.integers(1, 80), st.floats(0.1, 5), st.floats(0.1, 9))
def test_gamma_rises_with_members_seen_and_falls_with_the_roster(n: int, m: int, a: float, b: float) -> None:
    here = float(absence_credence(n, n + m, a=a, b=b))
    assert 0.0 <= here <= 1.0
    assert float(absence_credence(n + 1, n + m, a=a, b=b)) > here - 1e-12
    assert float(absence_credence(n, n + m + 1, a=a, b=b)) < here + 1e-12


def test_sources_combine_by_noisy_or() -> None:
    assert noisy_or([0.9, 0.8]) == pytest.approx(0.98)
    assert noisy_or([]) == 0.0


def test_odds_that_cannot_be_are_refused() -> None:
    for odds in (0.0, -1.0, math.nan):
        with pytest.raises(UsageError):
            detection_gamma(3, 12, odds)
