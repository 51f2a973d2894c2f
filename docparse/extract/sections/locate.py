"""Which section a place is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from docparse.values import Section


class SectionIndex:
    """Finds the innermost section of an offset."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._starts = [section.start for section in sections]

    def at(self, offset: int) -> int | None:
        """Index of the innermost section that contains ``offset``; None in none."""
        index: int | None = bisect_right(self._starts, offset) - 1
        while index is not None and index >= 0:
            if offset < self._sections[index].end:
                return index
            index = self._sections[index].parent
        return None
