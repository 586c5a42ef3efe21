"""The catalogue is read from files that say what they answer; faults name the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.content import content_folder
from helixatlas.errors import InputError, NotFoundError, UsageError
from helixatlas.queries import CatalogueQuery, load_catalogue
from helixatlas.queries.catalogue import find_query, read_query
from helixatlas.queries.lint import lint_query

GOOD = """#+ summary: Which things are there?
#+ description: All things.
#+ tags: [thing]
#+ parameters:
#+   thing: {type: iri, description: Only this one}
#+ shape: [thing]
SELECT ?thing WHERE { VALUES ?thing { $thing } ?thing ?p ?o } ORDER BY ?thing
"""
CATALOGUE = load_catalogue([content_folder("queries")])


def query_of(tmp_path: Path, text: str, name: str = "things") -> CatalogueQuery:
    path = tmp_path / f"{name}.rq"
    path.write_text(text, encoding="utf-8")
    return read_query(path)


def test_the_head_gives_summary_parameters_and_shape_and_is_no_part_of_the_text(tmp_path: Path) -> None:
    query = query_of(tmp_path, GOOD)
    assert (query.name, query.summary, query.shape) == ("things", "Which things are there?", ("thing",))
    assert query.text.startswith("SELECT")
    assert query.describe()["parameters"][0]["name"] == "thing"


def test_names_are_sorted_and_a_later_folder_replaces_a_query(tmp_path: Path) -> None:
    for folder, summary in (("one", "Old?"), ("two", "New?")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "b.rq").write_text(f"#+ summary: {summary}\nSELECT * {{}}", encoding="utf-8")
    (tmp_path / "one" / "a.rq").write_text("#+ summary: A?\nSELECT * {}", encoding="utf-8")
    found = load_catalogue([tmp_path / "one", tmp_path / "two", tmp_path / "three"])
    assert list(found) == ["a", "b"]
    assert found["b"].summary == "New?"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT * {}", "no summary"),
        ("#+ summary: [", "not YAML"),
        ("#+ summary: X?\n#+ parameters: {a: {type: colour}}\nSELECT * {}", "colour"),
        ("#+ summary: X?\n#+ parameters: {a: text}\nSELECT * {}", "needs type"),
    ],
)
def test_a_faulty_head_is_an_input_error_that_names_the_file(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        query_of(tmp_path, text)
    assert "things.rq" in str(caught.value)


def test_an_unknown_parameter_is_refused_and_the_known_ones_are_listed(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'other'") as caught:
        query_of(tmp_path, GOOD).sparql({"other": "x"})
    assert "thing" in caught.value.hint


def test_an_unknown_query_is_not_found_and_the_known_ones_are_listed() -> None:
    with pytest.raises(NotFoundError) as caught:
        find_query(CATALOGUE, "no-such")
    assert "clusters-per-country" in caught.value.hint


def test_the_catalogue_holds_twelve_questions_or_more() -> None:
    assert len(CATALOGUE) >= 12


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_query_of_the_catalogue_may_be_shipped(name: str) -> None:
    assert lint_query(CATALOGUE[name]) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("ORDER BY ?thing", "", "ORDER BY"),
        ("?thing ?p ?o", "?thing ?p ?o FILTER NOT EXISTS { ?thing ?q ?x . ?x ?r ?y }", "2 triples"),
        ("?thing ?p ?o", "?thing ?p ?o FILTER NOT EXISTS { ?thing <urn:a>/<urn:b> ?y }", "2 triples"),
        ("?thing ?p ?o", "?thing ?p ?o FILTER(!EXISTS { ?thing ?q ?x . ?x ?r ?y })", "2 triples"),
        ("?thing ?p ?o", "SERVICE <urn:x> { ?thing ?p ?o }", "remote service"),
        ("VALUES ?thing { $thing }", "", "not used"),
        ("VALUES ?thing { $thing } ?thing ?p ?o", "?thing ?p $thing", "must stand in VALUES"),
        ("?thing ?p ?o", "?thing ?p $other", "not declared"),
        ("[thing]\nSELECT", "[other]\nSELECT", "the shape says"),
        ("there?", "there", "not a question"),
        ("SELECT ?thing WHERE", "CONSTRUCT { ?thing a ?o } WHERE", "is a SELECT"),
        ("ORDER BY ?thing", "ORDER BY", "not valid SPARQL"),
    ],
)
def test_what_must_not_be_shipped_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    faults = lint_query(query_of(tmp_path, GOOD.replace(old, new)))
    assert any(says in fault for fault in faults), faults


def test_a_negated_single_triple_and_minus_are_allowed(tmp_path: Path) -> None:
    body = "?thing ?p ?o FILTER NOT EXISTS { ?thing <urn:a> ?x } MINUS { ?thing <urn:b> ?y . ?y <urn:c> ?z }"
    assert lint_query(query_of(tmp_path, GOOD.replace("?thing ?p ?o", body))) == []
