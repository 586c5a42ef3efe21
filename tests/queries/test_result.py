"""An answer converts itself; no spreadsheet runs what stands in it, and invented data is named."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import UsageError
from helixatlas.queries import Result
from helixatlas.queries.cells import safe_text
from helixatlas.queries.reading import result_of

EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1", "＝1"]
MIXED = Result(("name", "count", "ok"), (("a", 1, True), ("=b", 2.5, None), (None, -3, False)), "q", "h")


@pytest.mark.parametrize("text", EVIL)
def test_a_cell_that_looks_like_a_formula_is_text_in_csv_and_workbook(text: str) -> None:
    result = Result(("x",), ((text,),))
    assert next(csv.DictReader(io.StringIO(result.to_csv(), newline="")))["x"] == f"'{text}"
    cell = openpyxl.load_workbook(io.BytesIO(result.to_xlsx())).active["A2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_a_negative_number_stays_a_number() -> None:
    assert safe_text(-3) == -3
    assert MIXED.to_csv().splitlines()[3] == ",-3,false"


@given(st.lists(st.tuples(st.text(max_size=20), st.integers() | st.none()), max_size=5))
def test_csv_read_back_gives_every_cell(rows: list[tuple[str, int | None]]) -> None:
    text = Result(("a", "b"), tuple(rows)).to_csv()
    found = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert found == [[str(safe_text(a)), "" if b is None else str(b)] for a, b in rows]


def test_invented_data_is_named_in_every_form() -> None:
    result = Result(("x",), (("a",),), synthetic=True)
    assert result.to_csv().splitlines() == ["x,synthetic", "a,synthetic"]
    assert json.loads(result.to_json())["synthetic"] is True
    assert "Synthetic" in result._repr_html_()
    assert openpyxl.load_workbook(io.BytesIO(result.to_xlsx())).active["B2"].value == "synthetic"
    assert result.to_pandas().attrs["synthetic"] is True
    assert result.to_arrow().schema.metadata[b"synthetic"] == b"true"


def test_the_same_answer_gives_the_same_workbook() -> None:
    assert MIXED.to_xlsx() == MIXED.to_xlsx()


def test_html_escapes_what_stands_in_cells() -> None:
    assert "<b>" not in Result(("<b>",), (("<b>",),))._repr_html_()


def test_pandas_and_arrow_hold_the_same_rows() -> None:
    assert MIXED.to_pandas()["count"].tolist() == [1, 2.5, -3]
    assert MIXED.to_arrow().column("count").to_pylist() == [1.0, 2.5, -3.0]
    assert MIXED.to_arrow().column("name").to_pylist() == ["a", "=b", None]


def test_columns_are_chosen_in_the_order_given_and_unknown_ones_are_refused() -> None:
    assert MIXED.select(["ok", "name"]).rows[0] == (True, "a")
    with pytest.raises(UsageError, match="colour"):
        MIXED.select(["colour"])


def test_a_table_is_no_turtle_and_a_construct_is() -> None:
    with pytest.raises(UsageError, match="table"):
        MIXED.to_bytes("ttl")
    with pytest.raises(UsageError, match="docx"):
        MIXED.to_bytes("docx")
    body = b'<urn:a> <https://w3id.org/helixatlas/ns#gamma> "0.5" .\n'
    result = result_of("application/n-triples", body, query="q", hash="h", synthetic=False)
    assert result.rows == (("urn:a", "https://w3id.org/helixatlas/ns#gamma", "0.5"),)
    assert b"ha:gamma" in result.to_bytes("ttl")


def test_ask_is_one_cell_and_select_keeps_the_types_of_numbers() -> None:
    asked = result_of(
        "application/sparql-results+json", b'{"head":{},"boolean":true}', query="", hash="", synthetic=False
    )
    assert asked.rows == ((True,),)
    xsd = "http://www.w3.org/2001/XMLSchema#"
    row = {"a": {"type": "literal", "value": "3", "datatype": f"{xsd}integer"}, "b": {"type": "uri", "value": "urn:x"}}
    body = json.dumps({"head": {"vars": ["a", "b", "c"]}, "results": {"bindings": [row]}}).encode()
    table = result_of("application/sparql-results+json", body, query="", hash="", synthetic=False)
    assert table.rows == ((3, "urn:x", None),)
