"""Type and title (trích yếu) of a part (Decree 30/2020, Phụ lục I, mục II.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.fixed_lines import (
    is_addressee_line,
    is_basis,
    is_draft_mark,
    is_enclosure_line,
    is_motto,
    is_national,
    is_rule,
)
from docparse.extract.header.found import Found, found_lines
from docparse.extract.header.lines import Line
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import begins_lower, fold_space, is_upper
from docparse.extract.header.type_names import type_at_head
from docparse.values import Document, Span

_SUBJECT = re.compile(r"(?P<mark>V\s*/\s*[vV]\s*[:.]?|(?:Về|VỀ)\s+việc\b)\s*", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?:phần|chương|mục|điều)\s+(?:thứ\s+)?[\dIVX]+|^(?:[IVX]+|\d+|[A-Z])\s*[.)-]\s|^[-+•]\s", re.IGNORECASE
)
_OPEN_END = re.compile(
    r"(?:[,–-]|\b(?:và|của|về|các|số|cho|tại|trong|trên|đối với|năm|ngày|tỉnh|xã|phường|theo|với))$", re.IGNORECASE
)
_JOINS_NAME = re.compile(r"(?:,|\b(?:và|của|cho|với|theo|do|tại))$", re.IGNORECASE)
_DATED = re.compile(r"\bngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_LONGEST_TITLE = 700
_LONGEST_CONTINUATION = 260
_MOST_LINES = 8
# "BÁO CÁO THAM LUẬN", "GIẤY MỜI HỌP": the title is still to come.
_SHORT_REST = 5


@dataclass(frozen=True, slots=True)
class TypeTitle:
    """Canonical type name and title, each with its place."""

    type: Found | None
    title: Found | None


def find_type_title(after: Sequence[Line], document: Document) -> TypeTitle:
    """Type and title of a document whose lines after the letterhead are ``after``."""
    if not after:
        return TypeTitle(None, None)
    headed = type_at_head(after[0].text)
    if headed is None:
        return TypeTitle(None, None)
    name, rest = headed
    line = after[0]
    words = len(name.split())
    head = re.match(rf"\S+(?:\s+\S+){{{words - 1}}}", document.text[line.start : line.end])
    type_span = Span(line.start, line.start + (head.end() if head else len(line.text)))
    kept = _title_lines(after[1:], document, begun=rest)
    title = found_lines(kept, document.text) if kept else None
    if rest:
        start = document.text.find(rest.split()[0], type_span.end)
        value = fold_space(f"{rest} {title.value if title else ''}")
        title = Found(value, Span(start, title.span.end if title else line.end))
    return TypeTitle(Found(name, type_span), title)


def find_subject(letterhead: Sequence[Line], document: Document) -> Found | None:
    """The subject of a letter, under its number: "V/v …"; the mark V/v is left out."""
    for index, line in enumerate(letterhead):
        match = _SUBJECT.match(line.text) or re.search(r"(?<=\s)V/v\s+", line.text)
        if match is None:
            continue
        kept = [line, *_subject_continuation(letterhead, index)]
        found = found_lines(kept, document.text)
        value = re.sub(r"^.*?V\s*/\s*v\s*[:.]?\s*", "", found.value, count=1, flags=re.IGNORECASE)
        return Found(value, found.span)
    return None


def _subject_continuation(letterhead: Sequence[Line], index: int) -> list[Line]:
    kept: list[Line] = []
    for position in range(index + 1, min(len(letterhead), index + _MOST_LINES)):
        line = letterhead[position]
        if not line.shares_cell(letterhead[index]) or is_national(letterhead, position):
            break
        if is_motto(line.text) or is_rule(line.text) or is_upper(line.text) or _DATED.search(line.text):
            break
        kept.append(line)
    return kept


def _title_lines(lines: Sequence[Line], document: Document, *, begun: str) -> list[Line]:
    kept: list[Line] = []
    for line in lines[:_MOST_LINES]:
        if is_rule(line.text) or is_draft_mark(line.text):
            if kept or begun:
                break
            continue
        if _ends_title(line, first=not kept) or not _belongs(kept, line, document, begun=begun):
            break
        kept.append(line)
    return kept


def _ends_title(line: Line, *, first: bool) -> bool:
    text = line.text
    if is_addressee_line(text) or is_basis(text) or is_enclosure_line(text) or _HEADING.match(text):
        return True
    headed = type_at_head(text)
    if headed is not None and not (first and headed[1]):
        return True
    return len(text) > _LONGEST_TITLE


def _belongs(kept: Sequence[Line], line: Line, document: Document, *, begun: str) -> bool:
    """True if ``line`` is the title's first line or goes on with the one before."""
    text = line.text
    if not kept:
        if len(begun.split()) > _SHORT_REST and not is_upper(text):
            return False
        return not (_is_authority(text) or text.endswith((":", ";", "./.")) or _is_sentence(text, line, document))
    if len(text) > _LONGEST_CONTINUATION:
        return False
    last = kept[-1]
    if _is_authority(text) and not _JOINS_NAME.search(last.text):
        return False
    if begins_lower(text) or _OPEN_END.search(last.text):
        return _same_look(last, line, document) or len(text) < 120
    if text.endswith((".", ";", ":")):
        return False
    return is_upper(text) == is_upper(kept[0].text) and _same_look(last, line, document, strict=True)


def _is_authority(text: str) -> bool:
    """The line that names who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"."""
    return is_upper(text) and (begins_organ(text) or begins_position(text))


def _is_sentence(text: str, line: Line, document: Document) -> bool:
    return text.endswith(".") and not document.is_bold(line.span) and len(text) > 200


def _same_look(first: Line, second: Line, document: Document, *, strict: bool = False) -> bool:
    if document.is_bold(first.span) != document.is_bold(second.span):
        return False
    one, other = document.blocks[first.block], document.blocks[second.block]
    if one.alignment != other.alignment:
        return False
    return not strict or one.alignment == "center" or document.is_bold(first.span)
