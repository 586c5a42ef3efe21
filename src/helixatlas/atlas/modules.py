"""The modules of the ontology as RDF: the whole of it, one module, a released version, the shapes of the records."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store, parse

from helixatlas.errors import NotFoundError
from helixatlas.graph.store import canonical_lines
from helixatlas.ontology.namespaces import BASE, PREFIXES

__all__ = ["module_statements"]

_MODULES = {"axioms": "helixatlas-axioms.ttl", "extract": "extract.ttl", "align": "align.ttl", "words": "words.ttl"}
_WHOLE = ("helixatlas.ttl", "helixatlas-axioms.ttl", "extract.ttl", "align.ttl")
_ONE_HEADER = f"""PREFIX owl: <{PREFIXES["owl"]}>
DELETE WHERE {{ ?ontology owl:imports ?other }} ;
DELETE {{ ?header ?property ?value }}
WHERE {{ ?header a owl:Ontology ; ?property ?value FILTER(?header != <{BASE}ns>) }}"""


def module_statements(folder: Path, name: str) -> bytes:
    """Return what is found at an address of the ontology as N-Triples; ``folder`` is that of the ontology.

    ``ns`` is the whole ontology under one header and without imports, so that a tool can load it offline.
    ``ns/axioms``, ``ns/extract``, ``ns/align`` and ``ns/words`` are its modules as they stand, ``ns/{version}`` and
    ``ns/{module}/{version}`` those of a release, and ``shapes`` all shapes. Raises NotFoundError for another name.
    """
    if name == "shapes":
        return _lines(sorted([*(folder / "records").glob("*.ttl"), *(folder / "shapes").glob("*.ttl")]))
    if name == "ns":
        return _lines([folder / file for file in _WHOLE], whole=True)
    module, _, version = name.removeprefix("ns/").rpartition("/")
    known = {key: folder / file for key, file in _MODULES.items()}
    for release in sorted(path for path in (folder / "releases").glob("*") if path.is_dir()):
        known[release.name] = release / "helixatlas.ttl"
        known |= {f"{key}/{release.name}": release / file for key, file in _MODULES.items()}
    path = known.get(f"{module}/{version}" if module else version)
    if path is None or not path.is_file():
        hint = f"There are: {', '.join(sorted(known))}."
        raise NotFoundError(f"The ontology has no part or version {name.removeprefix('ns/')!r}.", hint=hint)
    return _lines([path])


def _lines(paths: list[Path], *, whole: bool = False) -> bytes:
    store = Store()
    for path in (one for one in paths if one.is_file()):
        store.extend(parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True))
    if whole:
        store.update(_ONE_HEADER)
    return b"\n".join(canonical_lines(store)) + b"\n"
