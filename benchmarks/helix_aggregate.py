"""Time the counts behind the gaps as one SPARQL aggregate on three engines, at growing size, in one run.

    python benchmarks/helix_aggregate.py [organisations …]          default 1000 10000; 100000 takes minutes in rdflib

Engines: the embedded store (pyoxigraph), rdflib in memory, and a remote server through SPARQLWrapper (the
`oxigraph` binary of the PyPI wheel of that name, started here on a free port; left out where it is not
installed). All must give the same rows. Printed are the least seconds of three runs and the exponent of growth since
the size before. Then the statistics over those rows are timed. Seeded, invented input.
"""

from __future__ import annotations

import random
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from math import inf, log
from pathlib import Path
from typing import Any

import numpy as np
import pyoxigraph
import rdflib
from SPARQLWrapper import JSON, SPARQLWrapper

from helixatlas.helix.presence import presence
from helixatlas.ontology.namespaces import HA, PREFIXES, concept, entity

QUERY = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?group ?level ?helix (COUNT(DISTINCT ?actor) AS ?k) WHERE {
  ?seat org:organization ?group ; org:member ?actor ; ha:atLevel ?level .
  ?actor ha:hasHelix ?helix .
} GROUP BY ?group ?level ?helix"""
HELICES = ("academia", "business", "government", "civil-society")
Row = tuple[str, str, str, int]


def triples(organisations: int, seed: int = 5) -> Iterator[str]:
    """Return N-Triples lines: organisations with a helix, one cluster for twenty of them, about 15 seats each."""
    draw = random.Random(seed)
    org, rdf = PREFIXES["org"], PREFIXES["rdf"]
    for i in range(organisations):
        actor = entity("org", f"o{i}")
        yield f"<{actor}> <{rdf}type> <{org}Organization> ."
        if draw.random() < 0.9:
            yield f"<{actor}> <{HA}hasHelix> <{concept('helix', draw.choice(HELICES))}> ."
    for g in range(organisations // 20):
        for s in range(draw.randint(5, 25)):
            seat = entity("membership", f"{g}-{s}")
            level = "governance" if s < 5 else "membership"
            yield f"<{seat}> <{org}organization> <{entity('cluster', f'c{g}')}> ."
            yield f"<{seat}> <{org}member> <{entity('org', f'o{draw.randrange(organisations)}')}> ."
            yield f"<{seat}> <{HA}atLevel> <{concept('level', level)}> ."


def on_pyoxigraph(data: bytes) -> Callable[[], list[Row]]:
    """Return the question asked of the embedded store."""
    store = pyoxigraph.Store()
    store.bulk_load(data, format=pyoxigraph.RdfFormat.N_TRIPLES)

    def ask() -> list[Row]:
        found: Any = store.query(QUERY)
        return [(r[0].value, r[1].value, r[2].value, int(r[3].value)) for r in found]

    return ask


def on_rdflib(data: bytes) -> Callable[[], list[Row]]:
    """Return the question asked of rdflib's memory store."""
    graph = rdflib.Graph()
    graph.parse(data=data, format="nt")

    def ask() -> list[Row]:
        found: Any = graph.query(QUERY)
        return [(str(r[0]), str(r[1]), str(r[2]), int(r[3])) for r in found]

    return ask


def on_remote(data: bytes, address: str) -> Callable[[], list[Row]]:
    """Return the question asked of a SPARQL server through SPARQLWrapper."""
    load = urllib.request.Request(f"{address}/store?default", data=data, method="PUT")
    load.add_header("Content-Type", "application/n-triples")
    urllib.request.urlopen(load, timeout=600).close()

    def ask() -> list[Row]:
        wrapper = SPARQLWrapper(f"{address}/query")
        wrapper.setQuery(QUERY)
        wrapper.setReturnFormat(JSON)
        answer: Any = wrapper.query().convert()
        found = answer["results"]["bindings"]
        return [(r["group"]["value"], r["level"]["value"], r["helix"]["value"], int(r["k"]["value"])) for r in found]

    return ask


@contextmanager
def server() -> Iterator[str]:
    """Start an Oxigraph server in memory on a free port and stop it afterwards; an empty address without one."""
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if not binary:
        yield ""
        return
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [binary, "serve", "--bind", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield _ready(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait()


def _ready(address: str) -> str:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/query?query=ASK%7B%7D", timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return address
    raise SystemExit("The server did not start.")


def statistics(rows: list[Row]) -> float:
    """Return the seconds from rows to statuses, taking every list as stated one longer than seen."""
    began = time.perf_counter()
    cells = sorted({row[:2] for row in rows})
    at = {cell: i for i, cell in enumerate(cells)}
    k = np.zeros((len(cells), len(HELICES)))
    for group, level, helix, count in rows:
        k[at[group, level], HELICES.index(helix.rsplit("/", 1)[-1])] = count
    n = k.sum(axis=1, keepdims=True)
    presence(k, n, n + 1, trust=0.98)
    return time.perf_counter() - began


def fastest(ask: Callable[[], list[Row]], times: int = 3) -> tuple[list[Row], float]:
    """Return the sorted rows and the least seconds of a few runs, so that other work on the machine tells less."""
    best, rows = inf, []
    for _ in range(times):
        began = time.perf_counter()
        rows = sorted(ask())
        best = min(best, time.perf_counter() - began)
    return rows, best


def main(sizes: list[int]) -> None:
    """Print one line per size and engine; stop with an error where two engines disagree."""
    with server() as address:
        before: dict[str, float] = {}
        last = 1
        for size in sizes:
            data = "\n".join(triples(size)).encode()
            engines: dict[str, Callable[[bytes], Callable[[], list[Row]]]] = {
                "embedded": on_pyoxigraph,
                "rdflib": on_rdflib,
            }
            if address:
                engines["remote"] = partial(on_remote, address=address)
            answers: dict[str, list[Row]] = {}
            for name, load in engines.items():
                ask = load(data)
                answers[name], seconds = fastest(ask)
                growth = f"  exponent {log(seconds / before[name], size / last):.2f}" if name in before else ""
                print(f"{size:7d} organisations, {name:9s} {seconds:8.4f} s{growth}", flush=True)
                before[name] = seconds
            last = size
            rows = answers["embedded"]
            if any(found != rows for found in answers.values()):
                raise SystemExit("The engines disagree.")
            print(f"{size:7d} organisations, statistics over {len(rows)} rows {statistics(rows):.3f} s")


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1000, 10_000])
