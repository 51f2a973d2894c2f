"""Words drawn in fonts of old character sets, whose text layer holds codes, as Unicode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docparse.readers.pdf.fonts import FontTable
from docparse.readers.pdf.pieces import RawPiece, Space
from docparse.text.encodings.font_text import FontDecoder
from docparse.text.encodings.fonts import old_font


class OldFonts:
    """Reads the pages of one file; what it saw on earlier ones helps where a word may be both."""

    def __init__(self, fonts: FontTable) -> None:
        self._fonts = fonts
        self._decoder = FontDecoder(hyphen_for_soft=True)

    def decode(self, pieces: Sequence[RawPiece]) -> list[RawPiece]:
        """``pieces``, in the order of the file, with the letters that their fonts show."""
        names = {number: name for number, name in self._fonts.names() if old_font(name)}
        if not any(piece.look.font in names for piece in pieces):
            return list(pieces)
        stretches = [(piece.text, names.get(piece.look.font)) for piece in _spaced(pieces)]
        decoded = self._decoder.decode(stretches)
        if decoded is None:
            return list(pieces)
        read: list[RawPiece] = []
        place = 0
        for piece, (text, _) in zip(_spaced(pieces), stretches, strict=True):
            start, end = decoded.origin.from_source(place), decoded.origin.from_source(place + len(text))
            place += len(text)
            if not text.isspace():
                read.append(piece._replace(text=decoded.text[start:end]))
        return list(_joined(read))


def _spaced(pieces: Sequence[RawPiece]) -> Iterator[RawPiece]:
    """``pieces`` with a blank, in the font of the word behind it, between two words."""
    yield from pieces[:1]
    for _, piece in pairwise(pieces):
        if piece.space is not Space.NONE:
            yield piece._replace(text=" ")
        yield piece


def _joined(pieces: Sequence[RawPiece]) -> Iterator[RawPiece]:
    """``pieces`` without those whose letter went to the mark behind, which begins where they did."""
    base: RawPiece | None = None
    for piece in pieces:
        if base is not None:
            box = (base.box[0], *piece.box[1:])
            piece = piece._replace(origin=base.origin, box=box, space=base.space, first=base.first)
        base = piece if not piece.text else None
        if piece.text:
            yield piece
