"""Days that may be partial: the first and the last day that they may stand for."""

from __future__ import annotations

_YEAR, _MONTH = len("2020"), len("2020-03")


def ends_of_day(day: str) -> tuple[str, str]:
    """The first and the last day of an ISO day, month or year; days compare as text, so that 31 ends each month.

    >>> ends_of_day("2025-02")
    ('2025-02-01', '2025-02-31')
    """
    if len(day) == _YEAR:
        return f"{day}-01-01", f"{day}-12-31"
    return (f"{day}-01", f"{day}-31") if len(day) == _MONTH else (day, day)


def is_before(day: str, other: str) -> bool:
    """True if all of ``day`` lies before all of ``other``."""
    return ends_of_day(day)[1] < ends_of_day(other)[0]
