"""Measure store, rules, projection, layout and explanation at growing sizes.

    python benchmarks/graph_scale.py 1000 10000 100000

Invented organisations: 1 group for 20 of them, 3 memberships in 2 levels each, a territory, two names. Prints
CPU seconds per step and the peak memory in MiB.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.graph.projection import build_projection
from helixatlas.graph.rules import load_rules
from helixatlas.graph.store import build_store, canonical_hash, canonical_lines
from helixatlas.graph.views import Projection
from helixatlas.ontology.namespaces import GRAPH, PREFIXES, concept, entity, expand
from helixatlas.settings import Settings

HELICES = ("academia", "business", "civil-society", "government")


def lines(count: int) -> Iterator[str]:
    """Return the N-Quads of so many organisations."""
    draw = random.Random(count)
    graph = f"<{GRAPH}source/bench/1/d>"
    groups = [entity("cluster", f"c{i}") for i in range(max(count // 20, 1))]
    for group in groups:
        yield f"<{group}> <{expand('rdf:type')}> <{expand('ha:Cluster')}> {graph} ."
        yield f'<{group}> <{expand("skos:prefLabel")}> "Cluster {group[-4:]}"@en {graph} .'
    for i in range(count):
        one = entity("org", f"o{i}")
        yield f"<{one}> <{expand('rdf:type')}> <{expand('org:Organization')}> {graph} ."
        yield f'<{one}> <{expand("skos:prefLabel")}> "Organisation {i} of somewhere"@en {graph} .'
        yield f'<{one}> <{expand("skos:altLabel")}> "Organizzazione {i}"@it {graph} .'
        yield f"<{one}> <{expand('ha:hasHelix')}> <{concept('helix', draw.choice(HELICES))}> {graph} ."
        yield f"<{one}> <{expand('ha:locatedIn')}> <{PREFIXES['nuts']}ITH{draw.randrange(1, 6)}> {graph} ."
        for j in range(3):
            record = entity("membership", f"m{i}-{j}")
            yield f"<{record}> <{expand('rdf:type')}> <{expand('org:Membership')}> {graph} ."
            yield f"<{record}> <{expand('org:member')}> <{one}> {graph} ."
            yield f"<{record}> <{expand('org:organization')}> <{draw.choice(groups)}> {graph} ."
            level = concept("level", ("membership", "governance")[j % 2])
            yield f"<{record}> <{expand('ha:atLevel')}> <{level}> {graph} ."


def measure(count: int, data: Path) -> None:
    """Print the CPU seconds of every step for one size."""
    found = sorted(lines(count))
    manifest = {"kind": "document", "confidence": 0.9, "as_of": "2024-12-31"}
    editions, settings = Editions(data), Settings(data=data)
    editions.commit("bench", 1, found, [""] * len(found), {}, manifest)
    marks = [time.process_time()]
    store = build_store(editions, settings)
    marks.append(time.process_time())
    canonical_hash(canonical_lines(store))
    marks.append(time.process_time())
    folder = content_folder("graph", "projections")
    build_projection(store, data / "p.sqlite", folder=folder, rules=load_rules(content_folder("graph", "rules")))
    marks.append(time.process_time())
    projection = Projection(data / "p.sqlite")
    projection.network()
    marks.append(time.process_time())
    projection.search("organizz 12")
    marks.append(time.process_time())
    steps = [f"{after - before:8.2f}" for before, after in pairwise(marks)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count:8} {len(store):10}", *steps, f"{peak:8}")


if __name__ == "__main__":
    print("   organ.    triples    store     hash  project  network   search peak MiB")
    for size in map(int, sys.argv[1:] or ["1000", "10000"]):
        with tempfile.TemporaryDirectory() as place:
            measure(size, Path(place))
