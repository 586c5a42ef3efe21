"""The thread from a partner's sheet to an edition."""

from __future__ import annotations

from collections.abc import Callable

from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import Context
from helixatlas.ingest.pipeline import check_source, ingest_source
from helixatlas.ingest.source import Source

Make = Callable[..., Source]

ORGANISATIONS = """
    sheets:
      - file: organisations.csv
        records:
          - type: organisation
            id: {column: Id}
            fields:
              name: {column: Name}
              other_name: {column: Other names, split: ";"}
              helix: {column: Helix}
              territory: {column: NUTS}
              country: {column: Country, evidence: {column: How}}
      - file: memberships.csv
        records:
          - type: membership
            fields:
              group: {column: Cluster}
              member: {column: Organisation}
              level: {value: MEM}
              start: {column: Since}
      - file: clusters.csv
        records:
          - type: cluster
            id: {column: Id}
            fields:
              name: {column: Name}
"""
GOOD = {
    "organisations.csv": """
        Id,Name,Other names,Helix,NUTS,Country,How
        veneto,Veneto Region,Regione del Veneto; RV,Government,ITH3,Italy,
        uni,University of Padua,,academia,ITH36,IT,inferred-context
    """,
    "memberships.csv": """
        Cluster,Organisation,Since
        INN Veneto,Regione del Veneto,2015
        INN Veneto,uni,4 November 2015
    """,
    "clusters.csv": """
        Id,Name
        inn-veneto,INN Veneto
    """,
}


def test_a_clean_source_becomes_an_edition(make_source: Make, editions: Editions, context: Context) -> None:
    result = ingest_source(make_source(ORGANISATIONS, GOOD), editions, context)
    assert result.report.problems == []
    assert result.edition is not None
    assert result.report.records == {"cluster": 1, "membership": 2, "organisation": 2}
    quads = result.edition.quads.read_text(encoding="utf-8")
    assert "<https://w3id.org/helixatlas/voc/helix/government>" in quads
    assert '"2015-11-04"^^<http://www.w3.org/2001/XMLSchema#date>' in quads


def test_quads_and_origins_are_parallel_and_sorted(make_source: Make, editions: Editions, context: Context) -> None:
    edition = ingest_source(make_source(ORGANISATIONS, GOOD), editions, context).edition
    assert edition is not None
    quads = edition.quads.read_text(encoding="utf-8").splitlines()
    origins = edition.origins.read_text(encoding="utf-8").splitlines()
    assert quads == sorted(set(quads))
    assert len(quads) == len(origins)
    named = next(i for i, line in enumerate(quads) if '"Veneto Region"@en' in line)
    assert origins[named] == "organisations.csv\t\t2\tName"


def test_a_statement_that_is_not_asserted_has_a_claim(make_source: Make, editions: Editions, context: Context) -> None:
    edition = ingest_source(make_source(ORGANISATIONS, GOOD), editions, context).edition
    assert edition is not None
    quads = edition.quads.read_text(encoding="utf-8")
    assert quads.count("<https://w3id.org/helixatlas/voc/evidence-status/inferred-context>") == 1
    assert "<https://w3id.org/helixatlas/ns#supportedBy> <https://w3id.org/helixatlas/id/doc/s0>" in quads


def test_five_faults_are_five_errors_at_their_cells_and_nothing_is_stored(
    make_source: Make, editions: Editions, context: Context
) -> None:
    files = {
        "organisations.csv": """
            Id,Name,Other names,Helix,NUTS,Country,How
            a,Alpha,,Government,ITX9,Italy,
            b,Beta,,Goverment,ITH3,Italy,
            c,,,Academia,ITH3,Italy,
            a,Another,,Academia,ITH3,Italy,
            e,Epsilon,,Academia,ITH3,Italy,
        """,
        "memberships.csv": """
            Cluster,Organisation,Since
            INN Veneto,e,soon
        """,
        "clusters.csv": GOOD["clusters.csv"],
    }
    result = ingest_source(make_source(ORGANISATIONS, files), editions, context)
    found = [
        (one.file, f"{one.column}{one.row}", one.code) for one in result.report.problems if one.severity == "error"
    ]
    assert found == [
        ("memberships.csv", "C2", "not-a-date"),
        ("organisations.csv", "E2", "nuts-code-unknown"),
        ("organisations.csv", "D3", "unknown-value"),
        ("organisations.csv", "B4", "required-missing"),
        ("organisations.csv", "A5", "duplicate-key"),
    ]
    helix = next(one for one in result.report.problems if one.code == "unknown-value")
    assert "overnment" in helix.suggestion
    assert result.edition is None
    assert editions.current() == {}


def test_a_first_edition_tells_the_labels_of_its_records_even_where_a_name_is_inferred(
    make_source: Make, editions: Editions, context: Context
) -> None:
    mapping = """
        sheets:
          - file: clusters.csv
            records:
              - type: cluster
                fields: {name: {column: Name, evidence: {value: inferred-context}}}
    """
    result = ingest_source(make_source(mapping, {"clusters.csv": "Name\nAlpha\n"}), editions, context)
    assert result.diff is not None
    assert "Alpha" in [one.label for one in result.diff.added]


def test_the_same_content_gives_no_new_edition(make_source: Make, editions: Editions, context: Context) -> None:
    source = make_source(ORGANISATIONS, GOOD)
    first = ingest_source(source, editions, context)
    again = ingest_source(source, editions, context)
    assert again.unchanged
    assert again.edition == first.edition
    assert len(editions.history("test-source")) == 1


def test_an_edition_is_compared_with_the_one_before(make_source: Make, editions: Editions, context: Context) -> None:
    ingest_source(make_source(ORGANISATIONS, GOOD), editions, context)
    changed = {
        **GOOD,
        "organisations.csv": GOOD["organisations.csv"].replace("ITH36", "ITH3") + "        new,New one,,,,,\n",
    }
    result = ingest_source(make_source(ORGANISATIONS, changed), editions, context)
    assert result.diff is not None
    assert str(result.diff).startswith("1 added, ")
    assert [one.iri.rpartition("/")[2] for one in result.diff.added] == ["new"]
    assert "uni" in [one.iri.rpartition("/")[2] for one in result.diff.changed]
    assert any("organisations.csv" in cell for one in result.diff.changed for _, _, cell in one.added)


def test_reordered_rows_and_renamed_columns_change_no_record(
    make_source: Make, editions: Editions, context: Context
) -> None:
    ingest_source(make_source(ORGANISATIONS, GOOD), editions, context)
    lines = [line.strip() for line in GOOD["organisations.csv"].strip().splitlines()]
    turned = "\n".join([lines[0].replace("NUTS", "Region code"), lines[2], lines[1]])
    mapping = ORGANISATIONS.replace("{column: NUTS}", '{column: [NUTS, "Region code"]}')
    result = ingest_source(make_source(mapping, {**GOOD, "organisations.csv": turned}), editions, context)
    assert str(result.diff) == "0 added, 0 changed, 0 removed"


def test_a_broken_promise_stops_the_import_until_it_is_accepted(
    make_source: Make, editions: Editions, context: Context
) -> None:
    source = make_source(ORGANISATIONS, GOOD, extra="promises: {records: {cluster: {min: 14, max: 14}}}")
    stopped = ingest_source(source, editions, context)
    assert stopped.edition is None
    assert [one.code for one in stopped.report.broken_promises] == ["promise-broken"]
    assert ingest_source(source, editions, context, accept_warnings=True).edition is not None


def test_halved_counts_stop_a_re_import(make_source: Make, editions: Editions, context: Context) -> None:
    many = "Id,Name\n" + "".join(f"c{n},Cluster {n}\n" for n in range(20))
    mapping = """
        sheets:
          - file: clusters.csv
            records: [{type: cluster, id: {column: Id}, fields: {name: {column: Name}}}]
    """
    ingest_source(make_source(mapping, {"clusters.csv": many}), editions, context)
    few = "".join(many.splitlines(keepends=True)[:8])
    result = ingest_source(make_source(mapping, {"clusters.csv": few}), editions, context)
    assert result.edition is None
    assert [one.code for one in result.report.broken_promises] == ["promise-halved"]


def test_every_row_is_stored_or_reported(make_source: Make, context: Context) -> None:
    files = {**GOOD, "organisations.csv": GOOD["organisations.csv"] + "        ,,,,,,only a remark\n"}
    report = check_source(make_source(ORGANISATIONS, files), context).report
    assert report.rows_read == report.rows_with_records + report.rows_reported
    assert [(one.code, one.row) for one in report.problems] == [("row-not-used", 4)]


def test_a_region_that_is_gone_altogether_stops_a_re_import(
    make_source: Make, editions: Editions, context: Context
) -> None:
    mapping = """
        sheets:
          - file: list.csv
            records: [{type: organisation, id: {column: Id}, fields: {name: {column: Name}, territory: {column: NUTS}}}]
    """
    rows = [f"o{n},Organisation {n},{'ITH36' if n % 4 else 'ES511'}\n" for n in range(40)]
    ingest_source(make_source(mapping, {"list.csv": "Id,Name,NUTS\n" + "".join(rows)}), editions, context)
    without = "".join(row for row in rows if "ES511" not in row)
    source = make_source(mapping, {"list.csv": "Id,Name,NUTS\n" + without})
    result = ingest_source(source, editions, context)
    assert result.edition is None
    (gone,) = result.report.broken_promises
    assert (gone.code, gone.header) == ("promise-region-gone", "ES")
    assert ingest_source(source, editions, context, accept_warnings=True).edition is not None


def test_added_sheets_and_columns_change_no_record(make_source: Make, editions: Editions, context: Context) -> None:
    ingest_source(make_source(ORGANISATIONS, GOOD), editions, context)
    wider = "\n".join(f"{line.strip()},note" for line in GOOD["organisations.csv"].strip().splitlines())
    more = {**GOOD, "organisations.csv": wider, "remarks.csv": "Day,Remark\n2020,Nothing\n"}
    result = ingest_source(make_source(ORGANISATIONS, more), editions, context)
    assert (str(result.diff), result.unchanged) == ("None", True)
    assert [one.header for one in result.report.unread] == ["note"]
    assert [one.file for one in result.report.problems if one.code == "sheet-not-mapped"] == ["remarks.csv"]


def test_an_input_without_a_record_stores_nothing_and_leaves_what_was_there(
    make_source: Make, editions: Editions, context: Context
) -> None:
    mapping = """
        sheets:
          - file: clusters.csv
            records: [{type: cluster, fields: {name: {column: Name}}}]
    """
    empty = {"clusters.csv": "Name\n"}
    first = ingest_source(make_source(mapping, empty), editions, context)
    assert (first.empty, first.failed, editions.current()) == (True, False, {})
    assert "There is nothing to store: no row holds a record." in first.to_text()
    full = ingest_source(make_source(mapping, {"clusters.csv": "Name\nAlpha\n"}), editions, context)
    again = ingest_source(make_source(mapping, empty), editions, context)
    assert full.edition is not None
    assert f"no row holds a record; edition {full.edition.name} stays in force." in again.to_text()
    assert editions.current() == {"test-source": full.edition}
