"""What a user types for a parameter becomes one term, whatever he types."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import UsageError
from helixatlas.queries import Parameter
from helixatlas.queries.terms import iri_term, string_term
from helixatlas.queries.tokens import replace_tokens, token_names

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXTS)
def test_any_text_comes_back_from_the_engine_as_it_was_typed(text: str) -> None:
    answer = ox.Store().query(f"SELECT ({string_term(text)} AS ?x) {{}}")
    assert [row[0].value for row in answer] == [text]


@given(TEXTS)
def test_an_iri_is_taken_whole_or_refused(text: str) -> None:
    try:
        term = iri_term(f"https://example.org/{text}")
    except UsageError:
        return
    assert ox.Store().query(f"ASK {{ VALUES ?x {{ {term} }} FILTER(STR(?x) = {string_term(term[1:-1])}) }}")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("iri", "https://x> } INSERT { <a"),
        ("iri", "cluster"),
        ("integer", "1 } UNION { ?s ?p ?o"),
        ("integer", "1.5"),
        ("date", '2024-01-01" . ?a ?b "'),
        ("date", "2024-02-30"),
        ("concept", ""),
        ("level", "> . ?s ?p <"),
    ],
)
def test_a_value_that_is_not_of_the_type_is_refused_with_the_name_of_the_parameter(kind: str, value: str) -> None:
    parameter = Parameter("thing", kind, "…", scheme="level", required=True)
    try:
        term = parameter.term(value)
    except UsageError as error:
        assert "thing" in str(error)  # noqa: PT017  the other branch is allowed too
    else:
        assert term == "<https://w3id.org/helixatlas/voc/level/s-p>"


def test_a_parameter_that_is_left_out_restricts_nothing() -> None:
    assert Parameter("country", "country", "…").term(None) == "UNDEF"
    assert Parameter("least", "integer", "…", default="2").term("") == "2"


def test_a_required_parameter_that_is_left_out_is_asked_for() -> None:
    with pytest.raises(UsageError, match="group is missing"):
        Parameter("group", "iri", "…", required=True).term(None)


def test_a_concept_is_found_by_what_the_resolver_knows_before_the_slug_is_taken() -> None:
    known = {("country", "ES"): "http://example.org/ESP"}
    parameter = Parameter("country", "country", "…", scheme="country")
    assert parameter.term("ES", lambda scheme, text: known.get((scheme, text))) == "<http://example.org/ESP>"
    assert parameter.term("Côte d'Or") == "<https://w3id.org/helixatlas/voc/country/cote-d-or>"


def test_tokens_in_strings_comments_and_iris_are_left_alone() -> None:
    text = """SELECT * { ?s <http://x/$a> "$a", 'it$a', \"\"\"long "$a" one\"\"\" . # $a
    ?s ?p $a }"""
    assert token_names(text) == ("a",)
    assert replace_tokens(text, {"a": "1"}.get).count("$a") == 5
    assert replace_tokens(text, {"a": "1"}.get).endswith("?s ?p 1 }")


@given(st.text(alphabet="$a\"'#<> \n\\?{}", max_size=40))
def test_replacing_never_fails_and_leaves_a_text_without_tokens_alone(text: str) -> None:
    assert replace_tokens(text, lambda _: None) == text
