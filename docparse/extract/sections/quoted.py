"""Text quoted at length, as in amending documents: its units belong to the quotation, not to the outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.values import Block

_OPENING = re.compile(r"\s*[\"“”]")
_CLOSING = re.compile(r"(?:[\"”“]|’’)[\s.;,)]*$")
_CLOSING_REACH = 8
# Neither an article nor what holds articles stands inside a quoted clause: there the writer forgot the mark.
_ARTICLE = re.compile(r"\s*[\"“”]?\s*(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s+(?:\d+|[IVXLC]+)\b\s*(?:[.:]|$)")


class QuotedText:
    """Tells which of ``blocks``, asked in order, lie inside a quotation.

    A quotation runs from the block that opens it to the one that ends with its closing mark. One that
    never closes, or is not closed before the next one opens, is the block alone.
    """

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._until = -1

    def covers(self, index: int) -> bool:
        """True if the block at ``index`` is quoted."""
        if index <= self._until:
            return True
        block = self._blocks[index]
        if self._text.find("“", block.start, block.end) < 0 and self._text.find('"', block.start, block.end) < 0:
            return False
        self._until = max(self._until, self._closing_block(index))
        return _OPENING.match(self._text, block.start, block.end) is not None

    def _closing_block(self, first: int) -> int:
        block = self._blocks[first]
        depth = self._balance(block, 0)
        if depth <= 0:
            return first
        in_article = _ARTICLE.match(self._text, block.start, block.end) is not None
        for index in range(first + 1, len(self._blocks)):
            block = self._blocks[index]
            change = self._balance(block, depth)
            if change > 0:
                return first
            if not in_article and _ARTICLE.match(self._text, block.start, block.end):
                return index - 1
            depth += change
            if depth <= 0 and _CLOSING.search(self._text, max(block.start, block.end - _CLOSING_REACH), block.end):
                return index
        return first

    def _balance(self, block: Block, depth: int) -> int:
        """Marks opened less marks closed; a straight mark closes what is open."""
        text, start, end = self._text, block.start, block.end
        curly = text.count("“", start, end) - text.count("”", start, end) - text.count("’’", start, end)
        if text.count('"', start, end) % 2 == 0:
            return curly
        return curly - 1 if depth + curly > 0 else curly + 1
