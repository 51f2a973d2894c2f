"""The words of a ruled table, column by column: across columns Tesseract takes rows of figures for something else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from docparse.readers.ocr.hocr import Word
from docparse.readers.ocr.tesseract import Layout, Recogniser
from docparse.readers.pdf.placing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

_Area = tuple[int, int, int, int]
_POINTS = 72
# Points by which the sides of the cells of one column may miss each other.
_NEAR = 4.0
# A table of more merged cells than that is read at one go.
_MOST_STRIPS = 30
# A column is one of figures if so many of its cells are.
_FIGURES = 0.6
_FIGURE = re.compile(r"\d[\d.,/%-]*")
# What is read as a figure because figures stand around it is less sure than what was read so at once.
_BELIEVED, _DOUBTED = 0.6, 0.3
# Points by which the inside of a cell is smaller than the cell.
_INSIDE = 1.5


def read_table(recogniser: Recogniser, image: Image, cells: Sequence[Box]) -> list[Word]:
    """The words inside ``cells`` (boxes in points) of a grey picture without ruling lines. Raises OutOfTimeError."""
    strips = _strips(cells)
    if len(strips) > _MOST_STRIPS:
        return _read_area(recogniser, image, _area(cells, recogniser.dpi))
    return [word for strip in strips for word in _read_strip(recogniser, image, strip)]


def _strips(cells: Sequence[Box]) -> list[list[Box]]:
    """The cells that share both sides, from top to bottom."""
    columns: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for cell in sorted(cells, key=lambda cell: cell.y0):
        columns[round(cell.x0 / _NEAR), round(cell.x1 / _NEAR)].append(cell)
    return [strip for column in columns.values() for strip in _unbroken(column)]


def _unbroken(column: Sequence[Box]) -> Iterator[list[Box]]:
    strip: list[Box] = []
    for cell in column:
        if strip and cell.y0 - strip[-1].y1 > _NEAR:
            yield strip
            strip = []
        strip.append(cell)
    yield strip


def _area(cells: Sequence[Box], dpi: int) -> _Area:
    """What the cells cover together, in pixels."""
    scale = dpi / _POINTS
    left, top = min(cell.x0 for cell in cells) * scale, min(cell.y0 for cell in cells) * scale
    right, bottom = max(cell.x1 for cell in cells) * scale, max(cell.y1 for cell in cells) * scale
    return int(left), int(top), int(right), int(bottom)


def _read_area(recogniser: Recogniser, image: Image, area: _Area, *, digits: bool = False) -> list[Word]:
    layout = Layout.LINE if digits else Layout.BLOCK
    return [_moved(word, area[0], area[1]) for word in recogniser.read(image.crop(area), layout, digits=digits)]


def _moved(word: Word, right: int, down: int) -> Word:
    return word._replace(x0=word.x0 + right, x1=word.x1 + right, y0=word.y0 + down, y1=word.y1 + down, y=word.y + down)


def _read_strip(recogniser: Recogniser, image: Image, strip: Sequence[Box]) -> Iterator[Word]:
    """The words of one column; what stands alone among figures is looked at as a figure once more."""
    words = _read_area(recogniser, image, _area(strip, recogniser.dpi))
    held = [[word for word in words if _is_in(word, cell, recogniser.dpi)] for cell in strip]
    figures = sum(len(cell) == 1 and _FIGURE.fullmatch(cell[0].text) is not None for cell in held)
    seen = set()
    for cell, inside in zip(strip, held, strict=True):
        seen |= {id(word) for word in inside}
        if len(inside) == 1 and not _FIGURE.fullmatch(inside[0].text) and figures >= _FIGURES * len(strip):
            yield _as_figure(recogniser, image, inside[0], cell)
        else:
            yield from inside
    yield from (word for word in words if id(word) not in seen)


def _is_in(word: Word, cell: Box, dpi: int) -> bool:
    scale = _POINTS / dpi
    return cell.holds((word.x0 + word.x1) / 2 * scale, (word.y0 + word.y1) / 2 * scale)


def _as_figure(recogniser: Recogniser, image: Image, word: Word, cell: Box) -> Word:
    """The word that stands alone in ``cell``, read once more as a figure; as it was if it is none."""
    inner = Box(cell.x0 + _INSIDE, cell.y0 + _INSIDE, cell.x1 - _INSIDE, cell.y1 - _INSIDE)
    again = _read_area(recogniser, image, _area([inner], recogniser.dpi), digits=True)
    if len(again) != 1 or again[0].confidence < _DOUBTED or not _FIGURE.fullmatch(again[0].text):
        return word
    return again[0]._replace(
        y=word.y, height=word.height, line=word.line, confidence=min(again[0].confidence, _BELIEVED)
    )
