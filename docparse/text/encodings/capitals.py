"""Capitals of a TCVN3 file: its fonts have none with tones, so files carry the small letters.

"CéNG HßA" stands for CỘNG HÒA in such a file; which font showed which word is lost with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docparse.text.syllables import is_syllable

_WORD = re.compile(r"[^\W\d_]+")
_ASCII_CAPITAL = re.compile("[A-Z]")
_SMALL_ASCII = re.compile("[a-z]")
# What may stand between the words of one heading.
_GAP = re.compile(r"[ \t]*[,–-]?[ \t]*$")


def restore_capitals(text: str) -> str:
    """``text`` with whole words in capitals where their plain letters are; length unchanged.

    >>> restore_capitals("CộNG HòA, Bộ Tài chính"), restore_capitals("ủY BAN Xã"), restore_capitals("Số 5/UB")
    ('CỘNG HÒA, Bộ Tài chính', 'ỦY BAN XÃ', 'Số 5/UB')
    """
    return "\n".join(map(_restore_line, text.split("\n")))


def _restore_line(line: str) -> str:
    words = list(_WORD.finditer(line))
    if not any(_is_mixed(match.group()) for match in words):
        return line
    told = [_tells(match.group()) for match in words]
    before, after = list(_nearest(line, words, told)), list(_nearest(line, words, told, backward=True))
    parts: list[str] = []
    done = 0
    for match, is_capital, left, right in zip(words, told, before, reversed(after), strict=True):
        if is_capital or (is_capital is None and {left, right} - {None} == {True}):
            parts += (line[done : match.start()], match.group().upper())
            done = match.end()
    return "".join(parts) + line[done:]


def _is_mixed(word: str) -> bool:
    """True for a word that only capitals with small tone letters can have made."""
    return not (word.islower() or word.isupper()) and not _SMALL_ASCII.search(word)


def _tells(word: str) -> bool | None:
    """True for a word in capitals, False for one that is not; None where it has too few plain letters."""
    if _SMALL_ASCII.search(word):
        return False
    if len(_ASCII_CAPITAL.findall(word)) < 2:
        return None
    # An abbreviation says nothing of the words beside it.
    return is_syllable(word.lower()) or not word.isupper()


def _nearest(
    line: str, words: list[re.Match[str]], told: list[bool | None], *, backward: bool = False
) -> Iterator[bool | None]:
    """For each word what the last telling word before it (or behind it) in the same heading says."""
    seen: bool | None = None
    order: Iterable[int] = range(len(words))
    step = -1
    if backward:
        order, step = reversed(range(len(words))), 1
    for index in order:
        neighbour = index + step
        if 0 <= neighbour < len(words):
            first, second = sorted((index, neighbour))
            joined = _GAP.match(line, words[first].end(), words[second].start()) is not None
            seen = (seen if told[neighbour] is None else told[neighbour]) if joined else None
        yield seen
