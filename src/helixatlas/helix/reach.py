"""Who is reached through a third party: an actor tied to both sides, or another group in which both sit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from helixatlas.helix.activity import Ties
from helixatlas.helix.counts import Cell

__all__ = ["Reach"]


class Reach:
    """Which groups an actor sits in, which actors of a helix sit in a group, and the statements behind it."""

    def __init__(self, cells: Iterable[Cell], of: Mapping[str, set[str]], ties: Ties) -> None:
        """Take cells, actor -> helices, and ties."""
        self.of = of
        self.ties = ties
        self._groups: dict[str, set[str]] = {}
        self._people: dict[str, dict[str, set[str]]] = {}
        self._seats: dict[str, dict[str, set[str]]] = {}
        self._gates: dict[str, set[str]] = {}
        self._ever: dict[str, set[str]] = {}
        for cell in cells:
            people = self._people.setdefault(cell.group, {})
            seats = self._seats.setdefault(cell.group, {})
            for actor in cell.members:
                self._groups.setdefault(actor, set()).add(cell.group)
                for helix in of.get(actor, ()):
                    people.setdefault(helix, set()).add(actor)
            for actor in cell.hidden:
                self._ever.setdefault(actor, set()).add(cell.group)
            if gates := cell.gates:
                self._gates.setdefault(cell.group, set()).update(gates)
            for seat in cell.seats:
                if seat.actor in cell.members:
                    seats.setdefault(seat.actor, set()).update(seat.statements)

    def third_parties(self, cell: Cell) -> dict[str, str]:
        """Return helix -> the first third party, an actor or else another group, that joins a member to it."""
        inside = set(cell.members)
        found: dict[str, str] = {}
        for third in sorted({other for member in inside for other in self.ties.get(member, {})} - inside):
            for other in self.ties.get(third, {}).keys() - inside:
                for helix in self.of.get(other, ()):
                    found.setdefault(helix, third)
        for group in sorted({group for member in inside for group in self._groups.get(member, ())} - {cell.group}):
            for helix, people in self._people[group].items():
                if not people <= inside:
                    found.setdefault(helix, group)
        return found

    def gates(self, cell: Cell) -> set[str]:
        """Return the statements that decide on which seats hold, in this group and where its members sit."""
        near = {cell.group}
        for actor in cell.members:
            near |= self._groups.get(actor, set()) | self._ever.get(actor, set())
        return {iri for group in near & self._gates.keys() for iri in self._gates[group]}

    def evidence(self, cell: Cell, helix: str, third: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the statements that join a cell to a helix through a third party, and the actors of the helix."""
        inside = set(cell.members)
        if third in self._people:
            beyond = self._people[third].get(helix, set()) - inside
            seats = self._seats[third]
            return frozenset(iri for a in (beyond | inside) & seats.keys() for iri in seats[a]), frozenset(beyond)
        around = self.ties[third]
        beyond = {actor for actor in around if helix in self.of.get(actor, ()) and actor not in inside}
        said = {iri for actor in beyond | (inside & around.keys()) for iri in around[actor][1]}
        return frozenset(said), frozenset(beyond)
