"""Which lines of a text file continue the paragraph above them.

Files that were wrapped at a fixed width (mail, crawled pages, text exports) have no mark
for it. Clear cases go by rule; the rest by the weight of evidence that the file itself
gives: its width, its first lines, the pairs of words seen elsewhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docparse.readers.line_starts import (
    ATTACHED,
    ENDED,
    FULL_STOP,
    LABEL_ALONE,
    OPEN_END,
    SIGNATURE,
    is_dash_in_sentence,
    is_type_name,
    is_upper,
    label_before,
    starts_item,
    starts_lower,
)
from docparse.readers.lines import Line
from docparse.readers.upper_names import continues_name
from docparse.readers.wrap_width import WrapWidth, learn_width

# How far a fact speaks for joining two lines (negative: for parting them). The sum decides.
_WEIGHTS = {
    "ended": -3,
    "ended by a colon": -2,
    "item": -4,
    "dash in a sentence": 1,
    "full": 2,
    "short": -2,
    "very short": -2,
    "longer than the width": -1,
    "too long to be wrapped": -5,
    "next is too long for a first line": 4,
    "next looks like a first line": -3,
    "words seen together": 3,
    "words never seen together": -1,
    "open end": 5,
    "open bracket": 2,
    "brackets inside a sentence": 3,
    "bracket after words": 2,
    "formatting changes": -3,
    "capitals stop": -4,
    "indented more": -5,
    "indented less": 3,
    "list in a sentence": 8,
}
# With these, the words on either side of the line end tell nothing more.
_SETTLED = {"ended", "ended by a colon", "open end", "item", "dash in a sentence", "list in a sentence"}
# Columns by which a line must miss the width to be called short.
_SHORT = 8
_VERY_SHORT = 30
_FIRST_SPREAD = 5
# Tags with line ends inside leave two lines of source as one.
_TOO_LONG = 2.2


@dataclass(frozen=True, slots=True)
class Region:
    """Neighbouring lines with the words they show, without marks.

    ``crossed``: indices of lines whose end lies inside one stretch of formatting; ``changes``:
    of those at whose end a bold stretch begins or stops; ``hard``: of those ended on purpose.
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
            if not self._continues(region, index, begin):
                yield begin, index
                begin = index
        yield begin, len(region.lines)

    def _continues(self, region: Region, index: int, begin: int) -> bool:
        """True if line ``index`` belongs to the paragraph that line ``begin`` opened."""
        clear = self._clear_case(region, index, begin)
        return self._weigh(region, index, begin) > 0 if clear is None else clear

    def _clear_case(self, region: Region, index: int, begin: int) -> bool | None:
        before, words = region.words[index - 1], region.words[index]
        if not before or not words:
            return True
        if index - 1 in region.hard or FULL_STOP.search(before):
            return False
        if is_type_name(before) and index - 1 not in region.crossed:
            return False
        if is_upper(before) and ATTACHED.match(words):
            return False
        if is_type_name(words) and (index - 1 in region.changes or not is_upper(before)):
            return False
        if LABEL_ALONE.match(before) and not starts_item(words):
            return True
        if self._spaced and not region.in_cell:
            return not (starts_item(words) and _parts_list(region, index, begin))
        if starts_item(words):
            return None
        if is_upper(before) and is_upper(words):
            return self._clear_capitals(region, index)
        if index - 1 in region.crossed and not SIGNATURE.match(words):
            return True
        return self._clear_by_letter(region, before, words)

    def _clear_capitals(self, region: Region, index: int) -> bool | None:
        before, words = region.words[index - 1], region.words[index]
        crossed, changes = index - 1 in region.crossed, index - 1 in region.changes
        named = continues_name(before, words, crossed=crossed, changes=changes)
        # A title goes on until something else begins; a cell may hold two organs, one a line.
        return True if named is None and not region.in_cell and not ENDED.search(before) else named

    def _clear_by_letter(self, region: Region, before: str, words: str) -> bool | None:
        wrapped = self._width(region).line is not None
        if starts_lower(words):
            return wrapped or not ENDED.search(before)
        return None if wrapped or OPEN_END.search(before) else False

    def _width(self, region: Region) -> WrapWidth:
        return self._cells if region.in_cell else self._body

    def _weigh(self, region: Region, index: int, begin: int) -> int:
        width = self._width(region)
        facts = {*_facts(region, index, begin), *_width_facts(region, index, width, is_first=index - 1 == begin)}
        if not facts & _SETTLED:
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
                    self._pairs.update(pairwise(parts))
        return self._pairs


def _is_spaced(regions: Iterable[Region]) -> bool:
    """True if blank lines part the paragraphs: sentences that end at a line end mostly end a region."""
    inside = borders = 0
    for region in regions:
        if region.in_cell:
            continue
        borders += ENDED.search(region.words[-1]) is not None
        for before, words in pairwise(region.words):
            inside += ENDED.search(before) is not None and not starts_lower(words)
    return inside < borders / 2


def _pair(before: str, words: str) -> tuple[str, str]:
    return before.split()[-1], words.split()[0].rstrip(".,;:!?)")


def _parts_list(region: Region, index: int, begin: int) -> bool:
    """True if an item ends above a line that begins with the label of the next one."""
    before = region.words[index - 1]
    if ENDED.search(before):
        return not _runs_on(region, index, begin)
    label = label_before(region.words[index])
    return label is not None and region.words[begin].startswith(f"{label} ") and not OPEN_END.search(before)


def _runs_on(region: Region, index: int, begin: int) -> bool:
    """True if the label at the start of a line follows one that stands inside the paragraph."""
    label = label_before(region.words[index])
    if label is None:
        return False
    return any(f" {label} " in region.words[at] for at in range(begin, index))


def _facts(region: Region, index: int, begin: int) -> Iterator[str]:
    """Evidence in the words and their formatting."""
    before, words = region.words[index - 1], region.words[index]
    if ENDED.search(before):
        yield "ended by a colon" if before.endswith(":") else "ended"
    elif OPEN_END.search(before):
        yield "open end"
    if _runs_on(region, index, begin):
        yield "list in a sentence"
    elif is_dash_in_sentence(words) and not ENDED.search(before):
        yield "dash in a sentence"
    elif starts_item(words):
        yield "item"
    if before.count("(") > before.count(")"):
        yield "open bracket"
    if words.startswith("(") and ")" in words[:-1] and not words.endswith(")"):
        yield "brackets inside a sentence"
    if words[:1] == "(" and words[1:2].islower() and not is_upper(before):
        yield "bracket after words"
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
    too_long_for_first = width.has_short_first and len(words) > width.first + _FIRST_SPREAD
    if room < 0:
        yield "full"
    elif room >= _SHORT and not (is_first and too_long_for_first):
        # A first line may be short because a longer tag stood before it.
        yield "short"
        if room >= _VERY_SHORT:
            yield "very short"
    if len(before) > width.line * _TOO_LONG:
        yield "too long to be wrapped"
    elif len(before) > width.line + _SHORT:
        yield "longer than the width"
    if too_long_for_first:
        yield "next is too long for a first line"
    elif width.has_short_first:
        yield from _first_line_facts(region, index, width.first)
    elif region.lines[index].indent != region.lines[index - 1].indent:
        more = region.lines[index].indent > region.lines[index - 1].indent
        yield "indented more" if more else "indented less"


def _first_line_facts(region: Region, index: int, first: int) -> Iterator[str]:
    """A line that stops at the width of first lines, though its sentence goes on, is one."""
    length = len(region.words[index])
    if index + 1 < len(region.words) and length >= first - _FIRST_SPREAD and starts_lower(region.words[index + 1]):
        yield "next looks like a first line"
