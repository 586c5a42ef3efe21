"""The store: every current statement in memory, in named graphs, with what the rules derive from them.

Load order: the ontology, the concept schemes and NUTS; the current editions; ``graph/meta``; the rules and
derivations. Invented editions come last, and what rests on them goes to derived graphs of its own. The
same editions give the same statements, so :func:`canonical_hash` names the state of an atlas.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, RdfFormat, Store, parse, serialize

from helixatlas.content import content_folder
from helixatlas.errors import InputError, ServiceError
from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.meta import META, describe_derived, describe_editions
from helixatlas.graph.rules import SYNTHETIC_SUFFIX, Derivation, derive, load_rules
from helixatlas.ontology.namespaces import GRAPH
from helixatlas.settings import Settings

__all__ = ["Merging", "atlas_folder", "build_store", "canonical_hash", "canonical_lines", "declared_files"]

REF = f"{GRAPH}ref/"


class Merging(Protocol):
    """What puts one IRI in place of several that were judged to be the same thing."""

    @property
    def replaced(self) -> Mapping[str, str]:
        """Return replaced IRI → the IRI that stands for it."""

    def __call__(self, store: Store) -> None:
        """Change the store in place."""


def atlas_folder(settings: Settings, *names: str) -> Path:
    """Return a content folder of this atlas, or the reference atlas's where this one has none."""
    own = settings.root.joinpath(*names)
    return own if own.exists() else content_folder(*names)


def build_store(
    editions: Editions, settings: Settings, *, derivations: Sequence[Derivation] = (), merge: Merging | None = None
) -> Store:
    """Return a store of the reference graphs, the current editions, meta and all derived graphs.

    Synthetic editions are loaded only when the settings ask for them; ``merge`` puts one IRI in place of records
    judged the same, before rules run. Raises InputError for a damaged
    declared file and ServiceError for a damaged edition.
    """
    store = Store()
    for graph, path in declared_files(settings):
        _load(store, path, graph)
    rules = load_rules(atlas_folder(settings, "graph", "rules"))
    current = list(editions.current().values())
    real = [one for one in current if one.kind != "synthetic"]
    invented = [one for one in current if one.kind == "synthetic"] if settings.synthetic else []
    _load_editions(store, real)
    if merge is not None:
        merge(store)
    derive(store, rules, derivations)
    if invented:
        _load_editions(store, invented)
        if merge is not None:
            merge(store)
        derive(store, rules, derivations, suffix=SYNTHETIC_SUFFIX)
    describe_derived(store, rules)
    return store


def declared_files(settings: Settings) -> list[tuple[str, Path]]:
    """Return the declared Turtle and N-Triples files and the graph each is loaded into, in a fixed order."""
    folders = {
        f"{REF}ontology": ("ontology",),
        f"{REF}vocabularies": ("ontology", "vocabularies"),
        f"{REF}nuts": ("ontology", "reference"),
        f"{REF}profiles": ("graph", "profiles"),
    }
    files = [(graph, path) for graph, names in folders.items() for path in _rdf_files(atlas_folder(settings, *names))]
    dataset = atlas_folder(settings, "graph", "dataset.ttl")
    return [*files, (META, dataset)] if dataset.is_file() else files


def canonical_lines(store: Store) -> list[bytes]:
    """Return the statements as sorted N-Quads lines, blank nodes named by RDFC-1.0.

    Only statements that mention a blank node take part in the naming: the names depend on nothing else.
    """
    lines = (store.dump(format=RdfFormat.N_QUADS) or b"").splitlines()
    plain = [line for line in lines if b"_:" not in line]
    named = Dataset(parse(b"\n".join(line for line in lines if b"_:" in line), format=RdfFormat.N_QUADS))
    named.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    plain.extend((serialize(named, format=RdfFormat.N_QUADS) or b"").splitlines())
    return sorted(plain)


def canonical_hash(store: Store | Iterable[bytes]) -> str:
    """Return the sha256 of the sorted canonical N-Quads, as 64 hexadecimal digits."""
    digest = hashlib.sha256()
    for line in canonical_lines(store) if isinstance(store, Store) else store:
        digest.update(line)
        digest.update(b"\n")
    return digest.hexdigest()


def _rdf_files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.ttl"), *folder.glob("*.nt")]) if folder.is_dir() else []


def _load(store: Store, path: Path, graph: str) -> None:
    try:
        store.load(path=str(path), to_graph=NamedNode(graph))
    except (SyntaxError, ValueError) as error:
        raise InputError(f"The file {path.name} is not valid RDF: {error}", file=path.name) from error


def _load_editions(store: Store, editions: Iterable[Edition]) -> None:
    editions = list(editions)
    for edition in editions:
        try:
            store.bulk_load(path=str(edition.quads), format=RdfFormat.N_QUADS, lenient=True)
        except (OSError, SyntaxError, ValueError) as error:
            raise ServiceError(
                f"The edition {edition.source}/{edition.name} cannot be read: {error}",
                hint="Restore it from a backup, or ingest the source again.",
            ) from error
    describe_editions(store, editions)
