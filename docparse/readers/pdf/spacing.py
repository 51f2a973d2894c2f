"""Where the words of a line are parted: by the spaces of the file and by the gaps between its letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from sys import intern
from typing import NamedTuple

from docparse.readers.pdf.pieces import Piece, Space
from docparse.text.syllables import is_syllable

# Shares of the size. A gap as wide as that parts words even where the file has no space.
_GAP = 0.18
# Inside words whose letters do not follow each other in the file, and how much more between words.
_GAP_INSIDE, _GAP_BETWEEN = 0.14, 0.04
# A space that is hardly seen is the library's guess within a word.
_NO_GAP = 0.1
# Letters may overlap by so much by their form; more is a wrong width.
_OVERLAP = -0.08
# A typed or automatic number at the start of a line.
_LABEL = re.compile(r"[-–+•]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]")


def words_of(pieces: Sequence[Piece]) -> Iterator[tuple[str, Piece]]:
    """The words of a line with the space before each, if there is one."""
    shuffled = _Shuffled.of(pieces) if any(map(_is_jump, pieces, pieces[1:])) else None
    parted = [at > 0 and _parted(pieces[at - 1], piece, shuffled) for at, piece in enumerate(pieces)]
    if len(pieces) > 1:
        parted[1] = parted[1] or _ends_label(pieces[0], pieces[1])
    if shuffled is not None:
        _part_impossible_words(pieces, parted)
    for at, piece in enumerate(pieces):
        yield intern(f" {piece.text}") if parted[at] else piece.text, piece


def _part_impossible_words(pieces: Sequence[Piece], parted: list[bool]) -> None:
    """Where no word of Vietnamese can be so, part it at a gap that leaves two words."""
    starts = [at for at, apart in enumerate(parted) if apart or at == 0] + [len(pieces)]
    for start, end in pairwise(starts):
        word = "".join(piece.text for piece in pieces[start:end])
        if end - start < 2 or not word.isalpha() or is_syllable(word):
            continue
        for at in range(start + 1, end):
            halves = ["".join(piece.text for piece in half) for half in (pieces[start:at], pieces[at:end])]
            if _gap(pieces[at - 1], pieces[at]) > _GAP_BETWEEN and all(map(is_syllable, halves)):
                parted[at] = True
                break


class _Shuffled(NamedTuple):
    """What parts the words of a line that the file writes font by font, its letters in no order.

    ``spaces``: where spaces are written, left to right; ``gap``: what is wider than that, as a share of the size.
    """

    spaces: Sequence[float]
    gap: float

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> _Shuffled:
        spaces = sorted(piece.space_x for piece in pieces if piece.space_x is not None)
        gaps = sorted(_gap(one, other) for one, other in pairwise(pieces) if _is_jump(one, other))
        # Gaps inside words, which grow where a line is spread, and gaps between words stand well apart.
        apart = ((low + high) / 2 for low, high in pairwise(gaps) if low < _GAP_INSIDE <= high - low + _GAP_BETWEEN)
        return cls(spaces, next(apart, _GAP_INSIDE))

    def parts(self, before: Piece, piece: Piece) -> bool:
        """True if a space stands between two neighbours."""
        if _gap(before, piece) > self.gap:
            return True
        at = bisect_right(self.spaces, (before.x0 + before.x1) / 2)
        return at < len(self.spaces) and self.spaces[at] < (piece.x0 + piece.x1) / 2


def _is_jump(before: Piece, piece: Piece) -> bool:
    return piece.order != before.order + 1


def _gap(before: Piece, piece: Piece) -> float:
    """The gap between two neighbours as a share of their size."""
    return (piece.x0 - before.x1) / (max(before.look.size, piece.look.size) or 1.0)


def _ends_label(label: Piece, piece: Piece) -> bool:
    """True if a number at the start of a line is followed by a gap, however small: no space is written there."""
    return _gap(label, piece) > _NO_GAP and _LABEL.fullmatch(label.text) is not None


def _parted(before: Piece, piece: Piece, shuffled: _Shuffled | None) -> bool:
    if before.stamped or piece.stamped:
        # A number laid over a blank stands where the blank was, its symbol close behind it.
        return piece.stamped or not piece.text.startswith(("/", "-"))
    if shuffled is not None and (shuffled.spaces or _is_jump(before, piece)):
        return shuffled.parts(before, piece)
    if piece.space is Space.WRITTEN:
        return True
    return _gap(before, piece) > (_NO_GAP if piece.space is Space.GUESSED else _GAP)


def trim_overlaps(rows: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The rows with the widths of letters corrected that the file states too large for a substitute font.

    Inside a word the next letter shows where such a letter ends.
    """
    ordered = [sorted(row, key=attrgetter("x0")) for row in rows]
    excess: dict[tuple[int, str], float] = {}
    for row in ordered:
        for piece, after in pairwise(row):
            if after.x0 < piece.x1 and _is_jump(piece, after) and _gap(piece, after) < _OVERLAP:
                key = (piece.look.font, piece.text[-1])
                excess[key] = min(excess.get(key, 0.0), _gap(piece, after))
    return [[_narrowed(piece, excess) for piece in row] for row in ordered] if excess else ordered


def _narrowed(piece: Piece, excess: dict[tuple[int, str], float]) -> Piece:
    too_wide = excess.get((piece.look.font, piece.text[-1]))
    return piece if too_wide is None else piece._replace(x1=max(piece.x0, piece.x1 + too_wide * piece.look.size))
