"""First and last days: what a year or a month means as the bound of an interval."""

from __future__ import annotations

import calendar

__all__ = ["first_day", "last_day"]


def first_day(stated: str | None) -> str | None:
    """Return the first day of a year, a month or a day written in ISO form.

    >>> first_day("2021"), first_day("2024-02"), first_day("2018-02-01")
    ('2021-01-01', '2024-02-01', '2018-02-01')
    """
    return f"{stated}{'-01-01'[3 * (stated.count('-')) :]}" if stated else None


def last_day(stated: str | None) -> str | None:
    """Return the last day of a year, a month or a day written in ISO form.

    >>> last_day("2021"), last_day("2024-02"), last_day("2018-02-01")
    ('2021-12-31', '2024-02-29', '2018-02-01')
    """
    if not stated or stated.count("-") == 2:
        return stated
    if "-" not in stated:
        return f"{stated}-12-31"
    year, month = stated.split("-")
    return f"{stated}-{calendar.monthrange(int(year), int(month))[1]}"
