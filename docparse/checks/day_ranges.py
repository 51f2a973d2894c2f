"""Partial ISO dates as intervals: "2023-01" is any day of January 2023."""

from __future__ import annotations

import calendar
import datetime
from typing import NamedTuple


class DayRange(NamedTuple):
    """First and last possible day."""

    first: datetime.date
    last: datetime.date


def day_range(iso: str | None) -> DayRange | None:
    """The days that ``iso`` ("2023", "2023-01", "2023-01-15") may mean; None for no or no real date.

    >>> day_range("2023-02").last.isoformat()
    '2023-02-28'
    >>> day_range("2023-02-31") is None
    True
    """
    if not iso:
        return None
    pieces = [int(piece) for piece in iso.split("-")]
    try:
        if len(pieces) == 1:
            return DayRange(datetime.date(pieces[0], 1, 1), datetime.date(pieces[0], 12, 31))
        if len(pieces) == 2:
            last = calendar.monthrange(pieces[0], pieces[1])[1]
            return DayRange(datetime.date(pieces[0], pieces[1], 1), datetime.date(pieces[0], pieces[1], last))
        day = datetime.date(pieces[0], pieces[1], pieces[2])
    except (ValueError, calendar.IllegalMonthError):
        return None
    return DayRange(day, day)


def write_date(iso: str) -> str:
    """The short form of a full or partial ISO date, padded as Decree 30/2020 pads it.

    >>> write_date("2014-04-07"), write_date("2021-01"), write_date("2023")
    ('07/4/2014', '01/2021', '2023')
    """
    year, *rest = iso.split("-")
    month = [f"{int(rest[0]):02d}" if int(rest[0]) < 3 else str(int(rest[0]))] if rest else []
    day = [f"{int(rest[1]):02d}"] if len(rest) > 1 else []
    return "/".join([*day, *month, year])
