"""The margins, indents and line distances that a page keeps to, learnt from its own lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docparse.readers.pdf.furniture import PageLines
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.tables import Table

_ENOUGH_LINES = 12
# Points: how far lines that end, or begin, at the same place may miss each other.
NEAR = 2.0
# The share of lines that must stop exactly at the right margin in justified text.
_JUSTIFIED = 0.2
_FEWEST_FLUSH = 3
_LEFT = 0.12
_USUAL_SPACING = 1.25
_WIDE_SPACING = 2.3


@dataclass(frozen=True, slots=True)
class Measure:
    """Points from the left of the page; ``leading`` is the usual distance of two baselines in a paragraph."""

    left: float
    right: float
    justified: bool
    leading: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def measure_pages(pages: Sequence[PageLines], tables: Mapping[int, Sequence[Table]]) -> dict[int, Measure]:
    """The measure of each page; pages with few lines have that of all pages of their size.

    ``tables`` of such a page, by its number, show its margins, too.
    """
    of_size: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for page in pages:
        of_size[_size(page)] += page.lines
    widths = {_size(page): page.width for page in pages}
    shared = {size: _measure(lines, widths[size]) for size, lines in of_size.items()}
    return {page.number: _of_page(page, shared[_size(page)], tables.get(page.number, ())) for page in pages}


def _of_page(page: PageLines, shared: Measure, tables: Sequence[Table]) -> Measure:
    if len(page.lines) >= _ENOUGH_LINES:
        return _own(page, shared)
    if shared.justified or not tables:
        return shared
    left, right = min(table.box.x0 for table in tables), max(table.box.x1 for table in tables)
    return replace(shared, left=min(shared.left, left), right=max(shared.right, right))


def _size(page: PageLines) -> tuple[int, int]:
    return round(page.width / 10), round(page.height / 10)


def _own(page: PageLines, shared: Measure) -> Measure:
    """The page's own margins if its lines show them: books mirror them, appendices have others."""
    own = _measure(page.lines, page.width)
    return own if own.justified or not shared.justified else shared


def _measure(lines: Sequence[Line], width: float) -> Measure:
    if not lines:
        return Measure(0.0, 0.0, justified=False, leading=0.0)
    right, share = _right(lines)
    left = _left(lines)
    justified = share >= _JUSTIFIED
    if not justified and len(lines) < _ENOUGH_LINES:
        # A few short lines show no margin: that on the right is hardly wider than that on the left.
        right = max(right, width - left)
    return Measure(left, max(right, left), justified, _leading(lines))


def _right(lines: Sequence[Line]) -> tuple[float, float]:
    """Where most lines stop, and the share of those that stop there; else where the longest do."""
    ends = Counter(round(line.x1) for line in lines)
    near = {end: sum(ends[end + step] for step in (-1, 0, 1)) for end in ends}
    usual = max(near, key=lambda end: (near[end], end))
    longest = sorted(line.x1 for line in lines)[-1 - len(lines) // 20]
    if near[usual] >= max(_FEWEST_FLUSH, _JUSTIFIED * len(lines)) and usual > longest - 20:
        return max(line.x1 for line in lines if abs(line.x1 - usual) <= 1.5), near[usual] / len(lines)
    return longest, 0.0


def _left(lines: Sequence[Line]) -> float:
    """The leftmost place where enough lines begin."""
    starts = Counter(round(line.x0) for line in lines)
    for start in sorted(starts):
        if sum(starts[start + step] for step in (0, 1, 2)) >= max(2, _LEFT * len(lines)):
            return min(line.x0 for line in lines if start - 1 <= line.x0 <= start + 2)
    return min(line.x0 for line in lines)


def _leading(lines: Iterable[Line]) -> float:
    """The most frequent distance of neighbouring lines, those of blank lines aside."""
    gaps: Counter[float] = Counter()
    for above, line in pairwise(lines):
        gap = line.y - above.y
        if above.page == line.page and 0 < gap < _WIDE_SPACING * line.size:
            gaps[round(gap * 2) / 2] += 1
    if not gaps:
        return _USUAL_SPACING * 14
    return max(gaps, key=lambda gap: (gaps[gap] + gaps[gap - 0.5] + gaps[gap + 0.5], -gap))
