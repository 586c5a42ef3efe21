"""Stored records written into a template come back as the same records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from helixatlas.graph.editions import Edition, Editions
from helixatlas.ingest.context import Context
from helixatlas.ingest.export_rows import languages_of, not_carried, rows_of
from helixatlas.ingest.names import known_names
from helixatlas.ingest.pipeline import IngestResult, check_files, ingest_source
from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.recognise import mapping_of_template
from helixatlas.ingest.source import Source
from helixatlas.ingest.template import HEADER_ROW, write_template

MAPPING = """
    sheets:
      - file: organisations.csv
        records:
          - type: organisation
            id: {column: Id}
            fields:
              name: {column: Name}
              other_name: {column: Others, split: ";"}
              helix: {column: Helix, split: ";"}
              territory: {column: NUTS}
              country: {column: Country}
              website: {column: Web}
      - file: clusters.csv
        records: [{type: cluster, id: {column: Id}, fields: {name: {column: Name}}}]
      - file: members.csv
        records:
          - type: membership
            fields: {group: {column: G}, member: {column: M}, level: {value: MEM}, start: {column: S}}
"""
FILES = {
    "organisations.csv": """
        Id,Name,Others,Helix,NUTS,Country,Web
        alpha,Alpha,First; One,Government; Academia,ITH3,Italy,https://a.example.org/
        beta,Beta & Sons,,Business,ES51,Spain,
    """,
    "clusters.csv": "Id,Name\nc1,Cluster one\n",
    "members.csv": "G,M,S\nc1,alpha,2015\nc1,beta,2016-05-04\n",
}


@pytest.fixture
def edition(make_source: Callable[..., Source], editions: Editions, context: Context) -> Edition:
    """Return an edition with two organisations, a cluster and two memberships."""
    found = ingest_source(make_source(MAPPING, FILES), editions, context).edition
    assert found is not None
    return found


def test_a_row_says_what_an_officer_would_write(edition: Edition, context: Context) -> None:
    alpha, beta = rows_of([edition.quads], context.record_types["organisation"], context.schemes)
    assert (alpha["id"], alpha["name"], alpha["other_name"], alpha["territory"]) == (
        "alpha",
        "Alpha",
        "First; One",
        "ITH3",
    )
    assert alpha["country"] == "Italy"
    assert "website" not in beta


@pytest.mark.parametrize("lang", ["en", "it"])
def test_what_goes_out_in_a_template_comes_back_the_same(
    edition: Edition, context: Context, tmp_path: Path, lang: str
) -> None:
    types = [context.record_types[key] for key in ("organisation", "cluster", "membership")]
    rows = {one.key: rows_of([edition.quads], one, context.schemes, lang) for one in types}
    write_template(types, tmp_path / "out.xlsx", lang, schemes=context.schemes, rows=rows)
    known = replace(context, known=known_names([edition.quads]))
    checked = check_files([tmp_path / "out.xlsx"], None, known)
    assert checked.report.problems == []
    back = {subject for found in checked.records for subject in found.subjects}
    quads = edition.quads.read_text(encoding="utf-8")
    assert all(f"{subject} <http" in quads for subject in back)
    assert checked.report.records == {"organisation": 2, "cluster": 1, "membership": 2}


def test_only_the_edited_cells_of_a_round_trip_are_in_the_comparison(
    edition: Edition, context: Context, tmp_path: Path
) -> None:
    types = [context.record_types[key] for key in ("organisation", "cluster", "membership")]
    rows = {one.key: rows_of([edition.quads], one, context.schemes, "en") for one in types}
    write_template(types, tmp_path / "out.xlsx", "en", schemes=context.schemes, rows=rows)
    first = _taken_in(tmp_path / "out.xlsx", context, tmp_path)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    page = book[book.sheetnames[1]]
    header = [cell.value for cell in page[HEADER_ROW]]
    column = header.index("Website") + 1
    assert page.cell(HEADER_ROW + 2, column).value in (None, "")
    page.cell(HEADER_ROW + 2, column, "https://edited.example.org/")
    book.save(tmp_path / "out.xlsx")
    second = _taken_in(tmp_path / "out.xlsx", context, tmp_path)
    assert first.edition is not None
    assert str(second.diff) == "0 added, 1 changed, 0 removed"
    assert second.diff is not None
    (change,) = second.diff.changed
    assert [value for _, value, _ in change.added] == ["https://edited.example.org/"]
    assert change.removed == ()
    assert change.added[0][2].startswith("out.xlsx › ")


def _taken_in(path: Path, context: Context, folder: Path) -> IngestResult:
    mapping = mapping_of_template(list(read_tables(path)), context.record_types)
    assert mapping is not None
    about = {"kind": "document", "documents": {"s0": {"title": "t"}}}
    source = Source("round-trip", folder, "document", ("en",), 0.9, ("s0",), (path,), mapping, {}, about)
    return ingest_source(source, Editions(folder / "trip"), context)


def test_two_fields_with_one_property_keep_their_own_references(
    make_source: Callable[..., Source], editions: Editions, context: Context
) -> None:
    mapping = """
        sheets:
          - file: p.csv
            records: [{type: project, id: {column: Id}, fields: {name: {column: Name}}}]
          - file: w.csv
            records:
              - type: work-package
                id: {column: Id}
                fields: {name: {column: Name}, project: {column: Project}}
    """
    files = {"p.csv": "Id,Name\np1,Care\n", "w.csv": "Id,Name,Project\nw1,Mapping,p1\n"}
    stored = ingest_source(make_source(mapping, files), editions, context).edition
    assert stored is not None
    rows = rows_of([stored.quads], context.record_types["work-package"], context.schemes, types=context.record_types)
    assert [(row["project"], row.get("part_of")) for row in rows] == [("project/p1", None)]


def test_texts_keep_their_language_in_a_workbook_of_another(edition: Edition, context: Context, tmp_path: Path) -> None:
    record = context.record_types["organisation"]
    rows, tongues = rows_of([edition.quads], record, context.schemes, "sl"), languages_of([edition.quads], record, "sl")
    assert tongues == {"name": "en", "other_name": "en"}
    path = tmp_path / "back.xlsx"
    write_template([record], path, lang="sl", schemes=context.schemes, rows={record.key: rows},
                   tongues={record.key: tongues})  # fmt: skip
    back = _taken_in(path, context, tmp_path / "other").edition
    assert back is not None
    assert rows_of([back.quads], record, context.schemes, "sl") == rows
    assert '"Alpha"@en' in back.quads.read_text(encoding="utf-8")


def test_what_a_workbook_cannot_hold_is_counted(
    make_source: Callable[..., Source], editions: Editions, context: Context
) -> None:
    mapping = """
        sheets:
          - file: o.csv
            records:
              - type: organisation
                fields:
                  name: [{column: Name, lang: en}, {column: Nome, lang: it}]
                  website: {column: Web, locator: {value: p. 3}}
    """
    files = {"o.csv": "Name,Nome,Web\nBody,Ente,https://a.example.org/\n"}
    stored = ingest_source(make_source(mapping, files), editions, context).edition
    assert stored is not None
    assert not_carried([stored.quads], "en") == (1, 1)
