"""Make a build with everything this atlas derives: helix assignments before it is projected, gaps after.

What only a build needs is imported when it is made; opening an atlas that is built must stay quick.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError
from helixatlas.graph.build import Built, Enrichment, ensure_built, rebuild
from helixatlas.graph.editions import Editions
from helixatlas.graph.rules import Derivation
from helixatlas.graph.store import atlas_folder
from helixatlas.settings import Settings

if TYPE_CHECKING:
    from pyoxigraph import Store

    from helixatlas.graph.store import Merging
    from helixatlas.graph.workers import QueryPool
    from helixatlas.helix.codebook import Codebook

__all__ = ["build", "build_again", "codebook_names", "find_codebook", "start_pool"]


def build(editions: Editions, settings: Settings) -> Built:
    """Return the build of the current editions, made only if it is not there."""
    return ensure_built(editions, settings, *_made(editions, settings))


def build_again(editions: Editions, settings: Settings) -> Built:
    """Return a build made anew after every former one was removed."""
    return rebuild(editions, settings, *_made(editions, settings))


def _made(editions: Editions, settings: Settings) -> tuple[list[Derivation], list[Enrichment], Merging | None]:
    """Return what a build derives; records that people judged to be the same are merged before anything is derived."""
    assigned, gaps = [_assignments(settings)], [_gaps(settings)]
    if not (editions.data / "judgements").is_dir():
        return assigned, gaps, None
    from helixatlas.ingest.resolve.merge import Merge, canonical_map, resolution_derivation

    replaced = canonical_map(editions.data)
    if not replaced:
        return assigned, gaps, None
    return [*assigned, resolution_derivation(replaced)], gaps, Merge(replaced)


def find_codebook(settings: Settings, name: str) -> Codebook:
    """Return the codebook of that name. Raises NotFoundError listing those there are."""
    return _read_codebook(_codebook_file(settings, name))


def codebook_names(settings: Settings) -> list[str]:
    """Return the names of the codebooks of an atlas, sorted."""
    return sorted(path.stem for path in atlas_folder(settings, "graph", "codebooks").glob("*.yaml"))


def start_pool(built: Built, settings: Settings) -> QueryPool:
    """Return running query workers for a build."""
    from helixatlas.graph.workers import QueryPool

    return QueryPool(built.dump, settings)


def _codebook_file(settings: Settings, name: str) -> Path:
    known = codebook_names(settings)
    if name not in known:
        raise NotFoundError(f"There is no codebook {name!r}.", hint=f"Codebooks: {', '.join(known) or 'none'}.")
    return atlas_folder(settings, "graph", "codebooks") / f"{name}.yaml"


@lru_cache(maxsize=8)
def _read_codebook(path: Path) -> Codebook:
    from helixatlas.helix.codebook import load_codebook

    return load_codebook(path)


def _assignments(settings: Settings) -> Derivation:
    path = _codebook_file(settings, settings.codebook)

    def derive(store: Store) -> tuple[str, Iterable[str]]:
        from helixatlas.helix.derivations import assignment_derivation

        return assignment_derivation(_read_codebook(path))(store)

    return derive


def _gaps(settings: Settings) -> Enrichment:
    path = _codebook_file(settings, settings.codebook)

    def enrich(projection: Path) -> Iterable[tuple[str, Iterable[str]]]:
        from helixatlas.helix.derivations import gap_enrichment
        from helixatlas.helix.method import Method

        return gap_enrichment(Method(), _read_codebook(path).id)(projection)

    return enrich
