"""Measure taking in 1 k, 10 k, 100 k and 1 M rows: CPU seconds per stage, rows per second, peak memory, growth.

Run: python benchmarks/ingest_scale.py [--morph PYTHON] [--times N] [SIZE …], a size being 1000 or 1000x for a
workbook (default 1000 10000 100000 1000000 1000x 10000x 100000x). Each size runs N times (default 3) in a process of
its own; seconds are those of all its threads, and the least of the runs counts, stage by stage, because whatever
else the machine does can only add to them. Two yardsticks stand beside it:

* (a) reading the cells and bulk loading ready N-Triples of the same statements;
* (b) morph-kgc with the same columns as RML, into a store of the same kind, where --morph names the Python of a virtual
  environment that has it. It gets a sheet whose values are IRIs already, and checks nothing.

``load`` is reading the cells and bulk loading the edition; ``bare`` is everything but the checks (read, write, load);
``all`` is everything. The store of (a) holds triples without a graph, which need half the indices of an edition's.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox
import xlsxwriter

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import load_context
from helixatlas.ingest.lift import lift
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.pipeline import check_source
from helixatlas.ingest.readers import read_tables
from helixatlas.ingest.source import Source
from helixatlas.ingest.store_edition import store_edition

COLUMNS = ["Id", "Name", "Helix", "NUTS", "Country", "Website", "Description"]
MAPPING = """
sheets:
  - file: "organisations.*"
    sheet: "*"
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
RML = """@prefix rr: <http://www.w3.org/ns/r2rml#> . @prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .
<#o> rml:logicalSource [ rml:source "iris.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "https://w3id.org/helixatlas/id/org/{Id}" ] ;
  rr:predicateObjectMap [ rr:predicate <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ;
    rr:objectMap [ rr:constant <http://xmlns.com/foaf/0.1/Organization> ] ] ;
  rr:predicateObjectMap [ rr:predicate <http://www.w3.org/ns/prov#wasDerivedFrom> ;
    rr:objectMap [ rr:template "https://w3id.org/helixatlas/graph/source/bench/1/s0#sheet.{Row}" ] ] ;
  rr:predicateObjectMap [ rr:predicate <http://www.w3.org/2004/02/skos/core#prefLabel> ;
    rr:objectMap [ rml:reference "Name" ; rr:language "en" ] ] ;
  rr:predicateObjectMap [ rr:predicate <http://purl.org/dc/terms/description> ;
    rr:objectMap [ rml:reference "Description" ; rr:language "en" ] ] ;
  rr:predicateObjectMap [ rr:predicate <https://w3id.org/helixatlas/ns#helix> ;
    rr:objectMap [ rml:reference "Helix" ; rr:termType rr:IRI ] ] ;
  rr:predicateObjectMap [ rr:predicate <http://purl.org/dc/terms/spatial> ;
    rr:objectMap [ rml:reference "NUTS" ; rr:termType rr:IRI ] ] ;
  rr:predicateObjectMap [ rr:predicate <https://w3id.org/helixatlas/ns#country> ;
    rr:objectMap [ rml:reference "Country" ; rr:termType rr:IRI ] ] ;
  rr:predicateObjectMap [ rr:predicate <http://xmlns.com/foaf/0.1/homepage> ;
    rr:objectMap [ rml:reference "Website" ; rr:datatype <http://www.w3.org/2001/XMLSchema#anyURI> ] ] .
<#r> rml:logicalSource [ rml:source "iris.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "https://w3id.org/helixatlas/graph/source/bench/1/s0#sheet.{Row}" ] ;
  rr:predicateObjectMap [ rr:predicate <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ;
    rr:objectMap [ rr:constant <https://w3id.org/helixatlas/ns#SourceRow> ] ] ;
  rr:predicateObjectMap [ rr:predicate <https://w3id.org/helixatlas/ns#inFile> ;
    rr:objectMap [ rr:constant "organisations.csv" ] ] ;
  rr:predicateObjectMap [ rr:predicate <https://w3id.org/helixatlas/ns#rowNumber> ;
    rr:objectMap [ rml:reference "Row" ; rr:datatype <http://www.w3.org/2001/XMLSchema#integer> ] ] .
"""
MORPH = """
import json, os, sys, time
os.chdir(sys.argv[1])
import morph_kgc
config = "[CONFIGURATION]\\nlogging_level: ERROR\\nnumber_of_processes: 1\\n[D]\\nmappings: m.ttl\\n"
start = time.process_time(), os.times().children_user + os.times().children_system
store = morph_kgc.materialize_oxigraph(config)
used = time.process_time() - start[0] + os.times().children_user + os.times().children_system - start[1]
print(json.dumps({"morph": used, "triples": len(store)}))
"""
T = TypeVar("T")
SIZES = ["1000", "10000", "100000", "1000000", "1000x", "10000x", "100000x"]


def rows(count: int) -> Iterator[list[str]]:
    """Yield invented organisations, the same for the same count."""
    draw = random.Random(count)
    for number in range(count):
        helix, address = draw.choice(["Government", "Academia", "Business"]), f"https://o{number}.example.org/"
        code, country = draw.choice([("ITH3", "IT"), ("ES51", "Spain"), ("SI041", "Slovenia")])
        yield [f"o{number}", f"Organisation {number}", helix, code, country, address, f"Text {number}"]


def write_sheet(folder: Path, count: int, book: bool) -> Path:
    """Write the sheet as CSV or as a workbook and return its path."""
    if not book:
        path = folder / "organisations.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([COLUMNS, *rows(count)])
        return path
    path = folder / "organisations.xlsx"
    made = xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_urls": False})
    page = made.add_worksheet("Organisations")
    for number, row in enumerate([COLUMNS, *rows(count)]):
        page.write_row(number, 0, row)
    made.close()
    return path


def measure(count: int, book: bool, morph: str) -> dict[str, float]:
    """Return the CPU seconds of each stage for a number of rows, the statements and the memory in MiB."""
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        started = time.process_time()
        found = work()
        seconds[name] = time.process_time() - started
        return found

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = (write_sheet(folder, count, book),)
        (folder / "mapping.yaml").write_text(MAPPING, encoding="utf-8")
        mapping = load_mapping(folder / "mapping.yaml")
        source = Source("bench", folder, "document", ("en",), 0.9, ("s0",), files, mapping, {}, {"kind": "document"})
        context, editions = load_context(content_folder()), Editions(folder / "atlas")
        timed("read", lambda: sum(len(table.rows) for table in read_tables(files[0])))
        checked = timed("check", lambda: check_source(source, context))
        seconds["check"] -= seconds["read"]
        for found in checked.records:
            found.rows.release()
        edition = timed("write", lambda: store_edition(editions, lift(checked, source, 1), checked.report, {}))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        filled = timed("load", lambda: _load(edition.quads, ox.RdfFormat.N_QUADS, lenient=True))
        quads = len(filled)
        del filled  # giving the memory back is nobody's load, and (b) does not count it either
        ready = folder / "ready.nt"
        with edition.quads.open(encoding="utf-8") as old, ready.open("w", encoding="utf-8") as new:
            new.writelines(f"{line[: line.rindex(' <')]} .\n" for line in old)
        yardstick_store = timed("ready", lambda: _load(ready, ox.RdfFormat.N_TRIPLES))
        del yardstick_store
        other = _morph(folder, count, morph) if morph and not book else {}
        return {**seconds, **other, "rows": count, "quads": quads, "memory": memory}


def _load(path: Path, kind: ox.RdfFormat, *, lenient: bool = False) -> ox.Store:
    """Return a store with the statements of a file, after it has counted them, so that it is known to answer."""
    store = ox.Store()
    store.bulk_load(path=str(path), format=kind, lenient=lenient)  # as the atlas loads its own editions
    solutions = store.query("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    counted = int(next(iter(solutions))["n"].value)  # type: ignore[arg-type, union-attr, index]  # a SELECT with one row
    if counted != len(store):
        raise SystemExit(f"The store counts {counted} statements and holds {len(store)}.")
    return store


def _morph(folder: Path, count: int, python: str) -> dict[str, float]:
    voc, nuts = "https://w3id.org/helixatlas/voc/helix/", "http://data.europa.eu/nuts/code/"
    with (folder / "iris.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([*COLUMNS, "Row"])
        for number, (key, label, helix, code, country, site, text) in enumerate(rows(count), 2):
            place = f"http://publications.europa.eu/resource/authority/country/{country}"
            writer.writerow([key, label, voc + helix.lower(), nuts + code, place, site, text, number])
    (folder / "m.ttl").write_text(RML, encoding="utf-8")
    done = subprocess.run([python, "-c", MORPH, str(folder)], check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def main(sizes: list[str], morph: str, times: int) -> None:
    """Print one line a size, and the growth exponents of the sheets and of the workbooks."""
    print(
        f"{'rows':>9}  read check write  load |   all  rows/s   MiB quads | load/(a) all/(a) (b)/load (b)/bare (b)/all"
    )
    found: dict[bool, list[dict[str, float]]] = {False: [], True: []}
    for size in sizes:
        book = size.endswith("x")
        command = [sys.executable, __file__, "--one", size.rstrip("x"), str(int(book)), morph]
        runs = [
            json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
            for _ in range(times)
        ]
        one = {key: min(run[key] for run in runs) for key in runs[0]}
        found[book].append(one)
        print(line(one, book), flush=True)
    for book, some in found.items():
        if len(some) > 1:
            parts = {"all": whole, "all but the store's load": own, "yardstick (a)": yardstick}
            said = ", ".join(f"{name} {growth(some, work):.3f}" for name, work in parts.items())
            print(f"growth exponents, {'xlsx' if book else 'csv'}: {said}")


def whole(one: dict[str, float]) -> float:
    """Return the CPU seconds from the cells to a store that answers."""
    return one["read"] + one["check"] + one["write"] + one["load"]


def own(one: dict[str, float]) -> float:
    """Return the CPU seconds of everything but the load of the store, which is the work of a library."""
    return whole(one) - one["load"]


def yardstick(one: dict[str, float]) -> float:
    """Return the CPU seconds of reading the cells and bulk loading ready N-Triples."""
    return one["read"] + one["ready"]


def line(one: dict[str, float], book: bool) -> str:
    """Return the figures of a size as one line of text."""
    load, bare = one["read"] + one["load"], one["read"] + one["write"] + one["load"]
    times = " ".join(f"{one[key]:5.2f}" for key in ("read", "check", "write", "load"))
    text = f"{one['rows']:9.0f}{'x' if book else ' '} {times} | {whole(one):5.2f} {one['rows'] / whole(one):7.0f} "
    text += f"{one['memory']:5.0f} {one['quads']:.0f} | {load / yardstick(one):8.2f} {whole(one) / yardstick(one):7.2f}"
    if "morph" in one:
        ratios = [one["morph"] / other for other in (load, bare, whole(one))]
        text += "".join(f" {ratio:8.2f}" for ratio in ratios) + f"  (b) {one['morph']:.2f} s"
    return text


def growth(some: list[dict[str, float]], work: Callable[[dict[str, float]], float]) -> float:
    """Return the slope of the logarithms of seconds over rows, by least squares."""
    pairs = [(math.log(one["rows"]), math.log(work(one))) for one in some]
    middle = sum(x for x, _ in pairs) / len(pairs), sum(y for _, y in pairs) / len(pairs)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in pairs) / sum((x - middle[0]) ** 2 for x, _ in pairs)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]), sys.argv[3] == "1", sys.argv[4])))
    else:
        options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
        options.add_argument("--morph", default="", metavar="PYTHON")
        options.add_argument("--times", type=int, default=3)
        options.add_argument("sizes", nargs="*", metavar="SIZE")
        given = options.parse_args()
        main(given.sizes or SIZES, given.morph, given.times)
