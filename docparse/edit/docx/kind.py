"""Which kind of Word file it is: one with macros, or a template, needs its own suffix to be opened."""

from __future__ import annotations

from lxml import etree

from docparse.edit.docx.opened import OpenedDocx

_SUFFIXES = {
    "application/vnd.ms-word.document.macroEnabled.main+xml": ".docm",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml": ".dotm",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": ".dotx",
}


def suffix_of(opened: OpenedDocx) -> str:
    """The suffix that Word expects of the file's name."""
    types = opened.content_types()
    names = {str(one.get("PartName", "")).lower(): str(one.get("ContentType")) for one in types.iter(etree.Element)}
    return _SUFFIXES.get(names.get(f"/{opened.main.lower()}", ""), ".docx")
