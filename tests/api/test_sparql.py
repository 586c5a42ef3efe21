"""The SPARQL 1.1 protocol: what it takes, in which forms it answers, what it refuses and when it stops."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from xml.etree import ElementTree as ET

import httpx
import pytest
from rdflib import Graph
from SPARQLWrapper import JSON, POST, SPARQLWrapper

HA = "https://w3id.org/helixatlas/ns#"
COUNT = f"SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE {{ ?c a <{HA}Cluster> }}"
NAMES = f"CONSTRUCT WHERE {{ ?c a <{HA}Cluster> }}"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FORM = "application/x-www-form-urlencoded"


def count_of(answer: httpx.Response) -> str:
    assert answer.status_code == 200, answer.text
    return str(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_the_three_ways_to_send_a_query_give_the_same_answer(client: httpx.Client) -> None:
    asked = [
        client.get("/sparql", params={"query": COUNT}),
        client.post("/sparql", data={"query": COUNT}),
        client.post("/sparql", content=COUNT, headers={"Content-Type": "application/sparql-query"}),
    ]
    assert [count_of(answer) for answer in asked] == ["14"] * 3


@pytest.mark.parametrize(
    ("accept", "kind", "holds"),
    [
        ("application/sparql-results+json", "application/sparql-results+json", '"14"'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "14</literal>"),
        ("text/csv", "text/csv; charset=utf-8", "n\r\n14\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8", "?n\n"),
        ("text/csv;q=0.1, application/sparql-results+xml;q=0.9", "application/sparql-results+xml", "14"),
        ("*/*", "application/sparql-results+json", '"14"'),
    ],
)
def test_a_table_comes_in_the_form_asked_for(client: httpx.Client, accept: str, kind: str, holds: str) -> None:
    answer = client.get("/sparql", params={"query": COUNT}, headers={"Accept": accept})
    assert answer.headers["content-type"] == kind
    assert holds in answer.text


@pytest.mark.parametrize(
    ("accept", "form"),
    [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml"),
     ("application/ld+json", "json-ld")],
)  # fmt: skip
def test_statements_come_in_the_form_asked_for(client: httpx.Client, accept: str, form: str) -> None:
    answer = client.get("/sparql", params={"query": NAMES}, headers={"Accept": accept})
    assert answer.headers["content-type"].startswith(accept)
    assert len(Graph().parse(data=answer.text, format=form)) == 14


def test_xml_and_ask_are_well_formed(client: httpx.Client) -> None:
    body = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "application/sparql-results+xml"})
    root = ET.fromstring(body.text)  # noqa: S314  our own server
    assert root.find("{http://www.w3.org/2005/sparql-results#}boolean").text == "true"  # type: ignore[union-attr]


def test_the_graphs_of_the_request_replace_the_union_of_all(client: httpx.Client) -> None:
    meta = "https://w3id.org/helixatlas/graph/meta"
    asked = {"query": COUNT, "default-graph-uri": meta}
    assert count_of(client.get("/sparql", params=asked)) == "0"
    assert count_of(client.post("/sparql", data=asked)) == "0"
    named = {"query": "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "named-graph-uri": meta}
    assert count_of(client.get("/sparql", params=named)) == "1"


@pytest.mark.parametrize(
    ("text", "status", "says"),
    [
        ("SELECT ?x WHERE { ?x ", 400, "does not parse"),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", 403, "changes data"),
        ("DROP ALL", 403, "changes data"),
        ("LOAD <http://127.0.0.1:1/x>", 403, "changes data"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403, "another server"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 403, "reads from"),
        ("", 400, ""),
    ],
)
def test_what_is_no_reading_query_is_refused_with_a_reason(
    client: httpx.Client, text: str, status: int, says: str
) -> None:
    for answer in (client.get("/sparql", params={"query": text}), client.post("/sparql", data={"query": text})):
        assert answer.status_code == status, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert says in answer.json()["detail"]


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"update=DROP+ALL", FORM, 403),
        (b"DROP ALL", "application/sparql-update", 403),
        (b"query=ASK%7B%7D&query=ASK%7B%7D", FORM, 400),
        (b"", FORM, 400),
        (b"ASK {}", "text/plain", 400),
        (b"\xff\xfe", "application/sparql-query", 400),
        (b"x" * 1_000_001, "application/sparql-query", 400),
    ],
)
def test_a_request_outside_the_protocol_is_refused(client: httpx.Client, body: bytes, kind: str, status: int) -> None:
    answer = client.post("/sparql", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status, answer.text


def test_a_query_that_would_run_for_ever_is_stopped_while_others_are_answered(client: httpx.Client) -> None:
    with ThreadPoolExecutor() as threads:
        begun = time.monotonic()
        runaway = threads.submit(client.get, "/sparql", params={"query": RUNAWAY})
        time.sleep(0.3)
        meanwhile = [client.get(path) for path in ("/health", "/api/summary", "/api/gaps", "/api/network")]
        meanwhile.append(client.get("/sparql", params={"query": COUNT}))
        answered = time.monotonic() - begun
        stopped = runaway.result()
        ended = time.monotonic() - begun
    assert [answer.status_code for answer in meanwhile] == [200] * 5
    assert answered < 2 < ended < 5
    assert stopped.status_code == 504
    assert "stopped after 2 seconds" in stopped.json()["detail"]
    assert "LIMIT" in stopped.json()["hint"]


def test_when_every_worker_is_taken_the_next_is_asked_to_come_back_and_pages_still_answer(client: httpx.Client) -> None:
    with ThreadPoolExecutor() as threads:
        runaways = [threads.submit(client.get, "/sparql", params={"query": RUNAWAY}) for _ in range(6)]
        time.sleep(0.2)
        assert client.get("/api/summary").status_code == 200
        codes = sorted(one.result().status_code for one in runaways)
    assert set(codes) <= {503, 504}
    assert codes.count(504) >= 2
    assert count_of(client.get("/sparql", params={"query": COUNT})) == "14"


def test_a_browser_gets_a_page_to_write_in_and_the_answer_as_a_table(client: httpx.Client) -> None:
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    empty = client.get("/sparql", headers=browser)
    assert "<textarea" in empty.text
    filled = client.get("/sparql", params={"query": COUNT}, headers=browser)
    assert "<td>14</td>" in filled.text
    wrong = client.get("/sparql", params={"query": "SELECT </textarea><script>"}, headers=browser)
    assert wrong.status_code == 400
    assert "<script>" not in wrong.text


def test_sparqlwrapper_gets_its_answer(client: httpx.Client) -> None:
    wrapper = SPARQLWrapper(f"{client.base_url}/sparql")
    wrapper.setQuery(COUNT)
    wrapper.setMethod(POST)
    wrapper.setReturnFormat(JSON)
    assert wrapper.queryAndConvert()["results"]["bindings"][0]["n"]["value"] == "14"


def test_known_prefixes_need_not_be_declared(client: httpx.Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a ha:Cluster }"})
    assert json.loads(answer.text)["results"]["bindings"][0]["n"]["value"] == "14"


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        ("SELECT * { ?s ?p ?o } LIMIT 1", "image/png"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/turtle"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/csv;q=0"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1", "text/csv"),
        ("ASK {}", "garbage"),
    ],
)
def test_a_media_type_that_no_answer_has_is_not_acceptable(client: httpx.Client, query: str, accept: str) -> None:
    answer = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert answer.status_code == 406
    assert "answered as" in answer.json()["hint"]


def test_the_catalogue_answers_while_runaway_queries_take_every_other_place(client: httpx.Client) -> None:
    with ThreadPoolExecutor(4) as pool:
        slow = [pool.submit(client.get, "/sparql", params={"query": RUNAWAY}) for _ in range(4)]
        time.sleep(0.3)
        assert client.get("/api/queries/clusters-per-country").status_code == 200
        assert {one.result().status_code for one in slow} <= {503, 504}
