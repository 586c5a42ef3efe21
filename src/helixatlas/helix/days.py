"""Days and ageing: when a seat holds, and how much an old statement is still worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from helixatlas.errors import UsageError
from helixatlas.helix.facts import Roster, Seat

__all__ = ["aged", "check_day", "held", "held_on", "spoken_of", "union_confidence"]

_YEAR = 365.25


def check_day(text: str) -> str:
    """Return a day as ISO text. Raises UsageError for anything that is not a day."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{text!r} is not a day.", hint="Write it as 2026-11-20.", day=text) from error


def _from(text: str | None) -> str:
    given = text or "0001"
    return given[:10] if len(given) >= 10 else f"{given}-01-01"[:10]


def _until(text: str | None) -> str:
    given = text or "9999"
    if len(given) >= 10:
        return given[:10]
    return f"{given}-12-31" if len(given) == 4 else f"{given}-31"


def held_on(seat: Seat, day: str) -> bool:
    """Return whether a seat holds on a day; an open bound holds for ever, a year or month counts whole."""
    return _from(seat.start) <= day <= _until(seat.end)


def held(seats: Sequence[Seat], day: str | None, *, exact: bool) -> list[Seat]:
    """Return the seats that hold on a day.

    Without a day, each seat is judged on the day its own source speaks about. Unless ``exact``, a group
    all of whose recorded seats have ended is judged on the last day on which it had one.
    """
    now = [seat for seat in seats if held_on(seat, day or _own_day(seat))]
    if now or exact or not seats:
        return now
    last = max((_until(seat.end) for seat in seats if seat.end), default=None)
    return [seat for seat in seats if last and held_on(seat, last)]


def _own_day(seat: Seat) -> str:
    return _until(seat.as_of) if seat.as_of else _from(seat.start)


def spoken_of(statement: Seat | Roster, day: str) -> float:
    """Return how many years what a statement says lies away from ``day``, before or after.

    0 for a statement without a date, and within what the statement covers: from a stated start to the day it
    speaks about, and to a stated end.
    """
    if not statement.as_of:
        return 0.0
    said = _until(statement.as_of)
    if isinstance(statement, Seat) and statement.start and held_on(statement, day) and (day <= said or statement.end):
        return 0.0
    return abs((date.fromisoformat(day) - _last_valid(said)).days) / _YEAR


def _last_valid(text: str) -> date:
    year, month, number = (int(part) for part in text.split("-"))
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def aged(confidence: float, years: float, half_life: float | None) -> float:
    """Return trust * 2^(-age / half-life); no ageing where the half-life is None."""
    return confidence if half_life is None else float(confidence * 2.0 ** (-years / half_life))


def union_confidence(pairs: Iterable[tuple[str, float]]) -> float:
    """Return the noisy-or over sources of the best confidence within each source."""
    best: dict[str, float] = {}
    for graph, q in pairs:
        best[graph] = max(q, best.get(graph, 0.0))
    miss = 1.0
    for q in best.values():
        miss *= 1.0 - q
    return 1.0 - miss
