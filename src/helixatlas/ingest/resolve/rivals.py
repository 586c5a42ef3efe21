"""Names that fit several bodies: "Technical School" beside those of two towns belongs to neither by its name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from helixatlas.ingest.resolve.compare import LIKELY, Comparison
from helixatlas.ingest.resolve.organisations import Pool
from helixatlas.ingest.resolve.residuals import Extra

__all__ = ["without_offices", "without_rivals"]

Pair = tuple[int, int]
_OPEN = (Extra.PLACE, Extra.PARENT, Extra.FORM, Extra.ACRONYM, Extra.PURPOSE)


def without_rivals(pool: Pool, found: Mapping[Pair, Comparison]) -> dict[Pair, Comparison]:
    """Return the comparisons, those of a name that likely fits two different bodies lowered to a question."""
    fits: dict[int, list[Pair]] = defaultdict(list)
    for pair, one in found.items():
        if one.score >= LIKELY and one.extra in _OPEN and one.longer and not one.certain:
            fits[pair[0] if one.longer > 0 else pair[1]].append(pair)
    result = dict(found)
    for shorter, pairs in fits.items():
        longer = [pair[1] if pair[0] == shorter else pair[0] for pair in pairs]
        if any(not _agree(found, a, b) for i, a in enumerate(longer) for b in longer[:i]):
            names = sorted({pool.organisations[index].names[0] for index in longer})[:3]
            for pair in pairs:
                result[pair] = _lowered(found[pair], names)
    return result


def without_offices(found: Mapping[Pair, Comparison]) -> dict[Pair, Comparison]:
    """Return the comparisons without those of two branch offices that are each paired with their body anyway."""
    offices = {pair: one for pair, one in found.items() if one.extra is Extra.BRANCH and one.score >= LIKELY}
    placed = {pair[1] if one.longer > 0 else pair[0] for pair, one in offices.items() if one.longer}
    idle = {pair for pair, one in offices.items() if not one.longer and placed.issuperset(pair)}
    return {pair: one for pair, one in found.items() if pair not in idle}


def _agree(found: Mapping[Pair, Comparison], a: int, b: int) -> bool:
    pair = found.get((min(a, b), max(a, b)))
    return pair is not None and pair.score >= LIKELY


def _lowered(one: Comparison, names: list[str]) -> Comparison:
    reason = f"it fits several: {'; '.join(names)}"
    return replace(one, score=min(one.score, LIKELY - 0.1), reasons=(*one.reasons, reason))
