"""Write a workbook to fill in, empty or with what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.atlas.context import require_writable
from helixatlas.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from helixatlas.atlas.state import State
    from helixatlas.ontology.records import RecordType

__all__ = ["write_workbook"]


def write_workbook(state: State, records: Sequence[str], path: Path, lang: str, sources: Sequence[str]) -> None:
    """Write a sheet per record type, with the records of some sources. Raises UsageError and NotFoundError."""
    from helixatlas.ingest.export_rows import languages_of, rows_of
    from helixatlas.ingest.template import write_template

    chosen = _chosen(state, records)
    quads = _stored(state, sources)
    _check(path, lang)
    rows = {one.key: rows_of(quads, one, state.schemes, lang, state.record_types) for one in chosen} if quads else None
    tongues = {one.key: languages_of(quads, one, lang) for one in chosen}
    write_template(chosen, path, lang=lang, schemes=state.schemes, rows=rows, tongues=tongues)


def _chosen(state: State, records: Sequence[str]) -> list[RecordType]:
    types = state.record_types
    strange = [key for key in records if key not in types]
    if strange:
        raise NotFoundError(f"There is no record type {strange[0]!r}.", hint=f"There are: {', '.join(types)}.")
    return [types[key] for key in dict.fromkeys(records)]


def _stored(state: State, sources: Sequence[str]) -> list[Path]:
    current = state.editions.current()
    missing = [name for name in sources if name not in current]
    if missing:
        known = ", ".join(current) or "none yet"
        raise NotFoundError(f"Nothing of the source {missing[0]!r} is stored.", hint=f"Stored: {known}.")
    return [current[name].quads for name in sources]


def _check(path: Path, lang: str) -> None:
    from helixatlas.ingest.template_words import WORDS

    if path.suffix.lower() != ".xlsx":
        raise UsageError(f"A template cannot be written as {path.suffix!r}.", hint="Write to a name ending in .xlsx.")
    if lang not in WORDS:
        raise UsageError(f"There are no templates in {lang!r}.", hint=f"Languages: {', '.join(WORDS)}.")
    require_writable(path)
