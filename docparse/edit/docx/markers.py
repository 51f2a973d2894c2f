"""The marks of comments around what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from docparse.edit.docx.anchors import Anchor
from docparse.edit.docx.names import make
from docparse.edit.docx.opened import OpenedDocx
from docparse.edit.docx.split import Cut, Sides, split_runs

# The mark itself is as small as Word's own style for it, so that no line grows.
_HALF_POINTS = "16"


def mark_comments(opened: OpenedDocx, anchors: Sequence[tuple[str, Anchor]]) -> None:
    """Put the marks of each (id of the comment, anchor); all runs are split before anything is put in."""
    twins = opened.twins(cut.element for _, anchor in anchors for cut in (anchor.start, anchor.end))
    sides = split_runs(
        (_moved(cut, twins) for _, anchor in anchors for cut in (anchor.start, anchor.end)), opened.next_id
    )
    for identifier, anchor in anchors:
        if len(anchor.span):
            _mark_start(sides[_moved(anchor.start, twins)], identifier)
    # Marks come to stand right behind the text: the last is put first.
    for identifier, anchor in reversed(anchors):
        _mark_end(sides[_moved(anchor.end, twins)], identifier, alone=not len(anchor.span))


def _moved(cut: Cut, twins: dict[etree._Element, etree._Element]) -> Cut:
    return Cut(twins[cut.element], cut.offset)


def _mark_start(sides: Sides, identifier: str) -> None:
    behind = sides.behind
    assert behind is not None
    behind.addprevious(make(behind, "commentRangeStart", id=identifier))


def _mark_end(sides: Sides, identifier: str, *, alone: bool) -> None:
    beside = sides.before if sides.before is not None else sides.behind
    assert beside is not None
    marks = [make(beside, "commentRangeEnd", id=identifier), _reference(beside, identifier)]
    if alone:
        marks.insert(0, make(beside, "commentRangeStart", id=identifier))
    if sides.before is not None:
        for mark in reversed(marks):
            beside.addnext(mark)
    else:
        for mark in marks:
            beside.addprevious(mark)


def _reference(beside: etree._Element, identifier: str) -> etree._Element:
    run, properties = make(beside, "r"), make(beside, "rPr")
    properties.extend(make(beside, local, val=_HALF_POINTS) for local in ("sz", "szCs"))
    run.extend((properties, make(beside, "commentReference", id=identifier)))
    return run
