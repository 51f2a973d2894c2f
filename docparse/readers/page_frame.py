"""The frame of a saved web page around a document: menus, notices, log-in boxes, footers.

A page saved or crawled from a legal portal holds the document between the site's own texts. The
head of the frame ends where the letterhead begins; its tail begins where, after the recipients or
the last annex, the words of web sites take over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from docparse.values import Document, OffsetMap, OffsetMapBuilder, Span

WARNING = "Tệp là trang web đã lưu: phần khung của trang (ngoài văn bản) đã được bỏ qua."

_SITE_WORDS = re.compile(
    r"đăng nhập|đăng xuất|đăng ký (?:thành viên|tài khoản)|tài khoản của|mật khẩu|quý khách|quý thành viên|"
    r"bạn vừa|bạn bị|"
    r"\bclick\b|hotline|copyright|bản quyền|trang chủ|cookie|đang tải văn bản|chia sẻ qua|facebook|zalo|"
    r"file attached|"
    r"file được đính kèm|e-mail:|email protected|xem chi tiết|xem tất cả|lược đồ|rà chuột|^tình trạng:|"
    r"^\W*ngày hiệu lực:|"
    r"^\W*số hiệu:|^loại văn bản:|^nơi ban hành:|^người ký:|số công báo|bản dịch này|tải về|đồng ý quy chế|"
    r"^văn bản liên quan|"
    r"^ban hành:|^hiệu lực:|^cập nhật:|^văn bản (?:bị )?thay thế|^văn bản (?:được )?(?:hướng dẫn|hợp nhất|sửa đổi|"
    r"căn cứ|dẫn chiếu)$|"
    r"^chú thích|chưa cập nhật nội dung|\.vn\b|\.com\b",
    re.IGNORECASE,
)
_MOTTO = re.compile(r"^\W*(?:cộng h(?:òa|oà) xã hội|đảng cộng sản việt nam)", re.IGNORECASE)
_CLOSING = re.compile(r"^\W*(?:nơi nhận|lưu\b)", re.IGNORECASE)
_NUMBER_LABEL = re.compile(r"^\W*số(?: ký)? hiệu:?\s*$", re.IGNORECASE)
_MOST_HEAD = 120
_FEWEST_HEAD = 3
_FEWEST_TAIL = 5
_DENSITY = 0.3


def trim_frame(document: Document) -> Document:
    """The document without the frame of the page; unchanged where there is none.

    Places and offsets into the source file stay those of the whole file.
    """
    if not _find_head([block.span.of(document.text) for block in document.blocks[:_MOST_HEAD]]):
        return document
    first, last = find_article([block.span.of(document.text) for block in document.blocks])
    if (first, last) == (0, len(document.blocks)) or first >= last:
        return document
    blocks = document.blocks[first:last]
    kept = Span(blocks[0].start, blocks[-1].end)
    return replace(
        document,
        text=kept.of(document.text),
        blocks=tuple(
            replace(
                block,
                start=block.start - kept.start,
                end=block.end - kept.start,
                label_end=None if block.label_end is None else block.label_end - kept.start,
            )
            for block in blocks
        ),
        runs=tuple(
            replace(run, start=max(run.start, kept.start) - kept.start, end=min(run.end, kept.end) - kept.start)
            for run in document.runs
            if run.start < kept.end and run.end > kept.start
        ),
        warnings=(*document.warnings, WARNING),
        source=_slice(document.source, kept) if document.source is not None else None,
    )


def find_article(paragraphs: Sequence[str]) -> tuple[int, int]:
    """``(first, last + 1)``: the paragraphs that are the document; all of them where there is no frame.

    >>> find_article(["QUYẾT ĐỊNH", "Điều 1. …"])
    (0, 2)
    """
    first = _find_head(paragraphs[:_MOST_HEAD])
    return (first, _find_tail(paragraphs, _marks(paragraphs), first)) if first else (0, len(paragraphs))


def _marks(paragraphs: Sequence[str]) -> list[bool]:
    """Which paragraphs speak as web sites do; a footnote never does, whatever it quotes."""
    return [not paragraph.startswith("[") and _SITE_WORDS.search(paragraph) is not None for paragraph in paragraphs]


def _find_head(paragraphs: Sequence[str]) -> int:
    """Where the letterhead begins behind site texts; 0 where the file begins with the document."""
    motto = next((i for i, text in enumerate(paragraphs) if _MOTTO.match(text)), None)
    if not motto:
        return 0
    marks = _marks(paragraphs[:motto])
    first = motto
    while first > 0 and _is_letterhead(paragraphs[first - 1]) and not marks[first - 1]:
        first -= 1
    return first if sum(marks[:first]) >= _FEWEST_HEAD else 0


def _is_letterhead(text: str) -> bool:
    """A line in capitals, or a rule: the issuer beside the national motto."""
    return all(char.isupper() for char in text if char.isalpha())


def _find_tail(paragraphs: Sequence[str], marks: Sequence[bool], first: int) -> int:
    """The earliest site paragraph after the recipients from which on site words are dense."""
    floor = max((i for i, text in enumerate(paragraphs) if _CLOSING.match(text)), default=first)
    end, hits = len(marks), 0
    for index in range(len(marks) - 1, floor, -1):
        if not marks[index]:
            continue
        hits += 1
        if hits >= _FEWEST_TAIL and hits >= _DENSITY * (len(marks) - index):
            end = index
    return _skip_page_titles(paragraphs, first, floor, end)


def _skip_page_titles(paragraphs: Sequence[str], first: int, floor: int, end: int) -> int:
    """The page repeats the document's number and title above its lists."""
    label = next((i for i, text in enumerate(paragraphs[:first]) if _NUMBER_LABEL.match(text)), None)
    number = paragraphs[label + 1].strip() if label is not None and label + 1 < first else ""
    while number and end - 1 > floor and number in paragraphs[end - 1]:
        end -= 1
    return end


def _slice(source: OffsetMap, kept: Span) -> OffsetMap:
    builder = OffsetMapBuilder()
    for piece in source.pieces:
        low, high = max(piece.start, kept.start), min(piece.end, kept.end)
        if low >= high:
            continue
        if piece.length == piece.source_length:
            builder.add(high - low, piece.source_start + (low - piece.start), high - low)
        else:
            builder.add(high - low, piece.source_start, piece.source_length)
    return builder.build()
