"""A slip that a rule names exactly is not told a second time as a word that does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docparse.values import Finding

__all__ = ["without_repeats"]


def without_repeats(findings: Sequence[Finding], by_model: frozenset[str]) -> list[Finding]:
    """``findings`` without those of the rules ``by_model`` at whose place another rule proposes something too."""
    told = _Places((one.start, one.end) for one in findings if one.code not in by_model and one.suggestions)
    return [one for one in findings if one.code not in by_model or not told.overlap(one.start, one.end)]


class _Places:
    """Ranges of code points, asked for overlaps."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._covered = {place for start, end in ranges for place in range(start, end)}

    def overlap(self, start: int, end: int) -> bool:
        return any(place in self._covered for place in range(start, end))
