"""The words of a stretch of text with their places, as names and titles are held against each other."""

from __future__ import annotations

from typing import NamedTuple

from docparse.lexicon.folding import fold_name
from docparse.text.marks import sound_key
from docparse.text.near_syllables import is_one_letter_away, is_other_marks
from docparse.text.tokens import TokenKind, tokenize

__all__ = ["WrittenWord", "are_near", "words_in"]

_I_AND_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


class WrittenWord(NamedTuple):
    """A word at ``[start, end)``; ``key`` is how it is compared, ``joined`` False where a mark stands before it."""

    start: int
    end: int
    written: str
    key: str
    kind: TokenKind
    joined: bool


def words_in(text: str, start: int, end: int) -> list[WrittenWord]:
    """The words of ``text[start:end]`` in order; marks are left out."""
    found, joined = [], False
    for token in tokenize(text[start:end]):
        written = text[start + token.start : start + token.end]
        if token.kind == "mark":
            joined = False
        else:
            key = fold_name(written) or written
            found.append(WrittenWord(start + token.start, start + token.end, written, key, token.kind, joined))
            joined = True
    return found


def are_near(one: str, other: str) -> bool:
    """True if a slip of the finger tells two words apart; "lý" and "lí" are one word."""
    if one.translate(_I_AND_Y) == other.translate(_I_AND_Y):
        return False
    mine, theirs = sound_key(one), sound_key(other)
    return is_other_marks(mine, theirs) or is_one_letter_away(mine, theirs) or _lacks_a_letter(one, other)


def _lacks_a_letter(one: str, other: str) -> bool:
    """True if one is the other without a letter, with its tone if it bore one ("Chính", "Chnh")."""
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
