"""Paragraph and character styles, with inheritance followed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from docparse.readers.docx.formats import (
    NOTHING,
    PLAIN,
    Format,
    RunProperties,
    combine_styles,
    read_properties,
)
from docparse.readers.docx.namespaces import W, child_number, child_value

_MAX_CHAIN = 32


class Styles:
    """The styles part; an empty one where the file has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._defaults = NOTHING
        self._paragraph_defaults: etree._Element | None = None
        self.default_paragraph_style: str | None = None
        if root is not None:
            self._load(root)
        # Asked for every paragraph and run, of a handful of styles.
        self.format = lru_cache(maxsize=None)(self._combine)
        self.paragraph_property = lru_cache(maxsize=None)(self._paragraph_property)
        self.numbering = lru_cache(maxsize=None)(self._numbering)

    def _load(self, root: etree._Element) -> None:
        self._defaults = read_properties(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._paragraph_defaults = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        for style in root.iterfind(f"{W}style"):
            identifier = str(style.get(f"{W}styleId", ""))
            self._styles[identifier] = style
            if style.get(f"{W}type") == "paragraph" and str(style.get(f"{W}default", "0")) in {"1", "true", "on"}:
                self.default_paragraph_style = identifier

    def chain(self, identifier: str | None) -> Iterator[tuple[str, etree._Element]]:
        """(identifier, element) of a style and of those it is based on, nearest first."""
        seen: set[str] = set()
        while identifier in self._styles and identifier not in seen and len(seen) < _MAX_CHAIN:
            seen.add(identifier)
            style = self._styles[identifier]
            yield identifier, style
            identifier = child_value(style, "basedOn")

    def known(self, identifier: str | None) -> str | None:
        """``identifier`` if the file defines it, else the default paragraph style."""
        return identifier if identifier in self._styles else self.default_paragraph_style

    def name(self, identifier: str | None) -> str | None:
        """The name that Word shows for a style."""
        style = self._styles.get(identifier or "")
        return child_value(style, "name") if style is not None else None

    def _paragraph_property(self, identifier: str | None, local: str) -> str | None:
        """The value of ``w:local`` in the nearest paragraph properties of the chain that state it."""
        for _, style in self.chain(identifier):
            value = child_value(style.find(f"{W}pPr"), local)
            if value is not None:
                return value
        return child_value(self._paragraph_defaults, local)

    def _numbering(self, identifier: str | None) -> tuple[tuple[str, int | None, int | None], ...]:
        """(style, number id, level) of each style of the chain, nearest first; None = not stated."""
        found = [(name, style.find(f"{W}pPr/{W}numPr")) for name, style in self.chain(identifier)]
        return tuple((name, child_number(stated, "numId"), child_number(stated, "ilvl")) for name, stated in found)

    def _properties(self, identifier: str | None) -> RunProperties:
        merged = NOTHING
        for _, style in self.chain(identifier):
            merged = merged.over(read_properties(style.find(f"{W}rPr")))
        return merged

    def _combine(self, paragraph: str | None, character: str | None) -> Format:
        if not self._styles and self._defaults is NOTHING:
            return PLAIN
        return combine_styles(self._defaults, self._properties(paragraph), self._properties(character))
