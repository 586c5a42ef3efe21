"""Rule profiles: pass, fail and cannot tell, with reasons and evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.content import content_folder
from helixatlas.errors import InputError
from helixatlas.helix.counts import count
from helixatlas.helix.derive import gaps_of
from helixatlas.helix.facts import Assigned, Facts, Roster, Seat
from helixatlas.helix.profiles import Verdict, check_profile, load_profile, member_counts
from helixatlas.ontology.namespaces import ID

HELIX = {"A": "academia", "B": "business", "C": "civil-society", "G": "government"}


def groups_of(**groups: tuple[str, bool]) -> Facts:
    """Return groups given by the letters of their members and whether the list is complete."""
    seats, assigned, rosters = [], [], []
    for name, (letters, complete) in groups.items():
        group = f"{ID}cluster/{name}"
        for i, letter in enumerate(letters):
            actor = f"{name}-{i}"
            seats.append(Seat(f"m-{actor}", group, actor, "membership", confidence=0.99))
            assigned.append(Assigned(actor, HELIX[letter]))
        if complete:
            rosters.append(Roster(f"r-{name}", group, "membership", len(letters), "complete", None, 0.99))
    names = tuple(f"{ID}cluster/{name}" for name in groups)
    return Facts(names, tuple(seats), tuple(assigned), tuple(rosters))


def verdicts(profile: str, facts: Facts) -> dict[str, Verdict]:
    rule = load_profile(content_folder("graph", "profiles", f"{profile}.ttl"))
    found = check_profile(rule, gaps_of(facts), member_counts(count(facts)))
    return {one.group.rsplit("/", 1)[-1]: one for one in found}


def test_the_quadruple_helix_passes_fails_and_stays_open() -> None:
    found = verdicts("quadruple-helix", groups_of(all=("ABCG", False), none=("AB", False), closed=("ABC", True)))
    assert {name: one.verdict for name, one in found.items()} == {
        "all": "pass", "none": "cannot tell", "closed": "fail",
    }  # fmt: skip
    assert found["closed"].broken == ("No member from government: the list leaves no room for one.",)
    assert len(found["none"].open) == 2
    assert {row.helix for row in found["all"].evidence} == set(HELIX.values())


def test_the_triple_helix_does_not_ask_for_civil_society() -> None:
    assert verdicts("triple-helix", groups_of(three=("ABG", True)))["three"].verdict == "pass"


def test_the_european_rule_counts_members_and_kinds() -> None:
    found = verdicts(
        "european-cluster",
        groups_of(big=("A" * 8 + "B" * 8, False), small=("AB", True), few=("AB", False), alone=("B" * 16, True)),
    )
    assert {name: one.verdict for name, one in found.items()} == {
        "big": "pass", "small": "fail", "few": "cannot tell", "alone": "fail",
    }  # fmt: skip
    assert found["small"].broken == ("The list closes below 15 members.",)


def test_a_centres_own_rule_reads_two_levels() -> None:
    found = verdicts("centre-example", groups_of(five=("AABCG", True)))["five"]
    assert found.verdict == "cannot tell"
    assert {row.level for row in found.evidence} == {"membership", "governance"}


def test_a_file_that_is_no_profile_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.ttl"
    path.write_text("<a> <b> <c> .", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.ttl"):
        load_profile(path)
    path.write_text("not turtle", encoding="utf-8")
    with pytest.raises(InputError):
        load_profile(path)


def test_an_estimated_or_doubted_size_breaks_no_rule() -> None:
    facts = groups_of(small=("AB", True))
    doubted = facts.rosters[0]._replace(confidence=0.9)
    facts = Facts(facts.groups, facts.seats, facts.assigned, (doubted,))
    assert verdicts("european-cluster", facts)["small"].verdict == "cannot tell"
