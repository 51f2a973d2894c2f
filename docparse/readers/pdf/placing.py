"""From the coordinates of the file to those of the page as it is shown: points from the left and the top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from docparse.readers.pdf.pieces import Piece, RawPiece

# More of the page's words than this must stand on their side before the page is turned.
_MOST = 0.6


class Box(NamedTuple):
    """A rectangle, in points from the left and the top of the page."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """True if the point lies inside."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible box of a page in file coordinates, and by how many quarter turns clockwise it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the page as shown."""
        match self.turns:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point of the file that ``place`` puts at ``x``, ``y``."""
        match self.turns:
            case 0:
                return self.left + x, self.top - y
            case 1:
                return self.left + y, self.bottom + x
            case 2:
                return self.right - x, self.bottom + y
            case _:
                return self.right - y, self.top - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file on the page as shown."""
        (ax, ay), (bx, by) = self.place(left, bottom), self.place(right, top)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


class TurnedPiece(NamedTuple):
    """A word that stands on its side, placed as on a page turned so that it reads from left to right.

    ``x`` and ``y`` are where it begins on the page as it is shown.
    """

    piece: Piece
    x: float
    y: float


def turn_upright(frame: Frame, pieces: Sequence[RawPiece]) -> Frame:
    """The frame turned so that most words of the page run from left to right."""
    turns = Counter(piece.look.angle for piece in pieces)
    for angle, count in turns.most_common(1):
        if angle is not None and angle != frame.turns and count > _MOST * len(pieces):
            # Text that runs upwards (one turn counter-clockwise) is upright on a page turned clockwise.
            return replace(frame, turns=angle)
    return frame


@dataclass(frozen=True, slots=True)
class Placed:
    """The words that run from left to right, those that stand on their side, and how many the sheet cuts off."""

    level: list[Piece]
    turned: list[TurnedPiece]
    cut_off: int


def place_pieces(frame: Frame, pieces: Iterable[RawPiece]) -> Placed:
    """The words of a page where it shows them; those that stand aslant are watermarks and left out."""
    level: list[Piece] = []
    turned: list[TurnedPiece] = []
    cut_off = 0
    width, height = frame.size
    for order, piece in enumerate(pieces):
        angle = piece.look.angle
        if angle is None:
            continue
        x, y = frame.place(*piece.origin)
        if not -1 <= y <= height + 1 or x < -1:
            continue
        if angle == frame.turns:
            placed = _placed(piece, order, x, y, frame)
            cut_off += placed.x1 > width + 2
            if x <= width:
                level.append(placed)
        elif x <= width:
            own = replace(frame, turns=angle)
            turned.append(TurnedPiece(_placed(piece, order, *own.place(*piece.origin), own), x, y))
    return Placed(level, turned, cut_off)


def _placed(piece: RawPiece, order: int, x: float, y: float, frame: Frame) -> Piece:
    left, bottom, right, top = piece.box
    match frame.turns:
        case 0:
            end = right - frame.left
        case 1:
            end = top - frame.bottom
        case 2:
            end = frame.right - left
        case _:
            end = frame.top - bottom
    space_x = None if piece.space_at is None else frame.place(*piece.space_at)[0]
    return Piece(
        piece.text, x, end if end > x else x, y, piece.look, piece.space, piece.stamped, order, space_x, piece.first
    )  # fmt: skip
