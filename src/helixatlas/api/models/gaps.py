"""Gaps and candidates."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from helixatlas.api.models.base import Answer, Model

__all__ = ["About", "CandidatesAnswer", "GapRow", "GapsAnswer", "Helix", "Level", "Presence"]

Level = Literal["governance", "membership", "activity", "data"]
Helix = Literal["government", "academia", "business", "civil-society"]
Presence = Literal["present", "weak", "absent", "unknown", "not-applicable"]


class About(Model):
    """What a figure is cited with and computed again from."""

    method: str = Field(description="Version of the method")
    parameters: str = Field(description="Fingerprint of its parameters; /api/explain of a gap prints them all")
    codebook: str
    as_of: str | None = Field(default=None, description="Day asked for; null: the day each source speaks about")
    graph: str = Field(description="Hash of the graph")


class GapRow(Model):
    """One group, level and helix: is the helix there, and how sure are we."""

    iri: str | None = None
    group: str
    group_label: str
    group_type: str
    country: str | None = None
    country_known: str | None = Field(default=None, description="How the country is known, where no source states it")
    level: Level
    helix: Helix
    presence: Presence = Field(description="Unknown unless a complete roster or a source allows to say more")
    k: int | None = Field(description="Known members of this helix")
    n: int | None = Field(description="Known members with any helix")
    size: float | None = Field(description="Members there are, as far as stated")
    gamma: float | None = Field(description="Certainty of the absence, 0 to 1")
    gamma_half: float | None = None
    gamma_quarter: float | None = None
    share_lo: float | None = None
    share_mean: float | None = None
    share_hi: float | None = None
    gap_lo: float | None = None
    gap_mean: float | None = None
    gap_hi: float | None = None
    p_weak: float | None = None
    fragile: bool | None = None
    connectivity: str | None = None
    via_level: str | None = None
    beta: float | None = None
    nu: float | None = None
    anchors: int | None = None
    breadth: float | None = None
    reason: str | None = Field(default=None, description="The status in a sentence")
    synthetic: bool


class GapsAnswer(Answer):
    """One row per group, level and helix."""

    about: About
    rows: list[GapRow]


class Clause(Model):
    """A piece of a sentence and the statements that carry it; each can be asked of /api/explain."""

    text: str
    statements: list[str]


class Way(Model):
    """A path of at most three steps from the group to a candidate."""

    text: str
    strength: float | None
    clauses: list[Clause]


class CandidateRow(Model):
    """One organisation that could fill a gap, with every feature by which it was ranked.

    The features are those of the method; a later version of it may add columns.
    """

    model_config = ConfigDict(extra="allow")

    position: int
    iri: str
    label: str
    country: str | None = None
    country_known: str | None = Field(default=None, description="How the country is known, where no source states it")
    borda: float | None = Field(description="Borda count over the features; the order of the list")
    already_in: float | None = Field(default=None, description="Other levels of the group where it sits")
    ra: float | None = Field(default=None, description="Resource allocation over members it is tied to")
    ppr: float | None = Field(default=None, description="PageRank with restart on the members")
    co_group: float | None = Field(default=None, description="Other groups shared with members")
    cn: float | None = Field(default=None, description="Members it is tied to")
    aa: float | None = Field(default=None, description="Adamic-Adar over those members")
    sector: float | None = Field(default=None, description="Relatedness of its sectors to the group's")
    near: float | None = Field(default=None, description="Shared NUTS levels, country 1 to NUTS 3 4")
    load: float | None = Field(default=None, description="Minus the number of groups it serves already")
    sits_at: str | None = None
    strength: float | None = Field(default=None, description="Strength of the paths to it")
    sentence: str = Field(description="Why it is a candidate")
    ranks: dict[str, float | None] = Field(description="Its rank by each feature")
    paths: list[Way] = Field(description="The best ways to it")
    synthetic: bool


class BrokerRow(Model):
    """One organisation between members and outside actors of the helix."""

    position: int
    iri: str
    label: str
    country: str | None = None
    country_known: str | None = Field(default=None, description="How the country is known, where no source states it")
    credit: float | None = Field(description="Sum over the unconnected pairs it joins of 1 / number of brokers")
    role: str = Field(description="Its most frequent role (Gould and Fernandez)")
    roles: str


class CandidatesAnswer(Answer):
    """Candidates, the best first; no feature is hidden in a score. Brokers stand between, whatever their helix."""

    about: About
    group: str
    helix: Helix
    level: Level
    considered: int = Field(description="Organisations of the helix outside the level that pass the filters")
    filters: dict[str, str]
    nu: int = Field(description="Independent ties to the helix as it is")
    beta: float | None = Field(description="Strength of the bridge as it is")
    rows: list[CandidateRow]
    brokers: list[BrokerRow]
