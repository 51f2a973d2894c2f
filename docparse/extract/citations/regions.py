"""Where each paragraph stands: title, preamble with the legal bases, body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from docparse.extract.citations.role import Region, opens_basis
from docparse.values import Block, BlockKind, Document, Part, Span
from docparse.values.changes import with_changes

_BODY = re.compile(
    r"^\W*(?:(?:PHẦN|Phần|CHƯƠNG|Chương)\s+[IVXLC\d]|[IVX]{1,5}\s*[.\-–]\s|Điều\s+\d+|\d{1,2}\s*[.)]\s|[A-Z]\.\s|"
    r"(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|NGHỊ QUYẾT|CÔNG ĐIỆN)\s*:)"
)
_GOES_ON = re.compile(
    r"^\W*(?:các\s+)?(?:luật|nghị|quyết|thông|chỉ|kế|công|văn|chương|tờ|báo|kết|hướng|quy|phương)", re.IGNORECASE
)

# Citations of one paragraph are compared with one another: a text in a single line would take hours.
_LONGEST = 10_000
_SENTENCE_ENDS = (". ", "; ", " ")


def read_regions(document: Document, parts: Sequence[Part]) -> Iterator[tuple[Span, Region, int]]:
    """Each paragraph that can hold citations, with its Region and the index of its part.

    The lines of a part's title come as one paragraph; one beyond all measure comes in stretches.
    """
    part_index = title_done = -1
    body = in_bases = False
    title: Span | None = None
    for block in document.blocks:
        if block.start < title_done or block.kind in (BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER):
            continue
        index = _part_at(parts, block.start, part_index)
        if index != part_index:
            part_index, body, in_bases = index, False, False
            title = parts[index].header.span_of("title")
        span = block.span
        in_title = title is not None and title.overlaps(span)
        if in_title and title is not None:
            span = Span(block.start, max(block.end, title.end))
            title_done = span.end
        # Most paragraphs stand in the body, and need no second look.
        basis = False
        if in_title or not body:
            text = span.of(document.text)
            body = body or (not in_title and _BODY.match(text) is not None)
            basis = not body and (opens_basis(text) or (in_bases and _GOES_ON.match(text) is not None))
            in_bases = basis and text.rstrip().endswith((";", ":", ","))
        region = _region(in_title, not body, parts[index].header.type or parts[0].header.type, basis)
        if span.end - span.start <= _LONGEST:
            yield span, _for_kind(block, region), index
            continue
        for stretch in _stretches(document.text, span):
            yield stretch, _for_kind(block, region), index


def _stretches(text: str, span: Span) -> Iterator[Span]:
    """``span``, cut behind sentences where it is too long."""
    start = span.start
    while span.end - start > _LONGEST:
        ends = (text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in _SENTENCE_ENDS)
        end = next((end + 1 for end in ends if end >= 0), start + _LONGEST)
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


@lru_cache(maxsize=256)
def _region(title: bool, preamble: bool, host_type: str | None, in_bases: bool) -> Region:
    return Region(title=title, preamble=preamble, host_type=host_type, in_bases=in_bases)


def _for_kind(block: Block, region: Region) -> Region:
    """Footnotes and table cells never are the preamble."""
    if block.kind is BlockKind.FOOTNOTE:
        return with_changes(region, title=False, preamble=False, in_bases=False)
    return region


def _part_at(parts: Sequence[Part], offset: int, hint: int) -> int:
    for index in range(max(hint, 0), len(parts)):
        if parts[index].start <= offset < parts[index].end:
            return index
    return next((index for index, part in enumerate(parts) if part.start <= offset < part.end), 0)
