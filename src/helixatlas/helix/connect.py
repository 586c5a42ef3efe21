"""The connectivity axis: how the members of a level reach a helix that has no seat there.

M members at the level, X actors of the helix outside M. via-level: the helix is at another level of the
group, or observes at this one; tied: a direct relation M-X; reachable: through a third party; none-known
otherwise, never "isolated".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from helixatlas.helix.activity import Ties
from helixatlas.helix.counts import Cell, Counts
from helixatlas.helix.posterior import noisy_or

__all__ = ["Bridge", "Connection", "bridge", "bridge_of_graph", "connections"]


@dataclass(frozen=True)
class Bridge:
    """The direct ties between members and outside actors of a helix.

    ``beta`` = 1 - prod(1 - q), the confidence that at least one holds; ``nu`` = size of a maximum matching,
    the least number of actors whose loss cuts the bridge (Koenig); ``breadth`` outside actors and
    ``anchors`` members touched; ``statements`` the IRIs behind the ties.
    """

    beta: float = 0.0
    nu: int = 0
    anchors: tuple[str, ...] = ()
    breadth: tuple[str, ...] = ()
    ties: tuple[tuple[str, str, float], ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Connection:
    """How a helix is connected to a group's level, with the levels, the bridge and the third party's name."""

    kind: str
    via: tuple[str, ...] = ()
    bridge: Bridge = Bridge()
    through: str = ""


def bridge(ties: Iterable[tuple[str, str, float]], statements: Collection[str] = ()) -> Bridge:
    """Return the bridge made of (member, outside actor, strength) ties; empty for no ties.

    nu by Hopcroft-Karp (networkx); source: Hopcroft & Karp 1973, Koenig's theorem.
    """
    rows = tuple(sorted(ties))
    if not rows:
        return Bridge()
    anchors, breadth = sorted({row[0] for row in rows}), sorted({row[1] for row in rows})
    nu = _matching(rows, anchors, breadth)
    beta = noisy_or([q for _, _, q in rows])
    return Bridge(beta, nu, tuple(anchors), tuple(breadth), rows, tuple(sorted(statements)))


def _matching(rows: Collection[tuple[str, str, float]], anchors: list[str], breadth: list[str]) -> int:
    pairs = {(one, two) for one, two, _ in rows}
    if len(pairs) == len(breadth):  # every outside actor hangs on one member: each member takes one of its own
        return len(anchors)
    if len(pairs) == len(anchors):
        return len(breadth)
    graph = nx.Graph([(("m", one), ("x", two)) for one, two in pairs])
    return len(nx.bipartite.hopcroft_karp_matching(graph, [("m", one) for one in anchors])) // 2


def bridge_of_graph(graph: nx.Graph, members: Collection[str], outside: Collection[str], weight: str = "q") -> Bridge:
    """Return the bridge between two sets of nodes of a plain graph whose edges carry a confidence (default 1)."""
    inner, outer = set(members), set(outside)
    found = []
    for one, two, data in graph.edges(data=True):
        for m, x in ((one, two), (two, one)):
            if m in inner and x in outer:
                found.append((m, x, float(data.get(weight, 1.0))))
    return bridge(found)


def connections(counts: Counts, ties: Ties) -> list[dict[str, Connection]]:
    """Return, for every cell of the counts, helix -> connection."""
    rule = counts.method
    of = {actor: {h for h, v in said.items() if v >= rule.belonging} for actor, said in counts.belonging.items()}
    reach = _Reach(counts.cells, of)
    out: list[dict[str, Connection]] = []
    width = len(rule.levels)
    for at, cell in enumerate(counts.cells):
        group = counts.cells[at - at % width : at - at % width + width]
        via = {h: _via(cell, group, i, of, h) for i, h in enumerate(rule.helices)}
        bridges = _bridges(cell, ties, of)
        through = _third_parties(cell, ties, reach) if cell.members else {}
        out.append({h: _connection(via[h], bridges.get(h, Bridge()), through.get(h, "")) for h in rule.helices})
    return out


def _connection(via: tuple[str, ...], found: Bridge, through: str) -> Connection:
    kind = "via-level" if via else "tied" if found.ties else "reachable" if through else "none-known"
    return Connection(kind, via, found, through if kind == "reachable" else "")


def _via(cell: Cell, group: Iterable[Cell], i: int, of: Mapping[str, set[str]], helix: str) -> tuple[str, ...]:
    others = [one.level for one in group if one.level != cell.level and one.k[i] > 0]
    watching = any(helix in of.get(actor, ()) for actor in cell.observers)
    return (*others, *((f"{cell.level} (observer)",) if watching else ()))


def _bridges(cell: Cell, ties: Ties, of: Mapping[str, set[str]]) -> dict[str, Bridge]:
    rows: dict[str, list[tuple[str, str, float]]] = {}
    said: dict[str, set[str]] = {}
    for member in cell.members:
        for other, (q, statements) in ties.get(member, {}).items():
            if other not in cell.members:
                for helix in of.get(other, ()):
                    rows.setdefault(helix, []).append((member, other, q))
                    said.setdefault(helix, set()).update(statements)
    return {helix: bridge(found, said[helix]) for helix, found in rows.items()}


class _Reach:
    """Which groups an actor sits in, and which helices sit in a group or a set of actors."""

    def __init__(self, cells: Iterable[Cell], of: Mapping[str, set[str]]) -> None:
        self.of = of
        self.groups: dict[str, set[str]] = {}
        self.helices: dict[str, set[str]] = {}
        for cell in cells:
            inside = self.helices.setdefault(cell.group, set())
            for actor in cell.members:
                self.groups.setdefault(actor, set()).add(cell.group)
                inside |= of.get(actor, set())

    def helices_of(self, actors: Iterable[str]) -> set[str]:
        return {helix for actor in actors for helix in self.of.get(actor, ())}

    def helices_in(self, group: str) -> set[str]:
        return self.helices.get(group, set())


def _third_parties(cell: Cell, ties: Ties, reach: _Reach) -> dict[str, str]:
    """Helix -> the first third party, an actor or else another group, that joins a member to it."""
    inside = set(cell.members)
    found: dict[str, str] = {}
    for third in sorted({other for member in inside for other in ties.get(member, {})} - inside):
        for helix in reach.helices_of(set(ties.get(third, {})) - inside):
            found.setdefault(helix, third)
    for group in sorted({group for member in inside for group in reach.groups.get(member, ())} - {cell.group}):
        for helix in reach.helices_in(group):
            found.setdefault(helix, group)
    return found
