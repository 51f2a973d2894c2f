"""The text cut where a mark or a change of formatting begins or ends, so that marks may overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docparse.values import Block, Document, Place, Run, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked: ``kind`` is "finding" or "citation", ``index`` its place in the Analysis."""

    kind: str
    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of one block under the same marks with the same formatting; may be empty (an insertion point)."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    bold: bool = False
    italic: bool = False
    superscript: bool = False


def blocks_of(document: Document) -> tuple[Block, ...]:
    """The blocks of the document, or its lines where the reader gave none."""
    if document.blocks:
        return document.blocks
    blocks, start = [], 0
    for number, line in enumerate(document.text.split("\n"), 1):
        blocks.append(Block(start=start, end=start + len(line), place=Place(paragraph=number)))
        start += len(line) + 1
    return tuple(blocks)


class BlockFinder:
    """Tells in which block of a document a place is."""

    def __init__(self, document: Document) -> None:
        self._starts = [block.start for block in blocks_of(document)]

    def find(self, offset: int) -> int:
        """The number (from 0, in ``blocks_of``) of the block that holds ``offset``."""
        return max(0, bisect_right(self._starts, offset) - 1)


def cut_blocks(document: Document, marks: Iterable[Mark]) -> Iterator[tuple[Block, list[Piece]]]:
    """Each block with its pieces, which together hold exactly the block's text."""
    blocks = blocks_of(document)
    placed = _marks_by_block(blocks, marks)
    for block, inside in zip(blocks, placed, strict=True):
        yield block, list(_cut(block, inside, document))


def _marks_by_block(blocks: Sequence[Block], marks: Iterable[Mark]) -> list[list[Mark]]:
    """The marks that touch each block, cut to it; a mark between two blocks becomes a point at the end of the first."""
    placed: list[list[Mark]] = [[] for _ in blocks]
    ends = [block.end for block in blocks]
    for mark in marks:
        first = min(bisect_left(ends, mark.start), len(blocks) - 1)
        touched = False
        for number in range(first, len(blocks)):
            block = blocks[number]
            if block.start >= mark.end:
                break
            clipped = Mark(mark.kind, mark.index, max(mark.start, block.start), min(mark.end, block.end))
            if clipped.start < clipped.end:
                placed[number].append(clipped)
                touched = True
        if not touched:
            point = min(max(mark.start, blocks[first].start), blocks[first].end)
            placed[first].append(Mark(mark.kind, mark.index, point, point))
    return placed


def _cut(block: Block, marks: Sequence[Mark], document: Document) -> Iterator[Piece]:
    """Sweep over the borders of the block's marks and formatting."""
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
    borders = sorted(_borders(block, marks, document.runs_in(block.span)))
    active: list[Mark] = []
    for start, end in zip(borders, [*borders[1:], None], strict=True):
        active = [mark for mark in active if mark.end > start]
        for mark in opening.get(start, ()):
            if mark.start == mark.end:
                yield Piece(start=start, end=start, marks=(mark,))
            else:
                active.append(mark)
        if end is not None:
            yield _piece(start, end, tuple(active), document)


def _borders(block: Block, marks: Sequence[Mark], runs: Iterable[Run]) -> set[int]:
    spans = [(mark.start, mark.end) for mark in marks] + [
        (run.start, run.end) for run in runs if run.bold or run.italic or run.superscript
    ]
    inside = {border for span in spans for border in span if block.start < border < block.end}
    return inside | {block.start, block.end}


def _piece(start: int, end: int, marks: tuple[Mark, ...], document: Document) -> Piece:
    over = list(document.runs_in(Span(start, end)))
    return Piece(
        start=start,
        end=end,
        marks=marks,
        bold=any(run.bold for run in over),
        italic=any(run.italic for run in over),
        superscript=any(run.superscript for run in over),
    )
