"""Editions as they are, but with chosen ones in force: to look at an atlas as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

from helixatlas.errors import UsageError
from helixatlas.graph.editions import Edition, Editions

__all__ = ["PinnedEditions"]

_HINT = "Open the atlas without choosing editions."


class PinnedEditions(Editions):
    """Editions of which some are pinned; reading is as ever, writing is refused."""

    def __init__(self, data: Path, pinned: Mapping[str, Edition]) -> None:
        super().__init__(data)
        self.pinned = dict(pinned)

    def chosen(self) -> dict[str, Edition]:
        """Return the pinned edition of each source, else the one chosen last."""
        return dict(sorted({**super().chosen(), **self.pinned}.items()))

    def commit(self, *_: object, **__: object) -> NoReturn:
        """Refuse to store. Raises UsageError."""
        raise UsageError("Chosen editions can be looked at, not added to.", hint=_HINT)

    def put_in_force(self, *_: object, **__: object) -> NoReturn:
        """Refuse to switch. Raises UsageError."""
        raise UsageError("Chosen editions can be looked at, not put in force.", hint=f"{_HINT} See: rollback")
