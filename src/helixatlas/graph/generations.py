"""One generation of query workers: those that hold the same state of the graph."""

from __future__ import annotations

import threading
from pathlib import Path

from helixatlas.errors import ServiceError
from helixatlas.graph.zygotes import Forge, Worker

__all__ = ["Generation"]


class Generation:
    """Free and busy workers of one dump. A retired generation closes when its last query has ended."""

    def __init__(self, dump: Path, forge: Forge, size: int) -> None:
        self.dump = dump
        self._forge = forge
        self._changed = threading.Condition()
        self._free: list[Worker] = [forge.make() for _ in range(max(size, 1))]
        self._busy = 0
        self._missing = 0
        self._signals: dict[int, int] = {}
        self._retired = False
        self._closed = False

    @property
    def closed(self) -> bool:
        """Say whether its workers are gone."""
        return self._closed

    def take(self, seconds: float) -> Worker | None:
        """Return a free worker, the last used first, or None when none became free in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._free or self._missing or self._closed, timeout=seconds)
            if self._closed:
                return None
            if self._free:
                self._busy += 1
                return self._free.pop()
            if not self._missing:
                return None
            self._missing -= 1
            self._busy += 1
        return self._replace()

    def ended(self, worker: Worker) -> int:
        """Return the signal that ended a dead worker, 0 where it ended by itself."""
        try:
            ended = self._forge.end(worker)
        except ServiceError:
            ended = 0
        self._signals[worker.pid] = ended
        return ended

    def give_back(self, worker: Worker, *, healthy: bool) -> None:
        """Take a worker back after its query; one that is not healthy is killed and replaced."""
        fresh: Worker | None = worker
        if not healthy:
            if self._signals.pop(worker.pid, None) is None:
                self.ended(worker)
                self._signals.pop(worker.pid, None)
            fresh = None if self._retired or self._closed else self._try_make()
        with self._changed:
            self._busy -= 1
            if fresh is None:
                self._missing += 1
            else:
                self._free.append(fresh)
            self._changed.notify()
            done = self._retired and not self._busy
        if done:
            self.close()

    def retire(self) -> None:
        """Close as soon as no query runs any more."""
        with self._changed:
            self._retired = True
            done = not self._busy
        if done:
            self.close()

    def close(self) -> None:
        """Kill every worker, whatever it does."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
            self._changed.notify_all()
        for worker in self._free:
            worker.connection.close()
        self._forge.close()

    def _replace(self) -> Worker:
        try:
            return self._forge.make()
        except ServiceError:
            with self._changed:
                self._missing += 1
                self._busy -= 1
            raise

    def _try_make(self) -> Worker | None:
        try:
            return self._forge.make()
        except ServiceError:
            return None
