"""Whatever a row says, it names the statements it hangs on: take one away, and only rows that list it change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from helixatlas.helix.activity import data_seats, derived_seats
from helixatlas.helix.assignments import assignment_iri
from helixatlas.helix.counts import count
from helixatlas.helix.derive import GapRow, gaps_of
from helixatlas.helix.facts import Assigned, Denial, Facts, Roster, Seat, Tie
from helixatlas.helix.method import HELICES, LEVELS

ACTORS, GROUPS, WORK = [f"a{i}" for i in range(6)], ["g0", "g1", "g2"], ["p0", "p1"]
TYPES = {**dict.fromkeys(ACTORS, "organisation"), **dict.fromkeys(GROUPS, "cluster"), "p0": "pilot", "p1": "event",
         "d0": "dataset"}  # fmt: skip
SHARE = st.sampled_from([0.5, 0.85, 0.98, 1.0])
SOURCE = st.sampled_from(["s1", "s2"])


@st.composite
def worlds(draw: st.DrawFn) -> Facts:
    def some(what: st.SearchStrategy[Any], most: int) -> list[Any]:
        return draw(st.lists(what, max_size=most, unique=True))

    actor, group = st.sampled_from(ACTORS), st.sampled_from(GROUPS)
    seats = some(st.tuples(group, actor, st.sampled_from(LEVELS), st.sampled_from([None, "observer"]), SOURCE), 14)
    ties = some(st.tuples(actor, actor).filter(lambda pair: pair[0] < pair[1]), 5)
    work = some(st.tuples(actor, st.sampled_from(WORK)), 6)
    of = some(st.tuples(st.sampled_from(WORK), group), 3)
    data = some(st.tuples(st.sampled_from([*ACTORS, *GROUPS])), 4)
    helices = some(st.tuples(actor, st.sampled_from(HELICES)), 8)
    rosters = some(st.tuples(group, st.sampled_from(LEVELS[:2]), st.sampled_from([None, 0, 2, 3, 9]),
                             st.sampled_from(["complete", "partial", "unknown"]),
                             st.sampled_from([None, "2019", "2022-05-01"])), 4)  # fmt: skip
    denials = some(st.tuples(group, st.sampled_from(LEVELS[:2]), st.sampled_from(HELICES)), 2)
    edges = [Tie(f"t{i}", a, b, "agreement", draw(SHARE)) for i, (a, b) in enumerate(ties)]
    edges += [Tie(f"w{i}", a, p, "involvement", draw(SHARE)) for i, (a, p) in enumerate(work)]
    edges += [Tie(f"o{i}", p, g, "belongs-to", draw(SHARE)) for i, (p, g) in enumerate(of)]
    edges += [Tie(f"d{i}", "d0", x, "data-of" if x in GROUPS else "provided-by") for i, (x,) in enumerate(data)]
    return Facts(
        groups=tuple(GROUPS), types=TYPES, ties=tuple(edges),
        seats=tuple(Seat(f"m{i}", g, a, level, role, draw(st.sampled_from([None, "2020"])), None, draw(SHARE),
                         draw(st.sampled_from([None, "2019-06-01"])), s)
                    for i, (g, a, level, role, s) in enumerate(seats)),
        assigned=tuple(Assigned(a, h) for a, h in helices),
        rosters=tuple(Roster(f"r{i}", *row, draw(SHARE), draw(SOURCE)) for i, row in enumerate(rosters)),
        denials=tuple(Denial(f"n{i}", *row, draw(SHARE)) for i, row in enumerate(denials)),
    )  # fmt: skip


def thinner(facts: Facts) -> Iterator[tuple[str, Facts]]:
    for name in ("seats", "ties", "rosters", "denials", "assigned"):
        rows = getattr(facts, name)
        for at, one in enumerate(rows):
            gone = assignment_iri(one.actor, one.helix, one.codebook) if isinstance(one, Assigned) else one.iri
            yield gone, replace(facts, **{name: (*rows[:at], *rows[at + 1 :])})


def said(row: GapRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name not in {"derived_from", "tied_by"}}


@given(worlds())
def test_removing_any_statement_changes_only_rows_that_name_it(facts: Facts) -> None:
    before = gaps_of(facts)
    for gone, left in thinner(facts):
        for old, new in zip(before, gaps_of(left), strict=True):
            if said(old) != said(new):
                assert gone in {*old.derived_from, *old.tied_by}, (gone, old, new)


def test_who_provides_a_dataset_of_a_group_is_at_its_data_level() -> None:
    facts = Facts(
        groups=("g0",), types=TYPES, assigned=(Assigned("a0", "business"),),
        ties=(Tie("of", "d0", "g0", "data-of", 0.9), Tie("by", "d0", "a0", "provided-by", 0.95)),
    )  # fmt: skip
    (seat,) = data_seats(facts)
    assert (seat.group, seat.actor, seat.level, seat.statements) == ("g0", "a0", "data", ("by", "of"))
    cell = next(one for one in count(facts, seats=derived_seats(facts)).cells if one.level == "data")
    assert cell.k == (0, 1, 0, 0)
    row = next(one for one in gaps_of(facts) if one.level == "data" and one.helix == "business")
    assert (row.presence, set(row.derived_from)) == ("present", {assignment_iri("a0", "business", ""), "by", "of"})


def test_a_gap_reached_through_invented_statements_is_marked_as_invented() -> None:
    facts = Facts(
        groups=("g0",), types=TYPES, assigned=(Assigned("a0", "business"), Assigned("a1", "academia")),
        seats=(Seat("m", "g0", "a0", "membership"),), ties=(Tie("t", "a0", "a1", "agreement", synthetic=True),),
    )  # fmt: skip
    marked = {row.helix: row.synthetic for row in gaps_of(facts) if row.level == "membership"}
    assert marked == {"academia": True, "business": False, "government": False, "civil-society": False}


def test_a_group_reached_only_through_its_own_members_is_not_reached() -> None:
    facts = Facts(
        groups=("g0", "g1"), types=TYPES, assigned=(Assigned("a0", "academia"), Assigned("a1", "business")),
        seats=(Seat("m1", "g0", "a0", "membership", confidence=0.5), Seat("m2", "g1", "a0", "membership")),
    )  # fmt: skip
    row = next(one for one in gaps_of(facts) if (one.grp, one.level, one.helix) == ("g0", "membership", "academia"))
    assert (row.presence, row.connectivity) == ("unknown", "none-known")
