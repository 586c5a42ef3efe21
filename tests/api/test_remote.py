"""A served atlas answers the same calls as one in a folder, with the same rows and the same errors."""

from __future__ import annotations

from typing import Protocol

import pytest

from helixatlas.atlas import Atlas, RemoteAtlas
from helixatlas.errors import NotFoundError, QueryRefusedError, QueryTimeoutError, ServiceError, UsageError

CLUSTERS = "SELECT DISTINCT ?c WHERE { ?c a ha:Cluster } ORDER BY ?c"
RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


class Served(Protocol):
    """What the fixture gives: where the service listens."""

    @property
    def address(self) -> str:
        """Return the address."""


@pytest.fixture(scope="module")
def remote(server: Served) -> RemoteAtlas:
    """Return the served reference atlas."""
    return RemoteAtlas(server.address)


def test_the_same_calls_give_the_same_answers(reference: Atlas, remote: RemoteAtlas) -> None:
    assert remote.hash == reference.hash
    assert remote.summary() == reference.summary()
    assert remote.facets() == reference.facets()
    assert remote.search("veneto") == reference.search("veneto")
    assert remote.network_columns(types="cluster") == reference.network_columns(types="cluster")
    assert remote.entity("id:cluster/inn-veneto") == reference.entity("id:cluster/inn-veneto")
    assert remote.explain("id:cluster/inn-veneto") == reference.explain("id:cluster/inn-veneto")
    assert remote.gaps(country="ES").rows == reference.gaps(country="ES").rows
    assert list(remote.catalogue) == list(reference.catalogue)
    assert remote.catalogue["brokers"] == reference.catalogue["brokers"]
    asked = ("id:partnership/resilient", "academia")
    assert remote.candidates(*asked).rows == reference.candidates(*asked).rows


SEAT = ("id:org/veneto-region", "id:cluster/inn-veneto", "membership")
ASKED: list[tuple[str, tuple[str, ...], dict[str, object]]] = [
    ("gaps", (), {"presence": "absent"}),
    ("rank", (), {"level": "membership", "order": "map-first"}),
    ("questions", (), {"country": "IT", "limit": 3}),
    ("sensitivity", (), {}),
    ("flips", (), {}),
    ("compare", ("type",), {}),
    ("richness", ("type",), {}),
    ("differences", ("type",), {}),
    ("whatif", (), {"add": [SEAT]}),
    ("profile", ("quadruple-helix",), {"group": "id:partnership/resilient"}),
    ("brokers", ("id:partnership/resilient", "academia"), {}),
]


@pytest.mark.parametrize(("call", "words", "options"), ASKED)
def test_every_statistic_gives_the_same_rows_and_citation(
    reference: Atlas, remote: RemoteAtlas, call: str, words: tuple[str, ...], options: dict[str, object]
) -> None:
    here, there = (getattr(one, call)(*words, **options) for one in (reference, remote))
    assert there.rows == here.rows
    assert dict(there.about) == dict(here.about)
    assert there.about["graph"] == reference.hash


def test_questions_and_sparql_give_the_same_rows(reference: Atlas, remote: RemoteAtlas) -> None:
    assert remote.query("brokers", at_least="3").rows == reference.query("brokers", at_least="3").rows
    assert remote.sparql(CLUSTERS).rows == reference.sparql(CLUSTERS).rows
    assert remote.sparql("ASK { ?c a ha:Cluster }").rows == ((True,),)
    built = "CONSTRUCT { ?c a ha:Cluster } WHERE { ?c a ha:Cluster }"
    assert remote.sparql(built).rows == reference.sparql(built).rows


def test_a_remote_network_is_a_graph_and_a_picture(remote: RemoteAtlas) -> None:
    assert remote.network(types=["cluster"]).number_of_nodes() == 14
    assert "Dobrina" in remote.show(types=["cluster"])._repr_html_()


def test_errors_of_the_service_are_the_errors_of_the_library(remote: RemoteAtlas) -> None:
    with pytest.raises(NotFoundError, match="no-such"):
        remote.entity("id:cluster/no-such")
    with pytest.raises(UsageError, match="no parameter"):
        remote.query("brokers", colour="red")
    with pytest.raises(UsageError, match="does not parse"):
        remote.sparql("SELECT ?x WHERE {")
    with pytest.raises(QueryRefusedError):
        remote.sparql("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    with pytest.raises(QueryTimeoutError, match="stopped"):
        remote.sparql(RUNAWAY)
    with pytest.raises(ServiceError, match="does not answer"):
        RemoteAtlas("http://127.0.0.1:1").summary()
