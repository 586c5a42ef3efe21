"""Canonical Turtle: one graph, one text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic

from helixatlas.errors import InputError
from helixatlas.ontology.canonical import canonical_graph_text, canonical_text, is_canonical, parse_turtle

SAMPLE = """@prefix : <urn:x:> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
:b :p "two"@en, "one", 3, true ; :q [ :r ( :a :b [ :s "x" ] ) ] . :a a owl:Ontology . [] a owl:AllDifferent ."""


def test_the_same_graph_gives_the_same_text_whatever_the_order() -> None:
    lines = sorted(parse_turtle(SAMPLE).serialize(format="nt").splitlines())
    texts = set()
    for seed in range(5):
        random.Random(seed).shuffle(lines)
        graph = Graph(bind_namespaces="none").parse(data="\n".join(lines), format="nt")
        texts.add(canonical_graph_text(graph))
    assert len(texts) == 1


def test_the_text_says_what_the_graph_says() -> None:
    assert isomorphic(parse_turtle(canonical_text(SAMPLE)), parse_turtle(SAMPLE))


def test_the_canonical_form_is_its_own_canonical_form() -> None:
    once = canonical_text(SAMPLE)
    assert canonical_text(once) == once


def test_the_header_comes_first_and_only_used_prefixes_are_declared() -> None:
    text = canonical_text("@prefix o: <http://www.w3.org/2002/07/owl#> . <urn:a> <urn:p> 1 . <urn:z> a o:Ontology .")
    assert text.index("<urn:z>") < text.index("<urn:a>")
    assert "dcat" not in text


def test_a_shared_blank_node_is_refused() -> None:
    with pytest.raises(InputError, match="two places"):
        canonical_text("<urn:a> <urn:p> _:x . <urn:b> <urn:p> _:x .")


def test_what_is_not_turtle_is_told_with_its_name() -> None:
    with pytest.raises(InputError, match=r"broken\.ttl"):
        canonical_text("nonsense", source="broken.ttl")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00")))
def test_any_text_survives(value: str) -> None:
    graph = Graph(bind_namespaces="none")
    graph.add((URIRef("urn:a"), URIRef("urn:p"), Literal(value)))
    back = parse_turtle(canonical_graph_text(graph))
    assert str(next(back.objects())) == value


def test_the_files_of_the_vocabularies_are_canonical(root: Path) -> None:
    assert is_canonical(root / "ontology" / "vocabularies" / "helix.ttl")
