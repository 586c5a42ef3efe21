"""What if: take an actor away, add one, or look at another day, and see which verdicts change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import networkx as nx

from helixatlas.errors import NotFoundError
from helixatlas.helix.activity import actor_ties
from helixatlas.helix.derive import GapRow, gaps_of
from helixatlas.helix.facts import Facts, Roster, Seat
from helixatlas.helix.measures.holes import articulation_points
from helixatlas.helix.method import Method

__all__ = ["Transition", "cut_points", "transitions", "what_if", "with_seats", "without_actors"]


@dataclass(frozen=True)
class Transition:
    """One gap before and after: both statuses and what happened to the bridge."""

    group: str
    level: str
    helix: str
    before: str
    after: str
    nu_before: int
    nu_after: int
    beta_before: float
    beta_after: float


def what_if(
    facts: Facts,
    *,
    remove: Collection[str] = (),
    add: Sequence[Seat] = (),
    as_of: str | None = None,
    base_as_of: str | None = None,
    method: Method | None = None,
    codebook: str | None = None,
) -> list[Transition]:
    """Return the gaps whose status or bridge changes when actors leave or join, or on another day.

    An actor that leaves takes its seats, ties and place on a complete list with it. Raises NotFoundError for
    an actor without any seat or tie.
    """
    before = gaps_of(facts, method, as_of=base_as_of, codebook=codebook)
    changed = with_seats(without_actors(facts, remove), add)
    return transitions(before, gaps_of(changed, method, as_of=as_of or base_as_of, codebook=codebook))


def cut_points(facts: Facts) -> list[str]:
    """Return the actors whose loss would cut the network of recorded ties in two (articulation points), sorted."""
    pairs = ((one, two) for one, others in actor_ties(facts).items() for two in others)
    return [str(actor) for actor in articulation_points(nx.Graph(pairs))]


def transitions(before: Sequence[GapRow], after: Sequence[GapRow]) -> list[Transition]:
    """Return what differs between two derivations, sorted by group, level and helix."""
    then = {(row.grp, row.level, row.helix): row for row in after}
    found = []
    for row in before:
        new = then.get((row.grp, row.level, row.helix))
        if new and (row.presence, row.nu, round(row.beta, 12)) != (new.presence, new.nu, round(new.beta, 12)):
            found.append(
                Transition(
                    row.grp, row.level, row.helix, row.presence, new.presence, row.nu, new.nu, row.beta, new.beta
                )
            )
    return sorted(found, key=lambda one: (one.group, one.level, one.helix))


def without_actors(facts: Facts, actors: Collection[str]) -> Facts:
    """Return the facts as if the actors had never joined; a list closed by its size gets shorter by them."""
    gone = set(actors)
    known = {seat.actor for seat in facts.seats} | {end for tie in facts.ties for end in (tie.source, tie.target)}
    if unknown := gone - known:
        raise NotFoundError(f"No seat or tie of {min(unknown)} is recorded.", actor=min(unknown))
    places: dict[tuple[str, str], set[str]] = {}
    for seat in facts.seats:
        if seat.actor in gone:
            places.setdefault((seat.group, seat.level), set()).add(seat.actor)
    return replace(
        facts,
        seats=tuple(seat for seat in facts.seats if seat.actor not in gone),
        ties=tuple(tie for tie in facts.ties if tie.source not in gone and tie.target not in gone),
        rosters=tuple(_resized(one, -len(places.get((one.group, one.level), ()))) for one in facts.rosters),
    )


def with_seats(facts: Facts, seats: Sequence[Seat]) -> Facts:
    """Return the facts with more seats; a list that was complete gets longer, an open one fills up."""
    if not seats:
        return facts
    now: dict[tuple[str, str], set[str]] = {}
    for seat in facts.seats:
        now.setdefault((seat.group, seat.level), set()).add(seat.actor)
    new: dict[tuple[str, str], set[str]] = {}
    for seat in seats:
        if seat.actor not in now.get((seat.group, seat.level), ()):
            new.setdefault((seat.group, seat.level), set()).add(seat.actor)
    rosters = [
        _resized(one, len(new.get((one.group, one.level), ())))
        if one.completeness == "complete" or (one.size or 0) <= len(now.get((one.group, one.level), ()))
        else one
        for one in facts.rosters
    ]
    groups = tuple(sorted({*facts.groups, *(seat.group for seat in seats)}))
    return replace(facts, groups=groups, seats=(*facts.seats, *seats), rosters=tuple(rosters))


def _resized(roster: Roster, by: int) -> Roster:
    return roster if roster.size is None else roster._replace(size=max(roster.size + by, 0))
