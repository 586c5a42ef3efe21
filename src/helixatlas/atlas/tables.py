"""Rows of a statistic as a table that can be cited."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from helixatlas.atlas.basis import about
from helixatlas.queries.result import Result

if TYPE_CHECKING:
    from helixatlas.atlas.basis import Basis
    from helixatlas.atlas.state import State
    from helixatlas.queries.cells import Cell

__all__ = ["group_words", "number", "table"]


def table(
    state: State,
    basis: Basis,
    name: str,
    columns: Iterable[str],
    rows: Iterable[Mapping[str, Cell]],
    *,
    synthetic: bool,
    note: str = "",
) -> Result:
    """Return rows as a table with the method, codebook and graph they come from, and a note where there is one."""
    names = tuple(columns)
    found = tuple(tuple(row.get(column) for column in names) for row in rows)
    told = about(state, as_of=basis.as_of, codebook=basis.codebook)
    return Result(names, found, name, state.hash, synthetic, about=told, note=note)


def group_words(basis: Basis, group: str) -> dict[str, Cell]:
    """Return IRI, name and country of a group."""
    return {"group": group, "group_label": basis.facts.label(group), "country": basis.facts.countries.get(group)}


def number(value: float | None) -> float | None:
    """Return a number without noise in its last digits; None for what does not exist."""
    return None if value is None or math.isnan(value) else round(float(value), 6)
