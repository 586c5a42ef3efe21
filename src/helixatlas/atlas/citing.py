"""By which method a stored gap was computed, read from the derived graph: what a citation and a re-run need."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from helixatlas.ontology.namespaces import expand

if TYPE_CHECKING:
    from helixatlas.atlas.looking import Looking

__all__ = ["method_of"]

Row = dict[str, Any]


def method_of(atlas: Looking, explained: Row) -> Row:
    """Return version, codebook, fingerprint, parameters and day of the run behind an explained gap."""
    gap = _values([row for row in explained["statements"] if row["subject"] == explained["iri"]])
    run = gap.get(expand("prov:wasGeneratedBy"), "")
    told = _values(atlas.explainer.statements.about(run)) if run else {}
    return {
        "version": gap.get(expand("ha:methodVersion")),
        "codebook": gap.get(expand("ha:usedCodebook")),
        "fingerprint": told.get(expand("dct:identifier")),
        "parameters": json.loads(told.get(expand("dct:description"), "{}")),
        "as_of": told.get(expand("ha:asOf")),
        "run": run or None,
        "graph": atlas.hash,
    }


def _values(rows: list[Row]) -> dict[str, str]:
    return {row["predicate"]: str(row["object"]["value"]) for row in rows}
