"""The tree of a page as blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from docparse.readers.html.css import Settings, StyleSheet
from docparse.readers.html.lists import Lists
from docparse.readers.html.looks import Appearance, appearance
from docparse.readers.html.tables import CellPlace, is_page_layout, table_places
from docparse.readers.written_blocks import PLAIN, Draft, Look
from docparse.values import BlockKind, Place

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead "
    "tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ol", "ul", "menu", "dir"}
_NOTES = {"footnote", "endnote"}
# Bullets of Word in symbol fonts, as its pages hold them.
_BULLETS = re.compile(r"[·§Øüvo•▪●○◦■\uf000-\uf0ff-]")


@dataclass(slots=True)
class _Open:
    """An element that is open: how its text looks, and what its lines are."""

    appearance: Appearance
    kind: BlockKind
    outline: int | None
    cell: tuple[int, CellPlace] | None
    is_label: bool = False


@dataclass(slots=True)
class BlockReader:
    """Walks over a page; ``sheet`` holds its style rules."""

    sheet: StyleSheet
    _lists: Lists = field(init=False)
    _open: list[_Open] = field(default_factory=list)
    _pieces: list[tuple[str, Look]] = field(default_factory=list)
    _label: str = ""
    _label_look: Look = PLAIN
    _places: dict[etree._Element, tuple[int, CellPlace]] = field(default_factory=dict)
    _tables: int = 0
    _paragraphs: int = 0

    def __post_init__(self) -> None:
        self._lists = Lists(self.sheet.labels)

    def drafts(self, root: etree._Element) -> Iterator[Draft]:
        """The blocks of ``root``."""
        self._open = [_Open(Appearance(), BlockKind.PARAGRAPH, None, None)]
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                yield from self._start(element)
            else:
                yield from self._end(element, with_tail=element is not root)
        yield from self._flush()

    def _start(self, element: etree._Element) -> Iterator[Draft]:
        tag, settings = str(element.tag), self.sheet.settings(element)
        if tag in _BLOCKS or tag == "br":
            yield from self._flush()
        if tag == "table":
            self._begin_table(element)
        elif tag in _LISTS:
            self._lists.begin(element, settings.get("list-style-type", ""))
        self._open.append(self._opened(element, tag, settings))
        if tag == "li":
            self._label = self._lists.label(element, settings.get("list-style-type", ""))
            self._label_look = self._open[-1].appearance.look
        yield from self._text(element.text)

    def _end(self, element: etree._Element, *, with_tail: bool) -> Iterator[Draft]:
        if element.tag in _BLOCKS:
            yield from self._flush()
        if element.tag in _LISTS:
            self._lists.end()
        if element.tag == "li":
            self._label = ""
        self._open.pop()
        if with_tail:
            yield from self._text(element.tail)

    def _opened(self, element: etree._Element, tag: str, settings: Settings) -> _Open:
        around = self._open[-1]
        outline, kind = around.outline, around.kind
        if tag in _HEADINGS:
            outline = _HEADINGS[tag]
        if settings.get("mso-element") in _NOTES:
            kind = BlockKind.FOOTNOTE
        cell = self._places.get(element, around.cell)
        is_label = around.is_label or settings.get("mso-list", "").startswith("ignore")
        look = appearance(tag, element.get("align"), element.get("face"), settings, around.appearance)
        return _Open(look, kind, outline, cell, is_label)

    def _begin_table(self, table: etree._Element) -> None:
        if is_page_layout(table):
            return
        self._tables += 1
        self._places.update({cell: (self._tables, place) for cell, place in table_places(table).items()})

    def _text(self, text: str | None) -> Iterator[Draft]:
        if not text:
            return
        now = self._open[-1]
        if now.is_label:
            self._label, self._label_look = (self._label + text), now.appearance.look
            return
        text = text.upper() if now.appearance.capitals else text
        first, *rest = text.split("\n") if now.appearance.keeps_lines else [text]
        self._pieces.append((first, now.appearance.look))
        for line in rest:
            yield from self._flush()
            self._pieces.append((line, now.appearance.look))

    def _flush(self) -> Iterator[Draft]:
        """The line collected so far, if there is any text in it."""
        pieces, self._pieces = self._pieces, []
        if not any(text.strip() for text, _ in pieces):
            return
        now = self._open[-1]
        kind = BlockKind.CELL if now.cell else BlockKind.HEADING if now.outline else now.kind
        label, self._label = _shown_label(self._label), ""
        yield Draft(
            pieces=pieces,
            place=self._place(now.cell, kind),
            kind=kind,
            outline=now.outline,
            alignment=now.appearance.alignment,
            label=label,
            label_look=self._label_look,
            rows=now.cell[1].rows if now.cell else 1,
            columns=now.cell[1].columns if now.cell else 1,
        )

    def _place(self, cell: tuple[int, CellPlace] | None, kind: BlockKind) -> Place:
        if cell is not None:
            table, place = cell
            return Place(table=table, row=place.row, column=place.column)
        if kind is BlockKind.FOOTNOTE:
            return Place()
        self._paragraphs += 1
        return Place(paragraph=self._paragraphs)


def _shown_label(label: str) -> str:
    """The number as it is shown; bullets of symbol fonts as a dash."""
    words = " ".join(label.split())
    return "-" if _BULLETS.fullmatch(words) else words
