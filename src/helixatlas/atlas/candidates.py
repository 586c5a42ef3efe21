"""Candidates for a gap as a table: nothing is hidden in a score, every feature has its column."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from helixatlas.queries.cells import Cell
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.helix.candidates import Candidate

__all__ = ["candidate_table"]


def candidate_table(state: State, group: str, helix: str, level: str, limit: int) -> Result:
    """Return the candidates, the best first by Borda count over the features. Raises NotFoundError."""
    from helixatlas.helix.candidates import candidates
    from helixatlas.helix.facts import read_facts
    from helixatlas.helix.features import FEATURES

    facts = read_facts(state.projection.path)
    found = candidates(facts, group, level, helix, codebook=state.settings.codebook, limit=limit)
    columns = (
        "position",
        "iri",
        "label",
        "country",
        "borda",
        *FEATURES,
        "sits_at",
        "strength",
        "sentence",
        "synthetic",
    )
    rows = tuple(_row(one, facts.countries.get(one.actor), FEATURES) for one in found.candidates)
    invented = group in facts.synthetic or any(one.synthetic for one in found.candidates)
    return Result(columns, rows, "candidates", state.hash, invented)


def _row(one: Candidate, country: str | None, names: tuple[str, ...]) -> tuple[Cell, ...]:
    values = [_number(one.features.get(name)) for name in names]
    words = (", ".join(one.already_in) or None, _number(one.strength), one.sentence, one.synthetic)
    return (one.position, one.actor, one.label, country, _number(one.borda), *values, *words)


def _number(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else round(float(value), 6)
