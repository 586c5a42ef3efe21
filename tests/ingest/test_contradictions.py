"""Rows that cannot both be true: reversed intervals, a name twice, a list that is smaller than its members."""

from __future__ import annotations

from pathlib import Path

import pytest

from helixatlas.ingest.context import Context
from helixatlas.ingest.messages import LANGUAGES, message_in
from helixatlas.ingest.pipeline import check_files
from helixatlas.ingest.problems import Problem
from helixatlas.ingest.template import HEADER_ROW, write_template

Rows = dict[str, list[dict[str, str]]]
FIRST = HEADER_ROW + 1
GROUP: Rows = {"cluster": [{"name": "C"}], "organisation": [{"name": f"Org {n}"} for n in range(5)]}


def _problems(context: Context, tmp_path: Path, rows: Rows) -> list[Problem]:
    path = tmp_path / "five.xlsx"
    write_template([context.record_types[key] for key in rows], path, "en", schemes=context.schemes, rows=rows)
    return check_files([path], None, context).report.problems


def _seat(member: int, **more: str) -> dict[str, str]:
    return {"group": "C", "member": f"Org {member}", "level": "membership", **more}


@pytest.mark.parametrize(
    ("kind", "row", "reversed_"),
    [
        ("membership", {**_seat(0), "start": "2020", "end": "2019"}, True),
        ("membership", {**_seat(0), "start": "2019-05-04", "end": "2019"}, False),
        ("event", {"name": "Fair", "start": "2019-05-04", "end": "2019"}, False),
        ("event", {"name": "Fair", "start": "2019-05", "end": "2019-04-30"}, True),
    ],
)
def test_an_interval_that_ends_before_it_starts_is_an_error_at_its_end(
    context: Context, tmp_path: Path, kind: str, row: dict[str, str], reversed_: bool
) -> None:
    found = [one for one in _problems(context, tmp_path, {**GROUP, kind: [row]}) if one.code == "interval-reversed"]
    assert [(one.severity, one.value, one.row) for one in found] == [("error", row["end"], FIRST)] * reversed_
    assert all(one.header.startswith(context.record_types[kind].field("end").label()) for one in found)
    assert all(message_in(one, lang, short=True) != one.message for one in found for lang in LANGUAGES[1:])


def test_a_name_written_twice_without_an_id_is_told_at_the_name(context: Context, tmp_path: Path) -> None:
    (one,) = _problems(context, tmp_path, {"organisation": [{"name": "Alpha"}, {"name": "Alpha"}]})
    assert (one.code, f"{one.column}{one.row}", one.value) == ("duplicate-key", f"B{FIRST + 1}", "Alpha")
    assert f"This name stands already in row {FIRST}" in one.message


def test_a_second_roster_that_differs_tells_the_label_of_the_first(context: Context, tmp_path: Path) -> None:
    roster = {"group": "C", "level": "membership", "completeness": "complete"}
    (one,) = _problems(context, tmp_path, {**GROUP, "roster": [roster, {**roster, "completeness": "partial"}]})
    assert (one.code, one.value, one.suggestion) == ("duplicate-key", "partial", "Complete")
    assert "http" not in one.message


@pytest.mark.parametrize(
    ("more", "last", "warned"),
    [
        ({}, {}, True),
        ({"size": "5"}, {}, False),
        ({"completeness": "partial"}, {}, False),
        ({"level": "governance"}, {}, False),
        ({"size": "4"}, {"role": "observer"}, False),
        ({"size": "4"}, {"end": "2018"}, False),
        ({"size": "4", "as_of": "2018-06-30"}, {"end": "2018"}, True),
    ],
)
def test_a_complete_roster_smaller_than_its_members_in_the_file_is_a_warning_at_its_size(
    context: Context, tmp_path: Path, more: dict[str, str], last: dict[str, str], warned: bool
) -> None:
    roster = {"group": "C", "level": "membership", "size": "3", "completeness": "complete", **more}
    seats = [*(_seat(n) for n in range(4)), _seat(4, **last)]
    found = _problems(context, tmp_path, {**GROUP, "membership": seats, "roster": [roster]})
    told = [(one.severity, one.code, one.header, one.value) for one in found]
    assert told == [("warning", "roster-too-small", "Stated size", roster["size"])] * warned
