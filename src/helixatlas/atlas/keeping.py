"""Taking data in and keeping it: sources, editions, backup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helixatlas.atlas.state import State
from helixatlas.errors import NotFoundError, UsageError
from helixatlas.graph.editions import Edition

if TYPE_CHECKING:
    from helixatlas.ingest.context import Context
    from helixatlas.ingest.diff import Diff
    from helixatlas.ingest.pipeline import IngestResult
    from helixatlas.ingest.source import Source

__all__ = ["Keeping"]

_ORDER = ("document", "register", "curated", "synthetic")


class Keeping(State):
    """Writes go through here, one edition at a time; each is checked whole before it is stored."""

    def ingest(
        self, names: Sequence[str] | str, *, mapping: str | Path | None = None, accept_warnings: bool = False
    ) -> list[IngestResult]:
        """Check and store sources by name, or files. Raises NotFoundError for what is neither."""
        wanted = [names] if isinstance(names, str) else list(names)
        known = self._declared()
        files = [Path(name) for name in wanted if name not in known]
        missing = [path for path in files if not path.exists()]
        if missing:
            hint = f"Sources here: {', '.join(known) or 'none'}."
            raise NotFoundError(f"There is no source and no file {str(missing[0])!r}.", hint=hint)
        chosen = [known[name] for name in wanted if name in known]
        chosen += [self._own_source(path, mapping) for path in files]
        return self._take_in(chosen, accept_warnings)

    def ingest_all(self, *, accept_warnings: bool = False, include_synthetic: bool = True) -> list[IngestResult]:
        """Check and store every source of the atlas folder, what a curator adds after the documents.

        A withdrawn source stays withdrawn: only its name, or a rollback, brings it back.
        """
        held = {name for name, one in self.editions.chosen().items() if one.withdrawn}
        declared = [one for one in self._declared().values() if one.id not in held]
        chosen = [one for one in declared if include_synthetic or one.kind != "synthetic"]
        return self._take_in(sorted(chosen, key=lambda one: (_ORDER.index(one.kind), one.id)), accept_warnings)

    def sources(self) -> list[dict[str, Any]]:
        """Return every source declared or stored, with the edition in force, None where there is none.

        ``withdrawn`` says why a source was withdrawn, and is None for any other.
        """
        chosen = self.editions.chosen()
        rows = {name: {**_facts(one.metadata), "kind": one.kind} for name, one in self._declared().items()}
        for name, edition in chosen.items():
            rows.setdefault(name, {**_facts(edition.manifest), "kind": edition.kind})
        return [{"id": name, **rows[name], **_standing(chosen.get(name))} for name in sorted(rows)]

    def status(self) -> dict[str, Any]:
        """Return where the data is, the hash, the counts and the sources in force."""
        current = self.editions.current()
        rows = [
            {"id": name, "kind": one.kind, "edition": one.name, **_facts(one.manifest),
             "loaded": one.kind != "synthetic" or self.settings.synthetic}
            for name, one in current.items()
        ]  # fmt: skip
        return {
            "data": str(self.settings.data),
            "hash": self.hash,
            "counts": self.projection.summary()["counts"],
            "sources": rows,
        }

    def edition_list(self, source: str) -> list[dict[str, Any]]:
        """Return the editions of a source, oldest first; a withdrawal is one that says why. Raises NotFoundError."""
        current = self.editions.chosen().get(source)
        return [
            {"name": one.name, "current": current is not None and one.name == current.name,
             "quads": one.manifest.get("statements", 0), "records": sum((one.manifest.get("records") or {}).values()),
             "withdrawn": one.withdrawn or None}
            for one in self.editions.history(source)
        ]  # fmt: skip

    def diff(self, source: str, a: int, b: int) -> Diff:
        """Return what changed between two editions of a source. Raises NotFoundError."""
        from helixatlas.ingest.diff import diff_editions

        return diff_editions(self._edition(source, a), self._edition(source, b))

    def rollback(self, source: str, number: int) -> Edition:
        """Put a former edition of a source in force again. Raises NotFoundError."""
        edition = self._edition(source, number)
        self.editions.put_in_force(source, edition.name)
        return edition

    def withdraw(self, source: str, why: str) -> Edition:
        """Leave what a source says out of the atlas from now on, and keep its editions; return the withdrawal.

        A rollback or taking the source in again brings it back. Raises NotFoundError with the nearest name, UsageError
        where nothing of the source is in force or the reason is empty or holds an address or number of a person.
        """
        from helixatlas.ingest.cells import without_email, without_phone

        if without_phone(without_email(why)) != why:
            hint = "The reason stays in the history of the source; say it without data of persons."
            raise UsageError("The reason holds an e-mail address or a telephone number.", hint=hint)
        if source in self._declared() and not (self.editions.folder / source).is_dir():
            hint = "helixatlas sources shows what is in force."
            raise UsageError(f"Nothing of the source {source!r} is stored.", hint=hint)
        return self.editions.withdraw(source, why)

    def backup(self, path: Path) -> int:
        """Write every edition into one zip file and return how many there are."""
        from helixatlas.atlas.backup import write_backup

        return write_backup(self.settings.data, path)

    def restore(self, path: Path, *, force: bool = False) -> int:
        """Bring the editions of a backup back and return how many.

        Raises InputError for a damaged file, UsageError (unless forced) where a newer edition would leave force.
        """
        from helixatlas.atlas.backup import read_backup

        return read_backup(self.settings.data, path, force=force)

    def _edition(self, source: str, number: int) -> Edition:
        history = self.editions.history(source)
        found = [one for one in history if one.number == number]
        if not found:
            numbers = ", ".join(str(one.number) for one in history)
            raise NotFoundError(f"The source {source!r} has no edition {number}.", hint=f"It has: {numbers}.")
        return found[-1]

    def _declared(self) -> dict[str, Source]:
        from helixatlas.ingest.source import find_sources

        return find_sources(self.folder("ingest"))

    def _context(self) -> Context:
        from helixatlas.atlas.context import context_of

        return context_of(self)

    def _own_source(self, path: Path, mapping: str | Path | None) -> Source:
        from helixatlas.atlas.context import own_source

        return own_source(self, path, Path(mapping) if mapping else None)

    def _take_in(self, sources: Iterable[Source], accept_warnings: bool) -> list[IngestResult]:
        from helixatlas.ingest.pipeline import ingest_source

        context = self._context()
        return [ingest_source(one, self.editions, context, accept_warnings=accept_warnings) for one in sources]


def _standing(chosen: Edition | None) -> dict[str, str | None]:
    if chosen is None:
        return {"edition": None, "withdrawn": None}
    return {"edition": None if chosen.withdrawn else chosen.name, "withdrawn": chosen.withdrawn or None}


def _facts(body: dict[str, Any]) -> dict[str, Any]:
    title = body.get("title")
    words = title.get("en") or next(iter(title.values()), "") if isinstance(title, dict) else title
    return {"title": str(words or ""), "licence": body.get("licence"), "as_of": body.get("as_of")}
