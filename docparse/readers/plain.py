"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.readers.assemble import Unit, assemble
from docparse.readers.lines import Line, LineKind, split_lines
from docparse.readers.region import Region
from docparse.readers.wrapping import Wrapping
from docparse.text.normalize import normalize
from docparse.values import Document


def read_plain(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``; paragraphs that were wrapped at a fixed width are joined again."""
    norm = normalize(text)
    regions = list(_regions(norm.text))
    return assemble(path=path, reader="text", content=content, norm=norm, units=_units(regions))


def _regions(text: str) -> Iterator[Region]:
    group: list[Line] = []
    for line in split_lines(text):
        if line.kind in (LineKind.TEXT, LineKind.BAR):
            group.append(line)
        elif group:
            yield _region(text, group)
            group = []
    if group:
        yield _region(text, group)


def _region(text: str, lines: list[Line]) -> Region:
    return Region(lines, [text[line.start : line.end] for line in lines])


def _units(regions: list[Region]) -> Iterator[Unit]:
    wrapping = Wrapping(regions)
    for region in regions:
        for begin, end in wrapping.paragraphs(region):
            yield Unit(region.lines[begin:end], region.lines[begin].number)
