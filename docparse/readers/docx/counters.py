"""Automatic numbers counted in reading order and written as Word shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.formats import RunProperties
from docparse.readers.docx.namespaces import child_number
from docparse.readers.docx.number_formats import write_number
from docparse.readers.docx.numbering import LEVELS, Level, ListInstance, Numbering
from docparse.readers.docx.styles import Styles
from docparse.readers.docx.symbols import is_symbol_bullet

_PLACEHOLDER = re.compile(r"%([1-9])")
# Formats that a level keeps where all numbers are to be written "legally", in Arabic figures.
_NEVER_LEGAL = {"none", "bullet", "decimalZero"}
_GAPS = {"tab": " ", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Label:
    """A rendered number, what separates it from the text, and the formatting of its level."""

    text: str
    gap: str
    properties: RunProperties


class Counters:
    """The state of all lists of one story (body, page header …), advanced paragraph by paragraph."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self._numbering = numbering
        self._styles = styles
        # Lists that share an abstract list count on together, so the abstract one is the key.
        self._values: dict[int, dict[int, int]] = {}
        self._started: set[int] = set()

    def label(self, numbering: etree._Element | None, style: str | None) -> Label | None:
        """The number of the next paragraph, given its ``w:numPr`` and style; None if it has none."""
        found = self._list_of(numbering, style)
        if found is None:
            return None
        instance, index = found
        level = instance.level(index)
        self._advance(instance, index)
        text = self._render(instance, index, level).strip()
        return Label(text, _GAPS.get(level.suffix, " "), level.properties) if text else None

    def _list_of(self, direct: etree._Element | None, style: str | None) -> tuple[ListInstance, int] | None:
        """List and level of a paragraph: its own setting wins over that of its styles."""
        number, index = child_number(direct, "numId"), child_number(direct, "ilvl")
        inherited = number is None
        if inherited:
            number = next((number for _, number, _ in self._styles.numbering(style) if number is not None), None)
        instance = self._numbering.instance(number) if number else None
        if instance is None:
            return None
        if index is None:
            index = self._style_level(instance, style) if inherited else 0
        return instance, min(max(index, 0), LEVELS - 1)

    def _style_level(self, instance: ListInstance, style: str | None) -> int:
        """The level of a paragraph numbered through its style: one linked to the style, or the one it states."""
        for name, _, stated in self._styles.numbering(style):
            linked = instance.linked_level(name)
            found = stated if linked is None else linked
            if found is not None:
                return found
        return 0

    def _advance(self, instance: ListInstance, index: int) -> None:
        values = self._values.setdefault(instance.abstract, {})
        for upper in range(index):
            # A level that is passed over counts as used: "1.1." first, then "2.".
            values.setdefault(upper, instance.level(upper).start)
        values[index] = self._next_value(instance, index, values)
        for deeper in range(index + 1, LEVELS):
            if _restarts(instance.level(deeper), index):
                values.pop(deeper, None)

    def _next_value(self, instance: ListInstance, index: int, values: dict[int, int]) -> int:
        """One more than before; an instance that states its own start goes back to it once."""
        override = instance.start_overrides.get(index)
        if override is not None and instance.identifier not in self._started:
            self._started.add(instance.identifier)
            return override
        if index in values:
            return values[index] + 1
        return instance.level(index).start if override is None else override

    def _render(self, instance: ListInstance, index: int, level: Level) -> str:
        if level.style == "bullet" or level.picture:
            symbol = level.picture or is_symbol_bullet(level.text, level.properties.values.get("font"))
            return "-" if symbol else level.text
        values = self._values[instance.abstract]

        def number(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            if other > index:
                return ""
            shown = instance.level(other)
            style = "decimal" if level.legal and shown.style not in _NEVER_LEGAL else shown.style
            return write_number(values[other], style, shown.pattern)

        return _PLACEHOLDER.sub(number, level.text)


def _restarts(level: Level, used: int) -> bool:
    """True if using level ``used`` (from 0) restarts the deeper ``level``."""
    return level.restart_after is None or used < level.restart_after
