"""Answers about the atlas as a whole: health, summary, facets, search."""

from __future__ import annotations

from pydantic import Field

from helixatlas.api.models.base import Answer, Labelled, Model

__all__ = ["Facets", "Health", "SearchAnswer", "SearchHit", "Source", "SourceDocument", "Summary"]


class Health(Model):
    """Whether the atlas answers."""

    status: str = Field(examples=["ready"])
    hash: str
    version: str


class SourceDocument(Model):
    """One document of a source."""

    id: str
    title: str
    date: str | None = None


class Source(Model):
    """One source in force, with what it promises and what it gave."""

    id: str
    title: str
    kind: str = Field(examples=["document"])
    licence: str | None = None
    as_of: str | None = None
    publisher: str | None = None
    confidence: float | None = None
    edition: str | None = None
    documents: list[SourceDocument]
    records: dict[str, int]


class Summary(Answer):
    """What this atlas holds and what it does not know."""

    title: str
    sources: list[Source]
    counts: dict[str, int] = Field(description="Entities by type")
    gaps: dict[str, int] = Field(description="Rows of group, level and helix by presence")


class Facets(Answer):
    """The values one can filter by, with counts."""

    facets: dict[str, list[Labelled]]


class SearchHit(Model):
    """One thing found by its names."""

    iri: str
    label: str
    type: str
    country: str | None = None
    country_known: str | None = Field(default=None, description="How the country is known, where no source states it")
    match: str | None = None


class SearchAnswer(Answer):
    """What a search found, the best match first."""

    q: str
    total: int
    results: list[SearchHit]
