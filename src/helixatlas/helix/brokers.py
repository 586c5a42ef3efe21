"""Who stands between a group and the actors of a helix, by recorded ties or by sitting in another group with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from helixatlas.helix.activity import CROWD
from helixatlas.helix.facts import Facts
from helixatlas.helix.features import Surroundings
from helixatlas.helix.measures.brokerage import gap_brokers

__all__ = ["JOINT", "Broker", "brokers", "no_brokers"]

JOINT = "joint member"
"""The role of a member that sits in another group together with an outside actor of the helix."""


@dataclass(frozen=True)
class Broker:
    """An actor between members and outside actors of the helix: partial credit B and role counts.

    ``through`` names the groups in which a joint member meets them; empty for brokers by recorded ties.
    """

    actor: str
    label: str
    credit: float
    role: str
    roles: Mapping[str, int]
    through: tuple[str, ...] = ()


def brokers(
    facts: Facts, group: str, members: Collection[str], outside: Sequence[str], where: Surroundings
) -> tuple[Broker, ...]:
    """Return brokers by recorded ties, most credit first, then joint members, most credit first.

    By ties: B of ``gap_brokers`` over pairs member - outside actor. Joint members: over pairs group - outside actor x
    without a recorded tie to a member, 1/number of members that sit in another group with x; groups of more than CROWD
    actors introduce nobody. An actor is listed once.
    """
    found = gap_brokers(where.graph, set(members), {x for x in outside if x in where.graph})
    tied = [
        Broker(str(actor), facts.label(str(actor)), credit, max(sorted(roles), key=lambda name: roles[name]), roles)
        for actor, (credit, roles) in found.items()
    ]
    known = {one.actor for one in tied}
    joint = [one for one in _joint(facts, group, members, outside, where) if one.actor not in known]
    return (*sorted(tied, key=_order), *sorted(joint, key=_order))


def _order(one: Broker) -> tuple[float, str, str]:
    return -one.credit, one.label, one.actor


def _joint(
    facts: Facts, group: str, members: Collection[str], outside: Sequence[str], where: Surroundings
) -> list[Broker]:
    inside = set(members)
    credit: dict[str, float] = {}
    met: dict[str, list[str]] = {}
    through: dict[str, set[str]] = {}
    for x in outside:
        shared = {
            place: sorted(inside & set(where.actors_of[place]))
            for place in set(where.groups_of.get(x, ())) - {group}
            if len(where.actors_of[place]) <= CROWD
        }
        between = {member for people in shared.values() for member in people}
        if not inside.isdisjoint(where.ties.get(x, {})):
            continue
        for member in between:
            credit[member] = credit.get(member, 0.0) + 1.0 / len(between)
            met.setdefault(member, []).append(x)
            through.setdefault(member, set()).update(place for place, people in shared.items() if member in people)
    return [
        Broker(one, facts.label(one), value, JOINT, {JOINT: len(met[one])}, tuple(sorted(through[one])))
        for one, value in credit.items()
    ]


def no_brokers(members: Collection[str], outside: Collection[str], where: Surroundings) -> str:
    """Return why nobody is known to stand between, in a sentence."""
    if not outside:
        return "No organisation of that helix is recorded outside, within what was asked for."
    if not members:
        return "No member of the group is recorded, so nobody can be known to stand between."
    touched = [one for one in members if where.ties.get(one)]
    if any(not set(outside).isdisjoint(where.ties[one]) for one in touched):
        return "Members are tied to the helix directly; nobody is known to stand between others."
    return (
        f"{len(touched)} of {len(members)} recorded members have a recorded tie to another organisation, none of which "
        "leads on to the helix; no member sits in another group with an organisation of it."
    )
