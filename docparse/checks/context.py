"""What the rules look at: the analysis, the stage, and views of the text made once."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from docparse.checks.cited_symbols import CitedSymbol, cited_symbols
from docparse.checks.words import Word, split_words
from docparse.values import Analysis, Document, Span, Stage


@dataclass(frozen=True, kw_only=True)
class Context:
    """One document under check. ``today`` matters only where the document has no date."""

    analysis: Analysis
    stage: Stage
    today: datetime.date

    @property
    def document(self) -> Document:
        return self.analysis.document

    @property
    def text(self) -> str:
        return self.analysis.document.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the whole text."""
        return split_words(self.text)

    @cached_property
    def symbols(self) -> tuple[CitedSymbol, ...]:
        """The numbers and symbols that the document cites, taken apart."""
        return tuple(cited_symbols(self.analysis))

    def part_of(self, span: Span) -> int:
        """Index of the innermost part that holds the beginning of ``span`` (0 if none does)."""
        holding = [
            (part.start, index)
            for index, part in enumerate(self.analysis.parts)
            if part.start <= span.start < max(part.end, part.start + 1)
        ]
        return max(holding)[1] if holding else 0

    def section_of(self, span: Span) -> int | None:
        """Index of the innermost section that holds the beginning of ``span``."""
        sections = self.analysis.sections
        index: int | None = bisect_right(self._section_starts, span.start) - 1
        while index is not None and index >= 0:
            if span.start < sections[index].end:
                return index
            index = sections[index].parent
        return None

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.analysis.sections]
