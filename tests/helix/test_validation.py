"""Hiding a known representative and looking where it comes back."""

from __future__ import annotations

from helixatlas.helix.counts import count
from helixatlas.helix.facts import Assigned, Facts, Seat, Tie
from helixatlas.helix.validation import Hidden, hidden_cases, hide, validate


def circles() -> Facts:
    """Six groups of two circles; in each circle the same university works with the same firms."""
    seats, actors = [], {}
    for circle in range(2):
        for g in range(3):
            for actor in (f"u{circle}", f"f{circle}a", f"f{circle}b", f"x{circle}{g}"):
                seats.append(Seat(f"s-{circle}-{g}-{actor}", f"g{circle}{g}", actor, "membership"))
                actors[actor] = "academia" if actor[0] == "u" else "business"
    for i in range(8):
        actors[f"v{i}"] = "academia"
        seats.append(Seat(f"v-{i}", f"h{i}", f"v{i}", "membership"))
    groups = tuple(sorted({seat.group for seat in seats}))
    return Facts(groups, tuple(seats), tuple(Assigned(a, h) for a, h in sorted(actors.items())))


def test_only_a_helixs_single_member_is_hidden_unless_all_are_asked_for() -> None:
    counts = count(circles())
    sole = hidden_cases(counts)
    assert {case.actor[0] for case in sole} == {"u", "v"}
    assert len(hidden_cases(counts, sole=False)) == len(circles().seats)


def test_hiding_takes_the_seat_and_the_cowork_of_that_group_only() -> None:
    facts = circles()
    facts = Facts(facts.groups, facts.seats, facts.assigned, ties=(
        Tie("of", "p", "g00", "belongs-to"), Tie("in", "u0", "p", "involvement"), Tie("else", "u0", "q", "involvement"),
    ))  # fmt: skip
    left = hide(facts, Hidden("g00", "membership", "academia", "u0"))
    assert {seat.group for seat in left.seats if seat.actor == "u0"} == {"g01", "g02"}
    assert {tie.iri for tie in left.ties} == {"of", "else"}


def test_a_representative_known_elsewhere_comes_back_first() -> None:
    found = {one.index: one for one in validate(circles(), bootstraps=50)}
    assert found["borda"].hits_at_1 == 1.0
    assert found["borda"].mrr == 1.0
    assert found["borda"].auc == 1.0
    assert found["random"].auc == 0.5
    assert found["degree"].over_degree == (0.0, 0.0)
    assert found["random"].over_degree[1] < 0 <= found["borda"].over_degree[0]
    assert found["random"].hits_at_5 == 5 / found["random"].candidates
    assert found["random"].cases == 6


def test_actors_known_only_from_the_hidden_seat_are_left_out_unless_asked_for() -> None:
    assert next(iter(validate(circles(), known_elsewhere=False, bootstraps=10))).cases == 14
    assert validate(circles(), groups=["h0"], bootstraps=10) == []


def test_the_same_call_gives_the_same_intervals() -> None:
    assert validate(circles(), bootstraps=20) == validate(circles(), bootstraps=20)
