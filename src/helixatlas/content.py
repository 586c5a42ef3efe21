"""Where the declared content (ontology, queries, sources …) stands: the one place that knows.

In a wheel the content folders are packed under ``helixatlas/data/``; in a checkout they are the
folders at the repository root. Nothing else in the package computes such a path.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["content_folder", "content_root"]

_PACKED = Path(__file__).parent / "data"
_CHECKOUT = Path(__file__).parent.parent.parent


def content_root() -> Path:
    """Return the folder that holds ontology/, ingest/, graph/, queries/, api/ of the reference atlas."""
    if (_CHECKOUT / "ontology").is_dir() and (_CHECKOUT / "pyproject.toml").is_file():
        return _CHECKOUT
    return _PACKED


def content_folder(*names: str) -> Path:
    """Return one content folder or file of the reference atlas, for example ``("graph", "rules")``."""
    return content_root().joinpath(*names)
