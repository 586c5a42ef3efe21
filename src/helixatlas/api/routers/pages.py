"""The explorer, built into ``static/``; where it was not built, a page that says how."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Response
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["STATIC", "add_pages"]

STATIC = Path(__file__).parent.parent / "static"
_MISSING = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Helix Atlas</title></head><body>
<h1>Helix Atlas</h1>
<p>The service answers, but the explorer was not built in this installation. Build it with <code>pip install .</code>
in the checkout (it brings its own Node), then start again.</p>
<ul><li><a href="api/summary">What this atlas holds</a></li><li><a href="api/gaps.csv">Gaps as CSV</a></li>
<li><a href="api/queries">Questions of the catalogue</a></li><li><a href="sparql">Ask in SPARQL</a></li>
<li><a href="openapi.json">The contract</a></li></ul>
</body></html>
"""


class _Explorer(StaticFiles):
    """Files whose name carries a hash are kept for a year, the page itself is asked for each time."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file of the explorer with how long it may be kept."""
        answer = await super().get_response(path, scope)
        hashed = path.startswith("assets/")
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable" if hashed else "no-cache"
        return answer


def add_pages(app: FastAPI, static: Path = STATIC) -> None:
    """Serve the explorer at ``/``."""
    if (static / "index.html").is_file():

        @app.get("/favicon.ico", include_in_schema=False)
        def icon() -> Response:  # the pages of ontology and vocabularies name none, and browsers ask for this one
            return RedirectResponse("/favicon.svg", 308)

        app.mount("/", _Explorer(directory=static, html=True), name="explorer")
        return

    @app.get("/", include_in_schema=False)
    def missing() -> Response:
        return Response(_MISSING, media_type="text/html; charset=utf-8", headers={"Cache-Control": "no-cache"})
