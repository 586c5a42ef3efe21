"""The projection: nodes, edges and measures as the screens and statistics read them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from helixatlas.graph.editions import Edition
from helixatlas.graph.network import Selection, to_networkx
from helixatlas.graph.tables import write_gaps
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import entity
from helixatlas.settings import Settings

Projector = Callable[[Settings, Path], Projection]
INN = entity("cluster", "inn-veneto")


def edges_of(projection: Projection, kind: str) -> list[dict[str, object]]:
    """Return the edges of a kind."""
    return projection.rows("SELECT * FROM edge WHERE kind = ?", (kind,))


def test_a_special_class_gives_the_type_of_the_class_above(projection: Projection) -> None:
    """A social vocation cluster is drawn as a cluster."""
    assert projection.node(INN)["type"] == "cluster"


def test_the_english_name_is_shown_and_all_names_are_kept(projection: Projection) -> None:
    """Other languages and misspellings stay searchable."""
    node = projection.node(entity("org", "veneto-region"))
    assert node["label"] == "Veneto Region"
    assert {name["kind"] for name in node["names"]} == {"preferred", "hidden"}


def test_without_an_english_name_the_own_language_is_shown(projection: Projection) -> None:
    """Nothing is translated by guess."""
    node = projection.node(entity("org", "padua-university"))
    assert (node["label"], node["label_lang"]) == ("Università di Padova", "it")


def test_a_membership_edge_tells_level_role_time_and_confidence(projection: Projection) -> None:
    """The n-ary record is the edge."""
    edge = projection.edge(entity("membership", "m1"))
    assert edge is not None
    assert (edge["level"], edge["role"], edge["start"], edge["confidence"]) == (
        "governance",
        "chair",
        "2018-02-01",
        0.9,
    )


def test_an_edge_inferred_from_layout_does_not_look_asserted(projection: Projection) -> None:
    """Its claim says how it is known; what a curator added or another source contradicts says so too."""
    known = sorted(str(edge["evidence"]) for edge in edges_of(projection, "has-scenario"))
    assert known == ["contested", "curated", "inferred-layout"]


def test_a_derived_edge_is_drawn_once_and_called_derived(projection: Projection) -> None:
    """Both directions are stated, one is enough for the eye."""
    assert [edge["evidence"] for edge in edges_of(projection, "twinned-with")] == ["derived"]


def test_ended_memberships_stay_in_the_table_with_their_end(projection: Projection) -> None:
    """Statistics decide by day; the projection forgets nothing."""
    ends = {row["actor"].rsplit("/", 1)[-1]: row["end"] for row in projection.memberships()}
    assert ends == {"old-firm": "2015-12-31", "padua-university": None, "veneto-region": None}


def test_an_organisation_nobody_classified_has_no_helix(projection: Projection) -> None:
    """A recorded assignment counts with its degree; no statement means no row."""
    found = {(row["actor"].rsplit("/", 1)[-1], row["helix"], row["belonging"]) for row in projection.assignments()}
    assert found == {
        ("old-firm", "business", 0.7),
        ("padua-university", "academia", 1.0),
        ("veneto-region", "government", 1.0),
    }


def test_rosters_and_stated_absences_are_read(projection: Projection) -> None:
    """Both are what allows more than unknown."""
    roster, absence = projection.rosters()[0], projection.absences()[0]
    assert (roster["level"], roster["size"], roster["completeness"], roster["as_of"]) == (
        "governance",
        1,
        "complete",
        "2019-12-31",
    )
    assert (absence["grp"], absence["helix"]) == (entity("cluster", "dobrina"), "academia")


def test_the_country_is_that_of_the_territory_where_none_is_stated(
    tmp_path: Path, commit: Callable[..., Edition], project: Projector, fresh: Settings
) -> None:
    """A NUTS code names its country."""
    commit(tmp_path, "s", '<id/org/a> a org:Organization ; skos:prefLabel "A"@en ; ha:locatedIn nuts:EL51 .')
    assert project(fresh, tmp_path / "p.sqlite").node(entity("org", "a"))["country"] == "EL"


@pytest.mark.parametrize(
    ("thing", "known"),
    [
        ("veneto-region", {}),
        ("padua-university", {"academia": "curated", "country": "curated"}),
        ("old-firm", {"business": "curated"}),
    ],
)
def test_a_thing_tells_how_its_helix_and_country_are_known_where_no_source_states_them(
    projection: Projection, thing: str, known: dict[str, str]
) -> None:
    """What a source states plainly needs no word."""
    assert json.loads(projection.node(entity("org", thing))["known"]) == known


def test_a_country_that_follows_from_a_territory_is_known_as_derived(
    tmp_path: Path, commit: Callable[..., Edition], project: Projector, fresh: Settings
) -> None:
    """The territory itself is stated."""
    commit(tmp_path, "s", '<id/org/a> a org:Organization ; skos:prefLabel "A"@en ; ha:locatedIn nuts:EL51 .')
    known = project(fresh, tmp_path / "p.sqlite").node(entity("org", "a"))["known"]
    assert json.loads(known) == {"country": "derived"}


def test_the_same_edge_in_two_sources_is_one_edge_with_the_best_evidence(
    tmp_path: Path, commit: Callable[..., Edition], project: Projector, fresh: Settings
) -> None:
    """A curator's repetition does not weaken what a document says."""
    link = "<id/pilot/p> a ha:PilotAction ; ha:hasMacroScenario <voc/macro-scenario/public-services> ."
    commit(tmp_path, "notes", link, kind="curated", confidence=0.99)
    commit(tmp_path, "study", link, confidence=0.5)
    edges = edges_of(project(fresh, tmp_path / "p.sqlite"), "has-scenario")
    assert [(edge["evidence"], edge["confidence"]) for edge in edges] == [("asserted", 0.5)]


def test_invented_nodes_and_edges_are_marked(tmp_path: Path, project: Projector, both: Settings) -> None:
    """And nothing real is."""
    seen = project(both, tmp_path / "p.sqlite")
    marked = {row["iri"].rsplit("/", 1)[-1] for row in seen.rows("SELECT iri FROM node WHERE synthetic")}
    assert marked == {"made-up", "x0"}
    assert {e["evidence"] for e in seen.rows("SELECT evidence FROM edge WHERE synthetic")} == {"synthetic"}


def test_a_real_thing_stays_real_when_invented_data_speaks_of_it(
    tmp_path: Path, project: Projector, both: Settings
) -> None:
    """The cluster gets an invented member, not an invented existence."""
    seen = project(both, tmp_path / "p.sqlite")
    assert seen.node(entity("cluster", "dobrina"))["synthetic"] == 0


def test_two_projections_of_the_same_store_are_equal(
    sample: Settings, projection: Projection, tmp_path: Path, project: Projector
) -> None:
    """Positions and order included."""
    again = project(sample, tmp_path / "again.sqlite")
    for table in ("node", "edge", "membership", "search", "because"):
        assert again.rows(f"SELECT * FROM {table}") == projection.rows(f"SELECT * FROM {table}")


def test_search_is_blind_to_diacritics_and_completes_the_last_word(projection: Projection) -> None:
    """What is typed on any keyboard finds the name."""
    for typed in ("universita di pad", "Padova", "veneto reg"):
        assert projection.search(typed)["results"], typed


def test_search_finds_a_thing_by_its_misspelling_and_keeps_to_the_types_asked(projection: Projection) -> None:
    """Hidden labels are there for this."""
    assert projection.search("regoin")["results"][0]["label"] == "Veneto Region"
    assert {r["type"] for r in projection.search("veneto", types=["cluster"])["results"]} == {"cluster"}


@pytest.mark.parametrize("typed", ["", '"', "* NEAR( ^", "a AND", "-", "'; DROP TABLE node"])
def test_search_takes_whatever_is_typed(projection: Projection, typed: str) -> None:
    """No syntax of the engine shows through."""
    assert isinstance(projection.search(typed)["total"], int)


def test_the_ends_of_edges_are_positions_in_the_node_columns(projection: Projection) -> None:
    """Columns are equally long and JSON can hold them."""
    body = json.loads(json.dumps(projection.network()))
    nodes, edges = body["nodes"], body["edges"]
    assert {len(column) for column in nodes.values()} == {len(nodes["iri"])}
    assert max(edges["source"] + edges["target"]) < len(nodes["iri"])


def test_documents_are_found_but_not_drawn(projection: Projection) -> None:
    """They are no actors of the ecosystem."""
    assert "document" not in projection.network()["nodes"]["type"]
    assert projection.search("document")["total"] == 2


def test_a_selection_keeps_types_levels_and_the_surroundings_of_a_centre(projection: Projection) -> None:
    """Every filter narrows."""
    seats = to_networkx(
        projection, Selection(types=("cluster", "organisation"), kinds=("membership",), levels=("governance",))
    )
    assert [key for _, _, key in seats.edges(keys=True)] == [entity("membership", "m1")]
    near = to_networkx(projection, Selection(centre=INN, radius=1))
    assert {iri.rsplit("/", 1)[-1] for iri in near} == {"inn-veneto", "old-firm", "padua-university", "veneto-region"}


def test_a_country_keeps_what_lies_nowhere_only_where_it_is_linked(projection: Projection) -> None:
    """The firm of unknown country is a member of an Italian cluster; Italian pilots' scenarios are not loose."""
    seen = to_networkx(projection, Selection(countries=("SI",)))
    assert [iri.rsplit("/", 1)[-1] for iri in seen] == ["dobrina"]


def test_without_a_gap_table_there_are_no_gap_rows(projection: Projection) -> None:
    """Nobody asked is not an error."""
    assert projection.gaps()["rows"] == []
    assert projection.summary()["gaps"] == {}


def test_gap_rows_come_back_with_the_group_they_are_about(sample: Settings, tmp_path: Path, project: Projector) -> None:
    """Flags are booleans, missing values stay missing."""
    seen = project(sample, tmp_path / "p.sqlite")

    with closing(sqlite3.connect(seen.path)) as connection, connection:
        row = {"grp": INN, "level": "governance", "helix": "business", "presence": "unknown", "fragile": 1, "note": "x"}
        assert write_gaps(connection, [row]) == 1
    found = Projection(seen.path).gaps(country="IT", presence="unknown")["rows"][0]
    assert (found["group"], found["group_label"], found["fragile"], found["gamma"]) == (
        INN,
        "INN VENETO Network",
        True,
        None,
    )
