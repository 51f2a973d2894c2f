"""The XML names of WordprocessingML, and strict files brought to the transitional ones."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
PACKAGE_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
VAL = f"{W}val"

# ISO/IEC 29500 strict namespaces and what transitional files call them.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}
_STRICT_MARK = "http://purl.oclc.org/ooxml/"


def fold_strict(root: etree._Element) -> None:
    """Give the elements and attributes of a strict part their transitional names, in place."""
    if not any(uri.startswith(_STRICT_MARK) for uri in root.nsmap.values()):
        return
    for element in root.iter(etree.Element):
        element.tag = _transitional(str(element.tag))
        for name in [name for name in element.attrib if str(name).startswith("{" + _STRICT_MARK)]:
            element.attrib[_transitional(str(name))] = element.attrib.pop(name)


def _transitional(name: str) -> str:
    uri, brace, local = name.rpartition("}")
    return _STRICT.get(uri + brace, uri + brace) + local


def child_value(parent: etree._Element | None, local: str) -> str | None:
    """The ``w:val`` of the child ``w:local``; None where child or value is missing."""
    child = parent.find(W + local) if parent is not None else None
    value = child.get(VAL) if child is not None else None
    return None if value is None else str(value)


def child_number(parent: etree._Element | None, local: str) -> int | None:
    """The same as a whole number; None also where it is not one."""
    return whole_number(child_value(parent, local))


def whole_number(value: str | None) -> int | None:
    """The whole number written in ``value`` (Word also writes "3.0"), or None."""
    try:
        return None if value is None else int(float(value))
    except (ValueError, OverflowError):
        return None


def is_on(element: etree._Element) -> bool:
    """The value of an on/off element: its mere presence means on."""
    return str(element.get(VAL, "1")) not in {"0", "false", "off", "none"}


def child_is_on(parent: etree._Element | None, local: str) -> bool | None:
    """On, off, or None where the child ``w:local`` is missing."""
    child = parent.find(W + local) if parent is not None else None
    return None if child is None else is_on(child)
