"""What is left in a workbook of the work on it: its comments, and the names in its properties.

They stand at no place of the text: a comment says at which cell of its sheet it hangs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.readers.file_properties import property_remnants, root_of
from docparse.readers.spreadsheet.package import Package
from docparse.values import Remnant

# The newer "threaded" comments are kept a second time in these parts.
_COMMENTS = re.compile(r"xl/(?:[^/]+/)?comments?\d*\.xml")


def workbook_remnants(package: Package) -> tuple[Remnant, ...]:
    """The remnants of an opened .xlsx file."""
    return (*property_remnants(package.xml), *_comments(package))


def _comments(package: Package) -> Iterator[Remnant]:
    for name in sorted(filter(_COMMENTS.fullmatch, package.names())):
        root = root_of(package.xml, name)
        authors = [] if root is None else [author.text or "" for author in root.iterfind("{*}authors/{*}author")]
        for comment in () if root is None else root.iterfind("{*}commentList/{*}comment"):
            words = " ".join("".join(str(text.text or "") for text in comment.iter("{*}t")).split())
            author = _author(authors, str(comment.get("authorId", "")))
            said = ": ".join(filter(None, (author, f"“{words}”" if words else "")))
            yield Remnant(start=0, end=0, kind="comment", detail=f"ô {comment.get('ref', '?')}, {said}".rstrip(", "))


def _author(authors: list[str], number: str) -> str:
    return authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
