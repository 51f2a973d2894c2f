"""What a reader returns: one immutable text, its blocks, its character formatting, its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from docparse.values.construction import quickly_built
from docparse.values.offsets import OffsetMap
from docparse.values.span import Span


class BlockKind(StrEnum):
    """What a block of text is in the file."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    FOOTNOTE = "footnote"
    TEXT_BOX = "text_box"


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is, in words a person can follow; all counted from 1, None = not known.

    ``line`` is the line of a text file; ``paragraph`` counts the document's paragraphs that
    carry text; ``table``, ``row`` and ``column`` are set inside tables.
    """

    page: int | None = None
    paragraph: int | None = None
    line: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of the Document's text (never contains a line feed).

    ``label_end`` is the end of the automatic number that the reader rendered at the start of
    the block ("1.", "a)"), in code points of the Document's text; None where the number, if
    any, was typed. ``outline`` is the heading level that the file states (1 = highest).
    ``rows`` and ``columns`` are how many of its table the cell covers, itself included: down
    from ``place.row``, right from ``place.column`` (1 outside tables).
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    place: Place = field(default_factory=Place)
    style: str | None = None
    outline: int | None = None
    alignment: str | None = None
    label_end: int | None = None
    rows: int = 1
    columns: int = 1

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text with formatting that matters to extraction or layout rules.

    ``size`` is in points. ``confidence`` (0 to 1) is how sure character recognition was of a
    stretch that it read from a picture; None where nothing was recognised. Stretches without
    any such formatting have no Run.
    """

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    size: float | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the picture of the page says at a stretch where the text says something else.

    ``text`` is the other reading, ``confidence`` (0 to 1) that of character recognition. An
    empty stretch (``start`` == ``end``) is one that the text leaves blank.
    """

    start: int
    end: int
    text: str
    confidence: float

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remnant:
    """Something of the work on a file that is still in it: a comment, a tracked change, hidden text, an author's name.

    ``kind`` is one of "comment", "insertion", "deletion", "move", "hidden", "highlight", "broken_field",
    "language", "metadata", "formatting" (a tracked change of looks); ``detail`` what a person should know
    of it (who wrote the comment, which language), "" where there is nothing to add. An empty stretch
    stands where nothing of it is shown.
    """

    start: int
    end: int
    kind: str
    detail: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as read: its text and where each piece of it stands.

    ``text`` is NFC Unicode, one block a line (blocks are separated by one line feed and
    cover the text in order); offsets anywhere in docparse are code points into it.
    ``source`` maps them to the decoded text of a text file (None for binary formats).
    ``readings`` are places where the picture of a page disagrees with its text layer;
    ``remnants`` what is left of the work on the file, in order of place.
    """

    path: str
    text: str
    reader: str
    sha256: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...] = ()
    warnings: tuple[str, ...] = ()
    source: OffsetMap | None = None
    readings: tuple[Reading, ...] = ()
    remnants: tuple[Remnant, ...] = ()

    def block_index(self, offset: int) -> int:
        """Index of the block that holds ``offset`` (the nearest one before it in a gap)."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.start) - 1)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds ``offset``; None in an empty document."""
        return self.blocks[self.block_index(offset)] if self.blocks else None

    def place_of(self, span: Span) -> Place:
        """Where ``span`` begins, for a person."""
        block = self.block_at(span.start)
        return block.place if block is not None else Place()

    def runs_in(self, span: Span) -> Iterator[Run]:
        """The formatted stretches that touch ``span``, in order."""
        index = max(0, bisect_right(self.runs, span.start, key=lambda run: run.start) - 1)
        for run in self.runs[index:]:
            if run.start >= span.end:
                return
            if run.end > span.start:
                yield run

    def is_bold(self, span: Span) -> bool:
        """True if at least half of the letters and digits of ``span`` are bold."""
        return self._share(span, "bold") >= 0.5

    def is_italic(self, span: Span) -> bool:
        """True if at least half of the letters and digits of ``span`` are italic."""
        return self._share(span, "italic") >= 0.5

    def _share(self, span: Span, attribute: str) -> float:
        total = sum(map(str.isalnum, span.of(self.text)))
        if not total:
            return 0.0
        marked = 0
        for run in self.runs_in(span):
            if getattr(run, attribute):
                inside = self.text[max(run.start, span.start) : min(run.end, span.end)]
                marked += sum(map(str.isalnum, inside))
        return marked / total
