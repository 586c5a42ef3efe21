"""The questions of the catalogue are plain SPARQL 1.1: a foreign server over the network gives the same rows.

The server is the ``oxigraph`` binary of the wheel of that name, started here on a free port of this machine.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from SPARQLWrapper import JSON, POST, SPARQLWrapper

from helixatlas.atlas import Atlas
from helixatlas.atlas.naming import concept_resolver
from helixatlas.queries.cells import read_select

BESIDE = Path(sys.executable).parent / "oxigraph"
BINARY = str(BESIDE) if BESIDE.is_file() else shutil.which("oxigraph")
pytestmark = pytest.mark.skipif(not BINARY, reason="no oxigraph server is installed (pip install oxigraph)")


def merged(dump: Path) -> bytes:
    """Return the quads of a build and, in the default graph, each triple once: what a query without GRAPH means."""
    quads = dump.read_bytes().splitlines()
    triples = {line[: line.rindex(b" <")] + b" ." for line in quads}
    return b"\n".join([*quads, *sorted(triples)]) + b"\n"


@pytest.fixture(scope="module")
def remote_store(reference: Atlas) -> Iterator[str]:
    """Return the address of a server that holds the reference atlas."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([str(BINARY), "serve", "--bind", address], **quiet)  # type: ignore[call-overload]
    try:
        body = merged(reference.ensure_built().dump)
        load = urllib.request.Request(f"http://{address}/store", data=body, method="POST")
        load.add_header("Content-Type", "application/n-quads")
        for _ in range(100):
            try:
                urllib.request.urlopen(load, timeout=60).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        yield f"http://{address}/query"
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_every_question_gives_the_same_rows_on_a_foreign_server(reference: Atlas, remote_store: str) -> None:
    asked = 0
    for name, entry in reference.catalogue.items():
        if any(one.required for one in entry.parameters.values()):
            continue
        client = SPARQLWrapper(remote_store)
        client.setMethod(POST)
        client.setReturnFormat(JSON)
        client.setQuery(entry.sparql({}, concept_resolver(reference.schemes)))
        columns, rows = read_select(client.query().response.read())
        here = reference.query(name)
        order = [columns.index(column) for column in here.columns]
        assert sorted((tuple(row[at] for at in order) for row in rows), key=repr) == sorted(here.rows, key=repr), name
        asked += 1
    assert asked > 20
