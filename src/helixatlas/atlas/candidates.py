"""Candidates for a gap and brokers to it as tables: nothing is hidden in a score, every feature has its column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from helixatlas.atlas.basis import about, facts_of
from helixatlas.atlas.naming import country_code
from helixatlas.atlas.tables import number
from helixatlas.queries.cells import Cell
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.helix.candidates import Broker, Candidate, Search
    from helixatlas.helix.paths import Path

__all__ = ["Wanted", "broker_table", "candidate_body", "candidate_table"]


@dataclass(frozen=True)
class Wanted:
    """A gap and who may fill it: IRI of the group, helix, level; country and region (beginning of a NUTS code)."""

    group: str
    helix: str
    level: str = "membership"
    limit: int = 10
    country: str | None = None
    region: str | None = None


_Place = tuple[str | None, str | None]
_BROKERS = ("position", "iri", "label", "country", "country_known", "credit", "role", "roles")


def candidate_table(state: State, wanted: Wanted) -> Result:
    """Return the candidates, the best first by Borda count over the features. Raises NotFoundError."""
    return _candidates(state, wanted, _search(state, wanted))


def broker_table(state: State, wanted: Wanted) -> Result:
    """Return who joins members and outside actors of the helix, the one with most credit first."""
    return _brokers(state, wanted, _search(state, wanted))


def candidate_body(state: State, wanted: Wanted) -> dict[str, Any]:
    """Return candidates with rank by feature and paths whose every clause names its statements, and the brokers."""
    found = _search(state, wanted)
    table, brokers = _candidates(state, wanted, found), _brokers(state, wanted, found)
    rows = [
        {
            **row,
            "ranks": {name: number(rank) for name, rank in one.ranks.items()},
            "paths": [_path(p) for p in one.paths],
        }
        for row, one in zip(table.to_dicts(), found.candidates, strict=True)
    ]
    return {
        "hash": table.hash, "synthetic": table.synthetic or brokers.synthetic, "about": dict(table.about),
        "group": wanted.group, "helix": wanted.helix, "level": wanted.level, "considered": found.considered,
        "filters": dict(found.filters), "nu": found.nu, "beta": number(found.beta), "rows": rows,
        "brokers": brokers.to_dicts(),
    }  # fmt: skip


def _search(state: State, wanted: Wanted) -> Search:
    from helixatlas.helix.candidates import candidates

    country = country_code(state.schemes, wanted.country, known=True) if wanted.country else None
    return candidates(
        facts_of(state), wanted.group, wanted.level, wanted.helix, codebook=state.settings.codebook, country=country,
        territory=wanted.region.strip().upper() if wanted.region else None, limit=wanted.limit,
    )  # fmt: skip


def _candidates(state: State, wanted: Wanted, found: Search) -> Result:
    from helixatlas.helix.features import FEATURES

    columns = (
        "position", "iri", "label", "country", "country_known", "borda", *FEATURES, "sits_at", "strength",
        "sentence", "synthetic",
    )  # fmt: skip
    facts, place = facts_of(state), _places(state)
    rows = tuple(_row(one, place(one.actor), FEATURES) for one in found.candidates)
    invented = wanted.group in facts.synthetic or any(one.synthetic for one in found.candidates)
    return Result(columns, rows, "candidates", state.hash, invented, about=about(state), note=found.note)


def _brokers(state: State, wanted: Wanted, found: Search) -> Result:
    facts, place = facts_of(state), _places(state)
    rows = tuple(_broker(one, at, place(one.actor)) for at, one in enumerate(found.brokers, 1))
    invented = wanted.group in facts.synthetic or any(one.actor in facts.synthetic for one in found.brokers)
    return Result(_BROKERS, rows, "brokers", state.hash, invented, about=about(state), note=found.broker_note)


def _path(path: Path) -> dict[str, Any]:
    clauses = [{"text": one.text, "statements": list(one.statements)} for one in path.clauses]
    return {"text": path.text, "strength": number(path.strength), "clauses": clauses}


def _places(state: State) -> Callable[[str], _Place]:
    """Return what tells of an IRI the country, and how that is known where no source states it."""
    found = state.projection.rows("SELECT iri, country, country_known FROM node")
    places = {row["iri"]: (row["country"], row["country_known"]) for row in found}
    return lambda iri: places.get(iri, (None, None))


def _row(one: Candidate, place: _Place, names: tuple[str, ...]) -> tuple[Cell, ...]:
    values = [number(one.features.get(name)) for name in names]
    words = (", ".join(one.already_in) or None, number(one.strength), one.sentence, one.synthetic)
    return (one.position, one.actor, one.label, *place, number(one.borda), *values, *words)


def _broker(one: Broker, position: int, place: _Place) -> tuple[Cell, ...]:
    roles = ", ".join(f"{count} {name}" for name, count in sorted(one.roles.items()) if count)
    return (position, one.actor, one.label, *place, number(one.credit), one.role, roles)
