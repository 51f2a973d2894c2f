"""Headings that a page layout has put into table cells, between units in running text.

Row numbers are none: a table with more than one label of a style counts its rows. A single one is taken
only where it fills a gap in the count of the running text, before, between or after its units.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from docparse.extract.sections.candidates import Candidate, read_candidate
from docparse.extract.sections.counting import FIRST
from docparse.extract.sections.labels import Family
from docparse.extract.sections.levels import nearest_above
from docparse.extract.sections.ordinals import follows
from docparse.values import Document

_COUNTED = frozenset({Family.ARABIC, Family.ROMAN})
_INITIALS = frozenset("0123456789IVXLC(")


def add_cell_labels(document: Document, candidates: Sequence[Candidate], first: int, last: int) -> list[Candidate]:
    """The candidates, with those in cells of the blocks ``first`` up to ``last`` that complete their count."""
    found = list(candidates)
    for cell in _single_labels(document, first, last) if candidates else ():
        place = bisect_left(found, cell.label.start, key=lambda each: each.label.start)
        if _fills_gap(found, place, cell):
            found.insert(place, cell)
    return found


def _single_labels(document: Document, first: int, last: int) -> Iterator[Candidate]:
    """The labelled cells of tables in which no other cell has a label of that style."""
    styles: dict[tuple[int, object], list[Candidate]] = {}
    for index in range(first, last):
        block = document.blocks[index]
        if block.place.table is None or document.text[block.start : block.start + 1] not in _INITIALS:
            continue
        cell = read_candidate(document, block, index, fresh=True)
        if cell is not None and cell.label.family in _COUNTED and not cell.label.slipped and cell.label.end < block.end:
            styles.setdefault((block.place.table, cell.label.readings[0].style), []).append(cell)
    return (cells[0] for cells in styles.values() if len(cells) == 1)


def _fills_gap(candidates: Sequence[Candidate], place: int, cell: Candidate) -> bool:
    """True if the running text leaves out exactly the number of ``cell``."""
    reading = cell.label.readings[0]
    after = candidates[place].label.readings[0] if place < len(candidates) else None
    if reading.ordinal == FIRST:
        return after is not None and after.style == reading.style and follows(FIRST, after.ordinal)
    before = nearest_above(candidates, place, reading)
    if before is None or before.label.readings[0].style != reading.style:
        return False
    taken = after is not None and after.style == reading.style and after.ordinal == reading.ordinal
    return follows(before.label.readings[0].ordinal, reading.ordinal) and not taken
