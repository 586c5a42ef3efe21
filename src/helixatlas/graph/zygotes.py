"""The near end of a zygote: start it, have workers forked and killed, and shut it down."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from helixatlas.errors import ServiceError
from helixatlas.graph.dump import load_dump
from helixatlas.graph.worker import Limits, confine, serve

__all__ = ["Forge", "ForkForge", "SpawnForge", "Worker", "forge_for"]

_START_SECONDS = 120.0


class Worker:
    """One worker process as its owner sees it."""

    def __init__(self, pid: int, connection: Connection) -> None:
        self.pid = pid
        self.connection = connection


class Forge(Protocol):
    """Makes and ends the workers of one generation."""

    def make(self) -> Worker:
        """Return a new worker."""
        ...

    def end(self, worker: Worker) -> int:
        """Kill a worker, wait for it and return the number of the signal that ended it before, else 0."""
        ...

    def close(self) -> None:
        """End every worker and whatever made them."""
        ...


class ForkForge:
    """Workers forked from a zygote that has the store in memory."""

    def __init__(self, dump: Path, limits: Limits, prefixes: dict[str, str]) -> None:
        self._lock = threading.Lock()
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        self._control = near
        with far:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "helixatlas.graph.zygote", str(far.fileno())],
                pass_fds=[far.fileno()],
                env=_environment(),
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C in the terminal is for the server, not for its workers
            )
        first = {"dump": str(dump), "memory_mb": limits.memory_mb, "rows": limits.rows, "prefixes": prefixes}
        self._control.settimeout(_START_SECONDS)
        try:
            ready = "ready" in self._order(first)
        except ServiceError:
            ready = False
        if not ready:
            self.close()
            raise ServiceError("The query workers could not load the graph.", hint="Run: helixatlas rebuild")

    def make(self) -> Worker:
        """Return a new worker, forked in about 15 ms."""
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
        with near, far:
            pid = int(self._order({"fork": 1}, [far.fileno()])["pid"])
            return Worker(pid, Connection(near.detach()))

    def end(self, worker: Worker) -> int:
        """Kill a worker and return the signal that had ended it before, 0 where it was alive or had ended well."""
        worker.connection.close()
        status = int(self._order({"kill": worker.pid})["status"])
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        return 0 if ended == 9 else ended

    def close(self) -> None:
        """Close the control socket, upon which the zygote kills its workers and ends."""
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _order(self, body: dict[str, Any], handles: list[int] | None = None) -> dict[str, Any]:
        with self._lock:
            try:
                socket.send_fds(self._control, [json.dumps(body).encode() + b"\n"], handles or [])
                text = b""
                while not text.endswith(b"\n"):
                    part = self._control.recv(65536)
                    if not part:
                        raise ConnectionError("the zygote has ended")
                    text += part
            except OSError as error:
                raise ServiceError("The process that makes query workers has ended.", hint="Try again.") from error
        return dict(json.loads(text))


class SpawnForge:
    """Workers that load the store for themselves, where a system cannot fork."""

    def __init__(self, dump: Path, limits: Limits, prefixes: dict[str, str]) -> None:
        self._arguments = (dump, limits, prefixes)
        self._context = multiprocessing.get_context("spawn")
        self._processes: dict[int, Any] = {}

    def make(self) -> Worker:
        """Return a new worker; it loads the store before its first answer."""
        near, far = self._context.Pipe()
        process = self._context.Process(target=_spawned, args=(far, *self._arguments), daemon=True)
        process.start()
        far.close()
        self._processes[int(process.pid or 0)] = process
        return Worker(int(process.pid or 0), near)

    def end(self, worker: Worker) -> int:
        """Kill a worker and return the signal that had ended it before, else 0."""
        worker.connection.close()
        process = self._processes.pop(worker.pid)
        process.join(0.05)
        before = process.exitcode
        process.kill()
        process.join()
        return -before if before is not None and before < 0 else 0

    def close(self) -> None:
        """Kill every worker."""
        for process in self._processes.values():
            process.kill()
            process.join()
        self._processes.clear()


def forge_for(dump: Path, limits: Limits, prefixes: dict[str, str], *, spawn: bool = False) -> Forge:
    """Return the forge of this system: forking where it can."""
    can_fork = hasattr(os, "fork") and hasattr(socket, "send_fds")
    return ForkForge(dump, limits, prefixes) if can_fork and not spawn else SpawnForge(dump, limits, prefixes)


def _spawned(connection: Connection, dump: Path, limits: Limits, prefixes: dict[str, str]) -> None:
    store = load_dump(dump)
    confine(limits)
    with contextlib.suppress(KeyboardInterrupt):
        serve(connection, store, limits, prefixes)


def _environment() -> dict[str, str]:
    """Return this environment with the folder of the package on the path, wherever it is imported from."""
    folder = str(Path(__file__).parents[2])
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{known}" if known else folder}
