"""Why a place of a Word file is left alone: keys of the texts for users, behind "unplaced_"."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.namespaces import MC, W
from docparse.readers.docx.run_map import RunSpan
from docparse.readers.docx.safety import find_reason

# What may stand between a paragraph and a run that is split; in ruby, or in drawings inside a run, nothing is.
_WRAPPERS = {
    f"{W}{local}"
    for local in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "fldSimple")
}
_MARGINS = {f"{W}hdr", f"{W}ftr"}


def obstacle(place: RunSpan) -> str | None:
    """Why the run at ``place`` cannot be split; None where it can, also in a text box that has a copy."""
    element = place.element
    if element is None:
        return "rendered"
    reason = find_reason(element, place.field)
    if reason == "copy":
        # What stands around the two copies of a drawing counts too.
        reason = find_reason(copied_drawing(element), "")
    return reason or _structure(element)


def comment_obstacle(place: RunSpan, main: etree._Element) -> str | None:
    """Why no comment can begin or end at ``place``.

    Word has none in headers, footers, notes and text boxes (MS-OI29500, 2.1.315 c).
    """
    if place.element is None:
        return "rendered"
    root = place.element.getroottree().getroot()
    if root is not main:
        return "margin" if root.tag in _MARGINS else "note"
    if next(place.element.iterancestors(f"{W}txbxContent"), None) is not None:
        return "box"
    return obstacle(place)


def is_copied(place: RunSpan) -> bool:
    """True in a drawing that the file holds a second time for older programs."""
    return place.element is not None and find_reason(place.element, "") == "copy"


def is_moved(element: etree._Element) -> bool:
    """True in text that a tracked move has put here."""
    return next(element.iterancestors(f"{W}moveTo"), None) is not None


def copied_drawing(element: etree._Element) -> etree._Element:
    return next(element.iterancestors(f"{MC}AlternateContent"))


def _structure(element: etree._Element) -> str | None:
    run = element.getparent()
    if run is None or run.tag != f"{W}r":
        return "nested"
    for ancestor in run.iterancestors():
        if ancestor.tag == f"{W}p":
            return None
        if ancestor.tag not in _WRAPPERS:
            return "nested"
    return "nested"
