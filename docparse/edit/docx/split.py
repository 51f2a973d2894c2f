"""Runs split at characters: every piece keeps the format, what else a run holds stays whole and in order."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import NamedTuple

from lxml import etree

from docparse.edit.docx.names import copy_bare, is_word, word_name
from docparse.readers.docx.namespaces import XML_SPACE
from docparse.readers.docx.run_map import RunSpan
from docparse.readers.docx.run_text import shown_text


class Cut(NamedTuple):
    """A place between two characters: behind ``offset`` code points of a text, or beside (0, 1) an element."""

    element: etree._Element
    offset: int


class Sides(NamedTuple):
    """The pieces of the run before and behind a cut; None where the run begins or ends there."""

    before: etree._Element | None
    behind: etree._Element | None


# A cut as child of the run and offset in it; the end of a child is the beginning of the next.
_Key = tuple[int, int]


def cut_before(place: RunSpan) -> Cut:
    assert place.element is not None
    return Cut(place.element, place.element_start)


def cut_behind(place: RunSpan) -> Cut:
    assert place.element is not None
    return Cut(place.element, place.element_end)


def split_runs(cuts: Iterable[Cut], next_id: Callable[[], str]) -> dict[Cut, Sides]:
    """Split the runs that hold the elements of ``cuts``; the pieces on both sides of each.

    ``next_id`` gives ids to what a copied format records of its own changes.
    """
    by_run: dict[etree._Element, list[Cut]] = {}
    for cut in dict.fromkeys(cuts):
        run = cut.element.getparent()
        assert run is not None
        by_run.setdefault(run, []).append(cut)
    sides: dict[Cut, Sides] = {}
    for run, here in by_run.items():
        sides.update(_split_run(run, here, next_id))
    return sides


def _split_run(run: etree._Element, cuts: list[Cut], next_id: Callable[[], str]) -> dict[Cut, Sides]:
    keys = {cut: _key(run, cut) for cut in cuts}
    first: _Key = (_content_start(run), 0)
    last: _Key = (len(run), 0)
    inner = sorted(set(keys.values()) - {first, last})
    for index in {index for index, offset in inner if offset}:
        _keep_what_counts(run[index])
    pieces = [run]
    for key in reversed(inner):
        pieces.insert(1, _split_off(run, key, next_id))
    bounds = [first, *inner, last]
    return {cut: _sides(pieces, bounds.index(key)) for cut, key in keys.items()}


def _sides(pieces: list[etree._Element], index: int) -> Sides:
    return Sides(
        before=pieces[index - 1] if index > 0 else None,
        behind=pieces[index] if index < len(pieces) else None,
    )


def _content_start(run: etree._Element) -> int:
    return next((index for index, child in enumerate(run) if not is_word(child, "rPr")), len(run))


def _key(run: etree._Element, cut: Cut) -> _Key:
    index = run.index(cut.element)
    begin, end = _extent(cut.element)
    if cut.offset <= begin:
        return index, 0
    return (index + 1, 0) if cut.offset >= end else (index, cut.offset - begin)


def _extent(element: etree._Element) -> tuple[int, int]:
    """The first and last offset of what counts in an element."""
    if not is_word(element, "t", "delText"):
        return 0, 1
    shown = shown_text(element)
    return shown.start, shown.start + len(shown.text)


def _split_off(run: etree._Element, key: _Key, next_id: Callable[[], str]) -> etree._Element:
    """Move what stands behind ``key`` into a new run right after; give that."""
    index, offset = key
    right = copy_bare(run)
    _copy_properties(run, right, next_id)
    moved = list(run)[index:]
    if offset:
        right.append(_split_text(moved.pop(0), offset))
    right.extend(moved)
    run.addnext(right)
    return right


def _copy_properties(run: etree._Element, right: etree._Element, next_id: Callable[[], str]) -> None:
    properties = run.find(word_name(run, "rPr"))
    if properties is None:
        return
    copied = copy.deepcopy(properties)
    for change in copied.iter(word_name(run, "rPrChange")):
        change.set(word_name(run, "id"), next_id())
    right.append(copied)


def _keep_what_counts(element: etree._Element) -> None:
    """White space at the ends that did not count goes, since all will count."""
    begin, end = _extent(element)
    set_text(element, (element.text or "")[begin:end])


def _split_text(element: etree._Element, offset: int) -> etree._Element:
    """Leave the first ``offset`` characters; the rest as a new element."""
    text = element.text or ""
    rest = copy_bare(element)
    set_text(rest, text[offset:])
    set_text(element, text[:offset])
    return rest


def set_text(element: etree._Element, text: str) -> None:
    """Give an element this text, of which every space counts."""
    element.text = text
    element.set(XML_SPACE, "preserve")
