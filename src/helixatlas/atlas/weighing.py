"""What the method says beyond single gaps: rankings, questions, flips, comparisons, what-if and rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helixatlas.atlas.state import State

if TYPE_CHECKING:
    from pathlib import Path

    from helixatlas.queries.result import Result

__all__ = ["Weighing"]


class Weighing(State):
    """Statistics over all gaps; every table names method, parameters, codebook and graph in ``about``."""

    def rank(self, *, level: str | None = None, order: str = "confirmed") -> Result:
        """Return groups in two lists that are never mixed: confirmed gaps, or (``order="map-first"``) what to map."""
        from helixatlas.atlas.rankings import rank_table

        return rank_table(self, level, order)

    def questions(self, *, group: str | None = None, country: str | None = None, limit: int = 10) -> Result:
        """Return what to ask first: the unknown facts whose answer would change most verdicts."""
        from helixatlas.atlas.rankings import question_table

        return question_table(self, group, country, limit)

    def sensitivity(self, *, group: str | None = None) -> Result:
        """Return how many verdicts each alternative codebook and threshold changes, and from what to what."""
        from helixatlas.atlas.rankings import sensitivity_table

        return sensitivity_table(self, group)

    def flips(self, *, group: str | None = None) -> Result:
        """Return every verdict that changes under an alternative codebook or threshold."""
        from helixatlas.atlas.rankings import flip_table

        return flip_table(self, group)

    def compare(self, by: str, *, level: str = "membership") -> Result:
        """Return how often each helix is absent, by country, region, sector …, as bounds with denominators."""
        from helixatlas.atlas.comparing import rate_table

        return rate_table(self, by, level)

    def richness(self, by: str, *, level: str = "membership") -> Result:
        """Return how many helices are expected among equally many members, by country or another trait."""
        from helixatlas.atlas.comparing import richness_table

        return richness_table(self, by, level)

    def differences(self, by: str, *, level: str = "membership") -> Result:
        """Return pairwise differences of absence among decisive groups, tested by permutation."""
        from helixatlas.atlas.comparing import difference_table

        return difference_table(self, by, level)

    def whatif(
        self, *, remove: Sequence[str] = (), add: Sequence[Sequence[str]] = (), as_of: str | None = None
    ) -> Result:
        """Return the verdicts that change when organisations leave or join, or on another day.

        ``remove`` holds IRIs, ``add`` triples of actor, group and level. Raises NotFoundError and UsageError.
        """
        from helixatlas.atlas.comparing import whatif_table

        return whatif_table(self, remove, add, as_of)

    def profiles(self) -> list[dict[str, str]]:
        """Return the rule profiles of this atlas with what they ask."""
        from helixatlas.atlas.rules import profiles

        return profiles(self)

    def profile(self, name: str | Path, *, group: str | None = None) -> Result:
        """Return which groups keep a rule: pass, fail or cannot tell. ``name`` may be a Turtle file of one's own."""
        from helixatlas.atlas.rules import find_profile, profile_table

        return profile_table(self, find_profile(self, str(name)), group)
