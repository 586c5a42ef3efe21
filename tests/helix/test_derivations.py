"""Helix assignment over a store, with the reference codebook."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store, parse

from helixatlas.content import content_folder
from helixatlas.helix.assignments import ASSIGNMENT_GRAPH, assign_actors, assignment_iri
from helixatlas.helix.codebook import load_codebook
from helixatlas.helix.derivations import assignment_derivation, store_actors

FACTS = """
@prefix ha: <https://w3id.org/helixatlas/ns#> .
@prefix id: <https://w3id.org/helixatlas/id/org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
id:bergamo a org:Organization ; skos:prefLabel "University of Bergamo"@en .
id:stated a org:Organization ; skos:prefLabel "University of Nowhere"@en ;
    ha:hasHelix <https://w3id.org/helixatlas/voc/helix/business> .
id:decided a org:Organization ; skos:prefLabel "University of Elsewhere"@en .
<urn:a> a ha:HelixAssignment ; ha:ofActor id:decided ; ha:usedCodebook "curator" ;
    ha:ofHelix <https://w3id.org/helixatlas/voc/helix/government> .
id:plain a org:Organization ; skos:prefLabel "Zzyzx"@en .
<urn:c> a org:Organization, ha:Cluster ; skos:prefLabel "University cluster"@en .
"""
BASE = "https://w3id.org/helixatlas/id/org/"


def store() -> Store:
    made = Store()
    made.load(FACTS.encode(), format=RdfFormat.TURTLE)
    return made


def book() -> Path:
    return content_folder("graph", "codebooks", "default.yaml")


def test_what_a_source_states_or_a_person_decided_is_not_overruled() -> None:
    found = assign_actors(store_actors(store()), load_codebook(book()))
    rows = {row.actor.removeprefix(BASE): row for row in found if row.belonging >= 0.5}
    assert rows["bergamo"].helix == "academia"
    assert (rows["stated"].helix, rows["stated"].codebook) == ("business", "stated")
    assert (rows["decided"].helix, rows["decided"].codebook) == ("government", "stated")


def test_an_organisation_no_rule_fits_stays_unclassified_and_a_cluster_is_no_actor() -> None:
    actors = {row.actor for row in assign_actors(store_actors(store()), load_codebook(book()))}
    assert f"{BASE}plain" not in actors
    assert "urn:c" not in actors


def test_only_rules_write_statements() -> None:
    graph, lines = assignment_derivation(load_codebook(book()))(store())
    quads = list(parse("\n".join(lines).encode(), format=RdfFormat.N_TRIPLES))
    assert graph == ASSIGNMENT_GRAPH
    subjects = {quad.subject.value for quad in quads}
    assert assignment_iri(f"{BASE}bergamo", "academia", "default") in subjects
    assert {quad.object.value for quad in quads if quad.predicate.value.endswith("#ofActor")} == {f"{BASE}bergamo"}
