"""Gap rows: read from the projection where they stand there, computed where another day or codebook is asked."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from helixatlas.atlas.filters import GapFilter
from helixatlas.atlas.naming import country_code, group_iri
from helixatlas.errors import NotFoundError

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["gap_rows"]

Row = dict[str, Any]
_HEADS = "SELECT iri, label AS group_label, type AS group_type, country, country_known FROM node"


def gap_rows(state: State, wanted: GapFilter) -> list[Row]:
    """Return the wanted rows sorted by group, level and helix. Raises NotFoundError for an unknown group."""
    group = group_iri(state, wanted.group) if wanted.group else ""
    country = country_code(state.schemes, wanted.country, known=True) if wanted.country else ""
    exact = {"level": wanted.level, "helix": wanted.helix, "presence": wanted.presence, "group": group}
    exact = {name: value for name, value in {**exact, "country": country}.items() if value}
    rows = _computed(state, wanted) if wanted.as_of or wanted.codebook else state.projection.gaps()["rows"]
    rows = [row for row in rows if all(row[name] == value for name, value in exact.items())]
    return _within(state, rows, wanted.region) if wanted.region else rows


def _computed(state: State, wanted: GapFilter) -> list[Row]:
    from helixatlas.atlas.basis import basis_of
    from helixatlas.helix.gapgraph import gap_iri

    found = basis_of(state, as_of=wanted.as_of, codebook=wanted.codebook).rows
    nodes = {row["iri"]: row for row in state.projection.rows(_HEADS)}
    rows = [{"iri": gap_iri(one), **_row(asdict(one), nodes)} for one in found]
    return sorted(rows, key=lambda row: (row["group"], row["level"], row["helix"]))


def _row(gap: Row, nodes: dict[str, Row]) -> Row:
    group = gap.pop("grp")
    for inner in ("derived_from", "tied_by"):
        gap.pop(inner)
    node = nodes.get(group) or {"group_label": group, "group_type": "", "country": None, "country_known": None}
    return {"group": group, **{name: value for name, value in node.items() if name != "iri"}, **gap}


def _within(state: State, rows: list[Row], region: str) -> list[Row]:
    code = region.strip().rsplit("/", 1)[-1].upper()
    found = state.projection.rows("SELECT iri, territory FROM node WHERE territory IS NOT NULL")
    codes = {row["iri"]: row["territory"].rsplit("/", 1)[-1].upper() for row in found}
    if not any(one.startswith(code) for one in codes.values()):
        raise NotFoundError(
            f"Nothing in this atlas lies in the region {code}.", hint="Write a NUTS code, for example ES24."
        )
    return [row for row in rows if codes.get(row["group"], "").startswith(code)]
