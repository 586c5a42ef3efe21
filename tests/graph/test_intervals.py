"""What a year or a month means as the bound of an interval."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from helixatlas.graph.intervals import first_day, last_day

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@given(DAYS)
def test_every_day_lies_between_the_first_and_last_day_of_its_year_and_month(day: dt.date) -> None:
    for stated in (f"{day:%Y}", f"{day:%Y-%m}", day.isoformat()):
        assert str(first_day(stated)) <= day.isoformat() <= str(last_day(stated))


@given(DAYS)
def test_the_day_after_the_last_begins_the_next_month(day: dt.date) -> None:
    after = dt.date.fromisoformat(str(last_day(f"{day:%Y-%m}"))) + dt.timedelta(days=1)
    assert (after.day, after.month) == (1, day.month % 12 + 1)


def test_what_nobody_stated_stays_open() -> None:
    assert (first_day(None), last_day(None)) == (None, None)
