"""One paragraph, with those whose marks were deleted or hidden joined to it, as drafts of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.counters import Counters, Label
from docparse.readers.docx.drafts import Draft, Pieces
from docparse.readers.docx.formats import Format, apply_direct, read_properties
from docparse.readers.docx.inline import Inline
from docparse.readers.docx.namespaces import W, child_is_on, child_value, whole_number
from docparse.readers.docx.styles import Styles
from docparse.values import BlockKind, Place

_ALIGNMENTS = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center", "both": "justify",
    "distribute": "justify", "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
    "thaiDistribute": "justify",
}  # fmt: skip
_DELETED_MARKS = ("del", "moveFrom")


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """The ``w:pPr`` of a paragraph and the style that it is in."""

    element: etree._Element | None
    style: str | None

    @property
    def mark(self) -> etree._Element | None:
        """The run properties of the paragraph mark."""
        return self.element.find(f"{W}rPr") if self.element is not None else None

    @property
    def is_section_break(self) -> bool:
        """True if the paragraph ends a section; an empty one that does is not numbered."""
        return self.element is not None and self.element.find(f"{W}sectPr") is not None

    @property
    def mark_is_deleted(self) -> bool:
        """True if a tracked change removed the mark, joining this paragraph to the next."""
        mark = self.mark
        return mark is not None and any(mark.find(W + local) is not None for local in _DELETED_MARKS)

    @property
    def mark_is_hidden(self) -> bool:
        """True if the mark itself is hidden text: Word shows the next paragraph on the same line."""
        return bool(child_is_on(self.mark, "vanish"))


def read_paragraph_properties(paragraph: etree._Element, styles: Styles) -> ParagraphProperties:
    """The properties of a ``w:p``."""
    element = paragraph.find(f"{W}pPr")
    return ParagraphProperties(element, styles.known(child_value(element, "pStyle")))


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
        if not lines and properties.is_section_break:
            return
        label = self._counters.label(properties.element, properties.style)
        outline = self.outline(properties)
        if label is not None and not lines:
            lines = [[]]
        for index, line in enumerate(lines):
            first = label if index == 0 else None
            yield Draft(
                pieces=line,
                kind=BlockKind.HEADING if outline is not None and kind is BlockKind.PARAGRAPH else kind,
                place=place,
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
    for text, style in pieces:
        first, *rest = text.split("\n")
        lines[-1].append((first, style))
        lines.extend([(part, style)] for part in rest)
    return lines


def has_text(line: Pieces) -> bool:
    """True if a line shows anything."""
    return any(text and not text.isspace() for text, _ in line)
