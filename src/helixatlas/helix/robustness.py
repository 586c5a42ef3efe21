"""How much would we still say if we knew less? Verdicts after a share of the actors is forgotten.

The rosters stay as stated, so forgetting can only turn what is known into unknown: it never makes a helix absent.
Source of the idea: Smith & Moody 2013, on centralities under missing nodes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from helixatlas.helix.counts import Counts, count, presence_of
from helixatlas.helix.facts import Facts
from helixatlas.helix.method import Method

__all__ = ["Forgotten", "forget", "sampling_flips"]


@dataclass(frozen=True)
class Forgotten:
    """Verdicts that changed when a share of actors was forgotten: mean count per transition over the draws."""

    share: float
    draws: int
    rows: int
    changed: float
    transitions: Mapping[str, float]


def forget(facts: Facts, actors: Sequence[str], method: Method | None = None) -> Facts:
    """Return the facts without the seats and ties of some actors; lists keep the size they had.

    A list stated complete without a number keeps the number of members it had with them.
    """
    gone = set(actors)
    recorded = {(cell.group, cell.level): cell.recorded for cell in count(facts, method).cells}
    rosters = [
        one._replace(size=recorded.get((one.group, one.level)), completeness="unknown")
        if one.size is None and one.completeness == "complete"
        else one
        for one in facts.rosters
    ]
    return replace(
        facts,
        seats=tuple(seat for seat in facts.seats if seat.actor not in gone),
        ties=tuple(tie for tie in facts.ties if tie.source not in gone and tie.target not in gone),
        rosters=tuple(rosters),
    )


def sampling_flips(
    facts: Facts,
    *,
    shares: Sequence[float] = (0.1, 0.2, 0.3),
    draws: int = 20,
    seed: int = 0,
    targeted: bool = False,
    method: Method | None = None,
    codebook: str | None = None,
) -> list[Forgotten]:
    """Return, per share, how many verdicts change and into what, over seeded random draws of actors.

    ``targeted`` forgets the actors with most seats instead, once: the worst that could be missing.
    """
    random = np.random.default_rng(seed)
    load = Counter(seat.actor for seat in facts.seats)
    actors = sorted(load, key=lambda actor: (-load[actor] if targeted else 0, actor))
    draws = 1 if targeted else draws
    before = _names(count(facts, method, codebook=codebook))
    found = []
    for share in shares:
        total: Counter[str] = Counter()
        for _ in range(draws):
            many = round(share * len(actors))
            gone = range(many) if targeted else random.choice(len(actors), size=many, replace=False)
            left = forget(facts, [actors[i] for i in gone], method)
            after = _names(count(left, method, codebook=codebook))
            total.update(f"{a} -> {b}" for a, b in zip(before, after, strict=True) if a != b)
        means = {name: number / draws for name, number in sorted(total.items())}
        found.append(Forgotten(share, draws, len(before), sum(means.values()), means))
    return found


def _names(counts: Counts) -> list[str]:
    return presence_of(counts).names
