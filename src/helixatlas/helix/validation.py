"""Would the candidates have found a member we know? Leave one representative out, and see where it comes back.

For every helix with a single member in a group, that seat and the co-work derived from it are hidden; all actors of the
same helix outside the group compete (hard negatives: otherwise the helix label alone would win). Every feature
and the Borda count are compared with chance, with degree, and with path indices on the graph of actors and groups.
An actor known only from the hidden seat cannot be found by any path: such cases are left out unless asked for. Hiding
also lowers the degree of the hidden actor, so degree is at a disadvantage; read the differences with that in mind.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from helixatlas.helix.activity import actor_ties, derived_seats
from helixatlas.helix.counts import Counts, count
from helixatlas.helix.facts import Facts
from helixatlas.helix.features import FEATURES, Surroundings, borda, feature_ranks, features
from helixatlas.helix.measures.linkscores import pagerank_from
from helixatlas.helix.measures.retrieval import auc, hits_at, reciprocal_rank
from helixatlas.helix.method import Method

__all__ = ["Hidden", "Score", "hidden_cases", "hide", "path_scores", "validate"]


@dataclass(frozen=True)
class Hidden:
    """One known member to hide: who, where, of which helix."""

    group: str
    level: str
    helix: str
    actor: str


@dataclass(frozen=True)
class Score:
    """How well one index finds the hidden members; means over ``cases``, with 95 % bootstrap intervals over groups.

    ``candidates`` is the mean size of the field; chance would hit k of that many. ``over_degree`` is the interval of
    the difference in AUC to degree, case by case: an index is shown to be better where it lies above 0.
    """

    index: str
    cases: int
    candidates: float
    hits_at_1: float
    hits_at_5: float
    hits_at_10: float
    mrr: float
    auc: float
    mrr_interval: tuple[float, float]
    auc_interval: tuple[float, float]
    over_degree: tuple[float, float] = (math.nan, math.nan)


def hidden_cases(counts: Counts, *, level: str = "membership", sole: bool = True) -> list[Hidden]:
    """Return the members that can be hidden: a helix's only one at the level, or each one with ``sole=False``."""
    least = counts.method.belonging
    found: list[Hidden] = []
    for cell in counts.cells:
        for i, helix in enumerate(counts.method.helices):
            if cell.level == level and (cell.k[i] == 1 or (cell.k[i] and not sole)):
                inside = [a for a in sorted(cell.trusted) if counts.belonging.get(a, {}).get(helix, 0.0) >= least]
                found.extend(Hidden(cell.group, level, helix, actor) for actor in inside)
    return found


def hide(facts: Facts, case: Hidden) -> Facts:
    """Return the facts without the actor's seats in the group and its involvement in the group's activities."""
    of_group = {iri for tie in facts.ties if case.group in (tie.source, tie.target) for iri in (tie.source, tie.target)}
    of_group |= {seat.iri for seat in facts.seats if seat.group == case.group}
    return replace(
        facts,
        seats=tuple(s for s in facts.seats if (s.group, s.actor) != (case.group, case.actor)),
        ties=tuple(
            tie for tie in facts.ties
            if case.actor not in (tie.source, tie.target) or of_group.isdisjoint((tie.source, tie.target))
        ),
    )  # fmt: skip


def validate(
    facts: Facts,
    *,
    level: str = "membership",
    sole: bool = True,
    method: Method | None = None,
    codebook: str | None = None,
    groups: Sequence[str] | None = None,
    known_elsewhere: bool = True,
    bootstraps: int = 500,
    seed: int = 0,
) -> list[Score]:
    """Return a score per index over all hidden cases, Borda first, then features, then baselines.

    ``groups`` confines the cases (None: all). ``known_elsewhere`` keeps only actors that still have a seat or
    a tie once hidden. Cases whose field is smaller than two are left out. Seeded.
    """
    counts = count(facts, method, codebook=codebook, seats=derived_seats(facts))
    results: dict[str, list[tuple[str, int, NDArray[np.float64], int]]] = {}
    for case in hidden_cases(counts, level=level, sole=sole):
        if groups is None or case.group in groups:
            left = hide(facts, case)
            if known_elsewhere and not _known(left, case.actor):
                continue
            names, scores = _scores(left, case, counts)
            if len(names) >= 2:
                at = names.index(case.actor)
                for index, values in scores.items():
                    results.setdefault(index, []).append((case.group, at, values, len(names)))
    random = np.random.default_rng(seed)
    measured = {
        index: np.array([_measures(at, values) for _, at, values, _ in rows]) for index, rows in results.items()
    }
    return [
        _summary(index, rows, measured[index], measured["degree"][:, 4], bootstraps, random)
        for index, rows in results.items()
    ]


def _known(facts: Facts, actor: str) -> bool:
    return any(seat.actor == actor for seat in facts.seats) or bool(actor_ties(facts).get(actor))


def _scores(facts: Facts, case: Hidden, counts: Counts) -> tuple[list[str], dict[str, NDArray[np.float64]]]:
    least = counts.method.belonging
    inside = {seat.actor for seat in facts.seats if seat.group == case.group}
    of = (a for a, said in counts.belonging.items() if said.get(case.helix, 0.0) >= least and a not in inside)
    known = {seat.actor for seat in facts.seats} | {case.actor}
    names = sorted(set(of) & known)
    where = Surroundings.of(facts, actor_ties(facts))
    members = sorted({s.actor for s in facts.seats if s.group == case.group and s.level == case.level})
    values = features(names, case.group, members, {}, where, facts)
    table: dict[str, Mapping[str, float]] = {"borda": borda(values, feature_ranks(values))}
    table |= {name: {x: values[x][name] for x in names} for name in FEATURES if name not in {"already_in", "load"}}
    table |= path_scores(facts, where, case.group, names)
    return names, {index: np.array([row[x] for x in names]) for index, row in table.items()}


def path_scores(
    facts: Facts, where: Surroundings, group: str, names: Sequence[str], *, beta: float = 0.05, steps: int = 8
) -> dict[str, Mapping[str, float]]:
    """Return the baselines for some actors: random (constant), degree, L3, Katz and PageRank from the group.

    On the graph of actors and groups (and actor ties); Katz is summed to ``steps`` with ``beta``.
    """
    graph = nx.Graph()
    graph.add_nodes_from([*names, group])
    graph.add_edges_from((seat.actor, seat.group) for seat in facts.seats)
    graph.add_edges_from(where.graph.edges())
    nodes = list(graph)
    at = {node: i for i, node in enumerate(nodes)}
    a = nx.to_scipy_sparse_array(graph, nodelist=nodes, dtype=float, weight=None)
    degree = np.asarray(a.sum(axis=1)).ravel()
    root = np.where(degree > 0, 1.0 / np.sqrt(np.maximum(degree, 1.0)), 0.0)
    start = np.zeros(len(nodes))
    start[at[group]] = 1.0
    l3 = a.T @ (root * (a.T @ (root * (a.T @ start))))
    katz, step = np.zeros(len(nodes)), start
    for power in range(1, steps + 1):
        step = a.T @ step
        katz = katz + beta**power * step
    rank = pagerank_from(graph, [group])
    rows = {"random": np.zeros(len(nodes)), "degree": degree, "l3": l3, "katz": katz}
    out: dict[str, Mapping[str, float]] = {k: {x: float(v[at[x]]) for x in names} for k, v in rows.items()}
    out["ppr-two-mode"] = {x: rank[x] for x in names}
    return out


def _summary(
    index: str,
    rows: Sequence[tuple[str, int, NDArray[np.float64], int]],
    table: NDArray[np.float64],
    degree: NDArray[np.float64],
    times: int,
    random: np.random.Generator,
) -> Score:
    whole = np.column_stack([table, table[:, 4] - degree])
    means = whole.mean(axis=0)
    groups = sorted({group for group, *_ in rows})
    by_group = [np.array([i for i, row in enumerate(rows) if row[0] == group]) for group in groups]
    drawn = []
    for _ in range(times):
        picked = np.concatenate([by_group[i] for i in random.integers(0, len(groups), len(groups))])
        drawn.append(whole[picked].mean(axis=0))
    low, high = np.quantile(drawn, [0.025, 0.975], axis=0) if drawn else (means * math.nan, means * math.nan)
    return Score(
        index, len(rows), float(np.mean([size for *_, size in rows])), float(means[0]), float(means[1]),
        float(means[2]), float(means[3]), float(means[4]), (float(low[3]), float(high[3])),
        (float(low[4]), float(high[4])), (float(low[5]), float(high[5])),
    )  # fmt: skip


def _measures(at: int, values: NDArray[np.float64]) -> list[float]:
    others = np.delete(values, at)
    return [*(hits_at(values, at, k) for k in (1, 5, 10)), reciprocal_rank(values, at), auc([values[at]], others)]
