"""Plain text files."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.readers.assemble import Unit, assemble
from docparse.readers.lines import Line, LineKind, split_lines
from docparse.readers.wrapping import join_wrapped
from docparse.text.normalize import normalize
from docparse.values import Document, Place


def read_plain(text: str, content: bytes, path: str) -> Document:
    """The Document in ``text``; paragraphs that were wrapped at a fixed width are joined again."""
    norm = normalize(text)
    lines = [line for line in split_lines(norm.text) if line.kind is not LineKind.RULE]
    return assemble(path=path, reader="text", content=content, norm=norm, units=_units(norm.text, lines))


def _units(text: str, lines: list[Line]) -> Iterator[Unit]:
    for group in join_wrapped(text, lines):
        yield Unit(tuple((line.start, line.end) for line in group), Place(line=group[0].number))
