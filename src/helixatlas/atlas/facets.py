"""The filters of the explorer: each value with the words for it and how often it occurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from helixatlas.ontology.vocabularies import Scheme

if TYPE_CHECKING:
    from helixatlas.graph.views import Projection

__all__ = ["facets_of"]

_SCHEMES = {"country": "country", "helix": "helix", "level": "level", "evidence": "evidence-status"}


def facets_of(projection: Projection, schemes: Mapping[str, Scheme]) -> dict[str, list[dict[str, Any]]]:
    """Return the facets of the drawn network: type, country, helix, kind, level and evidence.

    Organisations without a helix are counted as ``unknown``: not knowing is a value one can filter by.
    """
    body = projection.network()
    nodes, edges = body["nodes"], body["edges"]
    helices: Counter[str] = Counter()
    for kind, found in zip(nodes["type"], nodes["helices"], strict=True):
        if kind == "organisation":
            helices.update(found or ["unknown"])
    counted = {
        "type": Counter(nodes["type"]),
        "country": Counter(one for one in nodes["country"] if one),
        "helix": helices,
        "kind": Counter(edges["kind"]),
        "level": Counter(one for one in edges["level"] if one),
        "evidence": Counter(one for one in edges["evidence"] if one),
    }
    kinds = projection.info.get("kinds") or {}
    return {facet: [_value(facet, value, counts[value], schemes, kinds) for value in sorted(counts)]
            for facet, counts in counted.items()}  # fmt: skip


def _value(
    facet: str, value: str, count: int, schemes: Mapping[str, Scheme], kinds: Mapping[str, str]
) -> dict[str, Any]:
    scheme = schemes.get(_SCHEMES.get(facet, ""))
    found = scheme.find(value) if scheme else None
    plain = value.replace("-", " ").capitalize()
    label = found.label() if found else str(kinds.get(value) or plain) if facet == "kind" else plain
    return {"value": value, "label": label, "count": count}
