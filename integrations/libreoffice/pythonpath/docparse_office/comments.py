"""Findings as comments of the document, known by their author; a comment marked as resolved is the clerk's decision."""

from __future__ import annotations

import contextlib
import time
from typing import Any, Iterator

from com.sun.star.util import DateTime

__all__ = ["AUTHOR", "add_comment", "changing", "decided", "remove_comments"]

AUTHOR = "docparse"
_POINTS = 9.0
_SERVICE = "com.sun.star.text.textfield.Annotation"


def add_comment(document: Any, cursor: Any, content: str) -> None:
    """Fasten a comment to what the cursor covers."""
    comment = document.createInstance(_SERVICE)
    comment.Author, comment.Initials, comment.Content = AUTHOR, "dp", content
    # With its own text the office shows a comment from its beginning, else from its end.
    written = comment.TextRange
    written.setString(content)
    whole = written.createTextCursor()
    whole.gotoStart(False)
    whole.gotoEnd(True)
    whole.CharHeight = _POINTS
    comment.DateTimeValue = _now()
    # With nothing selected there is nothing to cover.
    cursor.getText().insertTextContent(cursor, comment, not cursor.isCollapsed())


def remove_comments(document: Any, *, resolved: bool) -> int:
    """Take out those of docparse, with ``resolved`` also what somebody has decided; how many."""
    removed = 0
    for comment in list(_own(document)):
        if resolved or not comment.Resolved:
            comment.getAnchor().getText().removeTextContent(comment)
            removed += 1
    return removed


def decided(document: Any) -> set[tuple[str, str]]:
    """(content, paragraph) of the comments that somebody has marked as resolved."""
    return {(comment.Content, paragraph_around(comment.getAnchor())) for comment in _own(document) if comment.Resolved}


def paragraph_around(place: Any) -> str:
    """The paragraph of a place as text."""
    cursor = place.getText().createTextCursorByRange(place.getStart())
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return str(cursor.getString())


@contextlib.contextmanager
def changing(document: Any, title: str) -> Iterator[None]:
    """One step for "undo", and no tracked change whatever the document records."""
    recording = document.RecordChanges
    undo = document.getUndoManager()
    document.RecordChanges = False
    document.lockControllers()
    undo.enterUndoContext(title)
    try:
        yield
    finally:
        undo.leaveUndoContext()
        document.unlockControllers()
        document.RecordChanges = recording


def _now() -> Any:
    now, value = time.localtime(), DateTime()
    value.Year, value.Month, value.Day = now.tm_year, now.tm_mon, now.tm_mday
    value.Hours, value.Minutes, value.Seconds = now.tm_hour, now.tm_min, now.tm_sec
    return value


def _own(document: Any) -> Iterator[Any]:
    fields = document.getTextFields().createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService(_SERVICE) and field.Author == AUTHOR:
            yield field
