"""Stored records written into a template come back as the same records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from helixatlas.graph.editions import Edition, Editions
from helixatlas.ingest.context import Context
from helixatlas.ingest.export_rows import rows_of
from helixatlas.ingest.names import known_names
from helixatlas.ingest.pipeline import check_files, ingest_source
from helixatlas.ingest.source import Source
from helixatlas.ingest.template import write_template

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
