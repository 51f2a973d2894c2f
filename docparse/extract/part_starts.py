"""Where the attached texts and appendices of a file begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.header.fixed_lines import is_enclosure_line, is_motto, is_national, is_rule
from docparse.extract.header.lines import Line, lines_in
from docparse.extract.header.opening import letterhead_start
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import begins_with, is_upper
from docparse.extract.header.signatures import is_name
from docparse.extract.header.type_names import type_at_head
from docparse.values import Document, PartKind, Span

_LABEL = r"(?:\s+(?:số\s*)?:?\s*(?:[IVXLC]+|\d{1,3}|[A-Z]\d{0,2})(?:[.\-/]\d+)*[a-zA-Z]?)?"
_APPENDIX = re.compile(rf"^(?:Phụ\s+lục|Phụ\s+biểu){_LABEL}\s*[.:]?$", re.IGNORECASE)
_APPENDIX_TITLED = re.compile(rf"^(?:PHỤ\s+LỤC|PHỤ\s+BIỂU|Phụ\s+lục|Phụ\s+biểu){_LABEL}\s*[.:–-]?\s+(?P<title>\S.*)$")
_FORM = re.compile(
    r"^(?:Mẫu(?:\s+biểu)?|Biểu(?:\s+mẫu)?|MẪU(?:\s+BIỂU)?|BIỂU(?:\s+MẪU)?)\s+(?:(?i:số)\s*)?:?\s*(?:\d{1,3}|[IVX]+)\b.{0,60}$"
)
_LIST = ("danh sach", "danh muc", "bang", "bieu", "lich", "tong hop", "so do", "du toan", "phan cong", "noi dung")
_ITEM = re.compile(r"^[-+•–]|^\d+\.")
_ENCLOSURE_REACH = 9
_SHORTEST_MAIN = 4
_HEADING = 220


@dataclass(frozen=True, slots=True)
class PartStart:
    """A part of ``kind`` begins at ``offset``."""

    kind: PartKind
    offset: int


def find_part_starts(document: Document) -> tuple[PartStart, ...]:
    """The first is the main part at 0; the others in order."""
    lines = lines_in(document, Span(0, len(document.text)))
    starts = [PartStart("main", 0)]
    if len(lines) > _SHORTEST_MAIN:
        starts.extend(_later_starts(document, lines))
    return tuple(starts)


def _later_starts(document: Document, lines: Sequence[Line]) -> Iterator[PartStart]:
    closing = _closing_index(lines)
    index = closing if closing is not None else _first_body_line(lines)
    surely = closing is not None
    form_started = False
    kind: PartKind = "main"
    while index < len(lines):
        found = _start_at(document, lines, index, kind, form_started, surely)
        if found is None:
            index += 1
            continue
        kind, first, nested = found
        form_started = nested
        surely = True
        yield PartStart(kind, document.blocks[lines[first].block].start)
        index = max(index, first) + 1
        while index < len(lines) and _is_title_line(lines[index]):
            index += 1


def _closing_index(lines: Sequence[Line]) -> int | None:
    """Index of the main part's first "Nơi nhận" or "./.": nothing is enclosed before it."""
    for index, line in enumerate(lines):
        if begins_with(line.text, "noi nhan") or line.text.endswith("./."):
            return index + 1
    return None


def _first_body_line(lines: Sequence[Line]) -> int:
    return min(len(lines), 12)


def _start_at(
    document: Document, lines: Sequence[Line], index: int, kind: PartKind, in_form: bool, surely: bool
) -> tuple[PartKind, int, bool] | None:
    """(kind, index of its first line, begun by a form label) if a part begins at ``index``."""
    line = lines[index]
    text = line.text
    if len(text) > _HEADING:
        return None
    enclosed = _is_enclosed(lines, index)
    free = line.cell is None
    if _APPENDIX.match(text) and (free or enclosed) and (surely or enclosed or is_upper(text)):
        return "appendix", index, False
    titled = _APPENDIX_TITLED.match(text)
    if titled and (enclosed or (free and surely and (is_upper(text) or document.is_bold(line.span)))):
        return "appendix", index, False
    if _FORM.match(text) and free and (enclosed or (surely and (kind == "main" or in_form))):
        return "appendix", index, True
    if is_national(lines, index) and kind != "appendix" and surely:
        return "attached", letterhead_start(lines, index), False
    if enclosed and _begins_heading(document, lines, index):
        attached = type_at_head(text) is not None and not begins_with(text, *_LIST)
        return ("attached" if attached else "appendix"), index, False
    return None


def _is_enclosed(lines: Sequence[Line], index: int) -> bool:
    """True if "(Kèm theo Quyết định số …)" follows the heading that begins at ``index``."""
    for line in lines[index + 1 : index + _ENCLOSURE_REACH]:
        if not line.shares_cell(lines[index]) and line.cell is not None:
            return False
        if is_enclosure_line(line.text):
            return True
        if not _is_title_line(line):
            return False
    return False


def _is_title_line(line: Line) -> bool:
    text = line.text
    if is_enclosure_line(text) or is_rule(text) or is_motto(text):
        return True
    if begins_position(text) or begins_with(text, "noi nhan") or _ITEM.match(text):
        return False
    return len(text) < _HEADING and not text.endswith((".", ";", ":"))


def _begins_heading(document: Document, lines: Sequence[Line], index: int) -> bool:
    """True if the line looks like a heading and the one above it is none of the same."""
    if not _looks_like_heading(document, lines[index]):
        return False
    before = lines[index - 1]
    return not (before.shares_cell(lines[index]) and _looks_like_heading(document, before))


def _looks_like_heading(document: Document, line: Line) -> bool:
    if is_rule(line.text) or not _is_title_line(line) or is_name(line.text):
        return False
    return is_upper(line.text) or document.is_bold(line.span)
