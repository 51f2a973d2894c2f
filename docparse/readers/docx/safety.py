"""Places of a Word file where a change would be lost, or would leave the file at odds with itself."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from docparse.readers.docx.fields import KEEPS_ITS_TEXT, field_name
from docparse.readers.docx.namespaces import MC, M, V, W, child_value

# rendered: written by docparse      field: written anew when the field is updated
# form_field: the value of a control   equation, word_art: not runs of text
# copy: a drawing that the file holds a second time for older programs
# data_bound: written anew from data beside the text   locked: a content control that forbids changes
# deleted: taken away by a tracked change   old_font: codes of a character set before Unicode
Unsafe = Literal[
    "rendered", "field", "form_field", "equation", "word_art", "copy", "data_bound", "locked", "deleted", "old_font"
]

_ELEMENTS: dict[str, Unsafe] = {
    f"{W}fldChar": "form_field",
    f"{V}textpath": "word_art",
    f"{M}t": "equation",
    f"{M}den": "equation",
}
_LOCKS = {"contentLocked", "sdtContentLocked"}


def find_reason(element: etree._Element, field: str) -> Unsafe | None:
    """Why the text of ``element``, in the result of ``field``, should not be changed; None where it may."""
    if str(element.tag) in _ELEMENTS:
        return _ELEMENTS[str(element.tag)]
    if field not in {"", KEEPS_ITS_TEXT}:
        return "field"
    reasons = (_reason_of(ancestor) for ancestor in element.iterancestors())
    return next((reason for reason in reasons if reason is not None), None)


def _reason_of(ancestor: etree._Element) -> Unsafe | None:
    match str(ancestor.tag).removeprefix(W):
        case "del" | "moveFrom":
            return "deleted"
        case "fldSimple":
            return None if field_name(str(ancestor.get(f"{W}instr", ""))) == KEEPS_ITS_TEXT else "field"
        case "sdt":
            return _reason_of_control(ancestor.find(f"{W}sdtPr"))
    if ancestor.tag == f"{MC}AlternateContent" and _holds_text(ancestor.find(f"{MC}Fallback")):
        return "copy"
    return None


def _reason_of_control(properties: etree._Element | None) -> Unsafe | None:
    if properties is None:
        return None
    if child_value(properties, "lock") in _LOCKS:
        return "locked"
    # Word 2013 and later bind under a name of their own.
    bound = any(etree.QName(child).localname == "dataBinding" for child in properties.iterchildren(etree.Element))
    return "data_bound" if bound else None


def _holds_text(fallback: etree._Element | None) -> bool:
    return fallback is not None and next(fallback.iter(f"{W}t"), None) is not None
