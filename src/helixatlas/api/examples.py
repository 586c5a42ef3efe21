"""One example answer per route, printed in the contract; a test holds each against its model."""

from __future__ import annotations

from typing import Any

__all__ = ["EXAMPLES"]

_BASE = "https://w3id.org/helixatlas/"
_HASH = "9b1f4e0c"
_GRAPH = {"hash": _HASH, "synthetic": False}
_PARTNERSHIP = f"{_BASE}id/partnership/resilient"
_GAP = {
    "group": _PARTNERSHIP, "group_label": "+RESILIENT partnership", "group_type": "partnership", "country": None,
    "level": "membership", "helix": "academia", "presence": "present", "k": 2, "n": 11, "size": 11.0, "gamma": 0.0,
    "gap_lo": 0.0, "gap_hi": 0.0, "fragile": False, "connectivity": "none-known",
    "reason": "2 of 11 members are from academia; the roster is complete.", "synthetic": False,
}  # fmt: skip
_ORIGIN = {
    "source": "resilient-study", "document": "s0", "file": "ecosystem.xlsx", "sheet": "Clusters", "row": 9,
    "column": "Name", "as_of": "2019-12-31", "edition": 1, "kind": "document",
}  # fmt: skip
_STATEMENT = {
    "predicate": "http://www.w3.org/2004/02/skos/core#prefLabel", "predicate_label": "preferred label",
    "object": {"iri": None, "value": "INN VENETO Network", "label": None, "lang": "en", "datatype": None},
    "evidence": "asserted", "confidence": 0.95, "graph": f"{_BASE}graph/source/resilient-study/1/s0", "origin": _ORIGIN,
}  # fmt: skip
_CLUSTER = f"{_BASE}id/cluster/inn-veneto"
_NAME = {"text": "INN VENETO Network", "lang": "en", "kind": "preferred"}
_ENTITY = {
    **_GRAPH, "iri": _CLUSTER, "type": "cluster", "label": "INN VENETO Network", "names": [_NAME], "description": None,
    "country": "IT", "helices": [], "statements": [_STATEMENT], "neighbours": [], "gaps": [],
}  # fmt: skip
_EXPLANATION = {
    **_GRAPH, "iri": _CLUSTER, "kind": "node", "sentence": "INN VENETO Network is named in 1 document.",
    "statements": [_STATEMENT], "rule": None, "depends_on": [],
}  # fmt: skip
_SOURCE = {
    "id": "resilient-study", "title": "+RESILIENT study", "kind": "document", "licence": "CC-BY-4.0",
    "as_of": "2019-12-31", "confidence": 0.95, "publisher": None, "edition": "0001-08548bde5829",
    "documents": [{"id": "s0", "title": "Action plan and strategy", "date": "2019"}], "records": {"cluster": 14},
}  # fmt: skip
_NETWORK = {
    **_GRAPH,
    "nodes": {
        "iri": [_PARTNERSHIP, f"{_BASE}id/org/veneto-region"], "type": ["partnership", "organisation"],
        "label": ["+RESILIENT partnership", "Veneto Region"], "country": [None, "IT"],
        "countries": [["AL", "IT"], ["IT"]],
        "territory": [None, None],
        "helices": [[], ["government"]], "known": [{}, {"government": "curated"}],
        "x": [0.0, 1.0], "y": [0.0, 0.5], "degree": [11, 3], "community": [0, 0],
        "synthetic": [False, False],
    },
    "edges": {
        "iri": [f"{_BASE}id/membership/2f0c"], "source": [1], "target": [0], "kind": ["membership"],
        "level": ["membership"], "role": ["lead-applicant"], "evidence": ["asserted"], "confidence": [0.95],
        "synthetic": [False],
    },
}  # fmt: skip
_QUERY = {
    "name": "clusters-per-country", "summary": "How many clusters are recorded per country?", "description": "…",
    "tags": ["cluster"], "shape": ["country", "clusters"], "text": "SELECT …",
    "parameters": [{"name": "country", "type": "country", "description": "Only this country", "scheme": "country"}],
}  # fmt: skip
_ANSWER = {
    **_GRAPH, "name": "clusters-per-country", "query": "SELECT …", "columns": ["country", "clusters"],
    "rows": [{"country": "Spain", "clusters": 3}],
}  # fmt: skip
_CANDIDATE = {
    "position": 1, "iri": f"{_BASE}id/org/amu", "label": "AMU – Université Aix-Marseille", "country": "FR",
    "borda": 12.5, "ra": 0.67, "cn": 2.0, "sits_at": "activity", "strength": 0.8,
    "sentence": "AMU – Université Aix-Marseille is already in the group at: activity.", "synthetic": False,
    "ranks": {"ra": 1.0, "cn": 1.5}, "paths": [{"text": "Veneto Region is tied (twinned with) to AMU.", "strength": 0.8,
    "clauses": [{"text": "Veneto Region is tied to AMU", "statements": [f"{_BASE}id/edge/2f0c"]}]}],
}  # fmt: skip
_ABOUT = {"method": "1.0", "parameters": "9897bce28f51", "codebook": "default", "as_of": None, "graph": _HASH}
_WHERE = {"group": _PARTNERSHIP, "group_label": "+RESILIENT partnership"}
_TOLD = {**_GRAPH, "about": _ABOUT}
_MEMBERSHIP = {"level": "membership", "helix": "academia"}
_RANKED = {
    "confirmed": 1, "map_first": 40, **_WHERE, "gap_lo": 0.09, "gap_mean": 0.3, "gap_hi": 0.79, "width": 0.7,
    "absent": 1, "rank_best": 1, "rank_worst": 42, "synthetic": False,
}  # fmt: skip
_ASKED = {
    "position": 1, "text": "Is the membership list of +RESILIENT partnership, with 11 recorded, complete?",
    "kind": "complete", "most": 2, "mean": 1.0, "subject": _PARTNERSHIP, **_WHERE, "level": "membership",
}  # fmt: skip
_FLIP = {"alternative": "absent 0.99", "kind": "threshold"}
_RATE = {
    "name": "IT", **_MEMBERSHIP, "groups": 5, "absent": 2, "weak": 0, "present": 1, "unknown": 2, "decisive": 3,
    "rate_low": 0.4, "rate_high": 0.8, "interval_low": 0.21, "interval_high": 0.94,
    "text": "between 2 and 4 of 5; 2 of 3 decisive (95 % interval 0.21 to 0.94)",
}  # fmt: skip
_CHANGE = {
    **_WHERE, **_MEMBERSHIP, "before": "present", "after": "unknown", "nu_before": 1, "nu_after": 0, "beta_before": 0.9,
    "beta_after": 0.0,
}  # fmt: skip
_VERDICT = {
    **_WHERE, "profile": "quadruple-helix", "verdict": "pass", "why": "The rule is kept.",
    "evidence": "membership academia: present (2 of 9)", "gaps": [f"{_BASE}id/gap/resilient/membership/academia"],
}  # fmt: skip
_BROKER = {
    "position": 1, "iri": f"{_BASE}id/org/veneto-region", "label": "Veneto Region", "country": "IT", "credit": 1.5,
    "role": "liaison", "roles": "3 liaison",
}  # fmt: skip
_HIT = {
    "iri": _CLUSTER,
    "label": "INN VENETO Network",
    "type": "cluster",
    "country": "IT",
    "match": "INN VENETO Network",
}
_TURTLE = f'<{_CLUSTER}> <http://www.w3.org/2004/02/skos/core#prefLabel> "INN VENETO Network"@en .'

EXAMPLES: dict[str, Any] = {
    "/health": {"status": "ready", "hash": _HASH, "version": "0.1.0"},
    "/api/summary": {**_GRAPH, "title": "Helix Atlas", "sources": [_SOURCE], "counts": {"cluster": 14},
                     "gaps": {"unknown": 224}},
    "/api/facets": {**_GRAPH, "facets": {"country": [{"value": "IT", "label": "Italy", "count": 12}]}},
    "/api/search": {**_GRAPH, "q": "veneto", "total": 1, "results": [_HIT]},
    "/api/network": _NETWORK,
    "/api/network.{form}": "<!DOCTYPE html>…",
    "/api/gaps": {**_TOLD, "rows": [_GAP]},
    "/api/gaps.csv": "group,group_label,…\n",
    "/api/candidates": {**_TOLD, "group": _PARTNERSHIP, "helix": "academia", "level": "membership",
                        "considered": 43, "filters": {}, "nu": 0, "beta": 0.0, "rows": [_CANDIDATE],
                        "brokers": [_BROKER]},
    "/api/rank": {**_TOLD, "order": "confirmed", "rows": [_RANKED]},
    "/api/questions": {**_TOLD, "rows": [_ASKED]},
    "/api/flips": {**_TOLD, "rows": [{**_FLIP, "rows": 672, "changed": 1, "transitions": "1 absent -> unknown"}],
                   "flips": [{**_FLIP, **_WHERE, **_MEMBERSHIP, "before": "absent", "after": "unknown"}]},
    "/api/compare": {**_TOLD, "by": "country", "level": "membership", "rows": [_RATE],
                     "richness": [{"name": "IT", "level": "membership", "effort": 3, "groups": 2, "mean": 2.1}],
                     "differences": [{**_MEMBERSHIP, "one": "ES", "two": "IT", "n_one": 3, "n_two": 4,
                                      "difference": 0.25, "p": 0.6, "q": 0.9}]},
    "/api/whatif": {**_TOLD, "rows": [_CHANGE]},
    "/api/profiles": [{"name": "triple-helix", "title": "Triple helix", "description": "…", "levels": "membership"}],
    "/api/profiles/{name}": {**_TOLD, "profile": "quadruple-helix", "rows": [_VERDICT]},
    "/api/entity": _ENTITY,
    "/api/explain": _EXPLANATION,
    "/api/queries": [_QUERY],
    "/api/queries/{name}": _ANSWER,
    "/api/queries/{name}.json": _ANSWER,
    "/api/queries/{name}.csv": "country,clusters\nSpain,3\n",
    "/sparql": {"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "14"}}]}},
    "/id/{rest}": _TURTLE,
    "/graph/{rest}": _TURTLE,
    "/voc/{rest}": _TURTLE,
    "/voc": _TURTLE,
    "/ns": _TURTLE,
    "/ns/{part}": _TURTLE,
    "/shapes": _TURTLE,
}  # fmt: skip
