"""Rules: SPARQL CONSTRUCT queries whose results stand in derived graphs of their own.

A rule is one ``.rq`` file with a head of ``summary`` and ``graph`` (the last part of the graph IRI). Where its
single statements are to be explained the head also has ``property`` and ``because``: a basic graph pattern
with ``?s`` and ``?o``, the statements that a derived ``?s property ?o`` rests on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse

from helixatlas.errors import InputError
from helixatlas.graph.heads import split_head
from helixatlas.ontology.namespaces import GRAPH, expand

__all__ = ["DERIVED", "SYNTHETIC_SUFFIX", "Derivation", "Rule", "derive", "load_rules", "rule_of_graph"]

DERIVED = f"{GRAPH}derived/"
SYNTHETIC_SUFFIX = "/synthetic"

Derivation = Callable[[Store], tuple[str, Iterable[str]]]
"""Given the store, return the IRI of a derived graph and its N-Triples lines."""


@dataclass(frozen=True)
class Rule:
    """One CONSTRUCT query, its file name without number and suffix, and what its results rest on."""

    name: str
    summary: str
    graph: str
    sparql: str
    predicate: str = ""
    because: str = ""

    @property
    def because_query(self) -> str:
        """Return the query for what each derived statement rests on; empty where the rule does not tell."""
        prefixes = "\n".join(re.findall(r"(?im)^\s*PREFIX\s[^\n]*", self.sparql))
        return f"{prefixes}\nSELECT * WHERE {{ {self.because} }}" if self.because and self.predicate else ""


def load_rules(folder: Path) -> list[Rule]:
    """Return the rules of a folder in name order. Raises InputError for a head without graph or summary."""
    return [_read(path) for path in sorted(folder.glob("*.rq"))]


def _read(path: Path) -> Rule:
    head, body = split_head(path.read_text(encoding="utf-8"), path.name)
    if not head.get("graph") or not head.get("summary"):
        raise InputError(f"The rule {path.name} names no graph or no summary in its head.")
    because = str(head.get("because", ""))
    if because and not (re.search(r"\?s\b", because) and re.search(r"\?o\b", because)):
        raise InputError(f"The rule {path.name} tells what it rests on without the variables ?s and ?o.")
    name = re.sub(r"^\d+-", "", path.stem)
    made = expand(str(head["property"])) if head.get("property") else ""
    return Rule(name, str(head["summary"]), DERIVED + str(head["graph"]), body, made, because)


def rule_of_graph(rules: Iterable[Rule], graph: str) -> Rule | None:
    """Return the rule that writes into a derived graph, or None for graphs written by other means."""
    plain = graph.removesuffix(SYNTHETIC_SUFFIX)
    return next((rule for rule in rules if rule.graph == plain), None)


def derive(store: Store, rules: Iterable[Rule], derivations: Iterable[Derivation], *, suffix: str = "") -> None:
    """Run the rules and then the derivations, and put what is new into their derived graphs.

    With a suffix (the pass in which invented data is loaded) only statements that the first pass had not
    derived are added, to the graph of that suffix: what rests on invented data stays apart.
    """
    for rule in rules:
        found = store.query(rule.sparql, use_default_graph_as_union=True)
        _add(store, rule.graph, suffix, found)  # type: ignore[arg-type]  # a CONSTRUCT gives triples
    for derivation in derivations:
        graph, lines = derivation(store)
        _add(store, graph, suffix, _triples(lines))


def _triples(lines: Iterable[str]) -> Iterator[Triple]:
    text = "\n".join(line.rstrip("\n") for line in lines)
    return (quad.triple for quad in parse(text.encode(), format=RdfFormat.N_TRIPLES))


def _add(store: Store, graph: str, suffix: str, triples: Iterable[Triple]) -> None:
    base, target = NamedNode(graph), NamedNode(graph + suffix)
    quads = [Quad(one.subject, one.predicate, one.object, target) for one in triples]
    if suffix:
        quads = [q for q in quads if Quad(q.subject, q.predicate, q.object, base) not in store]
    store.bulk_extend(quads)
