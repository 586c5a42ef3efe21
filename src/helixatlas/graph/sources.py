"""What the summary says of each source: title, kind, licence, documents and counts, from its manifest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from helixatlas.graph.editions import Edition

__all__ = ["day_of", "in_english", "source_summary"]


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def source_summary(edition: Edition) -> dict[str, Any]:
    """Return one source as plain JSON for the summary page."""
    said = edition.manifest
    documents = said.get("documents") or {}
    return {
        "id": edition.source,
        "title": in_english(said.get("title")) or edition.source,
        "kind": edition.kind,
        "licence": said.get("licence"),
        "publisher": in_english(said.get("publisher")),
        "as_of": said.get("as_of"),
        "confidence": said.get("confidence"),
        "edition": edition.name,
        "documents": [
            {"id": key, "title": in_english(document.get("title")) or key, "date": document.get("date")}
            for key, document in sorted(documents.items())
        ],
        "records": said.get("records") or said.get("counts") or {},
    }


def day_of(manifest: Mapping[str, Any], document: str) -> str | None:
    """Return the day a document speaks about: its own date where that is a full day, else the source's."""
    said = (manifest.get("documents") or {}).get(document) or {}
    own = str(said.get("as_of") or said.get("date") or "")
    return own if _DAY.fullmatch(own) else manifest.get("as_of")


def in_english(value: object) -> str | None:
    """Return a text that may be given in languages, in English or else the first language there is."""
    if isinstance(value, dict):
        return str(value.get("en") or next(iter(value.values()), "")) or None
    return None if value is None else str(value)
