"""Helix gaps and who could fill them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from helixatlas.api.bodies import CSV_FORM, csv_answer, json_answer
from helixatlas.api.freshness import fresh
from helixatlas.api.models.gaps import CandidatesAnswer, GapsAnswer, Helix, Level, Presence
from helixatlas.api.problems import problems
from helixatlas.atlas import Atlas, GapFilter

__all__ = ["gaps_router"]


def gap_filter(
    level: Annotated[Level | None, Query(description="Only this level")] = None,
    helix: Annotated[Helix | None, Query(description="Only this helix")] = None,
    presence: Annotated[Presence | None, Query(description="Only this status")] = None,
    group: Annotated[str | None, Query(description="IRI of one cluster or partnership", max_length=600)] = None,
    country: Annotated[str | None, Query(description="Two-letter code", examples=["ES"], max_length=60)] = None,
    region: Annotated[str | None, Query(description="NUTS code", examples=["ES24"], max_length=10)] = None,
    as_of: Annotated[str | None, Query(description="Memberships of this day", examples=["2019-12-31"])] = None,
    codebook: Annotated[str | None, Query(description="Assign helices by this codebook", max_length=60)] = None,
) -> GapFilter:
    """Return what the request asks of the gaps."""
    return GapFilter(level, helix, presence, group, country, region, as_of, codebook)


Wanted = Annotated[GapFilter, Depends(gap_filter)]


def gaps_router(atlas: Atlas) -> APIRouter:
    """Return the routes /api/gaps, /api/gaps.csv and /api/candidates."""
    shared = problems(400, 404)
    router = APIRouter(tags=["gaps"], dependencies=[Depends(fresh(atlas))], responses=shared)

    @router.get("/api/gaps", response_model=GapsAnswer, summary="Which helix is missing where, how sure")
    def gaps(wanted: Wanted) -> Response:
        """Return one row per group, level and helix with presence, certainty and bounds."""
        return json_answer(atlas, atlas.gap_rows(wanted))

    @router.get("/api/gaps.csv", summary="The gaps as CSV", response_class=Response, responses=CSV_FORM)
    def gaps_csv(wanted: Wanted) -> Response:
        """Return the same rows as a CSV download."""
        return csv_answer(atlas, atlas.gap_table(wanted), "gaps")

    _add_candidates(router, atlas)
    return router


def _add_candidates(router: APIRouter, atlas: Atlas) -> None:
    @router.get("/api/candidates", response_model=CandidatesAnswer, summary="Who could fill a gap")
    def candidates(
        group: Annotated[str, Query(description="IRI of the cluster or partnership", max_length=600)],
        helix: Annotated[Helix, Query(description="The helix that is missing")],
        level: Annotated[Level, Query(description="The level of the gap")] = "membership",
        limit: Annotated[int, Query(ge=1, le=100, description="How many")] = 10,
        country: Annotated[str | None, Query(description="Only organisations of this country", max_length=60)] = None,
        region: Annotated[str | None, Query(description="Only of this NUTS region", max_length=10)] = None,
    ) -> Response:
        """Return organisations of that helix near the group, feature by feature and path by path, and who brokers."""
        found = atlas.candidate_answer(group, helix, level=level, limit=limit, country=country, region=region)
        return json_answer(atlas, found)
