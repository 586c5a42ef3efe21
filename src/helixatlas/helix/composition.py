"""What a group is made of, beside its gaps: evenness with K fixed, who leads, how surprising an absence is.

Context, not verdicts. Under an open world every number describes the members recorded and classified.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from helixatlas.helix.counts import Cell, Counts
from helixatlas.helix.measures.diversity import blau, dominance, hill, pielou
from helixatlas.helix.measures.nulls import absence_surprise
from helixatlas.helix.measures.ris3 import location_quotient

__all__ = ["LEAD_ROLES", "Composition", "compositions", "helix_quotients"]

LEAD_ROLES = frozenset({"chair", "lead", "lead-applicant", "lead-partner", "coordinator", "secretariat"})
"""Roles by which an organisation leads a group."""


@dataclass(frozen=True)
class Composition:
    """One group at one level. NaN where nobody is classified.

    ``evenness`` is Pielou's J with K fixed, ``blau`` divided by its maximum, ``effective`` the Hill number of order 1,
    ``dominance`` the largest share. ``leads`` are the leading organisations with their helices. ``surprise`` gives for
    every helix without a member the chance that as many members drawn from all classified actors would miss it too.
    """

    group: str
    level: str
    k: tuple[int, ...]
    n: int
    evenness: float
    blau: float
    effective: float
    dominance: float
    leads: Mapping[str, tuple[str, ...]]
    surprise: Mapping[str, float]


def compositions(counts: Counts, *, level: str | None = None) -> list[Composition]:
    """Return the composition of every group at a level (None: all), in the order of the cells."""
    least, helices = counts.method.belonging, counts.method.helices
    of = {actor: tuple(h for h in helices if said.get(h, 0.0) >= least) for actor, said in counts.belonging.items()}
    pool = sum(bool(found) for found in of.values())
    in_helix = {h: sum(h in found for found in of.values()) for h in helices}
    return [
        Composition(
            cell.group, cell.level, cell.k, cell.n, pielou(cell.k), blau(cell.k, normalised=True), hill(cell.k, 1),
            dominance(cell.k), _leads(cell, of),
            {h: absence_surprise(pool, in_helix[h], cell.n) for h, k in zip(helices, cell.k, strict=True)
             if k == 0 and cell.n},
        )
        for cell in counts.cells
        if level in {None, cell.level}
    ]  # fmt: skip


def _leads(cell: Cell, of: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    leading = {seat.actor for seat in cell.seats if seat.role in LEAD_ROLES}
    return {actor: of.get(actor, ()) for actor in sorted(leading)}


def helix_quotients(
    counts: Counts, by: Mapping[str, Sequence[str]], level: str, *, shrink: float = 1.0
) -> dict[str, dict[str, float]]:
    """Return stratum -> helix -> location quotient of its members: above 1 the helix is commoner there than in all.

    ``by`` as from ``compare.strata``; a group counts in each of its strata. ``shrink`` members are added to every
    cell in proportion to the margins, so that small strata stay near 1.
    """
    names = sorted({name for cell in counts.cells for name in by.get(cell.group, ())})
    at = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(names), len(counts.method.helices)))
    for cell in counts.cells:
        for name in by.get(cell.group, ()) if cell.level == level else ():
            table[at[name]] += cell.k
    found = location_quotient(table, shrink=shrink)
    return {name: dict(zip(counts.method.helices, map(float, found[i]), strict=True)) for name, i in at.items()}
