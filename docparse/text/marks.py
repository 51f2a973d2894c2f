"""Vietnamese syllables without their marks, and as they sound.

Both keys ignore case; they are what spelling rules compare.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from docparse.text.syllables import split_tone


@lru_cache(maxsize=50_000)
def strip_marks(syllable: str) -> str:
    """Lower case, without tone and quality marks; đ becomes d.

    >>> strip_marks("Trưởng"), strip_marks("ĐỐC")
    ('truong', 'doc')
    """
    decomposed = unicodedata.normalize("NFD", syllable.lower().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def strip_marks_of_lines(text: str) -> str:
    """What ``strip_marks`` makes of each line, for texts of thousands.

    >>> strip_marks_of_lines("Trưởng ĐỐC")
    'truong doc'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return decomposed.translate({ord(letter): None for letter in set(decomposed) if unicodedata.combining(letter)})


@lru_cache(maxsize=50_000)
def sound_key(syllable: str) -> str:
    """The same for two spellings that differ only in case or in where the tone mark stands.

    >>> sound_key("hoá") == sound_key("Hóa"), sound_key("hoa") == sound_key("hóa")
    (True, False)
    """
    letters, tone = split_tone(syllable.lower())
    return f"{letters} {tone}"


def has_marks(text: str) -> bool:
    """True if any letter carries a mark (or is đ).

    >>> has_marks("ban hanh"), has_marks("ban hành")
    (False, True)
    """
    return strip_marks(text) != text.lower()


def mark_count(syllable: str) -> int:
    """How many tone and quality marks the syllable carries; the bar of đ counts.

    >>> mark_count("Lộc"), mark_count("Lôc"), mark_count("đen")
    (2, 1, 1)
    """
    decomposed = unicodedata.normalize("NFD", syllable.lower())
    return sum(letter == "đ" or unicodedata.combining(letter) > 0 for letter in decomposed)
