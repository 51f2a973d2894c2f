"""Runs of asterisks, and which of them the writer typed as text."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

_STARS = re.compile(r"\*+")
_LETTER = re.compile(r"[^\W\d_]")
_CLOSED_AROUND = re.compile(r"\s*[)\]]")
_FILE_ENDING = re.compile(r"\.[A-Za-z]")
_SHORT = 40


class Star(NamedTuple):
    """``[start, end)`` holds asterisks only; line feeds stand for the ends of the stretch."""

    start: int
    end: int
    before: str
    after: str

    @property
    def size(self) -> int:
        return self.end - self.start

    @property
    def begins_line(self) -> bool:
        return self.before == "\n"


def find_stars(text: str, start: int, end: int, taken: Container[int]) -> list[Star]:
    """The runs of asterisks in ``[start, end)`` whose offset is not taken."""
    stars: list[Star] = []
    for match in _STARS.finditer(text, start, end):
        first, last = match.span()
        if first not in taken:
            before = text[first - 1] if first > start else "\n"
            stars.append(Star(first, last, before, text[last] if last < end else "\n"))
    return stars


def is_typed(text: str, stars: list[Star], index: int, *, opened: Container[str]) -> bool:
    """True for a footnote mark, a typed bullet, a multiplication sign or a file pattern."""
    star = stars[index]
    if star.before in "([" and _CLOSED_AROUND.match(text, star.end):
        return True
    if star.size > 1:
        return False
    if not star.before.isalnum() and star.before not in ")]" and _FILE_ENDING.match(text, star.end):
        return True
    if "italic" in opened:
        return False
    if star.before.isdigit() and star.after.isdigit():
        return True
    return _cannot_open(text, star, stars[index + 1] if index + 1 < len(stars) else None)


def _cannot_open(text: str, star: Star, following: Star | None) -> bool:
    """True if a single asterisk outside italics does not look like their beginning."""
    inside = text[star.end : following.start] if following else ""
    if following and len(inside) <= _SHORT and not _LETTER.search(inside):
        # Formatted punctuation or white space ("*.*", "* [2]*"), but not "* *words*".
        return not inside.strip() and not following.after.isspace()
    if star.begins_line and star.after == " ":
        return following is None or following.size > 1 or following.before.isspace() or following.after != "\n"
    follows_word = star.before.isalnum() or star.before in ')%”"'
    return follows_word and (star.after.isspace() or star.after in ".,;:)]")
