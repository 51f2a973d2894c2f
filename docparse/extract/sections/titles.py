"""What a unit is called: its heading, or the beginning of its first sentence where it has none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docparse.extract.header.shape import CAPITALS, begins_lower, is_upper
from docparse.extract.sections.candidates import TEXT_KINDS, Candidate
from docparse.extract.sections.labels import Family
from docparse.values import Block, Document, Span

_TITLED_BELOW = frozenset({Family.PHAN, Family.CHUONG, Family.MUC, Family.TIEU_MUC})
# What parts a label from its title; the mark of a footnote may hang on the label.
_LEAD = re.compile(r"(?:\[\d+\])?[\s.:\-–—]*")
_SENTENCE_END = re.compile(rf"[.?!…](?=\s+[{CAPITALS}“\"(])")
_RUN_IN = re.compile(r":(?=\s)")
_BOLD_ENDS = re.compile(r"\s*[.:;–-]")
_FINISHED = (".", ";", ":", "!", "?")
_LONGEST_RUN_IN = 120
_LONGEST_SENTENCE = 200
_LONGEST_LINE = 250
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Title:
    """The folded text and the offset where the heading ends."""

    text: str
    end: int


def read_title(document: Document, candidate: Candidate, stop: int) -> Title:
    """The title of the unit that begins with ``candidate``; text from the offset ``stop`` on is not its own."""
    end = min(document.blocks[candidate.block].end, stop)
    start = _skip_lead(document.text, candidate.label.end, end)
    if start >= end:
        return _title_below(document, candidate, stop)
    return _title_in(document, candidate.block, start, stop)


def _skip_lead(text: str, start: int, end: int) -> int:
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead is not None else start


def _title_in(document: Document, index: int, start: int, stop: int) -> Title:
    block_end = min(document.blocks[index].end, stop)
    end = _heading_end(document, start, block_end)
    if end >= block_end:
        end = _end_of_lines(document, index, start, stop)
    return _title(document.text, start, end)


def _title(text: str, start: int, end: int) -> Title:
    end = start + len(text[start:end].rstrip())
    return Title(" ".join(text[start:end].split()).rstrip(" :;").removesuffix("."), end)


def _heading_end(document: Document, start: int, block_end: int) -> int:
    """The end of a run-in heading, of a whole line, or of what a first sentence begins with."""
    text = document.text
    bold = _bold_end(document, start, block_end) if document.runs else None
    if bold is not None:
        return bold
    sentence = _SENTENCE_END.search(text, start, block_end)
    end = sentence.end() if sentence is not None else block_end
    colon = _RUN_IN.search(text, start, min(end, start + _LONGEST_RUN_IN))
    if colon is not None:
        return colon.end()
    if end - start <= _LONGEST_SENTENCE or (end == block_end and end - start <= _LONGEST_LINE):
        return end
    cut = text.rfind(" ", start, start + _LONGEST_SENTENCE)
    return cut if cut > start else start + _LONGEST_SENTENCE


def _bold_end(document: Document, start: int, block_end: int) -> int | None:
    """Where bold type gives way within the block, if a mark ends the heading there."""
    for run in document.runs_in(Span(start, start + 1)):
        if run.bold and start < run.end < block_end and document.text[run.end : block_end].strip():
            heading = document.text[start : run.end].rstrip()
            if heading.endswith(_FINISHED) or _BOLD_ENDS.match(document.text, run.end, block_end):
                return run.end
    return None


def _title_below(document: Document, candidate: Candidate, stop: int) -> Title:
    """The title of a unit whose label has a line of its own."""
    below = _next_line(document, candidate.block, stop)
    if below is None:
        return Title("", candidate.label.end)
    block = document.blocks[below]
    if candidate.label.family in _TITLED_BELOW and not _is_title_line(document, block):
        return Title("", candidate.label.end)
    return _title_in(document, below, block.start, stop)


def _next_line(document: Document, index: int, stop: int) -> int | None:
    """The next block of running text that is not blank, if it comes before ``stop`` and no table before it."""
    for below in range(index + 1, len(document.blocks)):
        block = document.blocks[below]
        if block.start >= stop or block.place.table is not None:
            return None
        if block.kind in TEXT_KINDS and block.span.of(document.text).strip():
            return below
    return None


def _is_title_line(document: Document, block: Block) -> bool:
    text = block.span.of(document.text).strip()
    if len(text) > _LONGEST_LINE:
        return False
    return is_upper(text) or document.is_bold(block.span) or not text.endswith(_FINISHED)


def _end_of_lines(document: Document, index: int, start: int, stop: int) -> int:
    """The end of a heading that may be broken over several lines, the first being block ``index``."""
    end = min(document.blocks[index].end, stop)
    for _ in range(_MOST_LINES):
        below = _next_line(document, index, stop)
        if below is None or not _goes_on(document, Span(start, end), document.blocks[below]):
            return end
        index, end = below, document.blocks[below].end
    return end


def _goes_on(document: Document, heading: Span, below: Block) -> bool:
    """True if the line below is set like the heading and belongs to the same phrase."""
    text, line = heading.of(document.text).strip(), below.span.of(document.text).strip()
    if text.endswith(_FINISHED) or len(text) + len(line) > 2 * _LONGEST_LINE:
        return False
    if is_upper(text):
        return is_upper(line)
    return begins_lower(line) and line[0].isalpha() and document.is_bold(heading) and document.is_bold(below.span)
