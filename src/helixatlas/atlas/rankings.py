"""Which groups come first, what to ask first, and which verdicts hang on a choice, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helixatlas.atlas.basis import about, assigned_by, basis_of
from helixatlas.atlas.naming import country_code, group_iri
from helixatlas.atlas.tables import group_words, number, table
from helixatlas.errors import UsageError

if TYPE_CHECKING:
    from helixatlas.atlas.basis import Basis
    from helixatlas.atlas.state import State
    from helixatlas.helix.flips import Sensitivity
    from helixatlas.queries.cells import Cell
    from helixatlas.queries.result import Result

__all__ = ["flip_table", "question_table", "rank_table", "sensitivity_table"]

Row = dict[str, "Cell"]
_RANK = (
    "confirmed", "map_first", "group", "group_label", "country", "gap_lo", "gap_mean", "gap_hi", "width", "absent",
    "rank_best", "rank_worst", "weights_best", "weights_worst", "weights_first", "synthetic",
)  # fmt: skip
_ASK = ("position", "text", "kind", "most", "mean", "subject", "group", "group_label", "level")
_LINE = ("alternative", "kind", "rows", "changed", "transitions")
_FLIP = ("alternative", "kind", "group", "group_label", "level", "helix", "before", "after")


def rank_table(state: State, level: str | None, order: str) -> Result:
    """Return all groups with their positions in both lists, sorted by ``order``: confirmed or map-first."""
    from helixatlas.helix.ranking import rank_groups, weight_sensitivity

    if order not in {"confirmed", "map-first"}:
        raise UsageError(f"There is no list {order!r}.", hint="The lists: confirmed, map-first.")
    basis = basis_of(state)
    weights = {} if level else weight_sensitivity(basis.rows)
    rows: list[Row] = []
    for one in rank_groups(basis.rows, level=level):
        drawn = weights.get(one.group)
        bounds = {"gap_lo": number(one.lo), "gap_mean": number(one.mean), "gap_hi": number(one.hi)}
        ranks = {"confirmed": one.confirmed, "map_first": one.map_first, "rank_best": one.best, "rank_worst": one.worst}
        more: Row = {"width": number(one.need), "absent": one.absent, "synthetic": one.synthetic}
        if drawn:
            more |= {"weights_best": drawn.least, "weights_worst": drawn.largest,
                     "weights_first": number(drawn.share_first)}  # fmt: skip
        rows.append({**ranks, **group_words(basis, one.group), **bounds, **more})
    place = order.replace("-", "_")
    rows.sort(key=lambda row: int(str(row[place])))
    return table(state, basis, "rank", _RANK, rows, synthetic=any(row["synthetic"] for row in rows))


def question_table(state: State, group: str | None, country: str | None, limit: int) -> Result:
    """Return the facts to ask for, the one whose answer changes most verdicts first."""
    from helixatlas.helix.questions import questions

    if limit < 1:
        raise UsageError("The limit must be 1 or more.", hint="Leave it out for 10.")
    basis = basis_of(state)
    chosen = _chosen(state, basis, group, country)
    found = questions(basis.facts, basis.counts, groups=chosen, limit=limit)
    rows: list[Row] = [
        {"position": at, "text": one.text, "kind": one.kind, "most": one.most, "mean": number(one.mean),
         "subject": one.subject, "level": one.level, **group_words(basis, one.group)}
        for at, one in enumerate(found, 1)
    ]  # fmt: skip
    invented = basis.facts.synthetic
    return table(state, basis, "questions", _ASK, rows, synthetic=any(row["group"] in invented for row in rows))


def sensitivity_table(state: State, group: str | None) -> Result:
    """Return one row per alternative codebook and threshold: how many verdicts it changes, from what to what."""
    basis = basis_of(state)
    chosen = group_iri(state, group) if group else None
    rows: list[Row] = []
    for kind, line in _lines(state, basis):
        flips = [one for one in line.flips if chosen in (None, one.group)]
        words = [f"{one.before} -> {one.after}" for one in flips]
        told = ", ".join(f"{words.count(word)} {word}" for word in sorted(set(words)))
        asked = line.rows if chosen is None else sum(row.grp == chosen for row in basis.rows)
        rows.append({"alternative": line.alternative, "kind": kind, "rows": asked, "changed": len(flips),
                     "transitions": told})  # fmt: skip
    return table(state, basis, "sensitivity", _LINE, rows, synthetic=state.synthetic)


def flip_table(state: State, group: str | None) -> Result:
    """Return one row per verdict that changes under an alternative codebook or threshold."""
    basis = basis_of(state)
    chosen = group_iri(state, group) if group else None
    rows: list[Row] = [
        {"alternative": line.alternative, "kind": kind, **group_words(basis, one.group), "level": one.level,
         "helix": one.helix, "before": one.before, "after": one.after}
        for kind, line in _lines(state, basis)
        for one in line.flips
        if chosen in (None, one.group)
    ]  # fmt: skip
    return table(
        state, basis, "flips", _FLIP, rows, synthetic=any(row["group"] in basis.facts.synthetic for row in rows)
    )


_KEPT: dict[tuple[str, str], list[tuple[str, Sensitivity]]] = {}


def _lines(state: State, basis: Basis) -> list[tuple[str, Sensitivity]]:
    """Return the sensitivity lines of the graph that answers, kept for the next request."""
    from helixatlas.atlas.building import codebook_names
    from helixatlas.helix.flips import alternative_methods, codebook_flips, method_flips

    key = (str(about(state)["graph"]), basis.codebook)
    if key not in _KEPT:
        names = [name for name in codebook_names(state.settings) if name != basis.codebook]
        books = codebook_flips(basis.facts, {name: assigned_by(state, name) for name in names}, base=basis.codebook)
        methods = method_flips(basis.facts, alternative_methods(), codebook=basis.codebook)
        _KEPT.clear()
        _KEPT[key] = [*(("codebook", one) for one in books), *(("threshold", one) for one in methods)]
    return _KEPT[key]


def _chosen(state: State, basis: Basis, group: str | None, country: str | None) -> set[str] | None:
    if not group and not country:
        return None
    groups = {group_iri(state, group)} if group else set(basis.facts.groups)
    code = country_code(state.schemes, country, known=True) if country else None
    return {one for one in groups if code is None or basis.facts.countries.get(one) == code}
