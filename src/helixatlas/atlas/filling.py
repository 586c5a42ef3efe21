"""Who could fill a gap, and who stands between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from helixatlas.atlas.naming import group_iri
from helixatlas.atlas.state import State

if TYPE_CHECKING:
    from helixatlas.queries.result import Result

__all__ = ["Filling"]


class Filling(State):
    """Candidates and brokers, with every feature and every statement shown."""

    def candidates(
        self, cluster: str, helix: str, *, level: str = "membership", limit: int = 10, country: str | None = None,
        region: str | None = None,
    ) -> Result:  # fmt: skip
        """Return who could fill a gap, the best first, with every feature shown. Raises NotFoundError.

        ``country`` and ``region`` (beginning of a NUTS code) keep only organisations from there.
        """
        from helixatlas.atlas.candidates import Wanted, candidate_table

        return candidate_table(self, Wanted(group_iri(self, cluster), helix, level, limit, country, region))

    def candidate_answer(
        self, cluster: str, helix: str, *, level: str = "membership", limit: int = 10, country: str | None = None,
        region: str | None = None,
    ) -> dict[str, Any]:  # fmt: skip
        """Return candidates with their ranks and their paths, clause by clause with its statements, and brokers."""
        from helixatlas.atlas.candidates import Wanted, candidate_body

        return candidate_body(self, Wanted(group_iri(self, cluster), helix, level, limit, country, region))

    def brokers(
        self, cluster: str, helix: str, *, level: str = "membership", country: str | None = None,
        region: str | None = None,
    ) -> Result:  # fmt: skip
        """Return who stands between a group and the helix it lacks (there or in a place), with credit and role."""
        from helixatlas.atlas.candidates import Wanted, broker_table

        wanted = Wanted(group_iri(self, cluster), helix, level, country=country, region=region)
        return broker_table(self, wanted)
