"""Changes written plainly: the text of the runs is replaced, nothing else in them."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from docparse.edit.docx.change import Rendition
from docparse.edit.docx.names import make
from docparse.edit.docx.split import set_text
from docparse.readers.docx.run_text import shown_text
from docparse.values import Span

_Edit = tuple[int, int, str]


def write_changes(renditions: Iterable[Rendition]) -> None:
    """Make the changes, whose cuts are in trees that are written."""
    edits: dict[etree._Element, list[_Edit]] = {}
    for rendition in renditions:
        _collect(rendition, edits)
    for element, here in edits.items():
        if _is_text(element):
            _edit_text(element, here)
        else:
            _edit_whole(element, here)


def _collect(rendition: Rendition, edits: dict[etree._Element, list[_Edit]]) -> None:
    """The new text stands where the first of the old stood."""
    new = rendition.text
    for removal in rendition.removed:
        edits.setdefault(removal.start.element, []).append((removal.start.offset, removal.end.offset, new))
        new = ""
    if not rendition.removed:
        edits.setdefault(rendition.at.element, []).append((rendition.at.offset, rendition.at.offset, new))


def _is_text(element: etree._Element) -> bool:
    return str(element.tag).endswith(("}t", "}delText"))


def _edit_text(element: etree._Element, edits: list[_Edit]) -> None:
    text, shown = element.text or "", shown_text(element)
    kept = Span(shown.start, shown.start + len(shown.text))
    pieces: list[str] = []
    done = kept.start
    for start, end, new in sorted(edits):
        pieces += (text[done:start], new)
        done = end
    set_text(element, "".join((*pieces, text[done : kept.end])))


def _edit_whole(element: etree._Element, edits: list[_Edit]) -> None:
    """Replace an element that is one character, or put text beside it."""
    for start, end, new in edits:
        if new:
            text = make(element, "t")
            set_text(text, new)
            if start == 0:
                element.addprevious(text)
            else:
                element.addnext(text)
        if start < end:
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
