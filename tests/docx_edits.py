"""Changes text in a Word file through the map of its runs, as a program that writes corrections would."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from docparse.readers.docx.namespaces import XML_SPACE
from docparse.readers.docx.run_map import RunMap, RunSpan, holds_characters
from docparse.readers.docx.run_text import shown_text
from docparse.values import Span

# A letter that composes with no other and has no capital.
MARK = "字"


def replace_text(data: bytes, mapped: RunMap, span: Span, new: str = MARK) -> bytes:
    """The file with the characters behind ``span`` replaced by ``new`` (an empty span: ``new`` put in there)."""
    if len(span):
        places = list(mapped.spans(span))
    else:
        point = mapped.insertion_point(span.start)
        places = [point] if point else []
    assert places
    for place in reversed(places[1:]):
        _put(place, "")
    _put(places[0], new)
    return repack(data, mapped)


def _put(place: RunSpan, new: str) -> None:
    element = place.element
    assert element is not None
    if holds_characters(element):
        text, (shown, first) = element.text or "", shown_text(element)
        # White space that did not count is left out, since a space that did may stand at an end now.
        element.text = text[first : place.element_start] + new + text[place.element_end : first + len(shown)]
        element.set(XML_SPACE, "preserve")
    else:
        _put_for_whole(element, place, new)


def _put_for_whole(element: etree._Element, place: RunSpan, new: str) -> None:
    """Replace an element that is one character, or put text beside it."""
    parent = element.getparent()
    assert parent is not None
    text = etree.Element(str(element.tag).rpartition("}")[0] + "}t")
    text.text = new
    position = parent.index(element)
    if place.element_start == place.element_end:
        parent.insert(position + place.element_end, text)
    else:
        parent[position] = text


def repack(data: bytes, mapped: RunMap) -> bytes:
    """The file with its parts as they are in the map now."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            root = mapped.parts.get(name)
            new.writestr(name, old.read(name) if root is None else etree.tostring(root, encoding="UTF-8"))
    return stream.getvalue()
