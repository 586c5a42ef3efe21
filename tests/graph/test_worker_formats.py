"""Answers of query workers in every format that is offered."""

from __future__ import annotations

import csv
import io
import json

import pytest

from helixatlas.graph.workers import QueryPool


def test_graphs_of_the_request_replace_the_union(pool: QueryPool) -> None:
    """As the protocol says."""
    known = "https://w3id.org/helixatlas/graph/source/t/1/d"
    ask = "SELECT * { ?s ?p ?o } LIMIT 1"
    assert pool.query(ask, default_graphs=[known]).rows == 1
    assert pool.query(ask, default_graphs=[f"{known}/none"]).rows == 0
    assert pool.query(ask, named_graphs=[known]).rows == 0
    assert pool.query("SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 1", named_graphs=[known]).rows == 1
    assert pool.query(f"SELECT * FROM <{known}/none> {{ ?s ?p ?o }}").rows == 0


@pytest.mark.parametrize("form", ["SELECT *", "select distinct *", "PREFIX : <http://x/> SELECT REDUCED *"])
def test_the_columns_of_a_star_come_as_they_are_written(pool: QueryPool, form: str) -> None:
    """The engine would give them by the alphabet."""
    answer = pool.query(f"{form} {{ ?s ?p ?o }} LIMIT 1", accept="csv")
    assert answer.body.splitlines()[0] == b"s,p,o"
    assert b"urn:s" in answer.body.splitlines()[1].split(b",")[0]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("json", "application/sparql-results+json"),
        ("text/html;q=0.9, text/csv, */*;q=0.1", "text/csv; charset=utf-8"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("*/*", "application/sparql-results+json"),
        ("text/csv;q=0.1, application/json;q=0.8", "application/sparql-results+json"),
        ("text/csv;q=nonsense", "application/sparql-results+json"),
    ],
)
def test_bindings_come_in_the_format_asked_for(pool: QueryPool, accept: str, media: str) -> None:
    """By key, media type or Accept header with qualities."""
    assert pool.query("SELECT ?s { ?s ?p ?o } LIMIT 1", accept=accept).media_type == media


@pytest.mark.parametrize(
    ("accept", "media", "part"),
    [
        ("text/turtle", "text/turtle", b"urn:p"),
        ("application/n-triples", "application/n-triples", b"<urn:p>"),
        ("application/ld+json", "application/ld+json", b"@id"),
        ("application/rdf+xml", "application/rdf+xml", b"rdf:RDF"),
        ("application/n-quads", "application/n-quads", b"<urn:p>"),
        ("application/trig", "application/trig", b"urn:p"),
        ("application/json", "application/ld+json", b"@id"),
        ("json", "application/ld+json", b"@id"),
    ],
)
def test_graphs_come_in_the_format_asked_for(pool: QueryPool, accept: str, media: str, part: bytes) -> None:
    """CONSTRUCT and DESCRIBE alike."""
    for text in ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 2", "DESCRIBE <urn:s00001>"):
        answer = pool.query(text, accept=accept)
        assert (answer.media_type, part in answer.body) == (media, True)


def test_every_term_comes_back_as_it_is_in_every_format(pool: QueryPool) -> None:
    """Quotes, commas, languages, datatypes, unbound variables."""
    text = 'SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c) { ("x,\\"\\t\\n<&é"@it 5 <http://x/?a&b>) } }'
    json_ = json.loads(pool.query(text).body)["results"]["bindings"][0]
    assert json_["a"] == {"type": "literal", "value": 'x,"\t\n<&é', "xml:lang": "it"}
    assert json_["b"]["datatype"].endswith("#integer")
    assert "d" not in json_
    rows = list(csv.reader(io.StringIO(pool.query(text, accept="csv").body.decode(), newline="")))
    assert rows == [["a", "b", "c", "d"], ['x,"\t\n<&é', "5", "http://x/?a&b", ""]]
    assert pool.query(text, accept="tsv").body.decode().splitlines()[1].split("\t")[0] == '"x,\\"\\t\\n<&é"@it'
    assert '<literal xml:lang="it">x,"\t\n&lt;&amp;é</literal>' in pool.query(text, accept="xml").body.decode()
