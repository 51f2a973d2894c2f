"""Page headers (or footers) that read the same: the Document shows one of them, a fix concerns all."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.namespaces import W
from docparse.readers.docx.run_map import RunMap


@dataclass(frozen=True, slots=True)
class Margin:
    """The root of another header or footer of the same kind and words."""

    root: etree._Element

    def same(self, element: etree._Element) -> etree._Element | None:
        """The element at the same place in it; None where that is another one."""
        steps = [_index(one) for one in (element, *element.iterancestors()) if one.getparent() is not None]
        found = self.root
        for step in reversed(steps):
            if step >= len(found):
                return None
            found = found[step]
        return found if (found.tag, found.text) == (element.tag, element.text) else None


def other_margins(mapped: RunMap, element: etree._Element) -> list[Margin]:
    """The other headers (footers) that read like the one that holds ``element``; none outside of them."""
    own = element.getroottree().getroot()
    if own.tag not in {f"{W}hdr", f"{W}ftr"}:
        return []
    words = _words(own)
    others = (root for root in mapped.parts.values() if root is not own and root.tag == own.tag)
    return [Margin(root) for root in others if _words(root) == words]


def _words(root: etree._Element) -> str:
    return "".join("".join(text.text or "" for text in root.iter(f"{W}t")).split())


def _index(element: etree._Element) -> int:
    parent = element.getparent()
    return 0 if parent is None else parent.index(element)
