"""A text together with the map to the text it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values import OffsetMap, Piece


@dataclass(frozen=True, slots=True)
class Mapped:
    """``text`` and, for each of its code points, where it was in the original."""

    text: str
    origin: OffsetMap

    @classmethod
    def untouched(cls, text: str) -> Mapped:
        """``text`` as its own original."""
        return cls(text, OffsetMap.identity(len(text)))

    def then(self, later: Mapped) -> Mapped:
        """``later`` was made from this text: the same text mapped to this one's original."""
        return Mapped(later.text, compose(later.origin, self.origin))


class MapWriter:
    """Collects the pieces of a map in order.

    Pieces that continue each other offset by offset are held back and written as one: a
    text of a million lines has a handful of pieces, so no object is made for each line.
    """

    __slots__ = ("_held", "_length", "_pieces", "_source", "_start")

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._length = 0
        self._held = 0
        self._start = 0
        self._source = 0

    def add(self, length: int, source_start: int, source_length: int) -> None:
        """Append ``length`` new code points made from ``source_length`` old ones."""
        if length == source_length:
            if self._held and self._source + self._held == source_start:
                self._held += length
            elif length:
                self._write_held()
                self._start, self._source, self._held = self._length, source_start, length
        elif length:
            self._write_held()
            self._pieces.append(Piece(self._length, length, source_start, source_length))
        self._length += length

    def _write_held(self) -> None:
        if self._held:
            self._pieces.append(Piece(self._start, self._held, self._source, self._held))
            self._held = 0

    def build(self) -> OffsetMap:
        """The finished map; nothing can be added after."""
        self._write_held()
        return OffsetMap(tuple(self._pieces))


def compose(later: OffsetMap, earlier: OffsetMap) -> OffsetMap:
    """The map newest text → oldest text, in one walk over both maps.

    Both maps keep order, so two indices suffice and the time is linear in their pieces.
    """
    if len(earlier.pieces) == 1 and earlier.pieces[0].source_start == 0 and _is_even(earlier.pieces[0]):
        return later
    writer = MapWriter()
    index = 0
    for piece in later.pieces:
        index = _first_reaching(earlier.pieces, index, piece.source_start)
        if _is_even(piece):
            _add_even(writer, piece, earlier.pieces, index)
        else:
            start, end = _whole(piece, earlier.pieces, index)
            writer.add(piece.length, start, end - start)
    return writer.build()


def _is_even(piece: Piece) -> bool:
    return piece.length == piece.source_length


def _first_reaching(pieces: tuple[Piece, ...], index: int, offset: int) -> int:
    while index < len(pieces) - 1 and pieces[index].end <= offset:
        index += 1
    return index


def _add_even(writer: MapWriter, piece: Piece, pieces: tuple[Piece, ...], index: int) -> None:
    """Cut an offset-by-offset piece at the borders of the earlier map's pieces."""
    while index < len(pieces) and pieces[index].start < piece.source_end:
        old = pieces[index]
        low, high = max(piece.source_start, old.start), min(piece.source_end, old.end)
        if _is_even(old):
            writer.add(high - low, old.source_start + (low - old.start), high - low)
        else:
            writer.add(high - low, old.source_start, old.source_length if low == old.start else 0)
        index += 1


def _whole(piece: Piece, pieces: tuple[Piece, ...], index: int) -> tuple[int, int]:
    """The oldest interval behind a piece that maps as a whole."""
    if not pieces:
        return 0, 0
    first = pieces[index]
    inside = max(0, piece.source_start - first.start)
    start = first.source_start + (inside if _is_even(first) else 0)
    if piece.source_length == 0:
        return start, start
    index = _first_reaching(pieces, index, piece.source_end - 1)
    last = pieces[index]
    end = last.source_start + (piece.source_end - last.start) if _is_even(last) else last.source_end
    return start, max(start, end)
