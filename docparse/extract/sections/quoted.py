"""Text quoted at length, as in amending documents: its units belong to the quotation, not to the outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.values import Block

_OPENING = re.compile(r"\s*[\"“”]")
_CLOSING = re.compile(r"(?:[\"”“]|’’)[\s.;,)]*$")
_CLOSING_REACH = 8
# A closing mark on a line of its own, after dots for what is left out.
_LONE_CLOSING = re.compile(r"[\s.…]*”[\s.;,]*$")
_LONGEST_LONE = 12
_LONGEST_UNOPENED = 40
_ARTICLE = re.compile(
    r"\s*[\"“”]?\s*(?:(?:Điều|ĐIỀU)\s+(?P<number>\d+)|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:\d+|[IVXLC]+))\b"
    r"[a-zđ]?\s*(?:[.:]|$)"
)


class QuotedText:
    """Tells which of ``blocks`` before ``last``, asked in order, lie inside a quotation.

    A quotation runs from the block that opens it to the one that ends with its closing mark. One that
    never closes, or is not closed before the next one opens, is the block alone. Where a quoted clause
    meets an article, or a quoted article meets the next one of the document itself, a mark was forgotten:
    the quotation ends there. A closing mark on a line of its own without an opening one closes what was
    announced with a colon.
    """

    def __init__(self, text: str, blocks: Sequence[Block], last: int) -> None:
        self._text = text
        self._blocks = blocks
        self._last = last
        self._until = -1
        self._article = 0
        self._next_mark = -1

    def covers(self, index: int) -> bool:
        """True if the block at ``index`` is quoted."""
        if index <= self._until:
            return True
        block = self._blocks[index]
        if self._text[block.end - 1 : block.end] == ":":
            self._until = self._unopened_until(index)
        if self._text.startswith(("Điều", "ĐIỀU"), block.start):
            self._count_article(block)
        if self._next_opening(block.start) >= block.end:
            return False
        self._until = max(self._until, self._last_block(index))
        return _OPENING.match(self._text, block.start, block.end) is not None

    def _next_opening(self, start: int) -> int:
        """Where the next mark stands that may open a quotation; looked for once for all the blocks before it."""
        if self._next_mark < start:
            found = [place for mark in ("“", '"') if (place := self._text.find(mark, start)) >= 0]
            self._next_mark = min(found, default=len(self._text))
        return self._next_mark

    def _unopened_until(self, announced: int) -> int:
        """The block with a lone closing mark that ends what block ``announced`` announces; else that block."""
        for index in range(announced + 1, min(self._last, announced + _LONGEST_UNOPENED)):
            block = self._blocks[index]
            if self._text.startswith(":", block.end - 1) or self._text.find("“", block.start, block.end) >= 0:
                break
            if block.end - block.start < _LONGEST_LONE and _LONE_CLOSING.match(self._text, block.start, block.end):
                return index
        return announced

    def _count_article(self, block: Block) -> None:
        """Remember the document's own article, the one that quoted articles are told apart from."""
        article = _ARTICLE.match(self._text, block.start, block.end)
        if article is not None and article["number"]:
            self._article = int(article["number"])

    def _last_block(self, first: int) -> int:
        """The last block of the quotation that the block ``first`` opens."""
        block = self._blocks[first]
        depth = self._balance(block, 0)
        if depth <= 0:
            return first
        opening = _ARTICLE.match(self._text, block.start, block.end)
        for index in range(first + 1, self._last):
            block = self._blocks[index]
            change = self._balance(block, depth)
            if change > 0:
                return first
            if self._is_own_article(opening, block):
                return index - 1
            depth += change
            if depth <= 0 and _CLOSING.search(self._text, max(block.start, block.end - _CLOSING_REACH), block.end):
                return index
        return first

    def _is_own_article(self, opening: re.Match[str] | None, block: Block) -> bool:
        """True for an article inside the quotation that must be the document's own."""
        article = _ARTICLE.match(self._text, block.start, block.end)
        if article is None or opening is None:
            return article is not None
        own, quoted = article["number"], opening["number"]
        return bool(own and quoted) and int(own) == self._article + 1 != int(quoted) + 1

    def _balance(self, block: Block, depth: int) -> int:
        """Marks opened less marks closed; a straight mark closes what is open."""
        text, start, end = self._text, block.start, block.end
        curly = text.count("“", start, end) - text.count("”", start, end) - text.count("’’", start, end)
        if text.count('"', start, end) % 2 == 0:
            return curly
        return curly - 1 if depth + curly > 0 else curly + 1
