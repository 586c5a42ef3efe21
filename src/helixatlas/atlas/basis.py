"""What every helix statistic starts from: facts, counts and gaps of the build that answers, and how to cite them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from helixatlas.atlas.state import State
    from helixatlas.helix.counts import Counts
    from helixatlas.helix.derive import GapRow
    from helixatlas.helix.facts import Assigned, Facts
    from helixatlas.queries.cells import Cell

__all__ = ["Basis", "about", "assigned_by", "basis_of", "facts_of"]


@dataclass(frozen=True)
class Basis:
    """Facts with counts and gaps by one codebook on one day (None: the day each source speaks about)."""

    facts: Facts
    counts: Counts
    rows: tuple[GapRow, ...]
    codebook: str
    as_of: str | None = None


def basis_of(state: State, *, as_of: str | None = None, codebook: str | None = None) -> Basis:
    """Return the basis of the build that answers. Raises UsageError for what is no day, NotFoundError otherwise."""
    from helixatlas.helix.days import check_day

    day = check_day(as_of) if as_of else None
    name = codebook or state.settings.codebook
    if name == state.settings.codebook:
        return _own(state.projection.path, name, day)
    facts = facts_of(state)
    kept = [one for one in facts.assigned if one.codebook in _always()]
    made = [one for one in assigned_by(state, name) if one.codebook not in _always()]
    other = replace(facts, assigned=tuple(sorted([*kept, *made], key=lambda one: (one.actor, one.helix))))
    return _computed(other, name, day)


def facts_of(state: State) -> Facts:
    """Return the facts of the build that answers."""
    return _facts(state.projection.path)


def assigned_by(state: State, name: str) -> list[Assigned]:
    """Return the helix assignments another codebook would make. Raises NotFoundError for an unknown one."""
    from helixatlas.atlas.building import find_codebook
    from helixatlas.helix.assignments import assign_actors
    from helixatlas.helix.derivations import store_actors

    book = find_codebook(state.settings, name)
    return assign_actors(store_actors(state.store), book)


def about(state: State, *, as_of: str | None = None, codebook: str | None = None) -> Mapping[str, Cell]:
    """Return what a figure is cited with: version and parameters of the method, codebook, day, hash of the graph."""
    from helixatlas.helix.method import Method

    method = Method()
    return {
        "method": method.version,
        "parameters": method.fingerprint(),
        "codebook": codebook or state.settings.codebook,
        "as_of": as_of,
        "graph": state.hash,
    }


def _always() -> frozenset[str]:
    from helixatlas.helix.assignments import ALWAYS

    return ALWAYS


# A build's folder is named by everything it was made of, so what was read of it stays true.
@lru_cache(maxsize=4)
def _facts(projection: Path) -> Facts:
    from helixatlas.helix.facts import read_facts

    return read_facts(projection)


@lru_cache(maxsize=4)
def _own(projection: Path, codebook: str, day: str | None) -> Basis:
    return _computed(_facts(projection), codebook, day)


def _computed(facts: Facts, codebook: str, day: str | None) -> Basis:
    from helixatlas.helix.activity import derived_seats
    from helixatlas.helix.counts import count
    from helixatlas.helix.derive import gaps_of

    counts = count(facts, as_of=day, codebook=codebook, seats=derived_seats(facts))
    return Basis(facts, counts, tuple(gaps_of(facts, as_of=day, codebook=codebook)), codebook, day)
