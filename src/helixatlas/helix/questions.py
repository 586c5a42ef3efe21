"""Ask this one first: the single unknown fact whose answer would change most verdicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from helixatlas.helix.counts import Cell, Counts
from helixatlas.helix.facts import Facts
from helixatlas.helix.presence import presence

__all__ = ["ANSWER_TRUST", "Question", "questions"]

ANSWER_TRUST = 0.98
"""The trust given to an answer when its effect is tried out."""

_LISTED = frozenset({"governance", "membership"})
"""Levels of which there is one list; the union over activities is never complete."""


@dataclass(frozen=True)
class Question:
    """One fact to ask for, with the number of verdicts that would change.

    ``kind``: complete (is this list complete?), helix (what is this organisation?), seat (is it really a
    member?), list (who are the members?). ``most`` over the possible answers, ``mean`` over answers taken
    as equally likely. A list question has no single answer: its ``most`` counts the unknown verdicts it opens.
    """

    kind: str
    subject: str
    group: str
    level: str
    text: str
    most: int
    mean: float


def questions(
    facts: Facts, counts: Counts, *, groups: Collection[str] | None = None, limit: int | None = 10
) -> list[Question]:
    """Return the questions for some groups (None: all), the one that changes most verdicts first."""
    cells = [cell for cell in counts.cells if groups is None or cell.group in groups]
    found = [*_completeness(facts, counts, cells), *_helix(facts, counts, cells), *_seats(facts, counts, cells)]
    found = [one for one in found if one.most] or list(_lists(facts, counts, cells))
    found.sort(key=lambda one: (-one.most, -one.mean, one.kind, one.subject, one.group, one.level))
    return found[:limit]


def _verdicts(cell: Cell, counts: Counts) -> list[str]:
    return presence(
        cell.k, cell.n, cell.roster.size, trust=cell.roster.trust, doubtful=cell.doubtful, denied=cell.denied,
        applicable=not cell.roster.empty_level, board=cell.level == "governance", prior=counts.method.prior(),
        method=counts.method,
    ).names  # fmt: skip


def _changes(before: Cell, after: Cell, counts: Counts) -> int:
    pairs = zip(_verdicts(before, counts), _verdicts(after, counts), strict=True)
    return sum(one != two for one, two in pairs)


def _completeness(facts: Facts, counts: Counts, cells: Iterable[Cell]) -> Iterable[Question]:
    for cell in cells:
        if (
            cell.members
            and cell.level in _LISTED
            and not (cell.roster.complete and cell.roster.trust >= counts.method.absent)
        ):
            closed = replace(cell.roster, size=float(cell.recorded), trust=ANSWER_TRUST, complete=True, kind="counted")
            most = _changes(cell, replace(cell, roster=closed), counts)
            text = f"Is the {cell.level} list of {facts.label(cell.group)}, with {cell.recorded} recorded, complete?"
            yield Question("complete", cell.group, cell.group, cell.level, text, most, most / 2)


def _helix(facts: Facts, counts: Counts, cells: Iterable[Cell]) -> Iterable[Question]:
    where: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        for actor in cell.trusted:
            if not any(v >= counts.method.belonging for v in counts.belonging.get(actor, {}).values()):
                where[actor].append(cell)
    for actor, around in sorted(where.items()):
        effects = [
            sum(_changes(cell, _with(cell, i), counts) for cell in around) for i in range(len(counts.method.helices))
        ]
        text = f"Which helix is {facts.label(actor)}?"
        first = around[0]
        yield Question("helix", actor, first.group, first.level, text, max(effects), sum(effects) / len(effects))


def _with(cell: Cell, i: int) -> Cell:
    k = tuple(value + (j == i) for j, value in enumerate(cell.k))
    return replace(cell, k=k, n=cell.n + 1)


def _seats(facts: Facts, counts: Counts, cells: Iterable[Cell]) -> Iterable[Question]:
    for cell in cells:
        for actor in sorted(cell.members.keys() - cell.trusted):
            own = counts.belonging.get(actor, {})
            inside = [own.get(helix, 0.0) >= counts.method.belonging for helix in counts.method.helices]
            doubt = tuple(value - hit for value, hit in zip(cell.doubtful, inside, strict=True))
            sure = replace(
                cell, k=tuple(value + hit for value, hit in zip(cell.k, inside, strict=True)), doubtful=doubt,
                n=cell.n + any(inside), trusted=cell.trusted | {actor},
            )  # fmt: skip
            effects = [_changes(cell, sure, counts), _changes(cell, replace(cell, doubtful=doubt), counts)]
            text = f"Is {facts.label(actor)} in the {cell.level} of {facts.label(cell.group)}?"
            yield Question("seat", actor, cell.group, cell.level, text, max(effects), sum(effects) / 2)


def _lists(facts: Facts, counts: Counts, cells: Iterable[Cell]) -> Iterable[Question]:
    for cell in cells:
        unknown = sum(one == "unknown" for one in _verdicts(cell, counts))
        if unknown:
            text = f"Who is in the {cell.level} of {facts.label(cell.group)}, and is that list complete?"
            weight = counts.method.level_weights.get(cell.level, 0.0)
            yield Question("list", cell.group, cell.group, cell.level, text, unknown, unknown * weight)
