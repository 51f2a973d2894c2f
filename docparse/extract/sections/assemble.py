"""Document and parts → sections (Decree 30/2020, Phụ lục I, mục II.6)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from docparse.extract.sections.appendix_heading import appendix_section
from docparse.extract.sections.bodies import body_end, body_start
from docparse.extract.sections.candidates import find_candidates
from docparse.extract.sections.labels import Family
from docparse.extract.sections.outline import Unit, build_outline
from docparse.extract.sections.titles import read_title
from docparse.values import Document, Part, Section, SectionKind

_KINDS: dict[Family, SectionKind] = {
    Family.PHAN: "phan",
    Family.CHUONG: "chuong",
    Family.MUC: "muc",
    Family.TIEU_MUC: "tieu_muc",
    Family.DIEU: "dieu",
    Family.ROMAN: "muc",
    Family.ARABIC: "khoan",
    Family.LETTER: "diem",
}


def find_sections(document: Document, parts: Sequence[Part]) -> tuple[Section, ...]:
    """The numbered units of each part, in text order; ``parent`` and ``part`` index the result and ``parts``.

    Levels count from 1 at the top of each part. A unit ends where the next one that is not inside it
    begins. Units in tables, in quotations and in signature blocks are none.
    """
    sections: list[Section] = []
    for index, part in enumerate(parts):
        sections.extend(_sections_of(document, part, index, len(sections)))
    return tuple(sections)


def _sections_of(document: Document, part: Part, index: int, offset: int) -> Iterator[Section]:
    first = document.block_index(body_start(part))
    if document.blocks and document.blocks[first].start < body_start(part):
        first += 1
    last = bisect_left(document.blocks, part.end, key=lambda block: block.start)
    units = build_outline(list(find_candidates(document, first, last)))
    ends = _ends(document, part, units)
    heading = appendix_section(document, part, index, units[0].candidate.label.start if units else part.end)
    if heading is not None:
        yield heading
        offset += 1
    paths: list[str] = []
    for place, unit in enumerate(units):
        paths.append(_path(unit, units, paths))
        yield _section(document, unit, paths[-1], ends[place], index, offset, _stop(units, place, last))


def _stop(units: Sequence[Unit], place: int, last: int) -> int:
    return units[place + 1].candidate.block if place + 1 < len(units) else last


def _section(document: Document, unit: Unit, path: str, end: int, part: int, offset: int, stop: int) -> Section:
    label = unit.candidate.label
    title = read_title(document, unit.candidate, stop)
    return Section(
        kind=_KINDS.get(unit.reading.family, "other"),
        label=label.text,
        number=label.number,
        path=path,
        title=title.text,
        level=unit.level,
        start=label.start,
        heading_end=title.end,
        end=max(end, title.end),
        parent=None if unit.parent is None else unit.parent + offset,
        part=part,
    )


def _path(unit: Unit, units: Sequence[Unit], paths: Sequence[str]) -> str:
    """Numbers from the top, joined by dots; articles are numbered through, so a path begins anew with them."""
    label = unit.candidate.label
    if unit.parent is None or unit.reading.family is Family.DIEU:
        return label.number
    above = units[unit.parent].candidate.label
    own = label.number
    if label.above and label.above == above.number:
        own = own[len(label.above) :].lstrip(".")
    return f"{paths[unit.parent]}.{own}"


def _ends(document: Document, part: Part, units: Sequence[Unit]) -> list[int]:
    """Where each unit ends: at the next one of its level or above, or with the part's body."""
    if not units:
        return []
    close = body_end(document, part, units[-1].candidate.label.start)
    ends = [0] * len(units)
    open_units: list[int] = []
    for place, unit in enumerate(units):
        while len(open_units) >= unit.level:
            ends[open_units.pop()] = _text_end(document, unit.candidate.label.start)
        open_units.append(place)
    for place in open_units:
        ends[place] = _text_end(document, close)
    return ends


def _text_end(document: Document, end: int) -> int:
    """``end`` without the white space before it."""
    while end > 0 and document.text[end - 1].isspace():
        end -= 1
    return end
