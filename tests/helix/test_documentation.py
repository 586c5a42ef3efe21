"""The method page names every public function, and the reference cases are what they were."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

from helixatlas.helix import measures

CASES = Path(__file__).parent / "cases"
PAGE = Path(__file__).parents[2] / "docs" / "method.md"
INNER = {"labels_of"}


def public_functions(package: str) -> set[str]:
    module = importlib.import_module(package)
    return {name for name in module.__all__ if inspect.isfunction(getattr(module, name)) and name not in INNER}


@pytest.mark.parametrize("module", sorted(one.name for one in pkgutil.iter_modules(measures.__path__)))
def test_every_measure_is_on_the_method_page(module: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    missing = {name for name in public_functions(f"helixatlas.helix.measures.{module}") if f"`{name}" not in text}
    assert not missing


def test_every_module_of_the_method_has_a_section() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for name in ("posterior", "presence", "connect", "ranking", "flips", "candidates", "compare", "whatif", "profiles"):
        assert f"`helix.{name}`" in text


def test_the_cases_equal_the_originals(shared_data: Path) -> None:
    originals = shared_data.parent / "knowledge" / "cases"
    for path in sorted(originals.iterdir()):
        assert (CASES / path.name).read_bytes() == path.read_bytes()
