"""Which lines of a text file continue the paragraph above them.

Files that were wrapped at a fixed width (mail, crawled pages, text exports) have no mark
for it. Clear cases go by rule; the rest by the weight of evidence that the file itself
gives: its width, its first lines, the pairs of words seen elsewhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docparse.readers.line_starts import (
    ENDED,
    FULL_STOP,
    LABEL_ALONE,
    OPEN_END,
    SIGNATURE,
    is_upper,
    starts_item,
    starts_lower,
)
from docparse.readers.lines import Line
from docparse.readers.upper_names import continues_name
from docparse.readers.wrap_width import WrapWidth, learn_width

# How far a fact speaks for joining two lines (negative: for parting them). The sum decides.
_WEIGHTS = {
    "ended": -3,
    "item": -4,
    "full": 2,
    "short": -2,
    "very short": -2,
    "too long to be wrapped": -4,
    "next is too long for a first line": 3,
    "next looks like a first line": -3,
    "words seen together": 3,
    "words never seen together": -1,
    "open end": 5,
    "open bracket": 2,
    "formatting changes": -2,
    "capitals stop": -4,
    "indented more": -5,
    "indented less": 3,
}
# Columns by which a line must miss the width to be called short.
_SHORT = 8
_VERY_SHORT = 30
_FIRST_SPREAD = 5


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring lines with the words they show, without marks.

    ``crossed``: indices of lines whose end lies inside one stretch of formatting; ``changes``:
    of those at whose end bold begins or stops; ``hard``: of those that the file ends on purpose.
    """

    lines: Sequence[Line]
    words: Sequence[str]
    in_cell: bool = False
    crossed: frozenset[int] = frozenset()
    changes: frozenset[int] = frozenset()
    hard: frozenset[int] = frozenset()


class Wrapping:
    """What one file shows about its line ends, and the paragraphs that follow from it."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._regions = regions
        self._body = learn_width(region.words for region in regions if not region.in_cell)
        cells = learn_width(region.words for region in regions if region.in_cell)
        self._cells = cells if cells.line is not None else self._body
        self._spaced = self._body.line is not None and _is_spaced(regions)
        self._pairs: set[tuple[str, str]] | None = None

    def paragraphs(self, region: Region) -> Iterator[tuple[int, int]]:
        """The paragraphs of ``region`` as intervals of line indices."""
        begin = 0
        for index in range(1, len(region.lines)):
            if not self._continues(region, index, is_first=index - 1 == begin):
                yield begin, index
                begin = index
        yield begin, len(region.lines)

    def _continues(self, region: Region, index: int, *, is_first: bool) -> bool:
        """True if line ``index`` belongs to the paragraph of the line before it."""
        clear = self._clear_case(region, index)
        return self._weigh(region, index, is_first=is_first) > 0 if clear is None else clear

    def _clear_case(self, region: Region, index: int) -> bool | None:
        before, words = region.words[index - 1], region.words[index]
        if not before or not words:
            return True
        if index - 1 in region.hard or FULL_STOP.search(before):
            return False
        if LABEL_ALONE.match(before) and not starts_item(words):
            return True
        width = self._cells if region.in_cell else self._body
        if self._spaced and not region.in_cell:
            return not (starts_item(words) and ENDED.search(before))
        if starts_item(words):
            return None
        if is_upper(before) and is_upper(words):
            named = continues_name(before, words, crossed=index - 1 in region.crossed)
            return named if region.in_cell or named else None
        if index - 1 in region.crossed and not SIGNATURE.match(words):
            return True
        if starts_lower(words):
            return width.line is not None or not ENDED.search(before)
        return False if width.line is None and not OPEN_END.search(before) else None

    def _weigh(self, region: Region, index: int, *, is_first: bool) -> int:
        width = self._cells if region.in_cell else self._body
        facts = {*_facts(region, index), *_width_facts(region, index, width, is_first=is_first)}
        if not ENDED.search(region.words[index - 1]) and not starts_item(region.words[index]):
            pair = _pair(region.words[index - 1], region.words[index])
            facts.add("words seen together" if pair in self._word_pairs() else "words never seen together")
        return sum(_WEIGHTS[fact] for fact in facts)

    def _word_pairs(self) -> set[tuple[str, str]]:
        """Neighbouring words inside the file's lines."""
        if self._pairs is None:
            self._pairs = set()
            for region in self._regions:
                for words in region.words:
                    parts = words.split()
                    self._pairs.update(zip(parts, parts[1:], strict=False))
        return self._pairs


def _is_spaced(regions: Iterable[Region]) -> bool:
    """True if blank lines part the paragraphs: sentences that end at a line end mostly end a region."""
    inside = borders = 0
    for region in regions:
        if region.in_cell:
            continue
        borders += ENDED.search(region.words[-1]) is not None
        for before, words in zip(region.words, region.words[1:], strict=False):
            inside += ENDED.search(before) is not None and not starts_lower(words)
    return inside < borders / 2


def _pair(before: str, words: str) -> tuple[str, str]:
    return before.split()[-1], words.split()[0].rstrip(".,;:!?)")


def _facts(region: Region, index: int) -> Iterator[str]:
    """Evidence in the words and their formatting."""
    before, words = region.words[index - 1], region.words[index]
    if ENDED.search(before):
        yield "ended"
    elif OPEN_END.search(before):
        yield "open end"
    if starts_item(words):
        yield "item"
    if before.count("(") > before.count(")"):
        yield "open bracket"
    if index - 1 in region.changes:
        yield "formatting changes"
    if is_upper(before) and not is_upper(words) and words[:1].isalpha():
        yield "capitals stop"


def _width_facts(region: Region, index: int, width: WrapWidth, *, is_first: bool) -> Iterator[str]:
    """Evidence in the lengths of the lines and in their indents."""
    if width.line is None or width.first is None:
        return
    before, words = region.words[index - 1], region.words[index]
    limit = width.first if is_first else width.line
    room = limit - len(before) - 1 - len(words.split(maxsplit=1)[0])
    if room < 0:
        yield "full"
    if room >= _SHORT:
        yield "short"
    if room >= _VERY_SHORT:
        yield "very short"
    if len(before) > width.line + _SHORT:
        yield "too long to be wrapped"
    if width.has_short_first:
        yield from _first_line_facts(region, index, width)
    elif region.lines[index].indent != region.lines[index - 1].indent:
        more = region.lines[index].indent > region.lines[index - 1].indent
        yield "indented more" if more else "indented less"


def _first_line_facts(region: Region, index: int, width: WrapWidth) -> Iterator[str]:
    """Where first lines are shorter than others: what the length of the next line shows."""
    first = width.first or 0
    length = len(region.words[index])
    if length > first + _FIRST_SPREAD:
        yield "next is too long for a first line"
    elif index + 1 < len(region.words) and length >= first - _FIRST_SPREAD and starts_lower(region.words[index + 1]):
        yield "next looks like a first line"
