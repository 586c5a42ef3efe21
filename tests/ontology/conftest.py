"""Fixtures for the ontology: the checkout's files are read once a session and never written.

Gates are tried on copies in memory: one file gets a defect, and only the gate in question is run.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.ontology.gates.material import Material

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def material() -> Material:
    return Material.read(ROOT / "ontology")
