"""What all answers share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Answer", "Labelled", "Model"]


class Model(BaseModel):
    """A part of an answer; unknown keys are a fault, so that the contract can not drift."""

    model_config = ConfigDict(extra="forbid")


class Answer(Model):
    """An answer about the graph: which state of it was asked, and whether invented data is in it."""

    hash: str = Field(description="sha256 of the canonical graph; the same editions give the same hash")
    synthetic: bool = Field(description="True when the answer holds or may rest on invented data")


class Labelled(Model):
    """A value with the words for it and how often it occurs."""

    value: str
    label: str
    count: int
