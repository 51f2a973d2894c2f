"""Content that a file holds twice, for newer and for older programs."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.namespaces import MC


def chosen(alternatives: etree._Element) -> etree._Element:
    """The alternative to read: the first choice, else the fallback, else nothing."""
    for local in ("Choice", "Fallback"):
        found = alternatives.find(MC + local)
        if found is not None:
            return found
    return etree.Element("nothing")
