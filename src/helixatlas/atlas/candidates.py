"""Candidates for a gap and brokers to it as tables: nothing is hidden in a score, every feature has its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helixatlas.atlas.basis import about, facts_of
from helixatlas.atlas.tables import number
from helixatlas.queries.cells import Cell
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.helix.candidates import Broker, Candidate, Search

__all__ = ["broker_table", "candidate_table"]

_BROKERS = ("position", "iri", "label", "country", "credit", "role", "roles")


def candidate_table(state: State, group: str, helix: str, level: str, limit: int) -> Result:
    """Return the candidates, the best first by Borda count over the features. Raises NotFoundError."""
    from helixatlas.helix.features import FEATURES

    found = _search(state, group, helix, level, limit)
    columns = (
        "position", "iri", "label", "country", "borda", *FEATURES, "sits_at", "strength", "sentence", "synthetic",
    )  # fmt: skip
    countries = facts_of(state).countries
    rows = tuple(_row(one, countries.get(one.actor), FEATURES) for one in found.candidates)
    invented = group in facts_of(state).synthetic or any(one.synthetic for one in found.candidates)
    return Result(columns, rows, "candidates", state.hash, invented, about=about(state))


def broker_table(state: State, group: str, helix: str, level: str) -> Result:
    """Return who joins members and outside actors of the helix, the one with most credit first."""
    found = _search(state, group, helix, level, 1)
    facts = facts_of(state)
    rows = tuple(_broker(one, at, facts.countries.get(one.actor)) for at, one in enumerate(found.brokers, 1))
    invented = group in facts.synthetic or any(one.actor in facts.synthetic for one in found.brokers)
    return Result(_BROKERS, rows, "brokers", state.hash, invented, about=about(state))


def _search(state: State, group: str, helix: str, level: str, limit: int) -> Search:
    from helixatlas.helix.candidates import candidates

    return candidates(facts_of(state), group, level, helix, codebook=state.settings.codebook, limit=limit)


def _row(one: Candidate, country: str | None, names: tuple[str, ...]) -> tuple[Cell, ...]:
    values = [number(one.features.get(name)) for name in names]
    words = (", ".join(one.already_in) or None, number(one.strength), one.sentence, one.synthetic)
    return (one.position, one.actor, one.label, country, number(one.borda), *values, *words)


def _broker(one: Broker, position: int, country: str | None) -> tuple[Cell, ...]:
    roles = ", ".join(f"{count} {name}" for name, count in sorted(one.roles.items()) if count)
    return (position, one.actor, one.label, country, number(one.credit), one.role, roles)
