"""Comparison, what-if and flips, on the worked example and small facts."""

from __future__ import annotations

import importlib.util
import math
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.content import content_folder
from helixatlas.errors import NotFoundError
from helixatlas.helix.assignments import assign_actors
from helixatlas.helix.codebook import Actor, load_codebook
from helixatlas.helix.compare import (
    between_share,
    compare,
    differences,
    gap_rate,
    no_differences,
    no_richness,
    richness,
    strata,
    strata_names,
)
from helixatlas.helix.connect import bridge
from helixatlas.helix.counts import count
from helixatlas.helix.derive import gaps_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat, Tie
from helixatlas.helix.flips import alternative_methods, codebook_flips, method_flips
from helixatlas.helix.method import Method
from helixatlas.helix.whatif import what_if

Case = Callable[[str], dict[str, Any]]
GROUPS = {"a1": "ABC", "a2": "ABCG", "b1": "BBC", "b2": "BBG"}
HELIX = {"A": "academia", "B": "business", "C": "civil-society", "G": "government"}


def small() -> Facts:
    """Four groups in two countries with complete lists; member i of group g is `g-i`."""
    seats = [(g, f"{g}-{i}") for g, letters in GROUPS.items() for i in range(len(letters))]
    return Facts(
        groups=tuple(GROUPS),
        seats=tuple(Seat(f"m-{actor}", g, actor, "membership", confidence=0.99) for g, actor in seats),
        assigned=tuple(Assigned(f"{g}-{i}", HELIX[x]) for g, letters in GROUPS.items() for i, x in enumerate(letters)),
        rosters=tuple(Roster(f"r-{g}", g, "membership", len(v), "complete", None, 0.99) for g, v in GROUPS.items()),
        ties=(Tie("s", "a1", "care", "in-sector"), Tie("t", "b1", "care", "in-sector")),
        types={**dict.fromkeys(GROUPS, "cluster"), "care": "sector"},
        territories={"a1": "x/ITH35", "b1": "x/ES24"},
        countries={"a1": "IT", "a2": "IT", "b1": "ES", "b2": "ES"},
        labels={"care": "Care"},
    )


def test_the_worked_rate_is_reproduced(case: Case) -> None:
    want = case("helix_micro_examples")["ex3_ranking"]["region_gap_rate_GOV_ACA"]
    got = gap_rate(want["statuses"])
    assert [got.low, got.high] == pytest.approx(want["rate_bounds"], abs=1e-9)
    assert got.interval == pytest.approx(want["wilson95"], abs=1e-9)
    assert f"{got.absent} of {got.decisive}" == want["decisive"]


def test_rates_without_groups_or_decisions_are_said_not_computed() -> None:
    assert gap_rate(["not-applicable"]).text == "no group has this level"
    assert gap_rate(["unknown"] * 3).text == "between 0 and 3 of 3; no case is decisive"
    assert math.isnan(gap_rate([]).low)


def test_countries_sectors_and_regions_are_compared_with_their_denominators() -> None:
    facts = small()
    rows = gaps_of(facts)
    table = [one for one in compare(rows, strata(facts, "country")) if one.level == "membership"]
    found = {(one.name, one.helix): one.rate for one in table}
    assert found["ES", "academia"].text.startswith("between 2 and 2 of 2; 2 of 2 decisive")
    assert found["IT", "academia"].absent == 0
    assert strata(facts, "in-sector") == {"a1": ["Care"], "b1": ["Care"]} == strata(facts, "sector")
    assert strata(facts, "region") == {"a1": ["ITH3"], "b1": ["ES24"]}


def test_richness_is_compared_at_equal_effort() -> None:
    facts = small()
    found = richness(count(facts), strata(facts, "country"), "membership")
    assert found["IT"].effort == found["ES"].effort == 3
    assert found["IT"].mean == pytest.approx((3 + 3) / 2)
    assert found["ES"].mean == pytest.approx(2.0)
    assert 0 < between_share(count(facts), "membership") < 1


def test_differences_come_with_n_and_correction() -> None:
    facts = small()
    table = differences(gaps_of(facts), strata(facts, "country"), "membership", permutations=200)
    one = next(one for one in table if one.helix == "academia")
    assert (one.n_one, one.n_two, one.difference) == (2, 2, 1.0)
    assert one.q >= one.p > 0.05


def test_removing_an_actor_shows_the_transition_of_a_complete_list() -> None:
    found = what_if(small(), remove=["a1-0"])
    assert [(one.group, one.helix, one.before, one.after) for one in found] == [("a1", "academia", "present", "absent")]


def test_adding_a_member_to_a_complete_list_closes_the_gap() -> None:
    facts = replace(small(), assigned=(*small().assigned, Assigned("new", "academia")))
    found = what_if(facts, add=[Seat("n", "b1", "new", "membership", confidence=0.99)])
    assert ("b1", "academia", "absent", "present") in [(t.group, t.helix, t.before, t.after) for t in found]


def test_another_day_shows_who_had_left() -> None:
    facts = small()
    seats = [seat._replace(end="2020-12-31") if seat.actor == "a1-0" else seat for seat in facts.seats]
    found = what_if(replace(facts, seats=tuple(seats)), base_as_of="2020-06-01", as_of="2021-06-01")
    assert ("a1", "academia", "present", "unknown") in [(t.group, t.helix, t.before, t.after) for t in found]


def test_an_unknown_actor_cannot_be_removed() -> None:
    with pytest.raises(NotFoundError):
        what_if(small(), remove=["nobody"])


def test_thresholds_that_matter_show_their_flips() -> None:
    found = {one.alternative: one for one in method_flips(small(), alternative_methods())}
    assert found["absent 0.90"].changed == 0
    assert found["tau a full share"].changed == 0
    strict = method_flips(small(), {"very sure": Method(absent=0.995)})[0]
    assert strict.transitions == {"absent -> unknown": strict.changed}
    assert strict.changed > 0


def test_an_alternative_codebook_flips_only_what_rules_decided() -> None:
    facts = replace(small(), assigned=tuple(row for row in small().assigned if row.actor != "a1-0"))
    actors = [Actor("a1-0", ["University of Nowhere"]), Actor("a1-1", ["University of Elsewhere"], stated=["business"])]
    books = {}
    for name in ("default", "hybrids-in-both"):
        book = load_codebook(content_folder("graph", "codebooks", f"{name}.yaml"))
        books[name] = assign_actors(actors, book)
    base = replace(facts, assigned=(*facts.assigned, *(row for row in books["default"] if row.codebook == "default")))
    found = codebook_flips(base, {"hybrids-in-both": books["hybrids-in-both"]}, base="default")[0]
    assert [(f.group, f.helix, f.before, f.after) for f in found.flips] == [("a1", "government", "absent", "present")]


def test_the_honesty_benchmark_keeps_its_promise(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(__file__).parents[2] / "benchmarks" / "honesty.py"
    spec = importlib.util.spec_from_file_location("honesty", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "honesty", module)
    spec.loader.exec_module(module)
    for visibility in (1.0, 0.5):
        result = module.simulate(groups=4000, visibility=visibility, seed=5)
        assert result.wrong("method") < 0.03
        assert result.wrong("naive") > 0.3
        assert result.claims("method") > 0
    for prior, sheet in ((module.PRIORS["uniform shares"], 0.0450), (module.PRIORS["one rare helix"], 0.0540)):
        assert module.exact(0.5, prior, "0.95")[1] == pytest.approx(sheet, abs=5e-5)
        assert module.exact(0.5, prior, "method")[1] < 0.006
        assert module.exact(1.0, prior, "method")[1] < 0.002


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_bridge_redundancy_is_the_least_number_of_actors_that_cut_the_bridge(pairs: list[tuple[int, int]]) -> None:
    ties = [(f"m{m}", f"x{x}", 0.9) for m, x in set(pairs)]
    nodes = sorted({end for tie in ties for end in tie[:2]})
    cuts = (set(cut) for size in range(len(nodes) + 1) for cut in combinations(nodes, size))
    least = next(len(cut) for cut in cuts if all(cut & {m, x} for m, x, _ in ties))
    assert bridge(ties).nu == least


@given(st.integers(0, 4), st.integers(1, 3), st.floats(0, 1), st.sampled_from(["complete", "partial", "unknown"]))
def test_another_source_never_makes_an_absent_helix_present_without_member(
    members: int, size: int, confidence: float, completeness: str
) -> None:
    facts = small()
    seats = tuple(
        Seat(f"x{i}", "b1", f"b1-{i}", "membership", confidence=confidence, graph="h") for i in range(members)
    )
    roster = Roster("x", "b1", "membership", size, completeness, None, confidence, "h")
    more = replace(facts, seats=(*facts.seats, *seats), rosters=(*facts.rosters, roster))
    for row in gaps_of(more):
        if (row.grp, row.helix) == ("b1", "academia"):
            assert row.presence in {"absent", "unknown"}


@given(st.permutations(sorted(HELIX.values())))
def test_relabelling_the_helices_of_all_actors_relabels_the_gaps(order: list[str]) -> None:
    new = dict(zip(sorted(HELIX.values()), order, strict=True))
    mixed = replace(small(), assigned=tuple(row._replace(helix=new[row.helix]) for row in small().assigned))
    before = {(row.grp, row.level, new[row.helix]): (row.presence, row.gamma, row.gap_mean) for row in gaps_of(small())}
    after = {(row.grp, row.level, row.helix): (row.presence, row.gamma, row.gap_mean) for row in gaps_of(mixed)}
    assert before == after


def test_an_empty_comparison_says_why() -> None:
    facts = Facts(
        groups=("g1", "g2"), countries={"g1": "IT"}, types={"g1": "cluster", "g2": "cluster", "c": "sector"},
        seats=tuple(Seat(f"s{i}", "g2", f"a{i}", "membership") for i in range(2)),
        assigned=(Assigned("a0", "academia"), Assigned("a1", "business")),
        ties=(Tie("t", "g1", "c", "in-sector"),),
    )  # fmt: skip
    places = strata(facts, "country")
    assert strata_names(facts) == ["country", "type", "sector"]
    assert richness(count(facts), places, "membership") == {}
    assert no_richness(count(facts), places, "membership") == (
        "1 of 2 groups have two classified members at the membership level, 1 are placed by this comparison, and 0 are "
        "both."
    )
    assert differences(gaps_of(facts), places, "membership") == []
    assert no_differences(gaps_of(facts), places, "membership") == (
        "A difference needs two strata with a decided group each: 1 of 2 groups are decided at the membership level, "
        "0 of them lie in exactly one stratum, in 0 strata."
    )
