"""Fixtures of the ingest tests.

Sources are made on disk by ``make_source`` from plain text, with the real record types and vocabularies of
the repository, so that a test shows exactly what an officer wrote and what came of it. Nothing is mocked.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import Context, load_context
from helixatlas.ingest.source import Source, load_source

SOURCE = """
id: {name}
title: {{en: "Test source"}}
publisher: "Nobody"
licence: CC0-1.0
kind: document
languages: [en]
confidence: 0.9
documents: {{s0: {{title: "A document"}}}}
files: ["*.csv", "*.xlsx"]
"""


@pytest.fixture(scope="session")
def context() -> Context:
    """Return the record types, vocabularies and NUTS of the reference atlas."""
    return load_context(content_folder())


@pytest.fixture
def editions(tmp_path: Path) -> Editions:
    """Return an empty store of editions."""
    return Editions(tmp_path / "atlas")


@pytest.fixture
def make_source(tmp_path: Path) -> Callable[..., Source]:
    """Return a function that writes a source folder and loads it."""

    def make(mapping: str, files: dict[str, str], name: str = "test-source", extra: str = "") -> Source:
        folder = tmp_path / "ingest" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "source.yaml").write_text(SOURCE.format(name=name) + textwrap.dedent(extra), encoding="utf-8")
        (folder / "mapping.yaml").write_text(textwrap.dedent(mapping), encoding="utf-8")
        for file, text in files.items():
            (folder / file).write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
        return load_source(folder)

    return make
