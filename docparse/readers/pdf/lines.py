"""Words → the lines that a reader's eye sees on one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from docparse.readers.pdf.pieces import Piece, Space

# Shares of the size: baselines as near as that are one line; a raised or lowered mark is no further away.
_SAME_LINE = 0.3
_RAISED, _LOWERED = 0.65, 0.4
_SMALL = 0.8
_RAISED_FROM = 0.15
_BEHIND, _BEFORE, _OVERLAP = 0.45, 0.9, -0.3
# A gap as wide as that parts words even where the file has no space.
_GAP = 0.18
# The same between words that do not follow each other in the file.
_GAP_BETWEEN = 0.06
# A typed or automatic number at the start of a line.
_LABEL = re.compile(r"[-–+•]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]")
# A space that is hardly seen is the library's guess within a word.
_NO_GAP = 0.1


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side on page ``page`` (from 1), left to right, with their text.

    ``y`` is the baseline and ``size`` the height of most of its letters, in points.
    """

    page: int
    pieces: tuple[Piece, ...]
    text: str
    y: float
    size: float

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
    ordered = tuple(sorted(pieces, key=lambda piece: piece.x0))
    size = _main_size(ordered)
    y = median(piece.y for piece in ordered if piece.look.size >= _SMALL * size)
    return Line(page, ordered, "".join(text for text, _ in words_of(ordered)), y, size)


def find_lines(page: int, pieces: Sequence[Piece]) -> list[Line]:
    """The lines of a page from top to bottom, raised and lowered marks in their lines."""
    rows = _rows(pieces)
    _take_in_small(rows)
    return sorted((make_line(page, row) for row in rows if row), key=lambda line: line.y)


def drop_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Each word once: some programs print a word twice, a hair apart, to make it bold."""
    doubles = _doubles(pieces, 0.0) | _doubles(pieces, 0.5)
    if not doubles:
        return list(pieces)
    firsts = {first for first, _ in doubles}
    seconds = {second for _, second in doubles} - firsts
    return [
        piece._replace(look=piece.look._replace(bold=True)) if index in firsts else piece
        for index, piece in enumerate(pieces)
        if index not in seconds
    ]


def _doubles(pieces: Sequence[Piece], shift: float) -> set[tuple[int, int]]:
    """Pairs (kept, dropped) of equal words nearly at the same place."""
    same: dict[tuple[str, int], list[int]] = {}
    for index, piece in enumerate(pieces):
        same.setdefault((piece.text, int(piece.y / 4 + shift)), []).append(index)
    found: set[tuple[int, int]] = set()
    for group in same.values():
        if len(group) < 2:
            continue
        group.sort(key=lambda index: pieces[index].x0)
        kept = group[0]
        for index in group[1:]:
            one, other = pieces[kept], pieces[index]
            near = 0.2 * (one.look.size or 1.0)
            if other.x0 - one.x0 < near and abs(other.y - one.y) < near:
                found.add((kept, index))
            else:
                kept = index
    return found


def words_of(pieces: Sequence[Piece]) -> Iterator[tuple[str, Piece]]:
    """The words of a line with the space before each, if there is one."""
    for at, piece in enumerate(pieces):
        parted = at and (_parted(pieces[at - 1], piece) or (at == 1 and _ends_label(pieces[0], piece)))
        yield f" {piece.text}" if parted else piece.text, piece


def _ends_label(label: Piece, piece: Piece) -> bool:
    """True if a number at the start of a line is followed by a gap, however small: no space is written there."""
    return piece.x0 - label.x1 > _NO_GAP * piece.look.size and _LABEL.fullmatch(label.text) is not None


def _parted(before: Piece, piece: Piece) -> bool:
    if before.stamped or piece.stamped:
        # A number laid over a blank stands where the blank was, its symbol close behind it.
        return piece.stamped or not piece.text.startswith(("/", "-"))
    gap = (piece.x0 - before.x1) / (max(before.look.size, piece.look.size) or 1.0)
    if piece.order != before.order + 1:
        # Some programs write the letters of a line font by font.
        return gap > _GAP_BETWEEN
    if piece.space is Space.WRITTEN:
        return True
    return gap > (_NO_GAP if piece.space is Space.GUESSED else _GAP)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Words grouped by their baselines."""
    rows: list[list[Piece]] = []
    anchor, size = -1e9, 0.0
    for piece in sorted(pieces, key=lambda piece: piece.y):
        if piece.y - anchor > _SAME_LINE * max(size, piece.look.size):
            rows.append([])
            anchor, size = piece.y, 0.0
        rows[-1].append(piece)
        size = max(size, piece.look.size)
    return rows


def _take_in_small(rows: list[list[Piece]]) -> None:
    """Move raised and lowered marks from the rows that they form to the lines that they belong to."""
    for index, row in enumerate(rows):
        neighbours = [rows[at] for at in (index + 1, index - 1) if 0 <= at < len(rows)]
        largest = max((piece.look.size for other in neighbours for piece in other), default=0.0)
        small = [piece for piece in row if piece.look.size <= _SMALL * largest]
        for piece in small:
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
    for text, piece in words_of(line.pieces):
        end += len(text)
        if offset < end:
            return piece
    return line.pieces[-1]


def second_word(line: Line) -> float | None:
    """Where the words behind the first one begin, in points; None if there is only one."""
    return next((piece.x0 for text, piece in words_of(line.pieces) if text.startswith(" ")), None)
