"""The tree of a page, without what nobody sees."""

from __future__ import annotations

import re

from lxml import etree

from docparse.readers.html.css import Settings, StyleSheet
from docparse.readers.html.faults import unreadable

# A tree takes some forty times as much memory.
MOST_BYTES = 16 * 1024 * 1024
# Browsers stop at 512 levels; the parser itself refuses a little above that or closes what is open.
MOST_LEVELS = 600
_PARSER_DEPTH = "Excessive depth"
# Pictures and states of forms kept in attributes; a tag that is long without them takes the parser hours.
_LONG_VALUE = re.compile(r"""=\s*(?:"[^"]{2000,}"|'[^']{2000,}')""")
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{20000,}")
_UNSEEN = frozenset(
    "head script style noscript template title meta link iframe object embed applet svg canvas audio video map "
    "select option button input textarea datalist dialog xml colgroup col".split()
)
_WORD_PARTS = {"comment-list", "comment", "header", "footer"}


def parse(text: str, path: str) -> etree._Element:
    """The root element of a page. Raises UnreadableFile: nothing in it, or nested beyond measure."""
    # The parser would drop what is nested deeper than 256 levels without a word; so deep it is read and refused.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    text = _LONG_VALUE.sub('=""', text.replace("\0", ""))
    data = text.encode("utf-8", "replace")
    if len(data) > MOST_BYTES or _LONG_TAG.search(text):
        raise unreadable(path, "too_large")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        code = "too_deep" if "depth" in str(error).lower() else "damaged"
        raise unreadable(path, code) from error
    if any(_PARSER_DEPTH in entry.message for entry in parser.error_log):
        raise unreadable(path, "too_deep")
    if root is None:
        raise unreadable(path, "damaged")
    _check_depth(root, path)
    return root


def _check_depth(root: etree._Element, path: str) -> None:
    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > MOST_LEVELS:
            raise unreadable(path, "too_deep")


def style_sheet(root: etree._Element) -> StyleSheet:
    """The rules in the page's own style elements."""
    return StyleSheet("".join(map(str, style.itertext())) for style in root.iter("style"))


def remove_unseen(root: etree._Element, sheet: StyleSheet, *, deleted: str) -> bool:
    """Take out what a browser does not show, and the elements ``deleted`` of tracked changes.

    True if there was text among what is hidden by its style.
    """
    hidden = False
    walker = etree.iterwalk(root, events=("start",))
    gone: list[etree._Element] = []
    for _, element in walker:
        if element is root:
            continue
        by_style = _is_hidden(element, sheet.settings(element))
        if by_style or element.tag in _UNSEEN or element.tag == deleted or _is_note_mark(element):
            gone.append(element)
            hidden = hidden or (by_style and any(text.strip() for text in element.itertext()))
            walker.skip_subtree()
    for element in gone:
        remove(element)
    return hidden


def remove(element: etree._Element) -> None:
    """Take ``element`` out, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _is_hidden(element: etree._Element, settings: Settings) -> bool:
    return (
        element.get("hidden") is not None
        or settings.get("display") == "none"
        or settings.get("visibility") == "hidden"
        or settings.get("mso-hide") == "all"
        or settings.get("mso-element") in _WORD_PARTS
    )


def _is_note_mark(element: etree._Element) -> bool:
    """The mark of a footnote in the text, as Word writes it; the note itself begins with the same one."""
    return (
        element.tag == "a"
        and str(element.get("href", "")).rpartition("#")[2].startswith(("_ftn", "_edn"))
        and (not str(element.get("href", "")).rpartition("#")[2].startswith(("_ftnref", "_ednref")))
    )
