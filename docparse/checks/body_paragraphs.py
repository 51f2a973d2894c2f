"""The running text of a part: its paragraphs outside tables, from below the header to Nơi nhận and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.sections.bodies import bodies_of
from docparse.values import Analysis, BlockKind, Document, Part, Span

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``span`` and ``text`` without blanks at the edges; ``index`` is that of the block.

    ``before_table`` is True where a table of the same text follows at once.
    """

    span: Span
    text: str
    index: int
    before_table: bool


def body_paragraphs(analysis: Analysis) -> tuple[tuple[Paragraph, ...], ...]:
    """For each part, in the order of ``analysis.parts``, the paragraphs of its first body."""
    return tuple(tuple(_paragraphs(analysis.document, part)) for part in analysis.parts)


def _paragraphs(document: Document, part: Part) -> Iterator[Paragraph]:
    body = next(iter(bodies_of(document, part)), None)
    if body is None:
        return
    for index in range(document.block_index(body.start), len(document.blocks)):
        block = document.blocks[index]
        if block.start >= body.end:
            return
        if block.start < body.start or block.kind not in _KINDS or block.place.table is not None:
            continue
        written = document.text[block.start : block.end]
        text = written.strip()
        if text:
            start = block.start + len(written) - len(written.lstrip())
            yield Paragraph(Span(start, start + len(text)), text, index, _is_before_table(document, index, body.end))


def _is_before_table(document: Document, index: int, end: int) -> bool:
    following = document.blocks[index + 1 : index + 2]
    return bool(following) and following[0].place.table is not None and following[0].start < end
