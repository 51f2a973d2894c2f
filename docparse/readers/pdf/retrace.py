"""From the text of a document back to the words on the pages that it was composed of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from docparse.readers.options import ReadOptions
from docparse.readers.pdf.assemble import Assembly, Draft, stretches_of
from docparse.readers.pdf.container import open_pdf
from docparse.readers.pdf.contents import PageContent
from docparse.readers.pdf.pieces import Piece
from docparse.readers.pdf.story import Story
from docparse.readers.pdf.stretches import read_stretches
from docparse.text.normalize import normalize
from docparse.values import Document, OffsetMap, Span


class Part(NamedTuple):
    """Characters ``[start, end)`` of a word that stands on ``line`` (any number, one a line) of ``page`` (from 1)."""

    page: int
    line: int
    piece: Piece
    start: int
    end: int


class _Word(NamedTuple):
    """``at`` is where the piece begins in the text of its block before that was normalised."""

    at: int
    page: int
    line: int
    piece: Piece

    @property
    def end(self) -> int:
        return self.at + len(self.piece.text)

    def part(self, start: int, end: int) -> Part:
        """What ``[start, end)`` of the block's text has of the word."""
        begin, stop = max(start - self.at, 0), min(end - self.at, len(self.piece.text))
        return Part(self.page, self.line, self.piece, begin, stop)


@dataclass(frozen=True, slots=True)
class _Block:
    """A block from ``start`` on; ``origin`` leads from its normalised text, ``lead`` code points longer in front."""

    start: int
    end: int
    lead: int
    origin: OffsetMap
    words: tuple[_Word, ...]

    def parts(self, span: Span) -> Iterator[Part]:
        """The words under ``span``, cut to it; where nothing is under it, the character before (or else behind)."""
        inside = Span(max(span.start, self.start), max(self.start, min(span.end, self.end)))
        source = self.origin.span_to_source(
            Span(inside.start - self.start + self.lead, inside.end - self.start + self.lead)
        )
        touched = [word for word in self.words if word.at < source.end and source.start < word.end]
        if touched and len(source):
            yield from (word.part(source.start, source.end) for word in touched)
        else:
            yield from self._beside(source)

    def _beside(self, gap: Span) -> Iterator[Part]:
        """The character before a gap, or else the one behind it; both beside a blank, which shows nothing itself."""
        before = [word for word in self.words if word.at < gap.start][-1:]
        behind = [word for word in self.words if word.end > gap.end][:1]
        for word in before:
            last = min(gap.start, word.end)
            yield word.part(last - 1, last)
        if len(gap) or not before:
            for word in behind:
                first = max(gap.end, word.at)
                yield word.part(first, first + 1)


@dataclass(frozen=True, slots=True)
class Trace:
    """The words of a document, and the size of each page as it was read, in points."""

    blocks: Sequence[_Block]
    sizes: dict[int, tuple[float, float]]

    def parts(self, span: Span) -> list[Part]:
        """The words that show ``span``; none where nothing does."""
        first = max(0, bisect_right(self.blocks, span.start, key=lambda block: block.start) - 1)
        found: list[Part] = []
        for block in self.blocks[first:]:
            if block.start > span.start and block.start >= span.end:
                break
            if span.start < block.end or span.start == span.end or block.start == block.end:
                found += block.parts(span)
        return found or [part for block in self.blocks[first : first + 1] for part in block.parts(span)]


def retrace(data: bytes, path: str, document: Document) -> Trace | None:
    """Read the file of ``document`` once more; None where that does not give the same text.

    Raises UnreadableFile.
    """
    recognised = any(run.confidence is not None for run in document.runs)
    story, assembly, sizes = Story(), Assembly(), dict[int, tuple[float, float]]()
    blocks: list[_Block] = []
    with open_pdf(data, path) as pdf:
        for draft in story.drafts(_measured(read_stretches(pdf, path, ReadOptions(ocr=recognised)), sizes)):
            start = assembly.length + bool(assembly.blocks)
            if assembly.add(draft):
                blocks.append(_block(draft, start, assembly.length))
    return Trace(blocks, sizes) if assembly.text == document.text else None


def _measured(
    stretches: Iterable[list[PageContent]], sizes: dict[int, tuple[float, float]]
) -> Iterator[list[PageContent]]:
    for pages in stretches:
        sizes.update((page.number, (page.lines.width, page.lines.height)) for page in pages)
        yield pages


def _block(draft: Draft, start: int, end: int) -> _Block:
    texts = [text for text, _ in stretches_of(draft)]
    mapped = normalize("".join(texts))
    lead = len(mapped.text) - len(mapped.text.lstrip())
    return _Block(start, end, lead, mapped.origin, tuple(_words(draft, texts)))


def _words(draft: Draft, texts: Iterable[str]) -> Iterator[_Word]:
    """Each word with its place; a text that is but a blank joins two lines and belongs to none."""
    placed = ((line.page, number, piece) for number, line in enumerate(draft.lines) for _, piece in line.words)
    at = 0
    for text in texts:
        if text != " ":
            page, number, piece = next(placed)
            yield _Word(at + text.index(piece.text), page, number, piece)
        at += len(text)
