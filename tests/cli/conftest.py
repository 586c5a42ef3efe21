"""The command line, run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.atlas import Atlas
from helixatlas.cli.main import main

Ran = tuple[int, str, str]
Run = Callable[..., Ran]


@pytest.fixture
def run(reference: Atlas, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command line on the reference atlas and gives code, output and errors."""

    def call(*words: str, data: Path | None = None) -> Ran:
        code = main(["--data", str(data or reference.settings.data), *words])
        out, err = capsys.readouterr()
        return code, out, err

    return call
