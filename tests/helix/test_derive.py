"""From a projection file to gap rows, the gap table and the derived graph."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse

from helixatlas.helix.counts import count
from helixatlas.helix.derive import GapRow, derive_gaps, write_gap_table
from helixatlas.helix.facts import read_facts
from helixatlas.helix.gapgraph import gap_iri, gap_triples
from helixatlas.helix.method import Method
from helixatlas.ontology.namespaces import ID

Write = Callable[..., Path]
HELIX = {"P": "government", "B": "business", "V": "civil-society", "U": "academia", "X": "government"}
BOARD = f"{ID}cluster/c"


def org(name: str) -> str:
    return f"{ID}org/{name}"


def worked_example(case: Callable[[str], Any], *, without: str = "") -> dict[str, list[dict[str, Any]]]:
    """Return the first worked example as tables; ``without`` leaves an actor out everywhere."""
    ex = case("helix_micro_examples")["ex1_complete_board_bridged"]
    actors = [name for name in ex["helix"] if name != without]
    levels = {"membership": ex["MEM"], "governance": ex["GOV"]}
    seats = [(level, name) for level, names in levels.items() for name in names if name != without]
    acts = [(a, p, q) for a, p, q in ex["activities"] if a != without]
    ties = [(a, b, q) for a, b, q in ex["ties"] if without not in (a, b)]
    return {
        "node": [
            {"iri": BOARD, "type": "cluster", "label": "C"},
            *({"iri": org(name), "type": "organisation", "label": name} for name in actors),
        ],
        "assignment": [{"actor": org(name), "helix": HELIX[name[0]]} for name in actors],
        "membership": [
            *({"iri": f"m-{level}-{name}", "grp": BOARD, "actor": org(name), "level": level} for level, name in seats),
            *({"iri": f"i-{a}-{p}", "grp": BOARD, "actor": org(a), "level": "activity", "confidence": q, "graph": p}
              for a, p, q in acts),
        ],
        "roster": [
            {"iri": f"r-{level}", "grp": BOARD, "level": level, "completeness": "complete",
             "size": len([n for n in names if n != without])}
            for level, names in levels.items()
        ],
        "edge": [
            {"iri": f"t-{a}-{b}", "source": org(a), "target": org(b), "confidence": float(q)} for a, b, q in ties
        ],
    }  # fmt: skip


def find(rows: list[GapRow], level: str, helix: str, group: str = BOARD) -> GapRow:
    return next(row for row in rows if (row.grp, row.level, row.helix) == (group, level, helix))


SHORT = {"PUB": "government", "ACA": "academia", "BUS": "business", "CIV": "civil-society"}
LONG = {"MEM": "membership", "GOV": "governance", "ACT": "activity"}


def test_the_first_worked_example_comes_out_of_its_tables(case: Callable[[str], Any], projection: Write) -> None:
    rows = derive_gaps(projection(**worked_example(case)))
    assert len(rows) == 16
    for level, cells in case("helix_micro_examples")["ex1_complete_board_bridged"]["levels"].items():
        for helix, want in cells.items():
            row = find(rows, LONG[level], SHORT[helix])
            k = want["k"] if level != "ACT" else row.k  # the file notes 1 for any participant of an activity
            assert (row.presence, row.k, row.n) == (want["status"], k, want["n"]), (level, helix)
            assert row.gamma == (None if want["gamma"] is None else pytest.approx(want["gamma"], abs=1e-9))


def test_activities_combine_by_noisy_or(case: Callable[[str], Any], projection: Write) -> None:
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]["activity_presence_noisy_or"]
    counts = count(read_facts(projection(**worked_example(case))))
    cell = next(cell for cell in counts.cells if cell.level == "activity")
    for short, value in want.items():
        assert cell.confidence[counts.method.helices.index(SHORT[short])] == pytest.approx(value, abs=1e-9)


def test_the_worked_bridge_is_found(case: Callable[[str], Any], projection: Write) -> None:
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]["bridge_GOV_ACA"]
    row = find(derive_gaps(projection(**worked_example(case))), "governance", "academia")
    assert row.beta == pytest.approx(want["beta"], abs=1e-9)
    assert (row.nu, row.anchors, row.breadth) == (2, 3, 2)
    assert (row.connectivity, row.via_level, row.label) == ("via-level", "activity", "absent+bridged")


@pytest.mark.parametrize("gone", ["P1", "B1", "V1"])
def test_taking_an_actor_away_gives_the_worked_transitions(
    case: Callable[[str], Any], projection: Write, gone: str
) -> None:
    want = case("helix_micro_examples")["ex1_complete_board_bridged"]["what_if"][gone]
    rows = derive_gaps(projection(**worked_example(case, without=gone)))
    for level in ("GOV", "MEM"):
        for helix, status in want[level].items():
            assert find(rows, LONG[level], SHORT[helix]).presence == status
    row = find(rows, "governance", "academia")
    assert (row.breadth, row.nu) == (want["breadth_external"], want["bridge_redundancy"])
    assert row.beta == pytest.approx(want["beta"], abs=1e-9)


def test_a_cluster_without_roster_is_unknown(projection: Write) -> None:
    rows = derive_gaps(projection(node=[{"iri": BOARD, "type": "cluster"}]))
    assert {row.presence for row in rows} == {"unknown"}
    assert len(rows) == 16
    assert "a roster is needed to know" in rows[0].reason


def three_of_twelve() -> dict[str, list[dict[str, Any]]]:
    return {
        "node": [{"iri": BOARD, "type": "cluster"}],
        "membership": [{"iri": f"m{i}", "grp": BOARD, "actor": org(str(i))} for i in range(3)],
        "assignment": [{"actor": org(str(i)), "helix": "civil-society"} for i in range(3)],
        "roster": [{"iri": "r", "grp": BOARD, "size": 12, "completeness": "unknown", "confidence": 1.0}],
    }


def test_three_of_about_twelve_lacks_nothing_and_says_what_is_missing_to_know(projection: Write) -> None:
    row = find(derive_gaps(projection(**three_of_twelve())), "membership", "academia")
    assert row.presence == "unknown"
    assert row.gamma == pytest.approx(0.4)
    assert row.reason.startswith("3 of about 12 members are recorded, none academic; nobody said the list is complete")


def test_unclassified_members_count_as_unseen(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"] = [{"iri": "r", "grp": BOARD, "size": 3, "completeness": "complete"}]
    assert find(derive_gaps(projection(**tables)), "membership", "academia").presence == "absent"
    tables["assignment"].pop()
    row = find(derive_gaps(projection(**tables)), "membership", "academia")
    assert row.presence == "unknown"
    assert row.reason.startswith(
        "All 3 members are recorded, but 1 of them is not classified; none of the others is academic"
    )


def test_an_observer_connects_but_is_not_present(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"] = [{"iri": "r", "grp": BOARD, "size": 3, "completeness": "complete"}]
    tables["membership"].append({"iri": "o", "grp": BOARD, "actor": org("u"), "role": "observer"})
    tables["assignment"].append({"actor": org("u"), "helix": "academia"})
    row = find(derive_gaps(projection(**tables)), "membership", "academia")
    assert (row.presence, row.connectivity, row.via_level) == ("absent", "via-level", "membership (observer)")


def test_a_level_stated_not_to_exist_is_not_applicable(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"].append({"iri": "g", "grp": BOARD, "level": "governance", "size": 0, "completeness": "complete"})
    rows = derive_gaps(projection(**tables))
    assert {row.presence for row in rows if row.level == "governance"} == {"not-applicable"}


def test_a_list_stated_partial_never_closes(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"] = [{"iri": "r", "grp": BOARD, "size": 3, "completeness": "partial"}]
    assert find(derive_gaps(projection(**tables)), "membership", "academia").presence == "unknown"


def test_overlapping_sources_estimate_a_size_that_never_says_absent(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"] = []
    tables["membership"] += [{"iri": f"n{i}", "grp": BOARD, "actor": org(str(i)), "graph": "h"} for i in range(3)]
    row = find(derive_gaps(projection(**tables)), "membership", "academia")
    assert (row.size, row.presence) == (3.0, "unknown")
    assert "estimated" in row.reason


def test_a_trusted_denial_is_absent_with_its_source(projection: Write) -> None:
    tables = three_of_twelve() | {"absence": [{"iri": "no", "grp": BOARD, "helix": "academia"}]}
    row = find(derive_gaps(projection(**tables)), "membership", "academia")
    assert row.presence == "absent"
    assert "no" in row.derived_from
    assert "A source states" in row.reason


def test_a_seat_holds_only_within_its_interval(projection: Write) -> None:
    tables = three_of_twelve()
    tables["membership"][0] |= {"start": "2019", "end": "2021-06", "as_of": "2025-01-01"}
    path = projection(**tables)
    assert find(derive_gaps(path), "membership", "civil-society").k == 2
    assert find(derive_gaps(path, as_of="2021-06-30"), "membership", "civil-society").k == 3
    assert find(derive_gaps(path, as_of="2021-07-01"), "membership", "civil-society").k == 2


def test_old_rosters_and_seats_lose_trust(projection: Write) -> None:
    tables = three_of_twelve()
    for row in tables["membership"]:
        row["as_of"] = "2020-01-01"
    tables["roster"] = [{"iri": "r", "grp": BOARD, "size": 3, "completeness": "complete", "as_of": "2020-01-01"}]
    path = projection(**tables)
    assert find(derive_gaps(path, as_of="2020-01-01"), "membership", "academia").presence == "absent"
    assert find(derive_gaps(path, as_of="2022-01-01"), "membership", "academia").presence == "unknown"
    assert find(derive_gaps(path, as_of="2022-01-01"), "membership", "civil-society").presence == "unknown"


def test_a_source_says_little_about_the_years_before_it_unless_it_names_a_start(projection: Write) -> None:
    tables = three_of_twelve()
    for seat in tables["membership"]:
        seat["as_of"] = "2020-01-01"
    tables["membership"][0] |= {"start": "2010"}
    row = find(derive_gaps(projection(**tables), as_of="2015-01-01"), "membership", "civil-society")
    assert (row.k, row.presence) == (1, "present")


def test_a_finished_group_is_judged_on_its_last_day(projection: Write) -> None:
    tables = three_of_twelve()
    tables["roster"] = [{"iri": "r", "grp": BOARD, "size": 3, "completeness": "complete", "as_of": "2025-01-01"}]
    for row in tables["membership"]:
        row |= {"start": "2014-01-01", "end": "2018-12-31", "as_of": "2025-01-01"}
    path = projection(**tables)
    assert find(derive_gaps(path), "membership", "academia").presence == "absent"
    assert find(derive_gaps(path, as_of="2025-01-01"), "membership", "academia").presence == "unknown"


def test_cowork_in_an_activity_of_the_group_counts_at_the_activity_level(projection: Write) -> None:
    pilot = f"{ID}pilot/p"
    tables = {
        "node": [
            {"iri": BOARD, "type": "cluster"},
            {"iri": pilot, "type": "pilot"},
            {"iri": org("u"), "type": "organisation"},
        ],
        "edge": [
            {"iri": "e1", "source": pilot, "target": BOARD, "kind": "led-by", "confidence": 0.9},
            {"iri": "e2", "source": org("u"), "target": pilot, "kind": "involvement", "confidence": 0.95},
        ],
        "assignment": [{"actor": org("u"), "helix": "academia"}],
    }
    row = find(derive_gaps(projection(**tables)), "activity", "academia")
    assert (row.presence, row.k) == ("present", 1)
    assert "e2" in row.derived_from


@pytest.mark.parametrize("kind", ["visited", "identified-in", "stated-by"])
def test_a_cluster_shown_on_a_visit_or_found_by_a_study_gains_no_participant(projection: Write, kind: str) -> None:
    visit = f"{ID}event/v"
    tables = {
        "node": [
            {"iri": BOARD, "type": "cluster"},
            {"iri": visit, "type": "event"},
            {"iri": org("u"), "type": "organisation"},
        ],
        "edge": [
            {"iri": "e1", "source": visit, "target": BOARD, "kind": kind},
            {"iri": "e2", "source": visit, "target": org("u"), "kind": "hosted-by"},
        ],
        "assignment": [{"actor": org("u"), "helix": "academia"}],
    }
    assert find(derive_gaps(projection(**tables)), "activity", "academia").presence == "unknown"


def test_removing_one_statement_changes_only_rows_that_rest_on_it(
    case: Callable[[str], Any], projection: Write
) -> None:
    tables = worked_example(case)
    tables["node"].append({"iri": f"{ID}cluster/other", "type": "cluster"})
    seat = {"iri": "m-other", "grp": f"{ID}cluster/other", "actor": org("V6"), "level": "governance"}
    tables["membership"].append(seat)
    before = {(r.grp, r.level, r.helix): r for r in derive_gaps(projection(**tables))}
    for gone in ("m-membership-V6", "m-governance-P1", "m-other", "r-membership"):
        thinner = {name: [row for row in rows if row.get("iri") != gone] for name, rows in tables.items()}
        after = {(r.grp, r.level, r.helix): r for r in derive_gaps(projection(**thinner))}
        for key, row in before.items():
            if row.presence != after[key].presence or row.gamma != after[key].gamma or row.k != after[key].k:
                assert gone in row.derived_from, (gone, key)


def test_the_gap_table_holds_every_row(case: Callable[[str], Any], projection: Write) -> None:
    path = projection(**worked_example(case))
    rows = derive_gaps(path)
    assert write_gap_table(path, rows) == 16 == write_gap_table(path, rows)
    with closing(sqlite3.connect(path)) as base:
        where = "level = 'governance' AND helix = 'academia'"
        found = base.execute(f"SELECT presence, gamma, nu, fragile FROM gap WHERE {where}")
        assert found.fetchall() == [("absent", 0.98, 2, 0)]


def test_the_derived_graph_is_valid_and_names_inputs_method_and_codebook(
    case: Callable[[str], Any], projection: Write
) -> None:
    rows = derive_gaps(projection(**worked_example(case)))
    rows = [replace(row, derived_from=tuple(f"{ID}s/{i}" for i in row.derived_from), tied_by=()) for row in rows]
    lines = list(gap_triples(rows, Method(), "default"))
    quads = list(parse("\n".join(lines).encode(), format=RdfFormat.N_TRIPLES))
    gap = next(row for row in rows if (row.level, row.helix) == ("governance", "academia"))
    about = {(q.predicate.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1], q.object.value) for q in quads
             if getattr(q.subject, "value", "") == gap_iri(gap)}  # fmt: skip
    assert ("presence", "https://w3id.org/helixatlas/voc/presence/absent") in about
    assert ("gamma", "0.98") in about
    assert ("usedCodebook", "default") in about
    assert ("wasDerivedFrom", f"{ID}s/r-governance") in about
    assert lines == list(gap_triples(rows, Method(), "default"))


def test_invented_data_marks_only_the_rows_that_rest_on_it(case: Callable[[str], Any], projection: Write) -> None:
    tables = worked_example(case)
    tables["membership"].append({"iri": "fake", "grp": f"{ID}cluster/f", "actor": org("f"), "synthetic": 1})
    rows = derive_gaps(projection(**tables))
    assert {row.grp for row in rows if row.synthetic} == {f"{ID}cluster/f"}
    assert all(row.level == "membership" for row in rows if row.synthetic)
