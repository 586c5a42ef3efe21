"""What may be believed about the size of a list: the local switch that closes the world."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from helixatlas.helix.days import aged, spoken_of, union_confidence
from helixatlas.helix.facts import Roster, Seat
from helixatlas.helix.measures.coverage import chao2, chapman
from helixatlas.helix.method import Method

__all__ = ["RosterView", "view_rosters"]

_LISTED = frozenset({"governance", "membership"})
"""Levels of which several sources may list the same thing; two activities are two lists, not two sources."""


@dataclass(frozen=True)
class RosterView:
    """The size N of a list (NaN: nobody said), the trust c in it, and how it is known.

    ``kind``: declared (a size is stated), counted (the list is stated complete, so its rows are its
    size), estimated (from the overlap of several sources), contradicted (more members are recorded than
    stated), none. ``complete`` where a source says so. ``empty_level`` where the level is stated not to exist.
    ``rosters`` are all statements about the list, older ones too: what is believed depends on them.
    """

    size: float = math.nan
    trust: float = 1.0
    kind: str = "none"
    complete: bool = False
    stated: int | None = None
    empty_level: bool = False
    rosters: tuple[Roster, ...] = ()


def view_rosters(
    rosters: Sequence[Roster], seats: Sequence[Seat], recorded: int, trusted: int, rule: Method, day: str | None
) -> RosterView:
    """Return the roster of one group and level.

    ``recorded`` members of which ``trusted`` count. The latest informative statement is taken; where
    several speak of one day the largest size holds, trusted by noisy-or of the sources that agree.
    A size below the trusted members, or reached by a list stated to be partial, contradicts itself and
    gives no size. Size 0, or completeness ``not-applicable``, says that the level does not exist. Where the
    overlap of several lists makes more members likely than a size that nobody calls complete, the estimate holds.
    """
    speaking = [one for one in rosters if one.size is not None or one.completeness in {"complete", "not-applicable"}]
    if not speaking:
        return _estimated(seats, recorded, rule, tuple(rosters))
    latest = max(one.as_of or "" for one in speaking)
    agreed = _largest([one for one in speaking if (one.as_of or "") == latest])
    half_life = rule.half_lives.get(agreed[0].level)
    trust = union_confidence(
        (one.graph, aged(one.confidence, spoken_of(one, day) if day else 0.0, half_life)) for one in agreed
    )
    found = replace(_declared(agreed, trust, recorded, trusted), rosters=tuple(rosters))
    likely = _estimated(seats, recorded, rule, tuple(rosters))
    if found.kind != "declared" or found.complete or found.empty_level or not likely.size > found.size:
        return found
    return replace(likely, trust=min(likely.trust, found.trust), stated=found.stated)


def _largest(speaking: Sequence[Roster]) -> tuple[Roster, ...]:
    size = max((one.size for one in speaking if one.size is not None), default=None)
    return tuple(one for one in speaking if one.size == size) or tuple(speaking)


def _declared(agreed: tuple[Roster, ...], trust: float, recorded: int, trusted: int) -> RosterView:
    stated = agreed[0].size
    complete = any(one.completeness == "complete" for one in agreed)
    partial = any(one.completeness == "partial" for one in agreed)
    none_exists = stated == 0 or any(one.completeness == "not-applicable" for one in agreed)
    if none_exists and trusted == 0:
        return RosterView(trust=trust, kind="declared", stated=stated, empty_level=True)
    if stated is None:
        size = float(recorded) if recorded else math.nan
        return RosterView(size, trust, "counted", complete, None)
    if stated < trusted or (partial and stated <= trusted):
        return RosterView(math.nan, trust, "contradicted", complete, stated)
    return RosterView(float(stated), trust, "declared", complete, stated)


def _estimated(seats: Sequence[Seat], recorded: int, rule: Method, rosters: tuple[Roster, ...]) -> RosterView:
    lists: dict[str, set[str]] = defaultdict(set)
    for seat in seats:
        lists[seat.graph].add(seat.actor)
    if len(lists) < 2 or seats[0].level not in _LISTED:
        return RosterView(rosters=rosters)
    first, second, *more = (lists[graph] for graph in sorted(lists))
    if more:
        total = len(set().union(*lists.values()))
        once = sum(sum(actor in one for one in lists.values()) == 1 for actor in set().union(*lists.values()))
        twice = sum(sum(actor in one for one in lists.values()) == 2 for actor in set().union(*lists.values()))
        size = chao2(total, once, twice, len(lists))
    elif first & second:
        size = chapman(len(first), len(second), len(first & second)).size
    else:
        return RosterView(rosters=rosters)
    return RosterView(float(max(math.ceil(size - 1e-9), recorded)), rule.estimate_trust, "estimated", rosters=rosters)
