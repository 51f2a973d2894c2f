"""Dates with a day, as they stand in a text, in the long and the short form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from docparse.checks.anchors import digit_runs, matches_at
from docparse.values import Span

_YEAR = r"(?:19|20)\d{2}"
_LONG = re.compile(rf"ngày\s+(?P<d>\d{{1,2}})\s+tháng\s+(?P<m>\d{{1,2}})\s+năm\s+(?P<y>{_YEAR})(?!\d)", re.IGNORECASE)
_SHORT = re.compile(
    rf"(?<![\d/.\-])(?P<d>\d{{1,2}})(?P<sep>[/.\-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{_YEAR})(?![\d/\-]|\.\d|/[A-ZĐ])"
)


@dataclass(frozen=True, slots=True)
class FullDate:
    """Day, month and year as written, with their places; ``separator`` "" in the long form."""

    span: Span
    day: str
    day_span: Span
    month: str
    month_span: Span
    year: str
    separator: str


def full_dates(text: str, runs: Sequence[int] | None = None) -> Iterator[FullDate]:
    """Every date with day, month and year in ``text``, long ones first; ``runs`` are its ``digit_runs``, if known."""
    for match in chain(_LONG.finditer(text), matches_at(_SHORT, text, digit_runs(text) if runs is None else runs)):
        yield FullDate(
            Span(*match.span()),
            match["d"],
            Span(*match.span("d")),
            match["m"],
            Span(*match.span("m")),
            match["y"],
            match.groupdict().get("sep") or "",
        )
