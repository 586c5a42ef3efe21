"""The read side of the projection: what pages, search, statistics and exports ask.

Every thread has a read-only connection of its own; the file is never written once it is in place.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from helixatlas.errors import NotFoundError, ServiceError
from helixatlas.graph.network import Selection
from helixatlas.graph.networks import network_body
from helixatlas.graph.searching import search
from helixatlas.ontology.namespaces import ID, content_id, entity

__all__ = ["Projection"]

Row = dict[str, Any]


class _Reader(sqlite3.Connection):
    """A connection that closes itself when its thread or its projection is gone."""

    def __del__(self) -> None:
        self.close()


class Projection:
    """One projection file. Raises ServiceError when it is not there."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ServiceError(f"The projection is missing: {path}", hint="Run: helixatlas rebuild")
        self.path = path
        self._local = threading.local()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return the rows of a query on the tables as mappings of column to value."""
        return [dict(row) for row in self.connection.execute(sql, values)]

    @property
    def connection(self) -> sqlite3.Connection:
        """Return this thread's read-only connection."""
        if not hasattr(self._local, "connection"):
            uri = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
            self._local.connection = sqlite3.connect(uri, uri=True, check_same_thread=False, factory=_Reader)
            self._local.connection.row_factory = sqlite3.Row
        connection: sqlite3.Connection = self._local.connection
        return connection

    @cached_property
    def info(self) -> dict[str, Any]:
        """Return the info table: hash, title, synthetic, counts, sources, drawn types, labels of kinds."""
        return {row["key"]: _value(row["key"], row["value"]) for row in self.rows("SELECT key, value FROM info")}

    @property
    def hash(self) -> str:
        """Return the canonical hash of the graph this was made from."""
        return str(self.info.get("hash", ""))

    @cached_property
    def replaced(self) -> dict[str, str]:
        """Return replaced IRI → the IRI that stands for it, for records judged to be the same."""
        return dict(self.info.get("replaced", {}))

    @property
    def synthetic(self) -> bool:
        """Say whether invented data was loaded."""
        return bool(self.info.get("synthetic", False))

    def summary(self) -> Row:
        """Return title, hash, sources, counts of nodes by type and of gaps by presence."""
        gaps = (
            self.rows("SELECT presence, COUNT(*) AS n FROM gap GROUP BY presence ORDER BY presence")
            if self._gaps
            else []
        )
        body: Row = {"title": self.info.get("title", "Helix Atlas"), "hash": self.hash, "synthetic": self.synthetic}
        body["sources"] = self.info.get("sources", [])
        body["counts"] = self.info.get("counts", {})
        body["gaps"] = {row["presence"]: row["n"] for row in gaps}
        return body

    def network(self, selection: Selection | None = None) -> Row:
        """Return the selected nodes and edges in columns; edge ends are positions in the node columns."""
        nodes = self.rows("SELECT * FROM node ORDER BY iri")
        edges = self.rows("SELECT * FROM edge ORDER BY iri")
        body = network_body(nodes, edges, selection or Selection(), frozenset(self.info.get("drawn", ())))
        return {"hash": self.hash, "synthetic": self.synthetic, **body}

    def search(self, q: str, limit: int = 20, types: Sequence[str] = ()) -> Row:
        """Return the things whose names or description hold all words of ``q``, best first."""
        return search(self.connection, q, limit, tuple(types))

    def node(self, iri: str) -> Row:
        """Return one node with its lists decoded. Raises NotFoundError when there is none."""
        found = self.rows("SELECT * FROM node WHERE iri = ?", (iri,))
        if not found:
            raise NotFoundError(
                f"This atlas has nothing called {iri}.", hint="Search for its name to find its IRI.", iri=iri
            )
        node = found[0]
        return {**node, "names": json.loads(node["names"]), "helices": json.loads(node["helices"])}

    def neighbours(self, iri: str) -> list[Row]:
        """Return what a node has edges with, sorted by kind, label and edge."""
        return self.rows(_NEIGHBOURS, (iri, iri))

    def edge(self, iri: str) -> Row | None:
        """Return one edge, or None."""
        return next(iter(self.rows("SELECT * FROM edge WHERE iri = ?", (iri,))), None)

    def memberships(self) -> list[Row]:
        """Return the membership table, sorted by group, member and IRI."""
        return self.rows("SELECT * FROM membership ORDER BY grp, actor, iri")

    def rosters(self) -> list[Row]:
        """Return the roster table, sorted by group and level."""
        return self.rows("SELECT * FROM roster ORDER BY grp, level, iri, graph")

    def absences(self) -> list[Row]:
        """Return the stated absences, sorted by group, level and helix."""
        return self.rows("SELECT * FROM absence ORDER BY grp, level, helix, iri, graph")

    def assignments(self) -> list[Row]:
        """Return the helix assignments, sorted by organisation, codebook and helix."""
        return self.rows("SELECT * FROM assignment ORDER BY actor, codebook, helix, graph")

    def gaps(self, *, level: str = "", helix: str = "", presence: str = "", group: str = "", country: str = "") -> Row:
        """Return the gap rows that pass every filter given, with label, type and country of the group."""
        wanted = {
            "gap.level": level,
            "gap.helix": helix,
            "gap.presence": presence,
            "gap.grp": group,
            "EXISTS (SELECT 1 FROM json_each(node.countries) WHERE value": country,
        }
        given = {column: value for column, value in wanted.items() if value}
        tests = [f"{column} = ?{')' * column.count('(SELECT')}" for column in given]
        where = f"WHERE {' AND '.join(tests)}" if given else ""
        sql = f"{_GAPS} {where} ORDER BY gap.grp, gap.level, gap.helix"
        rows = self.rows(sql, list(given.values())) if self._gaps else []
        return {"hash": self.hash, "synthetic": self.synthetic, "rows": [_gap(row) for row in rows]}

    @cached_property
    def _gaps(self) -> bool:
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE name = 'gap'"))


_NEIGHBOURS = """
SELECT edge.iri AS edge, node.iri AS iri, node.label, node.type, edge.kind,
  CASE WHEN edge.source = ?1 THEN 'out' ELSE 'in' END AS direction,
  edge.level, edge.role, edge.start, edge."end", edge.evidence, edge.confidence, edge.synthetic
FROM edge JOIN node ON node.iri = CASE WHEN edge.source = ?1 THEN edge.target ELSE edge.source END
WHERE edge.source = ?1 OR edge.target = ?2 ORDER BY edge.kind, node.label, edge.iri
"""
_GAPS = """
SELECT gap.grp AS "group", node.label AS group_label, node.type AS group_type, node.country, node.country_known, gap.*
FROM gap LEFT JOIN node ON node.iri = gap.grp
"""


def _gap(row: Row) -> Row:
    group = row.pop("grp")
    slug = group.rstrip("/").rsplit("/", 1)[-1] if group.startswith(ID) else content_id(group)
    ending = "/synthetic" if row["synthetic"] else ""
    row.setdefault("iri", entity("gap", f"{slug}/{row['level']}/{row['helix']}{ending}"))
    for flag in ("fragile", "synthetic"):
        row[flag] = None if row[flag] is None else bool(row[flag])
    return row


def _value(key: str, text: str) -> object:
    return text if key in {"hash", "title"} else json.loads(text)
