"""Make a build with everything this atlas derives: helix assignments before it is projected, gaps after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from helixatlas.errors import NotFoundError
from helixatlas.graph.build import Built, ensure_built, rebuild
from helixatlas.graph.editions import Editions
from helixatlas.graph.store import atlas_folder
from helixatlas.helix.codebook import Codebook, load_codebook
from helixatlas.helix.derivations import assignment_derivation, gap_enrichment
from helixatlas.helix.method import Method
from helixatlas.settings import Settings

if TYPE_CHECKING:
    from helixatlas.graph.workers import QueryPool

__all__ = ["build", "build_again", "find_codebook", "start_pool"]


def build(editions: Editions, settings: Settings) -> Built:
    """Return the build of the current editions, made only if it is not there."""
    book = find_codebook(settings, settings.codebook)
    return ensure_built(editions, settings, [assignment_derivation(book)], [gap_enrichment(Method(), book.id)])


def build_again(editions: Editions, settings: Settings) -> Built:
    """Return a build made anew after every former one was removed."""
    book = find_codebook(settings, settings.codebook)
    return rebuild(editions, settings, [assignment_derivation(book)], [gap_enrichment(Method(), book.id)])


def find_codebook(settings: Settings, name: str) -> Codebook:
    """Return the codebook of that name. Raises NotFoundError listing those there are."""
    folder = atlas_folder(settings, "graph", "codebooks")
    known = sorted(path.stem for path in folder.glob("*.yaml"))
    if name not in known:
        raise NotFoundError(f"There is no codebook {name!r}.", hint=f"Codebooks: {', '.join(known) or 'none'}.")
    return load_codebook(folder / f"{name}.yaml")


def start_pool(built: Built, settings: Settings) -> QueryPool:
    """Return running query workers for a build."""
    from helixatlas.graph.workers import QueryPool

    return QueryPool(built.dump, settings)
