"""What a researcher asks of an open atlas."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Dataset, URIRef

from helixatlas.atlas import Atlas
from helixatlas.errors import NotFoundError, QueryRefusedError, UsageError

BASE = "https://w3id.org/helixatlas/"
PARTNERSHIP = f"{BASE}id/partnership/resilient"


def test_the_network_is_a_networkx_graph_of_what_is_selected(reference: Atlas) -> None:
    graph = reference.network(types=["organisation", "partnership"], around="id:partnership/resilient")
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.number_of_nodes() == 12
    assert graph.nodes[PARTNERSHIP]["label"] == "+RESILIENT partnership"
    assert graph.graph["hash"] == reference.hash


def test_a_network_file_is_written_and_its_size_told(reference: Atlas, tmp_path: Path) -> None:
    told = reference.write_network(tmp_path / "net.gexf", types=["cluster"], countries=["Spain"])
    assert told == {"nodes": 3, "edges": 0}
    assert nx.read_gexf(tmp_path / "net.gexf").number_of_nodes() == 3


def test_show_gives_a_frame_that_holds_the_whole_page(reference: Atlas) -> None:
    frame = reference.show(types="cluster")._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert "Dobrina" in frame


def test_the_graph_is_an_rdflib_dataset_over_the_union_that_refuses_changes(reference: Atlas) -> None:
    graph = reference.graph
    assert isinstance(graph, Dataset)
    rows = graph.query("SELECT DISTINCT ?c WHERE { ?c a ha:Cluster }")
    assert len(list(rows)) == 14
    triple = (URIRef("urn:a"), URIRef("urn:b"), URIRef("urn:c"))
    for change in (lambda: graph.add(triple), lambda: graph.remove(triple), lambda: graph.update("DROP ALL")):
        with pytest.raises(UsageError, match="cannot be changed"):
            change()
    assert len(list(reference.graph.query("SELECT DISTINCT ?c WHERE { ?c a ha:Cluster }"))) == 14


def test_sparql_gives_a_table_a_truth_value_or_statements(reference: Atlas) -> None:
    assert reference.sparql("SELECT ?c WHERE { ?c a ha:Cluster } ORDER BY ?c LIMIT 2").columns == ("c",)
    assert reference.sparql("ASK { ?c a ha:Cluster }").rows == ((True,),)
    built = reference.sparql("CONSTRUCT { ?c a ha:Cluster } WHERE { ?c a ha:Cluster }")
    assert len(built) == 14
    assert "a ha:Cluster" in built.to_turtle()
    with pytest.raises(QueryRefusedError):
        reference.sparql("DROP ALL")


def test_gaps_come_as_a_table_with_one_row_per_group_level_and_helix(reference: Atlas) -> None:
    gaps = reference.gaps()
    keys = [(row["group"], row["level"], row["helix"]) for row in gaps]
    assert len(keys) == len(set(keys))
    assert len(keys) % 16 == 0
    assert gaps.synthetic is False


def test_the_default_codebook_computed_anew_gives_the_stored_gaps(reference: Atlas) -> None:
    stored = reference.gaps(level="membership").select(["group", "helix", "presence", "k", "n"])
    computed = reference.gaps(level="membership", codebook="default").select(["group", "helix", "presence", "k", "n"])
    assert computed.rows == stored.rows


def test_another_codebook_changes_some_gaps_and_none_of_unmapped_clusters(reference: Atlas) -> None:
    columns = ["group", "helix", "presence"]
    stored = set(reference.gaps(level="membership").select(columns).rows)
    other = set(reference.gaps(level="membership", codebook="hybrids-in-both").select(columns).rows)
    assert stored != other
    assert not any("/id/cluster/" in str(row[0]) for row in stored ^ other)


def test_candidates_are_outside_the_group_and_of_the_helix_with_every_feature_shown(reference: Atlas) -> None:
    found = reference.candidates(PARTNERSHIP, "academia", limit=5)
    members = {row["member"] for row in reference.query("members-of-group", group=PARTNERSHIP)}
    assert 0 < len(found) <= 5
    assert not members & {row["iri"] for row in found}
    assert {"ra", "ppr", "co_group", "near", "load", "sentence"} <= set(found.columns)
    with pytest.raises(NotFoundError):
        reference.candidates("id:cluster/no-such", "academia")


def test_explain_leads_from_a_cluster_to_a_row_of_a_file(reference: Atlas) -> None:
    answer = reference.explain("id:cluster/inn-veneto")
    places = [one["origin"] for one in answer["statements"] if one["origin"]["file"]]
    assert places
    assert all(isinstance(one["row"], int) for one in places)


def test_status_names_data_hash_and_sources_with_invented_ones_off(reference: Atlas) -> None:
    status = reference.status()
    assert status["hash"] == reference.hash
    loaded = {one["id"]: one["loaded"] for one in status["sources"]}
    assert loaded["resilient-study"] is True
    assert loaded["synthetic-matrix"] is False


@pytest.mark.parametrize("name", ["helix-gaps", "confirmed-absences", "map-first", "rosters", "twinned-pilots",
                                  "pilots-per-scenario", "members-of-group", "study-visits", "needs-per-country",
                                  "contested-matters", "sources", "statement-support"])  # fmt: skip
def test_a_question_of_the_catalogue_has_rows_in_the_reference_atlas(reference: Atlas, name: str) -> None:
    result = reference.query(name)
    assert len(result) > 0
    assert result.columns == reference.catalogue[name].shape


def test_study_visits_are_five_with_host_and_theme(reference: Atlas) -> None:
    rows = reference.query("study-visits").to_dicts()
    assert len(rows) == 5
    assert all(row["host"] and row["theme"] and row["country"] for row in rows)


def test_no_organisation_with_an_assigned_helix_waits_for_one(reference: Atlas) -> None:
    waiting = {row["organisation"] for row in reference.query("organisations-without-helix")}
    sparql = "SELECT DISTINCT ?o WHERE { { ?a ha:ofActor ?o } UNION { ?o ha:hasHelix ?h } }"
    assert waiting
    assert not waiting & {row["o"] for row in reference.sparql(sparql)}


def test_brokers_sit_in_as_many_groups_as_the_answer_says(reference: Atlas) -> None:
    first = reference.query("brokers", at_least="3").to_dicts()[0]
    groups = reference.sparql(f"SELECT DISTINCT ?g {{ ?m org:member <{first['organisation']}> ; org:organization ?g }}")
    assert len(groups) == first["groups"] >= 3
