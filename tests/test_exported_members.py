"""What the package promises by name; a change here is a change for everybody who imports it."""

from __future__ import annotations

import subprocess
import sys

import helixatlas as ha

PROMISED = ["Atlas", "HelixAtlasError", "Settings", "__version__", "open", "settings_from_environment"]
CALLS = {
    "answer", "backup", "candidates", "catalogue", "check", "close", "describe", "diff", "edition_list", "editions",
    "ensure_built", "entity", "explain", "explainer", "facets", "folder", "gap_rows", "gap_table", "gaps", "graph",
    "graph_statements", "hash", "ingest", "ingest_all", "network", "network_columns", "network_file", "page",
    "pool", "projection", "query", "ready", "reason", "rebuild", "record_types", "restore", "rollback", "schemes",
    "search", "settings", "show", "sources", "sparql", "start", "status", "store", "summary", "synthetic", "validate",
    "validation_page", "vocabulary_statements", "write_network", "write_report", "write_template",
}  # fmt: skip


def test_the_package_exports_what_it_promises() -> None:
    assert ha.__all__ == sorted(PROMISED)
    assert all(hasattr(ha, name) for name in PROMISED)


def test_an_atlas_offers_the_promised_calls_and_each_says_what_it_does() -> None:
    offered = {name for name in dir(ha.Atlas) if not name.startswith("_")} | {"settings", "editions"}
    assert offered == CALLS
    for name in offered - {"settings", "editions"}:
        assert (getattr(ha.Atlas, name).__doc__ or "").strip().endswith("."), name


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, helixatlas; print(sorted({'rdflib', 'networkx', 'fastapi', 'numpy', 'pandas'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
