"""The second copy of a text box, which a file keeps for programs that do not know the newer form."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.alternatives import chosen
from docparse.readers.docx.namespaces import MC, W

_BOX = f"{W}txbxContent"


def find_copy(element: etree._Element) -> etree._Element | None:
    """The element at the same place of the other copy; None where there is none, or one that reads otherwise."""
    alternatives = next(element.iterancestors(f"{MC}AlternateContent"), None)
    box = next(element.iterancestors(_BOX), None)
    fallback = alternatives.find(f"{MC}Fallback") if alternatives is not None else None
    if alternatives is None or box is None or fallback is None:
        return None
    number = list(chosen(alternatives).iter(_BOX)).index(box)
    boxes = list(fallback.iter(_BOX))
    found = _follow(boxes[number], _way(element, box)) if number < len(boxes) else None
    return found if found is not None and (found.tag, found.text) == (element.tag, element.text) else None


def _way(element: etree._Element, box: etree._Element) -> list[int]:
    steps: list[int] = []
    while element is not box:
        parent = element.getparent()
        assert parent is not None
        steps.append(parent.index(element))
        element = parent
    return steps[::-1]


def _follow(element: etree._Element, way: list[int]) -> etree._Element | None:
    for step in way:
        if step >= len(element):
            return None
        element = element[step]
    return element
