"""Headings of attached texts and appendices, and the enclosure line under them (Decree 30/2020, Phụ lục I, mục III)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.enclosure_title import LABEL
from docparse.extract.header.fixed_lines import is_enclosure_line, is_motto, is_national, is_rule
from docparse.extract.header.lines import Line
from docparse.extract.header.person_names import is_name
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import begins_words, is_upper
from docparse.extract.header.type_names import type_at_head
from docparse.values import Document

_ITEM = re.compile(r"^[-+•–]|^\d+\.")
_ENCLOSURE_REACH = 10
LONGEST_HEADING = 300


def enclosure_below(lines: Sequence[Line], index: int) -> str | None:
    """The line "(Kèm theo Quyết định số …)" that follows the heading which begins at ``index``."""
    for line in lines[index + 1 : index + _ENCLOSURE_REACH]:
        if line.cell is not None and not line.shares_cell(lines[index]):
            return None
        if is_enclosure_line(line.text):
            return line.text
        if not _may_be_title(line) or LABEL.match(line.text):
            return None
    return None


def begins_heading(document: Document, lines: Sequence[Line], index: int) -> bool:
    """True if the line looks like a heading and the one above it is no part of the same."""
    line, before = lines[index], lines[index - 1]
    return is_heading(document, line) and not (before.shares_cell(line) and is_heading(document, before))


def is_heading(document: Document, line: Line) -> bool:
    """True for a line in capitals or bold that is no mark, name, item or enclosure line."""
    if is_rule(line.text) or is_enclosure_line(line.text) or not _may_be_title(line) or _is_signed_name(line.text):
        return False
    return is_upper(line.text) or document.is_bold(line.span)


def after_heading(document: Document, lines: Sequence[Line], index: int) -> int:
    """Index after the heading that begins at ``index`` and its enclosure line: they begin no further part."""
    letterhead = is_national(lines, index)
    index += 1
    while index < len(lines) and (letterhead or lines[index].shares_cell(lines[index - 1])):
        if is_enclosure_line(lines[index].text):
            return index + 1
        if LABEL.match(lines[index].text) or not (letterhead or is_heading(document, lines[index])):
            break
        letterhead = letterhead and type_at_head(lines[index].text) is None
        index += 1
    return index


def _may_be_title(line: Line) -> bool:
    text = line.text
    if is_enclosure_line(text) or is_rule(text) or is_motto(text):
        return True
    if begins_position(text) or begins_words(text, ("nơi nhận",)) or _ITEM.match(text):
        return False
    return len(text) < LONGEST_HEADING and not text.endswith((".", ";", ":"))


def _is_signed_name(text: str) -> bool:
    """A signatory's name; "DANH SÁCH …" begins like a surname too."""
    return is_name(text) and type_at_head(text) is None
