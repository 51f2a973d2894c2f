"""The days that a document may have been signed on: one, or an interval where its date is partly blank."""

from __future__ import annotations

import calendar
from collections.abc import Iterable

__all__ = ["possible_days"]

_YEAR, _MONTH, _DAY = len("2020"), len("2020-03"), len("2020-03-05")


def possible_days(date: str | None, cited: Iterable[str], latest: str) -> tuple[str, ...]:
    """The first and the last day (ISO) that ``date``, possibly partial, may stand for; the same day once.

    A document is not older than what it cites, nor, where it is read, younger than ``latest``. Nothing for a date that
    is absent or cannot be.

    >>> possible_days("2025-02", ["2025-02-19", "2015-06-19"], "2026-11-22")
    ('2025-02-19', '2025-02-28')
    """
    if date is None or len(date) not in (_YEAR, _MONTH, _DAY):
        return ()
    if len(date) == _DAY:
        return (date,)
    ends = _ends(date)
    if ends is None:
        return ()
    first, last = ends
    first = max([first, *(day for day in cited if len(day) == _DAY and first <= day <= last)])
    last = max(first, min(last, latest))
    return (first,) if first == last else (first, last)


def _ends(date: str) -> tuple[str, str] | None:
    """The first and the last day of a year or a month; None for a month that there is not: a slip of the writer."""
    if len(date) == _YEAR:
        return f"{date}-01-01", f"{date}-12-31"
    year, month = map(int, date.split("-"))
    if not 1 <= month <= 12:
        return None
    return f"{date}-01", f"{date}-{calendar.monthrange(year, month)[1]:02d}"
