"""Candidates and brokers of the first worked example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from helixatlas.errors import NotFoundError, UsageError
from helixatlas.helix.candidates import Search, candidates
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat, Tie
from helixatlas.helix.features import nearness, sector_fit

Case = Callable[[str], dict[str, Any]]
LISTED = ("membership", "governance")
HELIX = {"P": "government", "B": "business", "V": "civil-society", "U": "academia", "X": "government"}


def worked(case: Case) -> Facts:
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    rows = [("membership", a, 0.98, "s") for a in ex["MEM"]] + [("governance", a, 0.98, "s") for a in ex["GOV"]]
    rows += [("activity", a, q, pilot) for a, pilot, q in ex["activities"]]
    return Facts(
        groups=("C",),
        seats=tuple(Seat(f"{level}-{a}-{g}", "C", a, level, confidence=q, graph=g) for level, a, q, g in rows),
        assigned=tuple(Assigned(a, HELIX[a[0]]) for a in ex["helix"]),
        rosters=tuple(Roster(f"r-{level}", "C", level, None, "complete", None, 0.98) for level in LISTED),
        ties=tuple(Tie(f"t-{a}-{b}", a, b, "agreement", float(q)) for a, b, q in ex["ties"]),
        types={**dict.fromkeys(ex["helix"], "organisation"), "C": "cluster"},
    )


def ask(case: Case, **options: Any) -> Search:  # noqa: ANN401  # passed on
    return candidates(worked(case), "C", "governance", "academia", **options)


def test_the_features_of_the_worked_candidates_are_reproduced(case: Case) -> None:
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]["candidates_GOV_ACA"]
    found = {one.actor: one for one in ask(case).candidates}
    assert set(found) == set(want)
    for actor, row in want.items():
        got = found[actor].features
        assert (got["cn"], got["aa"]) == pytest.approx((row["CN"], row["AA"]), abs=1e-9)
        assert got["ra"] == pytest.approx(row["RA_conf"], abs=1e-9)
        assert got["ppr"] == pytest.approx(row["PPR"], abs=1e-9)
        assert list(found[actor].already_in) == [{"ACT": "activity"}[level] for level in row["already_in"]]
        if row["dist"] == 1:
            assert len(found[actor].paths[0].nodes) == 3


def test_the_best_connected_candidate_comes_first_with_all_its_ranks(case: Case) -> None:
    first, second, third = ask(case).candidates
    assert [first.actor, second.actor, third.actor] == ["U1", "U2", "U3"]
    assert first.ranks["ra"] == 1.0
    assert third.ranks["already_in"] == 2.5
    assert first.borda > second.borda > third.borda


def test_every_clause_of_a_path_cites_its_statement(case: Case) -> None:
    first = ask(case).candidates[0]
    assert first.paths[0].text == "P1 sits in the governance of C, P1 is tied (agreement) to U1."
    assert [clause.statements for clause in first.paths[0].clauses] == [("governance-P1-s",), ("t-P1-U1",)]
    assert all(clause.statements for path in first.paths for clause in path.clauses)
    assert first.paths[0].strength == pytest.approx(0.98 * 0.9)
    assert first.sentence.startswith("U1 is already in the group at: activity.")


def test_strength_counts_only_paths_that_share_no_go_between(case: Case) -> None:
    third = ask(case).candidates[2]
    assert [path.nodes for path in third.paths] == [("C", "V3", "V4", "U3")]
    assert third.strength == pytest.approx(0.98 * 1.0 * 0.5)


def test_brokers_have_credit_and_role(case: Case) -> None:
    found = ask(case)
    assert [(one.actor, one.credit, one.role) for one in found.brokers] == [
        ("B1", 1.0, "representative"), ("P1", 1.0, "representative"), ("V1", 1.0, "representative"),
        ("V4", 1.0, "liaison"),
    ]  # fmt: skip
    assert found.nu == 2
    assert found.beta == pytest.approx(0.998)


def test_filters_are_applied_and_stated(case: Case) -> None:
    facts = replace(worked(case), countries={"U1": "IT", "U2": "ES"}, territories={"U1": "nuts/ITH3"})
    found = candidates(facts, "C", "governance", "academia", country="IT", territory="ITH")
    assert [one.actor for one in found.candidates] == ["U1"]
    assert found.filters == {"country": "IT", "territory": "ITH"}
    assert found.considered == 1


def test_an_unknown_group_is_named(case: Case) -> None:
    with pytest.raises(NotFoundError):
        candidates(worked(case), "nowhere", "governance", "academia")


def test_a_group_without_members_still_gets_candidates(case: Case) -> None:
    facts = replace(worked(case), seats=())
    found = candidates(facts, "C", "governance", "academia")
    assert len(found.candidates) == 3
    assert found.candidates[0].sentence == "No path from the group to U1 is recorded."


def test_nearness_counts_shared_nuts_levels() -> None:
    places = {"a": "n/ITH35", "b": "n/ITH31", "c": "n/ITC4", "d": "n/ES24"}
    facts = Facts(groups=(), territories=places, countries={"e": "IT", "f": "IT"})
    assert [nearness("a", other, facts) for other in "abcd"] == [4, 3, 1, 0]
    assert nearness("e", "f", facts) == 1
    assert nearness("e", "a", facts) == 0


def test_sectors_that_occur_together_are_related() -> None:
    sectors = {"C": {"care"}, "x": {"care"}, "y": {"food"}, "z": {"steel"}, "o1": {"care", "food"}, "o2": {"steel"}}
    fit = sector_fit(["x", "y", "z", "w"], "C", [], sectors)
    assert fit["x"] == 1.0
    assert 0.0 < fit["y"] <= 1.0
    assert fit["z"] == fit["w"] == 0.0


def test_a_common_group_makes_a_path_and_a_feature(case: Case) -> None:
    facts = worked(case)
    shared = (Seat("s1", "D", "V5", "membership"), Seat("s2", "D", "U3", "membership"))
    found = candidates(replace(facts, groups=("C", "D"), seats=(*facts.seats, *shared)), "C", "membership", "academia")
    third = next(one for one in found.candidates if one.actor == "U3")
    assert third.features["co_group"] == 1.0
    assert ("C", "V5", "D", "U3") in [path.nodes for path in third.paths]
    assert third.features["load"] == -1.0


def consortia() -> Facts:
    """C has members m1, m2, m3; m1 and m2 sit with the university u in D, m3 with the university v in E."""
    places = {"C": ("m1", "m2", "m3"), "D": ("m1", "m2", "u"), "E": ("m3", "v")}
    return Facts(
        groups=("C", "D", "E"),
        seats=tuple(Seat(f"{g}-{a}", g, a, "membership") for g, actors in places.items() for a in actors),
        assigned=(
            *(Assigned(a, "business") for a in places["C"]),
            Assigned("u", "academia"),
            Assigned("v", "academia"),
        ),
        types={**dict.fromkeys(("m1", "m2", "m3", "u", "v"), "organisation"), **dict.fromkeys("CDE", "partnership")},
    )


def test_without_ties_the_members_that_sit_elsewhere_with_the_helix_stand_between() -> None:
    found = candidates(consortia(), "C", "membership", "academia")
    assert [(one.actor, one.credit, one.role, one.through) for one in found.brokers] == [
        ("m3", 1.0, "joint member", ("E",)), ("m1", 0.5, "joint member", ("D",)), ("m2", 0.5, "joint member", ("D",)),
    ]  # fmt: skip
    assert found.broker_note == found.note == ""


def test_who_is_tied_to_a_member_needs_no_joint_member() -> None:
    facts = replace(consortia(), ties=(Tie("t", "m2", "u", "agreement"),))
    found = candidates(facts, "C", "membership", "academia")
    assert [one.actor for one in found.brokers] == ["m3"]


def test_a_crowd_introduces_nobody() -> None:
    facts = consortia()
    crowd = tuple(Seat(f"E-{i}", "E", f"x{i}", "membership") for i in range(60))
    found = candidates(replace(facts, seats=(*facts.seats, *crowd)), "C", "membership", "academia")
    assert [one.actor for one in found.brokers] == ["m1", "m2"]


def test_an_empty_answer_says_why() -> None:
    facts = consortia()
    alone = replace(facts, seats=tuple(seat for seat in facts.seats if seat.group == "C"))
    found = candidates(alone, "C", "membership", "academia")
    assert found.note == (
        "Nothing recorded connects the 3 recorded members to the 2 organisations of that helix; their order rests on "
        "names only."
    )
    assert found.broker_note.startswith("0 of 3 recorded members have a recorded tie to another organisation")
    nobody = candidates(replace(facts, seats=()), "C", "membership", "academia")
    assert nobody.broker_note == "No member of the group is recorded, so nobody can be known to stand between."
    elsewhere = candidates(facts, "C", "membership", "academia", country="IT")
    assert elsewhere.note == "No organisation of that helix is recorded outside the level (country IT)."
    assert elsewhere.broker_note.startswith("No organisation of that helix")
    direct = replace(alone, ties=(Tie("t", "m2", "u", "agreement"),))
    assert candidates(direct, "C", "membership", "academia").broker_note.startswith("Members are tied to the helix")


def test_an_unknown_level_or_helix_is_refused(case: Case) -> None:
    for level, helix in (("boardroom", "academia"), ("membership", "church")):
        with pytest.raises(UsageError):
            candidates(worked(case), "C", level, helix)
