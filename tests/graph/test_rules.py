"""Rules: readable heads, and the same conclusions in another engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store
from rdflib import Dataset

from helixatlas.content import content_folder
from helixatlas.errors import InputError
from helixatlas.graph.patterns import instantiate
from helixatlas.graph.rules import DERIVED, Rule, load_rules

RULES = load_rules(content_folder("graph", "rules"))


@pytest.fixture(scope="module")
def elsewhere(store: Store) -> Dataset:
    """The sample atlas in rdflib, without the vocabularies and without anything derived."""
    kept = [quad for quad in store if not _is_left_out(quad)]
    made = Dataset(default_union=True)
    made.parse(data="".join(f"{quad} .\n" for quad in kept), format="nquads")
    return made


def _is_left_out(quad: Quad) -> bool:
    graph = str(getattr(quad.graph_name, "value", ""))
    return graph.startswith(DERIVED) or graph.endswith("ref/vocabularies")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_concludes_the_same_in_another_engine(rule: Rule, store: Store, elsewhere: Dataset) -> None:
    """Plain SPARQL 1.1, no extension of one engine; statements between things of the sources are compared."""
    ours = {tuple(map(_value, quad.triple)) for quad in _quads(store, rule.graph)}
    theirs = {(str(s), str(p), str(o)) for s, p, o in elsewhere.query(rule.sparql)}  # type: ignore[misc]
    assert {triple for triple in ours if "/id/" in triple[0]} == {triple for triple in theirs if "/id/" in triple[0]}


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _quads(store: Store, graph: str) -> list[Quad]:
    return list(store.quads_for_pattern(None, None, None, NamedNode(graph)))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.predicate], ids=lambda rule: rule.name)
def test_what_a_rule_rests_on_is_a_pattern_of_statements(rule: Rule) -> None:
    """Every variable of the pattern is bound by it, so that single statements can be named."""
    names = {"s", "o", "membership", "group", "involvement"}
    assert instantiate(rule.because_query, {name: f"urn:{name}" for name in names})


@pytest.mark.parametrize("head", ["", "#+ summary: no graph", "#+ graph: no-summary", "#+ a: b: c", "#+ - list"])
def test_a_rule_without_a_proper_head_is_refused(tmp_path: Path, head: str) -> None:
    """It could not be explained."""
    (tmp_path / "010-x.rq").write_text(f"{head}\nCONSTRUCT WHERE {{ ?s ?p ?o }}", encoding="utf-8")
    with pytest.raises(InputError):
        load_rules(tmp_path)
