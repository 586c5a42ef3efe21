"""Hand the statements of an input over to the store of editions, a block at a time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from helixatlas.graph.editions import Edition, Editions
from helixatlas.ingest.lift import Lifted
from helixatlas.ingest.report import Report

__all__ = ["is_same", "store_edition"]

_VOLATILE = {"graphs", "files", "source", "number", "sha256", "statements"}


def store_edition(editions: Editions, lifted: Lifted, report: Report, manifest: dict[str, Any]) -> Edition:
    """Commit the statements as an edition and return it; their number is put into report and manifest.

    The origins wait in a temporary file while the statements are written, since an edition takes one after the other.
    """
    body = report.to_dict()
    with tempfile.TemporaryDirectory(prefix="helixatlas-") as folder:
        origins = Path(folder) / "origins"

        def quads() -> Iterator[str]:
            with origins.open("w", encoding="utf-8", newline="\n") as stream:
                for some, cells in lifted.blocks():
                    stream.write("".join([f"{cell}\n" for cell in cells]))
                    report.statements += len(some)
                    yield from some
            body["statements"] = manifest["statements"] = report.statements

        return editions.commit(lifted.source.id, lifted.number, quads(), _lines(origins), body, manifest)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as stream:
        for line in stream:
            yield line[:-1]


def is_same(former: Edition, lifted: Lifted, manifest: dict[str, Any]) -> bool:
    """Return whether an edition would say the same as the one in force, whatever its number.

    The lines are compared with the files until the first that differs.
    """
    mine = {key: value for key, value in manifest.items() if key not in _VOLATILE}
    if mine != {key: value for key, value in former.manifest.items() if key not in _VOLATILE}:
        return False
    here, there = lifted.source.graph(lifted.number, ""), lifted.source.graph(former.number, "")
    with former.quads.open(encoding="utf-8") as quads, former.origins.open(encoding="utf-8") as origins:
        for some, cells in lifted.blocks():
            said = "".join([f"{quad}\n" for quad in some]).replace(here, there)
            if said != _next(quads, len(some)) or "".join([f"{cell}\n" for cell in cells]) != _next(
                origins, len(cells)
            ):
                return False
        return not quads.readline() and not origins.readline()


def _next(stream: Iterator[str], count: int) -> str:
    return "".join([line for _, line in zip(range(count), stream, strict=False)])
