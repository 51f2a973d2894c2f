"""Page numbers, running headers and footers, and signature marks printed into the margin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from docparse.readers.line_starts import starts_item
from docparse.readers.pdf.lines import Line
from docparse.values import BlockKind

_PAGE_NUMBER = re.compile(
    r"(?:trang|page)?\s*(?:[-–—(\[]\s*)?\d{1,4}(?:\s*[-–—)\]])?(?:\s*/\s*\d{1,4})?", re.IGNORECASE
)
_AT_AN_END = re.compile(r"^\d{1,4}\b|\b\d{1,4}$")
_Key = tuple[BlockKind, str]
_LETTERHEAD = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_SIGNED = re.compile(
    r"(?:(?:người )?ký(?: số)?(?: bởi)?|thời gian ký|ngày ký|cơ quan|email|e-mail|signed by|signing date"
    r"|digitally signed by|date)\s*:|signature (?:not verified|valid)",
    re.IGNORECASE,
)
_SURELY_SIGNED = re.compile(
    r"(?:ký(?: số)? bởi|thời gian ký|người ký)\s*:|signature (?:not |valid)|signed by:", re.IGNORECASE
)
# Shares of the page's height at its top and bottom where margins can be.
_MARGIN = 0.12
# A running header is one of the first lines of the page, on so many pages, at the same height (points).
_FIRST_LINES = 3
_FEWEST_PAGES = 3
_SAME_HEIGHT = 3.0
_SIGNED_LINES = 6


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page from top to bottom, tables apart; sizes in points.

    ``rules`` are the heights of short level lines, such as stand above footnotes.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Furniture:
    """``bodies``: the lines of each page that belong to the text; ``running``: headers and footers, each once."""

    bodies: tuple[PageLines, ...]
    running: tuple[tuple[BlockKind, Line], ...]


def strip_furniture(pages: Sequence[PageLines]) -> Furniture:
    """The pages without what the margins repeat."""
    dropped = {id(line) for page in pages for line in _signature_marks(page.lines)}
    pages = [_without(page, dropped) for page in pages]
    dropped = {id(line) for page in pages for line in _page_numbers(page)}
    pages = [_without(page, dropped) for page in pages]
    dropped, once = set(), []
    for kind, lines in dict(_running(pages)).values():
        once += [] if id(lines[0]) in dropped else [(kind, lines[0])]
        dropped |= {id(line) for line in lines}
    return Furniture(tuple(_without(page, dropped) for page in pages), tuple(once))


def _without(page: PageLines, dropped: set[int]) -> PageLines:
    kept = tuple(line for line in page.lines if id(line) not in dropped)
    return page if len(kept) == len(page.lines) else replace(page, lines=kept)


def _page_numbers(page: PageLines) -> Iterator[Line]:
    """A number alone at the top or the bottom, on a sheet of two pages two."""
    heights = [line.y for line in page.lines] or [0.0]
    highest, lowest = min(heights), max(heights)
    for line in page.lines:
        outermost = line.y <= highest + _SAME_HEIGHT or line.y >= lowest - _SAME_HEIGHT
        if outermost and _in_margin(page, line) and _PAGE_NUMBER.fullmatch(line.text):
            yield line


def _in_margin(page: PageLines, line: Line) -> bool:
    return line.y < _MARGIN * page.height or line.y > (1 - _MARGIN) * page.height


def _running(pages: Sequence[PageLines]) -> Iterator[tuple[_Key, tuple[BlockKind, list[Line]]]]:
    """Lines that many pages have at the same height, with the page's number or without."""
    seen: dict[_Key, list[Line]] = defaultdict(list)
    for page in pages:
        for kind, line in _marginal(page):
            for text in _without_page_number(line.text, page.number):
                seen[kind, text].append(line)
    for key, lines in seen.items():
        heights = Counter(round(line.y / _SAME_HEIGHT) for line in lines)
        usual = heights.most_common(1)[0][0] * _SAME_HEIGHT
        level = [line for line in lines if abs(line.y - usual) <= 2 * _SAME_HEIGHT]
        if len({line.page for line in level}) >= min(_FEWEST_PAGES, max(2, len(pages))):
            yield key, (key[0], level)


def _without_page_number(text: str, page: int) -> Iterator[str]:
    """The line itself; without a number at either end, its distance from the page's instead."""
    yield text
    for number in _AT_AN_END.finditer(text):
        yield f"{text[: number.start()]}{text[number.end() :]}#{int(number[0]) - page}"


def _marginal(page: PageLines) -> Iterable[tuple[BlockKind, Line]]:
    """The first and last lines of a page; the heading of an appendix is none of them."""
    top, bottom = page.lines[:_FIRST_LINES], page.lines[_FIRST_LINES:][-_FIRST_LINES:]
    if not any(_LETTERHEAD.search(line.text) for line in page.lines[: 2 * _FIRST_LINES]):
        yield from ((BlockKind.PAGE_HEADER, line) for line in top if _may_repeat(page, line))
    yield from ((BlockKind.PAGE_FOOTER, line) for line in bottom if _may_repeat(page, line))


def _may_repeat(page: PageLines, line: Line) -> bool:
    return _in_margin(page, line) and not starts_item(line.text)


def _signature_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """Who signed and when, as signing programs print it onto the first page."""
    for at, line in enumerate(lines[:_SIGNED_LINES]):
        if not _SURELY_SIGNED.match(line.text):
            continue
        near = lines[max(0, at - _SIGNED_LINES) : at + _SIGNED_LINES]
        yield from (one for one in near if _SIGNED.match(one.text) and one.size <= line.size + 1)
        return
