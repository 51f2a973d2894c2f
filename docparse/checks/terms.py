"""The terms of the National Assembly and of the Party's Central Committee.

``data/terms.csv``: ``body`` QH or TW, ``term`` its number, ``from`` and ``to`` the first and last day (ISO; of a
congress the day it opened), blank = not over.
"""

from __future__ import annotations

import datetime
from functools import cache

from docparse.checks.day_ranges import DayRange
from docparse.checks.tables import read_table

COLUMNS = ("body", "term", "from", "to")
# Acts passed at the end of a term are signed in the first weeks of the next.
_GRACE = datetime.timedelta(days=45)


@cache
def _terms() -> dict[tuple[str, int], DayRange]:
    return {
        (row["body"], int(row["term"])): DayRange(
            datetime.date.fromisoformat(row["from"]), datetime.date.fromisoformat(row["to"] or "9999-11-01")
        )
        for row in read_table("terms.csv", COLUMNS)
    }


def is_in_term(body: str, term: int, days: DayRange) -> bool | None:
    """False if none of ``days`` can lie in that term; None for a term that the table does not have."""
    span = _terms().get((body, term))
    if span is None:
        return None
    return days.first <= span.last + _GRACE and span.first - _GRACE <= days.last


def terms_on(body: str, days: DayRange) -> list[int]:
    """The terms in which ``days`` may lie."""
    return [
        term
        for (of, term), span in _terms().items()
        if of == body and span.first <= days.last and days.first <= span.last
    ]
