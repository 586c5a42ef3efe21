"""One entity with its statements and neighbours, and the explanation of anything in the graph."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from helixatlas.api.models.base import Answer, Model
from helixatlas.api.models.gaps import GapRow

__all__ = ["Entity", "Explanation", "MethodUsed", "Name", "Neighbour", "Origin", "Rule", "Statement", "StatementObject"]


class Name(Model):
    """One name of a thing."""

    text: str
    lang: str | None = None
    kind: str | None = None


class StatementObject(Model):
    """What a statement says: another thing or a value."""

    iri: str | None = None
    value: str | int | float | bool | None = None
    label: str | None = None
    lang: str | None = None
    datatype: str | None = None


class Origin(Model):
    """Where a statement was read: document, file, sheet, row, column."""

    source: str | None = None
    source_title: str | None = None
    document: str | None = None
    document_title: str | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    as_of: str | None = None
    edition: int | None = None
    locator: str | None = None
    kind: str | None = None


class Statement(Model):
    """One statement with its evidence and origin."""

    subject: str | None = None
    predicate: str
    predicate_label: str | None = None
    object: StatementObject
    evidence: str | None = None
    confidence: float | None = None
    graph: str | None = None
    origin: Origin | None = None


class Neighbour(Model):
    """One connection to another thing."""

    edge: str
    iri: str
    label: str
    type: str
    kind: str
    direction: str = Field(examples=["out"])
    level: str | None = None
    role: str | None = None
    start: str | None = None
    end: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    synthetic: bool = False


class Entity(Answer):
    """One thing: its names, what is stated about it and by whom, what it is connected to, its gaps."""

    iri: str
    type: str
    label: str
    names: list[Name]
    description: str | None = None
    country: str | None = None
    countries: list[str] = Field(default_factory=list, description="All countries; ``country`` is null for several")
    helices: list[str]
    known: dict[str, str] = Field(
        default_factory=dict,
        description="How country, territory and each helix are known, where no source states them plainly",
        examples=[{"country": "inferred-layout", "civil-society": "curated"}],
    )
    statements: list[Statement]
    neighbours: list[Neighbour]
    gaps: list[GapRow]


class Rule(Model):
    """The rule that derived a statement."""

    name: str
    summary: str | None = None
    sparql: str | None = None


class MethodUsed(Model):
    """How a gap was computed."""

    version: str | None
    codebook: str | None
    fingerprint: str | None
    parameters: dict[str, Any]
    as_of: str | None = None
    run: str | None = None
    graph: str


class Explanation(Answer):
    """Why something is in the graph: the statements behind it, or the rule and what it rests on."""

    iri: str
    kind: str
    sentence: str
    statements: list[Statement]
    rule: Rule | None = None
    depends_on: list[Any]
    method: MethodUsed | None = Field(default=None, description="For a gap: what it is cited with")
