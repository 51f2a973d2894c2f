"""Pairs of asterisks and underscores → bold and italic.

Crawled and converted files break the flanking rules of CommonMark all the time
("**TITLE **", "word** 48** word", "**a:**** **b"), so marks pair by order; what finds no
partner within reach stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.readers.assemble import Edit, Style

# A pair may not be further apart than a long paragraph: one stray mark must not turn a whole file bold.
_REACH = 3000
_STARS = re.compile(r"\*+")
_UNDERSCORES = re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])([^_]{0,600}?[^\s_])\1(?![\w_])")
_NAMES = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    name: str


def find_emphasis(text: str, start: int, end: int, taken: set[int]) -> tuple[list[Edit], list[Style]]:
    """Marks to leave out of ``[start, end)`` and the stretches they format.

    ``taken`` holds offsets that belong to other syntax (escapes, links).
    """
    edits: list[Edit] = []
    styles: list[Style] = []
    _pair_underscores(text, start, end, edits, styles)
    _pair_stars(text, start, end, taken, edits, styles)
    return edits, styles


def _pair_underscores(text: str, start: int, end: int, edits: list[Edit], styles: list[Style]) -> None:
    for match in _UNDERSCORES.finditer(text, start, end):
        for group in (match.span(1), (match.end() - len(match[1]), match.end())):
            edits.append(Edit(*group))
        styles.extend(Style(match.start(2), match.end(2), name) for name in _NAMES[len(match[1])])


def _pair_stars(text: str, start: int, end: int, taken: set[int], edits: list[Edit], styles: list[Style]) -> None:
    opened: dict[str, _Mark] = {}
    for match in _STARS.finditer(text, start, end):
        if match.start() in taken or _is_literal(text, match, start, end, opened):
            continue
        for mark in list(opened.values()):
            if match.start() - mark.end > _REACH:
                del opened[mark.name]
        for mark in _split(match, opened):
            if mark.name not in opened:
                opened[mark.name] = mark
                continue
            partner = opened.pop(mark.name)
            edits.append(Edit(partner.start, partner.end))
            edits.append(Edit(mark.start, mark.end))
            if partner.end < mark.start:
                styles.append(Style(partner.end, mark.start, mark.name))


def _split(match: re.Match[str], opened: dict[str, _Mark]) -> Iterator[_Mark]:
    """The run of asterisks as single (italic) and double (bold) marks, closing before opening."""
    position, stop = match.span()
    while position < stop:
        left = stop - position
        italic = left == 1 or ("italic" in opened and left % 2 == 1 and "bold" not in opened)
        size = 1 if italic else 2
        yield _Mark(position, position + size, "italic" if italic else "bold")
        position += size


def _is_literal(text: str, match: re.Match[str], start: int, end: int, opened: dict[str, _Mark]) -> bool:
    """True for a footnote mark, a typed bullet or a multiplication sign."""
    before = text[match.start() - 1] if match.start() > start else "\n"
    after = text[match.end()] if match.end() < end else "\n"
    if before in "([" and after in ")]":
        return True
    if len(match[0]) > 1 or "italic" in opened:
        return False
    if before.isdigit() and after.isdigit():
        return True
    if before == "\n" and after == " ":
        return text[match.end() + 1 : match.end() + 2] != "*"
    return not before.isspace() and (after.isspace() or after in ".,;:)]")
