"""Rows that cannot both be true: reversed intervals, a name twice, a list that is smaller than its members."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from helixatlas.ingest.context import Context
from helixatlas.ingest.mapping import load_mapping
from helixatlas.ingest.messages import LANGUAGES, message_in
from helixatlas.ingest.pipeline import check_files, check_source
from helixatlas.ingest.problems import Problem
from helixatlas.ingest.source import Source, load_source
from helixatlas.ingest.template import HEADER_ROW, write_template

Rows = dict[str, list[dict[str, str]]]
FIRST = HEADER_ROW + 1
GROUP: Rows = {"cluster": [{"name": "C"}], "organisation": [{"name": f"Org {n}"} for n in range(5)]}


def _problems(context: Context, tmp_path: Path, rows: Rows) -> list[Problem]:
    path = tmp_path / "five.xlsx"
    write_template([context.record_types[key] for key in rows], path, "en", schemes=context.schemes, rows=rows)
    return check_files([path], None, context).report.problems


SEATS = """
sheets:
  - file: "{file}"
    records:
      - type: organisation
        fields: {{name: {{column: Member}}}}
        repeats: true
      - type: cluster
        fields: {{name: {{column: Group}}}}
        repeats: true
      - type: membership
        fields:
          group: {{column: Group}}
          member: {{column: Member}}
          level: {{column: Level}}
          role: {{column: Role}}
          start: {{column: Since}}
          end: {{column: Until}}
"""
ROSTERS = """
  - file: sizes.csv
    document: {column: Doc}
    records:
      - type: cluster
        fields: {name: {column: Group}}
        repeats: true
      - type: roster
        fields: {group: {column: Group}, level: {value: MEM}, size: {column: Size}, completeness: {value: complete}}
"""
HEAD = "Group,Member,Level,Role,Since,Until\n"


def _across(
    context: Context, make_source: Callable[..., Source], first: str, second: str, sizes: str = "", extra: str = ""
) -> list[Problem]:
    mapping = SEATS.format(file="[ab].csv") + (ROSTERS if sizes else "")
    files = {"a.csv": HEAD + first, "b.csv": HEAD + second, **({"sizes.csv": sizes} if sizes else {})}
    problems = check_source(make_source(mapping, files, extra=extra), context).report.problems
    return [one for one in problems if one.code not in {"repeated-row", "row-not-used"}]


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


def test_a_complete_roster_is_held_against_the_members_in_every_file_of_its_source(
    context: Context, make_source: Callable[..., Source]
) -> None:
    first, second = "C,A,membership,,,\nC,B,membership,,,\n", "C,B,membership,,,\nC,D,membership,,,\n"
    (one,) = _across(context, make_source, first, second, "Group,Size,Doc\nC,2,s0\n")
    assert (one.severity, one.code, one.file, f"{one.column}{one.row}") == (
        "warning", "roster-too-small", "sizes.csv", "B2",
    )  # fmt: skip
    assert "3 are listed, 3 of them in other files" in one.message
    assert "a.csv, row 2" in one.expected
    assert not _across(context, make_source, first, second, "Group,Size,Doc\nC,3,s0\n")


def test_members_of_another_document_are_information_at_the_size_of_a_roster(
    context: Context, make_source: Callable[..., Source]
) -> None:
    extra = 'documents: {s0: {title: "A"}, s1: {title: "B"}}'
    text = SEATS.format(file="a.csv") + SEATS.format(file="b.csv").split("sheets:\n")[1] + ROSTERS
    text = text.replace('"a.csv"', '"a.csv"\n    document: {value: s0}').replace(
        '"b.csv"', '"b.csv"\n    document: {value: s1}'
    )
    files = {
        "a.csv": HEAD + "C,A,membership,,,\n",
        "b.csv": HEAD + "C,B,membership,,,\n",
        "sizes.csv": "Group,Size,Doc\nC,1,s0\n",
    }
    source = make_source(text, files, name="two", extra="")
    (source.folder / "source.yaml").write_text(
        (source.folder / "source.yaml")
        .read_text(encoding="utf-8")
        .replace('documents: {s0: {title: "A document"}}', extra),
        encoding="utf-8",
    )
    found = [
        one for one in check_source(load_source(source.folder), context).report.problems if one.file == "sizes.csv"
    ]
    (one,) = [one for one in found if "complete list" in one.message]
    assert (one.severity, one.code, f"{one.column}{one.row}") == ("information", "documents-differ", "B2")
    assert "b.csv, row 2" in one.expected


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("membership,partner,2015,", "membership,partner,2016,", ("warning", "membership-dates", "E2", "2016")),
        ("governance,partner,2015,", "governance,partner,2016,", ("information", "membership-dates", "E2", "2016")),
        ("membership,,2015,2018", "membership,,2016-04,2019", ("warning", "membership-dates", "E2", "2016-04")),
        ("membership,,2015,2018", "membership,partner,2015,2017", ("warning", "membership-dates", "F2", "2017")),
        ("membership,partner,,", "membership,observer,,", ("warning", "membership-roles", "D2", "observer")),
        ("membership,partner,,", "membership,coordinator,,", ("information", "membership-roles", "D2", "coordinator")),
        ("membership,partner,2015,2016", "membership,partner,2017,", None),
        ("membership,partner,2015,", "membership,partner,2015-04-01,", None),
        ("membership,partner,2015,", "membership,,,", None),
        ("membership,partner,2015,", "governance,partner,2016,", None),
    ],
)
def test_a_membership_stated_otherwise_in_another_file_is_told_where_it_differs(
    context: Context,
    make_source: Callable[..., Source],
    first: str,
    second: str,
    told: tuple[str, str, str, str] | None,
) -> None:
    found = _across(context, make_source, f"C,A,{first}\n", f"C,A,{second}\n")
    assert [(one.severity, one.code, f"{one.column}{one.row}", one.value) for one in found] == [told] * (
        told is not None
    )
    assert all(one.file == "b.csv" and "a.csv, row 2" in one.message for one in found)
    assert all(message_in(one, lang, short=True) != one.message for one in found for lang in LANGUAGES[1:])


def test_another_seat_in_another_sheet_is_told_with_its_sheet(context: Context, tmp_path: Path) -> None:
    path = tmp_path / "two.xlsx"
    book = openpyxl.Workbook()
    for name, since in (("Board", 2015), ("Assembly", 2016)):
        page = book.create_sheet(name)
        page.append(HEAD.strip().split(","))
        page.append(["C", "A", "membership", "partner", since, ""])
    del book["Sheet"]
    book.save(path)
    (tmp_path / "mapping.yaml").write_text(
        SEATS.format(file="*").replace('"*"', '"*"\n    sheet: "*"'), encoding="utf-8"
    )
    problems = check_files([path], load_mapping(tmp_path / "mapping.yaml"), context).report.problems
    (one,) = [one for one in problems if one.code == "membership-dates"]
    assert (one.sheet, f"{one.column}{one.row}") == ("Assembly", "E2")
    assert "in sheet Board, row 2: 2015" in one.message


@pytest.mark.parametrize(
    ("country", "territory", "told"),
    [
        ("Italy", "FI", ["ITI14"]),
        ("Italy", "ES24", [""]),
        ("Italy", "ITI14", []),
        ("Greece", "EL43", []),
        ("", "FI", []),
    ],
)
def test_a_region_of_another_country_than_the_row_says_is_a_warning(
    context: Context, tmp_path: Path, country: str, territory: str, told: list[str]
) -> None:
    row = {"name": "A", "country": country, "territory": territory}
    found = [one for one in _problems(context, tmp_path, {"organisation": [row]}) if one.code == "territory-abroad"]
    assert [one.suggestion for one in found] == told
    assert all(one.severity == "warning" for one in found)
