"""Text files: decoded, then read as Markdown or as plain text, whichever their content is."""

from __future__ import annotations

from dataclasses import replace

from docparse.readers.decode import decode_file
from docparse.readers.detect import is_markdown
from docparse.readers.limits import require_few, require_short
from docparse.readers.options import USUAL, ReadOptions
from docparse.readers.page_frame import trim_frame
from docparse.values import Document

__all__ = ["read_characters", "read_text_file"]

_CONVERTED = "Tệp dùng bảng mã cũ {charset}: chữ được đọc sang Unicode, cần đối chiếu với bản gốc."


def read_text_file(content: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """The Document in the bytes of a text file; raises UnreadableFile where their encoding is not known."""
    decoded = decode_file(content, path)
    document = read_characters(decoded.text, content, path)
    if decoded.charset is None:
        return document
    return replace(document, warnings=(*document.warnings, _CONVERTED.format(charset=decoded.charset.label)))


def read_characters(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``, which was decoded from ``content``. Raises UnreadableFile: too long."""
    require_short(text, path)
    require_few(text.count("\n"), path)
    if is_markdown(text, path):
        from docparse.readers.markdown import read_markdown

        return trim_frame(read_markdown(text, content, path))
    from docparse.readers.plain import read_plain

    return trim_frame(read_plain(text, content, path))
