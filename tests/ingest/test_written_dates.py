"""A year or a month stays what was written: the day is stored for counting, the claim says what the cell gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from helixatlas.atlas import Atlas
from helixatlas.graph.editions import Edition, Editions
from helixatlas.ingest.context import Context
from helixatlas.ingest.export_rows import rows_of
from helixatlas.ingest.pipeline import IngestResult, ingest_source
from helixatlas.ingest.source import Source

Make = Callable[..., Source]
NS = "https://w3id.org/helixatlas/ns#"
MAPPING = """
    sheets:
      - file: clusters.csv
        records:
          - type: cluster
            id: {column: Id}
            fields: {name: {column: Name}, founded: {column: Founded}}
          - type: organisation
            id: {column: Member}
            fields: {name: {column: Member}}
            repeats: true
            optional: true
          - type: membership
            when: {column: Member}
            fields:
              group: {record: cluster}
              member: {column: Member}
              level: {value: MEM}
              start: {column: Since}
              end: {column: Until}
          - type: roster
            when: {column: Day}
            fields:
              group: {record: cluster}
              level: {value: MEM}
              size: {value: "3"}
              completeness: {value: partial}
              as_of: {column: Day}
"""
HEAD = "Id,Name,Founded,Member,Since,Until,Day\n"


@pytest.fixture
def take(make_source: Make, editions: Editions, context: Context) -> Callable[..., IngestResult]:
    """Return a function that takes rows of clusters in."""

    def take_in(rows: str, kind: str = "document") -> IngestResult:
        source = make_source(MAPPING, {"clusters.csv": HEAD + rows})
        result = ingest_source(replace(source, kind=kind), editions, context)
        assert not result.failed, result.to_text()
        return result

    return take_in


def _claims(edition: Edition) -> set[tuple[str, str, str]]:
    """Return property, day stored and text written of each claim that says what is written."""
    facts: dict[str, dict[str, str]] = {}
    for line in edition.quads.read_text(encoding="utf-8").splitlines():
        subject, predicate, rest = line.split(" ", 2)
        facts.setdefault(subject, {})[predicate.rpartition("#")[2][:-1]] = rest
    return {
        (
            one["predicate"].split(" ")[0].rpartition("#")[2].rstrip(">"),
            one["object"].split('"')[1],
            one["claimedText"].split('"')[1],
        )
        for one in facts.values()
        if "claimedText" in one
    }


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (
            "2015,2019,2020",
            {("startDate", "2015-01-01", "2015"), ("endDate", "2019-12-31", "2019"), ("asOf", "2020-12-31", "2020")},
        ),
        (
            "04/2015,febbraio 2016,",
            {("startDate", "2015-04-01", "2015-04"), ("endDate", "2016-02-29", "2016-02")},
        ),
        ("2015-01-01,31.12.2019,2020-05-31", set()),
    ],
)
def test_a_year_or_month_is_stored_as_a_day_with_a_claim_of_what_is_written(
    take: Callable[..., IngestResult], dates: str, said: set[tuple[str, str, str]]
) -> None:
    edition = take(f"c,C,,M,{dates}\n").edition
    assert edition is not None
    assert _claims(edition) == said
    text = edition.quads.read_text(encoding="utf-8")
    assert all(f'"{day}"^^<http://www.w3.org/2001/XMLSchema#date>' in text for _, day, _ in said)


def test_such_a_claim_is_asserted_in_a_document_and_curated_where_a_curator_writes(
    take: Callable[..., IngestResult],
) -> None:
    for kind, status in (("document", "asserted"), ("curated", "curated")):
        edition = take("c,C,1999,,,,\n", kind).edition
        assert edition is not None
        text = edition.quads.read_text(encoding="utf-8")
        assert text.count(f'<{NS}claimedText> "1999"') == 1
        assert f"<{NS}evidenceStatus> <https://w3id.org/helixatlas/voc/evidence-status/{status}>" in text


def test_an_explanation_shows_the_year_beside_the_day(reference: Atlas) -> None:
    found = reference.sparql(
        """PREFIX ha: <https://w3id.org/helixatlas/ns#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?roster { ?claim rdf:subject ?roster ; rdf:predicate ha:asOf ; ha:claimedText "2019" }"""
    )
    (row,) = [one for one in reference.explain(str(found.rows[0][0]))["statements"] if one["predicate"] == f"{NS}asOf"]
    assert (row["object"]["value"], row["evidence"]) == ("2019-12-31", "asserted")
    assert row["origin"]["locator"].endswith("“2019”")


def test_what_goes_out_again_is_as_precise_as_it_came_in(take: Callable[..., IngestResult], context: Context) -> None:
    edition = take("c,C,1999,M,2015,2019-06,2020\n").edition
    assert edition is not None
    kinds = {"membership": ("start", "end"), "roster": ("as_of",), "cluster": ("founded",)}
    found = {}
    for key, fields in kinds.items():
        (row,) = rows_of([edition.quads], context.record_types[key], context.schemes)
        found.update({field: row[field] for field in fields})
    assert found == {"start": "2015", "end": "2019-06", "as_of": "2020", "founded": "1999"}


def test_what_a_claim_says_is_compared_as_part_of_its_record(take: Callable[..., IngestResult]) -> None:
    first = take("c,C,1999,,,,\nd,D,2001,,,,\n")
    assert str(first.diff) == "2 added, 0 changed, 0 removed"
    second = take("c,C,1999-01-01,,,,\nd,D,2001,,,,\n")
    assert str(second.diff) == "0 added, 1 changed, 0 removed"
    assert second.diff is not None
    (one,) = second.diff.changed
    assert (one.iri.rpartition("/")[2], one.label, one.added) == ("c", "C", ())
    assert ("ha:claimedText", "1999") in [fact[:2] for fact in one.removed]
    assert str(take("c,C,1998,,,,\nd,D,2001,,,,\n").diff) == "0 added, 1 changed, 0 removed"
    assert str(take("d,D,2001,,,,\ne,E,2002,,,,\n").diff) == "1 added, 0 changed, 1 removed"
