"""Builds: made once, atomic, never stale, and the same after everything disposable was deleted."""

from __future__ import annotations

import multiprocessing
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from helixatlas.errors import InputError
from helixatlas.graph.build import Built, build_key, ensure_built, rebuild
from helixatlas.graph.dump import load_dump
from helixatlas.graph.editions import Edition, Editions
from helixatlas.graph.store import canonical_hash
from helixatlas.graph.tables import write_gaps
from helixatlas.graph.views import Projection
from helixatlas.settings import Settings

GAPS = "https://w3id.org/helixatlas/graph/derived/helix-gaps"


@pytest.fixture
def settings(fresh: Settings, commit_all: Callable[[Path], None]) -> Settings:
    """An atlas of its own to build in."""
    commit_all(fresh.data)
    return fresh


def build(settings: Settings) -> Built:
    """Build without derivations."""
    return ensure_built(Editions(settings.data), settings)


def gaps(path: Path) -> Iterable[tuple[str, list[str]]]:
    """One gap in the table and in the graph."""
    with closing(sqlite3.connect(path)) as connection, connection:
        write_gaps(connection, [{"grp": "urn:g", "level": "membership", "helix": "business", "presence": "unknown"}])
    return [(GAPS, ['<urn:gap> <https://w3id.org/helixatlas/ns#presence> "unknown" .'])]


def test_a_build_is_made_once(settings: Settings) -> None:
    """The second call only reads."""
    first = build(settings)
    made = first.projection.stat().st_mtime_ns
    begun = time.process_time()
    assert build(settings) == first
    assert time.process_time() - begun < 1.0
    assert first.projection.stat().st_mtime_ns == made


def test_deleting_everything_disposable_gives_the_same_graph(settings: Settings) -> None:
    """Store and projection are made from the editions alone."""
    first = build(settings)
    shutil.rmtree(settings.data / "projection")
    assert build(settings).hash == first.hash
    assert rebuild(Editions(settings.data), settings).hash == first.hash


def test_the_dump_is_the_graph_of_the_hash(settings: Settings) -> None:
    """What the query workers load is what was hashed."""
    built = build(settings)
    assert canonical_hash(built.dump.read_bytes().splitlines()) == built.hash
    assert Projection(built.projection).hash == built.hash


def test_a_new_edition_makes_a_new_build_and_a_rollback_finds_the_old(
    settings: Settings, commit: Callable[..., Edition]
) -> None:
    """Readers of the old files keep them."""
    first = build(settings)
    old = Editions(settings.data).current()["study"].name
    commit(settings.data, "study", '<id/org/new> a org:Organization ; skos:prefLabel "New"@en .')
    second = build(settings)
    assert second.hash != first.hash
    assert first.dump.is_file()
    Editions(settings.data).put_in_force("study", old)
    assert build(settings) == first


def test_builds_with_and_without_invented_data_lie_side_by_side(settings: Settings) -> None:
    """Switching is a matter of choosing the file."""
    real, invented = build(settings), build(replace(settings, synthetic=True))
    assert real.hash != invented.hash
    assert build(settings) == real
    assert (Projection(real.projection).synthetic, Projection(invented.projection).synthetic) == (False, True)


def test_the_codebook_and_the_declared_content_are_part_of_the_key(settings: Settings, tmp_path: Path) -> None:
    """A changed rule makes a new build."""
    editions = Editions(settings.data)
    own = tmp_path / "own"
    shutil.copytree(settings.root / "graph", own / "graph")
    (own / "ontology").mkdir()
    (own / "ontology" / "mine.ttl").write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    mine = replace(settings, root=own)
    keys = {
        build_key(editions, settings),
        build_key(editions, replace(settings, codebook="other")),
    }
    keys.add(build_key(editions, mine))
    rule = own / "graph" / "rules" / "020-has-member.rq"
    rule.write_text(rule.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    keys.add(build_key(editions, mine))
    assert len(keys) == 4


def test_an_enrichment_writes_the_gap_table_and_a_derived_graph(settings: Settings) -> None:
    """Pages and SPARQL see the same gaps."""
    built = ensure_built(Editions(settings.data), settings, (), [gaps])
    assert Projection(built.projection).summary()["gaps"] == {"unknown": 1}
    assert load_dump(built.dump).query(f"ASK {{ GRAPH <{GAPS}> {{ ?s ?p ?o }} }}")


def test_a_build_that_fails_leaves_nothing_that_counts(settings: Settings) -> None:
    """The next try begins anew."""

    def fail(_: Path) -> Iterable[tuple[str, list[str]]]:
        raise InputError("no")

    with pytest.raises(InputError):
        ensure_built(Editions(settings.data), settings, (), [fail])
    assert not list((settings.data / "projection").glob("*/built.json"))
    assert build(settings).dump.is_file()
    assert not list((settings.data / "projection").glob(".tmp-*"))


def test_two_processes_that_build_at_the_same_time_agree(settings: Settings) -> None:
    """Whoever is first; the other's work is thrown away."""
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        first, second = pool.map(build, [settings, settings])
    assert first == second
    assert first.dump.is_file()


def test_the_summary_tells_sources_documents_and_licences(settings: Settings) -> None:
    """From the manifests."""
    source = Projection(build(settings).projection).summary()["sources"][-1]
    assert (source["id"], source["title"], source["licence"]) == ("study", "The study", "CC-BY-4.0")
    assert source["documents"] == [{"id": "s0", "title": "Document s0", "date": "2019"}]


def test_a_statement_of_two_graphs_counts_once_in_the_default_graph(tmp_path: Path) -> None:
    """SPARQL 1.1, 13.1: the default graph is the merge of the graphs, not a pile of them."""
    dump = tmp_path / "two.nq"
    said = '<http://example.org/a> <http://example.org/p> "x"'
    dump.write_text(f"{said} <http://example.org/g1> .\n{said} <http://example.org/g2> .\n", encoding="utf-8")
    store = load_dump(dump)
    plain = next(iter(store.query("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }")))
    named = next(iter(store.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")))
    assert (plain[0].value, named[0].value) == ("1", "2")
