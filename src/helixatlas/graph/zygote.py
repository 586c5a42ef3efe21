"""The zygote: a process of one thread that loads the store once and forks a query worker whenever it is told to.

Started as ``python -m helixatlas.graph.zygote FD`` with one end of a socket pair. Lines of JSON on it:

    in   {"dump": path, "memory_mb": n, "rows": n, "prefixes": {…}}     out  {"ready": quads}
    in   {"fork": 1} with the worker's socket attached                  out  {"pid": n}
    in   {"kill": pid}                                                  out  {"status": wait status}

Only the zygote waits for its children, and only when told to kill one, so a process number cannot have
passed to another process in between. When the socket closes it kills all its children and ends.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import signal
import socket
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from helixatlas.graph.dump import load_dump
from helixatlas.graph.worker import Limits, confine, serve

__all__ = ["main"]


def main(argv: list[str]) -> int:
    """Serve fork orders on the socket of that number until it closes."""
    control = socket.socket(fileno=int(argv[0]))
    children: set[int] = set()
    first, _ = _receive(control)
    if first is None:
        return 0
    try:
        store = load_dump(Path(first["dump"]))
    except (OSError, SyntaxError, ValueError) as error:
        _send(control, {"error": str(error)})
        return 3
    gc.collect()
    gc.freeze()
    try:
        _send(control, {"ready": len(store)})
        _obey(control, store, first, children)
    except OSError:
        return 0
    finally:
        for child in sorted(children):
            _kill(child, children)
    return 0


def _obey(control: socket.socket, store: Store, first: dict[str, Any], children: set[int]) -> None:
    while True:
        order, handles = _receive(control)
        if order is None:
            return
        if "fork" in order:
            _send(control, {"pid": _fork(control, handles[0], store, first, children)})
        elif "kill" in order:
            _send(control, {"status": _kill(order["kill"], children)})


def _fork(control: socket.socket, handle: int, store: Store, first: dict[str, Any], children: set[int]) -> int:
    parent = os.getpid()
    child = os.fork()
    if child:
        os.close(handle)
        children.add(child)
        return child
    try:
        control.close()
        limits = Limits(first["memory_mb"], first["rows"])
        confine(limits, parent=parent)
        serve(Connection(handle), store, limits, first["prefixes"])
    finally:
        os._exit(0)


def _kill(child: int, children: set[int]) -> int:
    if child not in children:
        return 0
    children.discard(child)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _receive(control: socket.socket) -> tuple[dict[str, Any] | None, list[int]]:
    """Return the next order and the files that came with it; None when the other end has closed."""
    text, handles = b"", []
    while not text.endswith(b"\n"):
        part, attached, _, _ = socket.recv_fds(control, 65536, 1)
        handles += attached
        if not part:
            return None, handles
        text += part
    return json.loads(text), handles


def _send(control: socket.socket, body: dict[str, Any]) -> None:
    control.sendall(json.dumps(body).encode() + b"\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
