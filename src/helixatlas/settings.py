"""The settings of one running atlas: a frozen object built once at the edge and passed down."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from helixatlas.content import content_root

__all__ = ["Settings", "settings_from_environment"]


@dataclass(frozen=True)
class Settings:
    """Everything that may differ between two runs over the same files.

    ``root`` is the atlas folder (ontology/, ingest/, queries/ …), ``data`` the folder written at run
    time. ``query_seconds`` is wall time, ``query_memory_mb`` the growth allowed to one query worker in
    MiB, ``query_rows`` the largest answer. ``synthetic`` switches invented data on. ``codebook`` names
    the file in graph/codebooks/ by which helices are assigned.
    """

    root: Path = field(default_factory=content_root)
    data: Path = Path("atlas")
    query_seconds: float = 20.0
    query_memory_mb: int = 2048
    query_rows: int = 200_000
    query_workers: int = 4
    synthetic: bool = False
    codebook: str = "default"


def settings_from_environment(environment: Mapping[str, str] | None = None, **overrides: object) -> Settings:
    """Return settings from ``HELIXATLAS_*`` variables, then from the overrides that are not None.

    Variables: HELIXATLAS_DATA, HELIXATLAS_ROOT, HELIXATLAS_QUERY_SECONDS, HELIXATLAS_QUERY_MEMORY_MB,
    HELIXATLAS_QUERY_ROWS, HELIXATLAS_QUERY_WORKERS, HELIXATLAS_SYNTHETIC (1 or 0), HELIXATLAS_CODEBOOK.
    """
    env = os.environ if environment is None else environment
    readers: dict[str, Callable[[str], object]] = {
        "root": Path,
        "data": Path,
        "query_seconds": float,
        "query_memory_mb": int,
        "query_rows": int,
        "query_workers": int,
        "synthetic": lambda text: text.strip().lower() in {"1", "true", "yes", "on"},
        "codebook": str,
    }
    values: dict[str, object] = {}
    for name, read in readers.items():
        text = env.get(f"HELIXATLAS_{name.upper()}")
        if text:
            values[name] = read(text)
    values.update({name: value for name, value in overrides.items() if value is not None})
    return Settings(**values)  # type: ignore[arg-type]  # the readers above give each field its type
