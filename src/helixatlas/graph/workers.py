"""Answer SPARQL within limits: every query runs in a process that is killed when it passes them.

A query waits a short while for a free worker (:class:`~helixatlas.errors.BusyError` after that), then has its
seconds. A worker killed or dead of memory is replaced at once. :meth:`QueryPool.reload` takes the next build:
new queries go to new workers, the old ones finish what they began.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from helixatlas.errors import (
    BusyError,
    HelixAtlasError,
    QueryMemoryError,
    QueryTimeoutError,
    ServiceError,
)
from helixatlas.graph.generations import Generation
from helixatlas.graph.guard import Accepted, check_query, syntax_error
from helixatlas.graph.worker import Limits
from helixatlas.graph.zygotes import Worker, forge_for
from helixatlas.ontology.namespaces import PREFIXES
from helixatlas.settings import Settings

__all__ = ["Answer", "QueryPool"]

_QUEUE_SECONDS = 2.0
_ATTEMPTS = 50  # generations may be replaced faster than a query finds a worker, but not for ever


@dataclass(frozen=True)
class Answer:
    """An answer as bytes: media type, body, number of rows or triples, and whether rows were left out."""

    media_type: str
    body: bytes
    rows: int | None = None
    truncated: bool = False


class QueryPool:
    """Query workers over one dump of N-Quads; safe to use from many threads. Close it, or use it in ``with``."""

    def __init__(
        self, dump: Path, settings: Settings, *, queue_seconds: float = _QUEUE_SECONDS, spawn: bool = False
    ) -> None:
        self.settings = settings
        self._queue_seconds = queue_seconds
        self._spawn = spawn
        self._lock = threading.Lock()
        self._renewal = threading.Lock()
        self._generation = self._begin(dump)

    def query(
        self,
        text: str,
        *,
        accept: str = "json",
        seconds: float | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        truncate: bool = False,
        rows: int | None = None,
    ) -> Answer:
        """Return the answer in the first format of ``accept`` (a key, a media type or an Accept header) that fits.

        ``seconds`` and ``rows`` can only narrow the limits of the settings. With ``truncate`` an answer of too
        many rows is cut and marked; without, it is an error. Graphs given here replace the union of all.
        Raises QuerySyntaxError, QueryRefusedError, QueryTimeoutError, QueryMemoryError or BusyError.
        """
        accepted = check_query(text)
        allowed = min(seconds or self.settings.query_seconds, self.settings.query_seconds)
        request = {
            "text": text,
            "format": accept,
            "default_graphs": list(default_graphs),
            "named_graphs": list(named_graphs),
            "truncate": truncate,
            "rows": rows,
            "order": accepted.order,
        }
        generation, worker = self._take()
        return self._ask(generation, worker, accepted, request, allowed)

    def reload(self, dump: Path | None = None) -> None:
        """Answer from a new dump, or the same one read again; running queries finish on the old."""
        fresh = self._begin(dump or self._generation.dump)
        with self._lock:
            old, self._generation = self._generation, fresh
        old.retire()

    def close(self) -> None:
        """Kill all workers and wait for them."""
        self._generation.close()

    def __enter__(self) -> Self:
        """Return the pool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the pool."""
        self.close()

    def _take(self) -> tuple[Generation, Worker]:
        """Return a free worker of the newest generation; one that retired in the meantime is passed over."""
        for attempt in range(_ATTEMPTS):
            generation = self._generation
            try:
                worker = generation.take(self._queue_seconds)
            except ServiceError:
                if attempt:
                    raise
                self._replace(generation)
                continue
            if worker is not None:
                return generation, worker
            if not generation.closed:
                break
            if generation is self._generation:
                raise ServiceError("The query service has been closed.", hint="Start it again: helixatlas serve")
        raise BusyError(
            f"All {self.settings.query_workers} query workers are taken.", hint="Try again in a few seconds."
        )

    def _replace(self, broken: Generation) -> None:
        """Begin a new generation for one whose zygote has died, unless another thread has done so."""
        with self._renewal:
            if self._generation is broken:
                self.reload()

    def _begin(self, dump: Path) -> Generation:
        limits = Limits(self.settings.query_memory_mb, self.settings.query_rows)
        return Generation(dump, forge_for(dump, limits, PREFIXES, spawn=self._spawn), self.settings.query_workers)

    def _ask(
        self, generation: Generation, worker: Worker, accepted: Accepted, request: dict[str, Any], seconds: float
    ) -> Answer:
        healthy = False
        try:
            head, body = _exchange(worker, request, seconds)
            healthy = not head.get("retire", False)
        except TimeoutError:
            raise QueryTimeoutError(
                f"The query was stopped after {seconds:g} seconds.",
                hint="Ask for less: a LIMIT, a named cluster or country, MINUS instead of NOT EXISTS.",
                seconds=seconds,
            ) from None
        except (EOFError, OSError):
            raise _dead(generation.ended(worker), self.settings.query_memory_mb) from None
        finally:
            generation.give_back(worker, healthy=healthy)
        return _answer(accepted, head, body, self.settings.query_memory_mb)


def _exchange(worker: Worker, request: dict[str, Any], seconds: float) -> tuple[dict[str, Any], bytes]:
    """Return head and body of a worker's answer. Raises TimeoutError, or EOFError when it died."""
    deadline = time.monotonic() + seconds
    worker.connection.send_bytes(json.dumps(request).encode())
    parts = []
    for _ in range(2):
        if not worker.connection.poll(max(deadline - time.monotonic(), 0)):
            raise TimeoutError
        parts.append(worker.connection.recv_bytes())
    return json.loads(parts[0]), parts[1]


def _answer(accepted: Accepted, head: dict[str, Any], body: bytes, memory_mb: int) -> Answer:
    problem = head.get("error")
    if problem is None:
        return Answer(head["media_type"], body, head["rows"], head["truncated"])
    if problem == "syntax":
        raise syntax_error(accepted.text, head["message"])
    if problem == "rows":
        raise QueryMemoryError(
            f"The answer has more than {int(head['message']):,} rows.", hint="Add a LIMIT, or count instead of listing."
        )
    if problem == "memory":
        raise _dead(6, memory_mb)
    raise ServiceError(f"The query failed: {head['message']}", hint="See the examples in the query catalogue.")


def _dead(signal: int, memory_mb: int) -> HelixAtlasError:
    """Return the error for a worker that died: of memory, unless it had ended by itself."""
    if signal:
        return QueryMemoryError(
            f"The query needed more than {memory_mb} MiB of memory and was stopped.",
            hint="Ask for less: fewer variables, a LIMIT, no product of unconnected patterns.",
        )
    return ServiceError("The query worker ended unexpectedly.", hint="Try again.")
