"""Document and parts → sections (Decree 30/2020, Phụ lục I, mục II.6)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from docparse.extract.sections.appendix_heading import appendix_section
from docparse.extract.sections.bodies import Body, bodies_of, content_end
from docparse.extract.sections.candidates import find_candidates
from docparse.extract.sections.cell_labels import add_cell_labels
from docparse.extract.sections.labels import Family
from docparse.extract.sections.outline import Unit, build_outline
from docparse.extract.sections.run_on import restore_run_ons
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
        texts = [(body, _outline(document, body)) for body in bodies_of(document, part)]
        first = next((units[0].candidate.label.start for _, units in texts if units), part.end)
        heading = appendix_section(document, part, index, first)
        if heading is not None:
            sections.append(heading)
        for body, units in texts:
            sections.extend(_sections_of(document, body, units, index, len(sections)))
    return tuple(sections)


def _outline(document: Document, body: Body) -> list[Unit]:
    first = bisect_left(document.blocks, body.start, key=lambda block: block.start)
    last = bisect_left(document.blocks, body.end, key=lambda block: block.start)
    candidates = list(find_candidates(document, first, last))
    return build_outline(restore_run_ons(document, add_cell_labels(document, candidates, first, last)))


def _sections_of(document: Document, body: Body, units: Sequence[Unit], part: int, offset: int) -> Iterator[Section]:
    """The sections of one text; ``offset`` is the index that its first one gets."""
    ends = _ends(document, body, units)
    starts = [unit.candidate.label.start for unit in units]
    paths: list[str] = []
    for place, unit in enumerate(units):
        label = unit.candidate.label
        title = read_title(document, unit.candidate, starts[place + 1] if place + 1 < len(units) else ends[place])
        paths.append(_path(unit, units, paths))
        yield Section(
            kind=_KINDS.get(unit.reading.family, "other"),
            label=label.text,
            number=label.number,
            path=paths[-1],
            title=title.text,
            level=unit.level,
            start=label.start,
            heading_end=title.end,
            end=max(ends[place], title.end),
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


def _ends(document: Document, body: Body, units: Sequence[Unit]) -> list[int]:
    """Where each unit ends: at the next one of its level or above, or with its text."""
    if not units:
        return []
    close = content_end(document, body, units[-1].candidate.label.start)
    ends = [_text_end(document, close)] * len(units)
    open_units: list[int] = []
    for place, unit in enumerate(units):
        while len(open_units) >= unit.level:
            ends[open_units.pop()] = _text_end(document, unit.candidate.label.start)
        open_units.append(place)
    return ends


def _text_end(document: Document, end: int) -> int:
    """``end`` without the white space before it."""
    while end > 0 and document.text[end - 1].isspace():
        end -= 1
    return end
