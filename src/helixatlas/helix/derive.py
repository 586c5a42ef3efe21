"""From a projection to gaps: the rows, the table ``gap`` and the derived graph, each row with what it rests on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from helixatlas.graph.tables import write_gaps
from helixatlas.helix.activity import actor_ties, derived_seats
from helixatlas.helix.assignments import ALWAYS, assignment_iri
from helixatlas.helix.connect import Connection, connections
from helixatlas.helix.counts import Cell, count, presence_of
from helixatlas.helix.facts import Facts, read_facts
from helixatlas.helix.method import Method
from helixatlas.helix.presence import Presence
from helixatlas.helix.reason import reason

__all__ = ["GapRow", "derive_gaps", "gaps_of", "is_bridged", "write_gap_table"]


@dataclass(frozen=True)
class GapRow:
    """One group x level x helix: both axes, the numbers behind them and the statements they rest on.

    Floats are None where they do not exist (no roster, k > 0 for gamma). ``derived_from`` holds the IRIs of
    memberships, involvements, rosters, negative claims and helix assignments of the cell, ``tied_by`` those of
    seats, ties and helices elsewhere that its connectivity rests on.
    """

    grp: str
    level: str
    helix: str
    presence: str
    k: int
    n: int
    size: float | None
    gamma: float | None
    gamma_half: float | None
    gamma_quarter: float | None
    share_lo: float | None
    share_mean: float | None
    share_hi: float | None
    gap_lo: float | None
    gap_mean: float | None
    gap_hi: float | None
    p_weak: float | None
    fragile: bool
    connectivity: str
    via_level: str | None
    beta: float
    nu: int
    anchors: int
    breadth: int
    reason: str
    synthetic: bool
    derived_from: tuple[str, ...] = ()
    tied_by: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Return both axes in one word, for display: presence, ``+bridged`` where the helix is within reach."""
        return self.presence + ("+bridged" if self.presence in _OPEN and is_bridged(self) else "")


_OPEN = frozenset({"absent", "unknown", "weak"})


def is_bridged(row: GapRow, method: Method | None = None) -> bool:
    """Return whether a helix is within reach: at another level, or tied with at least ``method.bridged``."""
    least = (method or Method()).bridged
    return row.connectivity == "via-level" or (row.connectivity == "tied" and row.beta >= least)


def derive_gaps(
    projection: Path, method: Method | None = None, *, as_of: str | None = None, codebook: str | None = None
) -> list[GapRow]:
    """Return the gaps of every group in a projection file, sorted by group, level and helix.

    ``as_of`` is a day (ISO), ``codebook`` the id of a codebook (None: every assignment in the table).
    """
    return gaps_of(read_facts(projection), method, as_of=as_of, codebook=codebook)


def gaps_of(
    facts: Facts, method: Method | None = None, *, as_of: str | None = None, codebook: str | None = None
) -> list[GapRow]:
    """Return the gaps of every group of some facts."""
    counts = count(facts, method, as_of=as_of, codebook=codebook, seats=derived_seats(facts))
    found = presence_of(counts)
    links = connections(counts, actor_ties(facts))
    rests = _Provenance(facts, codebook)
    names, width = found.names, len(counts.method.helices)
    rows = []
    for at, cell in enumerate(counts.cells):
        base = rests.of(cell)
        invented = rests.invented(cell)
        for i, helix in enumerate(counts.method.helices):
            r = at * width + i
            link = links[at][helix]
            sentence = reason(cell, helix, names[r], float(found.gamma[r]), link, facts, counts.method)
            row = _row(cell, helix, names[r], found, r, link, sentence)
            linked = rests.linked(link)
            made_up = invented or rests.invented_link(link)
            rows.append(GapRow(**row, synthetic=made_up, derived_from=base, tied_by=linked))
    return rows


def _row(cell: Cell, helix: str, status: str, p: Presence, r: int, link: Connection, sentence: str) -> dict[str, Any]:
    numbers = ("size", "gamma", "gamma_half", "gamma_quarter", "share_lo", "share_mean", "share_hi", "gap_lo",
               "gap_mean", "gap_hi", "p_weak")  # fmt: skip
    applicable = status != "not-applicable"
    return {
        "grp": cell.group, "level": cell.level, "helix": helix, "presence": status,
        "k": int(p.k[r]), "n": cell.n,
        **{name: _number(float(getattr(p, name)[r])) if applicable else None for name in numbers},
        "fragile": bool(p.fragile[r]), "connectivity": link.kind, "via_level": ", ".join(link.via) or None,
        "beta": link.bridge.beta, "nu": link.bridge.nu, "anchors": len(link.bridge.anchors),
        "breadth": len(link.bridge.breadth), "reason": sentence,
    }  # fmt: skip


def _number(value: float) -> float | None:
    return None if value != value else value


class _Provenance:
    """Which statements a cell rests on, and whether one of them is invented."""

    def __init__(self, facts: Facts, codebook: str | None) -> None:
        self.facts = facts
        self.assigned: dict[str, list[str]] = {}
        self.made_up: set[str] = set(facts.synthetic)
        self.invented_said = {seat.iri for seat in facts.seats if seat.synthetic}
        self.invented_said |= {tie.iri for tie in facts.ties if tie.synthetic}
        for row in facts.assigned:
            if codebook and row.codebook not in ALWAYS | {codebook}:
                continue
            self.assigned.setdefault(row.actor, []).append(assignment_iri(row.actor, row.helix, row.codebook))
            if row.synthetic:
                self.made_up.add(row.actor)

    def of(self, cell: Cell) -> tuple[str, ...]:
        found = {iri for seat in cell.seats for iri in seat.statements}
        found.update(roster.iri for roster in cell.roster.rosters)
        found.update(denial.iri for denial in cell.denials)
        for actor in cell.members:
            found.update(self.assigned.get(actor, ()))
        return tuple(sorted(found))

    def linked(self, link: Connection) -> tuple[str, ...]:
        """Return the statements a connection rests on: seats, ties and the helices of outside actors."""
        helices = (iri for actor in link.actors for iri in self.assigned.get(actor, ()))
        return tuple(sorted({*link.statements, *helices}))

    def invented_link(self, link: Connection) -> bool:
        """Return whether a connection rests on invented statements or actors."""
        return not (self.invented_said.isdisjoint(link.statements) and self.made_up.isdisjoint(link.actors))

    def invented(self, cell: Cell) -> bool:
        said = [*(one.synthetic for one in cell.seats), *(one.synthetic for one in cell.roster.rosters)]
        return cell.group in self.made_up or any(said) or not self.made_up.isdisjoint(cell.members)


_INNER = frozenset({"derived_from", "tied_by"})


def write_gap_table(projection: Path, rows: Iterable[GapRow]) -> int:
    """Replace the table ``gap`` of a projection file with the rows; return how many there are."""
    names = [item.name for item in fields(GapRow) if item.name not in _INNER]
    with closing(sqlite3.connect(projection)) as base:
        return write_gaps(base, ({name: getattr(row, name) for name in names} for row in rows))
