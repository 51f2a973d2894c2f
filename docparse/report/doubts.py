"""Header fields that the picture of the page puts in doubt: what the text layer says, and what the picture."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.values import Document, Header


def doubt_words(field: str, header: Header, document: Document, said: Mapping[str, str]) -> str:
    """Why ``field`` is to be compared with the paper, in brackets; '' where there is no doubt."""
    if field not in header.unsure:
        return ""
    span = header.span_of(field)
    readings = [one for one in document.readings if span and span.start <= one.start and one.end <= span.end]
    if span is None or not readings:
        return said["recognised_unsurely"]
    seen, end = "", span.start
    for reading in readings:
        seen += f"{document.text[end : reading.start]}{reading.text}"
        end = reading.end
        # A blank may leave no space between what was filled in and the word behind it.
        seen += " " if reading.start == reading.end and document.text[end : end + 1].isalpha() else ""
    seen += document.text[end : span.end]
    return said["read_otherwise"].format(text=span.of(document.text), picture=seen)


def with_doubt(value: str | None, field: str, header: Header, document: Document, said: Mapping[str, str]) -> str:
    """The value of a field with its doubt behind it; a doubt alone where the field has no value."""
    return " ".join(filter(None, (value, doubt_words(field, header, document, said))))
