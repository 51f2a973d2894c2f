"""The pages of a file → drafts of blocks: the text in reading order, then what stands apart from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docparse.readers.pdf.assemble import Draft
from docparse.readers.pdf.blocks import body_drafts
from docparse.readers.pdf.contents import PageContent
from docparse.readers.pdf.footnotes import split_footnotes
from docparse.readers.pdf.furniture import strip_furniture
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.margin_numbers import strip_margin_numbers
from docparse.readers.pdf.measure import Measure, measure_pages
from docparse.readers.pdf.quality import USABLE, PageKind
from docparse.readers.pdf.reading_order import Body, in_order
from docparse.values import BlockKind, Place


class Story:
    """Reads stretches of pages one after the other; ``kinds`` and ``cut_off`` tell of the pages read so far."""

    def __init__(self) -> None:
        self.kinds: dict[int, PageKind] = {}
        self.cut_off: list[int] = []
        self._measures: dict[int, Measure] = {}
        self._marks: set[tuple[int, str]] = set()
        self._running: dict[tuple[BlockKind, str], Line] = {}
        self._aside: dict[str, Line] = {}
        self._notes: list[tuple[Line, ...]] = []

    def drafts(self, stretches: Iterable[Sequence[PageContent]]) -> Iterator[Draft]:
        """The text, then running headers and footers and words on their side once each, then the notes."""
        for draft in body_drafts(in_order(self._bodies(stretches)), self._measures):
            yield self._finished(draft._replace(notes=self._marks))
        for (kind, _), line in self._running.items():
            yield self._finished(Draft((line,), kind, Place(page=line.page)))
        for line in self._aside.values():
            yield self._finished(Draft((line,), BlockKind.TEXT_BOX, Place(page=line.page)))
        for note in self._notes:
            yield self._finished(Draft(note, BlockKind.FOOTNOTE, Place(page=note[0].page), notes=self._marks))

    def _bodies(self, stretches: Iterable[Sequence[PageContent]]) -> Iterator[Body]:
        """What belongs to the text of each page; the rest is kept for the end."""
        for pages in stretches:
            self.kinds.update((page.number, page.kind) for page in pages)
            usable = [page for page in pages if page.kind in USABLE]
            self.cut_off += [page.number for page in usable if page.cut_off]
            furniture = strip_furniture([page.lines for page in usable])
            for kind, line in furniture.running:
                self._running.setdefault((kind, line.text), line)
            for line in (line for page in usable for line in page.aside):
                self._aside.setdefault(line.text, line)
            notes = split_footnotes([strip_margin_numbers(page) for page in furniture.bodies])
            self._notes += notes.notes
            self._marks |= notes.marks
            tables = {page.number: page.tables for page in usable}
            self._measures.update(measure_pages(notes.bodies, tables))
            for page, lines in zip(usable, notes.bodies, strict=True):
                yield Body(lines, page.tables, self._measures[page.number])

    def _finished(self, draft: Draft) -> Draft:
        # The sizes of recognised letters are guesses.
        return draft._replace(sized=self.kinds.get(draft.place.page or 0) is PageKind.TEXT)
