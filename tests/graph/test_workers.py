"""Query workers under real load: runaways, memory bombs, crashes, new generations, nothing left behind."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helixatlas.errors import (
    BusyError,
    HelixAtlasError,
    QueryMemoryError,
    QueryRefusedError,
    QuerySyntaxError,
    QueryTimeoutError,
    ServiceError,
)
from helixatlas.graph.workers import QueryPool, _exchange
from helixatlas.graph.zygotes import ForkForge
from helixatlas.settings import Settings

RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
BOMB = "SELECT (GROUP_CONCAT(CONCAT(?c, ?f, ?i)) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
CHEAP = "ASK { ?s ?p ?o }"


def count(pool: QueryPool) -> int:
    """Return the number of statements the pool sees."""
    body = json.loads(pool.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body)
    return int(body["results"]["bindings"][0]["n"]["value"])


def test_a_query_is_answered_over_the_union_of_all_graphs(pool: QueryPool) -> None:
    """Without naming a graph."""
    assert count(pool) == 2000


def test_a_runaway_is_stopped_at_its_time_and_the_next_query_is_answered(pool: QueryPool) -> None:
    """The cross product would take years."""
    begun = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"after 0\.5 seconds"):
        pool.query(RUNAWAY, seconds=0.5)
    assert time.monotonic() - begun < 5.0
    assert count(pool) == 2000


def test_cheap_queries_are_answered_while_a_runaway_burns(pool: QueryPool) -> None:
    """Other people do not notice."""
    thread = threading.Thread(target=fails, args=(pool, 2.0))
    thread.start()
    wait_until(lambda: len(workers_of(pool)) == 1)
    for _ in range(20):
        assert json.loads(pool.query(CHEAP).body)["boolean"]
    assert thread.is_alive()
    thread.join()


def test_when_every_worker_is_taken_the_caller_is_told_soon(pool: QueryPool) -> None:
    """Not after the runaways' whole time."""
    threads = [threading.Thread(target=fails, args=(pool, 1.5)) for _ in range(2)]
    for thread in threads:
        thread.start()
    wait_until(lambda: not workers_of(pool))
    with pytest.raises(BusyError):
        pool.query(CHEAP)
    for thread in threads:
        thread.join()
    assert pool.query(CHEAP).rows == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the memory limit is Linux's")
def test_a_memory_bomb_is_stopped_and_the_next_query_is_answered(pool: QueryPool) -> None:
    """The worker dies, the pool does not."""
    with pytest.raises(QueryMemoryError, match="256 MiB"):
        pool.query(BOMB)
    assert count(pool) == 2000


def test_too_many_rows_are_an_error_unless_a_cut_is_asked_for(pool: QueryPool) -> None:
    """A list that silently ends would be read as complete."""
    with pytest.raises(QueryMemoryError, match="1,000 rows"):
        pool.query("SELECT * { ?s ?p ?o }")
    cut = pool.query("SELECT * { ?s ?p ?o }", truncate=True, rows=10)
    assert (cut.rows, cut.truncated, len(json.loads(cut.body)["results"]["bindings"])) == (10, True, 10)


def test_as_many_rows_as_allowed_are_not_too_many(pool: QueryPool) -> None:
    """The limit itself is allowed."""
    answer = pool.query("SELECT * { ?s ?p ?o } LIMIT 1000")
    assert (answer.rows, answer.truncated) == (1000, False)


def test_a_syntax_error_has_a_place_and_costs_no_worker(pool: QueryPool) -> None:
    """The engine's complaint with line and column."""
    with pytest.raises(QuerySyntaxError) as caught:
        pool.query("SELECT * {\n ?s ex:p ?o }")
    assert caught.value.culprit["line"] == 2
    assert "'ex'" in caught.value.hint


def test_updates_and_other_servers_never_reach_a_worker(pool: QueryPool) -> None:
    """The guard stands in front."""
    for text in ("INSERT DATA { <a:a> <a:b> <a:c> }", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"):
        with pytest.raises(QueryRefusedError):
            pool.query(text)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="counts open files in /proc")
def test_a_worker_could_not_open_a_connection_even_if_the_guard_failed(pool: QueryPool) -> None:
    """Asked behind the guard's back, SERVICE to a listening server is not reached."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        request = {"text": f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}", "format": "json"}
        request |= {"default_graphs": [], "named_graphs": [], "rows": None, "truncate": False, "order": []}
        generation = pool._generation
        worker = generation.take(1.0)
        assert worker is not None
        head, _ = _exchange(worker, request, 5.0)
        generation.give_back(worker, healthy=True)
        assert head["error"] == "failed"
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_worker_killed_from_outside_is_replaced(dump: Path) -> None:
    """The one whose query it was is told; the next is answered."""
    with QueryPool(dump, Settings(query_workers=1)) as pool:
        thread = threading.Timer(0.3, os.kill, (workers_of(pool)[0], signal.SIGKILL))
        thread.start()
        with pytest.raises(ServiceError, match="unexpectedly"):
            pool.query(RUNAWAY, seconds=5)
        assert count(pool) == 2000


def test_a_pool_whose_zygote_was_killed_begins_anew(dump: Path) -> None:
    """Whoever asked at that moment is told; after that everything is as before."""
    with QueryPool(dump, Settings(query_workers=2)) as pool:
        forge = pool._generation._forge
        assert isinstance(forge, ForkForge)
        os.kill(forge._process.pid, signal.SIGKILL)
        forge._process.wait()
        for _ in range(2):
            with pytest.raises(ServiceError):
                pool.query(CHEAP)
        assert count(pool) == 2000


def test_a_new_generation_answers_anew_while_the_old_one_finishes(
    dump: Path, tmp_path: Path, write_dump: Callable[..., Path]
) -> None:
    """A query sees one state from beginning to end."""
    newer = write_dump(tmp_path / "newer.nq", 30)
    with QueryPool(dump, Settings(query_workers=1)) as pool:
        old: list[bytes] = []
        slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(STR(?a) < 'urn:s00100') }"
        thread = threading.Thread(target=lambda: old.append(pool.query(slow).body))
        thread.start()
        time.sleep(0.02)
        pool.reload(newer)
        assert count(pool) == 30
        thread.join()
        assert json.loads(old[0])["results"]["bindings"][0]["n"]["value"] in {"200000", "900"}


def test_queries_during_many_reloads_all_succeed(dump: Path) -> None:
    """No gap between two generations."""
    with QueryPool(dump, Settings(query_workers=2)) as pool:
        failed: list[Exception] = []
        stop = threading.Event()

        def ask() -> None:
            while not stop.is_set():
                try:
                    pool.query(CHEAP)
                except Exception as error:  # noqa: BLE001  whatever it is, it must not be
                    failed.append(error)

        threads = [threading.Thread(target=ask) for _ in range(2)]
        for thread in threads:
            thread.start()
        for _ in range(3):
            pool.reload()
        stop.set()
        for thread in threads:
            thread.join()
        assert failed == []


def test_closing_leaves_no_process_behind(dump: Path) -> None:
    """Not even one that is in the middle of a runaway."""
    pool = QueryPool(dump, Settings(query_workers=2))
    pids = workers_of(pool)
    thread = threading.Thread(target=fails, args=(pool, 20.0))
    thread.start()
    wait_until(lambda: len(workers_of(pool)) == 1)
    pool.close()
    thread.join(timeout=5)
    assert not thread.is_alive()
    assert gone(pids)
    with pytest.raises(ServiceError, match="closed"):
        pool.query(CHEAP)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_workers_do_not_outlive_a_server_that_is_killed(dump: Path) -> None:
    """SIGKILL gives no chance to clean up."""
    code = (
        f"import sys, threading, time; from pathlib import Path; sys.path[:0] = {sys.path!r}\n"
        "from helixatlas.graph.workers import QueryPool, _exchange; from helixatlas.settings import Settings\n"
        f"pool = QueryPool(Path({str(dump)!r}), Settings(query_workers=2))\n"
        f"threading.Thread(target=pool.query, args=({RUNAWAY!r},), daemon=True).start()\n"
        "time.sleep(0.2); print('ready', flush=True); time.sleep(60)\n"
    )
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    assert server.stdout.readline() == "ready\n"
    pids = descendants(server.pid)
    assert len(pids) == 3
    server.kill()
    server.wait()
    server.stdout.close()
    assert gone(pids)


def test_where_nothing_can_be_forked_workers_are_spawned_with_the_same_limits(dump: Path) -> None:
    """Slower to start, same answers and the same stop."""
    settings = Settings(query_workers=1, query_memory_mb=256)
    with QueryPool(dump, settings, spawn=True) as pool:
        assert count(pool) == 2000
        with pytest.raises(QueryTimeoutError):
            pool.query(RUNAWAY, seconds=0.3)
        assert pool.query(CHEAP).rows == 1


def test_a_dump_that_cannot_be_read_is_an_error_at_the_start(tmp_path: Path) -> None:
    """With what to do about it."""
    broken = tmp_path / "broken.nq"
    broken.write_text("<no quads", encoding="utf-8")
    with pytest.raises(ServiceError) as caught:
        QueryPool(broken, Settings(query_workers=1))
    assert "rebuild" in caught.value.hint


def fails(pool: QueryPool, seconds: float) -> None:
    """Ask for what never ends."""
    with pytest.raises(HelixAtlasError):
        pool.query(RUNAWAY, seconds=seconds)


def wait_until(true: Callable[[], bool], seconds: float = 10.0) -> None:
    """Return as soon as something holds."""
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.005)


def workers_of(pool: QueryPool) -> list[int]:
    """Return the process numbers of a pool's free workers."""
    return [worker.pid for worker in pool._generation._free]


def descendants(pid: int) -> list[int]:
    """Return the processes below a process."""
    parents = {}
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            try:
                parents[int(one.name)] = int((one / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found = [child for child, parent in parents.items() if parent == pid]
    return found + [deeper for child in found for deeper in descendants(child)]


def gone(pids: list[int], seconds: float = 5.0) -> bool:
    """Say whether the processes have ended, or do so within some seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not any(running(pid) for pid in pids):
            return True
        time.sleep(0.02)
    return False


def running(pid: int) -> bool:
    """Say whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
