"""How the service starts, takes a new edition, and ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx

from helixatlas.graph.editions import Editions

Serve = Callable[..., AbstractContextManager[Any]]
BASE = "https://w3id.org/helixatlas/"
COUNT = "SELECT (COUNT(*) AS ?n) { <urn:new> ?p ?o }"


def descendants(process: int) -> list[int]:
    """Return the process ids below a process, from /proc."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(path.parent.name)] = int(fields[1])
    found, front = [], [process]
    while front:
        front = [one for one, parent in parents.items() if parent in front]
        found += front
    return found


def cpu_seconds(processes: list[int]) -> float:
    """Return the CPU time of some processes; unlike the clock it does not depend on what else the machine does."""
    ticks = 0
    for one in processes:
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def test_a_built_atlas_is_ready_within_two_seconds_of_cpu_time(data: Path, serve: Serve) -> None:
    with serve(data):
        pass  # makes the build again where the code changed since the data was made
    with serve(data) as server:
        assert cpu_seconds([server.process.pid, *descendants(server.process.pid)]) < 2.0


def test_the_service_ends_cleanly_and_leaves_no_process_behind(data: Path, serve: Serve) -> None:
    with serve(data) as server:
        assert httpx.get(f"{server.address}/sparql", params={"query": "ASK {}"}).json()["boolean"] is True
        below = descendants(server.process.pid)
        assert below
    assert server.process.returncode == 0
    deadline = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{one}") for one in below) and time.monotonic() < deadline:  # noqa: PTH110
        time.sleep(0.05)
    assert not [one for one in below if os.path.exists(f"/proc/{one}")]  # noqa: PTH110


def test_a_new_edition_is_served_without_a_restart_and_answers_never_stop(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    mine = Path(shutil.copytree(data, tmp_path / "atlas"))
    with serve(mine) as server, httpx.Client(base_url=server.address, timeout=30) as client:
        before = client.get("/health").json()["hash"]
        graph = f"{BASE}graph/source/extra/1/extra"
        line = f'<urn:new> <http://www.w3.org/2004/02/skos/core#prefLabel> "new"@en <{graph}> .'
        manifest = {"kind": "document", "documents": {"extra": {"title": "Extra"}}, "graphs": {"extra": graph}}
        Editions(mine).commit("extra", 1, [line], [""], {}, manifest)
        deadline = time.monotonic() + 30
        while client.get("/health").json()["hash"] == before:
            assert client.get("/api/summary").status_code == 200
            assert time.monotonic() < deadline
            time.sleep(0.1)
        answer = client.get("/sparql", params={"query": COUNT}).json()
    assert answer["results"]["bindings"][0]["n"]["value"] == "1"


def test_every_answer_says_synthetic_when_invented_data_is_switched_on(
    data: Path, serve: Serve, tmp_path: Path
) -> None:
    mine = Path(shutil.copytree(data, tmp_path / "atlas"))
    with serve(mine, HELIXATLAS_SYNTHETIC="1") as server, httpx.Client(base_url=server.address, timeout=60) as client:
        for path in ("/api/summary", "/api/network", "/api/gaps", "/api/facets", "/api/queries/clusters-per-country"):
            assert client.get(path).json()["synthetic"] is True, path
        assert "synthetic" in client.get("/api/queries/clusters-per-country.csv").text.splitlines()[0]
        assert client.get("/sparql", params={"query": "ASK {}"}).headers["helixatlas-synthetic"] == "true"
        assert "Synthetic:" in client.get("/api/network.html?type=cluster").text
        real = client.get("/api/gaps?group=id:partnership/resilient").json()
        assert real["synthetic"] is False
        invented = [row for row in client.get("/api/gaps").json()["rows"] if row["synthetic"]]
        assert invented
        assert client.get("/api/entity", params={"iri": invented[0]["group"]}).json()["synthetic"] is True


def test_a_server_whose_build_another_process_removed_makes_it_again(fresh_data: Path, serve: Serve) -> None:
    with serve(fresh_data) as server, httpx.Client(base_url=server.address, timeout=60) as client:
        before = client.get("/api/summary").json()["hash"]
        shutil.rmtree(fresh_data / "projection")
        for _ in range(4):
            answer = client.get("/api/summary")
            assert (answer.status_code, answer.json()["hash"]) == (200, before)
        assert client.get("/api/entity", params={"iri": "id:cluster/inn-veneto"}).status_code == 200


def test_a_server_that_cannot_open_its_atlas_ends_with_a_sentence(fresh_data: Path, tmp_path: Path) -> None:
    (fresh_data / "current.json").write_text("not json", encoding="utf-8")
    command = [sys.executable, "-m", "helixatlas", "--data", str(fresh_data), "serve", "--port", "0", "--no-browser"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "What to do" in done.stderr
