"""Time the counts behind the gaps as one SPARQL aggregate on three engines, at growing size, in one run.

    python benchmarks/helix_aggregate.py [organisations …] [--runs N] [--large-pages] [--instructions]

Sizes 1000 and 10000 unless given; 100000 takes ten seconds a question in rdflib. Engines: the embedded store
(pyoxigraph), rdflib in memory, and a remote server through SPARQLWrapper (the `oxigraph` binary of the PyPI wheel of
that name, started here on a free port; left out where it is not installed). All must give the same rows. Printed are
the least seconds of the runs, the exponent of growth since the size before, and in the end the exponent of every
engine by least squares over all sizes. CPU seconds for the two engines in this process, since other work on the
machine counts against the clock; wall seconds for the server, whose work is not ours to count.

**Before every timed question the processor's caches are emptied**, by writing to 128 MB. A build asks this question
once, after everything else; nothing it needs is in the caches then. Asked again and again at 1 000 organisations, the
whole index sits in the fastest cache, at 100 000 it does not: such timings measure the cache, make the small sizes too
fast and growth look steeper than the work. (The caches that cores do not share are emptied for this process only, not
for the server.)

`--large-pages` restarts the script with GLIBC_TUNABLES=glibc.malloc.hugetlb=1: memory in pages of 2 MB where the kernel
allows it. With pages of 4 kB the processor's table of pages overflows between 10 k and 100 k; what that costs is the
difference between both runs.

`--instructions` counts the instructions a question executes in the embedded store, with valgrind, as the difference
between a process that asks three times and one that asks once, halved. This is the work itself, the same on every
machine, however busy. It takes minutes at 100 k. Seeded, invented input.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from math import inf, log

import numpy as np

from helix_engines import HELICES, Ask, Row, on_pyoxigraph, on_rdflib, on_remote, server, triples
from helixatlas.helix.presence import presence

LARGE_PAGES = "glibc.malloc.hugetlb=1"
_SWEEP = np.zeros(128 * 2**20 // 8)


def empty_caches() -> None:
    """Write to more memory than the processor's caches hold, so that nothing asked for next is in them."""
    np.add(_SWEEP, 1.0, out=_SWEEP)


def least(ask: Ask, runs: int, clock: Callable[[], float]) -> tuple[list[Row], float]:
    """Return the sorted rows and the least seconds of some runs, each with emptied caches."""
    best, rows = inf, []
    for _ in range(runs):
        empty_caches()
        began = clock()
        found = ask()
        best = min(best, clock() - began)
        rows = sorted(found)
    return rows, best


def exponent(sizes: Sequence[int], values: Sequence[float]) -> float:
    """Return the slope of log value over log size by least squares: 1 where growth is linear."""
    x = np.log(np.asarray(sizes, float))
    y = np.log(np.asarray(values, float))
    x -= x.mean()
    return float((x * y).sum() / (x * x).sum())


def statistics(rows: list[Row]) -> float:
    """Return the seconds from rows to statuses, taking every list as stated one longer than seen."""
    began = time.process_time()
    cells = sorted({row[:2] for row in rows})
    at = {cell: i for i, cell in enumerate(cells)}
    k = np.zeros((len(cells), len(HELICES)))
    for group, level, helix, count in rows:
        k[at[group, level], HELICES.index(helix.rsplit("/", 1)[-1])] = count
    n = k.sum(axis=1, keepdims=True)
    presence(k, n, n + 1, trust=0.98)
    return time.process_time() - began


def time_engines(sizes: Sequence[int], runs: int) -> dict[str, list[float]]:
    """Print seconds per size and engine and return them; stop with an error where two engines disagree."""
    seconds: dict[str, list[float]] = {}
    with server() as address:
        engines: dict[str, tuple[Callable[[bytes], Ask], Callable[[], float]]] = {
            "embedded": (on_pyoxigraph, time.process_time),
            "rdflib": (on_rdflib, time.process_time),
        }
        if address:
            engines["remote"] = (partial(on_remote, address=address), time.perf_counter)
        else:
            print("No remote server: the `oxigraph` binary is not installed.")
        for at, size in enumerate(sizes):
            data = "\n".join(triples(size)).encode()
            answers: dict[str, list[Row]] = {}
            for name, (load, clock) in engines.items():
                answers[name], spent = least(load(data), runs, clock)
                seconds.setdefault(name, []).append(spent)
                kind = "wall" if clock is time.perf_counter else "CPU"
                print(f"{size:7d} organisations, {name:9s} {spent:8.4f} s {kind}{_since(sizes, seconds[name], at)}",
                      flush=True)  # fmt: skip
            rows = answers["embedded"]
            if any(found != rows for found in answers.values()):
                raise SystemExit("The engines disagree.")
            print(f"{size:7d} organisations, statistics over {len(rows)} rows {statistics(rows):.3f} s CPU")
    return seconds


def _since(sizes: Sequence[int], values: Sequence[float], at: int) -> str:
    if not at:
        return ""
    return f"  exponent {log(values[at] / values[at - 1], sizes[at] / sizes[at - 1]):.2f}"


def count_instructions(sizes: Sequence[int]) -> list[float]:
    """Print and return the instructions of one question in the embedded store; none where valgrind is missing."""
    valgrind = shutil.which("valgrind")
    if not valgrind:
        print("Instructions are not counted: valgrind is not installed.")
        return []
    counted: list[float] = []
    for at, size in enumerate(sizes):
        one, three = (_instructions(valgrind, size, times) for times in (1, 3))
        counted.append((three - one) / 2)
        print(f"{size:7d} organisations, {counted[-1] / 1e6:10.2f} million instructions{_since(sizes, counted, at)}",
              flush=True)  # fmt: skip
    return counted


def _instructions(valgrind: str, size: int, times: int) -> int:
    counter = [valgrind, "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    child = [sys.executable, __file__, str(size), "--ask-only", str(times)]
    # Threads that wait for work execute a varying number of instructions, and hashes of text order sets differently.
    steady = {"PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}
    done = subprocess.run([*counter, *child], check=False, capture_output=True, text=True, env={**os.environ, **steady})
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode or not found:
        raise SystemExit(f"valgrind failed:\n{done.stderr[-2000:]}")
    return int(found[1].replace(",", ""))


def ask_only(size: int, times: int) -> None:
    """Ask the embedded store some times and print nothing: the process whose instructions are counted."""
    ask = on_pyoxigraph("\n".join(triples(size)).encode())
    for _ in range(times):
        ask()


def restart_with_large_pages() -> None:
    """Replace this process by one whose memory comes in large pages, unless it is that already."""
    tunables = [one for one in os.environ.get("GLIBC_TUNABLES", "").split(":") if one]
    if LARGE_PAGES not in tunables:
        changed = {**os.environ, "GLIBC_TUNABLES": ":".join([*tunables, LARGE_PAGES])}
        os.execve(sys.executable, [sys.executable, *sys.argv], changed)  # noqa: S606  # the same script again


def options() -> argparse.Namespace:
    """Return the sizes and options of the command line."""
    parser = argparse.ArgumentParser(description="Time the aggregate behind the helix gaps on three engines.")
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000], help="numbers of organisations")
    parser.add_argument("--runs", type=int, default=5, help="questions of which the fastest counts (default 5)")
    parser.add_argument("--large-pages", action="store_true", help="take memory in pages of 2 MB")
    parser.add_argument("--instructions", action="store_true", help="count instructions with valgrind, no times")
    parser.add_argument("--ask-only", type=int, default=0, help=argparse.SUPPRESS)
    found = parser.parse_args()
    if found.runs < 1 or min(found.sizes) < 20:
        parser.error("at least one run, and 20 organisations")
    return found


def main() -> None:
    """Time the engines, or count instructions, and print the exponents over all sizes."""
    chosen = options()
    if chosen.ask_only:
        ask_only(chosen.sizes[0], chosen.ask_only)
        return
    if chosen.large_pages:
        restart_with_large_pages()
    sizes = sorted(set(chosen.sizes))
    if chosen.instructions:
        measured = {"instructions": count_instructions(sizes)}
    else:
        print(f"Least of {chosen.runs}, caches emptied, {'large' if chosen.large_pages else 'small'} pages.")
        measured = time_engines(sizes, chosen.runs)
    for name, values in measured.items():
        if len(values) > 1:
            print(f"{name}: growth exponent {exponent(sizes, values):.3f} over {sizes[0]} to {sizes[-1]}")


if __name__ == "__main__":
    main()
