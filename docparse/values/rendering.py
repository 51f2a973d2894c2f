"""A document as it is printed: on which page, and where on it, each stretch of its text stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from docparse.values.span import Span

# Who set the pages: the file itself (PDF), or a word processor other than the writer's.
PageSource = Literal["file", "libreoffice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedLine:
    """What one printed line shows of one block: ``[start, end)`` of the Document's text, on ``page`` (from 1).

    ``x0``, ``x1`` and the baseline ``y`` are in points from the left and the top of the page.
    """

    page: int
    start: int
    end: int
    x0: float
    y: float
    x1: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedRule:
    """A level line drawn or typed on ``page`` from ``x0`` to ``x1`` at the height ``y``, in points as above."""

    page: int
    x0: float
    x1: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Rendering:
    """The pages of one document; ``lines`` in the order of the text, ``rules`` from the first page on.

    ``widths``: the pages' widths in points. ``exact``: the letters are as wide as those that the file asks for, so
    that lines end where they do for the writer.
    """

    lines: tuple[RenderedLine, ...]
    rules: tuple[RenderedRule, ...] = ()
    widths: tuple[float, ...] = field(default=())
    source: PageSource = "libreoffice"
    exact: bool = True

    def lines_of(self, span: Span) -> tuple[RenderedLine, ...]:
        """The printed lines that show something of ``span``, in the order of the text."""
        first = bisect_right(self._ends, span.start)
        return self.lines[first : bisect_left(self._starts, span.end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _ends(self) -> list[int]:
        return [line.end for line in self.lines]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrendered:
    """Why there are no pages to look at, for the verdict's list of what was not checked."""

    reason: str
