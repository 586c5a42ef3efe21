"""The service: an app made for one atlas."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from helixatlas.api.contract import contract
from helixatlas.api.heads import HeadMiddleware
from helixatlas.api.policy import PolicyMiddleware
from helixatlas.api.problems import add_handlers
from helixatlas.api.routers.entities import entities_router
from helixatlas.api.routers.gaps import gaps_router
from helixatlas.api.routers.linked import linked_router
from helixatlas.api.routers.method import method_router
from helixatlas.api.routers.network import network_router
from helixatlas.api.routers.overview import overview_router
from helixatlas.api.routers.pages import add_pages
from helixatlas.api.routers.queries import queries_router
from helixatlas.api.routers.sparql import sparql_router
from helixatlas.api.routers.words import words_router
from helixatlas.atlas import Atlas
from helixatlas.errors import HelixAtlasError

__all__ = ["create_app"]

_log = logging.getLogger("helixatlas.api")
_ROUTERS = (
    overview_router,
    network_router,
    gaps_router,
    method_router,
    entities_router,
    queries_router,
    sparql_router,
    linked_router,
    words_router,
)


def create_app(atlas: Atlas) -> FastAPI:
    """Return the service of an atlas. It opens the atlas when it starts and closes it when it stops."""
    app = FastAPI(title="Helix Atlas", docs_url=None, redoc_url=None, lifespan=_lifespan(atlas))
    add_handlers(app)
    for router in _ROUTERS:
        app.include_router(router(atlas))
    app.openapi = lambda: contract(app)  # type: ignore[method-assign]  # the way FastAPI documents it
    add_pages(app)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=6)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "POST", "HEAD"],
        allow_headers=["Accept", "Content-Type", "If-None-Match"],
        expose_headers=["ETag", "Helixatlas-Synthetic", "Retry-After"],
    )
    app.add_middleware(PolicyMiddleware)
    app.add_middleware(HeadMiddleware)
    return app


def _stop() -> None:
    """Ask the server that runs this process to end, as Ctrl-C does."""
    signal.raise_signal(signal.SIGINT)


def _lifespan(atlas: Atlas) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    def start() -> None:
        try:
            atlas.start()
        except HelixAtlasError as error:
            _log.error("The atlas could not be opened: %s %s", error, error.hint)
            _stop()
        except Exception:  # noqa: BLE001  a defect: say what happened and stop, rather than answer 503 for ever
            _log.exception("the atlas could not be opened")
            _stop()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        threading.Thread(target=start, name="helixatlas-start", daemon=True).start()
        yield
        atlas.close()

    return lifespan
