"""One Markdown text → one Document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.readers.assemble import Edit, Unit, assemble
from docparse.readers.lines import Line
from docparse.readers.markdown.flat_table import Seat
from docparse.readers.markdown.inline import Inline, read_inline
from docparse.readers.markdown.layout import Stretch, find_stretches
from docparse.readers.markdown.prepare import Prepared, prepare
from docparse.readers.markdown.regions import find_regions
from docparse.readers.region import Region
from docparse.readers.wrapping import Wrapping
from docparse.text.normalize import normalize
from docparse.values import BlockKind, Document

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_HEADING_END = re.compile(r"\s+#+$")
_NOTHING = re.compile(r"(?:(?:\*+|_+) +(?:\*+|_+)|&nbsp;)$")
_FOOTNOTE = re.compile(r"\[\^?(?:\d{1,3}|[ivxlc]{1,6})\]:?(?:\s|$)")


def read_markdown(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``: marks leave it and become attributes of runs and blocks."""
    norm = normalize(text)
    prepared = prepare(norm.text)
    stretches = list(_part_lines(norm.text, find_stretches(norm.text, prepared.items), prepared))
    inline = _read_marks(norm.text, stretches, prepared)
    regions = list(find_regions(norm.text, stretches, inline, prepared.hard_ends))
    return assemble(
        path=path,
        reader="markdown",
        content=content,
        norm=norm,
        units=_units(norm.text, stretches, regions),
        edits=inline.edits,
        styles=inline.styles,
    )


def _part_lines(text: str, stretches: Sequence[Stretch], prepared: Prepared) -> Iterator[Stretch]:
    """``stretches`` with headings and literal lines on their own, cut at empty emphasis ("** **")."""
    for stretch in stretches:
        rest: list[Line] = []
        for line in stretch.lines:
            if not _stands_alone(text, line, prepared):
                rest.append(line)
                continue
            if rest:
                yield Stretch(tuple(rest), stretch.seat)
                rest = []
            if not _NOTHING.match(text, line.start, line.end):
                yield Stretch((line,), stretch.seat)
        if rest:
            yield Stretch(tuple(rest), stretch.seat)


def _stands_alone(text: str, line: Line, prepared: Prepared) -> bool:
    first = text[line.start]
    if first == "#":
        return _is_heading(text, line) or line.start in prepared.literal
    return line.start in prepared.literal or (first in "*_&" and _NOTHING.match(text, line.start, line.end) is not None)


def _is_heading(text: str, line: Line) -> bool:
    return text[line.start] == "#" and _HEADING.match(text, line.start, line.end) is not None


def _read_marks(text: str, stretches: Sequence[Stretch], prepared: Prepared) -> Inline:
    inline = Inline()
    for stretch in stretches:
        first, last = stretch.lines[0], stretch.lines[-1]
        if first.start in prepared.literal:
            continue
        start, end = first.start, last.end
        closing = None
        if _is_heading(text, first):
            heading = _HEADING.match(text, start, end)
            start = heading.end() if heading else start
            inline.edits.append(Edit(first.start, start))
            closing = _HEADING_END.search(text, start, end)
            end = closing.start() if closing else end
        read_inline(text, start, end, inline)
        if closing:
            inline.edits.append(Edit(*closing.span()))
    return inline


def _units(text: str, stretches: Sequence[Stretch], regions: Sequence[Region]) -> Iterator[Unit]:
    wrapping = Wrapping(regions)
    for stretch, region in zip(stretches, regions, strict=True):
        for begin, end in wrapping.paragraphs(region):
            yield _unit(text, stretch.seat, region, begin, end)


def _unit(text: str, seat: Seat | None, region: Region, begin: int, end: int) -> Unit:
    lines = region.lines[begin:end]
    first = lines[0]
    heading = _HEADING.match(text, first.start, first.end) if text[first.start] == "#" else None
    kind = BlockKind.PARAGRAPH
    if seat:
        kind = BlockKind.CELL
    elif heading:
        kind = BlockKind.HEADING
    elif _FOOTNOTE.match(region.words[begin]):
        kind = BlockKind.FOOTNOTE
    cell = (seat.table, seat.row, seat.column) if seat else None
    covers = (seat.rows, seat.columns) if seat else (1, 1)
    return Unit(lines, first.number, kind, cell, len(heading[1]) if heading else None, covers)
