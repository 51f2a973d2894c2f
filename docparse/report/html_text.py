"""The document for the page: paragraphs and tables of pieces, each with its classes, anchors and link."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docparse.report.html_pieces import Mark, Piece, cut_blocks
from docparse.values import Analysis, Block, BlockKind, Severity

_GRAVEST_FIRST: tuple[Severity, ...] = ("error", "warning", "info")
_ALIGNMENTS = {"center", "right", "both", "justify"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPiece:
    """``href`` leads to the gravest finding of the piece, or to the cited instrument.

    ``ids`` are the anchors of the marks that begin here; ``findings`` and ``citations`` the numbers of
    all marks over the piece, gravest first; ``ending`` those of the findings that end here.
    """

    text: str
    css: str
    href: str | None
    ids: tuple[str, ...]
    findings: tuple[int, ...]
    citations: tuple[int, ...]
    ending: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block; ``id`` is its anchor, if it has one; ``kind`` is the block's kind, ``heading`` its level or 0."""

    id: str
    kind: str
    heading: int
    alignment: str
    pieces: tuple[TextPiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Blocks outside tables, or the rows of one table: each row a list of cells, each cell a list of paragraphs."""

    paragraphs: tuple[Paragraph, ...] = ()
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...] = ()


def text_of(
    analysis: Analysis, prefix: str, rows_of_citations: Sequence[int], anchored: Collection[int] = ()
) -> list[Stretch]:
    """The whole text. ``prefix`` begins every anchor; ``rows_of_citations``: the instrument's row of each citation.

    ``anchored`` are the numbers (from 0) of the blocks that something links to.
    """
    cut = list(cut_blocks(analysis.document, _marks(analysis)))
    views = _View(analysis, prefix, rows_of_citations, [piece for _, pieces in cut for piece in pieces])
    paragraphs = [
        (block, views.paragraph(block, pieces, f"{prefix}b{number}" if number in anchored else ""))
        for number, (block, pieces) in enumerate(cut)
    ]
    return [_stretch(table, list(group)) for table, group in groupby(paragraphs, key=lambda pair: _table(pair[0]))]


def _marks(analysis: Analysis) -> Iterator[Mark]:
    for index, finding in enumerate(analysis.findings or ()):
        yield Mark("finding", index, finding.start, finding.end)
    for index, citation in enumerate(analysis.citations):
        yield Mark("citation", index, citation.start, citation.end)


def _table(block: Block) -> int | None:
    return block.place.table if block.kind == BlockKind.CELL else None


def _stretch(table: int | None, pairs: list[tuple[Block, Paragraph]]) -> Stretch:
    if table is None:
        return Stretch(paragraphs=tuple(paragraph for _, paragraph in pairs))
    columns = sorted({block.place.column or 0 for block, _ in pairs})
    rows = groupby(pairs, key=lambda pair: pair[0].place.row)
    return Stretch(rows=tuple(_row(list(row), columns) for _, row in rows))


def _row(pairs: list[tuple[Block, Paragraph]], columns: Sequence[int]) -> tuple[tuple[Paragraph, ...], ...]:
    """A cell for each column of the table: those without text have no block, yet they keep the others in place."""
    cells: dict[int, list[Paragraph]] = {column: [] for column in columns}
    for block, paragraph in pairs:
        cells[block.place.column or 0].append(paragraph)
    return tuple(map(tuple, cells.values()))


class _View:
    """Makes the pieces of one document ready to show; knows where each mark begins and ends."""

    def __init__(self, analysis: Analysis, prefix: str, rows: Sequence[int], pieces: Iterable[Piece]) -> None:
        self._text = analysis.document.text
        self._findings = analysis.findings or ()
        self._prefix = prefix
        self._rows = rows
        self._begun: set[tuple[str, int]] = set()
        # Pieces may be equal (two empty ones at one place), so their identity tells them apart.
        self._last = {(mark.kind, mark.index): id(piece) for piece in pieces for mark in piece.marks}

    def paragraph(self, block: Block, pieces: Sequence[Piece], anchor: str) -> Paragraph:
        alignment = (block.alignment or "").lower()
        return Paragraph(
            id=anchor,
            kind=str(block.kind),
            heading=min(block.outline or 0, 6) if block.kind == BlockKind.HEADING else 0,
            alignment=alignment if alignment in _ALIGNMENTS else "",
            pieces=tuple(map(self._piece, pieces)),
        )

    def _piece(self, piece: Piece) -> TextPiece:
        findings = sorted(self._indices(piece, "finding"), key=self._gravity)
        citations = self._indices(piece, "citation")
        return TextPiece(
            text=self._text[piece.start : piece.end],
            css=" ".join(self._classes(piece, findings, citations)),
            href=self._href(findings, citations),
            ids=tuple(self._new_anchors(findings, citations)),
            findings=tuple(index + 1 for index in findings),
            citations=tuple(index + 1 for index in citations),
            ending=tuple(index + 1 for index in findings if self._last["finding", index] == id(piece)),
        )

    @staticmethod
    def _indices(piece: Piece, kind: str) -> list[int]:
        return [mark.index for mark in piece.marks if mark.kind == kind]

    def _gravity(self, index: int) -> tuple[int, int]:
        return _GRAVEST_FIRST.index(self._findings[index].severity), index

    def _classes(self, piece: Piece, findings: Sequence[int], citations: Sequence[int]) -> Iterator[str]:
        if findings:
            yield f"hit {self._findings[findings[0]].severity}"
            if piece.start == piece.end:
                yield "point"
        if citations:
            yield "cite"
        for name, given in (("b", piece.bold), ("i", piece.italic), ("sup", piece.superscript)):
            if given:
                yield name

    def _href(self, findings: Sequence[int], citations: Sequence[int]) -> str | None:
        if findings:
            return f"#{self._prefix}f{findings[0] + 1}"
        return f"#{self._prefix}i{self._rows[citations[0]] + 1}" if citations else None

    def _new_anchors(self, findings: Sequence[int], citations: Sequence[int]) -> Iterator[str]:
        """An anchor for each mark that has none yet."""
        for letter, kind, indices in (("m", "finding", findings), ("c", "citation", citations)):
            for index in indices:
                if (kind, index) not in self._begun:
                    self._begun.add((kind, index))
                    yield f"{self._prefix}{letter}{index + 1}"
