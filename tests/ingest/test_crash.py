"""An import that is killed with SIGKILL at any moment leaves the old edition in force."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import ingest_source
from helixatlas.ingest.source import Source

Make = Callable[..., Source]

MAPPING = """
    sheets:
      - file: clusters.csv
        records: [{type: cluster, id: {column: Id}, fields: {name: {column: Name}}}]
"""


def _rows(count: int) -> str:
    return "Id,Name\n" + "".join(f"c{n},Cluster number {n}\n" for n in range(count))


@pytest.mark.slow
def test_a_killed_import_leaves_the_old_edition_in_force(
    make_source: Make, editions: Editions, context: Context
) -> None:
    ingest_source(make_source(MAPPING, {"clusters.csv": _rows(40)}), editions, context)
    before = editions.current()["test-source"].name
    source = make_source(MAPPING, {"clusters.csv": _rows(6000)})
    command = [sys.executable, str(Path(__file__).with_name("crash_ingest.py")), str(editions.data), str(source.folder)]
    killed = 0
    for attempt in range(12):
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.03 * attempt)
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        now = editions.current()["test-source"]
        assert now.quads.read_bytes().endswith(b".\n")
        if now.name != before:
            break  # the import was faster than the signal; the switch itself is atomic
    assert killed > 0
    assert ingest_source(source, editions, context).edition is not None
    assert list(editions.folder.glob("*/.tmp-*")) == []
    assert len(editions.current()["test-source"].quads.read_text(encoding="utf-8").splitlines()) > 6000
