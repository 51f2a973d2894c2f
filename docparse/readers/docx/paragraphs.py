"""One paragraph, with those whose marks were deleted or hidden joined to it, as drafts of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from docparse.readers.docx.counters import Counters, Label
from docparse.readers.docx.drafts import Draft, Pieces
from docparse.readers.docx.formats import Format, apply_direct, read_properties
from docparse.readers.docx.inline import Inline
from docparse.readers.docx.namespaces import W, child_is_on, child_value, whole_number
from docparse.readers.docx.styles import Styles
from docparse.readers.docx.views import View
from docparse.values import BlockKind, Place

_ALIGNMENTS = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center", "both": "justify",
    "distribute": "justify", "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
    "thaiDistribute": "justify",
}  # fmt: skip
_SOFT_HYPHEN = "\u00ad"


class ParagraphProperties(NamedTuple):
    """The properties of a paragraph as they hold in the view that is read.

    ``element`` is its ``w:pPr``, ``mark`` the run properties of the paragraph mark.
    ``mark_is_dropped``: by a tracked change the mark is not there, which joins the paragraph
    to the next. ``ends_section``: an empty one that does is not numbered.
    """

    style: str | None
    paragraph: etree._Element | None = None
    element: etree._Element | None = None
    numbering: etree._Element | None = None
    mark: etree._Element | None = None
    mark_is_dropped: bool = False
    ends_section: bool = False

    @property
    def mark_is_hidden(self) -> bool:
        """True if the mark itself is hidden text: Word shows the next paragraph on the same line."""
        return bool(child_is_on(self.mark, "vanish"))


def read_paragraph_properties(paragraph: etree._Element, styles: Styles, view: View) -> ParagraphProperties:
    """The properties of a ``w:p``."""
    stated = paragraph.find(f"{W}pPr")
    if stated is None:
        return ParagraphProperties(style=styles.known(None), paragraph=paragraph)
    element, mark = view.properties(stated), stated.find(f"{W}rPr")
    return ParagraphProperties(
        style=styles.known(child_value(element, "pStyle")),
        paragraph=paragraph,
        element=element,
        numbering=view.numbering(element),
        mark=view.properties(mark),
        mark_is_dropped=view.drops(mark),
        ends_section=stated.find(f"{W}sectPr") is not None,
    )


class ParagraphWriter:
    """Turns the content of paragraphs into drafts, numbering them on the way."""

    def __init__(self, styles: Styles, counters: Counters) -> None:
        self._styles = styles
        self._counters = counters

    def outline(self, properties: ParagraphProperties) -> int | None:
        """The outline level from 1, own or of the style; None for body text."""
        stated = child_value(properties.element, "outlineLvl")
        level = whole_number(stated or self._styles.paragraph_property(properties.style, "outlineLvl"))
        return level + 1 if level is not None and 0 <= level < 9 else None

    def drafts(self, inline: Inline, properties: ParagraphProperties, kind: BlockKind, place: Place) -> Iterator[Draft]:
        """The lines of a paragraph; an empty one yields something only if it is numbered."""
        lines = [line for line in split_lines(inline.pieces) if has_text(line)]
        if not lines and properties.ends_section:
            return
        label = self._counters.label(properties.numbering, properties.style)
        outline = self.outline(properties)
        if label is not None and not lines:
            lines = [[]]
        for index, line in enumerate(lines):
            first = label if index == 0 else None
            yield Draft(
                pieces=line,
                kind=BlockKind.HEADING if outline is not None and kind is BlockKind.PARAGRAPH else kind,
                place=place,
                paragraph=properties.paragraph,
                style=self._styles.name(properties.style),
                outline=outline,
                alignment=self._alignment(properties),
                label=first.text if first else None,
                gap=first.gap if first else "",
                label_format=self._label_format(first, properties) if first else None,
            )

    def _alignment(self, properties: ParagraphProperties) -> str:
        stated = child_value(properties.element, "jc") or self._styles.paragraph_property(properties.style, "jc")
        return _ALIGNMENTS.get(stated or "left", "left")

    def _label_format(self, label: Label, properties: ParagraphProperties) -> Format:
        """A number looks like the paragraph mark, except where its level says otherwise."""
        mark = properties.mark
        base = self._styles.format(properties.style, child_value(mark, "rStyle"))
        return apply_direct(apply_direct(base, read_properties(mark)), label.properties)


def split_lines(pieces: Pieces) -> list[Pieces]:
    """The pieces of each line of a paragraph that has line breaks."""
    lines: list[Pieces] = [[]]
    for piece in pieces:
        if piece.text == "\n":
            lines.append([])
        else:
            lines[-1].append(piece)
    return lines


def has_text(line: Pieces) -> bool:
    """True if a line shows anything."""
    return any(piece.text and not piece.text.isspace() and piece.text != _SOFT_HYPHEN for piece in line)
