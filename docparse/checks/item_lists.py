"""Lists whose items are closed by marks: numbered units, and paragraphs that begin with a dash."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.checks.body_paragraphs import Paragraph
from docparse.checks.sibling_units import Unit
from docparse.values import Analysis, Section, Span

_DASH = re.compile(r"[-–+•*]\s*(?=[^\W_])")
_SENTENCES = re.compile(r"(?<![\s.][A-ZĐ])(?<!TP)[.!?]\s+[^\W\d_a-zđ]")
_DEEP = frozenset({"khoan", "diem", "other"})


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a single paragraph; ``span`` and ``text`` without blanks at the edges."""

    span: Span
    text: str

    @property
    def mark(self) -> str:
        """The mark it ends with, a closing quotation mark aside: ";", ".", "…", or "" where a word comes last."""
        last = self.text.rstrip('”"')[-1:] or "”"
        return "" if last.isalnum() or last in ')”"’%' else last

    @property
    def is_one_sentence(self) -> bool:
        return not _SENTENCES.search(self.text)


@dataclass(frozen=True, slots=True)
class ItemList:
    """``items`` in text order, ``whole`` if every member of the list is one of them.

    ``inner`` are those that another member follows; ``parent`` is the index of the unit that holds the
    list; ``closed`` is True where nothing of the sentence goes on behind the last item.
    """

    items: tuple[Item, ...]
    inner: tuple[Item, ...]
    whole: bool
    closed: bool
    parent: int | None
    dashed: bool


def item_lists(
    analysis: Analysis, runs: Sequence[Sequence[Unit]], bodies: Sequence[Sequence[Paragraph]]
) -> tuple[ItemList, ...]:
    """The numbered lists and the dash lists of the document."""
    found = [*_numbered(analysis, runs), *_dashed(analysis, bodies)]
    return tuple(sorted(found, key=lambda one: one.items[0].span))


def _numbered(analysis: Analysis, runs: Sequence[Sequence[Unit]]) -> Iterator[ItemList]:
    text, sections = analysis.document.text, analysis.sections
    for run in runs:
        if len(run) < 2 or run[0].section.kind not in _DEEP:
            continue
        members = [_leaf(text, sections, unit) for unit in run]
        items = tuple(item for item in members if item is not None)
        if items:
            whole = len(items) == len(run)
            closed = members[-1] is not None
            inner = items[:-1] if closed else items
            yield ItemList(items, inner, whole, closed, run[0].section.parent, dashed=False)


def _leaf(text: str, sections: Sequence[Section], unit: Unit) -> Item | None:
    """The unit as one item; None where it holds other units or further paragraphs, or is a bare heading."""
    following = sections[unit.index + 1 : unit.index + 2]
    if following and following[0].parent == unit.index:
        return None
    section = unit.section
    written = text[section.start : section.end].strip()
    if "\n" in written or not written or len(written) < len(section.label) + 2:
        return None
    return Item(Span(section.start, section.start + len(written)), written)


def _dashed(analysis: Analysis, bodies: Sequence[Sequence[Paragraph]]) -> Iterator[ItemList]:
    starts = [section.start for section in analysis.sections]
    for paragraphs in bodies:
        place = 0
        while place < len(paragraphs):
            last = _end_of_run(paragraphs, place)
            if last - place >= 2:
                yield _dash_list(analysis.sections, starts, paragraphs, place, last)
            place = max(last, place + 1)


def _end_of_run(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The end of the run of paragraphs with the same dash that begins at ``place``."""
    if not _DASH.match(paragraphs[place].text):
        return place
    dash = paragraphs[place].text[0]
    end = place
    while end < len(paragraphs) and paragraphs[end].text.startswith(dash) and _DASH.match(paragraphs[end].text):
        end += 1
    return end


def _dash_list(
    sections: Sequence[Section], starts: Sequence[int], paragraphs: Sequence[Paragraph], first: int, last: int
) -> ItemList:
    members = paragraphs[first:last]
    parent = bisect_right(starts, members[0].span.start) - 1
    after = paragraphs[last] if last < len(paragraphs) else None
    closed = not members[-1].before_table and (after is None or _begins_anew(sections, starts, parent, after))
    items = tuple(Item(one.span, one.text) for one in members)
    return ItemList(items, items[:-1], True, closed, parent if parent >= 0 else None, dashed=True)


def _begins_anew(sections: Sequence[Section], starts: Sequence[int], parent: int, after: Paragraph) -> bool:
    """True if the paragraph behind the list opens a unit above points; a point may go on with the same sentence."""
    place = bisect_left(starts, after.span.start)
    if place >= len(sections) or starts[place] != after.span.start or parent < 0:
        return False
    opened = sections[place]
    return opened.kind not in ("diem", "other") and sections[parent].kind not in ("diem", "other")
