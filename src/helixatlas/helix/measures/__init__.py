"""Context measures on plain counts, matrices and networkx graphs; docs/method.md lists names and arguments."""

from __future__ import annotations

__all__: list[str] = []
