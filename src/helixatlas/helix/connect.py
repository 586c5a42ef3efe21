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
from helixatlas.helix.reach import Reach

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
    """How a helix is connected to a group's level, with the levels, the bridge and the third party's name.

    ``statements`` are the seats and ties this rests on, ``actors`` those whose helix it rests on.
    """

    kind: str
    via: tuple[str, ...] = ()
    bridge: Bridge = Bridge()
    through: str = ""
    statements: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()


def bridge(ties: Iterable[tuple[str, str, float]], statements: Collection[str] = ()) -> Bridge:
    """Return the bridge made of (member, outside actor, strength) ties; empty for no ties.

    nu by Hopcroft-Karp (networkx); source: Hopcroft & Karp 1973, Koenig's theorem.
    """
    rows = tuple(sorted(ties, key=lambda row: (str(row[0]), str(row[1]), row[2])))
    if not rows:
        return Bridge()
    anchors, breadth = sorted({row[0] for row in rows}, key=str), sorted({row[1] for row in rows}, key=str)
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
    """Return the bridge between two sets of nodes of a plain graph whose edges carry a confidence (default 1).

    Directions do not matter; a node in both sets is a member; parallel ties are statements of their own (noisy-or).
    """
    inner = set(members)
    outer = set(outside) - inner
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
    reach = Reach(counts.cells, of, ties)
    out: list[dict[str, Connection]] = []
    width = len(rule.levels)
    for at, cell in enumerate(counts.cells):
        group = counts.cells[at - at % width : at - at % width + width]
        bridges = _bridges(cell, ties, of)
        through = reach.third_parties(cell) if cell.members else {}
        gates = reach.gates(cell)
        said = {}
        for i, h in enumerate(rule.helices):
            present = [one for one in group if one.k[i]]
            said[h] = _connection(cell, h, present, bridges.get(h, Bridge()), through.get(h, ""), reach, gates)
        out.append(said)
    return out


def _connection(
    cell: Cell,
    helix: str,
    present: Iterable[Cell],
    found: Bridge,
    third: str,
    reach: Reach,
    gates: set[str],
) -> Connection:
    others = [one for one in present if one.level != cell.level]
    watching = {actor for actor in cell.observers if helix in reach.of.get(actor, ())}
    via = (*(one.level for one in others), *((f"{cell.level} (observer)",) if watching else ()))
    said, actors = gates | set(found.statements), {*found.breadth, *watching}
    for one in others:
        here = {actor for actor in one.trusted if helix in reach.of.get(actor, ())}
        actors |= here
        said.update(iri for seat in one.seats if seat.actor in here for iri in seat.statements)
    if via or found.ties:
        return Connection("via-level" if via else "tied", via, found, "", frozenset(said), frozenset(actors))
    if not third:
        return Connection("none-known", statements=frozenset(said))
    more, beyond = reach.evidence(cell, helix, third)
    return Connection("reachable", (), found, third, more | said, beyond)


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
