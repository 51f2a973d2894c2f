"""Patterns that can begin in few places only: they are tried there instead of at every character of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["digit_runs", "matches_at"]

_DIGITS = re.compile(r"\d+")


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text)`` finds where no match begins elsewhere than at ``starts`` (sorted code points).

    What stands before a start is seen by a look-behind.
    """
    end = 0
    for start in starts:
        if start >= end and (found := pattern.match(text, start)) is not None:
            end = found.end()
            yield found


def digit_runs(text: str) -> list[int]:
    """Where each run of digits begins (code points)."""
    return [run.start() for run in _DIGITS.finditer(text)]
