"""The day of the document itself."""

from __future__ import annotations

from docparse.checks.context import Context
from docparse.checks.day_ranges import DayRange, day_range


def own_day(context: Context) -> DayRange | None:
    """The days that the date of the main part may mean; None where it has none."""
    return day_range(context.analysis.header.date)
