"""Properties that office programs write into a file beside its text: author, last editor, organisation …

OOXML keeps them in parts of their own (ECMA-376 Part 1, 15.2.12; Part 2, 11).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from docparse.values import Remnant, UnreadableFile

if TYPE_CHECKING:
    from lxml import etree

# Part → element → what the user is told it is; properties that office programs count themselves are left out.
_PARTS = {
    "docProps/core.xml": {
        "creator": "tác giả",
        "lastModifiedBy": "người lưu cuối",
        "title": "tiêu đề",
        "subject": "chủ đề",
        "keywords": "từ khóa",
        "description": "ghi chú",
        "category": "loại",
    },
    "docProps/app.xml": {"Company": "cơ quan", "Manager": "người quản lý"},
}
_CUSTOM = "docProps/custom.xml"

Part = Callable[[str], "etree._Element | None"]


def property_remnants(part: Part) -> tuple[Remnant, ...]:
    """One "metadata" Remnant a filled property, "tác giả: …"; ``part`` gives the root of a part by its name.

    A damaged part has none: it says nothing about the text.
    """
    lines = [*_stated(part), *_custom(root_of(part, _CUSTOM))]
    return tuple(Remnant(start=0, end=0, kind="metadata", detail=line) for line in dict.fromkeys(lines))


def _stated(part: Part) -> Iterator[str]:
    for name, wanted in _PARTS.items():
        for child in _children(root_of(part, name)):
            label = wanted.get(_local(child))
            value = " ".join((child.text or "").split())
            if label and value:
                yield f"{label}: {value}"


def _custom(root: etree._Element | None) -> Iterator[str]:
    for child in _children(root):
        value = " ".join("".join(map(str, child.itertext())).split())
        if value:
            yield f"{child.get('name', '')}: {value}"


def _children(root: etree._Element | None) -> Iterator[etree._Element]:
    for child in () if root is None else root:
        if isinstance(child.tag, str):
            yield child


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def root_of(part: Part, name: str) -> etree._Element | None:
    """The root of a part; None where there is none, and where it is damaged."""
    try:
        return part(name)
    except UnreadableFile:
        return None
