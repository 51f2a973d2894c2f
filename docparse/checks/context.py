"""What the rules look at: the analysis, the stage, and views of the text made once."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TypeVar, cast

from docparse.checks.abbreviations import Use, abbreviation_uses
from docparse.checks.anchors import digit_runs, matches_at
from docparse.checks.body_paragraphs import Paragraph, body_paragraphs
from docparse.checks.cited_symbols import CitedSymbol, cited_symbols
from docparse.checks.house import House
from docparse.checks.item_lists import ItemList, item_lists
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrase_matches import Loss, Match, find_losses, find_matches
from docparse.checks.recipient_lines import RecipientLine, recipient_lists
from docparse.checks.sibling_units import Unit, sibling_runs
from docparse.checks.witness import Witness
from docparse.checks.words import Words, split_words
from docparse.checks.written_dates import FullDate, full_dates
from docparse.extract.quotas.table_grid import Table, tables_of
from docparse.speller import ContextModel, Judgement, judge, written_paragraphs
from docparse.values import Analysis, Document, Rendering, Span, Stage

_Found = TypeVar("_Found")
_QUOTED = re.compile('“[^”\n]*”|"[^"\n]*"')


@dataclass(frozen=True, kw_only=True)
class Context:
    """One document under check.

    ``today`` matters only where the document has no date, ``witness`` where a rule's tables are silent,
    ``house`` where an office has a style of its own, ``pages`` where the printed pages are looked at, ``speller``
    where words are judged by those around them.
    """

    analysis: Analysis
    stage: Stage
    today: datetime.date
    witness: Witness | None = None
    house: House = field(default_factory=House)
    pages: Rendering | None = None
    speller: ContextModel | None = None

    def line_of(self, span: Span) -> tuple[str, Span]:
        """The line that holds the beginning of ``span``, and where in it the span is."""
        start = self.text.rfind("\n", 0, span.start) + 1
        end = self.text.find("\n", span.start)
        return self.text[start : end if end >= 0 else None], Span(span.start - start, span.end - start)

    @property
    def document(self) -> Document:
        return self.analysis.document

    @property
    def text(self) -> str:
        return self.analysis.document.text

    @cached_property
    def words(self) -> Words:
        """The words of the document."""
        return split_words(self.text)

    @cached_property
    def judged(self) -> Judgement:
        """The words that those around them do not call for, miss, or hold twice; none without a speller."""
        return judge(self.speller, written_paragraphs(self.text)) if self.speller is not None else Judgement()

    @property
    def sure(self) -> float:
        """From this score on a suspect is nearly always a slip."""
        return self.speller.sure if self.speller is not None else 0.0

    @cached_property
    def capitalised(self) -> tuple[int, ...]:
        """Indices of the words that begin with a capital and are not all capitals."""
        return tuple(self.words.where(is_capitalised))

    @cached_property
    def matches(self) -> list[Match]:
        """The fixed phrases in the text, exact or with one word's marks wrong; of the plain terms only the wrong ones.

        Nearly all are exact terms, of which a rule asks now and then only (see ``exact_phrases``).
        """
        found = find_matches(self.words)
        return [match for match in found if match.wrong is not None or match.phrase.kind != "term"]

    @cached_property
    def exact_phrases(self) -> frozenset[str]:
        """The fixed phrases that the text has with all marks right, terms too."""
        return frozenset(match.phrase.text for match in find_matches(self.words) if match.wrong is None)

    @cached_property
    def faulty_words(self) -> frozenset[int]:
        """Indices of the words whose marks a fixed phrase has otherwise."""
        return frozenset(match.wrong for match in self.matches if match.wrong is not None)

    @cached_property
    def losses(self) -> list[Loss]:
        """The fixed phrases that have lost a word or a comma."""
        return find_losses(self.words)

    @cached_property
    def _quoted(self) -> tuple[list[int], list[int]]:
        spans = [Span(*match.span()) for match in _QUOTED.finditer(self.text)]
        spans += [citation.title_span for citation in self.analysis.citations if citation.title_span is not None]
        spans.sort()
        return [span.start for span in spans], list(accumulate((span.end for span in spans), max))

    def is_quoted(self, span: Span) -> bool:
        """True inside quotation marks or the title of a cited document, whose wording is not the writer's."""
        starts, ends = self._quoted
        index = bisect_right(starts, span.start) - 1
        return index >= 0 and span.start < ends[index]

    @cached_property
    def _in_marks(self) -> tuple[list[int], list[int]]:
        spans = [match.span() for match in _QUOTED.finditer(self.text)]
        return [start for start, _ in spans], [end for _, end in spans]

    def is_in_quotes(self, span: Span) -> bool:
        """True between quotation marks of one line; unlike ``is_quoted``, titles without marks do not count."""
        starts, ends = self._in_marks
        index = bisect_right(starts, span.start) - 1
        return index >= 0 and span.start < ends[index]

    @cached_property
    def digit_runs(self) -> list[int]:
        """Where each run of digits begins (code points)."""
        return digit_runs(self.text)

    def at_numbers(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern that begins with a digit and forbids another one before it."""
        return matches_at(pattern, self.text, self.digit_runs)

    @cached_property
    def dates(self) -> tuple[FullDate, ...]:
        """The dates with day, month and year, long ones first."""
        return tuple(full_dates(self.text, self.digit_runs))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the document."""
        return tuple(tables_of(self.document, self.document.blocks))

    def once(self, find: Callable[[Context], _Found]) -> _Found:
        """What ``find`` finds in this document, looked for when it is first asked for."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast(_Found, self._found[find])

    @cached_property
    def _found(self) -> dict[object, object]:
        return {}

    @cached_property
    def symbols(self) -> tuple[CitedSymbol, ...]:
        """The numbers and symbols that the document cites, taken apart."""
        return tuple(cited_symbols(self.analysis))

    @cached_property
    def recipients(self) -> tuple[tuple[RecipientLine, ...], ...]:
        """The lines of Nơi nhận, part by part."""
        return tuple(recipient_lists(self.analysis))

    @cached_property
    def bodies(self) -> tuple[tuple[Paragraph, ...], ...]:
        """The paragraphs of the running text, part by part."""
        return body_paragraphs(self.analysis)

    @cached_property
    def abbreviations(self) -> tuple[Use, ...]:
        """The abbreviations of the text in order."""
        return abbreviation_uses(self.document, (paragraph for body in self.bodies for paragraph in body))

    @cached_property
    def runs(self) -> tuple[tuple[Unit, ...], ...]:
        """The numbered units, run by run of siblings."""
        return sibling_runs(self.analysis.sections)

    @cached_property
    def lists(self) -> tuple[ItemList, ...]:
        """The lists whose items are closed by marks."""
        return item_lists(self.analysis, self.runs, self.bodies)

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
