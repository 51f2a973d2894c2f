"""Which instrument ranks above which: a lower one never ends a higher one.

Law on the Promulgation of Legal Instruments (64/2025/QH15; before it 80/2015/QH13, điều 12): an instrument is ended by
one of the organ that issued it or of a higher one.
"""

from __future__ import annotations

import re

__all__ = ["is_lower"]

# The highest first; numbers that fit none have no rank here.
_RANKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"/QH\d+$",
        r"/(?:[A-Z]+-)?UBTVQH\d*$",
        r"/(?:NĐ|NQ)-CP$",
        r"/(?:[A-ZĐ]+-)?TTg(?:-|$)",
        r"/(?:TT|TTLT)-",
    )
)


def is_lower(number: str, other: str) -> bool:
    """True if ``number`` is surely that of an instrument below the one numbered ``other``.

    >>> is_lower("11/2024/NĐ-CP", "98/2023/QH15"), is_lower("98/2023/QH15", "11/2024/NĐ-CP")
    (True, False)
    """
    one, two = _rank(number), _rank(other)
    return one is not None and two is not None and one > two


def _rank(number: str) -> int | None:
    return next((rank for rank, pattern in enumerate(_RANKS) if pattern.search(number)), None)
