"""The guard: what may be asked, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import HelixAtlasError, QueryRefusedError, QuerySyntaxError
from helixatlas.graph.guard import check_query, syntax_error
from helixatlas.graph.lexer import tokens, unescaped

ALLOWED = [
    "SELECT * { ?s ?p ?o }",
    "# INSERT DATA\nSELECT * { ?s ?p 'DROP ALL' }",
    "PREFIX load: <http://x/> SELECT ?service { ?service load:service load:insert }",
    'SELECT * { ?s ?p """a \'" SERVICE <http://x> { } """ }',
    "BASE <http://service/> ASK { <load> <delete> _:insert }",
    "SELECT * FROM <https://w3id.org/helixatlas/graph/source/study/1/s0> { ?s ?p ?o }",
    "SELECT * FROM NAMED graph:meta { GRAPH ?g { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'x'@en . FILTER(?o < 3 && ?p > 4) }",
    "describe <http://x#SERVICE>",
]
REFUSED = [
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "delete where { ?s ?p ?o }",
    "LOAD <http://example.org/x>",
    "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "PREFIX a: <http://x/> DROP ALL",
    "SELECT * { SERVICE <http://169.254.169.254/> { ?s ?p ?o } }",
    "SELECT * { service silent ?x { ?s ?p ?o } }",
    "SELECT * { #\nSeRvIcE<http://x>{ ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://x> { ?s ?p ?o } }",
    r'SELECT * { ?s ?p "\u0022" SERVICE <http://x> { ?s ?p "\u0022" } }',
    "SELECT * FROM <http://example.org/data> { ?s ?p ?o }",
    "SELECT * FROM NAMED <file:///etc/passwd> { ?s ?p ?o }",
    "PREFIX f: <file:///etc/> SELECT * FROM f:passwd { ?s ?p ?o }",
    "PREFIX graph: <http://evil/> SELECT * FROM graph:meta { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } ; INSERT DATA { <a:a> <a:b> <a:c> }",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_reading_is_allowed_whatever_the_names_are(text: str) -> None:
    """Keywords in texts, comments, IRIs, names and variables are no keywords."""
    assert check_query(text).text == text


@pytest.mark.parametrize("text", REFUSED)
def test_writing_and_reaching_out_is_refused_however_it_is_spelled(text: str) -> None:
    """Case, comments, line ends and code point escapes do not help."""
    with pytest.raises(QueryRefusedError):
        check_query(text)


def test_a_dataset_clause_is_told() -> None:
    """The union of all graphs stands in only where a query names none."""
    assert check_query(ALLOWED[5]).has_dataset
    assert not check_query(ALLOWED[0]).has_dataset


@pytest.mark.parametrize("text", ["", "  # nothing", "hello", "{ ?s ?p ?o }", "PREFIX a: <http://x/>"])
def test_what_is_no_query_is_a_syntax_error_with_a_place(text: str) -> None:
    """And says how a query begins."""
    with pytest.raises(QuerySyntaxError) as caught:
        check_query(text)
    assert {"line", "column"} <= set(caught.value.culprit)


def test_the_place_is_that_of_the_written_text() -> None:
    """Lines and columns count from one."""
    with pytest.raises(QueryRefusedError) as caught:
        check_query("SELECT *\n{ SERVICE <http://x> {} }")
    assert (caught.value.culprit["line"], caught.value.culprit["column"]) == (2, 3)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("SELECT * { ?s ex:p ?o }", "'ex' is not declared"),
        ("SELECT * { ?s ?p ?o ", "1 } too few"),
        ("SELECT (COUNT(?s AS ?n) { ?s ?p ?o }", "1 ) too few"),
        ("SELECT * { ?s ?p 'abc }", "quotation mark"),
    ],
)
def test_common_slips_are_named(text: str, hint: str) -> None:
    """Better than the list of all tokens that might have followed."""
    error = syntax_error(text, "error at 1:12: expected one of a, b")
    assert hint in error.hint
    assert (error.culprit["line"], error.culprit["column"]) == (1, 12)


@given(st.text())
def test_reading_never_fails_and_loses_nothing(text: str) -> None:
    """Tokens and what lies between them make up the text."""
    found = list(tokens(text))
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in found)


@given(st.text(max_size=30), st.sampled_from(["SERVICE", "INSERT", "LOAD"]))
def test_a_forbidden_word_between_blanks_outside_of_quotes_is_never_let_through(text: str, word: str) -> None:
    """Whatever stands in front of it on the line before."""
    quoted = any(mark in text + unescaped(text) for mark in "'\"<")
    if not quoted:
        with pytest.raises(HelixAtlasError):
            check_query(f"SELECT * {{ {text}\n {word} <http://x> {{ ?s ?p ?o }} }}")


@pytest.mark.parametrize("size", [20_000, 60_000])
def test_reading_takes_linear_time(size: int) -> None:
    """Hostile texts do not make the guard itself the runaway."""
    for piece in ("'\\", '"""', "a:", "<", "\\u", "?x ", "''"):
        list(tokens(piece * (size // len(piece))))
