"""The result formats: whatever the terms, a standard reader gets them back."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, Store, Variable, parse_query_results

from helixatlas.graph.formats import Form, media_type_for, render

CONTROLS = [chr(code) for code in range(32) if code not in (9, 10, 13)]
TEXT = st.text(st.characters(codec="utf-8", exclude_characters=CONTROLS))
WITHOUT_NONCHARACTERS = TEXT.filter(lambda text: not {"\ufffe", "\uffff"} & set(text))
STORE = Store()
SPARQL = "{http://www.w3.org/2005/sparql-results#}"


def rendered(value: Literal | NamedNode, key: str) -> bytes:
    """Return one row of one value and an unbound one in a format."""
    found = STORE.query("SELECT ?x ?unbound {}", substitutions={Variable("x"): value})
    return render(found, Form(key, 10), {})[1]


@pytest.mark.parametrize("key", ["json", "tsv"])
@given(text=WITHOUT_NONCHARACTERS, language=st.sampled_from([None, "it", "de-AT"]))
def test_texts_survive_the_way_out_and_back(key: str, text: str, language: str | None) -> None:
    """Quotes, tabs, line ends, astral characters."""
    value = Literal(text, language=language) if language else Literal(text)
    formats = {"json": QueryResultsFormat.JSON, "tsv": QueryResultsFormat.TSV}
    back = list(parse_query_results(rendered(value, key), format=formats[key]))  # type: ignore[arg-type]
    assert [tuple(row) for row in back] == [(value, None)]


@given(text=WITHOUT_NONCHARACTERS, language=st.sampled_from([None, "it"]))
def test_texts_survive_xml(text: str, language: str | None) -> None:
    """White space included, which some readers of results trim."""
    value = Literal(text, language=language) if language else Literal(text)
    found = next(ET.fromstring(rendered(value, "xml")).iter(f"{SPARQL}literal"))  # noqa: S314  our own bytes
    assert (found.text or "", found.get("{http://www.w3.org/XML/1998/namespace}lang")) == (text, language)


@given(text=TEXT)
def test_csv_survives_a_csv_reader(text: str) -> None:
    """As RFC 4180 reads it."""
    rows = list(csv.reader(io.StringIO(rendered(Literal(text), "csv").decode(), newline="")))
    assert rows == [["x", "unbound"], [text, ""]]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\uffff"])
def test_a_character_xml_cannot_hold_is_replaced_visibly(character: str) -> None:
    """Rather than an answer no reader accepts."""
    body = rendered(Literal(f"a{character}b"), "xml")
    row = next(iter(parse_query_results(body, format=QueryResultsFormat.XML)))  # type: ignore[arg-type]
    assert row[0] == Literal("a\N{REPLACEMENT CHARACTER}b")


@given(st.text(max_size=40))
def test_any_accept_header_gives_some_format(header: str) -> None:
    """Nonsense gives the default."""
    assert media_type_for(header, graph=False) in {"json", "xml", "csv", "tsv"}
    assert media_type_for(header, graph=True) in {"ttl", "nt", "jsonld", "rdf", "trig", "nq"}
