"""Pairs of asterisks and underscores → bold and italic.

Crawled and converted files break the flanking rules of CommonMark all the time
("**TITLE **", "word** 48** word", "**a:**** **b"), so marks pair by order; what finds no
partner within reach stays text, as do typed asterisks: footnote marks, bullets, "*.docx".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from docparse.readers.assemble import Edit
from docparse.readers.markdown.stars import Star, find_stars, is_typed
from docparse.readers.runs import Style

# A pair may not be further apart than a long paragraph: one stray mark must not turn a whole file bold.
_REACH = 3000
_MOST_SEAMS = 50
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_]{0,600}?[^\s_])\1(?!\w)")
_NAMES = {1: ("italic",), 2: ("bold",), 3: ("bold", "italic")}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    name: str


def find_emphasis(text: str, start: int, end: int, taken: Container[int]) -> tuple[list[Edit], list[Style]]:
    """Marks to leave out of ``[start, end)`` and the stretches they format.

    ``taken`` holds offsets that belong to other syntax (escapes, links).
    """
    pairing = _Pairing()
    if "_" in text[start:end]:
        pairing.pair_underscores(text, start, end, taken)
    pairing.pair_stars(text, find_stars(text, start, end, taken))
    return pairing.edits, pairing.styles


@dataclass(slots=True)
class _Pairing:
    """What has been paired so far, and what is open."""

    edits: list[Edit] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    opened: dict[str, _Mark] = field(default_factory=dict)

    def pair_underscores(self, text: str, start: int, end: int, taken: Container[int]) -> None:
        for match in _UNDERSCORES.finditer(text, start, end):
            if match.start() in taken:
                continue
            self.edits.append(Edit(*match.span(1)))
            self.edits.append(Edit(match.end(2), match.end()))
            self.styles.extend(Style(*match.span(2), name) for name in _NAMES[len(match[1])])

    def pair_stars(self, text: str, stars: list[Star]) -> None:
        """Open or close at each run of asterisks that is not typed text."""
        seams = False
        for index, star in enumerate(stars):
            self._forget(star.start)
            if is_typed(text, stars, index, opened=self.opened):
                continue
            if star.size == 2 and "italic" in self.opened and "bold" not in self.opened:
                seams = seams or _is_seam(stars, index)
            else:
                seams = False
            for mark in _seam(star) if seams else _split(stars, index, self.opened):
                self._toggle(mark)

    def _forget(self, position: int) -> None:
        for mark in list(self.opened.values()):
            if position - mark.end > _REACH:
                del self.opened[mark.name]

    def _toggle(self, mark: _Mark) -> None:
        partner = self.opened.pop(mark.name, None)
        if partner is None:
            self.opened[mark.name] = mark
            return
        self.edits.append(Edit(partner.start, partner.end))
        self.edits.append(Edit(mark.start, mark.end))
        if partner.end < mark.start:
            self.styles.append(Style(partner.end, mark.start, mark.name))


def _is_seam(stars: list[Star], index: int) -> bool:
    """True if pairs of asterisks inside italics are "…</i><i>…": an odd number up to the italics' end."""
    count = 0
    for star in stars[index : index + _MOST_SEAMS]:
        if star.size != 2:
            break
        count += 1
    return count % 2 == 1


def _seam(star: Star) -> Iterator[_Mark]:
    yield _Mark(star.start, star.start + 1, "italic")
    yield _Mark(star.start + 1, star.end, "italic")


def _split(stars: list[Star], index: int, opened: Container[str]) -> Iterator[_Mark]:
    """The run as single (italic) and double (bold) marks, closing before opening."""
    star = stars[index]
    position, stop = star.start, star.end
    if star.begins_line and star.size == 2 and star.after == " " and not opened and _next_size(stars, index) == 1:
        # "** note*" is "* note" in italics.
        stop = position + 1
    while position < stop:
        left = stop - position
        italic = left == 1 or ("italic" in opened and left % 2 == 1 and "bold" not in opened)
        size = 1 if italic else 2
        yield _Mark(position, position + size, "italic" if italic else "bold")
        position += size


def _next_size(stars: list[Star], index: int) -> int:
    return stars[index + 1].size if index + 1 < len(stars) else 0
