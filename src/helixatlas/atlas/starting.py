"""Make the folder of a new atlas."""

from __future__ import annotations

from pathlib import Path

from helixatlas.errors import UsageError

__all__ = ["init_atlas"]

_FOLDERS = ("ingest", "queries")
_README = """# An atlas

`ingest/` holds one folder per source: source.yaml, mapping.yaml and the files. `queries/` holds questions of your
own. Ontology, vocabularies, rules and codebooks come from Helix Atlas; a folder `ontology/` or `graph/` here, whole,
would take their place. `atlas/` is written by the program; keep a backup of it.
"""


def init_atlas(directory: Path) -> Path:
    """Make an empty atlas in a folder that is new or empty, and return the folder. Raises UsageError otherwise."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise UsageError(f"{directory} is there already and is not empty.", hint="Choose a new folder.")
    for name in _FOLDERS:
        (directory / name).mkdir(parents=True, exist_ok=True)
    (directory / "README.md").write_text(_README, encoding="utf-8")
    (directory / ".gitignore").write_text("/atlas/\n", encoding="utf-8")
    return directory
