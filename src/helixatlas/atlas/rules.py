"""Rule profiles: which group passes, fails or cannot be told, with the gaps each verdict rests on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.atlas.basis import basis_of
from helixatlas.atlas.naming import group_iri
from helixatlas.atlas.tables import group_words, table
from helixatlas.errors import NotFoundError
from helixatlas.graph.store import atlas_folder

if TYPE_CHECKING:
    from helixatlas.atlas.basis import Basis
    from helixatlas.atlas.state import State
    from helixatlas.helix.profiles import Profile, Verdict
    from helixatlas.queries.cells import Cell
    from helixatlas.queries.result import Result

__all__ = ["find_profile", "profile_table", "profiles"]

_COLUMNS = ("group", "group_label", "country", "profile", "verdict", "why", "evidence", "gaps")


def profiles(state: State) -> list[dict[str, str]]:
    """Return the rules of this atlas: name, title, what each asks and of which levels."""
    return [
        {"name": one.name, "title": one.label, "description": one.comment, "levels": ", ".join(one.levels)}
        for one in (_load(path) for path in _files(state).values())
    ]


def find_profile(state: State, name: str) -> Profile:
    """Return a rule by name, or of a Turtle file. Raises NotFoundError and InputError."""
    known = _files(state)
    if name in known:
        return _load(known[name])
    if Path(name).suffix == ".ttl" and Path(name).is_file():
        return _load(Path(name))
    hint = f"There are: {', '.join(known)}. Or name a file: graph/profiles/ has examples."
    raise NotFoundError(f"There is no rule profile {name!r}.", hint=hint)


def profile_table(state: State, profile: Profile, group: str | None) -> Result:
    """Return one row per group: pass, fail or cannot tell, why, and the gaps looked at."""
    from helixatlas.helix.profiles import check_profile, member_counts

    basis = basis_of(state)
    chosen = group_iri(state, group) if group else None
    wanted = [row for row in basis.rows if chosen in (None, row.grp)]
    members = {key: value for key, value in member_counts(basis.counts).items() if chosen in (None, key)}
    rows = [_row(basis, one) for one in check_profile(profile, wanted, members)]
    return table(state, basis, f"profile {profile.name}", _COLUMNS, rows, synthetic=any(r.synthetic for r in wanted))


def _row(basis: Basis, verdict: Verdict) -> dict[str, Cell]:
    from helixatlas.helix.gapgraph import gap_iri

    why = " ".join([*verdict.broken, *verdict.open]) or "The rule is kept."
    told = "; ".join(f"{row.level} {row.helix}: {row.presence} ({row.k} of {row.n})" for row in verdict.evidence)
    return {
        **group_words(basis, verdict.group), "profile": verdict.profile, "verdict": verdict.verdict, "why": why,
        "evidence": told, "gaps": " ".join(gap_iri(row) for row in verdict.evidence),
    }  # fmt: skip


def _files(state: State) -> dict[str, Path]:
    return {path.stem: path for path in sorted(atlas_folder(state.settings, "graph", "profiles").glob("*.ttl"))}


def _load(path: Path) -> Profile:
    from helixatlas.helix.profiles import load_profile

    return load_profile(path)
