"""The lines of Nơi nhận of a part, with how each ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.header.recipients import find_recipient_lines
from docparse.values import Analysis, Span

_ARCHIVE = re.compile(r"^[-–—+•\s]*lưu\b", re.IGNORECASE)

_DOTS = re.compile(r"\s*[.…]{2,}\s*$|\s*…\.?\s*$")


@dataclass(frozen=True, slots=True)
class RecipientLine:
    """``span`` without trailing blanks; ``is_last`` of its list; ``is_archive`` for the Lưu line."""

    span: Span
    text: str
    is_last: bool
    is_archive: bool


def recipient_lists(analysis: Analysis) -> Iterator[tuple[RecipientLine, ...]]:
    """The recipients of each part that has any."""
    for part in analysis.parts:
        spans = find_recipient_lines(analysis.document, part)
        if spans:
            yield tuple(_line(analysis.document.text, span, span == spans[-1]) for span in spans)


def _line(text: str, span: Span, is_last: bool) -> RecipientLine:
    # A list cut short by dots ("…") ends where its last name does.
    written = _DOTS.sub("", span.of(text)).rstrip()
    return RecipientLine(
        Span(span.start, span.start + len(written)), written, is_last, _ARCHIVE.match(written) is not None
    )
