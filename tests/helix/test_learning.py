"""Priors learnt from other groups, and verdicts when less is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helixatlas.helix.counts import count, presence_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat
from helixatlas.helix.method import HELICES, Method
from helixatlas.helix.posterior import absence_credence, detection_gamma, unseen
from helixatlas.helix.presence import presence
from helixatlas.helix.priors import fit_prior, fit_priors
from helixatlas.helix.robustness import forget, sampling_flips


def atlas(groups: int = 20, seed: int = 3) -> Facts:
    """Return groups of ten members on complete lists, academia rare, some lists without a number."""
    draw = np.random.default_rng(seed)
    seats, assigned, rosters = [], [], []
    for g in range(groups):
        for i, helix in enumerate(draw.choice(4, size=10, p=[0.05, 0.3, 0.25, 0.4])):
            seats.append(Seat(f"m{g}-{i}", f"g{g}", f"a{g}-{i}", "membership", confidence=0.99))
            assigned.append(Assigned(f"a{g}-{i}", HELICES[helix]))
        rosters.append(Roster(f"r{g}", f"g{g}", "membership", 10 if g % 2 else None, "complete", None, 0.99))
    return Facts(tuple(f"g{g}" for g in range(groups)), tuple(seats), tuple(assigned), tuple(rosters))


def test_a_prior_is_found_again_in_many_groups() -> None:
    draw = np.random.default_rng(1)
    n = draw.integers(5, 40, 3000)
    k = draw.binomial(n, draw.beta(0.8, 4.0, 3000))
    assert fit_prior(k, n) == pytest.approx((0.8, 4.0), rel=0.12)


def test_few_groups_teach_nothing_and_alike_groups_no_certainty() -> None:
    assert fit_prior([1, 2], [5, 5]) == (1.0, 3.0)
    a, b = fit_prior([0] * 50, [10] * 50)
    assert a > 0
    assert a + b <= 50 + 1e-9


def test_a_prior_by_helix_moves_only_that_helix() -> None:
    facts = atlas()
    rare = fit_priors(count(facts))["academia"]
    open_lists = replace(facts, rosters=tuple(one._replace(size=14, completeness="unknown") for one in facts.rosters))
    plain = presence_of(count(open_lists)).gamma.reshape(-1, 4)
    learnt = presence_of(count(open_lists, Method(priors={"academia": rare}))).gamma.reshape(-1, 4)
    seen = ~np.isnan(plain[:, 0])
    assert (learnt[seen, 0] > plain[seen, 0]).all()
    assert np.array_equal(learnt[:, 1:], plain[:, 1:], equal_nan=True)


def test_one_prior_a_row_equals_one_call_a_row() -> None:
    both = presence(0, [5, 9], 12, prior=([1.0, 0.3], [3.0, 0.9]))
    for i, (n, a, b) in enumerate([(5, 1.0, 3.0), (9, 0.3, 0.9)]):
        assert both.gamma[i] == pytest.approx(float(absence_credence(n, 12, a=a, b=b)))
        assert both.gamma_half[i] == pytest.approx(detection_gamma(n, 12, 0.5, a=a, b=b)[0])
        assert both.p_weak[i] == pytest.approx(unseen(0, n, 12, tau=0.125, a=a, b=b).p_weak[0])


def test_forgetting_makes_unknown_and_never_absent_or_present() -> None:
    found = sampling_flips(atlas(), draws=5)
    assert [one.share for one in found] == [0.1, 0.2, 0.3]
    assert found[2].changed > found[0].changed > 0
    for one in found:
        assert not any(name.endswith("-> absent") or name.startswith("absent -> present") for name in one.transitions)


def test_a_complete_list_without_a_number_keeps_its_length_when_members_are_forgotten() -> None:
    left = forget(atlas(), ["a0-0"])
    cell = next(cell for cell in count(left).cells if (cell.group, cell.level) == ("g0", "membership"))
    assert (cell.roster.size, cell.recorded) == (10.0, 9)
