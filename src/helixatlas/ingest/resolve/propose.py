"""Propose pairs of records that may be the same, with the score and the reasons a person needs to judge them.

Nothing is merged here. A pair is *certain* only by an equal register number under names that fit, *likely* or a
question otherwise; the bands are those of :mod:`compare`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from helixatlas.ingest.resolve.blocking import candidate_pairs
from helixatlas.ingest.resolve.compare import ASK, LIKELY, Comparison, compare_names
from helixatlas.ingest.resolve.evidence import Evidence
from helixatlas.ingest.resolve.organisations import Organisation, Pool
from helixatlas.ingest.resolve.rivals import without_offices, without_rivals

__all__ = ["Band", "Judged", "Proposal", "propose"]

Band = Literal["certain", "likely", "ask"]
_MOST_NAMES = 8


class Judged(Protocol):
    """What is asked of the judgements: whether a pair is settled, by itself or by what follows from others."""

    def settled(self, left: str, right: str) -> bool:
        """Say whether nobody need be asked about a pair."""
        ...


@dataclass(frozen=True)
class Proposal:
    """Two records that may be the same: ``left`` is the IRI that comes first in the alphabet."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    band: Band
    left_name: str
    right_name: str


def propose(
    organisations: Iterable[Organisation],
    judged: Judged | None = None,
    limit: int | None = None,
    *,
    places: Iterable[str] = (),
) -> list[Proposal]:
    """Return the pairs to look at, the surest first; those that are settled are left out.

    ``places`` are names of places beyond those the records themselves give away (regions, provinces, towns).
    """
    pool = Pool(sorted(organisations, key=lambda one: one.iri), places)
    found = without_rivals(pool, without_offices(_compared(pool)))
    proposals = [_proposal(pool, pair, one) for pair, one in found.items() if one.score >= ASK]
    asked = [one for one in proposals if judged is None or not judged.settled(one.left, one.right)]
    return sorted(asked, key=lambda one: (one.band != "certain", -one.score, one.left, one.right))[:limit]


def _compared(pool: Pool) -> dict[tuple[int, int], Comparison]:
    evidence = Evidence(pool)
    found = {}
    for left, right in candidate_pairs(pool):
        one, other = pool.organisations[left], pool.organisations[right]
        if one.type == other.type and one.iri != other.iri:
            weighed = evidence.weigh(left, right, _best(pool, left, right))
            if weighed.score >= ASK:
                found[(left, right)] = weighed
    return found


def _best(pool: Pool, left: int, right: int) -> Comparison:
    """Return the comparison of the two names that are most alike."""
    names: Sequence[Comparison] = [
        compare_names(pool, a, b) for a in pool.forms[left][:_MOST_NAMES] for b in pool.forms[right][:_MOST_NAMES]
    ]
    return max(names, key=lambda one: one.score)


def _proposal(pool: Pool, pair: tuple[int, int], one: Comparison) -> Proposal:
    left, right = (pool.organisations[index] for index in pair)
    band: Band = "certain" if one.certain else "likely" if one.score >= LIKELY else "ask"
    return Proposal(left.iri, right.iri, round(one.score, 3), one.reasons, band, left.names[0], right.names[0])
