"""The gate on own terms: rules, queries and mappings name nothing the ontology does not declare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rdflib import RDF

from helixatlas.ontology.gates.material import Material
from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import HA

__all__ = ["own_term_gates"]

_FOLDERS = ("graph/", "queries/", "ingest/")
_SUFFIXES = (".rq", ".yaml", ".ttl")
_TERM = re.compile(r"(?<![\w:/])ha:([A-Za-z]\w*)|" + re.escape(HA) + r"([A-Za-z]\w*)")


def own_term_gates(material: Material, texts: Mapping[str, str]) -> Iterator[GateResult]:
    """Yield the terms of the project's namespace that a rule, query or mapping uses without their being declared."""
    declared = {str(term).removeprefix(HA) for term in material.graph("helixatlas.ttl").subjects(RDF.type)}
    findings = {
        Finding(HA + term, f"used in {name}")
        for name, text in texts.items()
        if name.startswith(_FOLDERS) and name.endswith(_SUFFIXES)
        for term in _terms(text)
        if term not in declared
    }
    title = "Rules, queries and mappings use declared terms only"
    yield GateResult("own-terms", title, "reuse", findings=tuple(sorted(findings)))


def _terms(text: str) -> set[str]:
    said = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return {one or other for one, other in _TERM.findall(said)}
