"""Takes down, while the text is put together, which elements of the file it came from."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docparse.readers.docx.drafts import Pieces, Source
from docparse.text.mapped import MapWriter
from docparse.values import OffsetMap, Span


class Stretch(NamedTuple):
    """``[start, end)`` of the shown text, in which the stretches lie in order, with its source.

    Shown text is what the elements give before it is normalised and its edges are stripped.
    Where the reader wrote it, ``source`` is None; ``paragraph`` is then the ``w:p`` that an
    automatic number belongs to, None for the line feed between two blocks.
    """

    start: int
    end: int
    source: Source | None = None
    paragraph: etree._Element | None = None
    font: str | None = None


class Trace(NamedTuple):
    """The stretches of the shown text, and the map of the Document's text to the shown text."""

    stretches: tuple[Stretch, ...]
    origin: OffsetMap


class TraceWriter:
    """Collects the stretches in the order of the text."""

    def __init__(self) -> None:
        self._stretches: list[Stretch] = []
        self._writer = MapWriter()
        self._shown = 0

    def add_rendered(self, length: int, paragraph: etree._Element | None) -> None:
        """Take in ``length`` code points that are not in the file."""
        if length:
            self._writer.add(length, self._shown, length)
            self._add(0, length, paragraph=paragraph)
            self._shown += length

    def add_pieces(self, pieces: Pieces, origin: OffsetMap | None, cut: int, length: int) -> None:
        """Take in the body of a block: ``length`` code points, after ``cut``, of what ``origin`` made of ``pieces``."""
        if origin is None:
            kept = Span(cut, cut + length)
            self._writer.add(length, self._shown + cut, length)
        else:
            kept = origin.span_to_source(Span(cut, cut + length))
            self._add_part(origin, cut, cut + length)
        start = 0
        for text, style, source in pieces:
            end = start + len(text)
            low, high = max(start, kept.start), min(end, kept.end)
            if low < high and source is not None:
                self._add(low, high, source._replace(start=source.start + low - start), font=style.font)
            start = end
        self._shown += start

    def _add_part(self, origin: OffsetMap, start: int, end: int) -> None:
        for piece in origin.pieces:
            low, high = max(piece.start, start), min(piece.end, end)
            if low >= high:
                continue
            if piece.length == piece.source_length:
                self._writer.add(high - low, self._shown + piece.source_start + low - piece.start, high - low)
            else:
                self._writer.add(high - low, self._shown + piece.source_start, piece.source_length)

    def _add(
        self,
        start: int,
        end: int,
        source: Source | None = None,
        paragraph: etree._Element | None = None,
        font: str | None = None,
    ) -> None:
        self._stretches.append(Stretch(self._shown + start, self._shown + end, source, paragraph, font))

    def build(self) -> Trace:
        """What was taken down; nothing can be added after."""
        return Trace(tuple(self._stretches), self._writer.build())
