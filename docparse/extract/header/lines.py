"""The lines a reader's eye sees in the header and signature zones.

A block may hold two columns set apart by spaces or tabs, the national header, the motto and the rule
below them run together, or (a crawled page) type, title and first sentence in one paragraph; all of
them are told apart here. Offsets stay those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from docparse.extract.header.shape import fold_space
from docparse.text.literals import contains_any
from docparse.values import Block, BlockKind, Document, Span

MARGIN_KINDS = frozenset({BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER, BlockKind.FOOTNOTE})

# Blanks left for a number or a day are wide too; they never end a line.
_COLUMN_GAP = (
    r"(?<!\s)(?<!số)(?<!Số)(?<!SỐ)(?<!số:)(?<!Số:)(?<!SỐ:)(?<!ngày)(?<!tháng)(?<!năm)(?<![/…])(?<!\.\.)"
    r"(?:[ ]*\t[ \t]*|[ ]{4,})(?!\s|[/…]|\.\.|tháng|năm|ngày|-\w)"
)
_NATIONAL = r"CỘNG\s+H(?:ÒA|OÀ|OA)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT(?:\s+NAM\b|\s+NAM(?=Độc))?"
_MOTTO = r"Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc"
_RULE = r"[-_=–—*]{4,}"
# What begins a line of its own wherever it stands in the zone.
_BEGINS = r"(?<=\s)(?=V/v\s|Kính gửi\s*:|Nơi nhận\s*:|Số:\s*[\d.…]*\s*/)"
_CUT = re.compile(rf"(?P<gap>{_COLUMN_GAP}|\s\|\s|[\v\u2028]|{_BEGINS})|(?P<whole>{_NATIONAL}|{_MOTTO}|{_RULE})")
# Without any of these no line is cut: a look for literals is many times faster than the pattern.
_CUT_WORDS = ("V/v", "Kính gửi", "Nơi nhận", "Số:", "CỘNG", "Độc")
_CUT_MARKS = ("    ", " | ", *_CUT_WORDS, *(4 * mark for mark in "-_=–—*"))
# The marks of a cut, as far as one letter tells them; looking for one letter costs a tenth.
_CUT_SIGNS = (*"|_=—*", "--", "––", *_CUT_WORDS)
# Header lines run together are never further down in a block than this.
_CUT_REACH = 900
# Typed that far from the margin, a line stands in the right half of the page.
_INDENT = 24
_WORD = re.compile(r"\S+")
_FIRST_WORDS = 40


class Line(NamedTuple):
    """One line: its folded text, where it stands, and the table cell (table, row, column) it is in.

    ``right`` is True for what stands right of a gap in a text without tables.
    """

    text: str
    start: int
    end: int
    block: int
    cell: tuple[int, int, int] | None = None
    kind: BlockKind = BlockKind.PARAGRAPH
    right: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def shares_cell(self, other: Line) -> bool:
        """True if both stand in the same table cell, or both outside tables."""
        return self.cell == other.cell


class DocumentLines:
    """The lines of a document, each block cut once however often it is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._cut: dict[int, tuple[Line, ...]] = {}
        self._cut_signs = tuple(sign for sign in _CUT_SIGNS if sign in document.text)

    def within(self, span: Span, *, margins: bool = False) -> tuple[Line, ...]:
        """The lines of ``span``; with ``margins`` those of page headers, footers and notes instead."""
        document = self._document
        found: list[Line] = []
        for index in range(document.block_index(span.start), len(document.blocks)):
            block = document.blocks[index]
            if block.start >= span.end:
                break
            if block.end > span.start and (block.kind in MARGIN_KINDS) is margins:
                found.extend(self._lines_of(block, index))
        return tuple(found)

    def _lines_of(self, block: Block, index: int) -> tuple[Line, ...]:
        if index not in self._cut:
            self._cut[index] = tuple(_lines_of_block(self._document, block, index, self._cut_signs))
        return self._cut[index]


def lines_in(document: Document, span: Span) -> tuple[Line, ...]:
    """The lines of ``span``, for a single look."""
    return DocumentLines(document).within(span)


def _lines_of_block(document: Document, block: Block, index: int, cut_signs: Iterable[str]) -> Iterator[Line]:
    place = block.place
    cell = (place.table, place.row or 0, place.column or 0) if place.table is not None else None
    written = document.text[block.start : block.end]
    if _is_prose(written, cut_signs):
        yield Line(written, block.start, block.end, index, cell, block.kind, False)
        return
    for start, end, after_gap in _pieces(document, block):
        text = fold_space(document.text[start:end])
        if text:
            first, last = _trim(document.text, start, end)
            right = cell is None and (after_gap or first - start >= _INDENT)
            yield Line(text, first, last, index, cell, block.kind, right)


def _is_prose(written: str, cut_signs: Iterable[str]) -> bool:
    """A running paragraph, as most blocks are: one line, nothing to cut, fold or look at twice.

    ``cut_signs`` are those that stand in the document at all.
    """
    head = written[:_CUT_REACH]
    return (
        written != ""
        and written.isprintable()
        and written[:1] != " "
        and written[-1:] != " "
        and "  " not in written
        and not _begins_in_capitals(written)
        and not contains_any(head, cut_signs)
    )


def _begins_in_capitals(written: str) -> bool:
    """True if the first two words are in capitals or numbers; one alone is the label of an item."""
    if not _is_capital_word(written[:_FIRST_WORDS].split(" ", 1)[0]):
        return False
    first = written.find(" ")
    if first < 0:
        return False
    second = written.find(" ", first + 1)
    return _is_capital_word(written[first + 1 : second if second >= 0 else len(written)])


def _pieces(document: Document, block: Block) -> Iterator[tuple[int, int, bool]]:
    """(start, end, right of a gap) of each line in the block."""
    reach = min(block.end, block.start + _CUT_REACH)
    done, gap = block.start, False
    head = document.text[block.start : reach]
    # A tab and the other ends of lines are not printable.
    if head.isprintable() and not contains_any(head, _CUT_MARKS):
        yield from ((*piece, False) for piece in _by_look(document, block.start, block.end))
        return
    for cut in _CUT.finditer(document.text, block.start, reach):
        yield from ((*piece, gap) for piece in _by_look(document, done, cut.start()))
        gap = gap or len(cut["gap"] or "") > 1
        if cut["whole"]:
            yield *cut.span(), gap
        done = cut.end()
    yield from ((*piece, gap) for piece in _by_look(document, done, block.end))


def _by_look(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where words in capitals give way to others, and between bold and upright capitals."""
    if not _is_capital_word(document.text[start : min(end, start + _FIRST_WORDS)].split(" ", 1)[0]):
        yield start, end
        return
    capitals: list[re.Match[str]] = []
    after_capitals = ""
    for word in _WORD.finditer(document.text, start, min(end, start + _CUT_REACH)):
        if not _is_capital_word(word.group()):
            after_capitals, capitals_end = word.group(), word.start()
            break
        capitals.append(word)
    if len(capitals) < 2 or sum(len(word.group()) for word in capitals) < 6:
        yield start, end
        return
    done = start
    lettered = [word for word in capitals if any(map(str.isalpha, word.group()))]
    for before, after in pairwise(lettered):
        if _is_bold(document, before) != _is_bold(document, after):
            yield done, after.start()
            done = after.start()
    if after_capitals.lstrip("“\"'(")[:1].isupper():
        yield done, capitals_end
        done = capitals_end
    yield done, end


def _is_capital_word(word: str) -> bool:
    """True for a word in capitals, a number, a symbol or a mark: all that a heading in capitals holds."""
    if word.islower():
        return "/" in word
    return word.upper() == word or "/" in word or not any(map(str.isalpha, word))


def _is_bold(document: Document, word: re.Match[str]) -> bool:
    return document.is_bold(Span(*word.span()))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
