"""The texts of a part: from below its header to the recipients and signatures, and what may follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.sections.labels import NAMED, Label, read_label
from docparse.extract.sections.ordinals import follows
from docparse.values import Document, Part

# The lowest fields of a header; others may also stand in page margins or at the very end.
_ABOVE = ("type", "title", "addressees")
_LISTED_END = re.compile(r"[;,.]\s*$")
_CLOSING = re.compile(r"\s*(?:Trên đây là|Nơi nhận\s*:)")


@dataclass(frozen=True, slots=True)
class Body:
    """A text ``[start, end)`` that has an outline of its own."""

    start: int
    end: int


def bodies_of(document: Document, part: Part) -> Iterator[Body]:
    """The text before the recipients and signatures of ``part``, and a text after them that is no part yet."""
    header = part.header
    start = _body_start(document, part)
    below = [(span.start, span.end) for field, span in header.spans if field == "recipients"]
    below += [(signature.start, signature.end) for signature in header.signatures]
    for first, last in sorted(span for span in below if span[0] >= start):
        if first > start:
            yield Body(start, first)
        start = max(start, last)
    if start < part.end:
        yield Body(start, part.end)


def _body_start(document: Document, part: Part) -> int:
    """The offset below the header; a named unit above that shows that what follows it is its own title."""
    end = max([part.start, *(span.end for field, span in part.header.spans if field in _ABOVE)])
    for index in range(document.block_index(part.start), len(document.blocks)):
        block = document.blocks[index]
        if block.start >= end:
            break
        label = read_label(document.text, block.start, block.end)
        if block.start >= part.start and label is not None and label.family in NAMED.values():
            return block.start
    return _past_addressees(document, end) if part.header.span_of("addressees") is not None else end


def _past_addressees(document: Document, end: int) -> int:
    """``end``, or where a numbered list of addressees ends if the header ends within one."""
    last: Label | None = None
    for index in range(document.block_index(max(0, end - 1)), len(document.blocks)):
        block = document.blocks[index]
        label = read_label(document.text, block.start, block.end)
        if last is not None and (label is None or not follows(last.readings[0].ordinal, label.readings[0].ordinal)):
            return block.start
        if label is None or not _LISTED_END.search(document.text, block.start, block.end):
            return end
        last, end = label, block.end
    return end


def content_end(document: Document, body: Body, last_heading: int) -> int:
    """The end of the content of the unit that begins at ``last_heading``; a closing formula is in no unit."""
    for index in range(document.block_index(last_heading) + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.start >= body.end:
            break
        if block.place.table is None and _CLOSING.match(document.text, block.start, block.end):
            return block.start
    return body.end
