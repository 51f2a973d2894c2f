"""Type and title (trích yếu) of a part (Decree 30/2020, Phụ lục I, mục II.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.found import Found, found_lines
from docparse.extract.header.lines import Line
from docparse.extract.header.title_lines import take_title_lines
from docparse.extract.header.type_names import TypeHead, type_at_head
from docparse.values import Document, Span


@dataclass(frozen=True, slots=True)
class TypeTitle:
    """Canonical type name and title, each with its place."""

    type: Found | None
    title: Found | None


def find_type_title(after: Sequence[Line], document: Document) -> TypeTitle:
    """Type and title of a document whose lines after the letterhead are ``after``."""
    head = type_at_head(after[0].text) if after else None
    if head is None:
        return TypeTitle(None, None)
    span = _written(document.text, after[0], head.written)
    kept = take_title_lines(after[1:], document, head)
    following = found_lines(kept, document.text) if kept else None
    return TypeTitle(Found(head.name, span), _title(document.text, after[0], span, head, following))


def _written(text: str, line: Line, words: str) -> Span:
    """Where ``words``, single-spaced, stand at the head of ``line``."""
    match = re.compile(r"\s+".join(map(re.escape, words.split()))).match(text, line.start, line.end)
    return Span(line.start, match.end() if match else line.end)


def _title(text: str, line: Line, type_span: Span, head: TypeHead, following: Found | None) -> Found | None:
    """What is left of the type's line and the lines below, as one line."""
    if not head.rest:
        return following
    start = text.find(head.rest.split()[0], type_span.end)
    whole = f"{head.rest} {following.value}" if following is not None else head.rest
    return Found(whole, Span(start, following.span.end if following else line.end))
