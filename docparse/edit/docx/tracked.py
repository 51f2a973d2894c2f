"""Changes as tracked changes: the old text in ``w:del``, the new in ``w:ins`` (ECMA-376 Part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from docparse.edit.docx.change import Rendition
from docparse.edit.docx.names import AUTHOR, copy_bare, copy_format, is_word, make, word_name
from docparse.edit.docx.opened import OpenedDocx
from docparse.edit.docx.split import Sides, set_text, split_runs


def track_changes(opened: OpenedDocx, renditions: Iterable[Rendition], date: str) -> None:
    """Make the changes, whose cuts are in trees that are written; all runs are split before anything else."""
    made = list(renditions)
    sides = split_runs((cut for rendition in made for cut in rendition.cuts()), opened.next_id)
    for rendition in made:
        # The pieces behind the first cuts are what goes; noted before any of them is wrapped.
        removed = [_piece(sides[removal.start]) for removal in rendition.removed]
        at = sides[rendition.at]
        anchor = at.before if at.before is not None else _piece(at)
        inserted = _insertion(opened, anchor, rendition.text, date) if rendition.text else None
        for piece in removed:
            _delete(opened, piece, date)
        if inserted is not None:
            _put(opened, inserted, anchor, behind=at.before is not None)


def _piece(sides: Sides) -> etree._Element:
    assert sides.behind is not None
    return sides.behind


def _change(opened: OpenedDocx, beside: etree._Element, local: str, date: str) -> etree._Element:
    return make(beside, local, id=opened.next_id(), author=AUTHOR, date=date)


def _delete(opened: OpenedDocx, run: etree._Element, date: str) -> None:
    deletion = _change(opened, run, "del", date)
    run.addprevious(deletion)
    deletion.append(run)
    for text in run.iterchildren(word_name(run, "t")):
        content = text.text or ""
        text.tag = word_name(run, "delText")
        set_text(text, content)


def _insertion(opened: OpenedDocx, run: etree._Element, content: str, date: str) -> etree._Element:
    """New text in the format of ``run``."""
    insertion, new, text = _change(opened, run, "ins", date), make(run, "r"), make(run, "t")
    properties = copy_format(run)
    if properties is not None:
        new.append(properties)
    set_text(text, content)
    new.append(text)
    insertion.append(new)
    return insertion


def _put(opened: OpenedDocx, inserted: etree._Element, anchor: etree._Element, *, behind: bool) -> None:
    """Put it beside ``anchor``, out of any insertion that holds that: of two authors, neither's is in the other's."""
    place = _outermost_deletion(anchor)
    parent = place.getparent()
    while parent is not None and is_word(parent, "ins"):
        _part(opened, parent, place, behind=behind)
        place, parent = parent, parent.getparent()
    if behind:
        place.addnext(inserted)
    else:
        place.addprevious(inserted)


def _outermost_deletion(anchor: etree._Element) -> etree._Element:
    """The deletion of ours around what has just been taken away."""
    parent = anchor.getparent()
    return parent if parent is not None and is_word(parent, "del") else anchor


def _part(opened: OpenedDocx, holder: etree._Element, place: etree._Element, *, behind: bool) -> None:
    """Let an insertion end behind ``place`` (or begin with it): what stands beyond goes into a second one."""
    beyond = list(place.itersiblings(preceding=not behind))
    if not beyond:
        return
    other = copy_bare(holder)
    other.set(word_name(holder, "id"), opened.next_id())
    for element in beyond:
        if behind:
            other.append(element)
        else:
            other.insert(0, element)
    if behind:
        holder.addnext(other)
    else:
        holder.addprevious(other)
