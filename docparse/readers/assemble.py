"""Build a Document from the stretches of a normalised text that make up its blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from docparse.readers.lines import Line
from docparse.readers.runs import Style, find_runs
from docparse.text.mapped import Mapped, MapWriter
from docparse.text.syllables import is_vietnamese
from docparse.values import Block, BlockKind, Document, Place

NO_TEXT = "Tệp không có chữ."
NO_VIETNAMESE = "Tệp không có chữ tiếng Việt."


class Unit(NamedTuple):
    """One block to be: lines that a space joins, each ``(start, end, …)`` in the normalised text.

    ``line`` is the number of the first one in the file; ``cell`` is (table, row, column), ``covers`` how many
    rows and columns the cell covers.
    """

    lines: Sequence[Line]
    line: int
    kind: BlockKind = BlockKind.PARAGRAPH
    cell: tuple[int, int, int] | None = None
    outline: int | None = None
    covers: tuple[int, int] = (1, 1)


class Edit(NamedTuple):
    """``[start, end)`` of the normalised text reads ``text`` (empty: it is left out)."""

    start: int
    end: int
    text: str = ""


# New text and the interval of the normalised text that it was made from.
_Pieces = list[tuple[str, int, int]]


@dataclass(slots=True)
class Assembly:
    """Text under construction, with the map to the normalised text."""

    edits: Sequence[Edit]
    norm: str
    parts: list[str] = field(default_factory=list)
    writer: MapWriter = field(default_factory=MapWriter)
    length: int = 0
    source_end: int = 0
    next_edit: int = 0

    def add(self, text: str, start: int, end: int) -> None:
        """Append ``text``, made from ``[start, end)`` of the normalised text."""
        if not text:
            return
        self.parts.append(text)
        self.writer.add(len(text), start, end - start)
        self.length += len(text)
        self.source_end = end

    def add_gap(self, text: str, until: int) -> None:
        """Append one character for what lies between what was added and ``until``.

        It stands for the line end there, if any, so that places on either side stay exact.
        """
        found = self.norm.find("\n", self.source_end, until)
        start = self.source_end if found < 0 else found
        self.add(text, start, min(start + 1, until))

    def add_next(self, line: Line) -> bool:
        """Append a line end and the ``line`` right after it as one stretch; False: they have to be added apart."""
        end = self.source_end
        if line.start != end + 1 or self.norm[end] != "\n":
            return False
        if self.next_edit < len(self.edits) and self.edits[self.next_edit].start < line.end:
            return False
        self.add(self.norm[end : line.end], end, line.end)
        return True

    def line(self, line: Line) -> _Pieces:
        """The words of ``line``, which has no white space around it, with its edits made."""
        if self.next_edit == len(self.edits) or self.edits[self.next_edit].start >= line.end:
            return [(self.norm[line.start : line.end], line.start, line.end)]
        return _trim(list(self.pieces(line.start, line.end)))

    def pieces(self, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """``[start, end)`` with its edits made, as (new text, start, end)."""
        edits, norm = self.edits, self.norm
        while self.next_edit < len(edits) and edits[self.next_edit].start < end:
            edit = edits[self.next_edit]
            if edit.start >= start:
                if start < edit.start:
                    yield norm[start : edit.start], start, edit.start
                if edit.text:
                    yield edit.text, edit.start, edit.end
            start = max(start, edit.end)
            self.next_edit += 1
        if start < end:
            yield norm[start:end], start, end


def assemble(
    *,
    path: str,
    reader: str,
    content: bytes,
    norm: Mapped,
    units: Iterable[Unit],
    edits: Sequence[Edit] = (),
    styles: Iterable[Style] = (),
) -> Document:
    """The Document whose blocks are ``units``; edits and styles must be in order of place."""
    assembly = Assembly(edits, norm.text)
    blocks: list[Block] = []
    paragraphs = 0
    for unit in units:
        start = _add_unit(assembly, unit, first=not blocks)
        if start is None:
            continue
        paragraphs += unit.cell is None and unit.kind is not BlockKind.FOOTNOTE
        place = _place(unit, paragraphs)
        rows, columns = unit.covers
        blocks.append(
            Block(
                start=start,
                end=assembly.length,
                kind=unit.kind,
                place=place,
                outline=unit.outline,
                rows=rows,
                columns=columns,
            )
        )
    text = "".join(assembly.parts)
    made = Mapped(text, assembly.writer.build())
    return Document(
        path=path,
        text=text,
        reader=reader,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        runs=tuple(find_runs(text, made.origin, styles)),
        warnings=_warnings(text),
        source=norm.then(made).origin,
    )


def _place(unit: Unit, paragraph: int) -> Place:
    if unit.cell is not None:
        table, row, column = unit.cell
        return Place(line=unit.line, table=table, row=row, column=column)
    return Place(line=unit.line, paragraph=None if unit.kind is BlockKind.FOOTNOTE else paragraph)


def _add_unit(assembly: Assembly, unit: Unit, *, first: bool) -> int | None:
    """Append one block; its start in the new text, or None if nothing of it is left."""
    begun: int | None = None
    for line in unit.lines:
        if begun is None and not first and assembly.add_next(line):
            begun = assembly.length - (line.end - line.start)
            continue
        pieces = assembly.line(line)
        if not pieces:
            continue
        if begun is None:
            if not first:
                assembly.add_gap("\n", pieces[0][1])
            begun = assembly.length
        else:
            assembly.add_gap(" ", pieces[0][1])
        for piece in pieces:
            assembly.add(*piece)
    return begun


def _trim(pieces: _Pieces) -> _Pieces:
    """Without white space at the ends, nor twice around marks that were left out."""
    kept: _Pieces = []
    for text, start, end in pieces:
        if not kept or (kept[-1][0].endswith(" ") and kept[-1][2] < start):
            bare = text.lstrip()
            if len(text) == end - start:
                start += len(text) - len(bare)
            text = bare
        if text:
            kept.append((text, start, end))
    while kept:
        text, start, end = kept.pop()
        bare = text.rstrip()
        if bare:
            kept.append((bare, start, end - (len(text) - len(bare)) if len(text) == end - start else end))
            break
    return kept


def _warnings(text: str) -> tuple[str, ...]:
    if not any(map(str.isalnum, text)):
        return (NO_TEXT,)
    return () if is_vietnamese(text) else (NO_VIETNAMESE,)
