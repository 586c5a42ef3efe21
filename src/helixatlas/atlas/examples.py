"""One thing of the atlas as an example of each class, and invented ones for classes no source has an instance of.

``python -m helixatlas.atlas.examples DATA > ontology/examples/invented.ttl`` writes the invented examples anew, from
an atlas in that folder that holds the trial sources.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from rdflib import RDF, Graph, URIRef

from helixatlas.atlas.state import State
from helixatlas.ontology.definitions import defining_patterns
from helixatlas.ontology.namespaces import HA, PREFIXES, shorten
from helixatlas.ontology.pages.invented import EXAMPLE, HEAD
from helixatlas.ontology.pages.model import read_model
from helixatlas.settings import Settings

__all__ = ["examples_of_classes", "invented_examples"]

_NAMES = f"""SELECT ?one (MIN(STR(?name)) AS ?label) WHERE {{
  VALUES ?one {{ $things }}
  ?one <{PREFIXES["skos"]}prefLabel>|<{PREFIXES["dct"]}title>|<{PREFIXES["rdfs"]}label> ?name
}} GROUP BY ?one ORDER BY ?one"""
_LEFT_OUT = ("prov:wasDerivedFrom", "prov:wasGeneratedBy")


def examples_of_classes(state: State, *, invented: bool = False) -> dict[str, tuple[str, str]]:
    """Return for each class of the ontology that has an instance the first one's IRI and its name.

    Classes with a definition are looked up by it, because no statement need say what follows. Only statements of
    real sources count, or with ``invented`` only those of trial data, of which the smallest thing is taken.
    """
    things: dict[str, str] = dict(_rows(state, _things(state, invented)))
    quoted = " ".join(f"<{thing}>" for thing in sorted(set(things.values())))
    names = dict(_rows(state, _NAMES.replace("$things", quoted)))
    return {cls: (thing, names.get(thing) or shorten(thing)) for cls, thing in things.items()}


def invented_examples(state: State) -> str:
    """Return Turtle with one invented thing for each class that no real source has an instance of.

    Each class has ``vann:example`` with the thing, which stands with what the trial data says of it and, where the
    class is defined by the helices of its members, with these.
    """
    real, trial = examples_of_classes(state), examples_of_classes(state, invented=True)
    classes = [term.iri for term in read_model(_ontology(state)).of_kind("class") if term.iri not in real]
    graph = Graph()
    for name, namespace in PREFIXES.items():
        graph.bind(name, namespace)
    for cls in (cls for cls in classes if cls in trial):
        thing = trial[cls][0]
        graph.parse(data=_described(state, thing), format="nt")
        graph.add((URIRef(cls), EXAMPLE, URIRef(thing)))
        graph.add((URIRef(thing), RDF.type, URIRef(cls)))
    return HEAD + graph.serialize(format="turtle")


def _things(state: State, invented: bool) -> str:
    wanted = "" if invented else "!"
    branches = [
        f"{{ {pattern} BIND(<{cls}> AS ?class) }}" for cls, pattern in defining_patterns(_ontology(state)).items()
    ]
    kinds = " UNION ".join(["{ ?thing a ?class }", *branches])
    return f"""SELECT ?class (MIN(STR(?thing)) AS ?one) WHERE {{
  {kinds}
  FILTER(STRSTARTS(STR(?class), "{HA}") && isIRI(?thing))
  FILTER EXISTS {{ GRAPH ?graph {{ ?thing a ?any }} FILTER({wanted}CONTAINS(STR(?graph), "/synthetic")) }}
}} GROUP BY ?class ORDER BY ?class"""


def _described(state: State, thing: str) -> str:
    left_out = " ".join(f"<{PREFIXES[name.split(':')[0]]}{name.split(':')[1]}>" for name in _LEFT_OUT)
    text = f"""CONSTRUCT {{ <{thing}> ?p ?o . ?member <{HA}hasHelix> ?helix }} WHERE {{
  {{ <{thing}> ?p ?o MINUS {{ VALUES ?p {{ {left_out} }} }} }}
  UNION {{ <{thing}> <{PREFIXES["org"]}hasMember> ?member . ?member <{HA}hasHelix> ?helix }}
}}"""
    return state.pool.query(text, accept="application/n-triples").body.decode("utf-8")


def _ontology(state: State) -> Path:
    return state.folder("ontology")


def _rows(state: State, text: str) -> list[list[str]]:
    answer = state.pool.query(text, accept="text/csv")
    return list(csv.reader(answer.body.decode("utf-8").splitlines()))[1:]


if __name__ == "__main__":
    sys.stdout.write(invented_examples(State(Settings(data=Path(sys.argv[1]), synthetic=True))))
