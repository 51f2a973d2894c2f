"""Known names found word by word: the longest one that begins at a place, in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from docparse.text.marks import strip_marks

_WORD = re.compile(r"[\w&]+")
_GAP = re.compile(r"[ ,–-]{1,3}")
_END = ""

_NEW_PLACEMENT = (
    ("uỷ", "ủy"), ("uý", "úy"), ("uỳ", "ùy"), ("uỵ", "ụy"), ("uỹ", "ũy"), ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"),
    ("oạ", "ọa"), ("oã", "õa"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Case and tone placement away, so that "Uỷ ban" and "ỦY BAN" are one.

    >>> fold_word("HOÀ"), fold_word("uỷ")
    ('hòa', 'ủy')
    """
    lower = word.lower()
    if not lower.startswith("q"):
        for new, old in _NEW_PLACEMENT:
            if lower.endswith(new):
                return lower[: -len(new)] + old
    return lower


@lru_cache(maxsize=65536)
def bare_word(word: str) -> str:
    """The folded word without its marks: "tưởng" and "tướng" are one."""
    return strip_marks(fold_word(word))


class NameTrie:
    """A set of names of words, compared after ``fold``."""

    def __init__(self, names: Iterable[str], fold: Callable[[str], str] = fold_word) -> None:
        self._fold = fold
        self._root: dict[str, Any] = {}
        for name in names:
            node = self._root
            for word in _WORD.findall(name):
                node = node.setdefault(fold(word), {})
            node[_END] = {}

    def match(self, text: str, position: int) -> int | None:
        """End of the longest name that begins at ``position``; None if none does."""
        node, end = self._root, None
        while (word := _WORD.match(text, position)) is not None:
            following = node.get(self._fold(word.group()))
            if following is None:
                return end
            node, position = following, word.end()
            if _END in node:
                end = position
            if text[position : position + 1] == " " and text[position + 1 : position + 2].isalnum():
                position += 1
                continue
            gap = _GAP.match(text, position)
            if gap is None:
                return end
            position = gap.end()
        return end
