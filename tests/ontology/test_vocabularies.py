"""The schemes of the checkout are read once; nothing is written."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.errors import InputError
from helixatlas.ontology.vocabularies import Scheme, load_schemes, normalise

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "ontology" / "vocabularies"
LANGUAGES = {"it", "es", "pt", "fr", "el", "sl", "hr", "sq", "sv"}
TYPED_BY_OFFICERS = [
    "activity-area", "activity-type", "agent-role", "completeness", "country", "event-format", "event-type",
    "evidence-status", "formality", "helix", "leading-organisation-type", "level", "macro-scenario", "need-theme",
    "ris3-sector", "technology-level",
]  # fmt: skip


@pytest.fixture(scope="module")
def schemes() -> dict[str, Scheme]:
    return load_schemes(FOLDER)


def test_every_scheme_and_concept_of_the_source_documents_is_there(schemes: dict[str, Scheme]) -> None:
    with (ROOT / "tests" / "ontology" / "concepts.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found = {(key, c.notation, c.slug, c.labels["en"]) for key, scheme in schemes.items() for c in scheme.concepts}
    assert len(rows) == 355
    assert len({row["scheme"] for row in rows}) == 47
    assert {(r["scheme"], r["notation"], r["slug"], r["label_en"]) for r in rows} <= found


def test_the_broader_concepts_and_the_status_of_the_source_documents_are_kept(schemes: dict[str, Scheme]) -> None:
    with (ROOT / "tests" / "ontology" / "concepts.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            concept = schemes[row["scheme"]].find(row["notation"])
            assert concept is not None
            parent = schemes[row["scheme"]].by_iri(concept.broader)
            assert (parent.notation if parent else "") == row["broader"]
            assert concept.status == row["status"]


@pytest.mark.parametrize("key", TYPED_BY_OFFICERS)
def test_what_officers_type_has_labels_in_the_partners_languages(schemes: dict[str, Scheme], key: str) -> None:
    for concept in schemes[key].concepts:
        assert set(concept.labels) >= LANGUAGES, concept.iri


@pytest.mark.parametrize(
    ("key", "text", "slug"),
    [
        ("helix", "PA", "government"), ("helix", "Ente  pubblico", "government"),
        ("helix", "javna uprava", "government"),
        ("helix", "Comune", "government"), ("helix", "R&D", "academia"), ("helix", "UNIVERSITA", "academia"),
        ("helix", "sme", "business"), ("helix", "Impresa", "business"), ("helix", "ong", "civil-society"),
        ("helix", "terzo settore", "civil-society"), ("helix", "HX4", "civil-society"),
        ("helix", "udruga", "civil-society"),
        ("country", "EL", "grc"), ("country", "GR", "grc"), ("country", "Ελλάδα", "grc"), ("country", "UK", "gbr"),
        ("country", "Shqipëri", "alb"), ("country", "ITA", "ita"), ("level", "Governance", "governance"),
        ("level", "MEM", "membership"), ("completeness", "parziale", "partial"),
        ("formality", "neformalni", "informal"),
        ("agent-role", "capofila", "lead-applicant"), ("event-format", "in presenza", "on-site"),
    ],
)  # fmt: skip
def test_what_partners_write_is_understood(schemes: dict[str, Scheme], key: str, text: str, slug: str) -> None:
    found = schemes[key].find(text)
    assert found is not None
    assert found.slug == slug


def test_a_concept_is_found_by_its_iri(schemes: dict[str, Scheme]) -> None:
    concept = schemes["helix"].concepts[0]
    assert schemes["helix"].find(concept.iri) is concept


@pytest.mark.parametrize("text", ["", "  ", "?", "–", "zzz"])
def test_what_means_nothing_finds_nothing(schemes: dict[str, Scheme], text: str) -> None:
    assert schemes["helix"].find(text) is None


def test_a_misspelt_value_gets_the_right_proposal_first(schemes: dict[str, Scheme]) -> None:
    exact, near = schemes["helix"].match("goverment")
    assert exact is None
    assert near[0].slug == "government"
    assert schemes["country"].suggest("Itly")[0].slug == "ita"


def test_no_word_means_two_concepts_of_one_scheme(schemes: dict[str, Scheme]) -> None:
    for scheme in schemes.values():
        owners: dict[str, str] = {}
        for concept in scheme.concepts:
            for word in concept.words():
                assert owners.setdefault(normalise(word), concept.iri) == concept.iri, (scheme.key, word)


def test_translations_say_that_nobody_has_reviewed_them(schemes: dict[str, Scheme]) -> None:
    assert not any(scheme.translations_reviewed for scheme in schemes.values())


def test_all_schemes_are_read_in_under_three_tenths_of_a_second() -> None:
    load_schemes.cache_clear()
    start = time.process_time()
    load_schemes(FOLDER)
    assert time.process_time() - start < 0.3


def test_a_file_that_is_not_turtle_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("this is not turtle", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.ttl"):
        load_schemes(tmp_path)


def test_a_file_without_a_scheme_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no concept scheme"):
        load_schemes(tmp_path)


@given(st.text())
def test_comparing_form_does_not_change_when_taken_twice(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
