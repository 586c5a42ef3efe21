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


def test_the_examples_of_the_page_run_and_say_what_the_page_says() -> None:
    blocks = PAGE.read_text(encoding="utf-8").split("```python\n")[1:]
    assert len(blocks) >= 2
    for block in blocks:
        names: dict[str, object] = {}
        for line in block.split("```")[0].splitlines():
            code, _, said = (part.strip() for part in line.partition("#"))
            if code.startswith(("import", "from")) or " = " in code.split("(")[0]:
                exec(code, names)  # noqa: S102  # the page is ours
            elif code:
                found = eval(code, names)  # noqa: S307
                number = said.split(":")[0].split()[0] if said else ""
                if number.lstrip("-").replace(".", "").isdigit():
                    assert found == pytest.approx(float(number), abs=1e-6), line
                elif said.startswith("["):
                    assert str(found) == said, line
