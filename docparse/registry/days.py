"""Comparing ISO days of which some are partial ("2024", "2024-06")."""

from __future__ import annotations

import calendar
import datetime

__all__ = ["day_after", "first_day", "has_begun", "is_before", "last_day", "spoken", "surely_over"]

_WHOLE_DAY = len("2020-03-05")
_YEAR = len("2020")


def first_day(day: str) -> str:
    """The first day that a partial one may stand for: "2024-06" as "2024-06-01"."""
    return (day + "-01-01"[len(day) - _YEAR :]) if _YEAR <= len(day) < _WHOLE_DAY else day


def last_day(day: str) -> str | None:
    """The last day that a partial one may stand for; None for what is no day.

    >>> last_day("2024"), last_day("2024-02"), last_day("2024-02-03"), last_day("")
    ('2024-12-31', '2024-02-29', '2024-02-03', None)
    """
    pieces = [int(piece) for piece in day.split("-") if piece]
    if len(day) >= _WHOLE_DAY or not pieces:
        return day or None
    year, month = pieces[0], pieces[1] if len(pieces) > 1 else len(calendar.month_name) - 1
    return f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def is_before(day: str, other: str) -> bool:
    """True if ``day`` lies before ``other``; of a partial date only its first day is sure to be covered."""
    return first_day(day) < first_day(other)


def has_begun(since: str | None, day: str) -> bool:
    """True if ``since`` is known and not after ``day``."""
    return since is not None and not is_before(day, since)


def day_after(day: str | None) -> str | None:
    """The day after a day, or after the last that a partial one may stand for.

    >>> day_after("2020-12-31"), day_after("2020"), day_after(None)
    ('2021-01-01', '2021-01-01', None)
    """
    last = last_day(day or "")
    if last is None:
        return None
    return (datetime.date.fromisoformat(last) + datetime.timedelta(days=1)).isoformat()


def surely_over(since: str, day: str) -> bool:
    """True if ``day`` is not before the last day that ``since``, possibly partial, may stand for."""
    return (last_day(since) or since) <= day


def spoken(day: str) -> str:
    """As Vietnamese readers write it: "2020-03-05" as "05/03/2020", "2024-06" as "06/2024"."""
    return "/".join(reversed(day.split("-")))
