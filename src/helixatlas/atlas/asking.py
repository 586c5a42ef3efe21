"""Questions in SPARQL: the catalogue, any read-only query, and the graph itself for researchers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from helixatlas.atlas.naming import concept_resolver, full_iri
from helixatlas.atlas.state import State
from helixatlas.content import content_folder
from helixatlas.errors import BusyError, NotFoundError
from helixatlas.ontology.namespaces import HA, PREFIXES, VOC
from helixatlas.queries.catalogue import CatalogueQuery, find_query, load_catalogue
from helixatlas.queries.reading import result_of
from helixatlas.queries.result import Result
from helixatlas.queries.terms import iri_term

if TYPE_CHECKING:
    from rdflib import Dataset

    from helixatlas.graph.workers import Answer

__all__ = ["Asking"]

_WAIT = 2.0
_STATUS = f"{VOC}evidence-status/"
_TABLE, _TRIPLES = "application/sparql-results+json", "application/n-triples"


class Asking(State):
    """Every query runs in a worker process that is stopped at the limits of the settings."""

    @property
    def catalogue(self) -> dict[str, CatalogueQuery]:
        """Return the questions by name: those of the reference atlas, then those of this one's own folder."""
        folders = [content_folder("queries"), self.settings.root / "queries"]
        return load_catalogue(dict.fromkeys(folder.resolve() for folder in folders))

    def query(self, name: str, **parameters: str) -> Result:
        """Return the answer to a question of the catalogue. Raises NotFoundError and UsageError."""
        wanted = find_query(self.catalogue, name)
        values = {key: str(value) for key, value in parameters.items()}
        text = wanted.sparql(values, concept_resolver(self.schemes))
        return self._result(self.pool.query(text, accept=f"{_TABLE}, {_TRIPLES}"), text)

    def sparql(self, text: str) -> Result:
        """Return the answer to a query: a table; for ASK one cell; for CONSTRUCT its statements."""
        return self._result(self.answer(text, f"{_TABLE}, {_TRIPLES}"), text)

    def _result(self, answer: Answer, text: str) -> Result:
        return result_of(answer.media_type, answer.body, query=text, hash=self.hash, synthetic=self.synthetic)

    def answer(
        self, text: str, accept: str, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = ()
    ) -> Answer:
        """Return the answer as bytes in the media type of an Accept header that fits the form of the query best.

        One worker is kept free of such queries, so that the catalogue and the things themselves always answer.
        Raises QuerySyntaxError, QueryRefusedError, QueryTimeoutError, QueryMemoryError or BusyError.
        """
        if not self._free.acquire(timeout=_WAIT):
            raise BusyError("Every place for queries is taken.", hint="Ask again in a few seconds.")
        try:
            return self._ask(text, accept, default_graphs, named_graphs)
        finally:
            self._free.release()

    def _ask(
        self, text: str, accept: str, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = ()
    ) -> Answer:
        return self.pool.query(text, accept=accept, default_graphs=default_graphs, named_graphs=named_graphs)

    def graph_statements(self, graph: str) -> bytes:
        """Return the statements of one named graph as N-Triples. Raises NotFoundError for an empty one."""
        text = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {iri_term(graph)} {{ ?s ?p ?o }} }}"
        found = self._ask(text, _TRIPLES).body
        if not found.strip():
            raise NotFoundError(f"This atlas has no graph {graph}.", hint="Ask the query sources for its graphs.")
        return found

    def ontology_statements(self, name: str = "ns") -> bytes:
        """Return the ontology, a module or version of it (``ns/…``) or all ``shapes`` as N-Triples.

        Raises NotFoundError for another name.
        """
        from helixatlas.atlas.modules import module_statements

        return module_statements(self.folder("ontology"), name)

    def vocabulary_statements(self, name: str) -> bytes:
        """Return a concept scheme with its concepts, or one concept, as N-Triples. Raises NotFoundError."""
        if "/" in name:
            return self.describe(f"{VOC}{name}")
        term = iri_term(f"{VOC}{name}")
        found = self._ask(_SCHEME.replace("$scheme", term), _TRIPLES).body
        if not found.strip():
            raise NotFoundError(f"There is no concept scheme {name!r}.", hint=f"There are: {', '.join(self.schemes)}.")
        return found

    def describe(self, iri: str) -> bytes:
        """Return what is stated about a thing and what points to it, as N-Triples. Raises NotFoundError.

        A statement no source makes plainly says so beside it: claims about the thing are given whole, and what was
        added by a curator, derived or invented stands as an ``rdf:Statement`` with its evidence status and graph.
        """
        term = iri_term(full_iri(iri))
        found = self._ask(_DESCRIBE.replace("$iri", term), _TRIPLES).body
        if not found.strip():
            raise NotFoundError(f"This atlas states nothing about {iri}.", hint="Search for its name.", iri=iri)
        return found

    @property
    def graph(self) -> Dataset:
        """Return the graph as an rdflib Dataset over the store in this process; it can not be changed."""
        from helixatlas.atlas.readonly import read_only_dataset

        return read_only_dataset(self.store)


_SCHEME = """CONSTRUCT { $scheme ?p ?o . ?c ?q ?r } WHERE {
  { $scheme ?p ?o } UNION { ?c <http://www.w3.org/2004/02/skos/core#inScheme> $scheme ; ?q ?r }
}"""
_DESCRIBE = f"""PREFIX ha: <{HA}> PREFIX rdf: <{PREFIXES["rdf"]}> PREFIX dct: <{PREFIXES["dct"]}>
CONSTRUCT {{
  $iri ?p ?o . ?o ?q ?r . ?s ?t $iri . ?claim ?says ?that .
  ?note a rdf:Statement ; rdf:subject $iri ; rdf:predicate ?added ; rdf:object ?value ; ha:evidenceStatus ?status ;
    dct:isPartOf ?graph .
}} WHERE {{
  {{ $iri ?p ?o . OPTIONAL {{ ?o ?q ?r . FILTER(STRSTARTS(STR(?o), CONCAT(STR($iri), "#"))) }} }}
  UNION {{ ?s ?t $iri FILTER(isIRI(?s)) }}
  UNION {{ ?claim rdf:subject $iri ; ?says ?that }}
  UNION {{
    GRAPH ?graph {{ $iri ?added ?value }}
    FILTER(REGEX(STR(?graph), "/graph/(curated|derived|synthetic)/") && !CONTAINS(STR(?graph), "/derived/types"))
    FILTER(?added != <{PREFIXES["prov"]}wasDerivedFrom>)
    FILTER NOT EXISTS {{ GRAPH ?said {{ $iri ?added ?value }} FILTER(CONTAINS(STR(?said), "/graph/source/")) }}
    BIND(REPLACE(STR(?graph), "^.*/graph/([a-z]+)/.*$", "$1") AS ?kind)
    OPTIONAL {{
      VALUES (?kind ?status) {{ ("curated" <{_STATUS}curated>) ("derived" <{_STATUS}derived>) }}
    }}
    BIND(IRI(CONCAT(STR($iri), "#evidence-", SHA1(CONCAT(STR(?added), STR(?value), STR(?graph))))) AS ?note)
  }}
}}"""
