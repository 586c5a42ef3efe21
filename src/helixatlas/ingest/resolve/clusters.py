"""The groups of records that judgements make: union-find over "same", checked against "different".

A group in which two records are also judged different contradicts itself. It is reported and not merged: until a
person settles it, its records stay apart.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from helixatlas.errors import InputError

__all__ = ["Clusters", "Contradiction"]

Pair = tuple[str, str]
Contradiction = tuple[str, str, tuple[str, ...]]
"""Two records judged different, and the chain of records judged the same that leads from one to the other."""


class Clusters:
    """What follows from pairs judged the same and pairs judged different, in whatever order they come."""

    def __init__(self, same: Iterable[Pair], different: Iterable[Pair]) -> None:
        self._same = sorted(set(same))
        self._different = sorted(set(different))
        self._root = _roots(self._same)
        self._apart = {frozenset((self._find(a), self._find(b))) for a, b in self._different}

    @cached_property
    def contradictions(self) -> list[Contradiction]:
        """Return every pair that is judged different although a chain says the same, sorted."""
        return [(a, b, self.chain(a, b)) for a, b in self._different if self._find(a) == self._find(b)]

    @cached_property
    def groups(self) -> list[tuple[str, ...]]:
        """Return the groups of two or more records that are one, sorted; contradictory ones are left out."""
        broken = {self._find(a) for a, _, _ in self.contradictions}
        found: dict[str, list[str]] = defaultdict(list)
        for iri in self._root:
            if self._find(iri) not in broken:
                found[self._find(iri)].append(iri)
        return sorted(tuple(sorted(group)) for group in found.values())

    def relation(self, left: str, right: str) -> Literal["same", "different"] | None:
        """Return what the judgements say of a pair, directly or by what follows, or None."""
        a, b = self._find(left), self._find(right)
        if frozenset((a, b)) in self._apart:
            return "different"
        return "same" if a == b else None

    def refuse(self, pair: Pair, judgement: str) -> None:
        """Raise InputError, with the chain, if a judgement of a pair would contradict the others."""
        found = self.relation(*pair)
        if judgement not in {"same", "different"} or found is None or found == judgement:
            return
        why = self._why(*pair, found)
        raise InputError(
            f"{pair[0]} and {pair[1]} cannot be judged {judgement}: {why}.",
            hint="Undo one of these judgements first.",
            left=pair[0],
            right=pair[1],
        )

    def chain(self, left: str, right: str) -> tuple[str, ...]:
        """Return a shortest chain of records judged the same from one to the other, empty if there is none."""
        near: dict[str, list[str]] = defaultdict(list)
        for a, b in self._same:
            near[a].append(b)
            near[b].append(a)
        before: dict[str, str] = {left: ""}
        todo = deque([left])
        while todo and right not in before:
            here = todo.popleft()
            for other in sorted(near[here]):
                if other not in before:
                    before[other] = here
                    todo.append(other)
        path = [right] if right in before else []
        while path and before[path[-1]]:
            path.append(before[path[-1]])
        return tuple(reversed(path))

    def _why(self, left: str, right: str, found: str) -> str:
        if found == "same":
            return "these are judged the same: " + " = ".join(self.chain(left, right))
        for a, b in self._different:
            for x, y in ((a, b), (b, a)):
                if self._find(x) == self._find(left) and self._find(y) == self._find(right):
                    ends = (" = ".join(self.chain(left, x)), " = ".join(self.chain(y, right)))
                    return f"these are judged different: {' ≠ '.join(ends)}"
        return "other judgements say so"

    def _find(self, iri: str) -> str:
        return self._root.get(iri, iri)


def _roots(pairs: Iterable[Pair]) -> dict[str, str]:
    """Return record → the alphabetically first record of its group."""
    parent: dict[str, str] = {}

    def find(one: str) -> str:
        parent.setdefault(one, one)
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        parent[second] = first
    return {one: find(one) for one in sorted(parent)}
