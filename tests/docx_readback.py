"""Reads from a Word file, without docparse, what comments are about and which ids changes and comments have."""

from __future__ import annotations

import zipfile
from collections import Counter
from io import BytesIO

from lxml import etree

# Elements that show one character.
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CHANGES = {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"}


def local(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if etree.QName(str(key)).localname == name), "")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(data)[name])


def comment_texts(data: bytes, name: str = "word/comments.xml") -> dict[str, str]:
    """The paragraphs of each comment by id, one a line."""
    if name not in parts(data):
        return {}
    return {
        attribute(comment, "id"): "\n".join("".join(map(str, line.itertext())) for line in comment)
        for comment in part(data, name)
    }


def anchored_texts(data: bytes) -> dict[str, str]:
    """The characters between the marks of each comment by id, as they stand in the file; no hidden ones."""
    open_ids: dict[str, list[str]] = {}
    closed: dict[str, str] = {}
    for element in part(data).iter(etree.Element):
        match local(element):
            case "commentRangeStart":
                open_ids[attribute(element, "id")] = []
            case "commentRangeEnd":
                closed[attribute(element, "id")] = "".join(open_ids.pop(attribute(element, "id")))
            case name if name == "t" or name in _CHARACTERS:
                if not _is_left_out(element):
                    for texts in open_ids.values():
                        texts.append(_CHARACTERS.get(name, element.text or ""))
    assert not open_ids, "a comment begins and does not end"
    return closed


def repeated_ids(data: bytes) -> list[str]:
    """Ids that two comments, two marks of a comment or two tracked changes share, over all parts."""
    found: Counter[str] = Counter()
    for name, content in parts(data).items():
        if name.startswith("word/") and name.endswith(".xml"):
            for element in etree.fromstring(content).iter(etree.Element):
                kind = local(element)
                if kind in _CHANGES and attribute(element, "id"):
                    found[f"change {attribute(element, 'id')}"] += 1
                elif kind.startswith("comment") and attribute(element, "id"):
                    found[f"{kind} {attribute(element, 'id')}"] += 1
    return [name for name, count in found.items() if count > 1]


def _is_left_out(element: etree._Element) -> bool:
    around = {local(ancestor) for ancestor in element.iterancestors()}
    run = next((ancestor for ancestor in element.iterancestors() if local(ancestor) == "r"), None)
    hidden = run is not None and run.find("{*}rPr/{*}vanish") is not None
    return hidden or bool(around & {"del", "moveFrom", "txbxContent", "tabs"}) or run is None
