"""The ruling lines of tables in a picture: long unbroken runs of dark pixels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docparse.readers.pdf.drawings import Rule
from docparse.readers.pdf.placing import Box

if TYPE_CHECKING:
    from PIL.Image import Image

# Pixels an inch at which lines are looked for.
_DPI = 150
# Of 255.
_DARK = 150
# Inches: shorter runs are parts of letters; how thick a line may be, and how far its broken parts may lie apart.
_SHORTEST, _THICKEST, _APART = 0.3, 0.06, 0.04
# Pixels around a line that its soft edge darkens.
_EDGE = 1


class Ruling(NamedTuple):
    """A line in the small picture: it covers the rows from ``top`` to ``bottom``, columns from ``start`` to ``end``.

    For an upright line rows and columns change places.
    """

    level: bool
    top: int
    bottom: int
    start: int
    end: int

    def rule(self) -> Rule:
        """The middle of the line, in points."""
        middle, start, end = (value * 72 / _DPI for value in ((self.top + self.bottom) / 2, self.start, self.end))
        return Rule(start, middle, end, middle) if self.level else Rule(middle, start, middle, end)

    def box(self, dpi: int) -> tuple[float, float, float, float]:
        """What the line covers in a picture with ``dpi`` pixels an inch, its soft edge too."""
        near = (self.start - _EDGE, self.top - _EDGE, self.end + _EDGE, self.bottom + 1 + _EDGE)
        x0, y0, x1, y1 = (value * dpi / _DPI for value in near)
        return (x0, y0, x1, y1) if self.level else (y0, x0, y1, x1)


def find_rulings(image: Image, dpi: int) -> list[Ruling]:
    """Level and upright lines in a grey picture whose lines of text are level."""
    from PIL.Image import Transpose

    scale = _DPI / dpi
    small = image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    dark = small.point(lambda value: 0 if value < _DARK else 255)
    levels = _lines(list(_runs(dark)), level=True)
    return [*levels, *_lines(list(_runs(dark.transpose(Transpose.TRANSPOSE))), level=False)]


def without_rulings(image: Image, rulings: Iterable[Ruling], dpi: int) -> Image:
    """The picture with its lines painted over: beside words they are read as letters."""
    from PIL import ImageDraw

    bare = image.copy()
    draw = ImageDraw.Draw(bare)
    for ruling in rulings:
        draw.rectangle(ruling.box(dpi), fill=255)
    return bare


def without_boxes(image: Image, boxes: Iterable[Box], dpi: int) -> Image:
    """The picture with ``boxes`` (in points) painted over."""
    from PIL import ImageDraw

    bare = image.copy()
    draw = ImageDraw.Draw(bare)
    for box in boxes:
        draw.rectangle(tuple(value * dpi / 72 for value in box), fill=255)
    return bare


def _runs(dark: Image) -> Iterator[tuple[int, int, int]]:
    """(row, start, end) of each long run of dark pixels; one row may go on in the next."""
    from PIL import Image, ImageChops

    below = ImageChops.offset(dark, 0, -1)
    # A column of white on the right keeps a run from going on at the left of the next row.
    width = dark.width + 1
    padded = Image.new("L", (width, dark.height), 255)
    padded.paste(ImageChops.darker(dark, below), (0, 0))
    for match in re.finditer(rb"\x00{%d,}" % round(_SHORTEST * _DPI), padded.tobytes()):
        row, start = divmod(match.start(), width)
        yield row, start, start + len(match[0])


def _lines(runs: Sequence[tuple[int, int, int]], *, level: bool) -> Iterator[Ruling]:
    """Runs in neighbouring rows as one line; what is thicker is a picture."""
    groups: list[list[tuple[int, int, int]]] = []
    growing: list[list[tuple[int, int, int]]] = []
    for run in runs:
        growing = [group for group in growing if run[0] - group[-1][0] <= 1 + _APART * _DPI]
        for group in growing:
            if any(run[1] <= end and start <= run[2] for _, start, end in group[-4:]):
                group.append(run)
                break
        else:
            groups.append([run])
            growing.append(groups[-1])
    for group in groups:
        top, bottom = group[0][0], group[-1][0] + 1
        if bottom - top <= (_THICKEST + _APART) * _DPI:
            yield Ruling(level, top, bottom, min(start for _, start, _ in group), max(end for _, _, end in group))
