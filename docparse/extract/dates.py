"""Dates as administrative documents write them, to ISO (``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``)."""

from __future__ import annotations

import re
from typing import NamedTuple

_DAY = r"\d{1,2}"
_MONTH = r"\d{1,2}"
_YEAR = r"(?:1[89]|20)\d{2}"
_BLANK = r"[.…_]*"

LONG_DATE = rf"ngày\s*(?P<d>{_DAY}|{_BLANK})\s*,?\s*tháng\s*(?P<m>{_MONTH}|{_BLANK})\s*,?\s*năm\s*(?P<y>{_YEAR})"
SHORT_DATE = rf"(?:ngày\s*)?(?P<d>{_DAY})\s*(?P<sep>[/.\-])\s*(?P<m>{_MONTH})\s*(?P=sep)\s*(?P<y>{_YEAR})(?!\d)"
BLANK_SHORT_DATE = rf"ngày\s*(?P<d>{_BLANK})\s*/\s*(?P<m>{_MONTH}|{_BLANK})\s*/\s*(?P<y>{_YEAR})(?!\d)"
MONTH_DATE = rf"tháng\s*(?P<m>{_MONTH})\s*(?:năm|[/.\-])\s*(?P<y>{_YEAR})(?!\d)"
YEAR_DATE = rf"năm\s*(?P<y>{_YEAR})(?!\s*[-–]\s*\d|\d)"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE) for form in (LONG_DATE, SHORT_DATE, BLANK_SHORT_DATE, MONTH_DATE, YEAR_DATE)
)


class WrittenDate(NamedTuple):
    """A date in a text: ISO value (possibly partial) and where it ends, in code points."""

    iso: str
    start: int
    end: int


def match_date(text: str, position: int) -> WrittenDate | None:
    """The date written at exactly ``position``, in any of the forms in use; None if there is none.

    Impossible days ("31/4/2023") are kept as written in ISO order: that they do not exist is a
    finding, not a failure to read.
    """
    for form in _FORMS:
        found = form.match(text, position)
        if found is not None:
            return WrittenDate(_to_iso(found), position, found.end())
    return None


def parse_date(text: str) -> str | None:
    """ISO form of the first date in ``text``; None if there is none.

    >>> parse_date("ngày 05 tháng 3 năm 2020")
    '2020-03-05'
    >>> parse_date("ngày     tháng 01 năm 2023")
    '2023-01'
    """
    hits = (form.search(text) for form in _FORMS)
    first = next((found for found in hits if found is not None), None)
    return _to_iso(first) if first is not None else None


def _to_iso(found: re.Match[str]) -> str:
    groups = found.groupdict()
    day, month = groups.get("d") or "", groups.get("m") or ""
    parts = [groups["y"]]
    if month.isdigit():
        parts.append(f"{int(month):02d}")
        if day.isdigit():
            parts.append(f"{int(day):02d}")
    return "-".join(parts)
