"""What a cell may say, kind by kind, and what it may not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helixatlas.ingest.cells import EMAIL, cell_text, show, split_text
from helixatlas.ingest.dates import read_date, read_month
from helixatlas.ingest.terms import iri, literal, unquote
from helixatlas.ingest.values import plain_reader
from helixatlas.ontology.records import Field

XSD = "http://www.w3.org/2001/XMLSchema#"


def _read(kind: str, raw: object, **more: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    reader = plain_reader(Field("x", ("http://e.org/p",), kind, **more), "en")  # type: ignore[arg-type]
    assert reader is not None
    terms, faults = reader(raw)
    return tuple(map(unquote, terms)), tuple(fault.code for fault in faults)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("2015-11-04", "2015-11-04"),
        ("04.11.2015", "2015-11-04"),
        ("4. 11. 2015.", "2015-11-04"),
        ("4 November 2015", "2015-11-04"),
        ("November 4, 2015", "2015-11-04"),
        ("4 de noviembre de 2015", "2015-11-04"),
        ("4 novembre 2015", "2015-11-04"),
        ("4. November 2015", "2015-11-04"),
        ("2015-11-04T10:00:00+01:00", "2015-11-04"),
        ("13/11/2015", "2015-11-13"),
        ("11/13/2015", "2015-11-13"),
        (42312, "2015-11-04"),
        ("42312", "2015-11-04"),
        (2015, "2015-01-01"),
        ("2015", "2015-01-01"),
        ("11/2015", "2015-11-01"),
        ("marzo 2015", "2015-03-01"),
        (dt.datetime(2015, 11, 4, 12, 0), "2015-11-04"),  # noqa: DTZ001  cells have no time zone
    ],
)
def test_a_date_is_read_as_officers_write_it(raw: object, day: str) -> None:
    found = read_date(raw)
    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(("cell", "day"), [("2015", "2015-12-31"), ("2016-02", "2016-02-29")])
def test_the_end_of_an_interval_means_the_last_day(cell: str, day: str) -> None:
    assert _read("date", cell, bound="end", datatype="http://www.w3.org/2001/XMLSchema#date")[0] == (day,)


def test_a_date_with_two_readings_is_told() -> None:
    assert _read("date", "03/04/2015") == (("2015-04-03",), ("ambiguous-date",))
    assert _read("date", "03.04.2015") == (("2015-04-03",), ())


@pytest.mark.parametrize("raw", ["soon", "31.02.2015", "2015-13-01", "n/a", "12", 7, True])
def test_a_non_date_is_an_error(raw: object) -> None:
    assert _read("date", raw) == ((), ("not-a-date",))


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_survives_each_way_of_writing_it(day: dt.date) -> None:
    ways = (
        day.isoformat(),
        day.strftime("%d.%m.%Y"),
        f"{day.day} {day.strftime('%B %Y')}",
        (day - dt.date(1899, 12, 30)).days,
    )
    for way in ways:
        if isinstance(way, int) and way < 10_000:
            continue  # a small serial number cannot be told from a count
        found = read_date(way)
        assert found is not None
        assert found.day == day


def test_a_month_needs_more_than_a_year() -> None:
    assert read_month("2015-11") == "2015-11"
    assert read_month("2015") is None


@pytest.mark.parametrize(
    ("kind", "raw", "value", "codes"),
    [
        ("integer", "1.234", "1234", ()),
        ("integer", 12.0, "12", ()),
        ("decimal", "1.234,56", "1234.56", ()),
        ("decimal", "1,234.56", "1234.56", ()),
        ("decimal", "0,5", "0.5", ()),
        ("decimal", "1 234,5", "1234.5", ()),
        ("decimal", "1,234", "1.234", ("ambiguous-number",)),
        ("decimal", "€ 250.000", "250", ("ambiguous-number",)),
        ("decimal", "0.125", "0.125", ()),
        ("boolean", "Ja", "true", ()),
        ("boolean", "no", "false", ()),
        ("url", "www.e.org", "http://www.e.org", ("address-completed",)),
        ("text", 15.0, "15", ()),
        ("text", "  a\u00a0 b\u200b ", "a b", ()),
    ],
)
def test_a_value_is_understood(kind: str, raw: object, value: str, codes: tuple[str, ...]) -> None:
    assert _read(kind, raw) == ((value,), codes)


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        ("integer", "1.5", "not-a-whole-number"),
        ("integer", "many", "not-a-whole-number"),
        ("decimal", "12 apples", "not-a-number"),
        ("boolean", "perhaps", "not-yes-or-no"),
        ("url", "not an address", "not-an-address"),
    ],
)
def test_a_value_that_is_none_is_an_error(kind: str, raw: object, code: str) -> None:
    assert _read(kind, raw) == ((), (code,))


def test_limits_of_length_range_and_form_are_kept() -> None:
    assert _read("text", "abcd", max_length=3)[1] == ("too-long",)
    assert _read("integer", "11", maximum=10.0)[1] == ("out-of-range",)
    assert _read("text", "abc", pattern="^[0-9]+$")[1] == ("pattern",)


@given(st.text(max_size=60))
def test_no_text_breaks_a_literal(text: str) -> None:
    term = literal(text)
    assert "\n" not in term
    assert "\r" not in term
    clean = "".join(ch for ch in text if ch in "\t\n\r" or (ord(ch) >= 32 and ch not in "\x7f\ufffe\uffff"))
    assert unquote(term) == clean


@given(st.text(alphabet='ab <>"{}|^`\\é:/', max_size=30))
def test_no_text_breaks_an_iri(text: str) -> None:
    assert not set(iri(text)[1:-1]) & set(' <>"{}|^`\\')


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=True), st.text(max_size=30), st.dates()))
def test_no_cell_crashes_a_reader(raw: object) -> None:
    for kind in ("text", "langtext", "integer", "decimal", "date", "month", "boolean", "url"):
        terms, faults = _read(kind, raw)
        assert len(terms) <= 1
        assert terms or faults or not cell_text(raw).strip() or kind in ("text", "langtext")


@given(st.text(alphabet="ab.@ c-", max_size=20))
def test_no_report_shows_an_e_mail_address(text: str) -> None:
    assert EMAIL.search(show(f"{text} someone@example.org")) is None


def test_an_e_mail_address_in_a_text_is_left_out_and_told() -> None:
    assert _read("text", "Office, office@example.org") == (("Office",), ("person-data",))


def test_mixed_separators_split_a_cell() -> None:
    assert split_text("a;b / c,,d", (";", " / ", ",")) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("cell", "literal"),
    [
        ("2021", '"2021"^^<xsd:gYear>'),
        ("2024-01", '"2024-01"^^<xsd:gYearMonth>'),
        ("04.11.2015", '"2015-11-04"^^<xsd:date>'),
    ],
)
def test_a_planned_date_is_stored_as_precisely_as_it_was_written(cell: str, literal: str) -> None:
    """A year in a cell is not the first of January in the graph."""
    planned = Field("start", ("https://w3id.org/helixatlas/ns#plannedFrom",), "date", bound="start")
    values, _ = plain_reader(planned, "")(cell)  # type: ignore[misc]
    assert values == (literal.replace("xsd:", "http://www.w3.org/2001/XMLSchema#"),)


@pytest.mark.parametrize(
    ("kind", "raw", "suggestion"),
    [
        ("integer", "~ 25", "25"),
        ("integer", "38 + 3", ""),
        ("decimal", "about 12", "12"),
        ("date", "circa 2009", "2009"),
        ("date", "2009 or 2010", ""),
    ],
)
def test_the_only_number_in_a_cell_is_suggested(kind: str, raw: str, suggestion: str) -> None:
    reader = plain_reader(Field("x", ("http://e.org/p",), kind), "en")
    assert reader is not None
    assert [fault.suggestion for fault in reader(raw)[1]] == [suggestion]
