"""A web page as one Document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docparse.readers.detect import is_web_archive
from docparse.readers.html.article import keep_article
from docparse.readers.html.blocks import BlockReader
from docparse.readers.html.decoding import Page, decode_page
from docparse.readers.html.faults import unreadable
from docparse.readers.html.mhtml import find_page
from docparse.readers.html.tree import MOST_BYTES, parse, remove_unseen, style_sheet
from docparse.readers.limits import require_few
from docparse.readers.options import ReadOptions
from docparse.readers.page_frame import WARNING, trim_frame
from docparse.readers.written_blocks import BlockWriter
from docparse.values import Document

_HIDDEN = "Trang có chữ ẩn: phần này không được đọc."
_LOST = "Có {count} chỗ trong trang không đọc được thành chữ (bảng mã)."
_TRACKED = "Tệp còn dấu vết chỉnh sửa (track changes): được đọc như đã chấp nhận tất cả."
_ORIGINAL = "Tệp còn dấu vết chỉnh sửa (track changes): được đọc như trước khi sửa."
_PROLOG = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*", re.DOTALL)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|div|table|p|title|center|span|font)\b", re.IGNORECASE)


def read_page(data: bytes, path: str, options: ReadOptions) -> Document:
    """See ``docparse.readers.html.read_html``."""
    page = _characters(data, path)
    root = parse(page.text, path)
    sheet = style_sheet(root)
    tracked = any(True for _ in root.iter("del")) and any(True for _ in root.iter("ins"))
    hidden = remove_unseen(root, sheet, deleted="ins" if options.as_original else "del")
    body = root.find("body")
    body = root if body is None else body
    framed = keep_article(body)
    writer = BlockWriter(collapse=True)
    for count, draft in enumerate(BlockReader(sheet).drafts(body)):
        require_few(count, path)
        writer.add(draft)
    warnings = _warnings(page, hidden=hidden, tracked=tracked, framed=framed, options=options)
    document = trim_frame(writer.document(path=path, reader="html", content=data, warnings=warnings))
    return _once(document)


def _characters(data: bytes, path: str) -> Page:
    if len(data) > MOST_BYTES:
        raise unreadable(path, "too_large")
    if is_web_archive(data):
        found = find_page(data)
        if found is None:
            raise unreadable(path, "no_page")
        return decode_page(found.data, found.declared)
    page = decode_page(data)
    start = _PROLOG.match(page.text[:100_000])
    if start is not None and start[0].lstrip().startswith("<?xml") and not _PAGE.match(page.text, start.end()):
        raise unreadable(path, "not_a_page")
    return page


def _warnings(page: Page, *, hidden: bool, tracked: bool, framed: bool, options: ReadOptions) -> Iterator[str]:
    if tracked:
        yield _ORIGINAL if options.as_original else _TRACKED
    if hidden and not framed:
        yield _HIDDEN
    if framed:
        yield WARNING
    if page.lost:
        yield _LOST.format(count=page.lost)


def _once(document: Document) -> Document:
    return replace(document, warnings=tuple(dict.fromkeys(document.warnings)))
