"""The document of a saved page and not its frame: menus, lists of links, property tables, notices, comments.

What is dropped is judged block by block, from the outside in, for as long as the page is a frame around something:
a block goes if it calls itself part of the frame, if it is mostly links, or if it speaks as web sites do; never if
it has the marks of an administrative document (Decree 30/2020, Phụ lục I).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docparse.readers.html.frame_signs import CONTAINERS, MARKS, MOTTO, PROPERTIES, SITE_WORDS, is_named_frame
from docparse.readers.html.tree import remove

_FEWEST_LINKS = 8
_FEWESTPROPERTIES = 3
_LINK_SHARE = 0.5
_SHORT = 600
_LEVELS = 60
_PARTS_OF_TABLES = {"table", "thead", "tbody", "tr"}


@dataclass(slots=True)
class _Weight:
    """What stands in an element: characters of text and those of them in links, and signs of what it is."""

    text: int = 0
    linked: int = 0
    links: int = 0
    marks: int = 0
    site_words: int = 0
    properties: int = 0
    mottos: int = 0

    def add(self, other: _Weight) -> None:
        self.text += other.text
        self.linked += other.linked
        self.links += other.links
        self.marks += other.marks
        self.site_words += other.site_words
        self.properties += other.properties
        self.mottos += other.mottos


def keep_article(body: etree._Element) -> bool:
    """Take the frame out of the page; True if there was one."""
    weights = _weigh(body)
    if not _has_frame(body, weights[body]):
        return False
    node, dropped, whole = body, False, weights[body].marks
    for _ in range(_LEVELS):
        kept: list[etree._Element] = []
        for child in list(node):
            if child.tag in CONTAINERS and _is_frame(child, weights[child], whole):
                dropped = dropped or weights[child].text > 0
                remove(child)
            elif weights[child].text:
                kept.append(child)
        _trim_edges(node, weights)
        inner = _only_container(kept, weights)
        if inner is None:
            break
        node = inner
    return dropped


def _trim_edges(node: etree._Element, weights: dict[etree._Element, _Weight]) -> None:
    """Take out the page's own title and paths above the letterhead, and its links below the document."""
    children = list(node)
    marked = [place for place, child in enumerate(children) if weights[child].marks]
    if not marked or node.tag in _PARTS_OF_TABLES:
        return
    if weights[children[marked[0]]].mottos:
        for child in children[: marked[0]]:
            # What stands in capitals there is a stamp or the issuer.
            if weights[child].text < _SHORT and not "".join(map(str, child.itertext())).isupper():
                remove(child)
    for child in children[marked[-1] + 1 :]:
        if weights[child].linked and weights[child].linked >= _LINK_SHARE * weights[child].text:
            remove(child)


def _only_container(kept: list[etree._Element], weights: dict[etree._Element, _Weight]) -> etree._Element | None:
    """The container that holds all marks of the document, or all of the text; None where it lies in several."""
    holders = [child for child in kept if weights[child].marks] or kept
    inner = holders[0] if len(holders) == 1 else None
    return inner if inner is not None and inner.tag in CONTAINERS else None


def _weigh(body: etree._Element) -> dict[etree._Element, _Weight]:
    """The weight of every element, its descendants included."""
    weights: dict[etree._Element, _Weight] = {}
    open_links = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        is_link = element.tag == "a" and bool(element.get("href"))
        if event == "start":
            open_links += is_link
            weights[element] = _own(element.text, linked=open_links > 0)
            weights[element].links = int(is_link)
            continue
        open_links -= is_link
        if element is not body:
            parent = weights[element.getparent()]
            parent.add(weights[element])
            parent.add(_own(element.tail, linked=open_links > 0))
    return weights


def _own(text: str | None, *, linked: bool) -> _Weight:
    if not text or text.isspace():
        return _Weight()
    length = len(text.strip())
    return _Weight(
        text=length,
        linked=length if linked else 0,
        marks=0 if linked else int(MARKS.match(text) is not None),
        site_words=int(SITE_WORDS.search(text) is not None),
        properties=int(PROPERTIES.match(text) is not None),
        mottos=0 if linked else int(MOTTO.match(text) is not None),
    )


def _has_frame(body: etree._Element, whole: _Weight) -> bool:
    return whole.links >= _FEWEST_LINKS or any(is_named_frame(element) for element in _outer(body))


def _outer(body: etree._Element) -> Iterator[etree._Element]:
    """The containers down to the third level."""
    level = [body]
    for _ in range(3):
        level = [child for parent in level for child in parent if child.tag in CONTAINERS]
        yield from level


def _is_frame(element: etree._Element, weight: _Weight, marks_of_page: int) -> bool:
    if not weight.text:
        return False
    if weight.marks and weight.linked < _LINK_SHARE * weight.text:
        # A comment may quote the document, but has not most of its marks.
        return weight.marks * 5 < marks_of_page and is_named_frame(element)
    if is_named_frame(element) or weight.linked >= _LINK_SHARE * weight.text:
        return True
    if marks_of_page and weight.properties >= _FEWESTPROPERTIES:
        return True
    return weight.site_words > 0 and weight.text < _SHORT * weight.site_words
