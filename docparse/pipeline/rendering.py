"""A document's printed pages, for the checks that look at them."""

from __future__ import annotations

import hashlib

from docparse.values import Document, Rendering, UnreadableFile, Unrendered

__all__ = ["render"]

# Beyond it the pages do not show this text: pictures of text, or a file that is set otherwise than it is read.
_LEAST_FOUND = 0.85
# Six hundred pages.
_LONGEST = 1_500_000
_PENDING = frozenset({"insertion", "deletion", "move"})
_SUBJECT = "trang in"


def render(document: Document) -> Rendering | Unrendered:
    """The pages of the file that ``document`` was read from.

    A PDF has its own; those of a Word, OpenDocument or RTF file are set by LibreOffice. Unrendered says why there
    are none: another kind of file, LibreOffice missing, tracked changes pending, the file gone.
    """
    from docparse.readers.rendered_pages import can_be_set

    if document.reader != "pdf" and not can_be_set(document.reader):
        return _without("tệp này không có trang (chỉ xem được trang của tệp .docx, .doc, .odt, .rtf và .pdf)")
    if any(remnant.kind in _PENDING for remnant in document.remnants):
        return _without("tệp còn thay đổi đang theo dõi; hãy chấp nhận hoặc từ chối hết rồi kiểm tra lại")
    if len(document.text) > _LONGEST:
        return _without("văn bản quá dài")
    try:
        return _rendering(document)
    except UnreadableFile as error:
        return _without(_reason(error))


def _rendering(document: Document) -> Rendering | Unrendered:
    from docparse.pipeline.rendered_lines import place_lines, share_found
    from docparse.readers import load_file
    from docparse.readers.rendered_pages import read_printed_pages, set_pages

    content = load_file(document.path)
    if hashlib.sha256(content).hexdigest() != document.sha256:
        return _without("tệp đã thay đổi trong lúc kiểm tra")
    own = document.reader == "pdf"
    pdf = content if own else set_pages(content, document.reader, document.path)
    rendering = place_lines(document, read_printed_pages(pdf, document.path), "file" if own else "libreoffice")
    if share_found(document, rendering) < _LEAST_FOUND:
        return _without("chữ trên trang không khớp với văn bản đọc được (trang là ảnh, hoặc dùng phông chữ lạ)")
    return rendering


def _reason(error: UnreadableFile) -> str:
    if error.code == "no_libreoffice":
        return (
            "không tìm thấy LibreOffice trên máy này; hãy cài LibreOffice (miễn phí), hoặc đặt biến môi trường"
            " DOCPARSE_SOFFICE là đường dẫn tới tệp soffice"
        )
    if error.code == "not_found":
        return "không mở lại được tệp (đọc từ đầu vào chuẩn thì hãy ghi thành tệp)"
    return error.message.rstrip(".")


def _without(reason: str) -> Unrendered:
    return Unrendered(reason=f"{_SUBJECT}: {reason}")
