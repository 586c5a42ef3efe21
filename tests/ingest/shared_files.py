"""Where the partner files stand that are not part of the repository, and how a mapping becomes a source."""

from __future__ import annotations

import fnmatch
from pathlib import Path

import pytest

from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.source import Source

__all__ = ["MAPPINGS", "SHARED", "needs_shared", "shared_source"]

SHARED = Path(__file__).parents[3] / "shared" / "data"
MAPPINGS = Path(__file__).parent / "mappings"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the partner files (shared/data) do not stand beside the checkout"
)


def shared_source(name: str) -> Source:
    """Return a source made of a committed mapping and the partner files it names."""
    mapping = load_mapping(MAPPINGS / f"{name}.yaml")
    patterns = {sheet.file for sheet in mapping.sheets}
    every = (path for path in sorted(SHARED.rglob("*")) if path.is_file())
    files = tuple(path for path in every if any(fnmatch.fnmatch(path.name, one) for one in patterns))
    return Source(
        name, SHARED, "document", ("en",), 0.9, (name,), files, mapping, {}, {"title": name, "kind": "document"}
    )
