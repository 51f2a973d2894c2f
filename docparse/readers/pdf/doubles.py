"""Words that a program prints twice, a hair apart, to make them bold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docparse.readers.pdf.pieces import Piece

# Points: doubles stand in one band of such a height, or at the border of two.
_BAND = 8.0
_BORDER = 3.0
# As a share of the size: how far apart the two prints of a word are at most.
_NEAR = 0.2
# Of equal words in one band so many are compared: no real line has more side by side.
_COMPARED = 12


def drop_doubles(pieces: Sequence[Piece]) -> list[Piece]:
    """Each word once, bold where it was printed twice."""
    kept: list[Piece] = []
    seen: dict[tuple[str, int], list[int]] = {}
    for piece in pieces:
        band, above = divmod(piece.y, _BAND)
        first = _printed_before(piece, int(band), above, kept, seen)
        if first is None:
            seen.setdefault((piece.text, int(band)), []).append(len(kept))
            kept.append(piece)
        else:
            kept[first] = kept[first]._replace(look=kept[first].look._replace(bold=True))
    return kept


def _printed_before(
    piece: Piece, band: int, above: float, kept: Sequence[Piece], seen: Mapping[tuple[str, int], list[int]]
) -> int | None:
    """Index of the same word at the same place; None if there is none."""
    found = seen.get((piece.text, band), [])[-_COMPARED:]
    if above < _BORDER:
        found = found + seen.get((piece.text, band - 1), [])[-_COMPARED:]
    elif above > _BAND - _BORDER:
        found = found + seen.get((piece.text, band + 1), [])[-_COMPARED:]
    near = _NEAR * piece.look.size
    return next((at for at in found if abs(kept[at].x0 - piece.x0) < near and abs(kept[at].y - piece.y) < near), None)
