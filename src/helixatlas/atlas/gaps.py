"""Gap rows: read from the projection where they stand there, computed where another day or codebook is asked."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from helixatlas.atlas.filters import GapFilter
from helixatlas.atlas.naming import country_code, full_iri
from helixatlas.errors import NotFoundError

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["gap_rows"]

Row = dict[str, Any]


def gap_rows(state: State, wanted: GapFilter) -> list[Row]:
    """Return the wanted rows sorted by group, level and helix. Raises NotFoundError for an unknown group."""
    group = full_iri(wanted.group) if wanted.group else ""
    if group:
        state.projection.node(group)
    country = country_code(state.schemes, wanted.country) if wanted.country else ""
    exact = {"level": wanted.level, "helix": wanted.helix, "presence": wanted.presence, "group": group}
    exact = {name: value for name, value in {**exact, "country": country}.items() if value}
    rows = _computed(state, wanted) if wanted.as_of or wanted.codebook else state.projection.gaps()["rows"]
    rows = [row for row in rows if all(row[name] == value for name, value in exact.items())]
    return _within(state, rows, wanted.region) if wanted.region else rows


def _computed(state: State, wanted: GapFilter) -> list[Row]:
    from helixatlas.atlas.building import find_codebook
    from helixatlas.helix.assignments import ALWAYS, assign_actors
    from helixatlas.helix.days import check_day
    from helixatlas.helix.derivations import store_actors
    from helixatlas.helix.derive import gaps_of
    from helixatlas.helix.facts import read_facts
    from helixatlas.helix.gapgraph import gap_iri

    day = check_day(wanted.as_of) if wanted.as_of else None
    name = wanted.codebook or state.settings.codebook
    facts = read_facts(state.projection.path)
    if name != state.settings.codebook:
        kept = [one for one in facts.assigned if one.codebook in ALWAYS]
        made = [one for one in assign_actors(store_actors(state.store), find_codebook(state.settings, name))
                if one.codebook not in ALWAYS]  # fmt: skip
        facts = replace(facts, assigned=tuple(sorted([*kept, *made], key=lambda one: (one.actor, one.helix))))
    nodes = {row["iri"]: row for row in state.projection.rows("SELECT iri, label, type, country FROM node")}
    rows = [{"iri": gap_iri(one), **_row(asdict(one), nodes)} for one in gaps_of(facts, as_of=day, codebook=name)]
    return sorted(rows, key=lambda row: (row["group"], row["level"], row["helix"]))


def _row(gap: Row, nodes: dict[str, Row]) -> Row:
    group = gap.pop("grp")
    for inner in ("derived_from", "tied_by"):
        gap.pop(inner)
    node = nodes.get(group) or {"label": group, "type": "", "country": None}
    head = {"group": group, "group_label": node["label"], "group_type": node["type"], "country": node["country"]}
    return {**head, **gap}


def _within(state: State, rows: list[Row], region: str) -> list[Row]:
    code = region.strip().rsplit("/", 1)[-1].upper()
    found = state.projection.rows("SELECT iri, territory FROM node WHERE territory IS NOT NULL")
    codes = {row["iri"]: row["territory"].rsplit("/", 1)[-1].upper() for row in found}
    if not any(one.startswith(code) for one in codes.values()):
        raise NotFoundError(
            f"Nothing in this atlas lies in the region {code}.", hint="Write a NUTS code, for example ES24."
        )
    return [row for row in rows if codes.get(row["group"], "").startswith(code)]
