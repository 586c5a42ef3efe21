"""All editions and judgements in one zip file, the same bytes for the same content, and back again."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from helixatlas.errors import InputError, NotFoundError, UsageError
from helixatlas.graph.editions import Editions, write_atomically

if TYPE_CHECKING:
    from helixatlas.ingest.resolve.judgements import Judgements

__all__ = ["read_backup", "write_backup"]

_DAY = (2000, 1, 1, 0, 0, 0)
_FILES = {"quads.nq", "origins.tsv", "report.json", "manifest.json"}
_LARGEST = 20 * 2**30
_JUDGEMENTS = "judgements/judgements.csv"


def write_backup(data: Path, path: Path) -> int:
    """Write editions/, current.json and judgements/ into a zip; return the number of editions."""
    editions = Editions(data)
    editions.chosen()
    files = sorted(one for one in editions.folder.rglob("*") if one.is_file() and one.name in _FILES)
    draft = path.with_name(f".{path.name}.part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in [*files, *(path for path in (editions.index, data / _JUDGEMENTS) if path.is_file())]:
            entry = zipfile.ZipInfo(one.relative_to(data).as_posix(), _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, one.read_bytes())
    draft.replace(path)
    return sum(1 for one in files if one.name == "manifest.json")


def read_backup(data: Path, path: Path, *, force: bool = False) -> int:
    """Put the editions of a zip beside those there are and its list in force; return how many it held.

    Sources the backup does not hold stay in force. Raises UsageError, unless forced, where a newer edition would leave
    force. Everything is unpacked and its checksums compared before anything is changed. Judgements are joined to those
    there are: a judgement either side took back stays taken back. Raises NotFoundError where there is no such file.
    """
    if not path.is_file():
        raise NotFoundError(
            f"There is no file {str(path)!r}.", hint="A backup is written by: helixatlas backup FILE.zip"
        )
    data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=data, prefix=".restore-") as draft:
        try:
            with zipfile.ZipFile(path) as archive:
                _unpack(archive, Path(draft))
            index = json.loads((Path(draft) / "current.json").read_text(encoding="utf-8"))
            found = sorted(Path(draft).glob("editions/*/*/manifest.json"))
            for manifest in found:
                _compare(manifest)
            names = dict(index["sources"])
            judged = _read_judged(Path(draft))
        except (OSError, zipfile.BadZipFile, ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{path.name} is not a backup of an atlas: {error}", hint="See: helixatlas backup"
            ) from error
        current = Editions(data).chosen()
        newer = [one.name for one in current.values() if one.name[:4] > str(names.get(one.source, one.name))[:4]]
        if newer and not force:
            raise _older(path, {one.source: one.name for one in current.values() if one.name in newer})
        _place(found, data)
    _join_judged(data, judged)
    names = {**{source: one.name for source, one in current.items()}, **names}
    write_atomically(data / "current.json", json.dumps({"sources": names}, indent=2, sort_keys=True) + "\n")
    return len(found)


def _unpack(archive: zipfile.ZipFile, draft: Path) -> None:
    if sum(one.file_size for one in archive.infolist()) > _LARGEST:
        raise ValueError("it is larger than any atlas")
    for one in archive.infolist():
        parts = PurePosixPath(one.filename).parts
        edition = len(parts) == 4 and parts[0] == "editions" and parts[3] in _FILES
        if not (edition or one.filename in {"current.json", _JUDGEMENTS}) or any(
            part.startswith(".") for part in parts
        ):
            raise ValueError(f"it holds {one.filename!r}, which is no part of a backup")
        target = draft.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(one) as source, target.open("wb") as stream:
            shutil.copyfileobj(source, stream)


def _place(manifests: Iterable[Path], data: Path) -> None:
    for manifest in manifests:
        folder = data / "editions" / manifest.parent.parent.name / manifest.parent.name
        if not folder.exists():
            folder.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(str(manifest.parent), folder)


def _older(path: Path, newer: Mapping[str, str]) -> UsageError:
    told = ", ".join(f"{source} {name}" for source, name in newer.items())
    return UsageError(
        f"{path.name} is older than what is in force: {told} would leave force.",
        hint="To go back all the same: helixatlas restore --force. No edition is deleted by it.",
    )


def _read_judged(draft: Path) -> Judgements | None:
    from helixatlas.ingest.resolve.judgement_file import read_judgements

    path = draft / _JUDGEMENTS
    return read_judgements(path) if path.is_file() else None


def _join_judged(data: Path, judged: Judgements | None) -> None:
    from helixatlas.ingest.resolve.judgement_file import judgements_path, update_judgements

    if judged is not None:
        update_judgements(judgements_path(data), lambda held: held.join(judged))


def _compare(manifest: Path) -> None:
    for name, wanted in json.loads(manifest.read_text(encoding="utf-8"))["sha256"].items():
        if hashlib.sha256((manifest.parent / name).read_bytes()).hexdigest() != wanted:
            raise ValueError(f"{manifest.parent.name}/{name} does not have its checksum")
