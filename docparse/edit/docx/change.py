"""What a fix changes in a Word file; planned before anything in the file is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docparse.edit.docx.obstacles import is_copied, is_moved, obstacle
from docparse.edit.docx.page_margins import other_margins
from docparse.edit.docx.split import Cut, cut_before, cut_behind
from docparse.edit.narrow import Narrowed, narrow, narrow_to_words
from docparse.readers.docx.run_map import RunMap, RunSpan
from docparse.values import Finding, Fix, Span


@dataclass(frozen=True, slots=True)
class Removal:
    """The characters of an element from ``start`` to ``end``."""

    start: Cut
    end: Cut


@dataclass(frozen=True, slots=True)
class Rendition:
    """A change at one of the places where the file holds the text: ``removed`` goes, ``text`` is put in ``at``."""

    removed: tuple[Removal, ...]
    at: Cut
    text: str

    def cuts(self) -> Iterator[Cut]:
        for removal in self.removed:
            yield from (removal.start, removal.end)
        yield self.at


@dataclass(frozen=True, slots=True)
class Change:
    """``span`` of the Document's text becomes ``text``, in the file by all ``renditions``."""

    finding: Finding
    span: Span
    text: str
    renditions: tuple[Rendition, ...]


def plan_change(mapped: RunMap, finding: Finding, fix: Fix, *, tracked: bool) -> Change | str:
    """The change that makes ``fix``, or the reason why it is not made.

    Words are replaced whole where they stand in one run, else only the letters that change.
    """
    text = mapped.document.text
    narrowed = narrow_to_words(text, fix)
    if len([*mapped.spans(narrowed.old)]) > 1:
        narrowed = narrow(text, fix)
    if not narrowed.new.isprintable():
        return "characters"
    places = _places(mapped, narrowed)
    if isinstance(places, str):
        return places
    reasons = (_reason(place, tracked=tracked) for place in places)
    reason = next((reason for reason in reasons if reason is not None), None)
    if reason is not None:
        return reason
    renditions = _renditions(mapped, places, narrowed)
    return renditions if isinstance(renditions, str) else Change(finding, *narrowed, renditions)


def _places(mapped: RunMap, narrowed: Narrowed) -> list[RunSpan] | str:
    """What shows the old text; where there is none, the empty place where the new is put in."""
    old = narrowed.old
    if not len(old):
        point = _insertion(mapped, old.start)
        return "rendered" if point is None else [point]
    places = [*mapped.spans(old)]
    if any(place.is_rendered for place in places):
        return "lines" if any(place.is_rendered and place.paragraph is None for place in places) else "rendered"
    return places if (places[0].start, places[-1].end) == (old.start, old.end) else "letter"


def _insertion(mapped: RunMap, offset: int) -> RunSpan | None:
    """Behind the character before, or before the next one where that stands better."""
    point = mapped.insertion_point(offset)
    block = mapped.document.block_at(offset)
    if block is None or offset >= block.end or (point is not None and _reason(point, tracked=True) is None):
        return point
    behind = next(mapped.spans(Span(offset, offset + 1)))
    return _point_before(behind) if behind.start == offset and not behind.is_rendered else point


def _point_before(place: RunSpan) -> RunSpan:
    return RunSpan(
        start=place.start, end=place.start, part=place.part, paragraph=place.paragraph, element=place.element,
        element_start=place.element_start, element_end=place.element_start, field=place.field,
        in_old_font=place.in_old_font,
    )  # fmt: skip


def _reason(place: RunSpan, *, tracked: bool) -> str | None:
    if place.in_old_font:
        return "old_font"
    if tracked and place.element is not None and is_moved(place.element):
        return "moved"
    return obstacle(place)


def _renditions(mapped: RunMap, places: list[RunSpan], narrowed: Narrowed) -> tuple[Rendition, ...] | str:
    """The change where it was read, in the copy of a text box, and in page headers that read the same."""
    if len({is_copied(place) for place in places}) > 1:
        return "copy"
    elements = [place.element for place in places if place.element is not None]
    versions: list[list[etree._Element]] = [elements]
    if is_copied(places[0]):
        copies = [mapped.copy_of(element) for element in elements]
        found = [copy for copy in copies if copy is not None]
        if len(found) < len(elements):
            return "copy"
        versions.append(found)
    margins = other_margins(mapped, elements[0])
    for margin in margins:
        alike = [margin.same(element) for element in elements]
        found = [element for element in alike if element is not None]
        if is_copied(places[0]) or len(found) < len(elements):
            return "margins"
        versions.append(found)
    return tuple(_rendition(places, version, narrowed.new) for version in versions)


def _rendition(places: list[RunSpan], elements: list[etree._Element], text: str) -> Rendition:
    moved = [Removal(_on(cut_before(place), element), _on(cut_behind(place), element))
             for place, element in zip(places, elements, strict=True)]  # fmt: skip
    removed = tuple(removal for removal in moved if removal.start != removal.end)
    return Rendition(removed, moved[0].end, text)


def _on(cut: Cut, element: etree._Element) -> Cut:
    return Cut(element, cut.offset)
