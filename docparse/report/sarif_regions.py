"""Places in files as SARIF 2.1.0 gives them (section 3.30, regions)."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import Any
from urllib.parse import quote

from docparse.values import Document, Span

_BOM = "\ufeff"


class Regions:
    """Regions of one document: by line and column of its text file, or by offset where it is none.

    ``source`` is the decoded text of the file, None for other formats. Columns count code points from 1
    (``columnKind`` of the run); offsets are code points into the text that ``docparse text`` prints.
    """

    def __init__(self, document: Document, source: str | None) -> None:
        self._document = document
        self._source = source
        self._starts = [0]
        for offset, letter in enumerate(source or ""):
            if letter == "\n":
                self._starts.append(offset + 1)

    def region(self, span: Span) -> dict[str, Any]:
        """The region of ``span`` (of the Document's text) with the words there as its snippet."""
        where = self._by_line(span)
        if where is None:
            where = {"charOffset": span.start, "charLength": len(span)}
        return {**where, "snippet": {"text": visible(span.of(self._document.text))}}

    def replaceable(self, span: Span) -> dict[str, Any] | None:
        """The region of what may be replaced as it stands; None in other formats, and over a mark or a line end."""
        if self._source is None or self._document.source is None:
            return None
        there = self._document.source.span_to_source(span).of(self._source)
        same = unicodedata.normalize("NFC", there) == span.of(self._document.text)
        return self._by_line(span) if same else None

    def _by_line(self, span: Span) -> dict[str, Any] | None:
        if self._source is None or self._document.source is None:
            return None
        place = self._document.source.span_to_source(span)
        start_line, start_column = self._line_and_column(place.start)
        end_line, end_column = self._line_and_column(place.end)
        return {
            "startLine": start_line, "startColumn": start_column, "endLine": end_line, "endColumn": end_column,
        }  # fmt: skip

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset) - 1
        start = self._starts[line]
        # A byte order mark is no character of the file (3.30.2).
        mark = 1 if line == 0 and offset > 0 and (self._source or "").startswith(_BOM) else 0
        return line + 1, offset - start - mark + 1


def uri_of(path: str) -> str:
    """``path`` as a URI reference (RFC 3986): relative as it was given, absolute with the scheme "file"."""
    slashed = path.replace("\\", "/") if _is_windows_path(path) else path
    quoted = quote(slashed.encode("utf-8", "surrogateescape"), safe="/~!$&'()*+,=@;")
    if slashed.startswith("/"):
        return f"file://{quoted}"
    if _is_windows_path(path) and slashed[1:2] == ":":
        return f"file:///{slashed[0]}:{quote(slashed[2:], safe='/')}"
    return quoted


def visible(text: str) -> str:
    """``text`` with a replacement for each lone surrogate, which no JSON reader has to take."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_windows_path(path: str) -> bool:
    return "\\" in path or (path[1:2] == ":" and path[:1].isalpha())
