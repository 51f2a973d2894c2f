"""Words of a page as values: text, place, look, and what parts them in the file."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Space(IntEnum):
    """What parts a word from the one before it in the file."""

    NONE = 0
    # The library found a gap, or a new line.
    GUESSED = 1
    WRITTEN = 2


class Look(NamedTuple):
    """How a stretch of text is set: ``size`` in points on the page, ``angle`` in quarter turns (None: aslant).

    That of a recognised word is by how many quarter turns clockwise the page was turned on to be read.
    ``confidence`` (0 to 1) is that of character recognition; None where the file states the text.
    """

    bold: bool
    italic: bool
    size: float
    angle: int | None
    font: int = 0
    hidden: bool = False
    confidence: float | None = None


class Piece(NamedTuple):
    """A word, or the part of one that is set in one look.

    ``x0``, ``x1`` and the baseline ``y`` are in points from the left and the top of the page as
    it is shown. ``order`` is its rank in the file: ``space`` parts it from the piece one rank before,
    which may stand elsewhere on the page; ``space_x`` then says where a written space stands. ``first``
    is its first character on the page, as the library counts them; ``shift`` is by how much it was moved to
    the right, out of the place where the page shows it.
    """

    text: str
    x0: float
    x1: float
    y: float
    look: Look
    space: Space
    stamped: bool = False
    order: int = 0
    space_x: float | None = None
    first: int = 0
    shift: float = 0.0


class RawPiece(NamedTuple):
    """A piece in the page's own coordinates: where it begins and the box of its last character."""

    text: str
    origin: tuple[float, float]
    box: tuple[float, float, float, float]
    look: Look
    space: Space
    stamped: bool
    first: int
    space_at: tuple[float, float] | None = None
