"""The lists that the numbering part defines: levels, instances and their overrides."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.formats import NOTHING, RunProperties, read_properties
from docparse.readers.docx.namespaces import MC, VAL, W, child_is_on, child_number, child_value, whole_number
from docparse.readers.docx.styles import Styles

LEVELS = 9
# Word takes no longer texts; the limit keeps one text in a file from filling the memory as many labels.
_LONGEST = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list. ``restart_after`` is the level (from 1) whose use restarts this one, 0 = none does."""

    start: int = 1
    style: str = "decimal"
    pattern: str | None = None
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart_after: int | None = None
    linked_style: str | None = None
    picture: bool = False
    properties: RunProperties = NOTHING


_PLAIN_LEVEL = Level()


@dataclass(frozen=True, slots=True)
class ListInstance:
    """A ``w:num``: the abstract list whose counters it shares, its levels, and where it restarts."""

    identifier: int
    abstract: int
    levels: dict[int, Level]
    start_overrides: dict[int, int]

    def level(self, index: int) -> Level:
        """The settings of a level; one that the file leaves out is like the one above it."""
        for candidate in range(index, -1, -1):
            if candidate in self.levels:
                return self.levels[candidate]
        return _PLAIN_LEVEL

    def linked_level(self, style: str) -> int | None:
        """The level that a paragraph style is linked to, if any."""
        return next((index for index, level in self.levels.items() if level.linked_style == style), None)


class Numbering:
    """The numbering part; an empty one where the file has none."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[int, etree._Element] = {}
        self._nums: dict[int, etree._Element] = {}
        self._instances: dict[int, ListInstance | None] = {}
        if root is not None:
            self._abstract = _by_id(root, "abstractNum", "abstractNumId")
            self._nums = _by_id(root, "num", "numId")

    def instance(self, identifier: int) -> ListInstance | None:
        """The list with this number id; None where the file does not define it."""
        if identifier not in self._instances:
            self._instances[identifier] = self._build(identifier)
        return self._instances[identifier]

    def _build(self, identifier: int) -> ListInstance | None:
        num = self._nums.get(identifier)
        abstract = child_number(num, "abstractNumId")
        if num is None or abstract not in self._abstract:
            return None
        levels = self._abstract_levels(abstract, frozenset())
        starts: dict[int, int] = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            index = whole_number(override.get(f"{W}ilvl")) or 0
            replacement = override.find(f"{W}lvl")
            if replacement is not None:
                levels[index] = read_level(replacement)
            start = child_number(override, "startOverride")
            if start is not None:
                starts[index] = start
        return ListInstance(identifier, abstract, levels, starts)

    def _abstract_levels(self, identifier: int, seen: frozenset[int]) -> dict[int, Level]:
        """The levels of an abstract list, or of the list style that it points to."""
        element = self._abstract[identifier]
        link = child_value(element, "numStyleLink")
        if link is not None:
            for _, number, _ in self._styles.numbering(link):
                target = child_number(self._nums.get(number or 0), "abstractNumId")
                if target in self._abstract and target not in seen:
                    return self._abstract_levels(target, seen | {identifier})
        levels = element.iterfind(f"{W}lvl")
        return {whole_number(level.get(f"{W}ilvl")) or 0: read_level(level) for level in levels}


def read_level(element: etree._Element) -> Level:
    """The settings of one ``w:lvl``."""
    style = element.find(f"{W}numFmt")
    if style is None:
        # Formats newer than 2007 stand in a choice beside a plain fallback.
        style = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    start = child_number(element, "start")
    return Level(
        # A level that states no start begins at 0 (ECMA-376 Part 1, 17.9.25).
        start=0 if start is None else start,
        style="decimal" if style is None else str(style.get(VAL, "decimal")),
        pattern=None if style is None else str(style.get(f"{W}format", ""))[:_LONGEST],
        text=(child_value(element, "lvlText") or "")[:_LONGEST],
        suffix=child_value(element, "suff") or "tab",
        legal=bool(child_is_on(element, "isLgl")),
        restart_after=child_number(element, "lvlRestart"),
        linked_style=child_value(element, "pStyle"),
        picture=element.find(f"{W}lvlPicBulletId") is not None,
        properties=read_properties(element.find(f"{W}rPr")),
    )


def _by_id(root: etree._Element, local: str, attribute: str) -> dict[int, etree._Element]:
    """The children ``w:local`` by their id; the first of several with one id counts."""
    found: dict[int, etree._Element] = {}
    for element in root.iterfind(W + local):
        identifier = whole_number(element.get(W + attribute))
        if identifier is not None:
            found.setdefault(identifier, element)
    return found
