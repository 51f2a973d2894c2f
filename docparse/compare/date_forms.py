"""Dates as one, however they are written: "ngày 05/3/2020" and "ngày 05 tháng 3 năm 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.written_dates import full_dates
from docparse.values import Span

__all__ = ["dates_in", "with_one_form"]

_DAY_WORD = re.compile(r"\bngày\s+$", re.IGNORECASE)
_BEFORE = 8


def dates_in(text: str) -> Iterator[tuple[Span, str]]:
    """Each date with a day, the word "ngày" before it included, and its ISO form; in order."""
    found = []
    for date in full_dates(text):
        word = _DAY_WORD.search(text, max(0, date.span.start - _BEFORE), date.span.start)
        start = word.start() if word else date.span.start
        found.append((Span(start, date.span.end), f"{date.year}-{int(date.month):02}-{int(date.day):02}"))
    yield from sorted(found)


def with_one_form(text: str) -> str:
    """``text`` with all such dates in ISO form.

    >>> with_one_form("Quyết định ngày 05/3/2020") == with_one_form("Quyết định ngày 05 tháng 3 năm 2020")
    True
    """
    parts, at = [], 0
    for span, iso in dates_in(text):
        parts += [text[at : span.start], iso]
        at = span.end
    return "".join([*parts, text[at:]])
