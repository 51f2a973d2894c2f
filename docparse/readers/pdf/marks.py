"""Vietnamese letters whose marks are glyphs of their own, put together by where the marks stand.

Some programs draw a letter and then its marks, each at its own place, in any order. A mark belongs
to the letter that it stands over or under, never to a letter of the line above.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from docparse.readers.pdf.pieces import RawPiece

# Spacing accents and the combining marks that they stand for.
_COMBINING = {
    "`": "\u0300", "\u02cb": "\u0300", "\u00b4": "\u0301", "\u02ca": "\u0301", "^": "\u0302", "\u02c6": "\u0302",
    "~": "\u0303", "\u02dc": "\u0303", "\u02d8": "\u0306", "\u02c0": "\u0309", "\u0294": "\u0309",
}  # fmt: skip
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0341"
# Circumflex, breve and horn shape the letter; tone marks come after them.
_SHAPES = "\u0302\u0306\u031b"
# Shares of the size within which a mark is drawn from its letter.
_REACH_UP, _REACH_ASIDE = 0.9, 0.45
_TOUCHING = 0.1


def compose_marks(pieces: Sequence[RawPiece]) -> list[RawPiece]:
    """``pieces`` of one character each, marks joined to their letters; marks without a letter stay."""
    letters = [piece for piece in pieces if not _mark(piece)]
    order = sorted(range(len(letters)), key=lambda index: letters[index].origin[0])
    starts = [letters[index].origin[0] for index in order]
    loose: list[RawPiece] = []
    for piece in pieces:
        mark = _mark(piece)
        if mark and not _join(piece, mark, letters, order, starts):
            loose.append(piece)
    return letters + loose


def _mark(piece: RawPiece) -> str:
    """The combining mark that ``piece`` draws; '' for anything else."""
    text = unicodedata.normalize("NFD", piece.text)
    return text if text in _MARKS else _COMBINING.get(text, "")


def _join(mark_piece: RawPiece, mark: str, letters: list[RawPiece], order: list[int], starts: list[float]) -> bool:
    """Put the mark on the nearest letter that takes it."""
    best, nearest = -1, float("inf")
    centre = (mark_piece.box[0] + mark_piece.box[2]) / 2
    size = mark_piece.look.size or 1.0
    for at in range(bisect_left(starts, centre - 2 * size), len(order)):
        if starts[at] > centre + size:
            break
        letter = letters[order[at]]
        distance = _distance(letter, centre, mark_piece.origin[1])
        if distance < nearest and _with_mark(letter.text, mark):
            best, nearest = order[at], distance
    if best < 0:
        return False
    letters[best] = _marked(letters[best], mark_piece, mark)
    return True


def _marked(letter: RawPiece, mark_piece: RawPiece, mark: str) -> RawPiece:
    """The letter with its mark; one that takes room behind it, or is part of one glyph with it, widens it."""
    left, bottom, right, top = letter.box
    near = _TOUCHING * letter.look.size
    if mark_piece.origin[0] > right - near or abs(mark_piece.origin[0] - letter.origin[0]) < near:
        right = max(right, mark_piece.box[2])
    return letter._replace(text=_with_mark(letter.text, mark), box=(left, bottom, right, top))


def _distance(letter: RawPiece, centre: float, height: float) -> float:
    """How far a mark is from ``letter``; infinite if it cannot belong to it."""
    size = letter.look.size or 1.0
    left, right = letter.origin[0], letter.box[2]
    aside = max(left - centre, centre - right, 0.0) / size
    up = abs(height - letter.origin[1]) / size
    if aside > _REACH_ASIDE or up > _REACH_UP:
        return float("inf")
    return aside + up + abs(centre - (left + right) / 2) / size


def _with_mark(letter: str, mark: str) -> str:
    """``letter`` with one more mark as one character; '' if there is none."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if mark in marks:
        return ""
    ordered = sorted([*marks, mark], key=lambda one: one not in _SHAPES)
    composed = unicodedata.normalize("NFC", base + "".join(ordered))
    return composed if len(composed) == 1 else ""
