"""The query catalogue and its answers."""

from __future__ import annotations

from helixatlas.api.models.base import Answer, Model

__all__ = ["Problem", "QueryAnswer", "QueryDescription", "QueryParameter"]


class QueryParameter(Model):
    """One parameter of a catalogue query."""

    name: str
    type: str
    description: str
    default: str | None = None
    scheme: str = ""
    required: bool = False


class QueryDescription(Model):
    """One question of the catalogue."""

    name: str
    summary: str
    description: str
    tags: list[str]
    parameters: list[QueryParameter]
    shape: list[str]
    text: str


class QueryAnswer(Answer):
    """The rows of an answer and the SPARQL text that gave them."""

    name: str
    query: str
    columns: list[str]
    rows: list[dict[str, str | int | float | bool | None]]


class Problem(Model):
    """What went wrong, for a person (RFC 9457), with what to do about it."""

    type: str
    title: str
    status: int
    detail: str
    error: str
    message: str
    hint: str | None = None
