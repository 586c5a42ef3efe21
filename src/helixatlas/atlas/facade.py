"""An open atlas: everything a screen, a command or a notebook may ask, in one object."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from helixatlas.atlas.checking import Checking
from helixatlas.atlas.filling import Filling
from helixatlas.atlas.keeping import Keeping
from helixatlas.atlas.looking import Looking
from helixatlas.atlas.matching import Matching
from helixatlas.atlas.remote import RemoteAtlas
from helixatlas.atlas.weighing import Weighing
from helixatlas.settings import settings_from_environment

__all__ = ["Atlas", "open"]


class Atlas(Looking, Filling, Weighing, Checking, Matching, Keeping):
    """An atlas in a folder on this machine.

    >>> atlas = Atlas(settings)                     # doctest: +SKIP
    >>> atlas.gaps(level="membership").to_pandas()  # doctest: +SKIP
    """

    def __enter__(self) -> Atlas:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def at(self, editions: Mapping[str, int]) -> Atlas:
        """Return this atlas as it is with other editions of some sources in force; nothing can be stored in it.

        Raises NotFoundError for a source or a number that is not there.
        """
        from helixatlas.atlas.pinned import PinnedEditions

        other = Atlas(self.settings)
        other.editions = PinnedEditions(
            self.settings.data, {name: self._edition(name, n) for name, n in editions.items()}
        )
        return other

    def __repr__(self) -> str:
        return f"Atlas(data={str(self.settings.data)!r})"


def open(place: str | Path = "atlas", **overrides: object) -> Atlas | RemoteAtlas:  # noqa: A001  ha.open reads as it should
    """Return the atlas in a data folder, or behind an http(s) address.

    ``overrides`` are settings: root, query_seconds, synthetic, codebook …
    """
    if str(place).startswith(("http://", "https://")):
        return RemoteAtlas(str(place))
    return Atlas(settings_from_environment(None, data=Path(place), **overrides))
