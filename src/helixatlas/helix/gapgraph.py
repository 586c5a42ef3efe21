"""Gaps as statements: the derived graph ``graph/derived/helix-gaps``, so that SPARQL sees them and can cite them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from helixatlas.helix.derive import GapRow
from helixatlas.helix.method import Method
from helixatlas.helix.ntriples import boolean, decimal, integer, iri, text, triple
from helixatlas.ontology.namespaces import GRAPH, ID, concept, content_id, entity, expand

__all__ = ["GAP_GRAPH", "gap_iri", "gap_triples"]

GAP_GRAPH = f"{GRAPH}derived/helix-gaps"
_NUMBERS = {
    "gamma": "ha:gamma",
    "gamma_half": "ha:gammaHalf",
    "gamma_quarter": "ha:gammaQuarter",
    "share_lo": "ha:shareLow",
    "share_mean": "ha:shareMean",
    "share_hi": "ha:shareHigh",
    "gap_lo": "ha:gapLow",
    "gap_mean": "ha:gapMean",
    "gap_hi": "ha:gapHigh",
    "p_weak": "ha:probabilityWeak",
    "size": "ha:rosterSize",
}


def gap_iri(row: GapRow) -> str:
    """Return the IRI of a gap; one that rests on invented data has an IRI of its own."""
    group = row.grp.rstrip("/").rsplit("/", 1)[-1] if row.grp.startswith(ID) else content_id(row.grp)
    return entity("gap", f"{group}/{row.level}/{row.helix}" + ("/synthetic" if row.synthetic else ""))


def gap_triples(rows: Sequence[GapRow], method: Method, codebook: str, *, as_of: str | None = None) -> Iterator[str]:
    """Return the N-Triples lines of the gaps: both axes, the numbers, the sentence, the inputs and one run.

    The run (``prov:wasGeneratedBy``) holds day, fingerprint and, as JSON in its description, every parameter;
    method version and codebook stand at each gap, since their domain is the gap.
    """
    run = entity("gap-run", content_id(method.fingerprint(), codebook, as_of or ""))
    yield triple(run, "rdf:type", iri(expand("prov:Activity")))
    label = f"Helix gaps by method {method.version}, codebook {codebook}"
    yield triple(run, "rdfs:label", text(label, "en"))
    yield triple(run, "dct:identifier", text(method.fingerprint()))
    yield triple(run, "dct:description", text(json.dumps(method.parameters(), sort_keys=True)))
    if as_of:
        yield triple(run, "ha:asOf", f'"{as_of}"^^<http://www.w3.org/2001/XMLSchema#date>')
    for group in sorted({row.grp for row in rows}):
        yield triple(group, "rdf:type", iri(expand("ha:ProfiledGroup")))
    for row in rows:
        yield from _gap(row, run, method, codebook)


def _gap(row: GapRow, run: str, method: Method, codebook: str) -> Iterator[str]:
    gap = gap_iri(row)
    yield triple(gap, "rdf:type", iri(expand("ha:HelixGap")))
    yield triple(gap, "ha:ofGroup", iri(row.grp))
    yield triple(gap, "ha:atLevel", iri(concept("level", row.level)))
    yield triple(gap, "ha:ofHelix", iri(concept("helix", row.helix)))
    yield triple(gap, "ha:presence", iri(concept("presence", row.presence)))
    yield triple(gap, "ha:connectivity", iri(concept("connectivity", row.connectivity)))
    yield triple(gap, "ha:membersInHelix", integer(row.k))
    yield triple(gap, "ha:membersClassified", integer(row.n))
    for name, predicate in _NUMBERS.items():
        value = getattr(row, name)
        if value is not None:
            yield triple(gap, predicate, decimal(value))
    yield triple(gap, "ha:fragile", boolean(row.fragile))
    if row.nu:
        yield triple(gap, "ha:bridgeStrength", decimal(row.beta))
        yield triple(gap, "ha:bridgeRedundancy", integer(row.nu))
    yield triple(gap, "dct:description", text(row.reason, "en"))
    yield triple(gap, "ha:methodVersion", text(method.version))
    yield triple(gap, "ha:usedCodebook", text(codebook))
    yield triple(gap, "prov:wasGeneratedBy", iri(run))
    for source in sorted({*row.derived_from, *row.tied_by}):
        yield triple(gap, "prov:wasDerivedFrom", iri(source))
