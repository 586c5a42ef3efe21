"""Fixtures shared by all tests.

The reference atlas is built once per test process from the real files of ``ingest/`` into a temporary
folder, by the same calls a user's commands make, and then only read. Tests that change an atlas take
``fresh_data``, a private copy of its editions. Nothing is mocked: the store, the server and the browser
are the real ones. The partner files that stand beside the checkout are used where they are.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.atlas import Atlas
from helixatlas.settings import Settings

CHECKOUT = Path(__file__).parent.parent
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    """Return the reference atlas, built from its sources."""
    atlas = Atlas(Settings(data=tmp_path_factory.mktemp("reference") / "atlas"))
    failed = [result.to_text() for result in atlas.ingest_all() if result.failed]
    assert not failed, "\n".join(failed)
    atlas.ensure_built()
    return atlas


@pytest.fixture
def fresh_data(reference: Atlas, tmp_path: Path) -> Path:
    """Return a private copy of the reference atlas's data folder."""
    return Path(shutil.copytree(reference.settings.data, tmp_path / "atlas"))


@pytest.fixture
def helixatlas(reference: Atlas) -> Run:
    """Return a function that runs the command line on the reference atlas, or on ``data=``."""

    def run(*words: str, data: Path | None = None, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "helixatlas", "--data", str(data or reference.settings.data), *words]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=options.get("cwd"))  # type: ignore[call-overload,no-any-return]

    return run


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real partner files, or skip where it does not stand beside the checkout."""
    folder = CHECKOUT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the folder of real partner files does not stand beside the checkout")
    return folder
