"""What people judged about pairs of records: one reviewable file that only grows, and what follows from it.

``<data>/judgements/judgements.csv`` has a line for every judgement, by IRI, with the names for the reader. Nothing
is taken out of it: a judgement is undone by a further line that names it. What is in force depends on which lines
there are, never on their order, so that the files of two curators are joined by putting their lines together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError, UsageError
from helixatlas.ingest.resolve.clusters import Clusters
from helixatlas.ontology.namespaces import content_id

if TYPE_CHECKING:
    from helixatlas.ingest.resolve.propose import Proposal

__all__ = ["Entry", "Judgement", "Judgements", "ordered"]

Pair = tuple[str, str]


class Judgement(Enum):
    """What is said about a pair."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Entry:
    """One line: a judgement, or (``undoes``) that the judgement of that id is taken back.

    ``left`` is the IRI that comes first in the alphabet. ``day`` is what the caller says, empty if nothing.
    """

    id: str
    left: str
    right: str
    judgement: Judgement | None
    score: str = ""
    reason: str = ""
    day: str = ""
    left_name: str = ""
    right_name: str = ""
    undoes: str = ""

    @property
    def pair(self) -> Pair:
        """Return the two IRIs, in alphabetical order."""
        return (self.left, self.right)


class Judgements:
    """A set of entries and what is in force by them. It is a value: judging and undoing give a new one."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: tuple[Entry, ...] = tuple({one.id: one for one in entries}.values())

    @cached_property
    def in_force(self) -> dict[Pair, tuple[Entry, ...]]:
        """Return the judgements nobody took back, by pair, sorted; more than one only where files disagree."""
        undone = {one.undoes for one in self.entries if one.undoes}
        found: dict[Pair, list[Entry]] = {}
        for one in self.entries:
            if one.judgement and one.id not in undone:
                found.setdefault(one.pair, []).append(one)
        return {pair: tuple(sorted(found[pair], key=lambda one: one.id)) for pair in sorted(found)}

    @cached_property
    def clusters(self) -> Clusters:
        """Return the groups that follow from what is in force."""
        return Clusters(self._pairs(Judgement.SAME), self._pairs(Judgement.DIFFERENT))

    def of(self, left: str, right: str) -> Judgement | None:
        """Return the judgement in force of this very pair; the careful one where files disagree."""
        found = {one.judgement for one in self.in_force.get(ordered(left, right), ())}
        careful = (Judgement.DIFFERENT, Judgement.UNSURE, Judgement.SAME)
        return next((one for one in careful if one in found), None)

    def known(self, left: str, right: str) -> bool:
        """Say whether anything was ever judged of this pair, even if it was taken back."""
        return ordered(left, right) in self._ever

    def settled(self, left: str, right: str) -> bool:
        """Say whether a pair need not be asked: it was judged, or it follows from other judgements."""
        return self.of(left, right) is not None or self.clusters.relation(left, right) is not None

    def judge(
        self, left: str, right: str, judgement: Judgement, *, reason: str = "", score: float | None = None,
        day: str = "", names: Pair = ("", ""),
    ) -> Judgements:  # fmt: skip
        """Return the judgements with this one in force; what was in force of the pair is taken back by a line.

        ``names`` are of left and right. Raises UsageError for a record and itself, and InputError naming the chain
        of judgements that say the opposite.
        """
        if left == right:
            raise UsageError("A record cannot be judged against itself.", iri=left)
        if left > right:
            names = (names[1], names[0])
        pair = ordered(left, right)
        base = self.undo(*pair, day=day) if pair in self.in_force else self
        base.clusters.refuse(pair, judgement.value)
        number = 1 + sum(one.pair == pair and one.judgement is judgement for one in base.entries)
        entry = Entry(content_id(*pair, judgement.value, str(number)), *pair, judgement)
        shown = "" if score is None else f"{score:.3f}"
        return Judgements([*base.entries, replace(entry, score=shown, reason=reason, day=day,
                                                  left_name=names[0], right_name=names[1])])  # fmt: skip

    def undo(self, left: str, right: str, *, day: str = "") -> Judgements:
        """Return the judgements with those of a pair taken back. Raises NotFoundError when there is none."""
        found = self.in_force.get(ordered(left, right), ())
        if not found:
            hint = "The judgements stand in judgements/judgements.csv, in the folder of the data."
            raise NotFoundError("Nothing is judged of this pair.", hint=hint)
        lines = [
            replace(one, id=content_id("undone", one.id), judgement=None, score="", reason="", day=day, undoes=one.id)
            for one in found
        ]
        return Judgements([*self.entries, *lines])

    def accept(self, proposals: Iterable[Proposal], *, day: str = "") -> Judgements:
        """Return the judgements with the certain proposals taken as the same, except where a person ever judged.

        A certain pair that contradicts other judgements is left out and stays a question.
        """
        certain = [one for one in proposals if one.band == "certain" and not self.known(one.left, one.right)]
        joined = Judgements([*self.entries, *(_entry(one, day) for one in certain)])
        if len(joined.clusters.contradictions) == len(self.clusters.contradictions):
            return joined
        found = self
        for one in certain:
            if found.clusters.relation(one.left, one.right) != "different":
                found = Judgements([*found.entries, _entry(one, day)])
        return found

    def join(self, other: Judgements) -> Judgements:
        """Return the lines of both; a judgement either file takes back is taken back."""
        return Judgements([*self.entries, *other.entries])

    def counts(self) -> dict[str, int]:
        """Return how many pairs are judged same, different and unsure, and how many groups that makes."""
        found = Counter(one.judgement.value for some in self.in_force.values() for one in some if one.judgement)
        return {**{one.value: found[one.value] for one in Judgement}, "groups": len(self.clusters.groups)}

    @cached_property
    def _ever(self) -> frozenset[Pair]:
        return frozenset(one.pair for one in self.entries)

    def _pairs(self, judgement: Judgement) -> list[Pair]:
        return [pair for pair, some in self.in_force.items() if any(one.judgement is judgement for one in some)]


def _entry(one: Proposal, day: str) -> Entry:
    return Entry(
        content_id(one.left, one.right, Judgement.SAME.value, "1"), one.left, one.right, Judgement.SAME,
        f"{one.score:.3f}", "; ".join(one.reasons), day, one.left_name, one.right_name,
    )  # fmt: skip


def ordered(left: str, right: str) -> Pair:
    """Return two IRIs in alphabetical order."""
    return (left, right) if left < right else (right, left)
