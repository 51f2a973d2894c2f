"""Piecewise maps between the offsets of a text and those of the text it was made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from docparse.values.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """``length`` code points of the new text made from ``source_length`` of the old one.

    Pieces of equal length map offset by offset; others (a decoded entity, a composed
    letter) map as a whole: begin to begin, end to end.
    """

    start: int
    length: int
    source_start: int
    source_length: int

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def source_end(self) -> int:
        return self.source_start + self.source_length


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each code point of a text came from.

    ``pieces`` are in order in both texts and cover the new text without gaps; gaps in the
    old text are what was left out.
    """

    pieces: tuple[Piece, ...]

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text of ``length`` code points onto itself."""
        return cls((Piece(0, length, 0, length),) if length else ())

    def __len__(self) -> int:
        return self.pieces[-1].end if self.pieces else 0

    def _piece_at(self, offset: int) -> Piece | None:
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        return self.pieces[index] if index >= 0 else None

    def to_source(self, offset: int) -> int:
        """The old offset of the code point at ``offset`` (clamped to the text)."""
        piece = self._piece_at(offset)
        if piece is None:
            return 0
        inside = offset - piece.start
        if piece.length == piece.source_length:
            return piece.source_start + min(inside, piece.length)
        return piece.source_start if inside < piece.length else piece.source_end

    def span_to_source(self, span: Span) -> Span:
        """The old interval from which the code points of ``span`` were made.

        What was left out at either edge stays outside.
        """
        start = self.to_source(span.start)
        if span.start == span.end:
            return Span(start, start)
        last = self._piece_at(span.end - 1)
        if last is None:
            return Span(start, start)
        offset_by_offset = last.length == last.source_length
        end = last.source_start + (span.end - last.start) if offset_by_offset else last.source_end
        return Span(start, max(start, end))

    def from_source(self, offset: int) -> int:
        """The new offset of the old ``offset``; one that was left out maps to what follows it."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.source_start) - 1
        if index < 0:
            return 0
        piece = self.pieces[index]
        inside = offset - piece.source_start
        if inside >= piece.source_length:
            return piece.end
        return piece.start + (inside if piece.length == piece.source_length else 0)

    def after(self, earlier: OffsetMap) -> OffsetMap:
        """This map applied to the result of ``earlier``: new text → text before both."""
        builder = OffsetMapBuilder()
        for piece in self.pieces:
            if piece.length != piece.source_length:
                source = earlier.span_to_source(Span(piece.source_start, piece.source_end))
                builder.add(piece.length, source.start, len(source))
                continue
            _compose_equal(piece, earlier, builder)
        return builder.build()


def _compose_equal(piece: Piece, earlier: OffsetMap, builder: OffsetMapBuilder) -> None:
    """Cut an offset-by-offset piece at the borders of the earlier map's pieces."""
    index = max(0, bisect_right(earlier.pieces, piece.source_start, key=lambda p: p.start) - 1)
    for place in range(index, len(earlier.pieces)):
        old = earlier.pieces[place]
        if old.start >= piece.source_end:
            break
        low, high = max(piece.source_start, old.start), min(piece.source_end, old.end)
        if low >= high:
            continue
        if old.length == old.source_length:
            builder.add(high - low, old.source_start + (low - old.start), high - low)
        else:
            whole = (low, high) == (old.start, old.end)
            builder.add(high - low, old.source_start, old.source_length if whole else 0)


class OffsetMapBuilder:
    """Collects pieces in order and merges neighbours that continue each other."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, length: int, source_start: int, source_length: int) -> None:
        """Append ``length`` new code points made from ``source_length`` old ones."""
        if length == 0:
            return
        last = self._pieces[-1] if self._pieces else None
        if (
            last is not None
            and last.length == last.source_length
            and length == source_length
            and last.source_end == source_start
        ):
            self._pieces[-1] = Piece(last.start, last.length + length, last.source_start, last.source_length + length)
        else:
            self._pieces.append(Piece(self._length, length, source_start, source_length))
        self._length += length

    def build(self) -> OffsetMap:
        """The finished, immutable map."""
        return OffsetMap(tuple(self._pieces))


def concatenate(maps: Iterable[OffsetMap]) -> OffsetMap:
    """One map for texts laid end to end, all made from the same old text."""
    builder = OffsetMapBuilder()
    for part in maps:
        for piece in part.pieces:
            builder.add(piece.length, piece.source_start, piece.source_length)
    return builder.build()
