"""What the method says over all gaps: rankings, questions, flips, comparisons, what-if, rules."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response

from helixatlas.api.bodies import json_answer, table_body
from helixatlas.api.freshness import fresh
from helixatlas.api.models.gaps import Level
from helixatlas.api.models.method import (
    CompareAnswer,
    FlipsAnswer,
    ProfileAnswer,
    ProfileRule,
    QuestionsAnswer,
    RankAnswer,
    WhatIfAnswer,
)
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas
from helixatlas.errors import NotFoundError

__all__ = ["method_router"]

Group = Annotated[str | None, Query(description="IRI of one cluster or partnership", max_length=600)]
Seats = Annotated[
    list[str] | None, Query(description="Who joins: actor, group and level, with blanks between", max_length=20)
]
Actors = Annotated[list[str] | None, Query(description="IRIs of organisations as if they had never joined")]


def method_router(atlas: Atlas) -> APIRouter:
    """Return the routes /api/rank, /api/questions, /api/flips, /api/compare, /api/whatif and /api/profiles."""
    router = APIRouter(tags=["method"], dependencies=[Depends(fresh(atlas))], responses=problems(400, 404))
    _add_lists(router, atlas)
    _add_choices(router, atlas)
    _add_profiles(router, atlas)
    return router


def _add_lists(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/rank", response_model=RankAnswer, summary="Confirmed gaps, and what to map first")
    def rank(
        level: Annotated[Level | None, Query(description="One level instead of the weighted levels")] = None,
        order: Annotated[Literal["confirmed", "map-first"], Query(description="Which of the two lists")] = "confirmed",
    ) -> Response:
        """Return every group with both positions, the interval its rank may lie in, and what other weights would do."""
        return json_answer(atlas, table_body(atlas.rank(level=level, order=order), order=order))

    @router.get("/api/questions", response_model=QuestionsAnswer, summary="Ask this one first")
    def questions(
        group: Group = None,
        country: Annotated[str | None, Query(description="Two-letter code", max_length=60)] = None,
        limit: Annotated[int, Query(ge=1, le=200, description="How many")] = 10,
    ) -> Response:
        """Return the unknown facts whose answer would change most verdicts."""
        return json_answer(atlas, table_body(atlas.questions(group=group, country=country, limit=limit)))


def _add_choices(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/flips", response_model=FlipsAnswer, summary="What hangs on codebook and thresholds")
    def flips(group: Group = None) -> Response:
        """Return a line per alternative, and every verdict it changes."""
        lines, found = atlas.sensitivity(group=group), atlas.flips(group=group)
        return json_answer(atlas, table_body(lines, flips=found.to_dicts()))

    @router.get("/api/compare", response_model=CompareAnswer, summary="Places and topics side by side")
    def compare(
        by: Annotated[str, Query(description="country, region, type, sector, scenario …", max_length=60)] = "country",
        level: Annotated[Level, Query(description="The level")] = "membership",
    ) -> Response:
        """Return absence as bounds with all denominators, helices at equal effort, and tested differences."""
        more = {"richness": atlas.richness(by, level=level), "differences": atlas.differences(by, level=level)}
        rows = {name: table.to_dicts() for name, table in more.items()}
        return json_answer(atlas, table_body(atlas.compare(by, level=level), by=by, level=level, **rows))

    @router.get("/api/whatif", response_model=WhatIfAnswer, summary="What would change")
    def whatif(
        remove: Actors = None,
        add: Seats = None,
        as_of: Annotated[str | None, Query(description="On this day", examples=["2030-01-01"])] = None,
    ) -> Response:
        """Return the verdicts and bridges that change when organisations leave or join, or on another day."""
        seats = [one.split() for one in add or ()]
        return json_answer(atlas, table_body(atlas.whatif(remove=remove or (), add=seats, as_of=as_of)))


def _add_profiles(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/profiles", response_model=list[ProfileRule], summary="The rules one can check")
    def profiles() -> Response:
        """Return name, title and meaning of each rule."""
        return json_answer(atlas, atlas.profiles())

    @router.get("/api/profiles/{name}", response_model=ProfileAnswer, summary="Which groups keep a rule")
    def profile(name: str, group: Group = None) -> Response:
        """Return pass, fail or cannot tell for each group, with the gaps looked at."""
        known = [one["name"] for one in atlas.profiles()]
        if name not in known:  # a file of one's own is for the command line: a request never names a file
            raise NotFoundError(f"There is no rule profile {name!r}.", hint=f"There are: {', '.join(known)}.")
        body = table_body(atlas.profile(name, group=group), profile=name)
        for row in body["rows"]:
            row["gaps"] = row["gaps"].split()
        return json_answer(atlas, body)
