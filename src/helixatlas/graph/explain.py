"""Why something is in the atlas: the statements behind a node, edge, gap or record, down to the cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from helixatlas.errors import NotFoundError
from helixatlas.graph.declared import EdgeKind, load_edge_kinds
from helixatlas.graph.editions import Editions
from helixatlas.graph.quadfile import QuadFile
from helixatlas.graph.rules import Rule, load_rules, rule_of_graph
from helixatlas.graph.sentences import edge_sentence, gap_sentence, node_sentence, statement_sentence
from helixatlas.graph.statements import Statements
from helixatlas.graph.store import atlas_folder
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import ID, expand
from helixatlas.settings import Settings

__all__ = ["Explainer"]

Row = dict[str, Any]
_ACTOR = expand("ha:ofActor")
_READ = frozenset(expand(name) for name in ("skos:prefLabel", "skos:altLabel", "ha:statedLegalForm", "ha:hasHelix"))
"""What a codebook reads of an organisation: an assignment made by rules rests on these statements."""
_PLUMBING = frozenset({expand("prov:wasDerivedFrom")})


class Explainer:
    """Answers why for one build of an atlas, from the editions it was built of, whichever are in force by now."""

    def __init__(self, editions: Editions, settings: Settings, projection: Projection, dump: Path) -> None:
        used = [editions.get(source["id"], source["edition"]) for source in projection.info["sources"]]
        self.projection = projection
        self.statements = Statements(used, QuadFile(dump, in_order=True), projection)
        self._rules = load_rules(atlas_folder(settings, "graph", "rules"))
        self._kinds = load_edge_kinds(atlas_folder(settings, "graph", "projections"))

    def explain(self, iri: str) -> Row:
        """Return kind, sentence, statements with origins, the rule if derived, and what it depends on.

        Raises NotFoundError for an IRI the atlas says nothing about.
        """
        edge = self.projection.edge(iri)
        if edge:
            return self._edge(edge)
        triple = self.projection.rows("SELECT * FROM statement WHERE iri = ?", (iri,))
        if triple:
            return self._statement(triple[0])
        return self._gap(iri) if iri.startswith(f"{ID}gap/") else self._node(iri)

    def record(self, iri: str) -> list[Row]:
        """Return the statements of a record and of the nodes that hang on it, without row pointers."""
        rows = [row for row in self.statements.about(iri) if row["predicate"] not in _PLUMBING]
        parts = sorted({row["object"]["iri"] for row in rows if (row["object"]["iri"] or "").startswith(f"{iri}#")})
        return rows + [row for part in parts for row in self.statements.about(part)]

    def _edge(self, edge: Row) -> Row:
        kind = self._kinds[edge["kind"]]
        if kind.node:
            found = self.record(edge["iri"]) + self._pointers(edge)
            rule, because = self._derived(edge["iri"], [])
        else:
            found = self.statements.find(edge["source"], kind.predicate, edge["target"])
            rule, because = self._derived(edge["iri"], found)
        labels = (self.statements.label(edge["source"]), kind.label, self.statements.label(edge["target"]))
        sentence = edge_sentence(labels, edge, found + because, rule)
        depends = sorted({row["subject"] for row in because}) or [edge["source"], edge["target"]]
        return _body(edge["iri"], _edge_kind(kind), sentence, found + because, rule, depends)

    def _pointers(self, edge: Row) -> list[Row]:
        """Return the statements by which an activity points to an involvement."""
        return self.statements.find(edge["target"], expand("ha:hasInvolvement"), edge["iri"])

    def _statement(self, triple: Row) -> Row:
        found = self.statements.find(triple["subject"], triple["predicate"], triple["object"])
        rule, because = self._derived(triple["iri"], found)
        sentence = statement_sentence(self.statements.label, triple, found + because, rule)
        depends = sorted({row["subject"] for row in because}) or [triple["subject"]]
        return _body(triple["iri"], "statement", sentence, found + because, rule, depends)

    def _derived(self, iri: str, found: Iterable[Row]) -> tuple[Rule | None, list[Row]]:
        rules = [rule for row in found if (rule := rule_of_graph(self._rules, row["graph"]))]
        if not rules or any(row["origin"]["kind"] not in {"derived", "reference"} for row in found):
            return None, []
        base = self.projection.rows("SELECT * FROM because WHERE edge = ?", (iri,))
        because = [row for one in base for row in self.statements.find(one["subject"], one["predicate"], one["object"])]
        return rules[0], because

    def _gap(self, iri: str) -> Row:
        found = self._known(iri)
        depends = sorted(row["object"]["value"] for row in self.statements.about(iri) if row["predicate"] in _PLUMBING)
        base = [row for one in depends for row in self._base(one)]
        sentence = gap_sentence(found, len(depends))
        return _body(iri, "gap", sentence, found + base, None, depends)

    def _base(self, iri: str) -> list[Row]:
        triple = self.projection.rows("SELECT * FROM statement WHERE iri = ?", (iri,))
        if triple:
            return self.statements.find(triple[0]["subject"], triple[0]["predicate"], triple[0]["object"])
        return self.record(iri)

    def _node(self, iri: str) -> Row:
        found = self._known(iri)
        actors = sorted(row["object"]["value"] for row in found if row["predicate"] == _ACTOR)
        read = [row for actor in actors for row in self.statements.about(actor) if row["predicate"] in _READ]
        sentence = node_sentence(self.statements.label(iri), found + read)
        return _body(iri, "node", sentence, found + read, None, actors)

    def _known(self, iri: str) -> list[Row]:
        found = self.record(iri)
        if not found:
            raise NotFoundError(
                f"This atlas says nothing about {iri}.", hint="Search for a name to find its IRI.", iri=iri
            )
        return found


def _edge_kind(kind: EdgeKind) -> str:
    return "membership" if kind.key == "membership" else "edge"


def _body(iri: str, kind: str, sentence: str, found: list[Row], rule: Rule | None, depends: Sequence[str]) -> Row:
    told = {"name": rule.name, "summary": rule.summary, "sparql": rule.sparql} if rule else None
    return {
        "iri": iri,
        "kind": kind,
        "sentence": sentence,
        "statements": found,
        "rule": told,
        "depends_on": list(depends),
    }
