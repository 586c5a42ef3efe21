"""Every answer has the shape the contract promises and says which graph it is of."""

from __future__ import annotations

import csv
import io
from typing import Any

import httpx
import pytest
from pydantic import BaseModel, TypeAdapter

from helixatlas.api.models.entity import Entity, Explanation
from helixatlas.api.models.gaps import CandidatesAnswer, GapsAnswer
from helixatlas.api.models.method import (
    CompareAnswer,
    FlipsAnswer,
    ProfileAnswer,
    QuestionsAnswer,
    RankAnswer,
    WhatIfAnswer,
)
from helixatlas.api.models.network import NetworkAnswer
from helixatlas.api.models.overview import Facets, Health, SearchAnswer, Summary
from helixatlas.api.models.query import QueryAnswer, QueryDescription

BASE = "https://w3id.org/helixatlas/"
PARTNERSHIP = f"{BASE}id/partnership/resilient"
ROUTES: list[tuple[str, type[Any]]] = [
    ("/health", Health),
    ("/api/summary", Summary),
    ("/api/facets", Facets),
    ("/api/search?q=veneto", SearchAnswer),
    ("/api/network", NetworkAnswer),
    ("/api/network?type=cluster&country=IT", NetworkAnswer),
    (f"/api/network?around={PARTNERSHIP}&radius=2", NetworkAnswer),
    ("/api/gaps", GapsAnswer),
    ("/api/gaps?as_of=2018-06-30", GapsAnswer),
    ("/api/gaps?codebook=hybrids-in-both", GapsAnswer),
    (f"/api/candidates?group={PARTNERSHIP}&helix=business", CandidatesAnswer),
    ("/api/rank", RankAnswer),
    ("/api/rank?level=governance&order=map-first", RankAnswer),
    ("/api/questions?country=IT&limit=3", QuestionsAnswer),
    ("/api/flips", FlipsAnswer),
    (f"/api/flips?group={PARTNERSHIP}", FlipsAnswer),
    ("/api/compare?by=type", CompareAnswer),
    ("/api/whatif?add=id:org/veneto-region%20id:cluster/inn-veneto%20membership", WhatIfAnswer),
    ("/api/whatif?as_of=2030-01-01", WhatIfAnswer),
    ("/api/profiles/european-cluster", ProfileAnswer),
    (f"/api/entity?iri={PARTNERSHIP}", Entity),
    ("/api/entity?iri=id:cluster/inn-veneto", Entity),
    ("/api/explain?iri=id:cluster/inn-veneto", Explanation),
    ("/api/explain?iri=id:gap/resilient/membership/academia", Explanation),
    ("/api/queries/clusters-per-country", QueryAnswer),
    ("/api/queries/helix-gaps.json?level=GOV&presence=unknown", QueryAnswer),
]


@pytest.mark.parametrize(("path", "model"), ROUTES)
def test_a_real_answer_has_the_shape_of_its_model(client: httpx.Client, path: str, model: type[BaseModel]) -> None:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    model.model_validate(answer.json(), strict=True)


def test_every_answer_about_the_graph_names_the_same_hash_and_no_synthetic_data(client: httpx.Client) -> None:
    bodies = [client.get(path).json() for path, model in ROUTES if "synthetic" in model.model_fields]
    assert len({body["hash"] for body in bodies}) == 1
    assert {body["synthetic"] for body in bodies} == {False}


def test_the_list_of_questions_describes_each(client: httpx.Client) -> None:
    found = TypeAdapter(list[QueryDescription]).validate_python(client.get("/api/queries").json())
    assert len(found) >= 12
    assert [one.name for one in found] == sorted(one.name for one in found)


def test_the_network_holds_the_clusters_the_partners_and_edges_between_known_nodes(client: httpx.Client) -> None:
    body = client.get("/api/network").json()
    types = body["nodes"]["type"]
    assert types.count("cluster") == 14
    size = len(types)
    assert size > 200
    assert all(0 <= end < size for end in [*body["edges"]["source"], *body["edges"]["target"]])
    assert all(x is not None for x in body["nodes"]["x"])


def test_gaps_as_csv_are_the_rows_of_the_json(client: httpx.Client) -> None:
    rows = client.get("/api/gaps?level=membership").json()["rows"]
    answer = client.get("/api/gaps.csv?level=membership")
    table = list(csv.DictReader(io.StringIO(answer.text)))
    assert [(r["group"], r["helix"], r["presence"]) for r in table] == [
        (r["group"], r["helix"], r["presence"]) for r in rows
    ]
    assert answer.headers["content-disposition"] == 'attachment; filename="gaps.csv"'
    assert answer.headers["helixatlas-synthetic"] == "false"


def test_gaps_are_filtered_by_group_country_and_region(client: httpx.Client) -> None:
    one = client.get(f"/api/gaps?group={PARTNERSHIP}&level=membership").json()["rows"]
    assert {row["group"] for row in one} == {PARTNERSHIP}
    assert len(one) == 4
    by_code = client.get("/api/gaps?country=ES").json()["rows"]
    assert by_code == client.get("/api/gaps?country=Spain").json()["rows"]
    assert {row["country"] for row in by_code} == {"ES"}
    within = client.get("/api/gaps?region=es24").json()["rows"]
    assert 0 < len({row["group"] for row in within}) < len({row["group"] for row in by_code})


def test_clusters_per_country_are_those_of_the_study(client: httpx.Client) -> None:
    rows = client.get("/api/queries/clusters-per-country").json()["rows"]
    assert {row["country"]: row["clusters"] for row in rows} == {
        "Spain": 3, "France": 3, "Slovenia": 3, "Italy": 2, "Portugal": 1, "Greece": 1, "Croatia": 1,
    }  # fmt: skip


def test_a_parameter_is_taken_as_code_name_or_iri(client: httpx.Client) -> None:
    iri = "http://publications.europa.eu/resource/authority/country/ESP"
    answers = [client.get("/api/queries/clusters-per-country", params={"country": one}) for one in ("ES", "Spain", iri)]
    assert [answer.json()["rows"] for answer in answers] == [[{"country": "Spain", "clusters": 3}]] * 3


@pytest.mark.parametrize("form", ["html", "gexf", "graphml", "json", "svg", "csv"])
def test_the_network_is_given_as_a_file_in_each_format(client: httpx.Client, form: str) -> None:
    answer = client.get(f"/api/network.{form}")
    assert answer.status_code == 200
    assert f'filename="network.{form}"' in answer.headers["content-disposition"]
    assert "Dobrina" in answer.text


def test_a_search_ignores_accents_and_finds_the_beginning_of_a_word(client: httpx.Client) -> None:
    found = client.get("/api/search", params={"q": "federacion coop"}).json()
    assert found["results"][0]["label"].startswith("Federación de Cooperativas")


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/api/entity?iri=id:cluster/no-such", 404, "no-such"),
        ("/api/explain?iri=id:cluster/no-such", 404, "no-such"),
        ("/api/entity?iri=nonsense", 400, "nonsense"),
        ("/api/entity", 422, "iri"),
        ("/api/gaps?level=nowhere", 422, "level"),
        ("/api/gaps?as_of=yesterday", 400, "yesterday"),
        ("/api/gaps?codebook=none", 404, "none"),
        ("/api/gaps?region=XX9", 404, "XX9"),
        ("/api/gaps?group=id:cluster/no-such", 404, "no-such"),
        ("/api/network?around=id:cluster/no-such", 404, "no-such"),
        ("/api/network.docx", 400, "docx"),
        ("/api/queries/no-such", 404, "no-such"),
        ("/api/queries/brokers?at_least=many", 400, "at_least"),
        ("/api/queries/brokers?colour=red", 400, "colour"),
        ("/api/queries/clusters-per-country?country=Atlantis", 400, "Atlantis"),
        ("/no-such-page", 404, "Not Found"),
        ("/api/search?q=", 200, ""),
    ],
)
def test_a_wrong_request_gets_a_problem_with_a_sentence_and_no_traceback(
    client: httpx.Client, path: str, status: int, says: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status, answer.text
    assert "Traceback" not in answer.text
    if status != 200:
        assert answer.headers["content-type"] == "application/problem+json"
        body = answer.json()
        assert (body["status"], body["detail"]) == (status, body["message"])
        assert says in body["detail"]
        assert body.get("hint")


@pytest.mark.parametrize("query", ["helix=nosuch", "level=nosuch", "radius=-1", "radius=99"])
def test_a_network_of_what_cannot_be_is_refused(client: httpx.Client, query: str) -> None:
    assert client.get(f"/api/network?{query}").status_code == 422


def test_a_type_nobody_has_is_refused_with_those_there_are(client: httpx.Client) -> None:
    answer = client.get("/api/network?type=nosuch")
    assert (answer.status_code, "partnership" in answer.json()["hint"]) == (400, True)


def test_a_request_never_names_a_file(client: httpx.Client) -> None:
    assert client.get("/api/profiles/graph%2Fprofiles%2Ftriple-helix.ttl").status_code == 404


def test_every_clause_of_a_path_to_a_candidate_cites_statements_that_can_be_explained(client: httpx.Client) -> None:
    asked = {"group": f"{BASE}id/partnership/cordis-689744-consortium", "helix": "government", "limit": 5}
    body = client.get("/api/candidates", params=asked).json()
    clauses = [clause for row in body["rows"] for path in row["paths"] for clause in path["clauses"]]
    assert clauses
    assert all(clause["statements"] for clause in clauses)
    for iri in {iri for clause in clauses[:4] for iri in clause["statements"]}:
        assert client.get("/api/explain", params={"iri": iri}).status_code == 200
    assert body["considered"] >= len(body["rows"])
    fewer = client.get("/api/candidates", params={**asked, "country": "IT"}).json()
    assert fewer["filters"] == {"country": "IT"}
    assert {row["country"] for row in fewer["rows"]} <= {"IT"}
