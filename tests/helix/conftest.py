"""Reference numbers for the helix measures.

``case("name")`` gives one file of tests/helix/cases/, the numbers the method is pinned to: computed with R
packages (vegan, iNEXT, sna, EconGeo, netseg) and Python libraries, see cases/README.md. Where
the folder of originals stands beside the checkout, a test asserts that the copies are equal.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from helixatlas.graph.tables import SCHEMA

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=50)  # the same run on any machine
settings.load_profile("steady")
CASES = Path(__file__).parent / "cases"
_NEEDED: dict[str, dict[str, Any]] = {
    "node": {
        "label": "",
        "names": "[]",
        "countries": "[]",
        "helices": "[]",
        "synthetic": 0,
        "degree": 0,
        "known": "{}",
    },
    "edge": {"kind": "works-with", "evidence": "asserted", "confidence": 1.0, "graph": "g", "synthetic": 0},
    "membership": {"level": "membership", "confidence": 0.98, "graph": "g", "synthetic": 0},
    "assignment": {
        "belonging": 1.0,
        "weight": 1.0,
        "codebook": "stated",
        "basis": "stated",
        "graph": "g",
        "synthetic": 0,
    },
    "roster": {"level": "membership", "confidence": 0.98, "graph": "g", "synthetic": 0},
    "absence": {"level": "membership", "confidence": 0.98, "graph": "g", "synthetic": 0},
}


@pytest.fixture(scope="session")
def case() -> Callable[[str], dict[str, Any]]:
    def load(name: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
        return found

    return load


@pytest.fixture
def projection(tmp_path: Path) -> Callable[..., Path]:
    """Write a projection file from rows of its tables; columns not given are NULL."""

    def write(**tables: list[dict[str, Any]]) -> Path:
        path = tmp_path / "atlas.sqlite"
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as base:
            base.executescript(SCHEMA)
            for table, rows in tables.items():
                needed = _NEEDED.get(table, {})
                for row in rows:
                    whole = {**needed, **row}
                    names = ", ".join(f'"{name}"' for name in whole)
                    marks = ", ".join("?" * len(whole))
                    base.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*whole.values()])
            base.commit()
        return path

    return write
