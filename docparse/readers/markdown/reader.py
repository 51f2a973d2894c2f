"""One Markdown text → one Document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.readers.assemble import Unit, assemble
from docparse.readers.lines import Line, split_lines
from docparse.readers.markdown.inline import Inline, read_inline
from docparse.readers.markdown.layout import Region, find_regions
from docparse.readers.wrapping import join_wrapped
from docparse.text.normalize import normalize
from docparse.values import BlockKind, Document, Place

_HEADING = re.compile(r"(#{1,6})(?: +|$)")
_QUOTE = re.compile(r"(?:> ?)+")
_FOOTNOTE = re.compile(r"\[\^?\d+\]:? ")


def read_markdown(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``: marks leave it and become attributes of runs and blocks."""
    norm = normalize(text)
    regions = list(find_regions(split_lines(norm.text)))
    inline = Inline()
    for region in regions:
        read_inline(norm.text, region.lines[0].start, region.lines[-1].end, inline)
    return assemble(
        path=path,
        reader="markdown",
        content=content,
        norm=norm,
        units=_units(norm.text, regions),
        edits=inline.edits,
        styles=inline.styles,
    )


def _units(text: str, regions: list[Region]) -> Iterator[Unit]:
    for region in regions:
        for group in join_wrapped(text, region.lines, lambda line: text[line.start : line.end].strip("* ")):
            yield _unit(text, region, group)


def _unit(text: str, region: Region, group: list[Line]) -> Unit:
    first = group[0]
    heading = _HEADING.match(text, first.start, first.end)
    kind = BlockKind.PARAGRAPH
    if region.table:
        kind = BlockKind.CELL
    elif heading:
        kind = BlockKind.HEADING
    elif _FOOTNOTE.match(text, first.start, first.end):
        kind = BlockKind.FOOTNOTE
    spans = [(line.start, line.end) for line in group]
    if heading:
        spans[0] = (heading.end(), first.end)
    return Unit(
        tuple(spans),
        Place(line=first.number, table=region.table, row=region.row, column=region.column),
        kind,
        len(heading[1]) if heading else None,
    )
