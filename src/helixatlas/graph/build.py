"""Make everything disposable from the editions: the dump of the store and the projection.

    <data>/projection/<key>/atlas.nq       every statement, sorted, canonical: what the query workers load
    <data>/projection/<key>/atlas.sqlite   the projection
    <data>/projection/<key>/built.json     written last: the folder counts only with it

The key covers the current editions, the settings that change the graph, the declared content and the
version of the package, so a stale build is never served. Builds with and without invented data lie side
by side; others are removed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, RdfFormat, Store

from helixatlas.graph.editions import Editions
from helixatlas.graph.meta import describe_derived
from helixatlas.graph.rules import Derivation, load_rules
from helixatlas.graph.sources import source_summary
from helixatlas.graph.store import Merging, atlas_folder, build_store, canonical_hash, canonical_lines
from helixatlas.settings import Settings

__all__ = ["Built", "Enrichment", "build_key", "ensure_built", "rebuild"]

Enrichment = Callable[[Path], Iterable[tuple[str, Iterable[str]]]]
"""Given the projection file (to read, and to write the gap table into), return (graph IRI, N-Triples lines) pairs."""

_KEEP = 4
_MAKERS = ("graph", "helix", "ontology")


@dataclass(frozen=True)
class Built:
    """One finished build: hash of the graph, projection and dump."""

    hash: str
    projection: Path
    dump: Path
    synthetic: bool = False


def ensure_built(
    editions: Editions,
    settings: Settings,
    derivations: Sequence[Derivation] = (),
    enrichments: Sequence[Enrichment] = (),
    merge: Merging | None = None,
) -> Built:
    """Return the build of the current state, made only if it is not there yet; the switch is atomic.

    ``derivations`` see the store before it is projected (helix assignment); ``enrichments`` see the
    projection and add derived graphs from it (helix gaps).
    """
    folder = editions.data / "projection" / build_key(editions, settings, merge)
    if not (folder / "built.json").is_file():
        with _alone(editions.data):
            _make(folder, editions, settings, derivations, enrichments, merge)
    return _read(folder, settings)


def rebuild(
    editions: Editions,
    settings: Settings,
    derivations: Sequence[Derivation] = (),
    enrichments: Sequence[Enrichment] = (),
    merge: Merging | None = None,
) -> Built:
    """Remove every build and make the current one again; the same editions give the same hash."""
    with _alone(editions.data):
        folder = editions.data / "projection" / build_key(editions, settings, merge)
        shutil.rmtree(folder.parent, ignore_errors=True)
        _make(folder, editions, settings, derivations, enrichments, merge)
    return _read(folder, settings)


def build_key(editions: Editions, settings: Settings, merge: Merging | None = None) -> str:
    """Return 16 hexadecimal digits that change whenever a build of these editions would."""
    digest = hashlib.sha256()
    current = {source: edition.name for source, edition in editions.current().items()}
    replaced = dict(merge.replaced) if merge else {}
    digest.update(json.dumps([current, settings.synthetic, settings.codebook, replaced], sort_keys=True).encode())
    for folder in (atlas_folder(settings, "ontology"), atlas_folder(settings, "graph")):
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(_digest(path))
    package = Path(__file__).parents[1]
    for path in sorted(one for name in _MAKERS for one in (package / name).rglob("*.py")):
        digest.update(_digest(path))
    return digest.hexdigest()[:16]


def _digest(path: Path) -> bytes:
    stat = path.stat()
    return _read_digest(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4096)
def _read_digest(path: Path, _changed: int, _size: int) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


@contextmanager
def _alone(data: Path) -> Iterator[None]:
    """Hold the build lock of an atlas: a second process waits and then finds the build made."""
    data.mkdir(parents=True, exist_ok=True)
    with (data / ".build.lock").open("w", encoding="ascii") as stream:
        with suppress(ImportError):
            import fcntl  # where there is none, two builds at once cost time and one of them wins

            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


def _make(
    folder: Path,
    editions: Editions,
    settings: Settings,
    derivations: Sequence[Derivation],
    enrichments: Sequence[Enrichment],
    merge: Merging | None,
) -> None:
    home = folder.parent
    if (folder / "built.json").is_file():
        return
    home.mkdir(parents=True, exist_ok=True)
    for left in home.glob(".tmp-*"):
        shutil.rmtree(left, ignore_errors=True)
    draft = Path(tempfile.mkdtemp(dir=home, prefix=".tmp-"))
    _build(draft, editions, settings, derivations, enrichments, merge)
    shutil.rmtree(folder, ignore_errors=True)
    draft.replace(folder)
    _forget(home, folder)


def _read(folder: Path, settings: Settings) -> Built:
    body = json.loads((folder / "built.json").read_text(encoding="utf-8"))
    return Built(body["hash"], folder / "atlas.sqlite", folder / "atlas.nq", settings.synthetic)


def _build(
    folder: Path,
    editions: Editions,
    settings: Settings,
    derivations: Sequence[Derivation],
    enrichments: Sequence[Enrichment],
    merge: Merging | None,
) -> None:
    from helixatlas.graph.projection import build_projection  # opening what is built already must stay quick

    store = build_store(editions, settings, derivations=derivations, merge=merge)
    rules = load_rules(atlas_folder(settings, "graph", "rules"))
    path = folder / "atlas.sqlite"
    queries = atlas_folder(settings, "graph", "projections")
    build_projection(store, path, folder=queries, rules=rules, info=_info(editions, settings, merge))
    for enrichment in enrichments:
        _enrich(store, enrichment(path))
    describe_derived(store, rules)
    lines = canonical_lines(store)
    (folder / "atlas.nq").write_bytes(b"".join(line + b"\n" for line in lines))
    found = canonical_hash(lines)
    _finish(path, found)
    (folder / "built.json").write_text(json.dumps({"hash": found, "quads": len(lines)}) + "\n", encoding="utf-8")


def _enrich(store: Store, graphs: Iterable[tuple[str, Iterable[str]]]) -> None:
    for graph, lines in graphs:
        text = "\n".join(line.rstrip("\n") for line in lines)
        store.load(text.encode(), format=RdfFormat.N_TRIPLES, to_graph=NamedNode(graph))


def _info(editions: Editions, settings: Settings, merge: Merging | None) -> dict[str, Any]:
    current = [one for one in editions.current().values() if settings.synthetic or one.kind != "synthetic"]
    invented = any(one.kind == "synthetic" for one in current)
    return {
        "title": "Helix Atlas",
        "synthetic": invented,
        "sources": [source_summary(one) for one in current],
        "replaced": dict(merge.replaced) if merge else {},
    }


def _finish(path: Path, found: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT OR REPLACE INTO info VALUES ('hash', ?)", (found,))
    connection.close()


def _forget(home: Path, newest: Path) -> None:
    """Remove builds beyond the last few: running readers hold their files open, so nothing breaks."""
    others = [one for one in home.iterdir() if one.is_dir() and not one.name.startswith(".") and one != newest]
    others.sort(key=lambda one: (one.stat().st_mtime, one.name), reverse=True)
    for old in others[_KEEP - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
