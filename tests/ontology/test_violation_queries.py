"""Every violation query finds nothing unexpected in the ontology, and finds a defect put there for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.queries import query_gate
from helixatlas.ontology.gates.waivers import apply_waivers, load_waivers

GATES = Path(__file__).parents[2] / "ontology" / "gates"
CORE, AXIOMS, SKILLS, SHAPES = "helixatlas.ttl", "helixatlas-axioms.ttl", "vocabularies/phase.ttl", "shapes/x.ttl"
PREFIXES = """
@prefix dct: <http://purl.org/dc/terms/> . @prefix ha: <https://w3id.org/helixatlas/ns#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix voc: <https://w3id.org/helixatlas/voc/> . @prefix ph: <https://w3id.org/helixatlas/voc/phase/> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix shapes: <https://w3id.org/helixatlas/shapes#> .
"""
# query → (file, Turtle added to it, culprit expected)
DEFECTS = {
    "oops-p02": (CORE, "ha:Need owl:equivalentClass ha:Lesson .", "Need"),
    "oops-p03": (CORE, "ha:isA a owl:ObjectProperty .", "isA"),
    "oops-p04": (CORE, "ha:Lonely a owl:Class .", "Lonely"),
    "oops-p06": (CORE, "ha:Activity rdfs:subClassOf ha:Project .", "Activity"),
    "oops-p07": (CORE, 'ha:Mixed a owl:Class ; rdfs:label "Need and lesson"@en .', "Mixed"),
    "oops-p08": (CORE, "ha:Silent a owl:Class .", "Silent"),
    "oops-p11": (CORE, "ha:loose a owl:ObjectProperty .", "loose"),
    "oops-p12": (CORE, "ha:aim owl:equivalentProperty ha:mission .", "aim"),
    "oops-p13": (CORE, "ha:oneWay a owl:ObjectProperty .", "oneWay"),
    "oops-p19": (AXIOMS, "ha:hasHelix rdfs:domain ha:Project .", "hasHelix"),
    "oops-p21": (CORE, 'ha:OtherThing a owl:Class ; rdfs:label "Other thing"@en .', "OtherThing"),
    "oops-p22": (CORE, "ha:lower_case a owl:Class .", "lower_case"),
    "oops-p24": (AXIOMS, "ha:Need owl:equivalentClass [ owl:intersectionOf ( ha:Need ) ] .", "Need"),
    "oops-p25": (AXIOMS, "ha:contradicts owl:inverseOf ha:contradicts .", "contradicts"),
    "oops-p28": (AXIOMS, "ha:hasHelix a owl:TransitiveProperty .", "hasHelix"),
    "oops-p32": (CORE, 'ha:Twin a owl:Class ; rdfs:label "Need"@en .', "Need"),
    "oops-p33": (AXIOMS, "ha:hasHelix owl:propertyChainAxiom ( ha:ledBy ) .", "hasHelix"),
    "oops-p34": (CORE, "ha:Need rdfs:subClassOf ha:Undeclared .", "Undeclared"),
    "oops-p35": (CORE, "ha:Need ha:undeclared ha:Lesson .", "undeclared"),
    "oops-p36": (CORE, "<https://w3id.org/helixatlas/ns.ttl> a owl:Ontology .", "ns.ttl"),
    "oops-p39": (CORE, "<https://w3id.org/helixatlas/other#Thing> a owl:Class .", "Thing"),
    "oops-p40": (CORE, "org:Organization rdfs:subClassOf prov:Plan .", "Organization"),
    "oops-p41": (CORE, "<https://w3id.org/helixatlas/ns/new> a owl:Ontology .", "new"),
    "foops-minimum": (CORE, "<https://w3id.org/helixatlas/ns/new> a owl:Ontology .", "new"),
    "foops-recommended": (CORE, "<https://w3id.org/helixatlas/ns/new> a owl:Ontology .", "new"),
    "foops-detailed": (CORE, "<https://w3id.org/helixatlas/ns/new> a owl:Ontology .", "new"),
    "foops-version-iri": (CORE, '<https://w3id.org/helixatlas/ns> owl:versionInfo "9.9.9" .', "ns"),
    "foops-purl": (CORE, "<http://localhost/ns> a owl:Ontology .", "ns"),
    "robot-duplicate-definition": (CORE, "ha:Twin a owl:Class ; skos:definition %NEED% .", "Need"),
    "robot-whitespace": (CORE, 'ha:Need rdfs:label " Bisogno"@it .', "Need"),
    "robot-multiple-labels": (CORE, 'ha:Need rdfs:label "Lack"@en .', "Need"),
    "robot-equivalent-classes": (
        AXIOMS,
        "ha:StudyVisit owl:equivalentClass [ owl:intersectionOf ( ha:Event ) ] .",
        "StudyVisit",
    ),
    "robot-genus": (
        AXIOMS,
        "ha:Need owl:equivalentClass [ a owl:Restriction ; owl:onProperty ha:ledBy ; owl:someValuesFrom ha:Need ] .",
        "Need",
    ),
    "robot-missing-superclass": (CORE, "ha:Lonely a owl:Class .", "Lonely"),
    "semic-definition-form": (CORE, 'ha:Twin a owl:Class ; skos:definition "lower case"@en .', "Twin"),
    "semic-definition-circular": (
        CORE,
        'ha:Twin a owl:Class ; rdfs:label "Twin"@en ; skos:definition "A twin."@en .',
        "Twin",
    ),
    "semic-one-shape": (
        SHAPES,
        "shapes:one a sh:NodeShape ; sh:targetClass ha:Need . shapes:two a sh:NodeShape ; sh:targetClass ha:Need .",
        "Need",
    ),
    "semic-shape-namespace": (SHAPES, "ha:shape a sh:NodeShape .", "shape"),
    "semic-network-import": (CORE, "<https://w3id.org/helixatlas/ns> owl:imports <http://www.w3.org/ns/org> .", "ns"),
    "semic-label-form": (CORE, 'ha:Needs a owl:Class ; rdfs:label "Needs"@en .', "Needs"),
    "skos-pref-label": (SKILLS, 'ph:testing skos:prefLabel "Trying"@en .', "testing"),
    "skos-notation": (SKILLS, 'ph:new skos:inScheme voc:phase ; skos:notation "PH1" .', "new"),
    "skos-definition": (SKILLS, "ph:new a skos:Concept ; skos:inScheme voc:phase .", "new"),
    "skos-cycle": (SKILLS, "ph:testing skos:broader ph:studying . ph:studying skos:broader ph:testing .", "testing"),
    "skos-orphan": (SKILLS, "ph:new a skos:Concept ; skos:inScheme voc:phase .", "new"),
    "skos-foreign-broader": (
        SKILLS,
        "ph:testing skos:broader <https://w3id.org/helixatlas/voc/helix/academia> .",
        "testing",
    ),
    "skos-in-scheme": (SKILLS, "ph:new a skos:Concept .", "new"),
    "skos-top-concept": (SKILLS, "ph:new a skos:Concept ; skos:topConceptOf voc:phase .", "new"),
    "skos-disjoint-labels": (SKILLS, 'ph:testing skos:altLabel "Testing (piloting)"@en .', "testing"),
    "skos-same-label": (SKILLS, 'ph:new skos:inScheme voc:phase ; skos:prefLabel "Studying"@en .', "new"),
    "skos-review": (SKILLS, "voc:new a skos:ConceptScheme .", "new"),
    "skos-scheme-metadata": (SKILLS, "voc:new a skos:ConceptScheme .", "new"),
    "deprecation-replacement": (CORE, "ha:Need owl:deprecated true ; dct:isReplacedBy ha:Nowhere .", "Need"),
    "deprecation-use": (CORE, "ha:Need owl:deprecated true .", "Need"),
}
REMOVED = {
    "oops-p10": (AXIOMS, "owl:disjointWith", "axioms"),
    "oops-p38": (CORE, "a owl:Ontology", "helixatlas.ttl"),
}


def path_of(key: str) -> Path:
    return GATES / f"{key}-violation.rq"


def test_every_query_has_a_defect_that_it_finds() -> None:
    assert {path.name.removesuffix("-violation.rq") for path in GATES.glob("*.rq")} == DEFECTS.keys() | REMOVED.keys()


@pytest.mark.parametrize("key", sorted(DEFECTS | REMOVED))
def test_the_ontology_has_no_finding_that_is_not_waived(material: Material, key: str) -> None:
    result = apply_waivers(query_gate(material, path_of(key)), load_waivers(GATES / "waivers.yaml"))
    assert result.findings == ()


@pytest.mark.parametrize("key", sorted(DEFECTS))
def test_a_seeded_defect_is_found(material: Material, key: str) -> None:
    name, defect, culprit = DEFECTS[key]
    need = '"Lack or priority that stakeholders state for a territory."@en'
    result = query_gate(material.extended(name, PREFIXES + defect.replace("%NEED%", need)), path_of(key))
    clean = query_gate(material, path_of(key))
    assert culprit in {
        finding.term.split("#")[-1].split("/")[-1] for finding in set(result.findings) - set(clean.findings)
    }


@pytest.mark.parametrize("key", sorted(REMOVED))
def test_what_was_taken_away_is_missed(material: Material, key: str) -> None:
    name, gone, culprit = REMOVED[key]
    result = query_gate(material.changed(name, gone, "rdfs:seeAlso"), path_of(key))
    assert [finding.term.rpartition("/")[2].rpartition(":")[2] for finding in result.findings] == [culprit]
