"""How a group gets to a candidate: the best paths as sentences, every clause with the statements it cites."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from helixatlas.helix.activity import Ties
from helixatlas.helix.facts import ACTIVITY_TYPES, Facts, Seat, Tie
from helixatlas.helix.posterior import noisy_or

__all__ = ["Clause", "Path", "Wording", "best_paths", "disjoint_strength"]


@dataclass(frozen=True)
class Clause:
    """A piece of a sentence and the IRIs of the statements that carry it."""

    text: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Path:
    """A way of at most three edges from a group to a candidate: its nodes, its strength and its clauses."""

    nodes: tuple[str, ...]
    strength: float
    clauses: tuple[Clause, ...]

    @property
    def text(self) -> str:
        """Return the sentence of the path."""
        return ", ".join(clause.text for clause in self.clauses) + "."


class Wording:
    """Words for ties and seats, looked up by the IRI of the statement."""

    def __init__(self, facts: Facts, seats: Sequence[Seat]) -> None:
        self.facts = facts
        self.seats: dict[tuple[str, str], list[Seat]] = {}
        self.places: dict[str, dict[str, Seat]] = {}
        self.people: dict[str, dict[str, Seat]] = {}
        for seat in seats:
            self.seats.setdefault((seat.group, seat.actor), []).append(seat)
            self.places.setdefault(seat.actor, {}).setdefault(seat.group, seat)
            self.people.setdefault(seat.group, {}).setdefault(seat.actor, seat)
        self.by_iri: Mapping[str, Tie] = {tie.iri: tie for tie in facts.ties}

    def seat(self, group: str, actor: str, level: str) -> Clause:
        """Return the clause that says an actor sits in a group at a level."""
        found = [one for one in self.seats.get((group, actor), ()) if one.level == level]
        place = {"governance": "sits in the governance of", "activity": "takes part in the activities of"}
        text = f"{self.facts.label(actor)} {place.get(level, 'is a member of')} {self.facts.label(group)}"
        return Clause(text, tuple(sorted({iri for one in found for iri in one.statements})))

    def tie(self, one: str, two: str, statements: Sequence[str]) -> Clause:
        """Return the clause that says how two actors are tied."""
        text = f"{self.facts.label(one)} {self._how(statements)} {self.facts.label(two)}"
        return Clause(text, tuple(statements))

    def _how(self, statements: Sequence[str]) -> str:
        for iri in statements:
            tie = self.by_iri.get(iri)
            for end in (tie.source, tie.target) if tie else ():
                if self.facts.types.get(end) in ACTIVITY_TYPES:
                    return f"took part in {self.facts.label(end)} with"
        kinds = sorted({tie.kind.replace("-", " ") for iri in statements if (tie := self.by_iri.get(iri)) and tie.kind})
        return f"is tied ({', '.join(kinds)}) to" if kinds else "is tied to"


def best_paths(
    group: str, level: str, members: Mapping[str, float], candidate: str, ties: Ties, words: Wording, *, k: int = 3
) -> list[Path]:
    """Return the k strongest simple paths group - member - [third party -] candidate, strength = product of q.

    The third party is an actor tied to both, or another group in which both sit.
    """
    found = []
    near = ties.get(candidate, {})
    for member, q in sorted(members.items()):
        seat = words.seat(group, member, level)
        if member in near:
            strength, said = near[member]
            found.append(Path((group, member, candidate), q * strength, (seat, words.tie(member, candidate, said))))
    for third in sorted(set(near) - set(members) - {candidate}):
        for member in sorted(set(ties.get(third, {})) & set(members)):
            one, two = ties[third][member], near[third]
            clauses = (
                words.seat(group, member, level), words.tie(member, third, one[1]), words.tie(third, candidate, two[1]),
            )  # fmt: skip
            found.append(Path((group, member, third, candidate), members[member] * one[0] * two[0], clauses))
    found.extend(_through_groups(group, level, members, candidate, words))
    found.sort(key=lambda path: (-path.strength, len(path.nodes), path.nodes))
    return found[:k]


def _through_groups(group: str, level: str, members: Mapping[str, float], candidate: str, words: Wording) -> list[Path]:
    found = []
    for other, seat in sorted(words.places.get(candidate, {}).items()):
        for member in sorted(set(words.people.get(other, {})) & set(members)) if other != group else ():
            strength = members[member] * words.people[other][member].confidence * seat.confidence
            clauses = (
                words.seat(group, member, level),
                words.seat(other, member, words.people[other][member].level),
                words.seat(other, candidate, seat.level),
            )
            found.append(Path((group, member, other, candidate), strength, clauses))
    return found


def disjoint_strength(paths: Sequence[Path]) -> float:
    """Return the noisy-or over paths that share no node between group and candidate, strongest first."""
    used: set[str] = set()
    kept = []
    for path in sorted(paths, key=lambda one: (-one.strength, one.nodes)):
        inner: Collection[str] = path.nodes[1:-1]
        if used.isdisjoint(inner):
            used.update(inner)
            kept.append(path.strength)
    return noisy_or(kept)
