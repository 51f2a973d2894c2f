"""What is drawn on a page besides text: ruling lines, and pictures as large as the page."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.placing import Box, Frame

_MOST_OBJECTS = 60_000
_MOST_SEGMENTS = 2_000
_DEEPEST = 4
# Points: thinner is a line, shorter is a dot of a dotted line or an ornament.
_THIN = 3.0
_SHORTEST = 1.0
_STRAIGHT = 0.8
# Of 255.
_WHITE, _FAINT = 250, 8


class Rule(NamedTuple):
    """A straight line, level if ``y0 == y1``, else upright."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return self.y0 == self.y1


class Drawings(NamedTuple):
    """Ruling lines, areas of one colour, and the share of the page that its largest picture covers."""

    rules: tuple[Rule, ...]
    areas: tuple[Box, ...]
    picture: float


class _Transform(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: _Transform) -> _Transform:
        e, f = outer.point(self.e, self.f)
        return _Transform(
            outer.a * self.a + outer.c * self.b, outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d, outer.b * self.c + outer.d * self.d, e, f,
        )  # fmt: skip


_IDENTITY = _Transform(1, 0, 0, 1, 0, 0)


def read_drawings(page: pypdfium2.PdfPage, frame: Frame) -> Drawings:
    """The lines and pictures of ``page``, placed as it is shown."""
    rules: list[Rule] = []
    areas: list[Box] = []
    picture = 0.0
    for handle, kind, outer in _objects(page):
        if kind == raw.FPDF_PAGEOBJ_PATH:
            shapes = list(_shapes_of(handle, outer, frame))
            rules += [shape for shape in shapes if isinstance(shape, Rule)]
            areas += [shape for shape in shapes if isinstance(shape, Box)]
        else:
            picture = max(picture, _share(handle, outer, frame))
    return Drawings(tuple(rules), tuple(areas), picture)


def _objects(page: pypdfium2.PdfPage) -> Iterator[tuple[Any, int, _Transform]]:
    """Paths and images, also those inside forms, with the transform of the form that they are in."""
    count = min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    left = _MOST_OBJECTS
    waiting = [(raw.FPDFPage_GetObject, page.raw, count, 0, _IDENTITY)]
    while waiting:
        get, parent, count, depth, outer = waiting.pop()
        for index in range(min(count, left)):
            handle = get(parent, index)
            kind = raw.FPDFPageObj_GetType(handle)
            if kind in {raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE}:
                yield handle, kind, outer
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _transform(handle).within(outer)
                size = raw.FPDFFormObj_CountObjects(handle)
                waiting.append((raw.FPDFFormObj_GetObject, handle, size, depth + 1, inner))
        left -= count


def _transform(handle: Any) -> _Transform:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, matrix):
        return _IDENTITY
    return _Transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _share(handle: Any, outer: _Transform, frame: Frame) -> float:
    matrix = _transform(handle).within(outer)
    corners = [matrix.point(x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    width = min(max(xs), frame.right) - max(min(xs), frame.left)
    height = min(max(ys), frame.top) - max(min(ys), frame.bottom)
    area = (frame.right - frame.left) * (frame.top - frame.bottom)
    return max(0.0, width) * max(0.0, height) / area if area > 0 else 0.0


def _shapes_of(handle: Any, outer: _Transform, frame: Frame) -> Iterator[Rule | Box]:
    """The straight lines that a path shows, and the areas that it fills; a thin area is a line."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(handle, fill, stroke):
        return
    stroked = bool(stroke.value) and _is_seen(raw.FPDFPageObj_GetStrokeColor, handle)
    if not stroked and not (fill.value and _is_seen(raw.FPDFPageObj_GetFillColor, handle)):
        return
    count = raw.FPDFPath_CountSegments(handle)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    matrix = _transform(handle).within(outer)
    for points in _subpaths(handle, count, matrix, frame):
        box = _bounds(points)
        if min(box.x1 - box.x0, box.y1 - box.y0) <= _THIN:
            yield from _thin(box)
        elif stroked:
            yield from _edges(points)
        else:
            yield box


def _is_seen(get_colour: Any, handle: Any) -> bool:
    """False for white on white, as word processors draw borders that are off."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not get_colour(handle, red, green, blue, alpha):
        return True
    return alpha.value > _FAINT and min(red.value, green.value, blue.value) < _WHITE


def _subpaths(handle: Any, count: int, matrix: _Transform, frame: Frame) -> Iterator[list[tuple[float, float]]]:
    """The corners of each stretch of straight lines; curves end a stretch."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind != raw.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(frame.place(*matrix.point(x.value, y.value)))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points


def _bounds(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _thin(box: Box) -> Iterator[Rule]:
    """A line, also one drawn as a thin rectangle, by its middle."""
    if box.x1 - box.x0 >= box.y1 - box.y0:
        y = (box.y0 + box.y1) / 2
        if box.x1 - box.x0 >= _SHORTEST:
            yield Rule(box.x0, y, box.x1, y)
    elif box.y1 - box.y0 >= _SHORTEST:
        x = (box.x0 + box.x1) / 2
        yield Rule(x, box.y0, x, box.y1)


def _edges(points: list[tuple[float, float]]) -> Iterator[Rule]:
    for (ax, ay), (bx, by) in pairwise(points):
        if abs(ay - by) <= _STRAIGHT < abs(ax - bx):
            yield Rule(min(ax, bx), ay, max(ax, bx), ay)
        elif abs(ax - bx) <= _STRAIGHT < abs(ay - by):
            yield Rule(ax, min(ay, by), ax, max(ay, by))
