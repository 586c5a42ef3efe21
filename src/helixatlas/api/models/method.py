"""What the method says beyond single gaps: rankings, questions, flips, comparisons, what-if, rules, brokers."""

from __future__ import annotations

from pydantic import Field

from helixatlas.api.models.base import Answer, Model
from helixatlas.api.models.gaps import About, Helix, Level, Presence

__all__ = [
    "CompareAnswer",
    "FlipsAnswer",
    "ProfileAnswer",
    "ProfileRule",
    "QuestionsAnswer",
    "RankAnswer",
    "WhatIfAnswer",
]


class RankRow(Model):
    """One group in both lists."""

    confirmed: int = Field(description="Position by what is missing for certain")
    map_first: int = Field(description="Position by what is not known")
    group: str
    group_label: str
    country: str | None = None
    gap_lo: float | None
    gap_mean: float | None
    gap_hi: float | None
    width: float | None = Field(description="How much is not known: upper minus lower bound")
    absent: int = Field(description="Absent helices")
    rank_best: int = Field(description="Best rank the bounds allow")
    rank_worst: int
    weights_best: int | None = Field(default=None, description="Best rank under random level weights")
    weights_worst: int | None = None
    weights_first: float | None = Field(default=None, description="Share of random weights that put it first")
    synthetic: bool


class RankAnswer(Answer):
    """Groups in the order asked for; the other position stands beside it."""

    about: About
    order: str
    rows: list[RankRow]


class QuestionRow(Model):
    """One fact to ask for."""

    position: int
    text: str
    kind: str = Field(description="complete, helix, seat or list")
    most: int = Field(description="Verdicts that change under the answer that changes most")
    mean: float | None = Field(description="The same over all answers, taken as equally likely")
    subject: str
    group: str
    group_label: str
    level: Level


class QuestionsAnswer(Answer):
    """What to ask first."""

    about: About
    rows: list[QuestionRow]


class FlipLine(Model):
    """How many verdicts one alternative changes."""

    alternative: str
    kind: str = Field(description="codebook or threshold")
    rows: int = Field(description="Verdicts looked at")
    changed: int
    transitions: str


class FlipRow(Model):
    """One verdict that changes."""

    alternative: str
    kind: str
    group: str
    group_label: str
    level: Level
    helix: Helix
    before: Presence
    after: Presence


class FlipsAnswer(Answer):
    """What hangs on the choice of codebook and thresholds."""

    about: About
    rows: list[FlipLine]
    flips: list[FlipRow]


class RateRow(Model):
    """How often a helix is absent in a place or topic; never a bare percentage."""

    name: str
    level: Level
    helix: Helix
    groups: int
    absent: int
    weak: int
    present: int
    unknown: int
    decisive: int = Field(description="Groups of which the status is known")
    rate_low: float | None = Field(description="absent / groups")
    rate_high: float | None = Field(description="(absent + unknown) / groups")
    interval_low: float | None = Field(description="Wilson interval over the decisive groups")
    interval_high: float | None
    text: str


class RichnessRow(Model):
    """Expected helices among equally many members."""

    name: str
    level: Level
    effort: int
    groups: int
    mean: float | None


class DifferenceRow(Model):
    """A pairwise difference of decisive absence rates."""

    level: Level
    helix: Helix
    one: str
    two: str
    n_one: int
    n_two: int
    difference: float | None
    p: float | None
    q: float | None = Field(description="p after Benjamini-Hochberg")


class CompareAnswer(Answer):
    """Places or topics side by side."""

    about: About
    by: str
    level: Level
    rows: list[RateRow]
    richness: list[RichnessRow]
    differences: list[DifferenceRow]


class TransitionRow(Model):
    """One gap before and after."""

    group: str
    group_label: str
    country: str | None = None
    level: Level
    helix: Helix
    before: Presence
    after: Presence
    nu_before: int
    nu_after: int
    beta_before: float | None
    beta_after: float | None


class WhatIfAnswer(Answer):
    """The verdicts and bridges that would change."""

    about: About
    rows: list[TransitionRow]


class ProfileRule(Model):
    """One rule."""

    name: str
    title: str
    description: str
    levels: str


class VerdictRow(Model):
    """What a rule says about a group."""

    group: str
    group_label: str
    country: str | None = None
    profile: str
    verdict: str = Field(description="pass, fail or cannot tell")
    why: str
    evidence: str = Field(description="The statuses looked at, with known members")
    gaps: list[str] = Field(description="IRIs of the gaps looked at")


class ProfileAnswer(Answer):
    """Which groups keep a rule."""

    about: About
    profile: str
    rows: list[VerdictRow]
