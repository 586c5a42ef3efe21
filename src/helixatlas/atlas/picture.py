"""A network page that a notebook shows inline."""

from __future__ import annotations

import html
from dataclasses import dataclass

__all__ = ["Picture"]


@dataclass(frozen=True)
class Picture:
    """A stand-alone page; in a notebook it is drawn in a frame of its own."""

    page: str
    height: int = 640

    def _repr_html_(self) -> str:
        source = html.escape(self.page, quote=True)
        return f'<iframe srcdoc="{source}" width="100%" height="{self.height}" sandbox="allow-scripts"></iframe>'
