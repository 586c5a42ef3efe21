"""What a group is made of, what its gaps ask for, and who holds the network together."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from helixatlas.helix.composition import compositions, helix_quotients
from helixatlas.helix.counts import count
from helixatlas.helix.derive import GapRow, gaps_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat, Tie
from helixatlas.helix.measures.segregation import ei_group
from helixatlas.helix.method import Method
from helixatlas.helix.robustness import sampling_flips
from helixatlas.helix.severity import standing, standings
from helixatlas.helix.whatif import cut_points

Case = Callable[[str], dict[str, Any]]
HELIX = {"P": "government", "B": "business", "V": "civil-society", "U": "academia", "X": "government"}


def worked(case: Case) -> Facts:
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    rows = [("membership", a) for a in ex["MEM"]] + [("governance", a) for a in ex["GOV"]]
    return Facts(
        groups=("C",),
        seats=tuple(Seat(f"{level}-{a}", "C", a, level, "chair" if a == "P1" else None, confidence=0.98)
                    for level, a in rows),
        assigned=tuple(Assigned(a, HELIX[a[0]]) for a in ex["helix"]),
        rosters=tuple(Roster(f"r-{level}", "C", level, None, "complete", None, 0.98)
                      for level in ("membership", "governance")),
        ties=tuple(Tie(f"t-{a}-{b}", a, b, "agreement", float(q)) for a, b, q in ex["ties"]),
        types={**dict.fromkeys(ex["helix"], "organisation"), "C": "cluster"},
    )  # fmt: skip


def test_the_composition_of_the_worked_board(case: Case) -> None:
    (found,) = compositions(count(worked(case)), level="governance")
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]
    evenness = want["evenness"]["GOV"]
    assert (found.evenness, found.blau) == pytest.approx((evenness["pielou_fixed_K"], evenness["blau_norm"]), abs=1e-9)
    assert found.effective == pytest.approx(evenness["hill1"], abs=1e-9)
    assert found.dominance == 0.6
    assert found.leads == {"P1": ("government",)}
    assert found.surprise == pytest.approx({"academia": want["absence_surprise_GOV_ACA"]["p0"]}, abs=1e-9)


def test_an_empty_group_has_an_undefined_composition() -> None:
    (found,) = compositions(count(Facts(("g",))), level="data")
    assert math.isnan(found.evenness)
    assert math.isnan(found.dominance)
    assert (found.leads, found.surprise) == ({}, {})


def test_helix_quotients_are_shrunk_towards_one() -> None:
    seats = tuple(Seat(f"s{i}", g, a, "membership") for i, (g, a) in enumerate([("g", "a"), ("h", "b"), ("h", "c")]))
    helices = (Assigned("a", "academia"), Assigned("b", "business"), Assigned("c", "business"))
    counts, places = count(Facts(("g", "h"), seats, helices)), {"g": ["IT"], "h": ["ES"]}
    bare, shrunk = (helix_quotients(counts, places, "membership", shrink=s) for s in (0.0, 1.0))
    assert bare["IT"]["academia"] == 3.0
    assert 1.0 < shrunk["IT"]["academia"] < 3.0
    assert bare["ES"]["business"] == 1.5
    assert helix_quotients(counts, {}, "membership") == {}


def gap(**more: Any) -> GapRow:  # noqa: ANN401  # any column
    row = next(one for one in gaps_of(Facts(("g",))) if one.level == "membership")
    return replace(row, **more)


def test_a_gap_asks_for_what_its_severity_and_its_bridge_say() -> None:
    absent = {"presence": "absent", "gap_lo": 1.0}
    assert standing(gap(**absent, connectivity="tied", beta=0.6)) == "quick win"
    assert standing(gap(**absent, connectivity="tied", beta=0.6), Method(bridged=0.7)) == "structural"
    assert standing(gap(**absent, connectivity="reachable")) == "structural"
    assert standing(gap(presence="present", gap_lo=0.0, fragile=True)) == "protect"
    assert standing(gap(presence="present", gap_lo=0.0)) == standing(gap(presence="weak", gap_lo=0.1)) == "small"
    assert standing(gap()) == "map first"
    assert standing(gap(presence="not-applicable")) == "not applicable"


def test_the_worked_gap_is_a_quick_win(case: Case) -> None:
    found = standings(gaps_of(worked(case)))
    assert [(row.level, row.helix) for row in found["quick win"]] == [
        ("governance", "academia"), ("membership", "academia"),
    ]  # fmt: skip


def test_cut_points_are_those_of_the_ties(case: Case) -> None:
    facts = worked(case)
    graph = nx.Graph((tie.source, tie.target) for tie in facts.ties)
    assert cut_points(facts) == sorted(nx.articulation_points(graph))
    assert cut_points(Facts(())) == []


def test_forgetting_the_busiest_actors_changes_most(case: Case) -> None:
    facts = worked(case)
    (worst,) = sampling_flips(facts, shares=(0.3,), targeted=True)
    (usual,) = sampling_flips(facts, shares=(0.3,))
    assert worst.draws == 1
    assert worst.changed >= usual.changed > 0
    assert not any(name.endswith("-> absent") for name in worst.transitions)


def test_the_expected_index_of_a_group_is_that_of_all_labellings() -> None:
    from itertools import permutations

    graph = nx.Graph([(0, 1), (0, 2), (1, 3), (0, 3)])
    labels = ["a", "a", "b", "b"]
    shares = []
    for order in permutations(labels[1:]):
        mixed = [labels[0], *order]
        shares.append(sum(1 if mixed[x] != mixed[0] else -1 for x in graph[0]) / 3)
    assert ei_group(graph, labels)["a"].expected == pytest.approx(sum(shares) / len(shares))


def test_a_size_nobody_calls_complete_gives_way_to_what_overlapping_lists_make_likely() -> None:
    lists = {"s1": "abcdefg", "s2": "ghij"}  # one in both: Chapman (8 x 5)/2 - 1 = 19
    seats = tuple(Seat(f"{s}-{a}", "g", a, "membership", graph=s) for s, actors in lists.items() for a in actors)
    said = Roster("r", "g", "membership", 10, "unknown", None, 0.98)
    facts = Facts(("g",), seats, tuple(Assigned(a, "business") for a in "abcdefghij"), (said,))
    status = {row.helix: row for row in gaps_of(facts) if row.level == "membership"}
    assert (status["academia"].presence, status["academia"].size) == ("unknown", 19.0)
    complete = replace(facts, rosters=(said._replace(completeness="complete"),))
    status = {row.helix: row for row in gaps_of(complete) if row.level == "membership"}
    assert (status["academia"].presence, status["academia"].size) == ("absent", 10.0)
