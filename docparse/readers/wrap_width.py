"""Learn from a file itself at what width its lines were wrapped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docparse.readers.line_starts import ENDED, starts_item, starts_lower

_ENOUGH = 3
# Lines of a paragraph differ by one word; a first line shorter than that has another cause.
_ONE_WORD = 12


@dataclass(frozen=True, slots=True)
class WrapWidth:
    """Widths in code points; None where the file shows no wrapping.

    ``first`` is that of the first line of a paragraph, smaller than ``line`` where the text
    was copied from HTML source, whose tags took the room.
    """

    line: int | None
    first: int | None

    @property
    def has_short_first(self) -> bool:
        """True if first lines can be told from others by their length."""
        return self.line is not None and self.first is not None and self.first < self.line - _ONE_WORD


def learn_width(paragraphs: Iterable[Sequence[str]]) -> WrapWidth:
    """The widths in ``paragraphs``, groups of neighbouring lines.

    Only a line before one that begins with a small letter counts: it was surely wrapped.
    """
    firsts: list[int] = []
    others: list[int] = []
    for lines in paragraphs:
        for index in range(len(lines) - 1):
            if not starts_lower(lines[index + 1]) or starts_item(lines[index + 1]):
                continue
            is_first = index == 0 or (starts_item(lines[index]) and ENDED.search(lines[index - 1]) is not None)
            (firsts if is_first else others).append(len(lines[index]))
    if len(firsts) + len(others) < _ENOUGH:
        return WrapWidth(None, None)
    line = _high(others if len(others) >= _ENOUGH else firsts + others)
    first = _high(firsts) if len(firsts) >= _ENOUGH else line
    return WrapWidth(line, min(first, line))


def _high(lengths: list[int]) -> int:
    """The width that nine of ten lines keep to."""
    return sorted(lengths)[(len(lengths) - 1) * 9 // 10]
