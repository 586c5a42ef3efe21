"""What the package promises by name; a change here is a change for everybody who imports it."""

from __future__ import annotations

import subprocess
import sys

import helixatlas as ha

PROMISED = ["Atlas", "HelixAtlasError", "Settings", "__version__", "open", "settings_from_environment"]
CALLS = {
    "accept_certain", "answer", "at", "backup", "brokers", "candidate_answer", "candidates", "catalogue", "check",
    "close", "compare", "describe", "diff", "differences", "edition_list", "editions", "ensure_built", "entity",
    "explain", "explainer", "export_proposals", "facets", "flips", "folder", "gap_rows", "gap_table", "gaps",
    "graph", "graph_statements", "hash", "helix_hints", "import_judgements", "ingest", "ingest_all", "judge",
    "judgements", "network", "network_columns", "network_file", "ontology_statements", "page", "pool", "profile",
    "profiles", "projection", "propose_mapping", "query", "questions", "rank", "ready", "reason", "rebuild",
    "record_types", "resolve_proposals", "restore", "review", "richness", "rollback", "schemes", "search",
    "sensitivity", "settings", "show", "sources", "sparql", "start", "status", "store", "summary", "synthetic",
    "undo_judgement", "validate", "validation_page", "vocabulary_statements", "whatif", "withdraw", "write_network",
    "write_report", "write_template",
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
