"""Explanations: from every edge, node and statement down to document, sheet and row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pyoxigraph import Store

from helixatlas.errors import NotFoundError
from helixatlas.graph.build import Enrichment, ensure_built
from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.entity import entity_body
from helixatlas.graph.explain import Explainer
from helixatlas.graph.sources import day_of
from helixatlas.graph.tables import write_gaps
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import ID, PREFIXES, content_id, entity
from helixatlas.settings import Settings

GAP = f"{ID}gap/inn-veneto/governance/business"


def gaps(path: Path) -> list[tuple[str, list[str]]]:
    """One hand-made gap that rests on a membership and on a stated helix."""
    with closing(sqlite3.connect(path)) as connection, connection:
        row = {
            "grp": entity("cluster", "inn-veneto"),
            "level": "governance",
            "helix": "business",
            "presence": "unknown",
        }
        write_gaps(connection, [row])
    helix = entity(
        "edge",
        content_id(entity("org", "veneto-region"), HAS_HELIX, "https://w3id.org/helixatlas/voc/helix/government"),
    )
    prov = PREFIXES["prov"]
    lines = [f'<{GAP}> <{PREFIXES["dct"]}description> "Nobody knows."@en .']
    lines += [f"<{GAP}> <{prov}wasDerivedFrom> <{one}> ." for one in (helix, entity("membership", "m1"))]
    return [("https://w3id.org/helixatlas/graph/derived/helix-gaps", lines)]


HAS_HELIX = f"{PREFIXES['ha']}hasHelix"


def explainer_of(settings: Settings, *enrichments: Enrichment) -> Explainer:
    """Build an atlas and return its explainer."""
    editions = Editions(settings.data)
    built = ensure_built(editions, settings, (), enrichments)
    return Explainer(editions, settings, Projection(built.projection), built.dump)


@pytest.fixture(scope="module")
def explainer(sample: Settings) -> Explainer:
    """The sample atlas's explainer."""
    return explainer_of(sample, gaps)


def test_every_edge_leads_to_document_sheet_and_row(explainer: Explainer) -> None:
    """No line of the picture is without a cell behind it."""
    edges = explainer.projection.rows("SELECT iri FROM edge")
    assert edges
    for edge in edges:
        told = explainer.explain(edge["iri"])
        origins = [row["origin"] for row in told["statements"] if row["origin"]["row"]]
        assert origins, edge
        assert all(one["document"] and one["file"] and one["sheet"] for one in origins), edge


def test_a_cell_is_named_by_file_sheet_row_column_and_edition(explainer: Explainer) -> None:
    """The column is the cell's, the row the record's."""
    told = explainer.explain(entity("membership", "m1"))
    level = next(row for row in told["statements"] if row["predicate"].endswith("atLevel"))
    origin = level["origin"]
    assert (origin["file"], origin["sheet"], origin["row"], origin["column"]) == ("table.csv", "Sheet", 6, "atLevel")
    assert (origin["source"], origin["document"], origin["edition"], origin["as_of"]) == (
        "study",
        "s0",
        1,
        "2019-12-31",
    )
    assert told["kind"] == "membership"
    assert told["sentence"].startswith(
        "Veneto Region – member of – INN VENETO Network (level governance, as chair, since"
    )


def test_a_derived_edge_names_its_rule_and_the_statements_below(explainer: Explainer, both: Settings) -> None:
    """Twinned because both are in group A, each in its row."""
    edge = explainer.projection.rows("SELECT iri FROM edge WHERE kind = 'twinned-with'")[0]["iri"]
    told = explainer.explain(edge)
    assert told["rule"]["name"] == "twinned-with"
    assert told["depends_on"] == [entity("pilot", "one"), entity("pilot", "two")]
    assert {row["origin"]["row"] for row in told["statements"]} == {None, 11, 12}
    assert "follows by the rule" in told["sentence"]


def test_a_derived_statement_that_is_no_edge_is_explained_as_well(explainer: Explainer) -> None:
    """Has-member rests on the membership record."""
    triple = (entity("cluster", "inn-veneto"), f"{PREFIXES['org']}hasMember", entity("org", "veneto-region"))
    told = explainer.explain(entity("edge", content_id(*triple)))
    assert (told["kind"], told["rule"]["name"], told["depends_on"]) == (
        "statement",
        "has-member",
        [entity("membership", "m1")],
    )


def test_an_inferred_edge_tells_how_and_where(explainer: Explainer) -> None:
    """The claim's locator is part of the origin."""
    found = explainer.projection.rows("SELECT iri FROM edge WHERE evidence = 'inferred-layout'")[0]["iri"]
    told = explainer.explain(found)
    assert told["statements"][0]["origin"]["locator"] == "logo page"
    assert "inferred from the layout" in told["sentence"]


def test_a_contested_edge_says_so(explainer: Explainer) -> None:
    """Another source says otherwise."""
    found = explainer.projection.rows("SELECT iri FROM edge WHERE evidence = 'contested'")[0]["iri"]
    told = explainer.explain(found)
    assert [row["evidence"] for row in told["statements"]] == ["contested"]
    assert "contested" in told["sentence"]


def test_a_gap_leads_to_the_cells_it_rests_on(explainer: Explainer) -> None:
    """Through records and through plain statements alike."""
    told = explainer.explain(GAP)
    assert told["kind"] == "gap"
    assert len(told["depends_on"]) == 2
    assert {1, 6} <= {row["origin"]["row"] for row in told["statements"]}
    assert told["sentence"] == "Nobody knows. It rests on 2 recorded statements."


def test_a_page_has_names_statements_neighbours_and_gaps(explainer: Explainer) -> None:
    """Everything the details panel shows."""
    page = entity_body(explainer, entity("cluster", "inn-veneto"))
    assert (page["type"], page["label"], page["country"]) == ("cluster", "INN VENETO Network", "IT")
    assert {one["label"] for one in page["neighbours"]} == {"Veneto Region", "Università di Padova", "Old Firm"}
    assert [row["presence"] for row in page["gaps"]] == ["unknown"]
    evidence = {row["predicate_label"]: row["evidence"] for row in page["statements"]}
    assert evidence["has member"].lower() == "derived"


def test_a_record_without_a_page_is_told_by_its_statements(explainer: Explainer) -> None:
    """A membership has an address too."""
    page = entity_body(explainer, entity("membership", "m1"))
    assert page["type"] == "Membership"
    assert any(row["object"]["value"] == "2018-02-01" for row in page["statements"])


def test_an_unknown_iri_is_not_found(explainer: Explainer) -> None:
    """With a hint instead of an empty page."""
    for ask in (explainer.explain, lambda iri: entity_body(explainer, iri)):
        with pytest.raises(NotFoundError, match="says nothing"):
            ask(entity("org", "nobody"))


def test_invented_statements_are_called_so(both: Settings) -> None:
    """In evidence and in the sentence."""
    told = explainer_of(both).explain(entity("membership", "m9"))
    assert {row["evidence"] for row in told["statements"] if row["origin"]["row"]} == {"synthetic"}
    assert "invented" in told["sentence"]


def test_an_edition_whose_lines_are_not_sorted_is_explained_all_the_same(
    tmp_path: Path, commit: Callable[..., Edition], fresh: Settings
) -> None:
    """Files come back from backups and other hands."""
    edition = commit(
        tmp_path, "study", '<id/org/a> a org:Organization ; skos:prefLabel "A"@en ; prov:wasDerivedFrom <#s.4> .'
    )
    for path in (edition.quads, edition.origins):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(reversed(lines)), encoding="utf-8")
    told = explainer_of(fresh).explain(entity("org", "a"))
    assert {row["origin"]["row"] for row in told["statements"]} == {4}


def test_an_assignment_by_rules_leads_to_the_name_it_was_read_from(
    tmp_path: Path, commit: Callable[..., Edition], fresh: Settings
) -> None:
    """The rule decided; the name it looked at stands in a row."""
    commit(
        tmp_path, "study", '<id/org/a> a org:Organization ; skos:prefLabel "A GmbH"@de ; prov:wasDerivedFrom <#s.4> .'
    )
    graph, node = "https://w3id.org/helixatlas/graph/derived/helix-assignment", entity("assignment", "a1")

    def assign(_: Store) -> tuple[str, list[str]]:
        return graph, [f"<{node}> <{PREFIXES['ha']}ofActor> <{entity('org', 'a')}> ."]

    settings = fresh
    built = ensure_built(Editions(tmp_path), settings, [assign])
    told = Explainer(Editions(tmp_path), settings, Projection(built.projection), built.dump).explain(node)
    assert told["depends_on"] == [entity("org", "a")]
    assert [row["origin"]["row"] for row in told["statements"] if row["object"]["value"] == "A GmbH"] == [4]


@pytest.mark.parametrize(("date", "day"), [("2021-05-31", "2021-05-31"), ("2021", "2024-01-01"), ("", "2024-01-01")])
def test_a_document_with_a_full_date_speaks_about_its_own_day(date: str, day: str) -> None:
    """Ageing and as-of begin with the document, not with the folder it came in."""
    assert day_of({"as_of": "2024-01-01", "documents": {"s3": {"date": date}}}, "s3") == day
