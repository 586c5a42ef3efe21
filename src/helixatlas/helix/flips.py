"""What hangs on a choice: verdicts that change under another codebook or another threshold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from helixatlas.helix.assignments import ALWAYS
from helixatlas.helix.derive import GapRow, gaps_of
from helixatlas.helix.facts import Assigned, Facts
from helixatlas.helix.method import Method

__all__ = ["Flip", "Sensitivity", "alternative_methods", "codebook_flips", "method_flips", "sensitivity"]


@dataclass(frozen=True)
class Flip:
    """One verdict that differs between the base and an alternative."""

    alternative: str
    group: str
    level: str
    helix: str
    before: str
    after: str


@dataclass(frozen=True)
class Sensitivity:
    """One line of the sensitivity table: how many of all verdicts an alternative changes, and from what to what."""

    alternative: str
    rows: int
    changed: int
    transitions: Mapping[str, int]
    flips: tuple[Flip, ...]


def alternative_methods(base: Method | None = None) -> dict[str, Method]:
    """Return the thresholds that are proposals rather than facts, each moved down and up, one at a time."""
    rule = base or Method()
    k = len(rule.helices)
    return {
        "absent 0.90": replace(rule, absent=0.90),
        "absent 0.99": replace(rule, absent=0.99),
        "absent without the half-visibility guard": replace(rule, absent_half=0.0),
        "weak 0.7": replace(rule, weak=0.7),
        "weak 0.9": replace(rule, weak=0.9),
        "tau a quarter of a share": replace(rule, tau_share=0.25),
        "tau a full share": replace(rule, tau_share=1.0),
        "trusted 0.7": replace(rule, trusted=0.7),
        "trusted 0.9": replace(rule, trusted=0.9),
        "sparse prior": replace(rule, prior_a=1.0 / k, prior_b=1.0 - 1.0 / k),
    }


def method_flips(
    facts: Facts, methods: Mapping[str, Method], *, base: Method | None = None, codebook: str | None = None
) -> list[Sensitivity]:
    """Return one line per method against the base."""
    before = gaps_of(facts, base, codebook=codebook)
    return [sensitivity(name, before, gaps_of(facts, method, codebook=codebook)) for name, method in methods.items()]


def codebook_flips(
    facts: Facts, assigned: Mapping[str, Sequence[Assigned]], *, method: Method | None = None, base: str | None = None
) -> list[Sensitivity]:
    """Return one line per alternative codebook, whose assignments are given by ``assign_actors``.

    What sources state and persons decided holds under every codebook. ``base`` names the codebook of the
    facts' own assignments.
    """
    before = gaps_of(facts, method, codebook=base)
    always = [row for row in facts.assigned if row.codebook in ALWAYS]
    out = []
    for name, rows in sorted(assigned.items()):
        other = (*always, *(row for row in rows if row.codebook not in ALWAYS))
        out.append(sensitivity(name, before, gaps_of(replace(facts, assigned=other), method)))
    return out


def sensitivity(name: str, before: Sequence[GapRow], after: Sequence[GapRow]) -> Sensitivity:
    """Return the verdicts that differ between two derivations over the same groups."""
    then = {(row.grp, row.level, row.helix): row.presence for row in after}
    flips = tuple(
        Flip(name, row.grp, row.level, row.helix, row.presence, then[row.grp, row.level, row.helix])
        for row in before
        if then.get((row.grp, row.level, row.helix), row.presence) != row.presence
    )
    counts = Counter(f"{one.before} -> {one.after}" for one in flips)
    return Sensitivity(name, len(before), len(flips), dict(sorted(counts.items())), flips)
