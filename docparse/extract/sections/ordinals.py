"""The orders in which units are counted: Arabic and Roman numbers, Vietnamese letters, ordinal words."""

from __future__ import annotations

import re

# Decree 30/2020 counts points a, b, c, d, đ, e, g, h, i, k …; the letters it leaves out stand half-way,
# so that the next unit is one step on whether an author uses them or not.
COUNTED: dict[str, float] = {letter: place for place, letter in enumerate("abcdeghiklmnopqrstuvxy", start=1)}
_BETWEEN = dict(pair.split() for pair in ("ă a", "â a", "đ d", "ê e", "f e", "j i", "ô o", "ơ o", "ư u", "w v", "z y"))
LETTERS = COUNTED | {letter: COUNTED[before] + 0.5 for letter, before in _BETWEEN.items()}

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_SHAPE = re.compile(r"C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDINAL_WORDS: dict[str, int] = {word: place for place, word in enumerate(_WORDS, start=1)} | {"nhì": 2, "bốn": 4}


def roman_value(numeral: str) -> int | None:
    """The value of a well-formed Roman numeral in capitals below 400; None for anything else.

    >>> roman_value("XIV"), roman_value("IIX")
    (14, None)
    """
    if not numeral or not _ROMAN_SHAPE.fullmatch(numeral):
        return None
    values = [_ROMAN[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def letter_value(letter: str) -> float | None:
    """Where a small letter stands in the order of points; None if it is none.

    >>> letter_value("đ"), letter_value("e"), letter_value("g")
    (4.5, 5, 6)
    """
    return LETTERS.get(letter)


def word_value(word: str) -> int | None:
    """The value of an ordinal word ("nhất", "hai", "mười"); None if it is none."""
    return _ORDINAL_WORDS.get(word.lower())


def follows(before: float, after: float) -> bool:
    """True if ``after`` is the next unit after ``before``: one step at most, and a step on."""
    return 0 < after - before <= 1
