"""The declared record types: whole, without contradictions, in words the ontology defines."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SH

from helixatlas.content import content_folder
from helixatlas.ontology.namespaces import HA, SHAPES, VOC
from helixatlas.ontology.records import RecordType, load_record_types

FOLDER = content_folder("ontology", "records")
PAGE_LANGUAGES = {"en", "it", "es", "pt", "fr", "el", "sl", "hr", "sq", "sv"}
FILLED_BY_OFFICERS = ("organisation", "cluster", "membership", "roster", "pilot", "dataset", "project")
PILOT_LIMITS = {
    "aim": 300, "outcome": 300, "stakeholders": 300, "target_group": 300, "tasks": 2000, "resources": 500,
    "responsibilities": 1000, "results": 1000, "impact": 1000, "measurement": 1000, "living_lab": 1000,
    "transfer": 1000, "capitalisation": 1000, "communication": 1000,
}  # fmt: skip


@pytest.fixture(scope="module")
def records() -> dict[str, RecordType]:
    """Return the record types of the reference atlas."""
    return load_record_types(FOLDER)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    """Return every shape file as one graph."""
    graph = Graph()
    for path in sorted(FOLDER.glob("*.ttl")):
        graph.parse(path, format="turtle")
    return graph


def test_every_file_holds_one_record_type_of_its_own_name(records: dict[str, RecordType]) -> None:
    names = {path.stem for path in FOLDER.glob("*.ttl")}
    assert names == set(records)


def test_a_reference_names_a_record_type_that_exists(records: dict[str, RecordType]) -> None:
    wrong = {
        (record.key, one.key, target)
        for record in records.values()
        for one in record.fields
        for target in one.refers_to
        if target != "thing" and target not in records
    }
    assert not wrong


def test_a_concept_field_names_a_scheme_that_exists(records: dict[str, RecordType]) -> None:
    schemes = {path.stem for path in content_folder("ontology", "vocabularies").glob("*.ttl")}
    used = {one.scheme for record in records.values() for one in record.fields if one.scheme}
    assert used <= schemes


def test_an_identity_made_of_fields_has_identifying_fields(records: dict[str, RecordType]) -> None:
    lacking = [
        record.key
        for record in records.values()
        if record.identity == "hash" and not any(one.identifying and one.required for one in record.fields)
    ]
    assert not lacking


def test_keys_and_places_of_fields_are_unique_in_a_record_type(records: dict[str, RecordType]) -> None:
    for record in records.values():
        keys = [one.key for one in record.fields]
        assert len(set(keys)) == len(keys), record.key
        assert [one.order for one in record.fields] == sorted({one.order for one in record.fields}), record.key


def test_the_limited_fields_of_a_pilot_are_those_of_the_template(records: dict[str, RecordType]) -> None:
    limits = {one.key: one.max_length for one in records["pilot"].fields if one.max_length}
    assert limits == PILOT_LIMITS
    assert sum(limits.values()) == 11_700


def test_every_type_and_field_has_an_english_name_and_sentence(shapes: Graph) -> None:
    nodes = set(shapes.subjects(RDF.type, SH.NodeShape))
    fields = {o for node in nodes for o in shapes.objects(node, SH.property)}
    wanted = [(n, RDFS.label, RDFS.comment) for n in nodes] + [(f, SH.name, SH.description) for f in fields]
    lacking = [
        str(node).removeprefix(SHAPES)
        for node, name, sentence in wanted
        for predicate in (name, sentence)
        if not any(isinstance(o, Literal) and o.language == "en" for o in shapes.objects(node, predicate))
    ]
    assert not lacking


def test_what_officers_fill_is_named_in_every_page_language(records: dict[str, RecordType]) -> None:
    lacking = {
        (key, one.key): sorted(PAGE_LANGUAGES - set(one.labels))
        for key in FILLED_BY_OFFICERS
        for one in records[key].fields
        if not set(one.labels) >= PAGE_LANGUAGES
    }
    assert not lacking


def test_every_property_and_class_of_the_shapes_is_defined_in_the_ontology(shapes: Graph) -> None:
    core = content_folder("ontology", "helixatlas.ttl")
    defined = {str(one) for one in _parsed(core).subjects(RDF.type, None)}
    used = {str(o) for p in (SH.targetClass, URIRef(HA + "alsoType")) for o in shapes.objects(None, p)}
    used |= {step for record in load_record_types(FOLDER).values() for one in record.fields for step in one.path}
    used |= {str(p) for p in shapes.predicates()}
    assert sorted(one for one in used if one.startswith(HA) and one not in defined) == []


def test_a_shape_uses_no_concept_scheme_outside_the_vocabularies(shapes: Graph) -> None:
    schemes = {str(o) for o in shapes.objects(None, URIRef(HA + "conceptScheme"))}
    assert all(one.startswith(VOC) for one in schemes)


def _parsed(path: Path) -> Graph:
    return Graph().parse(path, format="turtle")
