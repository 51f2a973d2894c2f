"""A fix without what it leaves as it is: letter by letter, or word by word."""

from __future__ import annotations

from typing import NamedTuple

from docparse.values import Fix, Span


class Narrowed(NamedTuple):
    """``text[old]`` becomes ``new``."""

    old: Span
    new: str


def narrow(text: str, fix: Fix) -> Narrowed:
    """Without the letters at both ends that stay as they are."""
    written, new = text[fix.start : fix.end], fix.replacement
    shortest = min(len(written), len(new))
    head = next((index for index in range(shortest) if written[index] != new[index]), shortest)
    rest = shortest - head
    tail = next((index for index in range(rest) if written[-1 - index] != new[-1 - index]), rest)
    return Narrowed(Span(fix.start + head, fix.end - tail), new[head : len(new) - tail])


def narrow_to_words(text: str, fix: Fix) -> Narrowed:
    """The same, but words that change are taken whole: what a person reads in a tracked change.

    >>> narrow_to_words("Đề nghị Khôi thi đua", Fix(kind="safe", start=8, end=20, replacement="Khối thi đua"))
    Narrowed(old=Span(start=8, end=12), new='Khối')
    """
    old, new = narrow(text, fix)
    start, end = old.start, old.end
    edges = (old.of(text)[:1] + new[:1], old.of(text)[-1:] + new[-1:])
    while _is_letter(edges[0]) and start > fix.start and text[start - 1].isalnum():
        start -= 1
    while _is_letter(edges[1]) and end < fix.end and text[end].isalnum():
        end += 1
    return Narrowed(Span(start, end), text[start : old.start] + new + text[old.end : end])


def _is_letter(edge: str) -> bool:
    """True if something that belongs to a word is at the edge of a change."""
    return any(map(str.isalnum, edge))
