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

    def label(self, properties: etree._Element | None, style: str | None) -> Label | None:
        """The number of the next paragraph, given its ``w:pPr`` and style; None if it has none."""
        found = self._list_of(properties, style)
        if found is None:
            return None
        instance, index = found
        level = instance.levels.get(index)
        if level is None:
            return None
        self._advance(instance, index)
        text = self._render(instance, index, level).strip()
        return Label(text, _GAPS.get(level.suffix, " "), level.properties) if text else None

    def _list_of(self, properties: etree._Element | None, style: str | None) -> tuple[ListInstance, int] | None:
        """List and level of a paragraph: its own setting wins over that of its styles."""
        direct = properties.find("{*}numPr") if properties is not None else None
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
        """The level of a paragraph numbered through its style: a level linked to the style wins."""
        stated: int | None = None
        for name, _, index in self._styles.numbering(style):
            linked = instance.linked_level(name)
            if linked is not None:
                return linked
            stated = index if stated is None else stated
        return stated or 0

    def _advance(self, instance: ListInstance, index: int) -> None:
        values = self._values.setdefault(instance.abstract, {})
        self._apply_start_overrides(instance, values)
        values[index] = values[index] + 1 if index in values else instance.start_of(index)
        for deeper in range(index + 1, LEVELS):
            if _restarts(instance.levels.get(deeper), index):
                values.pop(deeper, None)

    def _apply_start_overrides(self, instance: ListInstance, values: dict[int, int]) -> None:
        """An instance that states its own start restarts the shared counter when it is first used."""
        if instance.identifier not in self._started:
            self._started.add(instance.identifier)
            for level in instance.start_overrides:
                values.pop(level, None)

    def _render(self, instance: ListInstance, index: int, level: Level) -> str:
        if level.style == "bullet" or level.picture:
            symbol = level.picture or is_symbol_bullet(level.text, level.properties.values.get("font"))
            return "-" if symbol else level.text
        values = self._values[instance.abstract]

        def number(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            definition = instance.levels.get(other)
            if definition is None or other > index:
                return ""
            style = "decimal" if level.legal and definition.style not in {"none", "bullet"} else definition.style
            return write_number(values.get(other, instance.start_of(other)), style, definition.pattern)

        return _PLACEHOLDER.sub(number, level.text)


def _restarts(level: Level | None, used: int) -> bool:
    """True if using level ``used`` (from 0) restarts the deeper ``level``."""
    if level is None or level.restart_after is None:
        return True
    return used < level.restart_after
