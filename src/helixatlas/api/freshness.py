"""Answers are named by the graph they were computed from: the same hash, the same answer, no second download."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from fastapi import Request, Response

__all__ = ["HasState", "NotModifiedError", "fresh", "synthetic_header", "tag_headers"]


class HasState(Protocol):
    """What can say in which state its graph is."""

    @property
    def hash(self) -> str:
        """Return the hash of the graph that answers now."""

    @property
    def synthetic(self) -> bool:
        """Return whether invented data is loaded."""


class NotModifiedError(Exception):
    """The client already holds the answer of this graph; no fault, answered with 304."""

    def __init__(self, headers: dict[str, str]) -> None:
        super().__init__("not modified")
        self.headers = headers


def tag_headers(state: HasState) -> dict[str, str]:
    """Return the headers that name the graph of an answer. The tag is weak: the same graph, whatever the encoding."""
    return {"ETag": f'W/"{state.hash}"', "Cache-Control": "no-cache", "Vary": "Accept, Accept-Encoding"}


def synthetic_header(state: HasState) -> dict[str, str]:
    """Return the header that says whether an answer may hold invented data."""
    return {"Helixatlas-Synthetic": "true" if state.synthetic else "false"}


def fresh(state: HasState) -> Callable[[Request, Response], None]:
    """Return a dependency that ends a request with 304 when the client's answer is of the current graph."""

    def check(request: Request, response: Response) -> None:
        headers = tag_headers(state)
        response.headers.update(headers)
        held = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
        if held & {f'"{state.hash}"', "*"}:
            raise NotModifiedError(headers)

    return check
