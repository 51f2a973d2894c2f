"""Issuer and parent organ from the left side of the letterhead (Decree 30/2020, Phụ lục I, mục II.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docparse.extract.header.fixed_lines import is_draft_mark, is_motto, is_national, is_rule
from docparse.extract.header.found import Found, found_lines
from docparse.extract.header.lines import Line
from docparse.extract.header.marks import is_mark
from docparse.extract.header.organ_names import begins_organ, goes_on, length_of_parent
from docparse.extract.header.shape import is_upper
from docparse.extract.header.type_names import type_at_head
from docparse.values import Document, Span

_NUMBER = re.compile(r"^S[ốÓóỐôÔ]\s*[:.…\d/]", re.IGNORECASE)
_DRAFT_TAIL = re.compile(r"\s*(?:[(\[]?\s*DỰ\s*THẢO.*)$")
_CODE = re.compile(r"^[\W\d]*$|^(?:BM|QT|MS|ISO)[\s.:-]*[\d/]", re.IGNORECASE)
_LONGEST_NAME = 160
_LONGEST_IN_SMALL = 70


@dataclass(frozen=True, slots=True)
class Letterhead:
    """``issuer`` is the lower name; several issuers of a joint document are one value, as written."""

    issuer: Found | None
    parent: Found | None


def find_letterhead(lines: Sequence[Line], document: Document) -> Letterhead:
    """The names in the letterhead ``lines``, told apart by their words and by bold type."""
    names = _names(_name_lines(lines, is_upper), document) or _names(_name_lines(lines, _is_organ_in_small), document)
    if not names:
        return Letterhead(None, None)
    found = [part for group in names for part in _split(found_lines(group, document.text), document.text)]
    return Letterhead(found[-1], found[-2] if len(found) > 1 else None)


def _split(found: Found, text: str) -> list[Found]:
    """One value for each name: a crawled page runs parent and issuer together."""
    value = _DRAFT_TAIL.sub("", found.value)
    cut = length_of_parent(value)
    if cut is None:
        return [Found(value, found.span)]
    names = (value[:cut].strip(), value[cut:].strip())
    middle = text.find(names[1].split()[0], found.span.start + len(names[0]), found.span.end)
    if middle < 0:
        return [Found(name, found.span) for name in names]
    end = found.span.start + len(text[found.span.start : middle].rstrip())
    return [Found(names[0], Span(found.span.start, end)), Found(names[1], Span(middle, found.span.end))]


def _name_lines(lines: Sequence[Line], looks_right: Callable[[str], bool]) -> list[Line]:
    return [
        line
        for index, line in enumerate(lines)
        if not is_national(lines, index) and _may_be_name(line.text) and looks_right(line.text)
    ]


def _is_organ_in_small(text: str) -> bool:
    """Capitals may be a matter of formatting, or forgotten; then only its words tell a name."""
    return text[:1].isupper() and begins_organ(text) and len(text) < _LONGEST_IN_SMALL


def _may_be_name(text: str) -> bool:
    if is_motto(text) or is_rule(text) or is_draft_mark(text) or is_mark(text) or _NUMBER.match(text):
        return False
    return not (_CODE.match(text) or len(text) > _LONGEST_NAME or type_at_head(text))


def _names(lines: Sequence[Line], document: Document) -> list[list[Line]]:
    """Lines grouped into names, from the first that begins like an organ; a name in a table ends with the table."""
    groups: list[list[Line]] = []
    for line in lines:
        if not groups:
            if begins_organ(line.text) or len(lines) <= 2:
                groups.append([line])
            continue
        if _leaves_table(groups[-1][-1], line) and not begins_organ(line.text):
            continue
        name = " ".join(one.text for one in groups[-1])
        goes = goes_on(name, line.text) and not _leaves_table(groups[-1][-1], line)
        if goes and not _turns_bold(groups[-1], line, document):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _leaves_table(before: Line, line: Line) -> bool:
    """True where ``before`` stands in a table and ``line`` does not."""
    return before.cell is not None and (line.cell is None or line.cell[0] != before.cell[0])


def _turns_bold(group: Sequence[Line], line: Line, document: Document) -> bool:
    """The parent is set upright and the issuer bold: a change within one cell begins the issuer's name."""
    if not begins_organ(line.text):
        return False
    return document.is_bold(line.span) and not any(document.is_bold(one.span) for one in group)
