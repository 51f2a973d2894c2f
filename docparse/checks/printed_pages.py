"""What rules that look at printed pages have in common: what page a place is on, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.values import BlockKind, RenderedLine, Span

__all__ = ["SUBJECT", "body_lines", "doubt", "page_of"]

SUBJECT = "trang in: ngắt trang, ngắt dòng, đường kẻ"
_WORD = " Trang này do LibreOffice dựng, chỗ ngắt có thể khác: mở tệp bằng Word để quyết định."
_MARGINS = frozenset({BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER, BlockKind.FOOTNOTE, BlockKind.TEXT_BOX})


def doubt(context: Context) -> str:
    """What a message adds where the pages are not those that the writer sees; "" for those of the file itself."""
    return "" if context.pages is None or context.pages.source == "file" else _WORD


def page_of(context: Context, offset: int) -> int | None:
    """The page on which the character at ``offset`` is printed; None where it is not found on any."""
    lines = context.pages.lines_of(Span(offset, offset + 1)) if context.pages else ()
    return lines[0].page if lines else None


def body_lines(context: Context, span: Span) -> Iterator[RenderedLine]:
    """The printed lines of ``span`` but for those in the margins and in boxes."""
    for line in context.pages.lines_of(span) if context.pages else ():
        block = context.document.block_at(line.start)
        if block is None or block.kind not in _MARGINS:
            yield line
