"""The tables of the projection file: their definition, how rows are written, and the gap table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

__all__ = ["GAP_COLUMNS", "INDEXES", "SCHEMA", "insert", "write_gaps"]

SCHEMA = """
CREATE TABLE node (iri TEXT PRIMARY KEY, type TEXT NOT NULL, label TEXT NOT NULL, label_lang TEXT, names TEXT NOT NULL,
  description TEXT, country TEXT, countries TEXT NOT NULL, territory TEXT, helices TEXT NOT NULL,
  known TEXT NOT NULL, country_known TEXT AS (json_extract(known, '$.country')), synthetic INTEGER NOT NULL,
  degree INTEGER NOT NULL, x REAL, y REAL, community INTEGER) WITHOUT ROWID;
CREATE TABLE edge (iri TEXT PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, level TEXT,
  role TEXT, start TEXT, "end" TEXT, evidence TEXT NOT NULL, confidence REAL, graph TEXT NOT NULL,
  synthetic INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE membership (iri TEXT, grp TEXT, actor TEXT, level TEXT, role TEXT, start TEXT, "end" TEXT,
  confidence REAL, as_of TEXT, graph TEXT, synthetic INTEGER);
CREATE TABLE assignment (actor TEXT, helix TEXT, belonging REAL, weight REAL, codebook TEXT, basis TEXT, graph TEXT,
  synthetic INTEGER);
CREATE TABLE roster (iri TEXT, grp TEXT, level TEXT, size INTEGER, completeness TEXT, as_of TEXT, confidence REAL,
  graph TEXT, synthetic INTEGER);
CREATE TABLE absence (iri TEXT, grp TEXT, level TEXT, helix TEXT, confidence REAL, graph TEXT, synthetic INTEGER);
CREATE TABLE claim (iri TEXT, subject TEXT, predicate TEXT, object TEXT, evidence TEXT, locator TEXT, confidence REAL,
  graph TEXT);
CREATE TABLE contested (subject TEXT, predicate TEXT, object TEXT,
  PRIMARY KEY (subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE because (edge TEXT, subject TEXT, predicate TEXT, object TEXT,
  PRIMARY KEY (edge, subject, predicate, object)) WITHOUT ROWID;
CREATE TABLE statement (iri TEXT PRIMARY KEY, subject TEXT, predicate TEXT, object TEXT) WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (iri UNINDEXED, type UNINDEXED, label, names, description,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""

INDEXES = """
CREATE INDEX edge_source ON edge (source);
CREATE INDEX edge_target ON edge (target);
CREATE INDEX claim_subject ON claim (subject);
"""

GAP_COLUMNS: dict[str, str] = {
    "grp": "TEXT",
    "level": "TEXT",
    "helix": "TEXT",
    "presence": "TEXT",
    "k": "INTEGER",
    "n": "INTEGER",
    "size": "INTEGER",
    "gamma": "REAL",
    "gamma_half": "REAL",
    "gamma_quarter": "REAL",
    "share_lo": "REAL",
    "share_mean": "REAL",
    "share_hi": "REAL",
    "gap_lo": "REAL",
    "gap_mean": "REAL",
    "gap_hi": "REAL",
    "p_weak": "REAL",
    "fragile": "INTEGER",
    "connectivity": "TEXT",
    "via_level": "TEXT",
    "beta": "REAL",
    "nu": "REAL",
    "anchors": "INTEGER",
    "breadth": "REAL",
    "reason": "TEXT",
    "synthetic": "INTEGER",
}


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows into a table, each as long as the table is wide."""
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({','.join('?' * width)})", rows)


def write_gaps(connection: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write the gap table anew from mappings of its columns and return the number of rows.

    Columns beyond the agreed ones are kept as well, behind them and in alphabetical order; what a row does
    not give is NULL. An IRI column ``iri`` is made by the caller when it writes the derived graph.
    """
    found = [dict(row) for row in rows]
    extra = sorted({key for row in found for key in row} - set(GAP_COLUMNS))
    columns = [*GAP_COLUMNS, *extra]
    declared = ", ".join(f'"{name}" {GAP_COLUMNS.get(name, "")}' for name in columns)
    connection.execute("DROP TABLE IF EXISTS gap")
    connection.execute(f"CREATE TABLE gap ({declared})")
    connection.execute("CREATE INDEX gap_grp ON gap (grp)")
    marks = ",".join("?" * len(columns))
    connection.executemany(f"INSERT INTO gap VALUES ({marks})", ([row.get(name) for name in columns] for row in found))
    connection.commit()
    return len(found)
