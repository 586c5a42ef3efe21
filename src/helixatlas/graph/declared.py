"""What the projection declares in ``graph/projections``: the types of nodes and the kinds of edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from helixatlas.errors import InputError
from helixatlas.ontology.namespaces import concept, expand

__all__ = ["EdgeKind", "NodeType", "NodeTypes", "load_edge_kinds", "load_node_types"]


@dataclass(frozen=True)
class NodeType:
    """A type of node: its key, the classes or the concept scheme that give it, whether it is drawn."""

    key: str
    classes: tuple[str, ...] = ()
    scheme: str = ""
    drawn: bool = True


@dataclass(frozen=True)
class EdgeKind:
    """A kind of edge: the property that makes it, or the class of the n-ary records that are such edges.

    ``source`` and ``target`` are the types given to ends that nobody described; empty = no edge then.
    """

    key: str
    label: str
    predicate: str = ""
    node: str = ""
    source: str = ""
    target: str = ""
    both: bool = False


class NodeTypes:
    """The declared types and the classes above each class: says of what type a thing is."""

    def __init__(self, types: Iterable[NodeType], above: Mapping[str, set[str]]) -> None:
        self.all = tuple(types)
        self.drawn = frozenset(one.key for one in self.all if one.drawn)
        self.by_scheme = {one.scheme: one.key for one in self.all if one.scheme}
        self._order = {name: rank for rank, one in enumerate(self.all) for name in one.classes}
        self._above = above
        self._ranks: dict[str, int | None] = {}

    def of(self, classes: Iterable[str]) -> str | None:
        """Return the first declared type that one of the classes, or a class above it, gives."""
        ranks = [rank for rank in map(self._rank, classes) if rank is not None]
        return self.all[min(ranks)].key if ranks else None

    def _rank(self, name: str) -> int | None:
        if name not in self._ranks:
            ranks = [self._order[one] for one in self._closure(name) if one in self._order]
            self._ranks[name] = min(ranks, default=None)
        return self._ranks[name]

    def _closure(self, name: str) -> set[str]:
        seen, todo = {name}, [name]
        while todo:
            for above in self._above.get(todo.pop(), ()):
                if above not in seen:
                    seen.add(above)
                    todo.append(above)
        return seen


def load_node_types(folder: Path, above: Mapping[str, set[str]] | None = None) -> NodeTypes:
    """Return the types of ``types.yaml``; ``above`` maps a class to the classes directly above it."""
    types = [
        NodeType(
            key=row["type"],
            classes=tuple(expand(name) for name in row.get("classes", ())),
            scheme=concept(row["scheme"]) if "scheme" in row else "",
            drawn=bool(row.get("drawn", True)),
        )
        for row in _rows(folder / "types.yaml", "types")
    ]
    return NodeTypes(types, above or {})


def load_edge_kinds(folder: Path) -> dict[str, EdgeKind]:
    """Return the kinds of ``edges.yaml`` by key, in the order of the file."""
    kinds = [
        EdgeKind(
            key=row["kind"],
            label=str(row.get("label", row["kind"])),
            predicate=expand(row["property"]) if "property" in row else "",
            node=expand(row["node"]) if "node" in row else "",
            source=str(row.get("source", "")),
            target=str(row.get("target", "")),
            both=bool(row.get("both", False)),
        )
        for row in _rows(folder / "edges.yaml", "edges")
    ]
    return {one.key: one for one in kinds}


def _rows(path: Path, key: str) -> list[dict[str, Any]]:
    try:
        return list(yaml.safe_load(path.read_text(encoding="utf-8"))[key])
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise InputError(f"The declaration {path.name} cannot be read: {error}", file=path.name) from error
