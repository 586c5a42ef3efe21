"""Every error leaves as problem JSON (RFC 9457) with a sentence and a hint; never a traceback."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from helixatlas.api.freshness import NotModifiedError
from helixatlas.errors import HelixAtlasError

__all__ = ["PROBLEMS", "add_handlers", "problem", "problems"]

_log = logging.getLogger("helixatlas.api")
# RFC 9110 renamed 422; the standard library says so only from Python 3.13 on, and the contract must not depend on that.
_RENAMED = {422: "Unprocessable Content"}


def _phrase(status: int) -> str:
    return _RENAMED.get(status) or HTTPStatus(status).phrase


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": _phrase(status),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status in (400, 404, 406, 422, 503)
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what the contract says of some statuses."""
    return {status: PROBLEMS[status] for status in statuses}


def problem(status: int, error: str, message: str, hint: str = "", **culprit: object) -> JSONResponse:
    """Return a problem answer; ``message`` repeats ``detail`` for clients that show one sentence."""
    phrase = _phrase(status)
    body: dict[str, object] = {"type": "about:blank", "title": phrase, "status": status, "detail": message}
    body |= {"error": error, "message": message} | ({"hint": hint} if hint else {})
    body |= {key: str(value) for key, value in culprit.items() if key not in body}
    headers = {"Cache-Control": "no-store"} | ({"Retry-After": "2"} if status == 503 else {})
    return JSONResponse(body, status_code=status, media_type="application/problem+json", headers=headers)


def add_handlers(app: FastAPI) -> None:
    """Turn every error of the app into a problem answer."""

    @app.exception_handler(HelixAtlasError)
    async def _known(_: Request, error: HelixAtlasError) -> JSONResponse:
        if error.http_status >= 500 and error.http_status != HTTPStatus.SERVICE_UNAVAILABLE:
            _log.warning("%s: %s", type(error).__name__, error)
        return problem(error.http_status, type(error).__name__, str(error), error.hint, **error.culprit)

    @app.exception_handler(RequestValidationError)
    async def _invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "request"
        return problem(422, "InputError", f"{where}: {first['msg']}.", "See /openapi.json for the parameters.")

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> JSONResponse:
        hint = "See /openapi.json for what this service answers." if error.status_code in {404, 405} else ""
        answer = problem(error.status_code, "UsageError", str(error.detail), hint)
        answer.headers.update(error.headers or {})
        return answer

    _add_rest(app)


def _add_rest(app: FastAPI) -> None:
    @app.exception_handler(NotModifiedError)
    async def _unchanged(_: Request, error: NotModifiedError) -> Response:
        return Response(status_code=304, headers=error.headers)

    @app.exception_handler(Exception)
    async def _bug(_: Request, error: Exception) -> JSONResponse:
        _log.error("unexpected %s", type(error).__name__, exc_info=error)
        return problem(500, "ServiceError", "The service met an unexpected error.", "Please report what you asked for.")
