"""Co-work: seats that follow from pilots, projects, events and datasets of a group, and ties between actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from helixatlas.helix.facts import ACTIVITY_TYPES, GROUP_TYPES, Facts, Seat, Tie

__all__ = [
    "CROWD", "OF_A_GROUP", "TAKING_PART", "Ties", "activity_seats", "actor_ties", "data_seats", "derived_seats",
]  # fmt: skip

Ties = Mapping[str, Mapping[str, tuple[float, tuple[str, ...]]]]
"""actor -> actor -> (strength, IRIs of the statements it rests on), both ways."""

CROWD = 50
"""An activity with more participants than this does not by itself tie each pair of them."""


OF_A_GROUP = frozenset({"belongs-to", "consortium", "consortium-of", "involvement", "led-by", "part-of"})
"""Kinds of edge that make an activity one *of* a group; being shown on a visit or found by a study does not."""

TAKING_PART = frozenset({"hosted-by", "involvement", "led-by", "responsible"})
"""Kinds of edge by which an organisation works in an activity."""


def activity_seats(facts: Facts) -> list[Seat]:
    """Return a seat at the activity level for every actor involved in an activity of a group.

    An activity is *of* a group by an edge of OF_A_GROUP, an actor works in it by one of TAKING_PART. Confidence is
    the product of both statements; the activity is the source, so that several activities combine by noisy-or.
    """
    around = _around_activities(facts)
    seats = []
    for activity in sorted(around):
        groups = [
            end for end in around[activity] if facts.types.get(end[0]) in GROUP_TYPES and end[1].kind in OF_A_GROUP
        ]
        actors = _taking_part(facts, around[activity])
        for group, of in groups:
            for actor, involved in actors:
                q = of.confidence * involved.confidence
                seats.append(Seat(involved.iri, group, actor, "activity", confidence=q, graph=activity,
                                  synthetic=of.synthetic or involved.synthetic, via=of.iri))  # fmt: skip
    return seats


def data_seats(facts: Facts) -> list[Seat]:
    """Return a seat at the data level for every organisation that provides a dataset of a group.

    Confidence is the product of both statements; the dataset is the source.
    """
    groups: dict[str, list[Tie]] = defaultdict(list)
    for tie in facts.ties:
        if tie.kind == "data-of" and facts.types.get(tie.target) in GROUP_TYPES:
            groups[tie.source].append(tie)
    return [
        Seat(by.iri, of.target, by.target, "data", confidence=of.confidence * by.confidence, graph=by.source,
             synthetic=of.synthetic or by.synthetic, via=of.iri)
        for by in facts.ties
        if by.kind == "provided-by" and facts.types.get(by.target) == "organisation"
        for of in groups.get(by.source, ())
    ]  # fmt: skip


def derived_seats(facts: Facts) -> list[Seat]:
    """Return the seats that follow from work in a group's activities and from its datasets."""
    return [*activity_seats(facts), *data_seats(facts)]


def actor_ties(facts: Facts) -> Ties:
    """Return who is tied to whom: recorded relations between organisations, and work in the same activity.

    Several statements on one pair combine by noisy-or; co-work counts with the product of both
    involvements. Activities of more than CROWD participants tie nobody.
    """
    found: dict[tuple[str, str], dict[str, tuple[float, tuple[str, ...]]]] = defaultdict(dict)
    organisations = {iri for iri, kind in facts.types.items() if kind == "organisation"}
    for tie in facts.ties:
        if tie.source != tie.target and tie.source in organisations and tie.target in organisations:
            _put(found, (tie.source, tie.target), tie.iri, tie.confidence, (tie.iri,))
    for activity, around in _around_activities(facts).items():
        actors = dict(_taking_part(facts, around))
        if len(actors) <= CROWD:
            for one, two in combinations(sorted(actors), 2):
                q = actors[one].confidence * actors[two].confidence
                _put(found, (one, two), activity, q, (actors[one].iri, actors[two].iri))
    return _both_ways(found)


def _taking_part(facts: Facts, ends: Sequence[tuple[str, Tie]]) -> list[tuple[str, Tie]]:
    return [end for end in ends if facts.types.get(end[0]) == "organisation" and end[1].kind in TAKING_PART]


def _put(
    found: dict[tuple[str, str], dict[str, tuple[float, tuple[str, ...]]]],
    pair: tuple[str, str],
    key: str,
    q: float,
    iris: tuple[str, ...],
) -> None:
    one, two = sorted(pair)
    found[one, two][key] = (q, iris)


def _both_ways(found: Mapping[tuple[str, str], Mapping[str, tuple[float, tuple[str, ...]]]]) -> Ties:
    ties: dict[str, dict[str, tuple[float, tuple[str, ...]]]] = defaultdict(dict)
    for (one, two), said in sorted(found.items()):
        miss = 1.0
        for q, _ in said.values():
            miss *= 1.0 - q
        value = (1.0 - miss, tuple(sorted({iri for _, iris in said.values() for iri in iris})))
        ties[one][two] = ties[two][one] = value
    return dict(ties)


def _around_activities(facts: Facts) -> dict[str, Sequence[tuple[str, Tie]]]:
    activities = {iri for iri, kind in facts.types.items() if kind in ACTIVITY_TYPES}
    around: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
    for tie in facts.ties:
        if (tie.source in activities) != (tie.target in activities):
            activity, other = (tie.source, tie.target) if tie.source in activities else (tie.target, tie.source)
            around[activity].append((other, tie))
    return dict(around)
