"""Reference numbers for the helix measures.

``case("name")`` gives one file of tests/helix/cases/, the numbers the method is pinned to: computed with R
packages (vegan, iNEXT, sna, EconGeo, netseg) and Python libraries, see cases/README.md. Where
HELIXATLAS_CASES names a folder with the original files, a test asserts that the copies are equal.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def case() -> Callable[[str], Any]:
    def load(name: str) -> Any:
        return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))

    return load
