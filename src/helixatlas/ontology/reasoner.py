"""Which class a thing belongs to, by reasoning over the ontology: HermiT where Java is, rules otherwise.

Only what is monotone is asked of OWL: a cluster with members of all four helices is a quadruple-helix cluster.
That a helix is missing can never follow here; gaps are counted, not inferred.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from helixatlas.content import content_folder
from helixatlas.errors import UsageError
from helixatlas.ontology.namespaces import HA, PREFIXES
from helixatlas.ontology.reasoner_hermit import Inferred, hermit_missing, run_hermit
from helixatlas.ontology.reasoner_rules import run_rules

__all__ = ["classify", "logical_part", "schema_graph", "slice_of"]

_LOGICAL = {RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, RDF.first, RDF.rest}
_SLICE = {
    str(RDF.type), HA + "hasHelix", HA + "hasFormality", HA + "hasEventType", HA + "withinTerritory",
    PREFIXES["org"] + "hasMember",
}  # fmt: skip
_LARGEST_FOR_HERMIT = 3_000  # things; beyond, a tableau reasoner takes minutes where the rules take seconds


def classify(
    facts: Graph | Iterable[str], *, ontology: Path | Graph | None = None, engine: str = "auto"
) -> dict[str, Any]:
    """Return the classes of the things in a slice of data, and by which engine they were found.

    ``ontology`` is its folder or its graph, by default the folder of the content. Facts are an rdflib graph
    or lines of N-Triples or Turtle; of them only types, helix, formality, kind of event and ``org:hasMember`` are used
    (dates and texts are outside the profile). The answer holds ``engine`` ("HermiT" or
    "rules"), ``note`` (why not HermiT), ``consistent``, ``unsatisfiable`` (class IRIs) and ``instances`` (class IRI
    of this ontology → sorted IRIs of things). Raises UsageError for an unknown engine.
    """
    if engine not in ("auto", "hermit", "rules"):
        raise UsageError(f"There is no reasoner {engine!r}.", hint="Use auto, hermit or rules.")
    data = slice_of(facts if isinstance(facts, Graph) else Graph().parse(data="\n".join(facts), format="turtle"))
    schema = _schema(ontology or content_folder("ontology"))
    note = "" if engine == "rules" else _why_not_hermit(data, engine)
    inferred = run_rules(schema, data) if engine == "rules" or note else run_hermit(schema, data)
    return {
        "engine": inferred.engine,
        "note": note or inferred.note,
        "consistent": inferred.consistent,
        "unsatisfiable": sorted(inferred.unsatisfiable),
        "instances": _own_instances(inferred, data),
    }


def _schema(ontology: Path | Graph) -> Graph:
    return logical_part(ontology) if isinstance(ontology, Graph) else schema_graph(ontology)


def schema_graph(folder: Path) -> Graph:
    """Return extract, core and axioms without labels and other annotations, for a reasoner."""
    full = Graph()
    for name in ("extract.ttl", "helixatlas.ttl", "helixatlas-axioms.ttl"):
        full.parse(folder / name)
    return logical_part(full)


def logical_part(full: Graph) -> Graph:
    """Return the triples of an ontology from which something follows."""
    logical = Graph()
    for triple in full:
        if triple[1] in _LOGICAL or str(triple[1]).startswith(str(OWL)):
            logical.add(triple)
    for triple in _not_for_reasoning(logical):
        logical.remove(triple)
    return logical


def slice_of(data: Graph) -> Graph:
    """Return the part of the data that takes part in reasoning."""
    chosen = Graph()
    for triple in data:
        if str(triple[1]) in _SLICE and all(isinstance(term, URIRef) for term in triple):
            chosen.add(triple)
    return chosen


def _not_for_reasoning(graph: Graph) -> list[tuple[Any, Any, Any]]:
    heads = set(graph.subjects(RDF.type, OWL.Ontology))
    annotations = set(graph.subjects(RDF.type, OWL.AnnotationProperty))
    return [triple for triple in graph if triple[0] in heads | annotations]


def _why_not_hermit(data: Graph, engine: str) -> str:
    missing = hermit_missing()
    if missing:
        return f"{missing} The rule-based check was used instead: same classes, no proof of consistency."
    things = len(set(data.subjects()))
    if engine == "auto" and things > _LARGEST_FOR_HERMIT:
        return f"{things} things are too many for HermiT; the rule-based check was used instead."
    return ""


def _own_instances(inferred: Inferred, data: Graph) -> dict[str, list[str]]:
    things = {str(subject) for subject in data.subjects()} | {str(o) for _, p, o in data if p != RDF.type}
    found: dict[str, list[str]] = {}
    for cls, members in sorted(inferred.instances.items()):
        mine = sorted(member for member in members if member in things)
        if cls.startswith(HA) and mine:
            found[cls] = mine
    return found
