"""A Word file as it is sent: without the comments of docparse, which stay in the document until an answer is there."""

from __future__ import annotations

import io
import re
import zipfile

__all__ = ["without_comments"]

_COMMENTS, _DOCUMENT = "word/comments.xml", "word/document.xml"
_COMMENT = re.compile(rb"<w:comment\s[^>]*>.*?</w:comment>", re.DOTALL)
_OPENING = re.compile(rb"<w:comment\s[^>]*>")
_ID = re.compile(rb'\sw:id="(-?\d+)"')
_PLACE = re.compile(rb'<w:comment(?:RangeStart|RangeEnd|Reference)\s[^>]*?w:id="(-?\d+)"[^>]*/>')


def without_comments(content: bytes, author: str) -> bytes:
    """The file as the office writes it without what ``author`` has commented."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if _COMMENTS not in archive.namelist():
            return content
        parts = [(entry, archive.read(entry)) for entry in archive.infolist()]
    comments = next(part for entry, part in parts if entry.filename == _COMMENTS)
    own = _ids(comments, b'w:author="' + author.encode("utf-8") + b'"')
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, part in parts:
            if entry.filename == _COMMENTS:
                part = _COMMENT.sub(lambda found: b"" if _id_of(found.group()) in own else found.group(), part)
            elif entry.filename == _DOCUMENT:
                part = _PLACE.sub(lambda found: b"" if found.group(1) in own else found.group(), part)
            archive.writestr(entry, part)
    return made.getvalue()


def _ids(comments: bytes, mark: bytes) -> set[bytes]:
    return {_id_of(found.group()) for found in _OPENING.finditer(comments) if mark in found.group()}


def _id_of(comment: bytes) -> bytes:
    found = _ID.search(comment)
    return found.group(1) if found is not None else b""
