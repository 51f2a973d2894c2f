"""Which lines of a text file continue the paragraph above them.

Files that were wrapped at a fixed width (mail, crawled pages, text exports) have no mark
for it. Clear cases go by rule; the rest by the weight of evidence that the file itself
gives: its width, its first lines, the pairs of words seen elsewhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from docparse.readers.line_ends import is_ended, is_full_stop, is_open
from docparse.readers.line_starts import (
    ATTACHED,
    LABEL_ALONE,
    SIGNATURE,
    is_type_name,
    is_upper,
    label_before,
    starts_item,
    starts_lower,
)
from docparse.readers.region import Region
from docparse.readers.upper_names import continues_name
from docparse.readers.word_pairs import WordPairs
from docparse.readers.wrap_facts import runs_on, weigh
from docparse.readers.wrap_width import WrapWidth, learn_width


class Wrapping:
    """What one file shows about its line ends, and the paragraphs that follow from it."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._body = learn_width(region.words for region in regions if not region.in_cell)
        cells = learn_width(region.words for region in regions if region.in_cell)
        self._cells = cells if cells.line is not None else self._body
        self._spaced = self._body.line is not None and _is_spaced(regions)
        self._pairs = WordPairs(regions)

    def paragraphs(self, region: Region) -> Iterator[tuple[int, int]]:
        """The paragraphs of ``region`` as intervals of line indices."""
        begin = 0
        for index in range(1, len(region.lines)):
            if not self._continues(region, index, begin):
                yield begin, index
                begin = index
        if region.lines:
            yield begin, len(region.lines)

    def _continues(self, region: Region, index: int, begin: int) -> bool:
        """True if line ``index`` belongs to the paragraph that line ``begin`` opened."""
        clear = self._clear_case(region, index, begin)
        if clear is not None:
            return clear
        return weigh(region, index, begin, self._width(region), self._pairs) > 0

    def _clear_case(self, region: Region, index: int, begin: int) -> bool | None:
        before, words = region.words[index - 1], region.words[index]
        if index - 1 in region.hard or is_full_stop(before):
            return False
        below_capitals = is_upper(before)
        if below_capitals and is_type_name(before) and index - 1 not in region.crossed:
            return False
        if below_capitals and ATTACHED.match(words):
            return False
        if is_type_name(words) and (index - 1 in region.changes or not below_capitals):
            return False
        if LABEL_ALONE.match(before) and not starts_item(words):
            return True
        if self._spaced and not region.in_cell:
            return not (starts_item(words) and _parts_list(region, index, begin))
        if starts_item(words):
            return None
        if below_capitals and is_upper(words):
            return self._clear_capitals(region, index)
        if (index - 1 in region.crossed or before.endswith(",")) and not SIGNATURE.match(words):
            return True
        return self._clear_by_letter(region, before, words)

    def _clear_capitals(self, region: Region, index: int) -> bool | None:
        before, words = region.words[index - 1], region.words[index]
        crossed, changes = index - 1 in region.crossed, index - 1 in region.changes
        named = continues_name(before, words, crossed=crossed, changes=changes)
        # A title goes on until something else begins; a cell may hold two organs, one a line.
        return True if named is None and not region.in_cell and not is_ended(before) else named

    def _clear_by_letter(self, region: Region, before: str, words: str) -> bool | None:
        wrapped = self._width(region).line is not None
        if starts_lower(words):
            return wrapped or not is_ended(before)
        return None if wrapped or is_open(before) else False

    def _width(self, region: Region) -> WrapWidth:
        return self._cells if region.in_cell else self._body


def _is_spaced(regions: Iterable[Region]) -> bool:
    """True if blank lines part the paragraphs: sentences that end at a line end mostly end a region."""
    inside = borders = 0
    for region in regions:
        if region.in_cell or not region.words:
            continue
        borders += is_ended(region.words[-1])
        for before, words in pairwise(region.words):
            inside += is_ended(before) and not starts_lower(words)
    return inside < borders / 2


def _parts_list(region: Region, index: int, begin: int) -> bool:
    """True if an item ends above a line that begins with the label of the next one."""
    before = region.words[index - 1]
    if is_ended(before):
        return not runs_on(region, index, begin)
    label = label_before(region.words[index])
    return label is not None and region.words[begin].startswith(f"{label} ") and not is_open(before)
