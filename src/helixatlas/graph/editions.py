"""Editions: the immutable files that are the memory of an atlas.

    <data>/editions/<source>/<number>-<digest>/
        quads.nq       the accepted statements, sorted, one per line, no blank nodes
        origins.tsv    line by line with quads.nq: file, sheet, row, column (empty where a whole row is meant)
        report.json    what the checks said
        manifest.json  source metadata, counts, sha256 of each file
    <data>/current.json    {"sources": {source: "<number>-<digest>"}}, replaced atomically

Nothing else under <data> is needed to rebuild the atlas. The digest covers quads, origins and metadata,
never a clock, so the same input gives the same edition. A source is withdrawn by an edition without statements
whose manifest says why: history, comparison, backup and the way back are those of any other edition.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helixatlas.errors import NotFoundError, ServiceError, UsageError

__all__ = ["Edition", "Editions", "write_atomically"]

_OWN = {"source", "number", "sha256"}
"""What a manifest says of the edition itself and not of its source."""


@dataclass(frozen=True)
class Edition:
    """One accepted import: its source, number in that source, digest, folder and manifest."""

    source: str
    number: int
    digest: str
    path: Path
    manifest: dict[str, Any]

    @property
    def name(self) -> str:
        """Return the folder name, for example ``0003-9f2c1b7a55d0``."""
        return f"{self.number:04d}-{self.digest}"

    @property
    def quads(self) -> Path:
        """Return the N-Quads file."""
        return self.path / "quads.nq"

    @property
    def origins(self) -> Path:
        """Return the table of origins, parallel to the quads."""
        return self.path / "origins.tsv"

    @property
    def kind(self) -> str:
        """Return document, register, curated or synthetic."""
        return str(self.manifest.get("kind", "document"))

    @property
    def withdrawn(self) -> str:
        """Return why the source was withdrawn by this edition, an empty text for an ordinary one."""
        return str(self.manifest.get("withdrawn") or "")


def write_atomically(path: Path, text: str) -> None:
    """Write a small file so that a reader sees the old or the new content, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    Path(name).replace(path)


class Editions:
    """The editions of one atlas, read from and written to its data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.folder = data / "editions"
        self.index = data / "current.json"

    def chosen(self) -> dict[str, Edition]:
        """Return the newest choice for each source, sorted by source: the edition in force, or its withdrawal."""
        return {source: self._read(source, name) for source, name in sorted(self._names().items())}

    def current(self) -> dict[str, Edition]:
        """Return the edition in force of each source, sorted by source; a withdrawn source has none."""
        return {source: one for source, one in self.chosen().items() if not one.withdrawn}

    def history(self, source: str) -> list[Edition]:
        """Return every edition of a source, oldest first. Raises NotFoundError for an unknown source."""
        folder = self.folder / source
        names = sorted(p.name for p in folder.glob("[0-9]*-*")) if folder.is_dir() else []
        if not names:
            raise NotFoundError(f"This atlas has no source {source!r}.", hint=_near(source, self._names()))
        return [self._read(source, name) for name in names]

    def get(self, source: str, name: str) -> Edition:
        """Return one edition by its folder name. Raises ServiceError when it is damaged or gone."""
        return self._read(source, name)

    def next_number(self, source: str) -> int:
        """Return the number the next edition of a source will have."""
        folder = self.folder / source
        numbers = [int(p.name.split("-")[0]) for p in folder.glob("[0-9]*-*")] if folder.is_dir() else []
        return max(numbers, default=0) + 1

    def commit(
        self,
        source: str,
        number: int,
        quads: Iterable[str],
        origins: Iterable[str],
        report: dict[str, Any],
        manifest: dict[str, Any],
    ) -> Edition:
        """Store one edition and put it in force; the switch is the last step and atomic.

        ``quads`` and ``origins`` are lines without line ends, in the same order. A process killed at any
        moment leaves the former edition in force and at most a folder that the next commit removes.
        """
        parent = self.folder / source
        parent.mkdir(parents=True, exist_ok=True)
        for left in parent.glob(".tmp-*"):
            shutil.rmtree(left, ignore_errors=True)
        draft = Path(tempfile.mkdtemp(dir=parent, prefix=".tmp-"))
        sums = {"quads.nq": _write_lines(draft / "quads.nq", quads)}
        sums["origins.tsv"] = _write_lines(draft / "origins.tsv", origins)
        digest = hashlib.sha256(json.dumps([sums, manifest], sort_keys=True).encode()).hexdigest()[:12]
        body = {**manifest, "source": source, "number": number, "sha256": sums}
        _write_json(draft / "report.json", report)
        _write_json(draft / "manifest.json", body)
        final = parent / f"{number:04d}-{digest}"
        if final.exists():
            shutil.rmtree(draft)
        else:
            draft.replace(final)
        self.put_in_force(source, final.name)
        return self._read(source, final.name)

    def withdraw(self, source: str, why: str) -> Edition:
        """Put an edition without statements in force and return it; every other edition stays where it is.

        Raises NotFoundError for an unknown source, UsageError for one that is withdrawn already or without a reason.
        """
        history = self.history(source)
        chosen = self.chosen().get(source)
        if not why.strip():
            raise UsageError("A source is not withdrawn without a reason.", hint='Say why: --why "…"')
        if chosen is not None and chosen.withdrawn:
            hint = f"To bring it back: helixatlas rollback {source} N, or take it in again."
            raise UsageError(f"The source {source!r} is withdrawn already: {chosen.withdrawn}", hint=hint)
        about = {key: value for key, value in (chosen or history[-1]).manifest.items() if key not in _OWN}
        manifest = {**about, "graphs": {}, "records": {}, "statements": 0, "files": {}, "withdrawn": why.strip()}
        return self.commit(source, self.next_number(source), [], [], {"withdrawn": why.strip()}, manifest)

    def put_in_force(self, source: str, name: str) -> None:
        """Make an existing edition the current one of its source, in one atomic step."""
        if not (self.folder / source / name / "manifest.json").is_file():
            raise NotFoundError(
                f"The source {source!r} has no edition {name!r}.", hint=f"See: helixatlas editions {source}"
            )
        names = {**self._names(), source: name}
        write_atomically(self.index, json.dumps({"sources": names}, indent=2, sort_keys=True) + "\n")

    def _names(self) -> dict[str, str]:
        if not self.index.is_file():
            return {}
        try:
            return dict(json.loads(self.index.read_text(encoding="utf-8"))["sources"])
        except (ValueError, KeyError, TypeError) as error:
            raise ServiceError(
                f"The list of current editions cannot be read: {self.index}",
                hint="Restore it from a backup, or remove it and ingest the sources again.",
            ) from error

    def _read(self, source: str, name: str) -> Edition:
        path = self.folder / source / name
        try:
            manifest = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ServiceError(
                f"The edition {source}/{name} is damaged or gone: {path}", hint="Restore it from a backup."
            ) from error
        number, _, digest = name.partition("-")
        return Edition(source, int(number), digest, path, manifest)


def _near(source: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = difflib.get_close_matches(source, names, 3, 0.5)
    return f"Did you mean {' or '.join(near)}?" if near else f"Sources with editions: {', '.join(names) or 'none yet'}."


def _write_lines(path: Path, lines: Iterable[str]) -> str:
    digest = hashlib.sha256()
    with path.open("wb") as stream:
        for line in lines:
            data = f"{line}\n".encode()
            digest.update(data)
            stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return digest.hexdigest()


def _write_json(path: Path, body: dict[str, Any]) -> None:
    path.write_text(json.dumps(body, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
