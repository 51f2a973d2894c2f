"""The texts of a part: from below its header to the recipients and signatures, and what may follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.sections.labels import NAMED, read_label
from docparse.values import Document, Part, Span

# Fields of the header proper; a date may also stand at the very end of a text.
_ABOVE = ("number", "type", "title", "addressees", "urgency", "secrecy")
_CLOSING = re.compile(r"\s*(?:Trên đây là|Nơi nhận\s*:)")


@dataclass(frozen=True, slots=True)
class Body:
    """A text ``[start, end)`` that has an outline of its own."""

    start: int
    end: int


def bodies_of(document: Document, part: Part) -> Iterator[Body]:
    """The text before the recipients and signatures of ``part``, and a text after them that is no part yet."""
    header = part.header
    above = [span.end for field, span in header.spans if field in _ABOVE and not _is_unit(document, span)]
    start = max([part.start, *above])
    below = [(span.start, span.end) for field, span in header.spans if field == "recipients"]
    below += [(signature.start, signature.end) for signature in header.signatures]
    for first, last in sorted(span for span in below if span[0] >= start):
        if first > start:
            yield Body(start, first)
        start = max(start, last)
    if start < part.end:
        yield Body(start, part.end)


def _is_unit(document: Document, title: Span) -> bool:
    """True for the title of an attached text without one: "Phần I. Danh mục …" is its first unit."""
    label = read_label(document.text, title.start, title.end)
    return label is not None and label.family in NAMED.values()


def content_end(document: Document, body: Body, last_heading: int) -> int:
    """The end of the content of the unit that begins at ``last_heading``; a closing formula is in no unit."""
    for index in range(document.block_index(last_heading) + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.start >= body.end:
            break
        if block.place.table is None and _CLOSING.match(document.text, block.start, block.end):
            return block.start
    return body.end
