"""Learn from a file itself at what width its lines were wrapped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from docparse.readers.line_ends import is_ended
from docparse.readers.line_starts import starts_item, starts_lower

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


@dataclass(slots=True)
class _Lengths:
    """Lengths of lines that were surely wrapped: the next one begins with a small letter."""

    firsts: list[int] = field(default_factory=list)
    perhaps_firsts: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)

    def collect(self, lines: Sequence[str]) -> None:
        for index, (words, after) in enumerate(pairwise(lines)):
            if starts_lower(after) and not starts_item(after):
                self._list_for(lines, index).append(len(words))

    def _list_for(self, lines: Sequence[str], index: int) -> list[int]:
        if index == 0:
            return self.firsts
        if starts_lower(lines[index]) or not is_ended(lines[index - 1]):
            return self.others
        return self.firsts if starts_item(lines[index]) else self.perhaps_firsts


def learn_width(paragraphs: Iterable[Sequence[str]]) -> WrapWidth:
    """The widths in ``paragraphs``, groups of neighbouring lines."""
    lengths = _Lengths()
    for lines in paragraphs:
        lengths.collect(lines)
    everything = [*lengths.firsts, *lengths.perhaps_firsts, *lengths.others]
    if len(everything) < _ENOUGH:
        return WrapWidth(None, None)
    line = _high(lengths.others if len(lengths.others) >= _ENOUGH else everything)
    return WrapWidth(line, _first_width([*lengths.firsts, *lengths.perhaps_firsts], line))


def _first_width(candidates: list[int], line: int) -> int:
    """That of first lines if most are too short to be anything else, or else that of all lines."""
    short = [length for length in candidates if length < line - _ONE_WORD]
    return _high(short) if len(short) >= _ENOUGH and 2 * len(short) > len(candidates) else line


def _high(lengths: list[int]) -> int:
    """The width that nine of ten lines keep to."""
    return sorted(lengths)[(len(lengths) - 1) * 9 // 10]
