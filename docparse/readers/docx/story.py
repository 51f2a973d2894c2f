"""A story (body, page header, note …): its paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from docparse.readers.docx.alternatives import chosen
from docparse.readers.docx.counters import Counters
from docparse.readers.docx.drafts import Draft, Piece, Remarks, Source
from docparse.readers.docx.fields import FieldStack
from docparse.readers.docx.inline import Inline, InlineReader
from docparse.readers.docx.namespaces import MC, W
from docparse.readers.docx.notes import NoteMarks
from docparse.readers.docx.numbering import Numbering
from docparse.readers.docx.paragraphs import ParagraphProperties, ParagraphWriter, has_text, read_paragraph_properties
from docparse.readers.docx.styles import Styles
from docparse.readers.docx.tables import table_cells
from docparse.readers.docx.views import View, has_changes
from docparse.values import BlockKind, Place

_CONTAINERS = {f"{W}{local}" for local in ("sdt", "sdtContent", "customXml", "smartTag")}


@dataclass(frozen=True, slots=True)
class Settings:
    """What all stories of a file share."""

    view: View
    styles: Styles
    numbering: Numbering
    notes: NoteMarks
    remarks: Remarks


@dataclass(slots=True)
class Tally:
    """How many paragraphs with text and how many tables were met so far."""

    paragraphs: int = 0
    tables: int = 0


@dataclass(slots=True)
class _Joined:
    """A paragraph whose mark is not shown: it waits for the next one."""

    inline: Inline = field(default_factory=Inline)
    # Set by a hidden mark: the joined paragraph keeps the first one's number and style.
    properties: ParagraphProperties | None = None


class StoryReader:
    """Reads one story into drafts of blocks."""

    def __init__(self, settings: Settings, story: etree._Element, kind: BlockKind, counters: Counters | None = None):
        self._settings = settings
        self._story = story
        self._kind = kind
        counters = counters or Counters(settings.numbering, settings.styles)
        # To Word all text boxes together are one story, numbered apart from the body.
        in_box = kind is BlockKind.TEXT_BOX
        self._box_counters = counters if in_box else Counters(settings.numbering, settings.styles)
        self._writer = ParagraphWriter(settings.styles, counters)
        in_margin = kind in {BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER}
        fields = FieldStack(story, settings.view, page_numbers=not in_margin)
        self._inline = InlineReader(settings.styles, settings.view, fields, settings.notes, settings.remarks)
        self._tally = Tally()
        if has_changes(story):
            settings.remarks.note("original" if settings.view.is_original else "tracked")

    def read(self, place: Place | None = None) -> Iterator[Draft]:
        """All drafts of the story; ``place`` is where the story hangs, if it hangs on something."""
        yield from self._blocks(self._story, place)

    def _blocks(self, parent: etree._Element, place: Place | None) -> Iterator[Draft]:
        waiting = _Joined()
        for element in block_elements(parent, self._settings.view, self._settings.remarks):
            if element.tag == f"{W}p":
                yield from self._paragraph(element, waiting, place)
            else:
                yield from self._flush(waiting, place)
                yield from self._table(element)
        yield from self._flush(waiting, place)

    def _paragraph(self, element: etree._Element, waiting: _Joined, place: Place | None) -> Iterator[Draft]:
        properties = read_paragraph_properties(element, self._settings.styles, self._settings.view)
        self._inline.read(element, properties.style, waiting.inline)
        if properties.mark_is_dropped:
            return
        if properties.mark_is_hidden:
            if has_text(waiting.inline.pieces):
                waiting.properties = waiting.properties or properties
            return
        yield from self._emit(waiting.inline, waiting.properties or properties, place)
        waiting.inline, waiting.properties = Inline(), None

    def _flush(self, waiting: _Joined, place: Place | None) -> Iterator[Draft]:
        """Write a waiting paragraph that nothing followed."""
        if waiting.inline.pieces or waiting.inline.boxes or waiting.inline.art:
            properties = waiting.properties or ParagraphProperties(style=self._settings.styles.known(None))
            yield from self._emit(waiting.inline, properties, place)
        waiting.inline, waiting.properties = Inline(), None

    def _emit(self, inline: Inline, properties: ParagraphProperties, place: Place | None) -> Iterator[Draft]:
        counts = place is None and self._kind is BlockKind.PARAGRAPH
        kind = BlockKind.CELL if self._kind is BlockKind.PARAGRAPH and not counts else self._kind
        here = Place(paragraph=self._tally.paragraphs + 1) if counts else place or Place()
        drafts = list(self._writer.drafts(inline, properties, kind, here))
        if counts and drafts:
            self._tally.paragraphs += 1
        elif counts:
            here = Place(paragraph=self._tally.paragraphs or None)
        yield from drafts
        yield from self._hanging(inline, here)

    def _hanging(self, inline: Inline, place: Place) -> Iterator[Draft]:
        """The text boxes and word art of a paragraph."""
        kind = BlockKind.TEXT_BOX if self._kind in {BlockKind.PARAGRAPH, BlockKind.CELL} else self._kind
        for box in inline.boxes:
            yield from StoryReader(self._settings, box, kind, self._box_counters).read(place)
        plain = self._settings.styles.format(None, None)
        for art in inline.art:
            text = " ".join(str(art.get("string", "")).split())
            if text:
                yield Draft(pieces=[Piece(text, plain, Source(art))], kind=kind, place=place)

    def _table(self, table: etree._Element) -> Iterator[Draft]:
        self._tally.tables += 1
        number = self._tally.tables
        for cell in table_cells(table, self._settings.view, self._settings.remarks):
            here = Place(table=number, row=cell.row, column=cell.column)
            for draft in self._blocks(cell.element, here):
                is_own = draft.kind is BlockKind.CELL and draft.place is here
                yield replace(draft, rows=cell.rows, columns=cell.columns) if is_own else draft


def block_elements(parent: etree._Element, view: View, remarks: Remarks) -> Iterator[etree._Element]:
    """The paragraphs and tables directly in ``parent``, content controls and the like seen through."""
    for child in parent:
        tag = str(child.tag)
        if tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif tag in _CONTAINERS or tag in view.kept:
            yield from block_elements(child, view, remarks)
        elif tag == f"{MC}AlternateContent":
            yield from block_elements(chosen(child), view, remarks)
        elif tag in {f"{W}altChunk", f"{W}subDoc"}:
            remarks.note("embedded")
