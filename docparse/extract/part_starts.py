"""Where the attached texts and appendices of a file begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.header.enclosure_title import LABEL
from docparse.extract.header.fixed_lines import is_addressee_line, is_national
from docparse.extract.header.lines import DocumentLines, Line
from docparse.extract.header.number import find_number
from docparse.extract.header.opening import find_opening, letterhead_start
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.positions import begins_position
from docparse.extract.header.shape import begins_words, is_upper
from docparse.extract.header.type_names import type_at_head
from docparse.extract.part_headings import LONGEST_HEADING, after_heading, begins_heading, enclosure_below
from docparse.values import Document, PartKind, Span

_LISTS = ("danh sách", "danh mục", "bảng", "biểu", "lịch", "tổng hợp", "sơ đồ", "dự toán", "phân công", "đơn")
_ITEM = re.compile(r"^[-+•–]|^\d+\.")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ENCLOSURE_REACH = 10
# Without "./." and "Nơi nhận" nothing is enclosed before the header is over.
_SHORTEST_HEADER = 12
_LONGEST_FORM_NAME = 80


@dataclass(frozen=True, slots=True)
class PartStart:
    """A part of ``kind`` begins at ``offset`` (the start of a block)."""

    kind: PartKind
    offset: int


@dataclass(frozen=True, slots=True)
class _Scan:
    """What the search knows: the lines, the main part's number or symbol, whether its end was seen."""

    document: Document
    lines: Sequence[Line]
    own_number: str | None
    ended: bool


def find_part_starts(document: Document, all_lines: DocumentLines) -> tuple[PartStart, ...]:
    """The first is the main part at 0; the others in order."""
    lines = all_lines.within(Span(0, len(document.text)))
    end = _end_of_main(lines)
    scan = _Scan(document, lines, _own_number(document, lines), end is not None)
    first = end if end is not None else min(_SHORTEST_HEADER, len(lines))
    return (PartStart("main", 0), *_later_starts(scan, first))


def _own_number(document: Document, lines: Sequence[Line]) -> str | None:
    number = find_number(find_opening(lines).letterhead, document.text)
    return (number.number or number.symbol) if number is not None else None


def _end_of_main(lines: Sequence[Line]) -> int | None:
    """Index after the first "Nơi nhận" or "./.": nothing is enclosed before it."""
    for index, line in enumerate(lines):
        if line.text.endswith("./.") or begins_words(line.text, ("nơi nhận",)):
            return index + 1
    return None


def _later_starts(scan: _Scan, index: int) -> Iterator[PartStart]:
    kind: PartKind = "main"
    form = False
    # A letterhead never reaches up into the heading of the part before.
    lowest = 0
    while index < len(scan.lines):
        found = _start_at(scan, index, kind, form)
        if found is None:
            index += 1
            continue
        kind, first, form = found
        yield PartStart(kind, scan.document.blocks[scan.lines[max(first, lowest)].block].start)
        index = lowest = after_heading(scan.document, scan.lines, index)


def _start_at(scan: _Scan, index: int, kind: PartKind, form: bool) -> tuple[PartKind, int, bool] | None:
    """(kind, index of its first line, begun by a form's label) if a part begins at ``index``."""
    line = scan.lines[index]
    if len(line.text) > LONGEST_HEADING or not _LETTERS.search(line.text):
        return None
    labelled = LABEL.match(line.text) is not None
    if not labelled and not _stands_out(scan.document, line):
        return None
    enclosed = enclosure_below(scan.lines, index)
    if labelled:
        return _labelled(scan, index, kind, form, enclosed is not None)
    if kind == "appendix" and not _names_main(scan, enclosed):
        return None
    if scan.ended and is_national(scan.lines, index):
        return "attached", letterhead_start(scan.lines, index), False
    if enclosed and begins_heading(scan.document, scan.lines, index):
        attached = type_at_head(line.text) is not None and not begins_words(line.text, _LISTS)
        return ("attached" if attached else "appendix"), index, False
    if scan.ended and _is_second_document(scan, index):
        return "attached", _table_above(scan.lines, index), False
    return None


def _stands_out(document: Document, line: Line) -> bool:
    """True for capitals and bold letters, which every heading without a label has."""
    return is_upper(line.text) or (bool(document.runs) and document.is_bold(line.span))


def _labelled(scan: _Scan, index: int, kind: PartKind, form: bool, enclosed: bool) -> tuple[PartKind, int, bool] | None:
    """A part that a label begins: "Phụ lục …" always, "Mẫu số …" unless it belongs to the part above."""
    line = scan.lines[index]
    label = LABEL.match(line.text)
    if label is None or (line.cell is not None and not enclosed):
        return None
    if label["rest"] and not (_ends_label(label) or label["rest"][0].isupper()):
        return None
    bare_label = not label["rest"]
    strong = enclosed or is_upper(line.text) or scan.document.is_bold(line.span)
    if label["form"]:
        apart = scan.ended and len(label["rest"]) < _LONGEST_FORM_NAME and (enclosed or kind == "main" or form)
        return ("appendix", index, True) if apart else None
    first = _organ_above(scan.lines, index)
    if (scan.ended and (bare_label or (strong and _ends_label(label)))) or (bare_label and is_upper(line.text)):
        return "appendix", first, False
    return ("appendix", first, False) if enclosed else None


def _organ_above(lines: Sequence[Line], index: int) -> int:
    """An appendix may repeat the issuer's name above its label."""
    before = lines[index - 1]
    organ = before.cell is None and is_upper(before.text) and begins_organ(before.text)
    return index - 1 if organ and not begins_position(before.text) else index


def _ends_label(label: re.Match[str]) -> bool:
    """True if a stop or capitals part the label from what follows, as in no sentence."""
    return bool(label["stop"]) or is_upper(label["rest"])


def _names_main(scan: _Scan, enclosure: str | None) -> bool:
    """True if the enclosure line names the file's own document; forms in an appendix name others."""
    if enclosure is None:
        return False
    return scan.own_number is None or scan.own_number in enclosure.replace(" ", "")


def _is_second_document(scan: _Scan, index: int) -> bool:
    """A type name alone on its line, in capitals, with addressees below: a slip or a letter of its own."""
    line = scan.lines[index]
    headed = type_at_head(line.text)
    if headed is None or headed.rest or not is_upper(line.text) or line.cell is not None:
        return False
    return any(is_addressee_line(below.text) for below in scan.lines[index + 1 : index + 4])


def _table_above(lines: Sequence[Line], index: int) -> int:
    """The letterhead of a second document is the table just above its type, if that is no signature table."""
    above = lines[index - 1].cell
    if above is None:
        return index
    first = index
    while first > 0 and (cell := lines[first - 1].cell) is not None and cell[0] == above[0]:
        first -= 1
    closing = any(begins_words(line.text, ("nơi nhận",)) for line in lines[first:index])
    return index if closing else first
