"""Words → the lines that a reader's eye sees on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from statistics import median

from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.spacing import trim_overlaps, words_of

# Shares of the size: baselines as near as that are one line; a raised or lowered mark is no further away.
_SAME_LINE = 0.3
_RAISED, _LOWERED = 0.65, 0.4
_SMALL = 0.8
_BY_X, _BY_Y = attrgetter("x0"), attrgetter("y")
_RAISED_FROM = 0.15
_BEHIND, _BEFORE, _OVERLAP = 0.45, 0.9, -0.3


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side on page ``page`` (from 1), left to right, with their text.

    ``y`` is the baseline and ``size`` the height of most of its letters, in points; ``words`` are
    the pieces with their text and, where one is parted from the piece before it, a space in front.
    """

    page: int
    pieces: tuple[Piece, ...]
    text: str
    y: float
    size: float
    words: tuple[tuple[str, Piece], ...]

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces[-3:])

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


def make_line(page: int, pieces: Iterable[Piece]) -> Line:
    """One line of these words, whatever their order."""
    ordered = tuple(sorted(pieces, key=_BY_X))
    size = _main_size(ordered)
    y = median([piece.y for piece in ordered if piece.look.size >= _SMALL * size])
    words = tuple(words_of(ordered))
    return Line(page, ordered, "".join([text for text, _ in words]), y, size, words)


def find_lines(page: int, pieces: Sequence[Piece]) -> list[Line]:
    """The lines of a page from top to bottom, raised and lowered marks in their lines."""
    rows = _rows(pieces)
    _take_in_small(rows)
    if any(piece.space_x is not None for piece in pieces):
        rows = trim_overlaps(rows)
    return sorted((make_line(page, row) for row in rows if row), key=lambda line: line.y)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Words grouped by their baselines."""
    rows: list[list[Piece]] = []
    anchor, size = -1e9, 0.0
    for piece in sorted(pieces, key=_BY_Y):
        if piece.y - anchor > _SAME_LINE * max(size, piece.look.size):
            rows.append([])
            anchor, size = piece.y, 0.0
        rows[-1].append(piece)
        size = max(size, piece.look.size)
    return rows


def _take_in_small(rows: list[list[Piece]]) -> None:
    """Move raised and lowered marks from the rows that they form to the lines that they belong to."""
    largest = [max(piece.look.size for piece in row) for row in rows]
    for index, row in enumerate(rows):
        beside = [at for at in (index + 1, index - 1) if 0 <= at < len(rows)]
        limit = _SMALL * max((largest[at] for at in beside), default=0.0)
        neighbours = [rows[at] for at in beside]
        for piece in [piece for piece in row if piece.look.size <= limit]:
            for other in neighbours:
                if any(_is_mark_of(piece, word) for word in other):
                    row.remove(piece)
                    other.append(piece)
                    break


def _is_mark_of(piece: Piece, word: Piece) -> bool:
    """True if ``piece`` is set small above or below the line, beside ``word``."""
    size = word.look.size
    if piece.look.size > _SMALL * size or not -_LOWERED * size <= word.y - piece.y <= _RAISED * size:
        return False
    behind, before = piece.x0 - word.x1, word.x0 - piece.x1
    return _OVERLAP * size <= behind <= _BEHIND * size or _OVERLAP * size <= before <= _BEFORE * size


def _main_size(pieces: Sequence[Piece]) -> float:
    """The size in which most letters of a line are set."""
    letters: dict[float, int] = {}
    for piece in pieces:
        letters[piece.look.size] = letters.get(piece.look.size, 0) + len(piece.text)
    return max(letters, key=lambda size: (letters[size], size))


def with_pieces(line: Line, pieces: Sequence[Piece]) -> Line:
    """A part of ``line``: only these of its words."""
    return replace(make_line(line.page, pieces), y=line.y)


def is_raised(piece: Piece, line: Line) -> bool:
    """True if ``piece`` is set small above the baseline of its line."""
    return piece.look.size < _SMALL * line.size and line.y - piece.y > _RAISED_FROM * line.size


def place_of(line: Line, offset: int) -> Piece:
    """The word that holds the character ``offset`` of the line's text."""
    end = 0
    for text, piece in line.words:
        end += len(text)
        if offset < end:
            return piece
    return line.pieces[-1]


def second_word(line: Line) -> float | None:
    """Where the words behind the first one begin, in points; None if there is only one."""
    return next((piece.x0 for text, piece in line.words if text.startswith(" ")), None)
