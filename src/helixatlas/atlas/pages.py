"""The documentation pages of ontology and vocabularies, with one thing of this atlas as an example of each class."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError
from helixatlas.ontology.namespaces import BASE, HA, PREFIXES, shorten

if TYPE_CHECKING:
    from helixatlas.atlas.state import State

__all__ = ["documentation_page"]

_OWL, _RDF = "http://www.w3.org/2002/07/owl#", PREFIXES["rdf"]
_THINGS = f"""SELECT ?class (MIN(STR(?thing)) AS ?one) WHERE {{
  {{ GRAPH ?graph {{ ?thing a ?class }} }} UNION {{
    ?class <{_OWL}equivalentClass>/<{_OWL}intersectionOf>/<{_RDF}rest>*/<{_RDF}first> ?what .
    ?what <{_OWL}onProperty> ?property ; <{_OWL}hasValue> ?value .
    GRAPH ?graph {{ ?thing ?property ?value }}
  }}
  FILTER(STRSTARTS(STR(?class), "{HA}") && isIRI(?thing) && !CONTAINS(STR(?graph), "/synthetic"))
}} GROUP BY ?class ORDER BY ?class"""
_NAMES = f"""SELECT ?one (MIN(STR(?name)) AS ?label) WHERE {{
  VALUES ?one {{ $things }}
  ?one <{PREFIXES["skos"]}prefLabel>|<{PREFIXES["dct"]}title> ?name
}} GROUP BY ?one ORDER BY ?one"""


def documentation_page(state: State, name: str) -> str:
    """Return the page of ``ns``, ``voc`` or ``voc/{scheme}``. Raises NotFoundError for another name."""
    from helixatlas.ontology.pages import ontology_page, scheme_page, vocabularies_page

    if name == "ns":
        return _local(ontology_page(state.folder("ontology").parent, examples=_examples(state)))
    if name == "voc":
        return _local(vocabularies_page(state.schemes))
    key = name.removeprefix("voc/")
    if key not in state.schemes:
        raise NotFoundError(f"There is no concept scheme {key!r}.", hint=f"There are: {', '.join(state.schemes)}.")
    return _local(scheme_page(state.schemes[key]))


def _examples(state: State) -> dict[str, tuple[str, str]]:
    things: dict[str, str] = dict(_rows(state, _THINGS))
    names = dict(
        _rows(state, _NAMES.replace("$things", " ".join(f"<{thing}>" for thing in sorted(set(things.values())))))
    )
    return {cls: (thing, names.get(thing) or shorten(thing)) for cls, thing in things.items()}


def _local(page: str) -> str:
    """Return a page whose links stay on this service: the addresses of the atlas do not answer on the web yet."""
    return page.replace(f'href="{BASE}', 'href="/')


def _rows(state: State, text: str) -> list[list[str]]:
    answer = state.pool.query(text, accept="text/csv")
    return list(csv.reader(answer.body.decode("utf-8").splitlines()))[1:]
