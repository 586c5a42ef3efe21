"""From facts to counts: k, n and N of every group, level and helix, with what each count rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from helixatlas.helix.assignments import ALWAYS
from helixatlas.helix.days import aged, check_day, held, spoken_of, union_confidence
from helixatlas.helix.facts import Assigned, Denial, Facts, Roster, Seat
from helixatlas.helix.method import Method
from helixatlas.helix.posterior import noisy_or
from helixatlas.helix.presence import Presence, presence
from helixatlas.helix.rosters import RosterView, view_rosters

__all__ = ["Cell", "Counts", "belongings", "count", "presence_of"]


@dataclass(frozen=True)
class Cell:
    """One group at one level: who is in it, with which confidence, and what is said about its roster.

    ``members`` maps each actor with a voice to its noisy-or confidence; ``observers`` those without.
    ``k``, ``doubtful``, ``denied`` and ``confidence`` (noisy-or over the helix's members, doubtful ones
    included) run over the helices. ``seats``, ``denials`` are the statements read, ``hidden`` the actors with
    seats that do not hold on the day the cell is judged on.
    """

    group: str
    level: str
    members: Mapping[str, float]
    trusted: frozenset[str]
    observers: frozenset[str]
    n: int
    k: tuple[int, ...]
    doubtful: tuple[int, ...]
    denied: tuple[float, ...]
    confidence: tuple[float, ...]
    roster: RosterView
    seats: tuple[Seat, ...]
    denials: tuple[Denial, ...]
    hidden: frozenset[str] = frozenset()

    @property
    def gates(self) -> tuple[str, ...]:
        """Return the statements that decide on which seats hold: lists with a day, and seats that hide older ones."""
        dated = self.hidden or any(seat.start or seat.end for seat in self.seats)
        lists = tuple(one.iri for one in self.roster.rosters) if dated else ()
        return (*lists, *(iri for seat in self.seats if self.hidden for iri in seat.statements))

    @property
    def recorded(self) -> int:
        """Return how many members are recorded, classified or not."""
        return len(self.members)

    @property
    def unclassified(self) -> int:
        """Return how many trusted members have no helix."""
        return len(self.trusted) - self.n


@dataclass(frozen=True)
class Counts:
    """All cells, groups x levels in order, and the helices of every actor (helix -> belonging)."""

    cells: tuple[Cell, ...]
    belonging: Mapping[str, Mapping[str, float]]
    method: Method
    as_of: str | None = None


def belongings(assigned: Sequence[Assigned], codebook: str | None = None) -> dict[str, dict[str, float]]:
    """Return actor -> helix -> highest degree of belonging, by one codebook (None: by all) and what is stated."""
    out: dict[str, dict[str, float]] = defaultdict(dict)
    for row in assigned:
        if codebook and row.codebook not in ALWAYS | {codebook}:
            continue
        out[row.actor][row.helix] = max(row.belonging, out[row.actor].get(row.helix, 0.0))
    return dict(out)


def count(
    facts: Facts,
    method: Method | None = None,
    *,
    as_of: str | None = None,
    codebook: str | None = None,
    seats: Sequence[Seat] | None = None,
) -> Counts:
    """Return the counts of every group and level on a day.

    Without ``as_of`` each group is judged on the day its roster or its own sources speak about, and nothing
    ages. With it, intervals are filtered and confidences age by ``method.half_lives``. Observers do not
    count as members. ``seats`` adds to the recorded seats (co-work found in activities).
    """
    rule = method or Method()
    day = check_day(as_of) if as_of else None
    helix = belongings(facts.assigned, codebook)
    seats_at, rosters_at, denials_at = _by_cell(facts, seats or ())
    cells = tuple(
        _cell((group, level), seats_at.get((group, level), []), rosters_at.get((group, level), []),
              denials_at.get((group, level), []), helix, rule, day)
        for group in facts.groups
        for level in rule.levels
    )  # fmt: skip
    return Counts(cells, helix, rule, day)


def presence_of(counts: Counts) -> Presence:
    """Return the presence of every helix in every cell: one row per cell x helix, helices fastest."""
    rule, cells = counts.method, counts.cells
    width = len(rule.helices)
    each: NDArray[np.int64] = np.repeat(np.arange(len(cells)), width)

    def spread(values: list[float]) -> NDArray[np.float64]:
        return np.asarray(values, dtype=float)[each]

    return presence(
        np.array([x for cell in cells for x in cell.k], dtype=float),
        spread([cell.n for cell in cells]),
        spread([cell.roster.size for cell in cells]),
        trust=spread([cell.roster.trust for cell in cells]),
        doubtful=np.array([x for cell in cells for x in cell.doubtful], dtype=float),
        denied=np.array([x for cell in cells for x in cell.denied], dtype=float),
        applicable=np.array([not cell.roster.empty_level for cell in cells], dtype=bool)[each],
        board=np.array([cell.level == "governance" for cell in cells], dtype=bool)[each],
        prior=(np.tile(rule.prior()[0], len(cells)), np.tile(rule.prior()[1], len(cells))),
        method=rule,
    )


def _by_cell(facts: Facts, more: Sequence[Seat]) -> tuple[
    dict[tuple[str, str], list[Seat]], dict[tuple[str, str], list[Roster]], dict[tuple[str, str], list[Denial]]
]:  # fmt: skip
    seats: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    rosters: dict[tuple[str, str], list[Roster]] = defaultdict(list)
    denials: dict[tuple[str, str], list[Denial]] = defaultdict(list)
    for seat in (*facts.seats, *more):
        seats[seat.group, seat.level].append(seat)
    for roster in facts.rosters:
        rosters[roster.group, roster.level].append(roster)
    for denial in facts.denials:
        denials[denial.group, denial.level].append(denial)
    return seats, rosters, denials


def _cell(
    key: tuple[str, str],
    seats: Sequence[Seat],
    rosters: Sequence[Roster],
    denials: Sequence[Denial],
    helix: Mapping[str, Mapping[str, float]],
    rule: Method,
    day: str | None,
) -> Cell:
    half_life = rule.half_lives.get(key[1])
    said = [one for one in rosters if not day or not one.as_of or one.as_of[:10] <= day]
    here = held(seats, day or max((one.as_of for one in said if one.as_of), default=None), exact=day is not None)
    voices = [seat for seat in here if seat.role not in rule.observer_roles]
    q = _confidences(voices, day, half_life)
    trusted = frozenset(actor for actor, value in q.items() if value >= rule.trusted)
    of = {actor: {h for h, v in helix.get(actor, {}).items() if v >= rule.belonging} for actor in q}
    return Cell(
        *key,
        members=q,
        trusted=trusted,
        observers=frozenset(seat.actor for seat in here) - set(q),
        n=sum(bool(of[actor]) for actor in trusted),
        k=tuple(sum(h in of[actor] for actor in trusted) for h in rule.helices),
        doubtful=tuple(sum(h in of[actor] for actor in q.keys() - trusted) for h in rule.helices),
        denied=tuple(union_confidence((d.graph, d.confidence) for d in denials if d.helix == h) for h in rule.helices),
        confidence=tuple(noisy_or([value for actor, value in q.items() if h in of[actor]]) for h in rule.helices),
        roster=view_rosters(said, voices, len(q), len(trusted), rule, day),
        seats=tuple(here),
        denials=tuple(denials),
        hidden=frozenset(seat.actor for seat in set(seats) - set(here)) if len(here) < len(seats) else frozenset(),
    )


def _confidences(seats: Sequence[Seat], day: str | None, half_life: float | None) -> dict[str, float]:
    said: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for seat in seats:
        years = spoken_of(seat, day) if day else 0.0
        said[seat.actor].append((seat.graph, aged(seat.confidence, years, half_life)))
    return {actor: union_confidence(pairs) for actor, pairs in sorted(said.items())}
