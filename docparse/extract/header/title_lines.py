"""Which lines under the type name are the title: it ends at the deciding organ, the bases, the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.fixed_lines import (
    is_addressee_line,
    is_basis,
    is_draft_mark,
    is_enclosure_line,
    is_rule,
)
from docparse.extract.header.lines import Line
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import begins_lower, is_upper
from docparse.extract.header.type_names import TypeHead, type_at_head
from docparse.values import Document

_HEADING = re.compile(
    r"^(?:mở\s+đầu|lời\s+nói\s+đầu|đặt\s+vấn\s+đề)\b|^(?:phần|chương|mục|điều)\s+(?:thứ\s+\w+|[\dIVX]+)"
    r"|^(?:[IVX]+|\d+|[A-Z])\s*[.)-]\s|^[-+•]\s",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"(?:[,–-]|\b(?:và|của|về|các|số|cho|tại|trong|trên|đối với|năm|ngày|tỉnh|xã|phường|theo|với))$", re.IGNORECASE
)
_JOINS_NAME = re.compile(r"(?:,|\b(?:và|của|cho|với|theo|do|tại))$", re.IGNORECASE)
# Under the titles of these the deciding organ stands on a line of its own, in capitals.
_DECIDED = frozenset(
    {"Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Thông báo", "Lệnh", "Quy định", "Công điện"}
)
# "BÁO CÁO THAM LUẬN", "GIẤY MỜI HỌP": the title is still to come.
_SHORT_REST = 5
_LONGEST_TITLE = 700
_LONGEST_CONTINUATION = 260
_LONGEST_OTHER_LOOK = 120
_LONG_SENTENCE = 200
_MOST_LINES = 8


def take_title_lines(lines: Sequence[Line], document: Document, head: TypeHead) -> list[Line]:
    """The first of ``lines`` (those below the type name) that make the title."""
    kept: list[Line] = []
    for line in lines[:_MOST_LINES]:
        if not kept and not head.rest and (is_rule(line.text) or is_draft_mark(line.text)):
            continue
        if _ends_title(line.text, first=not kept) or is_rule(line.text):
            break
        if not (_continues(kept, line, document, head) if kept else _opens(line, document, head)):
            break
        kept.append(line)
    return kept


def _ends_title(text: str, *, first: bool) -> bool:
    if is_addressee_line(text) or is_basis(text) or is_enclosure_line(text) or _HEADING.match(text):
        return True
    head = type_at_head(text)
    return (head is not None and not (first and head.rest)) or len(text) > _LONGEST_TITLE


def _opens(line: Line, document: Document, head: TypeHead) -> bool:
    """True if ``line`` can be the first of the title."""
    text = line.text
    if len(head.rest.split()) > _SHORT_REST and not is_upper(text):
        return False
    sentence = text.endswith(".") and len(text) > _LONG_SENTENCE and not document.is_bold(line.span)
    return not (sentence or text.endswith((":", ";", "./.")) or _names_authority(head, text))


def _continues(kept: Sequence[Line], line: Line, document: Document, head: TypeHead) -> bool:
    """True if ``line`` goes on with the title lines before it."""
    text, last = line.text, kept[-1]
    if len(text) > _LONGEST_CONTINUATION or (_names_authority(head, text) and not _JOINS_NAME.search(last.text)):
        return False
    if begins_lower(text):
        return len(text) < _LONGEST_OTHER_LOOK or _looks_same(last, line, document)
    if _OPEN_END.search(last.text) and not text.endswith("."):
        return _looks_same(last, line, document)
    if text.endswith((".", ";", ":")) or is_upper(text) != is_upper(kept[0].text):
        return False
    return is_upper(text) or (_looks_same(last, line, document) and _stands_out(last, document))


def _names_authority(head: TypeHead, text: str) -> bool:
    """The line that names who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"."""
    return head.name in _DECIDED and is_upper(text) and (begins_organ(text) or begins_position(text))


def _looks_same(one: Line, other: Line, document: Document) -> bool:
    if document.is_bold(one.span) != document.is_bold(other.span):
        return False
    return document.blocks[one.block].alignment == document.blocks[other.block].alignment


def _stands_out(line: Line, document: Document) -> bool:
    return document.blocks[line.block].alignment == "center" or document.is_bold(line.span)
