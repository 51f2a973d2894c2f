"""Legacy form fields, whose value stands in their settings instead of in the text."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.namespaces import VAL, W, child_is_on, child_number


def form_value(mark: etree._Element) -> str:
    """The box or the chosen entry that the ``w:fldChar`` of a form field shows; '' for other fields."""
    settings = mark.find(f"{W}ffData")
    if settings is None:
        return ""
    box = settings.find(f"{W}checkBox")
    if box is not None:
        stated = child_is_on(box, "checked")
        return "☒" if (child_is_on(box, "default") if stated is None else stated) else "☐"
    choices = settings.find(f"{W}ddList")
    return "" if choices is None else _chosen_entry(choices)


def _chosen_entry(choices: etree._Element) -> str:
    entries = [str(entry.get(VAL, "")) for entry in choices.iterfind(f"{W}listEntry")]
    index = child_number(choices, "result")
    if index is None:
        index = child_number(choices, "default") or 0
    return entries[index] if 0 <= index < len(entries) else ""
