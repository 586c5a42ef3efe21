"""What the checks need of an atlas, and how a file without a source folder becomes a source."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.errors import InputError, NotFoundError, UsageError
from helixatlas.ontology.namespaces import slugify

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.ingest.context import Context
    from helixatlas.ingest.mapping import Mapping
    from helixatlas.ingest.source import Source

__all__ = ["context_of", "knowing_context_of", "mapping_file", "own_source", "require_files", "require_writable"]

_COPY = re.compile(r"[ _-]+(checked|copy|kopie|kopia|kopija|copia|cópia|copie)$|\s*\(\d{1,2}\)$", re.IGNORECASE)
_TRUST = 0.9
"""Confidence of a file that an officer hands in without saying how far it can be trusted."""


def context_of(state: State) -> Context:
    """Return record types, schemes and regions of an atlas; an import adds the names of the other sources."""
    from helixatlas.ingest.context import load_context

    return load_context(state.folder("ontology").parent)


def knowing_context_of(state: State) -> Context:
    """Return the same with the names of everything the atlas holds, for files that belong to no source."""
    from helixatlas.ingest.names import known_names

    return replace(context_of(state), known=known_names(one.quads for one in state.editions.current().values()))


def require_files(paths: list[Path]) -> None:
    """Raise UsageError for the first path that is no file: the call is wrong, nothing was read that could be."""
    for path in paths:
        if path.is_dir():
            raise UsageError(f"{str(path)!r} is a folder.", hint="Name the files in it; nothing was read.")
        if not path.is_file():
            raise NotFoundError(f"There is no file {str(path)!r}.", hint="Check the name; nothing was read.")


def require_writable(path: Path) -> None:
    """Raise UsageError for a path that no file can be written to."""
    try:
        with path.open("ab"):
            pass
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", hint="Choose another folder.") from error


def mapping_file(path: Path | None) -> Mapping | None:
    """Return the mapping of a file, None where none is given."""
    from helixatlas.ingest.mapping import load_mapping

    if path is None:
        return None
    require_files([path])
    return load_mapping(path)


def own_source(state: State, path: Path, mapping: Path | None) -> Source:
    """Return a source made of one file, named after it; a checked or numbered copy keeps the name of what is stored.

    Raises UsageError where there is no such file, InputError when nothing says how to read it.
    """
    from helixatlas.ingest.readers import read_tables
    from helixatlas.ingest.recognise import mapping_of_template
    from helixatlas.ingest.source import Source

    require_files([path])
    found = mapping_file(mapping) or mapping_of_template(list(read_tables(path)), state.record_types)
    if found is None:
        hint = "Give a mapping with --mapping, or let helixatlas map propose one."
        raise InputError(f"{path.name} is no Helix Atlas template, and no mapping was given.", hint=hint)
    name = _source_name(state, path.stem)
    about = {"title": {"en": path.stem}, "kind": "document", "confidence": _TRUST, "languages": ["en"]}
    return Source(
        id=name,
        folder=path.parent,
        kind="document",
        languages=("en",),
        confidence=_TRUST,
        documents=(name,),
        files=(path,),
        mapping=found,
        metadata={"id": name, **about, "documents": {name: {"title": path.name}}},
    )


def _source_name(state: State, stem: str) -> str:
    """Return the name of a file's source: that of the stored one it is a copy of, as in ``mine-checked``."""
    stored, name = set(state.editions.chosen()), stem
    while slugify(name) not in stored:
        shorter = _COPY.sub("", name)
        if shorter == name:
            return slugify(stem) or "file"
        name = shorter
    return slugify(name)
