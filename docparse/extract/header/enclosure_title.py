"""Type and title of an appendix: its label ("Phụ lục II", "Mẫu số 01") and the heading under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.fixed_lines import is_enclosure_line, is_motto, is_national, is_rule
from docparse.extract.header.found import Found, found_lines
from docparse.extract.header.lines import Line
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.shape import begins_lower, fold_space, is_upper
from docparse.extract.header.type_title import TypeTitle, find_type_title
from docparse.values import Document, Span

_NUMERAL = r"(?:[IVXLC]+|\d{1,3}|[A-Z]\d{0,2})(?:[.\-/]\d+)*[a-zA-Z]?"
_NUMBERED = rf"\s+(?:(?i:số)\s*:?\s*)?{_NUMERAL}(?![^\W\d_])"
LABEL = re.compile(
    rf"^(?:(?P<name>(?i:phụ\s+lục|phụ\s+biểu))(?:{_NUMBERED})?"
    rf"|(?P<form>(?i:mẫu\s+biểu|biểu\s+mẫu|biểu|mẫu)){_NUMBERED})\s*(?P<stop>[.:–-]*)\s*(?P<rest>.*)$"
)
_ITEM = re.compile(r"^(?:[-+•–]|(?:\d+|[IVX]+|[a-zđ])[.)]\s|(?:STT|TT)$)")
_MOST_LINES = 8
_DEEPEST_LABEL = 4
_LONGEST = 400


def find_enclosure_title(lines: Sequence[Line], document: Document) -> TypeTitle:
    """Type ("Phụ lục", "Danh sách" …) and title of the appendix that begins with ``lines``."""
    lines = _from_label(lines)
    label = LABEL.match(lines[0].text) if lines else None
    if label is None:
        plain = find_type_title(lines, document)
        headless = TypeTitle(None, _heading(lines, document, lines[0] if lines else None))
        return plain if plain.type is not None else headless
    name = label["name"] or label["form"]
    kind = Found(fold_space(name).capitalize(), Span(lines[0].start, lines[0].start + len(name)))
    following = _heading(lines[1:], document, lines[0])
    return TypeTitle(kind, _joined(label["rest"], lines[0], following, document.text))


def begins_enclosure(line: Line) -> bool:
    """True for the label of an appendix on a line of its own, or parted from its title by a stop or by capitals.

    In a table "Mẫu số …" is the code of a form beside its letterhead.
    """
    label = LABEL.match(line.text)
    if label is None or (line.cell is not None and label["form"]):
        return False
    return not label["rest"] or bool(label["stop"]) or is_upper(label["rest"])


def _from_label(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines from the label on: the issuer's name may be repeated above it."""
    for index, line in enumerate(lines[:_DEEPEST_LABEL]):
        if LABEL.match(line.text):
            return lines[index:]
        if not begins_organ(line.text):
            break
    return lines


def _joined(rest: str, line: Line, following: Found | None, text: str) -> Found | None:
    if not rest:
        return following
    start = text.find(rest.split()[0], line.start, line.end)
    own = Found(rest, Span(max(start, line.start), line.end))
    if following is None or is_upper(following.value) != is_upper(rest):
        return own
    return Found(f"{rest} {following.value}", Span(own.span.start, following.span.end))


def _heading(lines: Sequence[Line], document: Document, first: Line | None) -> Found | None:
    """The lines in capitals or bold that follow ``first`` (the label, or the heading's own first line)."""
    kept: list[Line] = []
    for index, line in enumerate(lines[:_MOST_LINES]):
        if is_rule(line.text) and not kept:
            continue
        if is_motto(line.text) or is_national(lines, index) or not _is_heading(kept, line, document):
            break
        if first is None or (line.cell is not None and not line.shares_cell(first)):
            break
        kept.append(line)
    return found_lines(kept, document.text) if kept else None


def _is_heading(kept: Sequence[Line], line: Line, document: Document) -> bool:
    text = line.text
    if is_enclosure_line(text) or is_rule(text) or _ITEM.match(text) or len(text) > _LONGEST:
        return False
    if is_upper(text) or document.is_bold(line.span):
        return True
    return bool(kept) and begins_lower(text) and len(text) < _LONGEST // 4
