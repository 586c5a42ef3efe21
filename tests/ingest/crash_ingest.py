"""Ingest one source in a process of its own, so that a test can kill it: data folder, source folder."""

from __future__ import annotations

import sys
from pathlib import Path

from helixatlas.content import content_folder
from helixatlas.graph.editions import Editions
from helixatlas.ingest.context import load_context
from helixatlas.ingest.pipeline import ingest_source
from helixatlas.ingest.source import load_source

if __name__ == "__main__":
    context = load_context(content_folder())
    source = load_source(Path(sys.argv[2]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    ingest_source(source, Editions(Path(sys.argv[1])), context)
