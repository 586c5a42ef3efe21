"""Regions, countries, sectors, scenarios side by side: rates as bounds, richness at equal effort, tests with their n.

Never a bare percentage: a rate is [#absent/all, (#absent + #unknown)/all], with an interval on the decisive
cases only, and every denominator is shown. Groups for which the level does not exist are left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import beta, binomtest, false_discovery_control

from helixatlas.errors import UsageError
from helixatlas.helix.counts import Counts
from helixatlas.helix.derive import GapRow
from helixatlas.helix.facts import ACTIVITY_TYPES, GROUP_TYPES, Facts
from helixatlas.helix.measures.coverage import rarefied_richness
from helixatlas.helix.measures.segregation import theil_h

__all__ = [
    "Difference",
    "Rate",
    "Richness",
    "Stratum",
    "between_share",
    "compare",
    "differences",
    "gap_rate",
    "no_differences",
    "no_richness",
    "richness",
    "strata",
    "strata_names",
]


@dataclass(frozen=True)
class Rate:
    """How often a helix is absent: counts, logical bounds, and an interval over the decisive cases.

    ``decisive`` = absent + present + weak. ``low``, ``high`` are NaN without groups, ``interval`` is
    (nan, nan) without a decisive case. ``text`` says all of it.
    """

    groups: int
    absent: int
    weak: int
    present: int
    unknown: int
    low: float
    high: float
    interval: tuple[float, float]

    @property
    def decisive(self) -> int:
        """Return the number of groups of which the status is known."""
        return self.absent + self.weak + self.present

    @property
    def text(self) -> str:
        """Return the rate in words, denominators included."""
        if not self.groups:
            return "no group has this level"
        head = f"between {self.absent} and {self.absent + self.unknown} of {self.groups}"
        if not self.decisive:
            return f"{head}; no case is decisive"
        low, high = self.interval
        return f"{head}; {self.absent} of {self.decisive} decisive (95 % interval {low:.2f} to {high:.2f})"


@dataclass(frozen=True)
class Richness:
    """Mean expected number of helices among ``effort`` members, over the groups with that many."""

    effort: int
    groups: int
    mean: float


@dataclass(frozen=True)
class Stratum:
    """One row of a comparison: a place or topic, a level, a helix."""

    name: str
    level: str
    helix: str
    rate: Rate


@dataclass(frozen=True)
class Difference:
    """Difference of the decisive absence rates of two strata, permutation p and its value after BH."""

    level: str
    helix: str
    one: str
    two: str
    n_one: int
    n_two: int
    difference: float
    p: float
    q: float


def gap_rate(statuses: Sequence[str], *, method: str = "wilson", alpha: float = 0.05) -> Rate:
    """Return the rate over statuses; ``method`` is wilson or jeffreys.

    >>> gap_rate(["absent", "absent", "present", "unknown", "unknown"]).text
    'between 2 and 4 of 5; 2 of 3 decisive (95 % interval 0.21 to 0.94)'
    """
    n = {name: sum(one == name for one in statuses) for name in ("absent", "weak", "present", "unknown")}
    total = sum(n.values())
    decisive = total - n["unknown"]
    nan = math.nan
    interval = (nan, nan)
    if decisive:
        interval = _interval(n["absent"], decisive, method, alpha)
    low_bound = n["absent"] / total if total else nan
    high_bound = (n["absent"] + n["unknown"]) / total if total else nan
    return Rate(total, n["absent"], n["weak"], n["present"], n["unknown"], low_bound, high_bound, interval)


def _interval(hits: int, cases: int, method: str, alpha: float) -> tuple[float, float]:
    if method == "wilson":
        found = binomtest(hits, cases).proportion_ci(1 - alpha, method="wilson")
        return float(found.low), float(found.high)
    if method != "jeffreys":
        raise UsageError(f"There is no interval {method!r}.", hint="Use wilson or jeffreys.")
    ends = beta.ppf([alpha / 2, 1 - alpha / 2], hits + 0.5, cases - hits + 0.5)
    return float(ends[0]), float(ends[1])


def strata(facts: Facts, by: str) -> dict[str, list[str]]:
    """Return group -> strata; ``by`` is country, region (NUTS 2), type, a type of node or a kind of edge.

    A type of node (sector, scenario, theme) or a kind of edge (has-scenario) puts a group where it, or a project,
    pilot or event of it, points. A group may be in several strata or in none.
    """
    if by == "country":
        return {group: [facts.countries[group]] for group in facts.groups if group in facts.countries}
    if by == "region":
        codes = {group: facts.territories.get(group, "").rstrip("/").rsplit("/", 1)[-1][:4] for group in facts.groups}
        return {group: [code] for group, code in codes.items() if code}
    if by == "type":
        return {group: [facts.types[group]] for group in facts.groups if facts.types.get(group)}
    return _topics(facts, by)


def strata_names(facts: Facts) -> list[str]:
    """Return by what the groups of some facts can be compared: names for ``strata`` that place at least one."""
    topics = {facts.types.get(tie.target, "") for tie in facts.ties} - {"", "organisation", "project", "territory"}
    return [by for by in ("country", "region", "type", *sorted(topics - GROUP_TYPES)) if strata(facts, by)]


_STEPS = 3
"""Group, project, pilot: the longest way from a group to what one of its activities is about."""
_MENTION = "identified-in"
"""A project that names a group in a study is no activity of that group."""


def _topics(facts: Facts, by: str) -> dict[str, list[str]]:
    about: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    for tie in facts.ties:
        if by in {tie.kind, facts.types.get(tie.target)}:
            about[tie.source].add(facts.label(tie.target))
        if tie.kind != _MENTION:
            near[tie.source].add(tie.target)
            near[tie.target].add(tie.source)
    found = {}
    for group in facts.groups:
        reached = edge = {group}
        for _ in range(_STEPS - 1):
            edge = {two for one in edge for two in near[one] if facts.types.get(two) in ACTIVITY_TYPES} - reached
            reached = reached | edge
        if names := {name for one in reached for name in about.get(one, ())}:
            found[group] = sorted(names)
    return found


def compare(rows: Sequence[GapRow], by: Mapping[str, Sequence[str]]) -> list[Stratum]:
    """Return a rate for every stratum, level and helix, sorted."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in rows:
        for name in by.get(row.grp, ()):
            found[name, row.level, row.helix].append(row.presence)
    return [Stratum(*key, gap_rate(statuses)) for key, statuses in sorted(found.items())]


def richness(
    counts: Counts, by: Mapping[str, Sequence[str]], level: str, effort: int | None = None
) -> dict[str, Richness]:
    """Return expected helix richness per stratum at equal effort: the smallest roster of at least two by default."""
    cells = [cell for cell in counts.cells if cell.level == level and sum(cell.k) >= 2]
    least = effort or min((sum(cell.k) for cell in cells), default=0)
    found: dict[str, list[float]] = defaultdict(list)
    for cell in cells:
        for name in by.get(cell.group, ()):
            if least and sum(cell.k) >= least:
                found[name].append(rarefied_richness(cell.k, least))
    return {name: Richness(least, len(v), sum(v) / len(v)) for name, v in sorted(found.items())}


def no_richness(counts: Counts, by: Mapping[str, Sequence[str]], level: str) -> str:
    """Return why no stratum has a richness, in a sentence with its counts."""
    cells = [cell for cell in counts.cells if cell.level == level]
    fit = [cell for cell in cells if sum(cell.k) >= 2]
    placed = sum(bool(by.get(cell.group)) for cell in cells)
    return (
        f"{len(fit)} of {len(cells)} groups have two classified members at the {level} level, {placed} are placed by "
        f"this comparison, and {sum(bool(by.get(cell.group)) for cell in fit)} are both."
    )


def no_differences(rows: Sequence[GapRow], by: Mapping[str, Sequence[str]], level: str) -> str:
    """Return why no two strata can be compared, in a sentence with its counts."""
    here = [row for row in rows if row.level == level]
    sure = {row.grp for row in here if row.presence in _DECISIVE}
    single = {group for group in sure if len(by.get(group, ())) == 1}
    places = {by[group][0] for group in single}
    groups = len({row.grp for row in here})
    return (
        f"A difference needs two strata with a decided group each: {len(sure)} of {groups} groups are "
        f"decided at the {level} level, {len(single)} of them lie in exactly one stratum, in {len(places)} strata."
    )


def between_share(counts: Counts, level: str) -> float:
    """Return Theil's H of the group x helix table of a level: the share of helix diversity between groups."""
    table = [[float(k) for k in cell.k] for cell in counts.cells if cell.level == level and any(cell.k)]
    return theil_h(table or [[0.0]])


def differences(
    rows: Sequence[GapRow], by: Mapping[str, Sequence[str]], level: str, *, permutations: int = 2000, seed: int = 0
) -> list[Difference]:
    """Return pairwise differences of absence among decisive groups, by permutation of group labels.

    q are the p values after Benjamini-Hochberg over all rows returned. Strata without a decisive group, and
    groups in several strata, are left out.
    """
    random = np.random.default_rng(seed)
    found = []
    for helix in sorted({row.helix for row in rows}):
        values: dict[str, list[float]] = defaultdict(list)
        for row in rows:
            names = by.get(row.grp, ())
            if (row.level, row.helix) == (level, helix) and len(names) == 1 and row.presence in _DECISIVE:
                values[names[0]].append(float(row.presence == "absent"))
        names = sorted(values)
        for i, one in enumerate(names):
            for two in names[i + 1 :]:
                a, b = np.array(values[one]), np.array(values[two])
                p = _permutation_p(a, b, permutations, random)
                found.append(Difference(level, helix, one, two, a.size, b.size, float(a.mean() - b.mean()), p, p))
    corrected = false_discovery_control([one.p for one in found]) if found else []
    return [Difference(**{**vars(one), "q": float(q)}) for one, q in zip(found, corrected, strict=True)]


_DECISIVE = frozenset({"absent", "weak", "present"})


def _permutation_p(
    a: np.ndarray[tuple[int], np.dtype[np.float64]],
    b: np.ndarray[tuple[int], np.dtype[np.float64]],
    times: int,
    random: np.random.Generator,
) -> float:
    both, observed = np.concatenate([a, b]), abs(a.mean() - b.mean())
    beyond = 0
    for _ in range(times):
        mixed = random.permutation(both)
        beyond += abs(mixed[: a.size].mean() - mixed[a.size :].mean()) >= observed - 1e-12
    return float((beyond + 1) / (times + 1))
