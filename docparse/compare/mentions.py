"""Does a document speak of a matter at all, in whatever words and place?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from docparse.compare.own_name import without_own_name
from docparse.compare.statements import Passage
from docparse.compare.subject_words import subject_words, weight_of
from docparse.values import Analysis

__all__ = ["Mentions"]


class Mentions:
    """The paragraphs of a document by their words, read when it is first asked for."""

    def __init__(self, analysis: Analysis, document: int) -> None:
        """``document`` is its index among those that are compared."""
        self._analysis, self._document = analysis, document
        self._blocks = analysis.document.blocks

    @cached_property
    def _having(self) -> dict[str, list[int]]:
        having: dict[str, list[int]] = defaultdict(list)
        text = self._analysis.document.text
        for number, block in enumerate(self._blocks):
            for word in subject_words(without_own_name(text[block.start : block.end], self._analysis)).words:
                having[word].append(number)
        return having

    def of(self, words: frozenset[str], least: float) -> Iterator[Passage]:
        """Paragraphs that hold at least the share ``least`` of ``words`` by weight, those that hold most first."""
        whole = weight_of(words)
        held: dict[int, float] = defaultdict(float)
        for word in words:
            weight = weight_of(frozenset((word,)))
            for number in self._having.get(word, ()):
                held[number] += weight
        for number in sorted(held, key=lambda one: (-held[one], one)):
            if held[number] < least * whole:
                return
            yield Passage(self._document, self._blocks[number].start, self._blocks[number].end)
