"""What speaks for a candidate: features of outside actors of a helix with respect to a group's level.

M members at the level, x a candidate. ``ra`` sum over tied members m of q/k_m (resource allocation, weighted by
the tie's confidence); ``cn``, ``aa`` tied members, plain and by 1/ln k_m; ``ppr`` PageRank with restart on M;
``co_group`` sum over other groups shared with members of |M & g|/(|g| - 1), so that a small common group says more;
``ppr_wide`` PageRank with restart on M over actors and groups together;
``already_in`` other levels of the group where x sits; ``sector`` relatedness of x's sectors to the group's;
``near`` shared NUTS levels (country 1 to NUTS 3 4); ``load`` minus the number of groups x serves already.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

import networkx as nx
import numpy as np
from scipy.stats import rankdata

from helixatlas.helix.activity import Ties
from helixatlas.helix.facts import Facts
from helixatlas.helix.measures.linkscores import pagerank_from
from helixatlas.helix.measures.ris3 import co_occurrence, relatedness

__all__ = ["FEATURES", "RANKED_BY", "Surroundings", "borda", "feature_ranks", "features", "nearness", "sector_fit"]

FEATURES = ("already_in", "ra", "ppr", "co_group", "ppr_wide", "cn", "aa", "sector", "near", "load")
RANKED_BY = ("already_in", "ra", "ppr", "co_group", "ppr_wide", "sector", "near")
"""The features that enter the Borda count. cn and aa say the same as ra; load would put first who is least known."""


class Surroundings(NamedTuple):
    """What the features are computed in: ties, their graph, the wide graph with groups, who sits where, sectors."""

    ties: Ties
    graph: nx.Graph
    wide: nx.Graph
    groups_of: Mapping[str, Collection[str]]
    actors_of: Mapping[str, Collection[str]]
    sectors: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, facts: Facts, ties: Ties) -> Surroundings:
        """Return the surroundings that some facts describe."""
        graph = nx.Graph()
        graph.add_edges_from((one, two, {"q": q}) for one, others in ties.items() for two, (q, _) in others.items())
        groups: dict[str, set[str]] = defaultdict(set)
        actors: dict[str, set[str]] = defaultdict(set)
        for seat in facts.seats:
            groups[seat.actor].add(seat.group)
            actors[seat.group].add(seat.actor)
        wide = nx.Graph(graph.edges())
        wide.add_edges_from((seat.actor, seat.group) for seat in facts.seats)
        sectors: dict[str, set[str]] = defaultdict(set)
        for tie in facts.ties:
            if tie.kind == "in-sector" or facts.types.get(tie.target) == "sector":
                sectors[tie.source].add(tie.target)
        return cls(ties, graph, wide, groups, actors, sectors)


def features(
    candidates: Sequence[str],
    group: str,
    members: Collection[str],
    levels: Mapping[str, int],
    where: Surroundings,
    facts: Facts,
) -> dict[str, dict[str, float]]:
    """Return candidate -> feature -> value; ``levels`` counts the group's other levels an actor sits at."""
    rank = pagerank_from(where.graph, members) if where.graph else {}
    wide = pagerank_from(where.wide, members) if where.wide else {}
    fit = sector_fit(candidates, group, members, where.sectors)
    return {
        x: {
            **_neighbours(x, members, where.ties),
            "already_in": float(levels.get(x, 0)),
            "ppr": rank.get(x, 0.0),
            "ppr_wide": wide.get(x, 0.0),
            "co_group": _shared_groups(x, group, members, where),
            "sector": fit[x],
            "near": float(nearness(x, group, facts)),
            "load": 0.0 - len(set(where.groups_of.get(x, ())) - {group}),
        }
        for x in candidates
    }


def _neighbours(x: str, members: Collection[str], ties: Ties) -> dict[str, float]:
    touched = sorted(set(ties.get(x, {})) & set(members))
    degree = {m: len(ties[m]) for m in touched}
    return {
        "cn": float(len(touched)),
        "aa": sum(1.0 / math.log(degree[m]) for m in touched if degree[m] > 1),
        "ra": sum(ties[x][m][0] / degree[m] for m in touched),
    }


def _shared_groups(x: str, group: str, members: Collection[str], where: Surroundings) -> float:
    others = set(where.groups_of.get(x, ())) - {group}
    sizes = {one: where.actors_of[one] for one in sorted(others)}
    return sum(len(set(members) & set(inside)) / (len(inside) - 1) for inside in sizes.values() if len(inside) > 1)


def nearness(one: str, two: str, facts: Facts) -> int:
    """Return how many levels two nodes share: 0 none, 1 country, 2 to 4 NUTS 1 to 3."""
    codes = [facts.territories.get(node, "").rstrip("/").rsplit("/", 1)[-1] for node in (one, two)]
    country = [facts.countries.get(node) for node in (one, two)]
    if not all(3 <= len(code) <= 5 and code[:2].isupper() and code[:2].isalpha() for code in codes):
        return int(country[0] is not None and country[0] == country[1])
    shared = next((i for i, (a, b) in enumerate(zip(*codes, strict=False)) if a != b), min(map(len, codes)))
    return max(shared - 1, 0)


def sector_fit(
    candidates: Iterable[str], group: str, members: Collection[str], sectors: Mapping[str, Collection[str]]
) -> dict[str, float]:
    """Return the mean over a candidate's sectors of the highest relatedness to a sector of the group, 0..1.

    Relatedness is the cosine of sectors that occur at the same organisation or group, 1 with itself. 0 where
    a side has no sector.
    """
    own = set(sectors.get(group, ())) | {s for member in members for s in sectors.get(member, ())}
    names = sorted({sector for listed in sectors.values() for sector in listed})
    at = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(sectors), len(names)))
    for i, node in enumerate(sorted(sectors)):
        table[i, [at[sector] for sector in sectors[node]]] = 1.0
    related = relatedness(co_occurrence(table), "cosine") if names else np.zeros((0, 0))
    np.fill_diagonal(related, 1.0)
    columns = [at[sector] for sector in sorted(own)]
    out = {}
    for x in candidates:
        rows = [at[sector] for sector in sorted(sectors.get(x, ()))]
        out[x] = float(related[np.ix_(rows, columns)].max(axis=1).mean()) if rows and columns else 0.0
    return out


def feature_ranks(values: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return candidate -> feature -> rank, 1 best, ties share their mean rank."""
    names = sorted(values)
    out: dict[str, dict[str, float]] = {name: {} for name in names}
    for feature in FEATURES:
        ranks = rankdata([-values[name][feature] for name in names]) if names else []
        for name, rank in zip(names, ranks, strict=True):
            out[name][feature] = float(rank)
    return out


def borda(
    values: Mapping[str, Mapping[str, float]], ranks: Mapping[str, Mapping[str, float]], by: Sequence[str] = RANKED_BY
) -> dict[str, float]:
    """Return the Borda score, 0..1: the mean over features of the share of candidates ranked behind.

    A feature on which all candidates agree says nothing and is left out; no weights.
    """
    names = sorted(values)
    telling = [one for one in by if len({round(values[name][one], 12) for name in names}) > 1]
    if len(names) < 2 or not telling:
        return dict.fromkeys(names, 0.0)
    last = len(names) - 1
    return {name: sum((len(names) - ranks[name][one]) / last for one in telling) / len(telling) for name in names}
