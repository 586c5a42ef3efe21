"""Measure the house figures of the Python code: file and body lengths, return annotations, import direction."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

SOURCE = Path(__file__).parent.parent / "src" / "helixatlas"
# A module may import from its own layer's packages and from layers further left.
LAYERS = (
    ("errors", "content", "settings", "version"),
    ("ontology",),
    ("graph",),
    ("queries", "ingest", "helix"),
    ("export",),
    ("atlas",),
    ("api",),
    ("cli",),
)
LIMITS = {"median file": 120, "p90 file": 300, "p90 body": 25}


def modules() -> list[Path]:
    """Return the Python files of the package, sorted."""
    return [path for path in sorted(SOURCE.rglob("*.py")) if "data" not in path.relative_to(SOURCE).parts]


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines from the first statement after the docstring to the end."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and len(body) > 1:
        body = body[1:]
    return (function.end_lineno or 0) - body[0].lineno + 1


def layer_of(part: str) -> int:
    """Return the index of the layer a top-level module or package belongs to."""
    return next((index for index, names in enumerate(LAYERS) if part in names), -1)


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the first part below ``helixatlas`` of every import in a module."""
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "helixatlas" else [f"helixatlas.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "helixatlas" and len(parts) > 1 and not parts[1].startswith("__"):
                yield parts[1]


def wrong_imports(path: Path, tree: ast.AST) -> list[str]:
    """Return the imports of a module that run back up, or sideways between sibling packages."""
    part = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    if part in {"__init__", "__main__"}:  # the two front doors open onto everything
        return []
    own = layer_of(part)
    found = []
    for target in sorted(set(imports(tree))):
        sideways = layer_of(target) == own and target != part and own >= 3
        if layer_of(target) > own or sideways or layer_of(target) < 0:
            found.append(f"{path.relative_to(SOURCE)} → {target}")
    return found


def measure() -> tuple[dict[str, float], list[str]]:
    """Return the figures by name and the list of imports in the wrong direction."""
    files, bodies, annotated, wrong = [], [], [], []
    for path in modules():
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        files.append(len(text.splitlines()))
        bodies += [body_length(one) for one in functions(tree)]
        annotated += [one.returns is not None for one in functions(tree)]
        wrong += wrong_imports(path, tree)
    figures = {
        "files": len(files),
        "median file": float(np.median(files)),
        "p90 file": float(np.percentile(files, 90)),
        "longest file": max(files),
        "median body": float(np.median(bodies)),
        "p90 body": float(np.percentile(bodies, 90)),
        "returns annotated %": 100 * sum(annotated) / len(annotated),
        "imports in the wrong direction": len(wrong),
    }
    return figures, wrong


def main() -> int:
    """Print the figures; return 1 when one passes its limit."""
    figures, wrong = measure()
    for name, value in figures.items():
        limit = f"  (limit {LIMITS[name]})" if name in LIMITS else ""
        print(f"{name:32} {value:8.1f}{limit}")
    for line in wrong:
        print(f"  wrong direction: {line}")
    return int(bool(wrong) or any(figures[name] > limit for name, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
