"""The reasoner is run on small slices; without Java the tests that need it are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.errors import UsageError
from helixatlas.ontology import reasoner, reasoner_hermit
from helixatlas.ontology.gates.reasoning import expected_instances, test_slice
from helixatlas.ontology.namespaces import HA
from helixatlas.ontology.reasoner import classify

CASE = "https://w3id.org/helixatlas/id/case/"
NO_JAVA = bool(reasoner_hermit.hermit_missing())
ENGINES = [pytest.param("hermit", marks=pytest.mark.skipif(NO_JAVA, reason="needs Java")), "rules"]
test_slice.__test__ = False  # type: ignore[attr-defined]  # pytest would take the slice for a test


@pytest.mark.parametrize("engine", ENGINES)
def test_exactly_the_expected_classes_are_found(root: Path, engine: str) -> None:
    answer = classify(test_slice(), ontology=root / "ontology", engine=engine)
    for name, expected in expected_instances().items():
        assert [iri.removeprefix(CASE) for iri in answer["instances"].get(HA + name, [])] == expected, name


@pytest.mark.parametrize("engine", ENGINES)
def test_an_unclassified_member_never_makes_a_helix_missing_or_present(root: Path, engine: str) -> None:
    answer = classify(test_slice(), ontology=root / "ontology", engine=engine)
    classes = {name for name, members in answer["instances"].items() if CASE + "two-and-unclassified" in members}
    assert classes == {HA + "Cluster"}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_place_that_is_an_organisation_contradicts(root: Path, engine: str) -> None:
    line = f"<{CASE}x> a <{HA}Territory>, <http://www.w3.org/ns/org#Organization> ."
    assert classify([line], ontology=root / "ontology", engine=engine)["consistent"] is False


def test_without_java_the_rules_are_used_and_it_is_said(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasoner, "hermit_missing", lambda: "Java is not installed, so HermiT cannot run.")
    answer = classify(test_slice(), ontology=root / "ontology")
    assert answer["engine"] == "rules"
    assert answer["consistent"] is None
    assert answer["note"].startswith("Java is not installed")


def test_java_is_looked_for_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "Java" in reasoner_hermit.hermit_missing()


def test_dates_and_texts_take_no_part(root: Path) -> None:
    line = f'<{CASE}x> <{HA}foundedOn> "2019-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; <{HA}mission> "x"@en .'
    assert classify([line], ontology=root / "ontology", engine="rules")["instances"] == {}


def test_an_unknown_engine_is_refused(root: Path) -> None:
    with pytest.raises(UsageError, match="pellet"):
        classify([], ontology=root / "ontology", engine="pellet")
