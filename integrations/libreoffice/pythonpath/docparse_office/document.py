"""An open text document: all its paragraphs, itself as a Word file, stretches as the office selects them."""

from __future__ import annotations

from typing import Any, Iterator

import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.io import XOutputStream

__all__ = ["Paragraph", "docx_of", "paragraphs_of"]

_FILTER = "MS Word 2007 XML"
# A cursor is moved by a number of 16 bits.
_FARTHEST = 32_000


class Paragraph:
    """``text`` is what docparse knows of it; fields and notes stand in it as the office shows them."""

    def __init__(self, content: Any) -> None:
        self._content = content
        self.text: str = content.getString()

    def stretch(self, start: int, end: int) -> Any | None:
        """A cursor over these letters; None where they are not plain text (inside a field)."""
        first, last = self._cursor(start), self._cursor(end)
        if first is None or last is None:
            return None
        first.gotoRange(last.getStart(), True)
        return first if first.getString() == self.text[start:end] else None

    def beginning(self) -> Any:
        """A cursor at its first letter."""
        return self._content.getText().createTextCursorByRange(self._content.getStart())

    def _cursor(self, offset: int) -> Any | None:
        """A cursor before the letter at ``offset``, found within the portion of plain text that holds it."""
        at = 0
        for portion in _elements(self._content):
            written = portion.getString()
            if at <= offset <= at + len(written) and portion.TextPortionType == "Text":
                cursor = portion.getText().createTextCursorByRange(portion.getStart())
                _move(cursor, written[: offset - at])
                return cursor
            at += len(written)
        return None


def paragraphs_of(document: Any) -> list[Paragraph]:
    """Those of the body, tables, frames, notes, headers and footers."""
    found = list(_paragraphs(document.getText()))
    for part in _other_texts(document):
        found.extend(_paragraphs(part))
    return found


def docx_of(document: Any) -> bytes:
    """The document as a Word file, made in memory; what is on the disk stays as it is."""
    kept = _Kept()
    filter_name, stream = PropertyValue(), PropertyValue()
    filter_name.Name, filter_name.Value = "FilterName", _FILTER
    stream.Name, stream.Value = "OutputStream", kept
    document.storeToURL("private:stream", (filter_name, stream))
    return b"".join(kept.pieces)


class _Kept(unohelper.Base, XOutputStream):
    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def writeBytes(self, content: Any) -> None:
        self.pieces.append(content.value)

    def flush(self) -> None:
        """Nothing waits."""

    def closeOutput(self) -> None:
        """Nothing is open."""


def _paragraphs(text: Any) -> Iterator[Paragraph]:
    for content in _elements(text):
        if content.supportsService("com.sun.star.text.Paragraph"):
            yield Paragraph(content)
        elif content.supportsService("com.sun.star.text.TextTable"):
            for name in content.getCellNames():
                yield from _paragraphs(content.getCellByName(name))


def _other_texts(document: Any) -> Iterator[Any]:
    frames = document.getTextFrames()
    yield from (frames.getByName(name) for name in frames.getElementNames())
    for notes in (document.getFootnotes(), document.getEndnotes()):
        yield from (notes.getByIndex(index) for index in range(notes.getCount()))
    styles = document.getStyleFamilies().getByName("PageStyles")
    for name in styles.getElementNames():
        style = styles.getByName(name)
        if style.isInUse():
            yield from filter(None, (style.HeaderText, style.FooterText))


def _elements(access: Any) -> Iterator[Any]:
    listed = access.createEnumeration()
    while listed.hasMoreElements():
        yield listed.nextElement()


def _move(cursor: Any, passed: str) -> None:
    """Move over these letters: the office counts UTF-16 units."""
    left = len(passed.encode("utf-16-le", "surrogatepass")) // 2
    while left > 0:
        cursor.goRight(min(left, _FARTHEST), False)
        left -= _FARTHEST
