"""Places and topics side by side, and what would be if: tables with every denominator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from helixatlas.atlas.basis import basis_of
from helixatlas.atlas.naming import group_iri, nearest, standing_iri
from helixatlas.atlas.tables import group_words, number, table
from helixatlas.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from helixatlas.atlas.basis import Basis
    from helixatlas.atlas.state import State
    from helixatlas.helix.facts import Seat
    from helixatlas.queries.cells import Cell
    from helixatlas.queries.result import Result

__all__ = ["LEVEL", "difference_table", "rate_table", "richness_table", "whatif_table"]

LEVEL = "membership"
"""The level compared where none is named: the one most sources speak about."""
Row = dict[str, "Cell"]
_RATE = (
    "name", "level", "helix", "groups", "absent", "weak", "present", "unknown", "decisive", "rate_low", "rate_high",
    "interval_low", "interval_high", "text",
)  # fmt: skip
_RICHNESS = ("name", "level", "effort", "groups", "mean")
_DIFFERENCE = ("level", "helix", "one", "two", "n_one", "n_two", "difference", "p", "q")
_CHANGE = (
    "group", "group_label", "country", "level", "helix", "before", "after", "nu_before", "nu_after", "beta_before",
    "beta_after",
)  # fmt: skip


def rate_table(state: State, by: str, level: str) -> Result:
    """Return how often each helix is absent per country, region, sector …: bounds, interval and all denominators."""
    from helixatlas.helix.compare import compare

    basis = basis_of(state)
    rows: list[Row] = []
    for one in compare([row for row in basis.rows if row.level == level], _strata(basis, by)):
        rate = one.rate
        counted: Row = {name: getattr(rate, name) for name in _RATE[3:9]}
        ends = {"rate_low": rate.low, "rate_high": rate.high, "interval_low": rate.interval[0],
                "interval_high": rate.interval[1]}  # fmt: skip
        rows.append({"name": one.name, "level": one.level, "helix": one.helix, **counted,
                     **{name: number(value) for name, value in ends.items()}, "text": rate.text})  # fmt: skip
    return table(state, basis, "compare", _RATE, rows, synthetic=state.synthetic)


def richness_table(state: State, by: str, level: str) -> Result:
    """Return the expected number of helices among equally many members, per country, region, sector …"""
    from helixatlas.helix.compare import no_richness, richness

    basis = basis_of(state)
    placed = _strata(basis, by)
    found = richness(basis.counts, placed, level)
    rows: list[Row] = [
        {"name": name, "level": level, "effort": one.effort, "groups": one.groups, "mean": number(one.mean)}
        for name, one in found.items()
    ]
    note = "" if rows else no_richness(basis.counts, placed, level)
    return table(state, basis, "richness", _RICHNESS, rows, synthetic=state.synthetic, note=note)


def difference_table(state: State, by: str, level: str) -> Result:
    """Return the pairwise differences of absence among decisive groups, tested by permutation."""
    from helixatlas.helix.compare import differences, no_differences

    basis = basis_of(state)
    placed = _strata(basis, by)
    found = [asdict(one) for one in differences(basis.rows, placed, level)]
    rows: list[Row] = [{**one, **{name: number(one[name]) for name in ("difference", "p", "q")}} for one in found]
    note = "" if rows else no_differences(basis.rows, placed, level)
    return table(state, basis, "differences", _DIFFERENCE, rows, synthetic=state.synthetic, note=note)


def whatif_table(state: State, remove: Sequence[str], add: Sequence[Sequence[str]], as_of: str | None) -> Result:
    """Return the gaps whose status or bridge changes when organisations leave or join, or on another day."""
    from helixatlas.helix.days import check_day
    from helixatlas.helix.whatif import what_if

    if not (remove or add or as_of):
        raise UsageError("Nothing is to change.", hint="Name an organisation to remove or to add, or a day.")
    day = check_day(as_of) if as_of else None
    basis = basis_of(state)
    gone = [_known(state, one) for one in remove]
    found = what_if(
        basis.facts, remove=gone, add=[_seat(state, one, at) for at, one in enumerate(add)], as_of=day,
        codebook=basis.codebook,
    )  # fmt: skip
    rows: list[Row] = []
    for change in found:
        told = {**asdict(change), "beta_before": number(change.beta_before), "beta_after": number(change.beta_after)}
        rows.append({**told, **group_words(basis, change.group)})
    invented = basis.facts.synthetic
    return table(state, basis, "whatif", _CHANGE, rows, synthetic=any(row["group"] in invented for row in rows))


def _strata(basis: Basis, by: str) -> Mapping[str, Sequence[str]]:
    from helixatlas.helix.compare import strata, strata_names

    found = strata(basis.facts, by)
    if not found:
        hint = f"Its groups can be compared by: {', '.join(strata_names(basis.facts)) or 'nothing yet'}."
        raise NotFoundError(f"No group of this atlas has a {by} recorded, nor has any of its projects.", hint=hint)
    return found


def _known(state: State, text: str) -> str:
    iri = standing_iri(state, text)
    if iri not in basis_of(state).facts.types:
        raise NotFoundError(f"This atlas has nothing called {iri}.", hint=nearest(state, iri), iri=iri)
    return iri


def _seat(state: State, words: Sequence[str], at: int) -> Seat:
    from helixatlas.helix.facts import Seat
    from helixatlas.helix.method import LEVELS

    if len(words) != 3 or words[2] not in LEVELS:
        raise UsageError(f"{' '.join(words)!r} is no seat.", hint=f"Write actor, group and level: {', '.join(LEVELS)}.")
    actor, group = _known(state, words[0]), group_iri(state, words[1])
    return Seat(f"urn:helixatlas:what-if:{at}", group, actor, words[2])
