"""The facts a gap rests on, read from the projection: seats, helix assignments, rosters, denials, ties.

Plain tuples in the projection's words; nothing is weighed or dropped here (``helix.counts`` does that).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from helixatlas.errors import NotFoundError

__all__ = ["ACTIVITY_TYPES", "GROUP_TYPES", "Assigned", "Denial", "Facts", "Roster", "Seat", "Tie", "read_facts"]

GROUP_TYPES = frozenset({"cluster", "partnership", "network", "living-lab", "consortium"})
ACTIVITY_TYPES = frozenset({"pilot", "project", "event", "activity", "study-visit"})


class Seat(NamedTuple):
    """One actor in one group at one level, as one source says it; days are ISO text or None.

    ``via`` is the statement that makes an activity or dataset one of the group, where the seat follows from it.
    """

    iri: str
    group: str
    actor: str
    level: str
    role: str | None = None
    start: str | None = None
    end: str | None = None
    confidence: float = 1.0
    as_of: str | None = None
    graph: str = ""
    synthetic: bool = False
    via: str = ""

    @property
    def statements(self) -> tuple[str, ...]:
        """Return the IRIs of the statements the seat rests on."""
        return (self.iri, self.via) if self.via else (self.iri,)


class Assigned(NamedTuple):
    """An actor's degree of belonging to a helix (0..1) and its fractional weight, by one codebook."""

    actor: str
    helix: str
    belonging: float = 1.0
    weight: float = 1.0
    codebook: str = ""
    basis: str = "stated"
    graph: str = ""
    synthetic: bool = False


class Roster(NamedTuple):
    """How many members a group has at a level and whether the recorded list is complete."""

    iri: str
    group: str
    level: str
    size: int | None = None
    completeness: str = "unknown"
    as_of: str | None = None
    confidence: float = 1.0
    graph: str = ""
    synthetic: bool = False


class Denial(NamedTuple):
    """A source says that a helix has no member in a group at a level."""

    iri: str
    group: str
    level: str
    helix: str
    confidence: float = 1.0
    graph: str = ""


class Tie(NamedTuple):
    """A recorded relation between two nodes that is not a seat."""

    iri: str
    source: str
    target: str
    kind: str = ""
    confidence: float = 1.0
    graph: str = ""
    synthetic: bool = False


@dataclass(frozen=True)
class Facts:
    """Everything the gap statistics read; ``types``, ``labels``, ``territories``, ``countries`` are by node IRI."""

    groups: tuple[str, ...]
    seats: tuple[Seat, ...] = ()
    assigned: tuple[Assigned, ...] = ()
    rosters: tuple[Roster, ...] = ()
    denials: tuple[Denial, ...] = ()
    ties: tuple[Tie, ...] = ()
    types: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    territories: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    synthetic: frozenset[str] = frozenset()

    def label(self, iri: str) -> str:
        """Return the name of a node, or the last part of its IRI."""
        return self.labels.get(iri) or iri.rstrip("/").rsplit("/", 1)[-1]


def read_facts(projection: Path) -> Facts:
    """Return the facts of a projection file. Raises NotFoundError where there is none."""
    if not projection.is_file():
        raise NotFoundError("This atlas has no projection yet.", hint="Run: helixatlas rebuild", path=projection.name)
    with closing(sqlite3.connect(f"file:{projection}?mode=ro", uri=True)) as base:
        base.row_factory = sqlite3.Row
        nodes = list(base.execute("SELECT iri, type, label, country, territory, synthetic FROM node"))
        seats = tuple(_seats(base))
        rosters = tuple(_rosters(base))
        denials = tuple(_denials(base))
        types = {row["iri"]: row["type"] or "" for row in nodes}
        seat_iris = {seat.iri for seat in seats}
        return Facts(
            groups=_groups(types, seats, rosters, denials),
            seats=seats,
            assigned=tuple(_assigned(base)),
            rosters=rosters,
            denials=denials,
            ties=tuple(tie for tie in _ties(base) if tie.iri not in seat_iris),
            types=types,
            labels={row["iri"]: row["label"] or "" for row in nodes},
            territories={row["iri"]: row["territory"] for row in nodes if row["territory"]},
            countries={row["iri"]: row["country"] for row in nodes if row["country"]},
            synthetic=frozenset(row["iri"] for row in nodes if row["synthetic"]),
        )


def _groups(
    types: Mapping[str, str], seats: Iterable[Seat], rosters: Iterable[Roster], denials: Iterable[Denial]
) -> tuple[str, ...]:
    found = {iri for iri, kind in types.items() if kind in GROUP_TYPES}
    for rows in (seats, rosters, denials):
        found.update(row.group for row in rows)
    return tuple(sorted(found))


def _seats(base: sqlite3.Connection) -> Iterator[Seat]:
    for row in base.execute("SELECT * FROM membership ORDER BY grp, level, actor, iri"):
        yield Seat(
            row["iri"], row["grp"], row["actor"], _slug(row["level"]) or "membership", _slug(row["role"]) or None,
            row["start"], row["end"], _trust(row), row["as_of"], row["graph"] or "", bool(row["synthetic"]),
        )  # fmt: skip


def _assigned(base: sqlite3.Connection) -> Iterator[Assigned]:
    for row in base.execute("SELECT * FROM assignment ORDER BY actor, helix, codebook"):
        belonging = 1.0 if row["belonging"] is None else float(row["belonging"])
        weight = belonging if row["weight"] is None else float(row["weight"])
        yield Assigned(
            row["actor"], _slug(row["helix"]), belonging, weight, row["codebook"] or "", row["basis"] or "stated",
            row["graph"] or "", bool(row["synthetic"]),
        )  # fmt: skip


def _rosters(base: sqlite3.Connection) -> Iterator[Roster]:
    for row in base.execute("SELECT * FROM roster ORDER BY grp, level, iri"):
        size = None if row["size"] is None else int(row["size"])
        yield Roster(
            row["iri"], row["grp"], _slug(row["level"]) or "membership", size, _slug(row["completeness"]) or "unknown",
            row["as_of"], _trust(row), row["graph"] or "", bool(row["synthetic"]),
        )  # fmt: skip


def _denials(base: sqlite3.Connection) -> Iterator[Denial]:
    for row in base.execute("SELECT * FROM absence ORDER BY grp, level, helix, iri"):
        yield Denial(row["iri"], row["grp"], _slug(row["level"]) or "membership", _slug(row["helix"]), _trust(row),
                     row["graph"] or "")  # fmt: skip


def _ties(base: sqlite3.Connection) -> Iterator[Tie]:
    for row in base.execute("SELECT * FROM edge ORDER BY source, target, kind, iri"):
        yield Tie(row["iri"], row["source"], row["target"], row["kind"] or "", _trust(row), row["graph"] or "",
                  bool(row["synthetic"]))  # fmt: skip


def _trust(row: sqlite3.Row) -> float:
    return 1.0 if row["confidence"] is None else float(row["confidence"])


def _slug(value: str | None) -> str:
    return (value or "").rstrip("/#").rsplit("/", 1)[-1]
