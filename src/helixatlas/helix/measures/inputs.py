"""What the measures take: count vectors, matrices, graphs and labels, brought into one form or refused in a sentence.

Lists, tuples, NumPy arrays and pandas Series and DataFrames are all read by position; empty ones stay empty.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import ArrayLike, NDArray

from helixatlas.errors import UsageError

__all__ = ["GraphLike", "Labels", "labels_of", "matrix", "simple", "vector"]

Labels = Mapping[Any, Hashable] | Iterable[Hashable] | str
"""node -> label, one label per node in the order of the graph, or the name of a node attribute."""

GraphLike: TypeAlias = nx.Graph | ArrayLike
"""A networkx graph, or a square adjacency matrix: nodes 0 to n - 1, undirected where it is symmetric."""

Floats = NDArray[np.float64]


def vector(counts: ArrayLike) -> Floats:
    """Return counts as a flat array. Raises UsageError for a negative count and for NaN, which is no count."""
    return _counted(_numbers(counts).ravel())


def matrix(table: ArrayLike) -> Floats:
    """Return a table as a matrix, 0 x 0 for an empty list. Raises UsageError for a vector, negatives and NaN."""
    found = _numbers(table)
    if found.ndim != 2 and found.size:
        shape = " x ".join(map(str, found.shape)) or "a single number"
        raise UsageError(f"A matrix is needed, not an array of shape {shape}.", hint="Give rows, as [[1, 0]].")
    return _counted(found if found.ndim == 2 else np.zeros((0, 0)))


def _numbers(values: ArrayLike) -> Floats:
    try:
        return np.asarray(values, float)
    except (TypeError, ValueError) as error:
        raise UsageError("These are not counts.", hint="Give numbers, in rows of equal length.") from error


def _counted(found: Floats) -> Floats:
    if found.size and not (found >= 0).all():
        raise UsageError("A count is negative or missing (NaN).", hint="Leave out what is not known; 0 says none.")
    return found


def simple(graph: GraphLike, *, directed: bool | None = None) -> nx.Graph:
    """Return a graph without loops, parallel ties once; ``directed`` False joins both directions, True splits ties.

    The graph itself where nothing has to change. Raises UsageError for a matrix that is not square.
    """
    if not isinstance(graph, nx.Graph):
        graph = _of_matrix(matrix(graph))
    kind = nx.DiGraph if (graph.is_directed() if directed is None else directed) else nx.Graph
    loops = list(nx.selfloop_edges(graph))
    if not loops and not graph.is_multigraph() and graph.is_directed() == (kind is nx.DiGraph):
        return graph
    found = kind(graph.to_undirected() if graph.is_directed() and kind is nx.Graph else graph)
    found.remove_edges_from([(a, b) for a, b, *_ in loops])
    return found


def _of_matrix(table: Floats) -> nx.Graph:
    if table.shape[0] != table.shape[1]:
        raise UsageError(f"An adjacency matrix is square, not {table.shape[0]} x {table.shape[1]}.")
    return nx.from_numpy_array(table, create_using=nx.Graph if (table == table.T).all() else nx.DiGraph)


def labels_of(graph: GraphLike, labels: Labels) -> dict[Hashable, Hashable]:
    """Return node -> label. Raises UsageError where a node has none."""
    if not isinstance(graph, nx.Graph):
        graph = simple(graph)
    if isinstance(labels, str):
        found: dict[Hashable, Hashable] = dict(nx.get_node_attributes(graph, labels))
    elif isinstance(labels, Mapping) or hasattr(labels, "to_dict"):  # a pandas Series is no Mapping
        given: Any = labels
        given = given if isinstance(given, Mapping) else given.to_dict()
        found = {node: given[node] for node in graph if node in given}
    else:
        values = list(labels)
        if len(values) != len(graph):
            raise UsageError(f"There are {len(values)} labels for {len(graph)} nodes.", hint="One for each, in order.")
        found = dict(zip(graph, values, strict=True))
    if missing := [node for node in graph if node not in found]:
        raise UsageError(f"{len(missing)} nodes have no label, the first is {missing[0]!r}.", hint="Label every node.")
    return found
