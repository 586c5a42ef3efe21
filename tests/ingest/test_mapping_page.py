"""The page on the mapping format: every example on it does what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from helixatlas.ingest.checked import Checked, CheckedColumn, CheckedRecords
from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.terms import unquote

PAGE = Path(__file__).parents[2] / "docs" / "mapping.md"
EXAMPLE = re.compile(r"```yaml\n(.*?)```\n\n```csv (\S+)\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
EXAMPLES = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))


def _said(checked: Checked) -> Iterator[str]:
    for found in checked.records:
        for column in found.columns:
            for index, terms in enumerate(column.terms):
                if terms and found.subjects[index]:
                    said = " ".join(map(_term, terms))
                    yield f"{_subject(found, index)} {column.field.key} {said}{_claim(column, index)}"
    for one in checked.report.problems:
        if one.severity != "information":
            yield f"{one.severity} {one.code} {one.column}{one.row}"


def _subject(found: CheckedRecords, index: int) -> str:
    local = found.subjects[index].rpartition("/")[2][:-1]
    return f"{found.type.key}/{local}" if found.type.identity == "slug" else found.type.key


def _term(term: str) -> str:
    if term.startswith('"'):
        return term.partition("^^")[0]
    iri = unquote(term)
    kinds = {"org": "organisation", "cluster": "cluster", "project": "project"}
    kind, _, local = iri.rpartition("/id/")[2].partition("/")
    return f"{kinds[kind]}/{local}" if kind in kinds else iri.rpartition("/")[2]


def _claim(column: CheckedColumn, index: int) -> str:
    parts = [column.evidence[index] if column.evidence else "", column.locator[index] if column.locator else ""]
    said = ", ".join(part.rpartition("/")[2].rstrip(">") for part in parts if part)
    return f" ({said})" if parts[0] else ""


@pytest.mark.parametrize(("mapping", "name", "text", "expected"), EXAMPLES, ids=[one[1] for one in EXAMPLES])
def test_an_example_of_the_page_gives_what_stands_below_it(
    mapping: str, name: str, text: str, expected: str, tmp_path: Path, context: Context
) -> None:
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    checked = check_files([tmp_path / name], load_mapping(tmp_path / "mapping.yaml"), context)
    assert list(_said(checked)) == expected.splitlines()


def test_every_key_of_the_format_stands_on_the_page() -> None:
    from helixatlas.ingest import mapping

    page = PAGE.read_text(encoding="utf-8")
    keys = mapping._SHEET_KEYS | mapping._RECORD_KEYS | mapping._FIELD_KEYS
    assert {key for key in keys if f"`{key}`" not in page} <= {"note", "records", "fields"}
