"""From every code point of a Word document's text to the elements of the file that show it, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from docparse.readers.docx.copies import find_copy
from docparse.readers.docx.namespaces import M, W
from docparse.readers.docx.safety import Unsafe, find_reason
from docparse.readers.docx.trace import Stretch, Trace
from docparse.text.encodings.fonts import old_font
from docparse.text.normalize import normalize
from docparse.values import Document, OffsetMap, Span

_HOLDS_CHARACTERS = {f"{W}t", f"{W}delText", f"{M}t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSpan:
    """``[start, end)`` of the Document's text, and the characters of the file that show it.

    ``element`` is a ``w:t`` (or ``w:delText``, ``m:t``) of which the code points
    ``[element_start, element_end)`` are shown, or another element (``w:tab``, ``w:br``,
    ``w:sym`` …) that is shown as a whole: 0, 1. It is None where docparse wrote the characters:
    automatic numbers, whose ``paragraph`` is known, and the line feeds between blocks.

    A letter and its marks are one piece: two spans share it where it stands in one run and its
    tone mark in the next, and where it takes several code points they are never parted.
    ``[element_start, element_end)`` may hold more characters than ``[start, end)``: separate
    tone marks, soft hyphens, zero-width characters. White space at the ends of an element that
    does not say ``xml:space="preserve"`` is no part of any span. ``in_old_font``: they are codes of an old
    character set, to which the font gives letters. ``part`` is the name of the part. ``unsafe``
    says why a change there would be lost or do harm; None where it is safe.
    """

    start: int
    end: int
    part: str | None = None
    paragraph: etree._Element | None = None
    element: etree._Element | None = None
    element_start: int = 0
    element_end: int = 0
    field: str = ""
    in_old_font: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_rendered(self) -> bool:
        """True for characters that are not in the file."""
        return self.element is None

    @property
    def run(self) -> etree._Element | None:
        """The run that holds the element (``w:r``, ``m:r`` in an equation)."""
        if self.element is None:
            return None
        return next(self.element.iterancestors(f"{W}r", f"{M}r"), None)

    @property
    def unsafe(self) -> Unsafe | None:
        """Why nothing should be changed here."""
        if self.element is None:
            return "rendered"
        return "old_font" if self.in_old_font else find_reason(self.element, self.field)


@dataclass(frozen=True)
class RunMap:
    """A Document, the parsed parts of its file (strict ones under transitional names), and the way between them.

    The parts are those that were read, without comments and processing instructions of XML.
    """

    document: Document
    parts: Mapping[str, etree._Element]
    trace: Trace

    def spans(self, span: Span | None = None) -> Iterator[RunSpan]:
        """What shows each piece of ``span`` (the whole text if None), in the order of the text."""
        wanted = Span(0, len(self.document.text)) if span is None else span
        shown = self._map.span_to_source(wanted)
        index = max(0, bisect_right(self._starts, shown.start) - 1)
        for stretch in self.trace.stretches[index:] if len(shown) else ():
            if stretch.start >= shown.end:
                return
            if stretch.end > shown.start:
                yield self._run_span(stretch, max(shown.start, stretch.start), min(shown.end, stretch.end))

    def insertion_point(self, offset: int) -> RunSpan | None:
        """Where characters would be put to stand at ``offset``: an empty span of an element.

        That is behind the character before, in its run, unless the block begins there. None in
        an empty document and where a block has nothing but an automatic number.
        """
        block = self.document.block_at(offset)
        if block is None:
            return None
        before = [*self.spans(Span(offset - 1, offset))] if offset > block.start else []
        if before and not before[-1].is_rendered:
            return _empty(before[-1], before[-1].end, before[-1].element_end)
        after = [*self.spans(Span(offset, offset + 1))] if offset < block.end else []
        return _empty(after[0], after[0].start, after[0].element_start) if after and not after[0].is_rendered else None

    def span_of(self, element: etree._Element, start: int = 0, end: int | None = None) -> Span | None:
        """The code points of the text that show ``[start, end)`` of an element (all of it if None).

        None where nothing of it is shown.
        """
        stretch = self._by_element.get(element)
        if stretch is None or stretch.source is None:
            return None
        length = stretch.end - stretch.start
        low = max(0, start - stretch.source.start)
        high = length if end is None or not holds_characters(element) else min(length, end - stretch.source.start)
        begin, stop = self._text_offset(stretch.start + low), self._text_end(stretch.start + high)
        return Span(begin, stop) if low < high and begin < stop else None

    def copy_of(self, element: etree._Element) -> etree._Element | None:
        """The same element in the fallback that a drawing keeps for older programs (see ``unsafe``, "copy")."""
        return find_copy(element)

    def address(self, element: etree._Element) -> tuple[str, tuple[int, ...]]:
        """The part of an element and its way from the root: which child element at each step, from 0."""
        steps = [_index(child) for child in (element, *element.iterancestors()) if child.getparent() is not None]
        return self._names[element.getroottree().getroot()], tuple(reversed(steps))

    def _run_span(self, stretch: Stretch, low: int, high: int) -> RunSpan:
        start, end = self._text_offset(low), self._text_end(high)
        source = stretch.source
        if source is None:
            return RunSpan(start=start, end=end, paragraph=stretch.paragraph)
        shift = source.start - stretch.start
        first, last = (low + shift, high + shift) if holds_characters(source.element) else (0, 1)
        return RunSpan(
            start=start,
            end=end,
            part=self._names[source.element.getroottree().getroot()],
            paragraph=next(source.element.iterancestors(f"{W}p"), None),
            element=source.element,
            element_start=first,
            element_end=last,
            field=source.field,
            in_old_font=old_font(stretch.font) is not None
            and self._is_decoded(source.element, Span(first, last), start),
        )

    def _is_decoded(self, element: etree._Element, characters: Span, start: int) -> bool:
        """True if these characters are not those of the text at ``start``: they are codes."""
        read = normalize(characters.of(element.text or "")).text
        return not self.document.text.startswith(read, start)

    def _text_offset(self, shown: int) -> int:
        return self._map.from_source(shown)

    def _text_end(self, shown: int) -> int:
        """The end in the text of what ends at ``shown``; a letter of which that is a part counts whole."""
        index = bisect_right(self._map.pieces, shown - 1, key=lambda piece: piece.source_start) - 1
        if index < 0:
            return 0
        piece = self._map.pieces[index]
        if piece.length != piece.source_length:
            return piece.end
        return piece.start + min(piece.length, shown - piece.source_start)

    @property
    def _map(self) -> OffsetMap:
        return self.trace.origin

    @cached_property
    def _starts(self) -> list[int]:
        return [stretch.start for stretch in self.trace.stretches]

    @cached_property
    def _names(self) -> dict[etree._Element, str]:
        return {root: name for name, root in self.parts.items()}

    @cached_property
    def _by_element(self) -> dict[etree._Element, Stretch]:
        return {stretch.source.element: stretch for stretch in self.trace.stretches if stretch.source is not None}


def holds_characters(element: etree._Element) -> bool:
    """True for an element whose text is shown code point by code point."""
    return element.tag in _HOLDS_CHARACTERS


def _empty(span: RunSpan, offset: int, place: int) -> RunSpan:
    return RunSpan(
        start=offset,
        end=offset,
        part=span.part,
        paragraph=span.paragraph,
        element=span.element,
        element_start=place,
        element_end=place,
        field=span.field,
        in_old_font=span.in_old_font,
    )


def _index(element: etree._Element) -> int:
    return sum(1 for _ in element.itersiblings(etree.Element, preceding=True))
