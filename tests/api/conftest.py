"""A real server on a real free port, started as a user starts it, on a private copy of the reference atlas.

One server serves all tests of this folder that only read; its limits are tight (2 seconds, 3 workers) so that a
runaway query is stopped soon. Tests that need other data or other limits start their own with ``serve``.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from helixatlas.atlas import Atlas

QUERY_SECONDS = 2.0


@dataclass(frozen=True)
class Server:
    """A running server and how long it took to be ready."""

    address: str
    process: subprocess.Popen[bytes]
    seconds: float


@contextmanager
def running(data: Path, **environment: str) -> Iterator[Server]:
    """Start ``helixatlas serve`` on a data folder and end it as Ctrl-C does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "helixatlas", "--data", str(data), "serve", "--port", str(port), "--no-browser"]
    settings = {"HELIXATLAS_QUERY_SECONDS": str(QUERY_SECONDS), "HELIXATLAS_QUERY_WORKERS": "3", **environment}
    begun = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **settings}, stderr=subprocess.PIPE)
    try:
        address = f"http://127.0.0.1:{port}"
        yield Server(address, process, _wait(address, process, begun))
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=15)
        finally:
            process.kill()
            process.communicate()


def _wait(address: str, process: subprocess.Popen[bytes], begun: float) -> float:
    while time.monotonic() - begun < 60:
        if process.poll() is not None:
            raise RuntimeError((process.stderr.read() if process.stderr else b"").decode())
        try:
            if httpx.get(f"{address}/health").status_code == 200:
                return time.monotonic() - begun
        except httpx.TransportError:
            pass
        time.sleep(0.02)
    raise TimeoutError("the server was not ready within 60 seconds")


@pytest.fixture(scope="session")
def data(reference: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a private copy of the built reference atlas."""
    return Path(shutil.copytree(reference.settings.data, tmp_path_factory.mktemp("served") / "atlas"))


@pytest.fixture(scope="session")
def server(data: Path) -> Iterator[Server]:
    """Return the server all reading tests share."""
    with running(data) as one:
        yield one


@pytest.fixture
def client(server: Server) -> Iterator[httpx.Client]:
    """Return a client of the shared server; it follows no redirects and keeps no state of other tests."""
    with httpx.Client(base_url=server.address, timeout=30) as one:
        yield one


@pytest.fixture
def serve() -> Callable[..., object]:
    """Return the context manager that starts a server of one's own."""
    return running
