"""How a statement is known: by its claim if it has one, else by the kind of graph it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from helixatlas.graph.selects import GraphFacts, Selects, slug_of

__all__ = ["Claim", "Evidence", "EvidenceBook", "best_status"]

_ORDER = ("asserted", "inferred-context", "inferred-layout", "curated", "contested", "derived", "synthetic")
_SAID = frozenset({"asserted", "inferred-context", "inferred-layout"})
_BY_KIND = {"curated": "curated", "derived": "derived", "synthetic": "synthetic"}


@dataclass(frozen=True)
class Claim:
    """One claim about one statement, as the graph has it."""

    iri: str
    subject: str
    predicate: str
    object: str
    evidence: str
    locator: str | None
    confidence: float | None
    graph: str


@dataclass(frozen=True)
class Evidence:
    """How one statement or record in one graph is known; the smaller ``rank``, the better."""

    status: str
    confidence: float | None
    graph: str
    synthetic: bool

    @property
    def rank(self) -> tuple[bool, int, float, str]:
        """Return the sort key: real before invented, asserted before inferred, sure before unsure."""
        place = _ORDER.index(self.status) if self.status in _ORDER else len(_ORDER)
        return (self.synthetic, place, -(self.confidence or 0.0), self.graph)


def best_status(known: Iterable[Evidence]) -> str:
    """Return the status of the best of several statements that say the same, empty for none."""
    best = min(known, key=lambda one: one.rank, default=None)
    return best.status if best else ""


class EvidenceBook:
    """All claims of a store, and the judgement of any statement or record by them."""

    def __init__(self, selects: Selects) -> None:
        self._selects = selects
        self.claims = sorted(_claims(selects), key=lambda claim: (claim.iri, claim.graph))
        self.contested = {(str(s), str(p), str(o)) for s, p, o in selects.rows("contested")}
        self._statements: dict[tuple[str, str, str, str], Claim] = {}
        self._records: dict[tuple[str, str], list[Claim]] = {}
        for claim in self.claims:
            self._statements[(claim.subject, claim.predicate, claim.object, claim.graph)] = claim
            self._records.setdefault((claim.subject, claim.graph), []).append(claim)

    def of_statement(self, subject: str, predicate: str, object_: str, graph: str) -> Evidence:
        """Return how a statement in a graph is known; one that another source contradicts is contested."""
        claim = self._statements.get((subject, predicate, object_, graph))
        known = self._judge([claim] if claim else [], graph)
        if (subject, predicate, object_) in self.contested and known.status in _SAID:
            return replace(known, status="contested")
        return known

    def of_record(self, iri: str, graph: str) -> Evidence:
        """Return how an n-ary record in a graph is known: as the weakest of the claims about it."""
        return self._judge(self._records.get((iri, graph), []), graph)

    def _judge(self, claims: list[Claim], graph: str) -> Evidence:
        facts = self._selects.facts(graph)
        plain = _plain(facts, graph)
        judged = [_by_claim(claim, plain) for claim in claims]
        return max(judged, key=lambda one: one.rank) if judged else plain


def _plain(facts: GraphFacts, graph: str) -> Evidence:
    status = "synthetic" if facts.synthetic else _BY_KIND.get(facts.kind, "asserted")
    return Evidence(status, facts.confidence, graph, facts.synthetic)


def _by_claim(claim: Claim, plain: Evidence) -> Evidence:
    status = plain.status if plain.synthetic or not claim.evidence else claim.evidence
    confidence = plain.confidence if claim.confidence is None else claim.confidence
    return Evidence(status, confidence, plain.graph, plain.synthetic)


def _claims(selects: Selects) -> list[Claim]:
    found = []
    for iri, subject, predicate, object_, status, locator, confidence, graph in selects.rows("claims"):
        trust = float(confidence) if confidence else None
        evidence = slug_of(status, "evidence-status") or ""
        found.append(Claim(str(iri), str(subject), str(predicate), str(object_), evidence, locator, trust, str(graph)))
    return found
