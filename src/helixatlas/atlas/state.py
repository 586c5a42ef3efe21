"""The state of an open atlas: which build answers, and how a new edition takes its place.

Nothing is built or loaded before it is needed. When another process commits an edition, the next request
starts a build beside the running one; until it is finished the former state answers, whole.
"""

from __future__ import annotations

import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.errors import ServiceError
from helixatlas.graph.editions import Editions
from helixatlas.settings import Settings

if TYPE_CHECKING:
    import pyoxigraph

    from helixatlas.graph.build import Built
    from helixatlas.graph.explain import Explainer
    from helixatlas.graph.views import Projection
    from helixatlas.graph.workers import QueryPool
    from helixatlas.ontology.records import RecordType
    from helixatlas.ontology.vocabularies import Scheme

__all__ = ["State"]

_Mark = tuple[tuple[int, int], ...]


class State:
    """Settings, editions and the build in force. Safe to share between threads."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.editions = Editions(self.settings.data)
        self._lock = threading.RLock()
        self._pool_lock = threading.Lock()
        self._open: _Open | None = None
        self._pool: QueryPool | None = None
        self._end_pool: weakref.finalize[..., State] | None = None
        self._renewing = False
        self._free = threading.BoundedSemaphore(max(self.settings.query_workers - 1, 1))

    @property
    def hash(self) -> str:
        """Return the canonical hash of the graph that answers."""
        return self._state().built.hash

    @property
    def synthetic(self) -> bool:
        """Return whether invented data is loaded."""
        return self.projection.synthetic

    @property
    def projection(self) -> Projection:
        """Return the projection that answers."""
        return self._state().projection

    @property
    def explainer(self) -> Explainer:
        """Return what knows from which cell each statement comes."""
        return self._state().explainer(self.editions)

    @property
    def pool(self) -> QueryPool:
        """Return the workers that answer SPARQL within their limits; they are started at the first question."""
        from helixatlas.atlas.building import start_pool

        state = self._state()
        with self._pool_lock:
            if self._pool is None:
                self._pool = start_pool(state.built, self.settings)
                self._end_pool = weakref.finalize(self, self._pool.close)
            return self._pool

    @property
    def store(self) -> pyoxigraph.Store:
        """Return the whole graph in this process, loaded at the first use. Changes to it are never kept."""
        return self._state().store()

    @property
    def record_types(self) -> dict[str, RecordType]:
        """Return what an officer can write, by record key."""
        from helixatlas.ontology.records import load_record_types

        return load_record_types(self.folder("ontology", "records"))

    @property
    def schemes(self) -> dict[str, Scheme]:
        """Return the concept schemes by key."""
        from helixatlas.ontology.vocabularies import load_schemes

        return load_schemes(self.folder("ontology", "vocabularies"))

    def folder(self, *names: str) -> Path:
        """Return a content folder of this atlas, or the reference atlas's where this one has none."""
        from helixatlas.graph.store import atlas_folder

        return atlas_folder(self.settings, *names)

    def ensure_built(self) -> Built:
        """Return the build of the editions in force, making it if it is not there."""
        return self._renew().built

    def rebuild(self) -> Built:
        """Delete store and projection and build them again from the editions; the same hash comes back."""
        from helixatlas.atlas.building import build_again

        self.close()
        build_again(self.editions, self.settings)
        return self.ensure_built()

    def ready(self) -> str:
        """Return the hash once everything answers. Raises ServiceError (503) before."""
        state = self._open
        if state is None or self._pool is None:
            raise _NotReadyError("The atlas is still being built.", hint="Ask again in a few seconds.")
        return state.built.hash

    def start(self) -> None:
        """Build, load and start everything that answers, so that the first request does not wait."""
        self._renew()
        _ = self.pool

    def close(self) -> None:
        """Stop the query workers; the next question would start new ones. An atlas nobody holds stops them too."""
        with self._lock, self._pool_lock:
            end, self._end_pool = self._end_pool, None
            self._open = self._pool = None
        if end is not None:
            end()

    def _state(self) -> _Open:
        state = self._open
        if state is None or not state.built.projection.is_file():  # another process may have removed an old build
            return self._renew()
        if state.mark != _mark(self.editions) and not self._renewing:
            self._renewing = True
            threading.Thread(target=self._renew_aside, name="helixatlas-renew", daemon=True).start()
        return state

    def _renew_aside(self) -> None:
        try:
            self._renew()
        finally:
            self._renewing = False

    def _renew(self) -> _Open:
        from helixatlas.atlas.building import build

        with self._lock:
            mark = _mark(self.editions)
            former = self._open
            kept = former is not None and former.built.projection.is_file()
            if former is not None and kept and former.mark == mark:
                return former
            built = build(self.editions, self.settings)
            if former is not None and kept and former.built == built:
                former.mark = mark
                return former
            self._open = fresh = _Open(built, self.settings, mark)
            with self._pool_lock:
                if self._pool is not None:
                    self._pool.reload(built.dump)
            return fresh


class _NotReadyError(ServiceError):
    http_status = 503


class _Open:
    """One build with what was opened for it."""

    def __init__(self, built: Built, settings: Settings, mark: _Mark) -> None:
        from helixatlas.graph.views import Projection

        self.built = built
        self.settings = settings
        self.mark = mark
        self.projection = Projection(built.projection)
        self._lock = threading.Lock()
        self._explainer: Explainer | None = None
        self._store: pyoxigraph.Store | None = None

    def explainer(self, editions: Editions) -> Explainer:
        from helixatlas.graph.explain import Explainer

        with self._lock:
            if self._explainer is None:
                self._explainer = Explainer(editions, self.settings, self.projection, self.built.dump)
            return self._explainer

    def store(self) -> pyoxigraph.Store:
        from helixatlas.graph.dump import load_dump

        with self._lock:
            if self._store is None:
                self._store = load_dump(self.built.dump)
            return self._store


def _mark(editions: Editions) -> _Mark:
    """Return what changes whenever an edition is put in force or a judgement is stored."""
    return tuple(_stamp(path) for path in (editions.index, editions.data / "judgements" / "judgements.csv"))


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)
