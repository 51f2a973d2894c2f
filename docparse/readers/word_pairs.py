"""Words that stand side by side inside the lines of a file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docparse.readers.region import Region

# A look for one pair takes a fortieth of listing all of them; most files are asked for few.
_FEW = 8


class WordPairs:
    """Tells of a pair of words whether they are neighbours inside a line of ``regions``."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self._regions = regions
        self._asked = 0
        self._all: set[tuple[str, str]] = set()

    def __contains__(self, pair: object) -> bool:
        self._asked += 1
        if self._asked <= _FEW:
            return self._look_for(pair)
        if not self._all:
            self._list()
        return pair in self._all

    def _look_for(self, pair: object) -> bool:
        if not isinstance(pair, tuple):
            return False
        one, other = pair
        lines = (words for region in self._regions for words in region.words if one in words and other in words)
        return any(pair in pairwise(words.split()) for words in lines)

    def _list(self) -> None:
        for region in self._regions:
            for words in region.words:
                self._all.update(pairwise(words.split()))
