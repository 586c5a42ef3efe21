"""Read the dump of a build into the store that answers, with the merge of all graphs as its default graph."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store

__all__ = ["load_dump"]

_MERGE = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"


def load_dump(path: Path) -> Store:
    """Return a store read from a file of N-Quads, as written by :mod:`helixatlas.graph.build`.

    The default graph holds each statement once, however many graphs say it: SPARQL asks for the merge of the
    graphs, and Oxigraph's own union answers once per graph, which would make every plain COUNT too large.
    """
    store = Store()
    # Lenient: every IRI in the file was checked when it was made, and checking again costs a quarter of the time.
    store.bulk_load(path=str(path), format=RdfFormat.N_QUADS, lenient=True)
    store.update(_MERGE)
    return store
