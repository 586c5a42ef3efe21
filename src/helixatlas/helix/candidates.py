"""Who could fill a gap, and who could bridge it: candidates with every feature shown, brokers with their role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from helixatlas.errors import NotFoundError, UsageError
from helixatlas.helix.activity import actor_ties, derived_seats
from helixatlas.helix.brokers import Broker, brokers, no_brokers
from helixatlas.helix.connect import bridge
from helixatlas.helix.counts import Cell, Counts, count
from helixatlas.helix.facts import Facts
from helixatlas.helix.features import Surroundings, borda, feature_ranks, features
from helixatlas.helix.method import Method
from helixatlas.helix.paths import Path, Wording, best_paths, disjoint_strength

__all__ = ["Broker", "Candidate", "Search", "candidates"]


@dataclass(frozen=True)
class Candidate:
    """An actor of the helix outside the level, with features, ranks by feature, Borda score and paths.

    ``position`` orders by Borda, then by strength of the paths, then by name. ``already_in`` names the
    group's other levels where it sits.
    """

    actor: str
    label: str
    position: int
    borda: float
    features: Mapping[str, float]
    ranks: Mapping[str, float]
    already_in: tuple[str, ...]
    strength: float
    paths: tuple[Path, ...]
    synthetic: bool = False

    @property
    def sentence(self) -> str:
        """Return why it is a candidate, in words."""
        levels = f"{self.label} is already in the group at: {', '.join(self.already_in)}. " if self.already_in else ""
        known = self.paths[0].text if self.paths else ""
        return (levels + known).strip() or f"No path from the group to {self.label} is recorded."


@dataclass(frozen=True)
class Search:
    """The answer for one gap: candidates, brokers, the bridge as it stands, and what was filtered.

    ``note`` and ``broker_note`` say why a list is empty, or what its order can not tell; empty where there is
    nothing to say.
    """

    group: str
    level: str
    helix: str
    candidates: tuple[Candidate, ...]
    brokers: tuple[Broker, ...]
    considered: int
    nu: int
    beta: float
    filters: Mapping[str, str]
    note: str = ""
    broker_note: str = ""


def candidates(
    facts: Facts,
    group: str,
    level: str,
    helix: str,
    *,
    method: Method | None = None,
    codebook: str | None = None,
    country: str | None = None,
    territory: str | None = None,
    limit: int | None = 10,
    k_paths: int = 3,
) -> Search:
    """Return who could fill the gap of a helix in a group at a level.

    All actors of the helix that do not sit at the level are considered; ``country`` (code) and ``territory``
    (beginning of a NUTS code) filter them. Raises NotFoundError for a group the facts do not know, UsageError for an
    unknown level or helix.
    """
    _check(method or Method(), level, helix)
    if group not in facts.groups:
        raise NotFoundError(f"There is no group {group}.", hint="helixatlas gaps lists the groups.", group=group)
    more = derived_seats(facts)
    counts = count(facts, method, codebook=codebook, seats=more)
    cells = {cell.level: cell for cell in counts.cells if cell.group == group}
    where = Surroundings.of(facts, actor_ties(facts))
    base, at = _base(cells, level)
    names = _outside(facts, counts, cells[level], helix, country, territory)
    ranked = _ranked(facts, names, cells, level, base, where)
    words = Wording(facts, (*facts.seats, *more))
    found = [_candidate(facts, one, cells, level, base, at, where, words, k_paths, ranked) for one in names]
    found.sort(key=lambda one: (-round(one.borda, 12), -round(one.strength, 12), one.label, one.actor))
    first = [replace(one, position=i) for i, one in enumerate(found, 1)]
    now = bridge((m, x, where.ties[m][x][0]) for m in base for x in where.ties.get(m, {}) if x in set(names))
    filters = {name: value for name, value in (("country", country), ("territory", territory)) if value}
    between = brokers(facts, group, base, names, where)
    return Search(
        group, level, helix, tuple(first[:limit]), between, len(names), now.nu, now.beta, filters,
        _note(first, base, filters), "" if between else no_brokers(base, names, where),
    )  # fmt: skip


def _check(rule: Method, level: str, helix: str) -> None:
    for name, value, known in (("level", level, rule.levels), ("helix", helix, rule.helices)):
        if value not in known:
            raise UsageError(f"There is no {name} {value!r}.", hint=f"One of {', '.join(known)}.", name=value)


def _note(found: Sequence[Candidate], base: Mapping[str, float], filters: Mapping[str, str]) -> str:
    if not found:
        where = ", ".join(f"{name} {value}" for name, value in filters.items())
        asked = f" ({where})" if where else ""
        return f"No organisation of that helix is recorded outside the level{asked}."
    if any(one.paths or one.already_in for one in found):
        return ""
    order = "place, sector and long paths only" if any(one.borda for one in found) else "names only"
    said = f"the {len(base)} recorded members" if base else "the group, of which no member is recorded,"
    many = f"the {len(found)} organisations of that helix"
    return f"Nothing recorded connects {said} to {many}; their order rests on {order}."


def _base(cells: Mapping[str, Cell], level: str) -> tuple[dict[str, float], str]:
    """Members at the level, or of the next level that has any: an empty board is reached from the membership."""
    for name in (level, *(one for one in cells if one != level)):
        if cells[name].members:
            return dict(cells[name].members), name
    return {}, level


def _outside(
    facts: Facts, counts: Counts, cell: Cell, helix: str, country: str | None, territory: str | None
) -> list[str]:
    least = counts.method.belonging
    of = {actor for actor, said in counts.belonging.items() if said.get(helix, 0.0) >= least}
    actors = sorted(of - cell.members.keys())
    if country:
        actors = [one for one in actors if facts.countries.get(one) == country]
    if territory:
        codes = {one: facts.territories.get(one, "").rsplit("/", 1)[-1] for one in actors}
        actors = [one for one in actors if codes[one].startswith(territory)]
    return actors


_Ranking = tuple[dict[str, dict[str, float]], dict[str, dict[str, float]], dict[str, float]]


def _ranked(
    facts: Facts,
    names: Sequence[str],
    cells: Mapping[str, Cell],
    level: str,
    base: Mapping[str, float],
    where: Surroundings,
) -> _Ranking:
    others = Counter(actor for name, cell in cells.items() if name != level for actor in cell.members)
    group = cells[level].group
    values = features(names, group, base.keys(), others, where, facts)
    ranks = feature_ranks(values)
    return values, ranks, borda(values, ranks)


def _candidate(
    facts: Facts,
    actor: str,
    cells: Mapping[str, Cell],
    level: str,
    base: Mapping[str, float],
    at: str,
    where: Surroundings,
    words: Wording,
    k: int,
    ranked: _Ranking,
) -> Candidate:
    values, ranks, score = ranked
    ways = best_paths(cells[level].group, at, base, actor, where.ties, words, k=max(k, 10))
    return Candidate(
        actor=actor, label=facts.label(actor), position=0, borda=score[actor], features=values[actor],
        ranks=ranks[actor], already_in=tuple(n for n, cell in cells.items() if n != level and actor in cell.members),
        strength=disjoint_strength(ways), paths=tuple(ways[:k]), synthetic=actor in facts.synthetic,
    )  # fmt: skip
