"""Two columns side by side without ruling lines: the letterhead, and the end with the signature.

The columns are told by the strip between them that stays free of words over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from docparse.readers.line_starts import BULLET, SIGNATURE, UNIT, is_type_name
from docparse.readers.pdf.lines import Line, place_of, with_pieces
from docparse.readers.pdf.measure import Measure
from docparse.readers.pdf.pieces import Piece

MOTTO = re.compile(r"CỘNG H(?:ÒA|OÀ|ÕA) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM")
_RECIPIENTS = re.compile(r"n[ơo]i nhận\s*:?", re.IGNORECASE)
_NUMBER = re.compile(r"s[ốó]\s*(?:[:.…\d/-]|$)", re.IGNORECASE)
_DATE = re.compile(r"ngày\b.*\btháng|tháng\b.*\bnăm|\d/\d", re.IGNORECASE)
_ADDRESSEES = re.compile(r"(?:đồng )?kính gửi", re.IGNORECASE)
# Shares of the size: the least free strip beside a line and inside it, the gap that shows two columns by itself.
_STRIP, _SPLIT = 0.5, 0.7
_WIDE_GAP = 2.5
# Line heights: how far apart lines of one column may stand, and a name below its stamp.
_NEXT = 3.2
_SIGNATURE_ROOM = 13.0
# Shares of the text's width.
_MIDDLE = 0.04
_BESIDE = 0.14


class Row(NamedTuple):
    """What stands side by side: the lines of the left and of the right column."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Zone:
    """Two columns on one page, as rows of two cells."""

    page: int
    rows: tuple[Row, ...]


@dataclass(slots=True)
class _Growing:
    """A zone under construction; the strip between its columns narrows with each line."""

    strip: tuple[float, float]
    left: list[Line] = field(default_factory=list)
    right: list[Line] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def right_centre(self) -> float | None:
        return _centre(self.right)


def find_zones(lines: Sequence[Line], measure: Measure) -> Iterator[Line | Zone]:
    """The lines of a page, those in two columns as zones."""
    index = 0
    while index < len(lines):
        zone = _zone_at(lines, index, measure)
        if zone is None:
            yield lines[index]
            index += 1
        else:
            yield Zone(lines[index].page, tuple(_rows(zone)))
            index = zone.last + 1


def _zone_at(lines: Sequence[Line], index: int, measure: Measure) -> _Growing | None:
    """The zone whose first line is ``index``."""
    for seed in range(index, min(len(lines), index + 4)):
        opening = _opening(lines, seed, measure)
        if opening is None:
            continue
        zone = _seeded(lines[seed], seed, *opening)
        if zone is None:
            return None
        _grow_up(zone, lines, index, measure)
        if zone.first != index:
            return None
        _grow_down(zone, lines, measure)
        return zone if zone.left and zone.right else None
    return None


def _opening(lines: Sequence[Line], index: int, measure: Measure) -> tuple[float, float] | None:
    """The free strip in the line that shows two columns; None: the line shows none."""
    line = lines[index]
    motto = MOTTO.search(line.text)
    if motto:
        start = place_of(line, motto.start()).x0
        before = [piece.x1 for piece in line.pieces if piece.x0 < start]
        return (max(before, default=measure.left - 1e4), start)
    recipients = _RECIPIENTS.match(line.text)
    if recipients:
        end = place_of(line, recipients.end() - 1).x1
        after = [piece.x0 for piece in line.pieces if piece.x0 > end + line.size]
        return (max(end, measure.left), min(after, default=measure.right + 1e4))
    return _wide_gap(lines, index, measure)


def _wide_gap(lines: Sequence[Line], index: int, measure: Measure) -> tuple[float, float] | None:
    """The gap in a line of two short parts, the right one a signature's first line."""
    line = lines[index]
    gaps = [(one.x1, two.x0) for one, two in zip(line.pieces, line.pieces[1:], strict=False)]
    wide = [gap for gap in gaps if gap[1] - gap[0] > _WIDE_GAP * line.size]
    if len(wide) != 1:
        return None
    left, right = _sides(line, wide[0])
    if not left or not right:
        return None
    heads = [with_pieces(line, side).text for side in (left, right)]
    return wide[0] if all(SIGNATURE.match(head) or head.isupper() for head in heads) else None


def _seeded(line: Line, index: int, *strip: float) -> _Growing | None:
    zone = _Growing((strip[0], strip[1]), first=index, last=index)
    _put(zone, line)
    return zone


def _put(zone: _Growing, line: Line) -> None:
    left, right = _sides(line, zone.strip)
    if left:
        zone.left.append(with_pieces(line, left))
    if right:
        zone.right.append(with_pieces(line, right))


def _sides(line: Line, strip: tuple[float, float]) -> tuple[list[Piece], list[Piece]]:
    middle = (max(strip[0], line.x0 - 1e3) + min(strip[1], line.x1 + 1e3)) / 2
    left = [piece for piece in line.pieces if (piece.x0 + piece.x1) / 2 < middle]
    return left, [piece for piece in line.pieces if (piece.x0 + piece.x1) / 2 >= middle]


def _narrowed(strip: tuple[float, float], line: Line) -> tuple[float, float] | None:
    """The widest part of the strip that ``line`` leaves free; None if that is too narrow."""
    free: list[tuple[float, float]] = []
    start = strip[0]
    for piece in line.pieces:
        if piece.x1 <= strip[0] or piece.x0 >= strip[1]:
            continue
        free.append((start, min(strip[1], piece.x0)))
        start = max(start, piece.x1)
    free.append((start, strip[1]))
    widest = max(free, key=lambda gap: gap[1] - gap[0])
    inside = line.x0 < widest[0] and widest[1] < line.x1
    return widest if widest[1] - widest[0] >= (_SPLIT if inside else _STRIP) * line.size else None


def _grow_up(zone: _Growing, lines: Sequence[Line], lowest: int, measure: Measure) -> None:
    """Take in lines above the seed: of the right column, or of both; the left ones of a letterhead."""
    letterhead = MOTTO.search(lines[zone.first].text) is not None
    while zone.first > lowest:
        line = lines[zone.first - 1]
        strip = _narrowed(zone.strip, line)
        if strip is None or lines[zone.first].y - line.y > _NEXT * line.size:
            return
        left, right = _sides(line, strip)
        if (letterhead and not left) or (not letterhead and not right) or is_type_name(line.text):
            return
        if letterhead and not right and not line.text.isupper():
            return
        if not letterhead and min(piece.x0 for piece in right) < measure.left + 0.35 * measure.width:
            return
        zone.strip, zone.first = strip, zone.first - 1
        _prepend(zone, line, left, right)


def _prepend(zone: _Growing, line: Line, left: list[Piece], right: list[Piece]) -> None:
    if left:
        zone.left.insert(0, with_pieces(line, left))
    if right:
        zone.right.insert(0, with_pieces(line, right))


def _grow_down(zone: _Growing, lines: Sequence[Line], measure: Measure) -> None:
    while zone.last + 1 < len(lines):
        line = lines[zone.last + 1]
        strip = _narrowed(zone.strip, line)
        if strip is None or not _belongs(zone, line, strip, measure):
            return
        zone.strip, zone.last = strip, zone.last + 1
        _put(zone, line)


def _belongs(zone: _Growing, line: Line, strip: tuple[float, float], measure: Measure) -> bool:
    """True if the next line down goes on with one of the columns, or both."""
    left, right = _sides(line, strip)
    if left and right:
        gap = line.y - max(zone.left[-1].y if zone.left else 0.0, zone.right[-1].y if zone.right else 0.0)
        return gap <= _NEXT * line.size or not zone.left or not zone.right
    if _ADDRESSEES.match(line.text) or is_type_name(line.text):
        return False
    return _goes_on_left(zone, line, measure) if left else _goes_on_right(zone, line, measure)


def _goes_on_left(zone: _Growing, line: Line, measure: Measure) -> bool:
    if not zone.left:
        return line.y - zone.right[-1].y <= _NEXT * line.size and bool(
            _RECIPIENTS.match(line.text) or line.text.isupper() or _NUMBER.match(line.text)
        )
    above = zone.left[-1]
    if line.y - above.y > _NEXT * line.size or (UNIT.match(line.text) and not _RECIPIENTS.match(line.text)):
        return False
    closing = any(_RECIPIENTS.match(one.text) for one in zone.left)
    if closing:
        return bool(BULLET.match(line.text)) or line.size <= above.size + 0.5
    if is_rule(line.text) or _NUMBER.match(line.text):
        return True
    centre = _centre(zone.left)
    return centre is not None and abs(line.centre - centre) < _BESIDE * measure.width


def is_rule(text: str) -> bool:
    """True for an asterisk or a row of hyphens, as under the name of an office."""
    return not any(map(str.isalnum, text))


def _goes_on_right(zone: _Growing, line: Line, measure: Measure) -> bool:
    centre = zone.right_centre()
    if centre is None:
        near = line.y - zone.left[-1].y <= _NEXT * line.size
        return near and line.x0 > measure.left + 0.35 * measure.width
    if abs(line.centre - measure.centre) < _MIDDLE * measure.width < abs(line.centre - centre):
        return False
    if abs(line.centre - centre) > _BESIDE * measure.width:
        return False
    closing = any(SIGNATURE.match(one.text) for one in zone.right) or any(
        _RECIPIENTS.match(one.text) for one in zone.left
    )
    return line.y - zone.right[-1].y <= (_SIGNATURE_ROOM if closing else _NEXT) * line.size


def _centre(lines: Sequence[Line]) -> float | None:
    return (min(line.x0 for line in lines) + max(line.x1 for line in lines)) / 2 if lines else None


def _rows(zone: _Growing) -> Iterator[Row]:
    """A letterhead is two rows: the names, then number and date; anything else is one."""
    number = next((line for line in zone.left if _NUMBER.match(line.text)), None)
    if number is None or not any(MOTTO.search(line.text) for line in zone.right):
        yield Row(tuple(zone.left), tuple(zone.right))
        return
    upper_left = tuple(line for line in zone.left if line.y < number.y)
    motto = next(at for at, line in enumerate(zone.right) if MOTTO.search(line.text))
    dated = (at for at, line in enumerate(zone.right) if at > motto and _DATE.search(line.text))
    below = (at for at, line in enumerate(zone.right) if at > motto and line.y > number.y - 0.8 * number.size)
    cut = next(dated, None) or next(below, len(zone.right))
    yield Row(upper_left, tuple(zone.right[:cut]))
    yield Row(tuple(zone.left[len(upper_left) :]), tuple(zone.right[cut:]))
