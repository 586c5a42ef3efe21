"""Three engines that answer the aggregate behind the helix gaps, and the invented input they answer it on.

Used by helix_aggregate.py. Each ``on_…`` loads N-Triples and gives back the question, ready to be asked.
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
from pathlib import Path
from typing import Any

import pyoxigraph

from helixatlas.ontology.namespaces import HA, PREFIXES, concept, entity

__all__ = ["HELICES", "QUERY", "Ask", "Row", "on_pyoxigraph", "on_rdflib", "on_remote", "server", "triples"]

QUERY = """PREFIX ha: <https://w3id.org/helixatlas/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
SELECT ?group ?level ?helix (COUNT(DISTINCT ?actor) AS ?k) WHERE {
  ?seat org:organization ?group ; org:member ?actor ; ha:atLevel ?level .
  ?actor ha:hasHelix ?helix .
} GROUP BY ?group ?level ?helix"""
HELICES = ("academia", "business", "government", "civil-society")
Row = tuple[str, str, str, int]
Ask = Callable[[], list[Row]]


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


def on_pyoxigraph(data: bytes) -> Ask:
    """Return the question asked of the embedded store."""
    store = pyoxigraph.Store()
    store.bulk_load(data, format=pyoxigraph.RdfFormat.N_TRIPLES)

    def ask() -> list[Row]:
        found: Any = store.query(QUERY)
        return [(r[0].value, r[1].value, r[2].value, int(r[3].value)) for r in found]

    return ask


def on_rdflib(data: bytes) -> Ask:
    """Return the question asked of rdflib's memory store."""
    import rdflib

    graph = rdflib.Graph()
    graph.parse(data=data, format="nt")

    def ask() -> list[Row]:
        found: Any = graph.query(QUERY)
        return [(str(r[0]), str(r[1]), str(r[2]), int(r[3])) for r in found]

    return ask


def on_remote(data: bytes, address: str) -> Ask:
    """Return the question asked of a SPARQL server through SPARQLWrapper."""
    from SPARQLWrapper import JSON, SPARQLWrapper

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
