"""Gates on stored data: what the current editions say keeps the shapes of its records."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from helixatlas.ontology.gates.result import Finding, GateResult
from helixatlas.ontology.namespaces import GRAPH, HA, shorten
from helixatlas.ontology.shape_queries import Violation, shape_violations

__all__ = ["data_gates"]

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def data_gates(store: ox.Store, folder: Path) -> Iterator[GateResult]:
    """Yield the SHACL results on the editions of a store, by the record shapes of an ontology folder.

    All documents are taken together: a record may be told in several, and must be whole only in all of them.
    """
    typed = store.quads_for_pattern(None, _TYPE, ox.NamedNode(HA + "EditionGraph"), None)
    graphs = sorted({quad.subject.value for quad in typed if isinstance(quad.subject, ox.NamedNode)})
    found = shape_violations(store, folder / "records", graphs=[*graphs, f"{GRAPH}ref/vocabularies"])
    yield GateResult(
        "shacl-data",
        "Records of the current editions conform to their shapes",
        "shacl",
        findings=tuple(Finding(one.focus, _said(one)) for one in found),
        note=f"{len(graphs)} documents, shapes translated to SPARQL.",
    )


def _said(violation: Violation) -> str:
    value = f": {violation.value[:80]}" if violation.value else ""
    return f"{shorten(violation.shape)} {violation.component}{value}"
