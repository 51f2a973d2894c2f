"""Names of elements and attributes as the part at hand writes them: transitional or strict."""

from __future__ import annotations

import copy
import datetime
from typing import cast

from lxml import etree

AUTHOR = "docparse"
INITIALS = "DP"


def word_name(element: etree._Element, local: str) -> str:
    """``w:local`` in the namespace of ``element``, which is an element of WordprocessingML."""
    return f"{{{etree.QName(element).namespace}}}{local}"


def is_word(element: etree._Element, *locals_: str) -> bool:
    """True for an element of one of these local names."""
    return isinstance(element.tag, str) and etree.QName(element).localname in locals_


def make(beside: etree._Element, local: str, **attributes: str) -> etree._Element:
    """An element of WordprocessingML to be put near ``beside``."""
    named = {word_name(beside, name): value for name, value in attributes.items()}
    return etree.Element(word_name(beside, local), named, nsmap=_prefix(beside))


def copy_bare(element: etree._Element) -> etree._Element:
    """The element with its attributes, without what it holds."""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return etree.Element(str(element.tag), attributes, nsmap=cast("dict[str, str]", element.nsmap))


def _prefix(beside: etree._Element) -> dict[str, str]:
    """The prefix of ``beside``; where lxml finds it declared, it does not write it again."""
    namespace = str(etree.QName(beside).namespace)
    return {beside.prefix: namespace} if beside.prefix else {"w": namespace}


def copy_format(run: etree._Element) -> etree._Element | None:
    """The properties of a run, without the record of their own changes."""
    properties = run.find(word_name(run, "rPr"))
    if properties is None:
        return None
    kept = copy.deepcopy(properties)
    kept.tail = None
    for change in kept.findall(word_name(run, "rPrChange")):
        kept.remove(change)
    return kept


def stamp(when: datetime.datetime | None) -> str:
    """A moment as ``w:date`` writes it: UTC, whole seconds."""
    moment = when or datetime.datetime.now(datetime.UTC)
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"
