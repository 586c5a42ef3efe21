"""From files to an edition: read, check, lift, compare, commit. Nothing of a faulty input is stored."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from helixatlas.errors import InputError
from helixatlas.graph.editions import Edition, Editions
from helixatlas.ingest.check import check_tables
from helixatlas.ingest.checked import Checked
from helixatlas.ingest.context import Context
from helixatlas.ingest.diff import Diff, diff_editions
from helixatlas.ingest.lift import lift
from helixatlas.ingest.mapping import Mapping
from helixatlas.ingest.names import known_names
from helixatlas.ingest.readers import Table, read_tables
from helixatlas.ingest.recognise import mapping_of_template
from helixatlas.ingest.report import Report
from helixatlas.ingest.source import Source
from helixatlas.ingest.store_edition import is_same, store_edition
from helixatlas.ingest.watch import compare_counts, compare_regions

__all__ = ["IngestResult", "check_files", "check_source", "ingest_source"]


@dataclass(frozen=True)
class IngestResult:
    """What came of an import. ``edition`` is None where nothing was stored; ``unchanged`` where nothing is new.

    ``empty`` says that the input is right and holds no record: nothing was stored, and an edition in force stays.
    """

    source: str
    edition: Edition | None
    report: Report
    diff: Diff | None = None
    unchanged: bool = False
    empty: bool = False

    @property
    def failed(self) -> bool:
        """Return whether something should have been stored and could not be."""
        return self.edition is None and not self.empty

    def to_text(self) -> str:
        """Return the outcome for a person: the report, then what was stored and what changed."""
        if self.empty:
            stays = f"; edition {self.edition.name} stays in force" if self.edition else ""
            stored = f"There is nothing to store: no row holds a record{stays}."
        elif self.edition is None:
            way = "Mend the errors, then take it in again."
            if not self.report.has_errors:
                way = "If it is meant so, take it in again with --accept-warnings."
            stored = f"Nothing was stored; what was there before stays in force. {way}"
        elif self.unchanged:
            stored = f"Unchanged: edition {self.edition.name} stays in force."
        else:
            stored = f"Stored as edition {self.edition.name}: {self.diff}."
        return f"{self.report.to_text()}{stored}\n"

    def to_dict(self) -> dict[str, object]:
        """Return the outcome as plain JSON."""
        return {
            "source": self.source,
            "edition": self.edition.name if self.edition else None,
            "unchanged": self.unchanged,
            "empty": self.empty,
            "diff": self.diff.to_dict() if self.diff else None,
            "report": self.report.to_dict(),
        }


def check_source(source: Source, context: Context, files: Sequence[Path] | None = None) -> Checked:
    """Return the checked records of a source, from its own files or from those given. Stores nothing."""
    checked = check_tables(
        _tables(files or source.files),
        source.mapping,
        context,
        documents=source.documents,
        language=source.languages[0],
        promises=source.promises,
    )
    checked.report.source = source.id
    checked.paths = tuple(files or source.files)
    return checked


def check_files(paths: Sequence[Path], mapping: Mapping | None, context: Context, language: str = "en") -> Checked:
    """Return the checked records of files that belong to no source.

    Without a mapping the files must be workbooks made by ``template``. Raises InputError where none of them is; one
    among others that nothing can read is an error of the report.
    """
    paths = list(dict.fromkeys(paths))
    names = tuple(path.name for path in paths)
    _require_apart(names)
    tables = [list(read_tables(path)) for path in paths]
    found = mapping or _mapping_of(tables, context)
    if found is None:
        what = f"{names[0]} is no" if len(names) == 1 else f"None of {', '.join(names)} is a"
        raise InputError(
            f"{what} Helix Atlas template, and no mapping was given.",
            hint="Give a mapping with --mapping, or let helixatlas map propose one.",
            file=names[0],
        )
    checked = check_tables(
        chain.from_iterable(tables), found, context, documents=("file",), language=language, named=names
    )
    checked.paths = tuple(paths)
    return checked


def _require_apart(names: Sequence[str]) -> None:
    """Raise InputError where two files have one name, since every cell is told by the name of its file."""
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError(f"Two of the files are called {twice[0]}.", hint="Check them one after the other.")


def _mapping_of(files: Sequence[Sequence[Table]], context: Context) -> Mapping | None:
    """Return one mapping for every template among the files: each is recognised by its own hidden sheet."""
    found = [one for tables in files if (one := mapping_of_template(tables, context.record_types)) is not None]
    if not found:
        return None
    return replace(found[0], sheets=tuple(sheet for one in found for sheet in one.sheets))


def _tables(paths: Sequence[Path]) -> Iterator[Table]:
    for path in paths:
        yield from read_tables(path)


def ingest_source(
    source: Source,
    editions: Editions,
    context: Context,
    *,
    files: Sequence[Path] | None = None,
    accept_warnings: bool = False,
) -> IngestResult:
    """Check a source and, unless it has errors, commit it as one edition and put it in force.

    Errors block always. Broken promises block unless ``accept_warnings``. The same content gives no new edition, nor
    does an input without a record.
    """
    former = editions.current().get(source.id)
    known = known_names(one.quads for name, one in editions.current().items() if name != source.id)
    checked = check_source(source, replace(context, known={**context.known, **known}), files)
    report = checked.report
    if former is not None:
        compare_counts(report, former)
        compare_regions(report, checked.records, former)
    if report.has_errors or (report.broken_promises and not accept_warnings):
        return IngestResult(source.id, None, report)
    if not any(report.records.values()):
        return IngestResult(source.id, former, report, empty=True)
    number = editions.next_number(source.id)
    lifted = lift(checked, source, number)
    manifest = _manifest(source, report, number, files or source.files)
    if former is not None and is_same(former, lifted, manifest):
        report.statements = int(former.manifest.get("statements", 0))
        return IngestResult(source.id, former, report, unchanged=True)
    for found in checked.records:
        found.rows.release()
    edition = store_edition(editions, lifted, report, manifest)
    del checked, lifted
    return IngestResult(source.id, edition, report, diff_editions(former, edition))


def _manifest(source: Source, report: Report, number: int, files: Sequence[Path]) -> dict[str, Any]:
    return {
        **source.metadata,
        "graphs": {document: source.graph(number, document) for document in source.documents},
        "records": dict(sorted(report.records.items())),
        "statements": report.statements,
        "files": {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files},
    }
