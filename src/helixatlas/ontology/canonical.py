"""The one way Turtle files of the ontology are written, so that a change shows as the change it is.

Ontology header first, then concept schemes, then every other subject by IRI; ``a`` first, then predicates
by name; values sorted; blank nodes nested where they are used. Nothing depends on parse order.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from rdflib import OWL, RDF, SKOS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["canonical_graph_text", "canonical_text", "is_canonical", "parse_turtle"]

_LOCAL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_INDENT = "    "


def parse_turtle(text: str, *, source: str = "") -> Graph:
    """Return the graph of a Turtle text with only the prefixes the text binds.

    Raises InputError naming the source when the text does not parse.
    """
    graph = Graph(bind_namespaces="none")
    try:
        return graph.parse(data=text, format="turtle")
    except Exception as error:  # rdflib raises many unrelated types for one cause: the text is not Turtle
        raise InputError(
            f"{source or 'The text'} is not Turtle: {error}", hint="Check the line named above."
        ) from error


def canonical_text(text: str, *, source: str = "") -> str:
    """Return a Turtle text in canonical form; the canonical form of a canonical text is itself."""
    return canonical_graph_text(parse_turtle(text, source=source))


def is_canonical(path: Path) -> bool:
    """Return whether a Turtle file stands in canonical form."""
    text = path.read_text(encoding="utf-8")
    return canonical_text(text, source=path.name) == text


def canonical_graph_text(graph: Graph) -> str:
    """Return a graph as canonical Turtle, with its own prefixes and those of the project.

    Raises InputError when a blank node is used twice: such a node has no place in a tree.
    """
    return _Writer(graph).text()


class _Writer:
    """Writes one graph; remembers the prefixes used so that only those are declared."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        own = {str(space): prefix for prefix, space in graph.namespaces()}
        self.spaces = own | {space: prefix for prefix, space in PREFIXES.items() if space not in own}
        self.used: dict[str, str] = {}
        self.name = lru_cache(maxsize=None)(self._name)

    def text(self) -> str:
        self._refuse_shared_blank_nodes()
        named = sorted((s for s in set(self.graph.subjects()) if isinstance(s, URIRef)), key=self._rank)
        blocks = [self._block(self.name(str(s)), s) for s in named]
        loose = [s for s in set(self.graph.subjects()) if isinstance(s, BNode) and (None, None, s) not in self.graph]
        blocks += sorted(self._block("[]", s) for s in loose)
        head = [f"@prefix {prefix}: <{space}> ." for prefix, space in sorted(self.used.items())]
        return "\n".join(head) + "\n\n" + "\n\n".join(blocks) + "\n"

    def _refuse_shared_blank_nodes(self) -> None:
        for node in {o for o in self.graph.objects() if isinstance(o, BNode)}:
            if len(list(self.graph.subject_predicates(node))) > 1:
                raise InputError("A blank node is used in two places.", hint="Give it an IRI or write it twice.")

    def _rank(self, subject: URIRef) -> tuple[int, str]:
        types = set(self.graph.objects(subject, RDF.type))
        return (0 if OWL.Ontology in types else 1 if SKOS.ConceptScheme in types else 2, str(subject))

    def _block(self, name: str, subject: Node) -> str:
        return f"{name} {self._properties(subject, _INDENT)} ."

    def _properties(self, subject: Node, indent: str) -> str:
        predicates = sorted(set(self.graph.predicates(subject)), key=self._predicate_rank)
        parts = []
        for predicate in predicates:
            verb = "a" if predicate == RDF.type else self.name(str(predicate))
            values = sorted(self._term(o, indent + _INDENT) for o in self.graph.objects(subject, predicate))
            parts.append(f"{verb} " + f",\n{indent}{_INDENT}".join(values))
        return f" ;\n{indent}".join(parts)

    def _predicate_rank(self, predicate: Node) -> tuple[bool, str]:
        return (False, "") if predicate == RDF.type else (True, self.name(str(predicate)))

    def _term(self, node: Node, indent: str) -> str:
        if isinstance(node, BNode):
            return self._blank(node, indent)
        return self._literal(node) if isinstance(node, Literal) else self.name(str(node))

    def _blank(self, node: BNode, indent: str) -> str:
        if (node, RDF.first, None) in self.graph:
            return "( " + " ".join(self._term(item, indent) for item in self.graph.items(node)) + " )"
        if (node, None, None) not in self.graph:
            return "[]"
        inner = indent + _INDENT
        return f"[\n{inner}{self._properties(node, inner)}\n{indent}]"

    def _literal(self, node: Literal) -> str:
        if node.datatype == XSD.boolean and str(node) in ("true", "false"):
            return str(node)
        if node.datatype == XSD.integer and _INTEGER.fullmatch(str(node)):
            return str(node)
        quoted = _quoted(str(node))
        if node.language:
            return f"{quoted}@{node.language}"
        return quoted if node.datatype in (None, XSD.string) else f"{quoted}^^{self.name(str(node.datatype))}"

    def _name(self, iri: str) -> str:
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        space, local = iri[:cut], iri[cut:]
        if space in self.spaces and (not local or _LOCAL.fullmatch(local)):
            self.used[self.spaces[space]] = space
            return f"{self.spaces[space]}:{local}"
        return f"<{iri}>"


def _quoted(text: str) -> str:
    if "\n" not in text:
        return '"' + text.translate(_ESCAPES) + '"'
    lines = text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", "\\r")
    return f'"""{lines}"""'


_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
