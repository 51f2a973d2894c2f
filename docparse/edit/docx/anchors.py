"""Where the comment of a finding begins and ends; planned before anything in the file is changed."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docparse.edit.docx.obstacles import comment_obstacle
from docparse.edit.docx.split import Cut, cut_before, cut_behind
from docparse.readers.docx.run_map import RunMap, RunSpan
from docparse.values import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """The characters of the file between ``start`` and ``end``, which show ``span`` of the text.

    ``span`` leaves out what is not in the file: an automatic number, the line feeds of blocks.
    """

    span: Span
    start: Cut
    end: Cut


def plan_anchor(mapped: RunMap, main: etree._Element, span: Span) -> Anchor | str:
    """The anchor for ``span``, or the reason why there is none."""
    if not len(span):
        return _plan_point(mapped, main, span.start)
    places = [place for place in mapped.spans(span) if not place.is_rendered]
    if not places:
        return "rendered"
    first, last = places[0], places[-1]
    reason = comment_obstacle(first, main) or comment_obstacle(last, main)
    if reason is None and _story_of(first) is not _story_of(last):
        reason = "across"
    return reason or Anchor(Span(first.start, last.end), cut_before(first), cut_behind(last))


def _plan_point(mapped: RunMap, main: etree._Element, offset: int) -> Anchor | str:
    point = mapped.insertion_point(offset)
    if point is None:
        return "rendered"
    return comment_obstacle(point, main) or Anchor(Span(offset, offset), cut_before(point), cut_before(point))


def _story_of(place: RunSpan) -> etree._Element | None:
    """What holds the paragraph: the body, a cell. A comment from one cell into another is none."""
    return None if place.paragraph is None else place.paragraph.getparent()
