"""The benchmark of the aggregate runs, its engines agree, and its exponent is the slope it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = [sys.executable, str(BENCHMARKS / "helix_aggregate.py"), *arguments]
    return subprocess.run(script, capture_output=True, text=True, timeout=120)


def test_the_engines_agree_and_every_exponent_is_printed() -> None:
    done = run("100", "200", "--runs", "1")
    assert done.returncode == 0, done.stderr
    assert "caches emptied, small pages" in done.stdout
    for engine in ("embedded", "rdflib"):
        assert f"{engine}: growth exponent" in done.stdout


def test_large_pages_restart_the_script_with_the_same_arguments() -> None:
    done = run("100", "--runs", "1", "--large-pages")
    assert "Least of 1, caches emptied, large pages." in done.stdout, done.stderr


def test_too_few_organisations_are_refused_in_a_sentence() -> None:
    done = run("3")
    assert done.returncode == 2
    assert "at least one run, and 20 organisations" in done.stderr


def test_the_exponent_is_the_least_squares_slope(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import helix_aggregate  # type: ignore[import-not-found]

    sizes, values = [1000, 10_000, 100_000], [0.002, 0.03, 0.25]
    assert helix_aggregate.exponent(sizes, [0.1, 1.0, 10.0]) == pytest.approx(1.0)
    assert helix_aggregate.exponent(sizes, values) == pytest.approx(np.polyfit(np.log(sizes), np.log(values), 1)[0])
