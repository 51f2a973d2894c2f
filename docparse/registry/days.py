"""Comparing ISO days of which some are partial ("2024", "2024-06")."""

from __future__ import annotations

import datetime

__all__ = ["day_after", "first_day", "has_begun", "is_before", "spoken"]

_WHOLE_DAY = len("2020-03-05")
_YEAR = len("2020")


def first_day(day: str) -> str:
    """The first day that a partial one may stand for: "2024-06" as "2024-06-01"."""
    return (day + "-01-01"[len(day) - _YEAR :]) if _YEAR <= len(day) < _WHOLE_DAY else day


def is_before(day: str, other: str) -> bool:
    """True if ``day`` lies before ``other``; of a partial date only its first day is sure to be covered."""
    return first_day(day) < first_day(other)


def has_begun(since: str | None, day: str) -> bool:
    """True if ``since`` is known and not after ``day``."""
    return since is not None and not is_before(day, since)


def day_after(day: str | None) -> str | None:
    """The day after a whole day; a partial one stays as it is.

    >>> day_after("2020-12-31"), day_after("2020"), day_after(None)
    ('2021-01-01', '2020', None)
    """
    if day is None or len(day) < _WHOLE_DAY:
        return day
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def spoken(day: str) -> str:
    """As Vietnamese readers write it: "2020-03-05" as "05/03/2020", "2024-06" as "06/2024"."""
    return "/".join(reversed(day.split("-")))
