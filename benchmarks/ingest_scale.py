"""Measure taking in 1 k, 10 k, 100 k … rows: CPU seconds per stage, rows per second, peak memory, growth exponent.

Run: python benchmarks/ingest_scale.py [ROWS …] (default 1000 10000 100000). Each size runs in a process of its own.
The ratio is that of everything with all checks, up to a store that answers, to reading the cells and bulk
loading ready quads.
"""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import load_context
from helixatlas.ingest.lift import lift
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_source, ingest_source
from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.source import Source

MAPPING = """
sheets:
  - file: "organisations.csv"
    records:
      - type: organisation
        id: {column: Id}
        fields:
          name: {column: Name}
          helix: {column: Helix}
          territory: {column: NUTS}
          country: {column: Country}
          website: {column: Website}
          description: {column: Description}
"""
T = TypeVar("T")


def write_rows(path: Path, count: int) -> None:
    """Write a sheet of invented organisations, the same for the same count."""
    draw = random.Random(count)
    with path.open("w", encoding="utf-8") as stream:
        stream.write("Id,Name,Helix,NUTS,Country,Website,Description\n")
        for number in range(count):
            helix, code = draw.choice(["Government", "Academia", "Business"]), draw.choice(["ITH3", "ES51", "ITH36"])
            country = draw.choice(["IT", "Spain", "Slovenia"])
            address = f"https://o{number}.example.org/"
            stream.write(f"o{number},Organisation {number},{helix},{code},{country},{address},Text {number}\n")


def measure(count: int) -> dict[str, float]:
    """Return the CPU seconds of each stage for a number of rows, the quads and the peak memory in MiB."""
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        started = time.process_time()
        found = work()
        seconds[name] = time.process_time() - started
        return found

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder / "organisations.csv", count)
        (folder / "mapping.yaml").write_text(MAPPING, encoding="utf-8")
        files = (folder / "organisations.csv",)
        mapping = load_mapping(folder / "mapping.yaml")
        source = Source("bench", folder, "document", ("en",), 0.9, ("s0",), files, mapping, {}, {"kind": "document"})
        context, editions = load_context(content_folder()), Editions(folder / "atlas")
        timed("read", lambda: list(read_tables(files[0])))
        checked = timed("check", lambda: check_source(source, context))
        timed("lift", lambda: lift(checked, source, 1))
        result = timed("all", lambda: ingest_source(source, editions, context))
        assert result.edition is not None
        quads = str(result.edition.quads)
        store = ox.Store()
        timed("load", lambda: store.bulk_load(path=quads, format=ox.RdfFormat.N_QUADS))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {**seconds, "rows": count, "quads": len(store), "memory": memory}


def main(sizes: list[int]) -> None:
    """Print one line a size and the growth exponent between the smallest and the largest."""
    found = []
    stages = ("read", "check", "lift", "all", "load")
    print(f"{'rows':>9} {' '.join(f'{key:>7}' for key in stages)} {'rows/s':>8} {'MiB':>6} {'ratio':>6}")
    for size in sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        one = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        found.append(one)
        whole = one["all"] + one["load"]
        times = " ".join(f"{one[key]:7.2f}" for key in stages)
        ratio = whole / (one["read"] + one["load"])
        print(f"{size:9d} {times} {size / whole:8.0f} {one['memory']:6.0f} {ratio:6.2f}")
    if len(found) > 1:
        first, last = found[0], found[-1]
        growth = math.log(last["all"] / first["all"]) / math.log(last["rows"] / first["rows"])
        print(f"growth exponent {growth:.3f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000])
