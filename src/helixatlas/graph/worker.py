"""One query worker: a process that answers one query at a time and may be killed at any moment.

Messages on its connection: a request (JSON), then an answer head (JSON) and the body as bytes.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Store

from helixatlas.graph.formats import Form, TooManyRowsError, render

__all__ = ["Limits", "answer", "confine", "serve"]


@dataclass(frozen=True)
class Limits:
    """What one worker may use: MiB beyond what it begins with, rows of an answer."""

    memory_mb: int
    rows: int


def serve(connection: Connection, store: Store, limits: Limits, prefixes: dict[str, str]) -> None:
    """Answer queries until the other end closes, or until memory has grown so far that a fresh worker is better."""
    begun = _peak_memory()
    while True:
        try:
            request = json.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return
        head, body = answer(store, request, limits, prefixes)
        head["retire"] = head.get("retire", False) or _peak_memory() - begun > limits.memory_mb * 2**20 // 2
        try:
            connection.send_bytes(json.dumps(head).encode())
            connection.send_bytes(body)
        except OSError:
            return
        if head["retire"]:
            return


def answer(
    store: Store, request: dict[str, Any], limits: Limits, prefixes: dict[str, str]
) -> tuple[dict[str, Any], bytes]:
    """Return the head and the body of the answer to one request; every failure is told in the head."""
    limit = min(limits.rows, request["rows"] or limits.rows)
    try:
        found = _ask(store, request, prefixes)
        form = Form(request["format"], limit, request["truncate"], tuple(request["order"]))
        media, body, rows, cut = render(found, form, prefixes)
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, b""
    except TooManyRowsError:
        return {"error": "rows", "message": str(limit)}, b""
    except MemoryError:
        return {"error": "memory", "message": "", "retire": True}, b""
    except (ValueError, OSError, RuntimeError) as error:
        return {"error": "failed", "message": str(error)}, b""
    return {"media_type": media, "rows": rows, "truncated": cut}, body


def _ask(store: Store, request: dict[str, Any], prefixes: dict[str, str]) -> object:
    """Return the engine's result; a dataset in the request replaces the query's own, that one the merge of all."""
    default: list[NamedNode | BlankNode | DefaultGraph] = [NamedNode(iri) for iri in request["default_graphs"]]
    named: list[NamedNode | BlankNode] = [NamedNode(iri) for iri in request["named_graphs"]]
    text = request["text"]
    if default or named:
        return store.query(text, prefixes=prefixes, default_graph=default, named_graphs=named)
    return store.query(text, prefixes=prefixes)


def confine(limits: Limits, *, parent: int = 0) -> None:
    """Limit this process: memory beyond what it has, no new files or sockets, nothing written.

    A forked worker (``parent`` is the zygote's process number) also falls silent, because an allocation that
    fails prints before it aborts, and dies with its parent. Limits a system does not know are left out.
    """
    if parent:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 2)
        os.close(quiet)
        _die_with_parent(parent)
    begun = _virtual_memory()
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        if begun:
            most = begun + limits.memory_mb * 2**20
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))  # what is open stays open


def _peak_memory() -> int:
    """Return the most memory this process has held, in bytes; 0 where the system does not tell."""
    with contextlib.suppress(ImportError):
        import resource  # not on Windows

        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return 0


def _virtual_memory() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _die_with_parent(parent: int) -> None:
    """Ask to be killed when the parent ends; only for a parent of one thread, since a thread's end counts too."""
    if sys.platform == "linux":
        import ctypes
        import signal

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:  # it ended before we could ask
            os._exit(0)
