"""The store of an atlas as an rdflib Dataset that refuses to be changed."""

from __future__ import annotations

from typing import NoReturn

import pyoxigraph
from oxrdflib import OxigraphStore
from rdflib import Dataset

from helixatlas.errors import UsageError
from helixatlas.ontology.namespaces import PREFIXES

__all__ = ["read_only_dataset"]


def read_only_dataset(store: pyoxigraph.Store) -> Dataset:
    """Return a Dataset over a store whose default graph is already the merge of all graphs."""
    dataset = Dataset(store=_ReadOnlyStore(store=store), default_union=False)
    for prefix, space in PREFIXES.items():
        dataset.bind(prefix, space)
    return dataset


class _ReadOnlyStore(OxigraphStore):
    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise UsageError("The graph of an atlas cannot be changed.", hint="Take data in with: helixatlas ingest")

    add = remove = remove_graph = update = destroy = _refuse
    addN = _refuse  # noqa: N815  rdflib's own name

    def add_graph(self, graph: object) -> None:
        """Leave the store as it is: rdflib announces graphs that it only reads."""
