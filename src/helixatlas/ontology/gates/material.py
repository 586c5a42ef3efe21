"""What the gates look at: the Turtle files of an ontology folder, as texts, graphs and one store."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

__all__ = ["MODULES", "Material"]

MODULES = ("extract.ttl", "helixatlas.ttl", "helixatlas-axioms.ttl", "align.ttl")
_LOGIC = MODULES[:3]


@dataclass(frozen=True, eq=False)
class Material:
    """The files of an ontology folder by relative path. The long list of regions has checks of its own."""

    files: dict[str, str] = field(default_factory=dict)
    folder: Path = Path()

    @classmethod
    def read(cls, folder: Path) -> Material:
        """Return the Turtle files of a folder, without reference lists and frozen releases."""
        paths = [path for path in sorted(folder.rglob("*.ttl")) if _belongs(path.relative_to(folder).as_posix())]
        return cls({path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}, folder)

    def changed(self, name: str, old: str, new: str) -> Material:
        """Return the same files with one text replaced, for trying what a change would do."""
        if old not in self.files[name]:
            raise ValueError(f"{name} does not hold {old!r}")
        return Material({**self.files, name: self.files[name].replace(old, new)}, self.folder)

    def extended(self, name: str, more: str) -> Material:
        """Return the same files with Turtle added to one of them."""
        return Material({**self.files, name: self.files.get(name, "") + more}, self.folder)

    def under(self, folder: str) -> dict[str, str]:
        """Return the files of one sub-folder, "" for those at the top."""
        return {name: text for name, text in self.files.items() if name.rpartition("/")[0] == folder}

    @cached_property
    def errors(self) -> dict[str, str]:
        """Return the files that do not parse, each with the parser's words."""
        return {name: str(error) for name, (_, error) in self._parsed.items() if error}

    @cached_property
    def store(self) -> ox.Store:
        """Return a store with one graph ``urn:file:{path}`` a file; files that do not parse are left out."""
        store = ox.Store()
        for name, (quads, _) in self._parsed.items():
            graph = ox.NamedNode(f"urn:file:{name}")
            store.extend(ox.Quad(q.subject, q.predicate, q.object, graph) for q in quads)
        return store

    def rows(self, select: str) -> list[ox.QuerySolution]:
        """Return the rows of a SELECT over all files. Raises TypeError for another kind of query."""
        found = self.store.query(select, use_default_graph_as_union=True)
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError("A gate must be a SELECT.")
        return list(found)

    @cached_property
    def logic(self) -> Graph:
        """Return extract, core and axioms as one graph."""
        return self.graph(*_LOGIC)

    def graph(self, *names: str) -> Graph:
        """Return some files as one rdflib graph."""
        graph = Graph()
        for name in names:
            if name in self.files:
                graph.parse(data=self.files[name], format="turtle")
        return graph

    @cached_property
    def _parsed(self) -> dict[str, tuple[list[ox.Quad], str]]:
        return {name: _parse(text) for name, text in self.files.items()}


@lru_cache(maxsize=256)  # a changed copy shares all other files with the original
def _parse(text: str) -> tuple[list[ox.Quad], str]:
    try:
        return list(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)), ""
    except SyntaxError as error:
        return [], str(error)


def _belongs(name: str) -> bool:
    return not name.startswith(("reference/", "releases/", "gates/"))
