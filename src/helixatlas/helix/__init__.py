"""Helix gaps: which helix is missing or weak in which group, how sure we are, and who could fill it.

The modules take arrays, plain graphs or a projection file and give dataclasses and arrays back; see docs/method.md.
Nothing is imported here, so that a command that needs no statistics does not wait for NumPy and SciPy.
"""

from __future__ import annotations

__all__: list[str] = []
