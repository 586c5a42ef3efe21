"""IRIs of the atlas answer under its own address, for people and for programs."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import OWL, RDF, Graph, URIRef

from helixatlas.api.negotiate import best_type

BASE = "https://w3id.org/helixatlas/"
CLUSTER = f"{BASE}id/cluster/inn-veneto"
DOBRINA = f"{BASE}id/cluster/dobrina"


def test_a_browser_is_sent_to_the_page_of_the_thing(client: httpx.Client) -> None:
    answer = client.get("/id/cluster/inn-veneto", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/#/?at=id/cluster/inn-veneto")
    assert "Accept" in answer.headers["vary"]


@pytest.mark.parametrize(
    ("accept", "form"),
    [("text/turtle", "turtle"), ("application/ld+json", "json-ld"), ("application/n-triples", "nt"), ("*/*", "turtle")],
)
def test_a_program_gets_what_is_stated_about_the_thing(client: httpx.Client, accept: str, form: str) -> None:
    answer = client.get("/id/cluster/inn-veneto", headers={"Accept": accept})
    graph = Graph().parse(data=answer.text, format=form)
    assert (URIRef(CLUSTER), None, None) in graph


@pytest.mark.parametrize(
    ("path", "subject"),
    [("/voc", "voc/helix/academia"), ("/voc/helix", "voc/helix/academia"),
     ("/voc/helix/academia", "voc/helix/academia"), ("/ns", "ns#Cluster"), ("/ns/axioms", "ns#FormalCluster"),
     ("/ns/0.1.0", "ns#Cluster"), ("/ns/axioms/0.1.0", "ns/axioms"), ("/shapes", "shapes#cluster"),
     ("/graph/derived/twinned-with", "id/pilot/care-sector-upskilling")],
)  # fmt: skip
def test_vocabularies_ontology_and_graphs_answer_in_turtle(client: httpx.Client, path: str, subject: str) -> None:
    answer = client.get(path, headers={"Accept": "text/turtle"})
    assert answer.status_code == 200
    assert (URIRef(BASE + subject), None, None) in Graph().parse(data=answer.text, format="turtle")


@pytest.mark.parametrize(("path", "holds"), [("/ns", "Cluster"), ("/voc", "Countries"), ("/voc/helix", "Academia")])
def test_a_browser_gets_a_page_of_ontology_and_vocabularies_that_links_within_the_service(
    client: httpx.Client, path: str, holds: str
) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert holds in answer.text
    assert f'href="{BASE}' not in answer.text
    assert "'sha256-" in answer.headers["content-security-policy"]


def test_a_browser_is_led_to_a_concept_within_the_page_of_its_scheme(client: httpx.Client) -> None:
    answer = client.get("/voc/helix/academia", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/voc/helix#academia")
    assert client.get("/voc/no-such", headers={"Accept": "text/html"}).status_code == 404


@pytest.mark.parametrize("path", ["/id/cluster/no-such", "/voc/no-such", "/voc/helix/no-such", "/graph/no/such"])
def test_what_the_atlas_does_not_know_is_not_found(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/id/x%3E%20%7D%20INSERT", "/id/%22", "/graph/x%3E%7D", "/voc/a%3E/b"])
def test_an_address_that_is_no_iri_is_refused(client: httpx.Client, path: str) -> None:
    assert client.get(path, headers={"Accept": "text/turtle"}).status_code in {400, 404}


def test_a_media_type_that_is_not_offered_is_refused_with_those_that_are(client: httpx.Client) -> None:
    answer = client.get("/id/cluster/inn-veneto", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.json()["hint"]


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("", "a/b"),
        ("*/*", "a/b"),
        ("c/d", "c/d"),
        ("c/*", "c/d"),
        ("a/b;q=0.4, c/d;q=0.5", "c/d"),
        ("a/b;q=0, */*", "c/d"),
        ("a/b;q=x, c/d;q=0.1", "c/d"),
        ("x/y", None),
        ("*/*;q=0", None),
    ],
)
def test_the_media_type_a_client_likes_best_is_chosen(accept: str, best: str | None) -> None:
    assert best_type(accept, ["a/b", "c/d"]) == best


@given(st.text(max_size=60))
def test_no_accept_header_makes_the_choice_fail(accept: str) -> None:
    assert best_type(accept, ["a/b", "c/d"]) in {"a/b", "c/d", None}


@pytest.mark.parametrize("path", ["/id/cluster/nope", "/voc/helix/nope"])
def test_nobody_is_sent_to_a_page_about_nothing(client: httpx.Client, path: str) -> None:
    assert client.get(path, headers={"Accept": "text/html"}).status_code == 404


def test_the_ontology_is_loaded_without_asking_for_another_address(client: httpx.Client) -> None:
    graph = Graph().parse(data=client.get("/ns", headers={"Accept": "text/turtle"}).text)
    assert list(graph.subjects(RDF.type, OWL.Ontology)) == [URIRef(BASE + "ns")]
    assert not list(graph.objects(None, OWL.imports))


def test_an_unknown_part_of_the_ontology_is_not_found(client: httpx.Client) -> None:
    answer = client.get("/ns/nope")
    assert (answer.status_code, "axioms" in answer.text) == (404, True)


@pytest.mark.parametrize(
    ("predicate", "status"),
    [("hasActivityArea", "curated"), ("locatedIn", "curated"), ("inCountry", "inferred-layout")],
)
def test_a_statement_no_source_makes_plainly_says_so_beside_it(
    client: httpx.Client, predicate: str, status: str
) -> None:
    answer = client.get("/id/cluster/dobrina", headers={"Accept": "text/turtle"})
    graph, term = Graph().parse(data=answer.text), URIRef(f"{BASE}ns#{predicate}")
    notes = [one for one in graph.subjects(RDF.predicate, term) if (one, RDF.subject, URIRef(DOBRINA)) in graph]
    said = {graph.value(one, URIRef(f"{BASE}ns#evidenceStatus")) for one in notes}
    assert URIRef(f"{BASE}voc/evidence-status/{status}") in said


def test_a_statement_a_source_makes_plainly_needs_no_word(client: httpx.Client) -> None:
    answer = client.get("/id/cluster/dobrina", headers={"Accept": "text/turtle"})
    assert not list(Graph().parse(data=answer.text).subjects(RDF.predicate, URIRef(f"{BASE}ns#mission")))


@pytest.mark.parametrize("path", ["/graph/derived/twinned-with", "/voc", "/voc/helix", "/ns", "/id/cluster/inn-veneto"])
def test_what_is_offered_in_no_format_asked_for_is_not_acceptable(client: httpx.Client, path: str) -> None:
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("path", ["/graph/derived/twinned-with", "/voc/helix", "/ns", "/id/cluster/inn-veneto"])
def test_statements_say_whether_invented_data_is_loaded(client: httpx.Client, path: str) -> None:
    assert client.get(path, headers={"Accept": "text/turtle"}).headers["helixatlas-synthetic"] == "false"
