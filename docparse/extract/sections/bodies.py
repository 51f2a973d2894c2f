"""Where the text of a part begins below its header, and ends above recipients and signatures."""

from __future__ import annotations

import re

from docparse.values import Document, Part

# Fields of the header proper; a date may also stand at the very end of a text.
_ABOVE = ("number", "type", "title", "addressees", "urgency", "secrecy")
_CLOSING = re.compile(r"\s*(?:Trên đây là|Nơi nhận\s*:)")


def body_start(part: Part) -> int:
    """The offset below the part's header; the part's start where it has none."""
    spans = [span.end for field, span in part.header.spans if field in _ABOVE]
    return max([part.start, *spans])


def body_end(document: Document, part: Part, last_heading: int) -> int:
    """The offset where the content of the unit that begins at ``last_heading`` ends in its part.

    A closing formula, the recipients and the signatures belong to no unit.
    """
    header = part.header
    below = [span.start for field, span in header.spans if field == "recipients"]
    below += [signature.start for signature in header.signatures]
    end = min([offset for offset in below if offset > last_heading], default=part.end)
    for index in range(document.block_index(last_heading) + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.start >= end:
            break
        if block.place.table is None and _CLOSING.match(document.text, block.start, block.end):
            return block.start
    return end
