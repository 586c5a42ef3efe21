"""Feed damaged files to the readers for a while: every one is read or refused in a sentence, none crashes or hangs.

Run: python benchmarks/ingest_fuzz.py [SECONDS] [SEED] (default 600 1). Seeds are small files of every kind made on
the spot; each case flips, cuts, repeats or swaps bytes, in the file or in a part of its zip archive. Cases run in a
child process; one that ends it or takes more than 20 s is printed and counted.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

import openpyxl

from helixatlas.errors import InputError
from helixatlas.ingest.readers import read_tables

_SECONDS = 20.0  # a case that takes longer hangs
_MEMORY = 4_000_000_000  # address space of the child


def seeds() -> dict[str, bytes]:
    """Return name → content of one good file of each kind."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in range(40):
        page.append([f"Name {row}", row * 1.5, "=1+1", None, "čšž", True])
    page.merge_cells("A3:B4")
    stream = io.BytesIO()
    book.save(stream)
    rows = "".join(f'Name {n};{n},5;ITH3;"a;b"\n' for n in range(60))
    features = [
        {
            "type": "Feature",
            "properties": {"name": f"n{n}", "tags": ["a", {"b": n}]},
            "geometry": {"coordinates": [n, n]},
        }
        for n in range(20)
    ]
    dataset = (
        '<http://e.org/d{0}> a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> "T{0}"@en .\n'
    )
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" '
        'xmlns:dct="http://purl.org/dc/terms/">'
        + "".join(
            f'<dcat:Dataset rdf:about="http://e.org/{n}"><dct:title>T{n}</dct:title></dcat:Dataset>' for n in range(9)
        )
        + "</rdf:RDF>"
    )
    return {
        "a.xlsx": stream.getvalue(),
        "b.ods": _ods(),
        "c.csv": rows.encode("cp1250"),
        "d.geojson": json.dumps({"type": "FeatureCollection", "features": features}).encode(),
        "e.ttl": "".join(dataset.format(n) for n in range(20)).encode(),
        "f.rdf": rdf.encode(),
        "g.tsv": "\ufeffa\tb\n1\t2\n".encode("utf-16"),
        "h.xls": _xls(rows),
    }


def _xls(rows: str) -> bytes:
    """Return an old binary workbook made by LibreOffice, a bare container where that is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(1).randbytes(3000)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a.csv").write_text(rows, encoding="utf-8")
        command = [program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xls"]
        subprocess.run([*command, "--outdir", folder, f"{folder}/a.csv"], check=True, capture_output=True)
        return (Path(folder) / "a.xls").read_bytes()


def _ods() -> bytes:
    kind = 'office:value-type="string" table:number-columns-repeated="2"'
    cell = f"<table:table-cell {kind}><text:p>x</text:p></table:table-cell>"
    rows = f'<table:table-row table:number-rows-repeated="3">{cell}</table:table-row>' * 20
    head = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f'<table:table table:name="A">{rows}</table:table>'
    content = (
        f'<?xml version="1.0"?><office:document-content {head}><office:body><office:spreadsheet>{body}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return stream.getvalue()


def damaged(draw: random.Random, data: bytes) -> bytes:
    """Return a copy of a file with one to eight injuries; of an archive, often with right checksums."""
    if data.startswith(b"PK") and draw.random() < 0.7:
        return _repacked(draw, data)
    body = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        _injure(draw, body)
    return bytes(body)


def _repacked(draw: random.Random, data: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = set(draw.sample(names, min(len(names), draw.randint(1, 3))))
        for name in names:
            body = bytearray(old.read(name))
            if name in chosen:
                for _ in range(draw.randint(1, 6)):
                    _injure(draw, body)
                if draw.random() < 0.05:
                    continue
            new.writestr(name, bytes(body))
    return stream.getvalue()


def _injure(draw: random.Random, body: bytearray) -> None:
    if not body:
        return
    place = draw.randrange(len(body))
    length = min(len(body) - place, draw.choice([1, 1, 1, 2, 8, 64, 1000]))
    kind = draw.randrange(5)
    if kind == 0:
        body[place] = draw.randrange(256)
    elif kind == 1:
        del body[place : place + length]
    elif kind == 2:
        body[place:place] = body[place : place + length] * draw.choice([1, 2, 50])
    elif kind == 3:
        body[place : place + length] = draw.randbytes(length)
    else:
        body[place:place] = draw.choice([b"99999999", b"-1", b"\0", b'"', b"<", b"&", b"\xff\xfe", b"1E400"])


def _work(pipe: Connection, folder: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    while (given := pipe.recv()) is not None:
        name, data = given
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            cells = sum(len(row) for table in read_tables(path) for row in table.rows)
            pipe.send("read" if cells else "empty")
        except InputError:
            pipe.send("refused")
        except MemoryError:
            pipe.send("memory")
        except Exception as error:  # noqa: BLE001  what a user would see as a traceback is what is looked for
            pipe.send(f"traceback {type(error).__name__}: {error}"[:200])


class Child:
    """A process that reads one file after the other and is replaced when it dies."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.start()

    def start(self) -> None:
        """Start a fresh process."""
        self.pipe, other = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=_work, args=(other, self.folder), daemon=True)
        self.process.start()

    def read(self, name: str, data: bytes) -> str:
        """Return what became of one file: read, empty, refused, or what went wrong."""
        try:
            self.pipe.send((name, data))
            if self.pipe.poll(_SECONDS):
                return str(self.pipe.recv())
            said = "hang"
        except (EOFError, OSError):
            said = "crash"
        self.process.kill()
        self.process.join()
        self.start()
        return said


def main(seconds: float, seed: int) -> None:
    """Print how many cases were read, refused or failed, and the slowest one."""
    draw, found, slowest = random.Random(seed), Counter[str](), 0.0
    files = sorted(seeds().items())
    with tempfile.TemporaryDirectory() as folder:
        child, end = Child(folder), time.monotonic() + seconds
        while time.monotonic() < end:
            name, data = draw.choice(files)
            data = damaged(draw, data)
            started = time.monotonic()
            said = child.read(name, data)
            slowest = max(slowest, time.monotonic() - started)
            found[said if said in {"read", "empty", "refused", "crash", "hang", "memory"} else "traceback"] += 1
            if said not in {"read", "empty", "refused"}:
                kept = Path(tempfile.gettempdir()) / f"fuzz-{sum(found.values())}-{name}"
                kept.write_bytes(data)
                print(name, said, "kept as", kept.name, flush=True)
        child.pipe.send(None)
    cases = ", ".join(f"{count} {what}" for what, count in found.most_common())
    print(f"{sum(found.values())} cases in {seconds:.0f} s: {cases}; slowest {slowest:.1f} s")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 600.0, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
