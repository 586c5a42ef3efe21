"""What the checks need of an atlas, and how a file without a source folder becomes a source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.errors import InputError, UsageError
from helixatlas.ontology.namespaces import slugify

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.ingest.context import Context
    from helixatlas.ingest.mapping import Mapping
    from helixatlas.ingest.source import Source

__all__ = ["context_of", "mapping_of", "own_source"]


def context_of(state: State) -> Context:
    """Return record types, schemes and regions of an atlas."""
    from helixatlas.ingest.context import load_context

    return load_context(state.folder("ontology").parent)


def mapping_of(state: State, paths: list[Path], mapping: Path | None) -> Mapping:
    """Return the mapping given, or the one of our own templates. Raises InputError and UsageError."""
    from helixatlas.ingest.mapping import load_mapping

    for path in [*paths, *([mapping] if mapping else [])]:
        if not path.is_file():
            raise InputError(f"There is no file {str(path)!r}.", hint="Check the name; nothing was read.")
    if mapping is not None:
        return load_mapping(mapping)
    try:
        from helixatlas.ingest.templates import template_mapping
    except ImportError as error:
        raise UsageError("This file needs a mapping.", hint="Say which: --mapping FILE") from error
    return template_mapping(state.record_types)


def own_source(state: State, path: Path, mapping: Path | None) -> Source:
    """Return a source made of one file, named after it."""
    from helixatlas.ingest.source import Source

    name = slugify(path.stem) or "file"
    metadata = {"id": name, "title": {"en": path.stem}, "kind": "document", "documents": {name: {"title": path.name}}}
    return Source(
        id=name,
        folder=path.parent,
        kind="document",
        languages=("en",),
        confidence=0.9,
        documents=(name,),
        files=(path,),
        mapping=mapping_of(state, [path], mapping),
        metadata={**metadata, "confidence": 0.9},
    )
