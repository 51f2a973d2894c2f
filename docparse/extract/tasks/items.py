"""The lines of a part's body as items of a nested list: numbered units, bullets, plain paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.sections import SectionIndex
from docparse.extract.sections.bodies import bodies_of
from docparse.extract.sections.quoted import QuotedText
from docparse.values import Block, BlockKind, Document, Part, Section
from docparse.values.construction import quickly_built

_TEXT_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
_BULLET = re.compile(r"\s*(?P<mark>[-–—+•*·▪➢✓o])\s+(?=\S)|\s*(?P<tight>[-–+•])(?=[^\W\d])")
_AFTER_LABEL = re.compile(r"[\s.:)/\-–]*")
# A level of its own for each kind of bullet below the numbered units.
_BULLET_LEVELS = {"-": 0.6, "–": 0.6, "—": 0.6, "+": 0.7}
_OTHER_BULLET = 0.8
PARAGRAPH = 0.5


@quickly_built
@dataclass(frozen=True, slots=True)
class Item:
    """One line: its words are ``[start, end)``; the lower ``level`` is, the higher it stands.

    ``section`` is the unit that begins here, else the one the line is in; ``begins`` is True for the first.
    """

    start: int
    end: int
    level: float
    section: int | None
    begins: bool


def read_items(document: Document, part: Part, sections: Sequence[Section], index: SectionIndex) -> Iterator[Item]:
    """The items of a part's text, without its header, recipients and signatures; tables hold none."""
    starts = [section.start for section in sections]
    done = 0
    for body in bodies_of(document, part):
        first = bisect_left(document.blocks, body.start, key=lambda block: block.start)
        last = bisect_left(document.blocks, body.end, key=lambda block: block.start)
        quoted = QuotedText(document.text, document.blocks, last)
        for place in range(first, last):
            block = document.blocks[place]
            if block.kind not in _TEXT_KINDS or block.place.table is not None or block.end <= done:
                continue
            if quoted.covers(place):
                continue
            for item in _items_of(document.text, block, sections, starts, index):
                yield item
                done = item.end


def _items_of(
    text: str, block: Block, sections: Sequence[Section], starts: Sequence[int], index: SectionIndex
) -> Iterator[Item]:
    """The items of one block: a run-on paragraph may hold several numbered units."""
    first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
    lead = starts[first] if first < last else block.end
    if text[block.start : lead].strip():
        yield _plain(text, block.start, lead, sections, index)
    for place in range(first, last):
        section = sections[place]
        end = starts[place + 1] if place + 1 < last else max(block.end, section.heading_end)
        yield Item(_skip_label(text, section, end), _trim(text, end), section.level, place, True)


def _skip_label(text: str, section: Section, end: int) -> int:
    gap = _AFTER_LABEL.match(text, min(end, section.start + len(section.label)), end)
    return gap.end() if gap is not None else section.start


def _plain(text: str, start: int, end: int, sections: Sequence[Section], index: SectionIndex) -> Item:
    section = index.at(start)
    above = sections[section].level if section is not None else 0
    bullet = _BULLET.match(text, start, end)
    if bullet is None:
        while start < end and text[start].isspace():
            start += 1
        return Item(start, _trim(text, end), above + PARAGRAPH, section, False)
    mark = bullet["mark"] or bullet["tight"]
    return Item(bullet.end(), _trim(text, end), above + _BULLET_LEVELS.get(mark, _OTHER_BULLET), section, False)


def _trim(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end
