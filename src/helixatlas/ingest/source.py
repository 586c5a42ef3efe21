"""A source: one folder with source.yaml (who says it, under what licence, how much of it), mapping.yaml and files."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from helixatlas.errors import InputError
from helixatlas.ingest.mapping import Mapping, load_mapping
from helixatlas.ingest.yaml_lines import Block, load_yaml
from helixatlas.ontology.namespaces import GRAPH, ID, slugify

__all__ = ["KINDS", "Source", "find_sources", "load_source"]

KINDS = {"document": "source", "register": "source", "curated": "curated", "synthetic": "synthetic"}
_KEYS = {
    "id", "title", "publisher", "licence", "kind", "languages", "cadence", "confidence", "as_of", "documents",
    "files", "promises", "description", "homepage", "note", "attribution",
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """What source.yaml says, with its mapping. ``metadata`` is what goes into the manifest of each edition."""

    id: str
    folder: Path
    kind: str
    languages: tuple[str, ...]
    confidence: float
    documents: tuple[str, ...]
    files: tuple[Path, ...]
    mapping: Mapping
    promises: dict[str, dict[str, int]] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)

    def graph(self, number: int, document: str) -> str:
        """Return the IRI of the named graph of a document in an edition."""
        return f"{GRAPH}{KINDS[self.kind]}/{self.id}/{number}/{document}"

    def document_iri(self, document: str) -> str:
        """Return the IRI of a document."""
        return f"{ID}doc/{document}"


def find_sources(root: Path) -> dict[str, Source]:
    """Return every source of an ``ingest/`` folder by id, sorted."""
    folders = sorted(path.parent for path in root.glob("*/source.yaml"))
    return {source.id: source for source in sorted(map(load_source, folders), key=lambda one: one.id)}


def load_source(folder: Path) -> Source:
    """Return the source of a folder. Raises InputError with file and line."""
    body = load_yaml(folder / "source.yaml")
    body.only(_KEYS, "A source")
    name = body.text("id", folder.name)
    if slugify(name) != name:
        raise body.fault(
            f"The id {name!r} must be lower-case words joined by hyphens.", "id", hint=f"For example {slugify(name)}."
        )
    kind = body.text("kind", "document")
    if kind not in KINDS:
        raise body.fault(f"The kind {kind!r} is not known.", "kind", hint=f"Known are: {', '.join(sorted(KINDS))}.")
    documents = tuple(sorted(body.block("documents"))) or (name,)
    return Source(
        id=name,
        folder=folder,
        kind=kind,
        languages=tuple(body.texts("languages")) or ("en",),
        confidence=_confidence(body),
        documents=documents,
        files=_files(folder, body),
        mapping=load_mapping(folder / "mapping.yaml"),
        promises=_promises(body),
        metadata=_metadata(body, name, kind, documents),
    )


def _confidence(body: Block) -> float:
    try:
        value = float(body.text("confidence", "0.8"))
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise body.fault("confidence must be a number from 0 to 1.", "confidence")
    return value


def _files(folder: Path, body: Block) -> tuple[Path, ...]:
    patterns = body.texts("files") or ["*.csv", "*.xlsx", "*.ods"]
    names = sorted(path for path in folder.rglob("*") if path.is_file())
    found = [p for p in names if any(fnmatch.fnmatch(p.relative_to(folder).as_posix(), one) for one in patterns)]
    if not found:
        raise InputError(
            f"The source {folder.name} has no file like {', '.join(patterns)}.", hint="See files: in source.yaml."
        )
    return tuple(found)


def _promises(body: Block) -> dict[str, dict[str, int]]:
    promises = body.block("promises")
    promises.only({"records", "note"}, "promises")
    found: dict[str, dict[str, int]] = {}
    for key, bounds in promises.block("records").items():
        if not isinstance(bounds, Block):
            raise promises.fault(f"The promise about {key} must be {{min: …, max: …}}.", "records")
        bounds.only({"min", "max"}, "A promise")
        found[key] = {name: int(value) for name, value in bounds.items()}
    return found


def _metadata(body: Block, name: str, kind: str, documents: tuple[str, ...]) -> dict[str, Any]:
    metadata: dict[str, Any] = {
        key: _plain(value) for key, value in body.items() if key not in {"id", "files", "promises"}
    }
    given = metadata.get("documents") or {}
    metadata.update(kind=kind, confidence=_confidence(body), languages=body.texts("languages") or ["en"])
    metadata["documents"] = {one: given.get(one) or {"title": metadata.get("title", name)} for one in documents}
    return metadata


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)
