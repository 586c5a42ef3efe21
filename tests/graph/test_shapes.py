"""The shapes of the answers that pages and programs rely on: names of keys, kinds of values."""

from __future__ import annotations

import json

import pytest

from helixatlas.graph.build import ensure_built
from helixatlas.graph.editions import Editions
from helixatlas.graph.entity import entity_body
from helixatlas.graph.explain import Explainer
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import entity
from helixatlas.settings import Settings

ORIGIN = {
    "source", "source_title", "document", "document_title", "file", "sheet", "row", "column", "as_of", "edition",
    "locator", "kind",
}  # fmt: skip
STATEMENT = {"predicate", "predicate_label", "object", "evidence", "confidence", "graph", "origin"}
NEIGHBOUR = {"edge", "iri", "label", "type", "kind", "direction", "level", "role", "start", "end", "evidence"}


@pytest.fixture(scope="module")
def explainer(sample: Settings) -> Explainer:
    """The sample atlas as it is served."""
    editions = Editions(sample.data)
    built = ensure_built(editions, sample)
    return Explainer(editions, sample, Projection(built.projection), built.dump)


def test_the_summary_has_its_keys(explainer: Explainer) -> None:
    """And those of its sources and documents."""
    body = json.loads(json.dumps(explainer.projection.summary()))
    assert set(body) == {"title", "hash", "synthetic", "sources", "counts", "gaps"}
    source = {"id", "title", "kind", "licence", "as_of", "confidence", "documents", "records"}
    assert all(source <= set(one) for one in body["sources"])
    assert all(set(one) == {"id", "title", "date"} for source in body["sources"] for one in source["documents"])


def test_the_network_has_its_columns(explainer: Explainer) -> None:
    """Nodes and edges each."""
    body = json.loads(json.dumps(explainer.projection.network()))
    assert set(body) == {"hash", "synthetic", "nodes", "edges"}
    assert set(body["nodes"]) == {
        "iri", "type", "label", "country", "countries", "territory", "helices", "known", "x", "y", "degree",
        "community", "synthetic",
    }  # fmt: skip
    assert set(body["edges"]) == {
        "iri", "source", "target", "kind", "level", "role", "evidence", "confidence", "synthetic",
    }  # fmt: skip
    assert all(isinstance(flag, bool) for part in ("nodes", "edges") for flag in body[part]["synthetic"])
    assert all(isinstance(number, float) for number in body["nodes"]["x"] + body["nodes"]["y"])


def test_a_search_has_its_keys(explainer: Explainer) -> None:
    """And each of its results."""
    body = explainer.projection.search("veneto")
    assert set(body) == {"q", "total", "results"}
    assert all(set(one) == {"iri", "label", "type", "country", "country_known", "match"} for one in body["results"])


@pytest.mark.parametrize("what", [("cluster", "inn-veneto"), ("membership", "m1"), ("pilot", "one")])
def test_a_page_has_its_keys(explainer: Explainer, what: tuple[str, str]) -> None:
    """Down to the origin of each statement."""
    body = json.loads(json.dumps(entity_body(explainer, entity(*what))))
    head = {"iri", "type", "label", "names", "description", "country", "countries", "helices", "known", "synthetic"}
    assert set(body) == head | {"statements", "neighbours", "gaps"}
    assert all(set(one) >= STATEMENT for one in body["statements"])
    assert all(set(one["origin"]) == ORIGIN for one in body["statements"])
    assert all(set(one["object"]) == {"iri", "value", "label", "lang", "datatype"} for one in body["statements"])
    assert all(set(one) >= NEIGHBOUR for one in body["neighbours"])


def test_an_explanation_has_its_keys(explainer: Explainer) -> None:
    """Whatever is explained."""
    edges = [row["iri"] for row in explainer.projection.rows("SELECT iri FROM edge")]
    for iri in [*edges, entity("cluster", "inn-veneto")]:
        body = json.loads(json.dumps(explainer.explain(iri)))
        assert set(body) == {"iri", "kind", "sentence", "statements", "rule", "depends_on"}
        assert body["kind"] in {"node", "edge", "gap", "membership", "statement"}
        assert body["rule"] is None or set(body["rule"]) == {"name", "summary", "sparql"}
