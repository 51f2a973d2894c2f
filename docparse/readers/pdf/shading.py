"""Borders of table cells that show only as the edges of a coloured background."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.readers.pdf.drawings import Drawings, Rule
from docparse.readers.pdf.placing import Box

_TOLERANCE = 1.5
_MOST_AREAS = 1_500


def borders_of_shaded_cells(drawings: Drawings) -> Iterator[Rule]:
    """The edges of coloured areas beside which a table's rule runs; shaded words inside them have none."""
    uprights = [rule for rule in drawings.rules if not rule.level]
    if not uprights or len(drawings.areas) > _MOST_AREAS:
        return
    for area in _outermost(drawings.areas):
        if any(_runs_along(rule, area) for rule in uprights):
            yield Rule(area.x0, area.y0, area.x1, area.y0)
            yield Rule(area.x0, area.y1, area.x1, area.y1)
            yield Rule(area.x0, area.y0, area.x0, area.y1)
            yield Rule(area.x1, area.y0, area.x1, area.y1)


def _outermost(areas: Sequence[Box]) -> list[Box]:
    kept: list[Box] = []
    for area in sorted(areas, key=lambda box: (box.x0 - box.x1) * (box.y1 - box.y0)):
        if not any(_is_inside(area, other) for other in kept):
            kept.append(area)
    return kept


def _is_inside(inner: Box, outer: Box) -> bool:
    level = outer.x0 - _TOLERANCE <= inner.x0 and inner.x1 <= outer.x1 + _TOLERANCE
    return level and outer.y0 - _TOLERANCE <= inner.y0 and inner.y1 <= outer.y1 + _TOLERANCE


def _runs_along(rule: Rule, area: Box) -> bool:
    beside = min(abs(rule.x0 - area.x0), abs(rule.x0 - area.x1)) <= _TOLERANCE
    return beside and min(rule.y1, area.y1) - max(rule.y0, area.y0) > (area.y1 - area.y0) / 2
