"""The invented examples of classes, as they stand in ``ontology/examples/invented.ttl``."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from rdflib import DCTERMS, RDFS, SKOS, Graph, URIRef
from rdflib.term import Node

from helixatlas.ontology.namespaces import ID, PREFIXES, VOC, shorten

__all__ = ["EXAMPLE", "HEAD", "Invented", "read_invented"]

EXAMPLE = URIRef("http://purl.org/vocab/vann/example")
HEAD = """# Invented examples of the classes that no real source of the reference atlas has an instance of, taken from
# its trial sources. They explain the ontology and are loaded into no atlas. Licence: CC BY 4.0.
# Written by: python -m helixatlas.atlas.examples DATA > ontology/examples/invented.ttl
"""

Invented = tuple[str, str]


@lru_cache(maxsize=4)
def read_invented(folder: Path) -> dict[str, Invented]:
    """Return for the IRI of a class the name of its invented example and Turtle that describes it.

    ``folder`` is that of the ontology; one without such examples gives none.
    """
    path = folder / "examples" / "invented.ttl"
    graph = Graph()
    if path.is_file():
        graph.parse(path)
    return {str(cls): (_name(graph, thing), _turtle(graph, thing)) for cls, thing in graph.subject_objects(EXAMPLE)}


def _name(graph: Graph, thing: Node) -> str:
    said = (SKOS.prefLabel, DCTERMS.title, RDFS.label)
    names = sorted(str(name) for one in said for name in graph.objects(thing, one))
    return names[0] if names else shorten(str(thing))


def _turtle(graph: Graph, thing: Node) -> str:
    """Return what is said of a thing and of the things it names, with short names and without the list of them."""
    part = Graph()
    for subject in (thing, *graph.objects(thing)):
        for triple in graph.triples((subject, None, None)):
            if triple[1] != EXAMPLE:
                part.add(triple)
    for prefix, namespace in {**PREFIXES, **_lists(part)}.items():
        part.bind(prefix, namespace)
    lines = part.serialize(format="turtle").splitlines()
    return "\n".join(line for line in lines if not line.startswith("@prefix")).strip()


def _lists(part: Graph) -> dict[str, str]:
    """Return the schemes and kinds of things a graph names, as namespaces: ``level`` for ``voc/level/``."""
    own = [str(one) for triple in part for one in triple if str(one).startswith((VOC, ID))]
    spaces = {iri.rsplit("/", 1)[0] for iri in own}
    return {space.rsplit("/", 1)[1]: f"{space}/" for space in sorted(spaces)}
