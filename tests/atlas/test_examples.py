"""Every class has an example: a real thing where a source has one, else an invented one that is marked."""

from __future__ import annotations

import dataclasses

import pytest

from helixatlas.atlas import Atlas
from helixatlas.atlas.examples import examples_of_classes, invented_examples
from helixatlas.content import content_folder
from helixatlas.ontology.definitions import defining_patterns
from helixatlas.ontology.namespaces import HA
from helixatlas.ontology.pages.invented import read_invented
from helixatlas.ontology.pages.model import read_model

ONTOLOGY = content_folder("ontology")


@pytest.fixture(scope="module")
def trial(reference: Atlas) -> Atlas:
    """Return the reference atlas with invented data switched on."""
    return Atlas(dataclasses.replace(reference.settings, synthetic=True))


def test_the_page_of_the_reference_atlas_shows_an_example_of_every_class(reference: Atlas) -> None:
    html = reference.page("ns")
    classes = read_model(ONTOLOGY).of_kind("class")
    assert html.count("<dt>example</dt>") == len(classes)
    assert "none in this atlas" not in html


def test_no_class_has_both_a_real_and_an_invented_example(reference: Atlas) -> None:
    assert not set(examples_of_classes(reference)) & set(read_invented(ONTOLOGY))


@pytest.mark.parametrize(
    "name", ["HelixActor", "AcademiaActor", "InformalCluster", "SocialVocationCluster", "RuleProfile", "ProfiledGroup"]
)
def test_what_follows_by_a_definition_or_a_rule_counts_as_an_instance(reference: Atlas, name: str) -> None:
    assert HA + name in examples_of_classes(reference)


def test_a_real_example_is_never_an_invented_thing(trial: Atlas, reference: Atlas) -> None:
    assert examples_of_classes(trial) == examples_of_classes(reference)


def test_the_invented_examples_are_what_the_trial_sources_say(trial: Atlas) -> None:
    assert invented_examples(trial) == (ONTOLOGY / "examples" / "invented.ttl").read_text(encoding="utf-8")


def test_the_pattern_of_a_quadruple_helix_cluster_asks_for_four_kinds_of_members() -> None:
    pattern = defining_patterns(ONTOLOGY)[HA + "QuadrupleHelixCluster"]
    helices = ("academia", "business", "government", "civil-society")
    assert all(f"/voc/helix/{helix}>" in pattern for helix in helices)
    assert pattern.count("hasMember") == len(helices)
