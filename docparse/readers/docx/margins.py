"""Page headers and footers: those that some page shows, each distinct text once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from docparse.readers.docx.drafts import Draft
from docparse.readers.docx.namespaces import R, W, child_is_on
from docparse.readers.docx.package import Package
from docparse.readers.docx.story import Settings, StoryReader
from docparse.values import BlockKind

_KINDS = {f"{W}headerReference": BlockKind.PAGE_HEADER, f"{W}footerReference": BlockKind.PAGE_FOOTER}
# What is left of "Trang 2/15" or "- 3 -" once the page number fields are dropped, or typed in full.
_ONLY_A_PAGE_NUMBER = re.compile(r"(?:(?:trang|tr|page|of|số)\b|[\W\d_])*", re.IGNORECASE)


def margin_drafts(package: Package, body: etree._Element, settings: Settings) -> Iterator[Draft]:
    """The drafts of all page headers, then of all page footers."""
    references = list(_references(package, body))
    for wanted in _KINDS.values():
        seen: set[str] = set()
        for kind, part in references:
            root = package.xml(part) if kind is wanted else None
            shown = [] if root is None else StoryReader(settings, root, kind).read()
            drafts = [draft for draft in shown if not _ONLY_A_PAGE_NUMBER.fullmatch(draft.text)]
            text = "\n".join(draft.text for draft in drafts)
            if text not in seen:
                seen.add(text)
                yield from drafts


def _references(package: Package, body: etree._Element) -> Iterator[tuple[BlockKind, str]]:
    """(kind, part) of each header and footer in use, without repeats, in the order of the sections."""
    parts = {link.id: link.target for link in package.relationships(package.main_part)}
    even_pages = bool(child_is_on(package.linked_part("settings"), "evenAndOddHeaders"))
    seen: set[str] = set()
    for section in body.iter(f"{W}sectPr"):
        title_page = bool(child_is_on(section, "titlePg"))
        used = {"default": True, "first": title_page, "even": even_pages}
        for reference in section:
            kind = _KINDS.get(str(reference.tag))
            part = parts.get(str(reference.get(f"{R}id", "")))
            if kind and part and part not in seen and used.get(str(reference.get(f"{W}type", "default"))):
                seen.add(part)
                yield kind, part
