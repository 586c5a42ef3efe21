"""Nothing to count: every function says undefined (NaN, an empty list) instead of failing; warnings are errors."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable

import networkx as nx
import numpy as np
import pytest

from helixatlas.helix.candidates import candidates
from helixatlas.helix.compare import compare, differences, richness, strata
from helixatlas.helix.counts import count
from helixatlas.helix.derive import gaps_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat
from helixatlas.helix.flips import alternative_methods, method_flips
from helixatlas.helix.measures import brokerage, coverage, diversity, holes, linkscores, nestedness, ris3, segregation
from helixatlas.helix.method import HELICES, LEVELS, Method
from helixatlas.helix.posterior import count_upper_bound
from helixatlas.helix.questions import questions
from helixatlas.helix.ranking import rank_groups, weight_sensitivity
from helixatlas.helix.robustness import sampling_flips
from helixatlas.helix.validation import validate
from helixatlas.helix.whatif import what_if

SMALL = {
    "nothing": Facts(groups=()),
    "a group": Facts(groups=("g",)),
    "one member": Facts(
        ("g",), (Seat("s", "g", "a", "membership"),), (Assigned("a", "academia"),), (Roster("r", "g", "membership", 1),)
    ),
    "no level": Facts(("g",), rosters=tuple(Roster(f"r{level}", "g", level, 0, "complete") for level in LEVELS)),
}


@pytest.mark.parametrize("name", SMALL)
def test_the_whole_chain_runs_on_almost_nothing(name: str) -> None:
    facts = SMALL[name]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        rows, counts = gaps_of(facts), count(facts)
        assert len(rows) == 16 * len(facts.groups)
        assert len(rank_groups(rows)) == (name in {"a group", "one member"})
        assert set(weight_sensitivity(rows, draws=3)) == set(facts.groups)
        assert isinstance(questions(facts, counts), list)
        assert compare(rows, strata(facts, "country")) == []
        assert richness(counts, {"g": ["x"]}, "membership") == {}
        assert differences(rows, {"g": ["x"]}, "membership") == []
        assert validate(facts, bootstraps=2) == []
        assert what_if(facts) == []
        assert method_flips(facts, alternative_methods())[0].rows == len(rows)
        assert sampling_flips(facts, draws=1)[0].changed == 0
        if facts.groups:
            assert candidates(facts, "g", "membership", "business").candidates == ()


def test_three_and_five_helices_work_as_four_do() -> None:
    for helices in (HELICES[:3], (*HELICES, "environment")):
        rows = gaps_of(SMALL["one member"], Method(helices=helices))
        found = {row.helix: row.presence for row in rows if row.level == "membership"}
        assert found["academia"] == "present"
        assert set(found) == set(helices)


@pytest.mark.parametrize("graph", [nx.empty_graph(0), nx.empty_graph(1), nx.path_graph(2)])
def test_measures_of_tiny_graphs_are_undefined_not_errors(graph: nx.Graph) -> None:
    labels = dict.fromkeys(graph, "a")
    checks: list[Callable[[], object]] = [
        lambda: segregation.ei_index(graph, labels),
        lambda: segregation.odds_ratio_within(graph, labels),
        lambda: segregation.assortativity(segregation.mixing_matrix(graph, labels)[1]),
        lambda: brokerage.gould_fernandez(graph, labels),
        lambda: brokerage.label_permutation_expected(graph, labels),
        lambda: holes.burt(graph),
        *(lambda index=index: linkscores.score_matrix(graph, index) for index in linkscores.INDICES),
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for check in checks:
            check()
        assert math.isnan(segregation.freeman(graph, labels))


def test_empty_counts_and_matrices_are_undefined_not_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert math.isnan(coverage.sample_coverage([]))
        assert math.isnan(coverage.incidence(np.zeros((0, 3))).coverage)
        assert math.isnan(diversity.hill([], 1))
        assert math.isnan(ris3.krugman([[0, 0], [1, 2]])[0])
        assert nestedness.nodf(np.zeros((2, 2))).nodf == 0.0
        assert not ris3.location_quotient(np.zeros((2, 2))).any()
        assert count_upper_bound(5, 3) == 0
