"""Blocks that begin like a unit, with what speaks for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.header.shape import CAPITALS, is_upper
from docparse.extract.sections.labels import NAMED, Family, Label, read_label
from docparse.extract.sections.quoted import QuotedText
from docparse.values import Block, BlockKind, Document, Span
from docparse.values.construction import quickly_built

# Readers of files without paragraphs, whose lines may have been wrapped.
_WRAPPED_READERS = frozenset({"text", "markdown", "pdf"})
TEXT_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# A line of a table of contents ends with leaders or a tab, and a page number.
_CONTENTS = re.compile(r"(?:\.{4,}|…{2,}|\t)\s*\d{1,3}\s*$")
_OPENS = re.compile(rf"\W*[{CAPITALS}\d]")
_MEASURE = re.compile(
    r"\s*(?:%|‰|(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|ha|km|kg|tấn|người|hộ|giờ|ngày|tháng|năm|m[23²³]?|lần|vụ|điểm)\b)"
)
_FINISHED = re.compile(r"[.;:!?…”\")/\]]\s*$")
_BASES = re.compile(r"\s*(?:Các căn cứ|Căn cứ|CĂN CỨ)[^.;]{0,80}:\s*$")
_INSTRUMENT = re.compile(
    r"\s*(?:Căn cứ|(?:các )?(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị"
    r"|kế hoạch|công văn|văn bản|kết luận|chương trình|tờ trình|hướng dẫn|thông báo)\b)",
    re.IGNORECASE,
)
_NAMED = frozenset(NAMED.values())
# A named unit alone on its line, or parted from its title by a dash.
_PARTED = re.compile(r"\s*(?:[-–—]|$)")
# So much of a heading tells its look.
_LOOK = 40
_GLANCE = 8


@quickly_built
@dataclass(frozen=True, slots=True)
class Candidate:
    """A label, and the index of the block it stands in.

    ``marked``: set apart as a heading, or numbered, by the file; ``capital``: what follows begins as a
    sentence does; ``fresh``: what stands before is finished, so that this is no wrapped line.
    """

    label: Label
    block: int
    marked: bool
    capital: bool
    fresh: bool


def find_candidates(document: Document, first: int, last: int) -> Iterator[Candidate]:
    """Candidates among the blocks from ``first`` up to, not including, ``last``; tables hold none."""
    quoted = QuotedText(document.text, document.blocks, last)
    parted = document.reader not in _WRAPPED_READERS
    fresh, in_bases = True, False
    for index in range(first, last):
        block = document.blocks[index]
        if block.kind not in TEXT_KINDS:
            continue
        if block.place.table is not None:
            fresh = True
            continue
        candidate = None if quoted.covers(index) else read_candidate(document, block, index, fresh)
        in_bases = _lists_bases(document, block, candidate, in_bases)
        if candidate is not None and not in_bases:
            yield candidate
        fresh = parted or _is_heading(candidate) or _is_finished(document, block)


def _lists_bases(document: Document, block: Block, candidate: Candidate | None, listed: bool) -> bool:
    """True from "Căn cứ:" on, through the numbered instruments below it: they are no units."""
    if candidate is None:
        return _BASES.match(document.text, block.start, block.end) is not None
    return listed and _INSTRUMENT.match(document.text, candidate.label.end, block.end) is not None


def _is_heading(candidate: Candidate | None) -> bool:
    return candidate is not None and (candidate.marked or candidate.label.family in _NAMED)


def _is_finished(document: Document, block: Block) -> bool:
    """True if the next paragraph cannot be this one's wrapped line: it ends with a mark, or is a heading."""
    if _FINISHED.search(document.text, max(block.start, block.end - 3), block.end):
        return True
    opening = document.text[block.start : min(block.end, block.start + _LOOK)]
    return opening[:_GLANCE].isupper() and is_upper(opening)


def read_candidate(document: Document, block: Block, index: int, fresh: bool) -> Candidate | None:
    """The candidate that ``block`` begins with; None if it begins with no label."""
    text = document.text
    start = block.start
    while start < block.end and text[start].isspace():
        start += 1
    label = read_label(text, start, block.end)
    if label is None or _is_measure(label, text, block.end):
        return None
    if _CONTENTS.search(text, max(label.end, block.end - 16), block.end):
        return None
    capital = label.end >= block.end or _OPENS.match(text, label.end, block.end) is not None
    if label.family in _NAMED and not capital:
        return None
    return Candidate(label, index, _is_marked(document, block, label), capital, fresh)


def _is_measure(label: Label, text: str, end: int) -> bool:
    """A decimal number with its unit, or a range of numbers."""
    if label.family is Family.JOINED and not label.text.endswith((".", ")")):
        return _MEASURE.match(text, label.end, end) is not None
    return label.text.endswith(("-", "–", "—", ",")) and text[label.end : end].lstrip()[:1].isdigit()


def _is_marked(document: Document, block: Block, label: Label) -> bool:
    if block.label_end is not None or block.kind is BlockKind.HEADING or block.outline is not None:
        return True
    if label.family in _NAMED and _PARTED.match(document.text, label.end, block.end):
        return True
    seen = Span(label.start, min(block.end, label.end + _LOOK))
    opening = document.text[label.end : seen.end]
    return (opening[:_GLANCE].isupper() and is_upper(opening)) or (bool(document.runs) and document.is_bold(seen))
