"""What is left in a Word file of the work on it: comments, tracked changes, hidden and highlighted text …

Elements: ECMA-376 Part 1, 17.13 (annotations), 17.3.2 (run properties).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from lxml import etree

from docparse.readers.docx.drafts import Remarks
from docparse.readers.docx.namespaces import VAL, W
from docparse.readers.docx.package import Package
from docparse.readers.docx.run_map import RunMap
from docparse.readers.file_properties import property_remnants
from docparse.text.broken_fields import broken_fields
from docparse.values import Remnant

# A tracked change → what it is; those of formatting speak of the run or paragraph around them.
_CHANGES = {
    f"{W}ins": "insertion",
    f"{W}del": "deletion",
    f"{W}moveTo": "move",
    f"{W}moveFrom": "move",
    f"{W}rPrChange": "formatting",
    f"{W}pPrChange": "formatting",
}
_COMMENT_START, _COMMENT_END, _COMMENT_MARK = (
    f"{W}{local}" for local in ("commentRangeStart", "commentRangeEnd", "commentReference")
)
_TEXTS = (f"{W}t", f"{W}delText", f"{W}tab", f"{W}noBreakHyphen", f"{W}sym")
_HIGHLIGHT, _SHADE = f"{W}highlight", f"{W}shd"
# Highlighting as LibreOffice writes it: the colours of the highlighter behind the letters.
MARKER_COLOURS = {
    "FFFF00", "00FF00", "00FFFF", "FF00FF", "0000FF", "FF0000", "000080", "008080", "008000", "800080", "800000",
    "808000",
}  # fmt: skip
_STORIES = {f"{W}{local}" for local in ("document", "hdr", "ftr", "footnotes", "endnotes")}
_LOCATED = (*_CHANGES, _COMMENT_MARK, _HIGHLIGHT)
# A language in which a tenth of the letters are proofread is more than a foreign name.
_NOTABLE_SHARE = 0.1
_LONGEST_DETAIL = 80


def stories(package: Package) -> list[etree._Element]:
    """The parts read that hold text of the document."""
    return [root for root in package.roots.values() if root.tag in _STORIES]


def hold_located(roots: Iterable[etree._Element]) -> bool:
    """True if these stories hold remnants that stand at a place, for which the way of the text must be known."""
    found = (element for root in roots for element in root.iter(*_LOCATED, _SHADE))
    return any(element.tag != _SHADE or _is_marker(element) for element in found)


def find_remnants(package: Package, mapped: RunMap | None, text: str, remarks: Remarks) -> tuple[Remnant, ...]:
    """The remnants of a file in the order of their places; ``mapped`` is None where none stands at a place."""
    found = [
        *property_remnants(package.xml),
        *_language_remnants(remarks),
        *(Remnant(start=span.start, end=span.end, kind="broken_field") for span in broken_fields(text)),
        *_located(package, mapped, remarks),
    ]
    return tuple(sorted(found, key=attrgetter("start", "end")))


def _language_remnants(remarks: Remarks) -> Iterator[Remnant]:
    total = sum(remarks.languages.values())
    for language, letters in remarks.languages.most_common():
        if not language.lower().startswith(("vi", "x-none", "zxx")) and letters >= total * _NOTABLE_SHARE:
            yield Remnant(start=0, end=0, kind="language", detail=f"{language}, {round(letters / total * 100)}%")


@dataclass(frozen=True, slots=True)
class _Found:
    """A remnant of one element; those of one kind and author that touch are one."""

    start: int
    end: int
    kind: str
    author: str = ""
    text: str = ""

    def joined(self, other: _Found) -> _Found | None:
        """Both as one, where they are pieces of one."""
        if (self.kind, self.author) != (other.kind, other.author) or self.kind == "comment":
            return None
        if other.start == self.end:
            return replace(self, end=other.end, text=self.text + other.text)
        # A changed paragraph mark stands at the end of the block beside the changed text.
        if other.start == self.end + 1 and (self.is_mark or other.is_mark):
            return self if other.is_mark else other
        return None

    @property
    def is_mark(self) -> bool:
        """True for a change of which neither text nor formatting can be shown."""
        return self.start == self.end and not self.text

    def as_remnant(self) -> Remnant:
        words = " ".join(self.text.split())
        shown = words if len(words) <= _LONGEST_DETAIL else words[:_LONGEST_DETAIL].rsplit(" ", 1)[0] + " …"
        detail = ": ".join(filter(None, (self.author, f"“{shown}”" if shown else "")))
        return Remnant(start=self.start, end=self.end, kind=self.kind, detail=detail)


def _located(package: Package, mapped: RunMap | None, remarks: Remarks) -> Iterator[Remnant]:
    """Those that stand at a place; a comment that nothing refers to is at none, but still in the file."""
    comments = _comments(package)
    hidden = {text for element in remarks.hidden for text in element.iter(*_TEXTS)}
    walks = [_Story(root, mapped, comments, hidden) for root in stories(package)] if mapped else []
    found = [one for walk in walks for one in walk.read()]
    found += [_Found(0, 0, "comment", *comment) for comment in comments.values()]
    yield from (one.as_remnant() for one in _join(found))


def _join(found: list[_Found]) -> Iterator[_Found]:
    """Neighbours of one kind and author as one; kinds apart, since they may overlap."""
    last: dict[str, _Found] = {}
    for one in found:
        before = last.get(one.kind)
        joined = before.joined(one) if before else None
        if before is not None and joined is None:
            yield before
        last[one.kind] = joined or one
    yield from last.values()


def _comments(package: Package) -> dict[str, tuple[str, str]]:
    """Author and words of each comment by its id."""
    root = package.linked_part("comments")
    notes = root.iterfind(f"{W}comment") if root is not None else ()
    return {str(note.get(f"{W}id", "")): (_author(note), _words(note)) for note in notes}


class _Story:
    """One part, walked in the order of its text."""

    def __init__(
        self,
        root: etree._Element,
        mapped: RunMap,
        comments: dict[str, tuple[str, str]],
        hidden: set[etree._Element],
    ) -> None:
        self._root, self._map, self._comments, self._hidden = root, mapped, comments, hidden
        self._offset = 0
        # Comments whose stretch has begun: where the first of its text stands.
        self._open: dict[str, int | None] = {}

    def read(self) -> Iterator[_Found]:
        """The remnants at places; a comment that is met is taken out of those without a place."""
        for element in self._root.iter(*_TEXTS, *_CHANGES, _COMMENT_START, _COMMENT_END, _COMMENT_MARK):
            tag = str(element.tag)
            if tag in _CHANGES:
                yield from self._change(element, _CHANGES[tag])
            elif tag in _TEXTS:
                yield from self._text(element)
            else:
                yield from self._comment(tag, str(element.get(f"{W}id", "")))

    def _text(self, element: etree._Element) -> Iterator[_Found]:
        if element in self._hidden:
            yield _Found(self._offset, self._offset, "hidden", text=element.text or "")
            return
        span = self._map.span_of(element)
        if span is None:
            return
        self._offset = span.end
        self._open = {name: span.start if start is None else start for name, start in self._open.items()}
        if _is_highlighted(element.getparent()):
            yield _Found(span.start, span.end, "highlight")

    def _change(self, change: etree._Element, kind: str) -> Iterator[_Found]:
        author = _author(change)
        held = _changed(change, kind)
        spans = [span for text in held.iter(*_TEXTS) if (span := self._map.span_of(text))] if held is not None else []
        if kind == "deletion" and not spans:
            yield _Found(self._offset, self._offset, kind, author, _words(change))
        elif held is None and kind != "move":
            yield _Found(self._offset, self._offset, kind, author)
        yield from (_Found(span.start, span.end, kind, author) for span in spans)

    def _comment(self, tag: str, name: str) -> Iterator[_Found]:
        if tag == _COMMENT_START:
            self._open[name] = None
        elif name in self._comments:
            start = self._open.pop(name, None)
            yield _Found(self._offset if start is None else start, self._offset, "comment", *self._comments.pop(name))


def _changed(change: etree._Element, kind: str) -> etree._Element | None:
    """What holds the text that a change speaks of; None for one of a paragraph mark, a row or a list number."""
    properties = change.getparent()
    if kind == "formatting":
        holder = properties.getparent() if properties is not None else None
        return holder if holder is not None and holder.tag in {f"{W}r", f"{W}p"} else None
    return None if properties is not None and str(properties.tag).endswith("Pr") else change


def _is_highlighted(run: etree._Element | None) -> bool:
    properties = run.find(f"{W}rPr") if run is not None else None
    if properties is None:
        return False
    marked = properties.find(_HIGHLIGHT)
    if marked is not None:
        return marked.get(VAL) not in {None, "none", "white"}
    return any(map(_is_marker, properties.iterfind(_SHADE)))


def _is_marker(shade: etree._Element) -> bool:
    """True for a colour of the highlighter behind letters (behind a cell it is a matter of taste)."""
    parent = shade.getparent()
    behind_letters = parent is not None and parent.tag == f"{W}rPr"
    return behind_letters and str(shade.get(f"{W}fill", "")).upper() in MARKER_COLOURS


def _author(element: etree._Element) -> str:
    return " ".join(str(element.get(f"{W}author", "")).split())


def _words(element: etree._Element) -> str:
    texts = (str(text.text or "") if text.tag != f"{W}p" else " " for text in element.iter(*_TEXTS, f"{W}p"))
    return "".join(texts).strip()
