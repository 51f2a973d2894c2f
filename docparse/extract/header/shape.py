"""The outward shape of a line: case, bare letters, what it begins with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_SEPARATORS = re.compile(r"[\s,;.\-–—&\"“”'‘’/()*]+")
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
_OLD_TONE = dict(zip(_NEW.split(), _OLD.split(), strict=True))
# Only at the end of a syllable are there two habits; "quý" has but one.
_NEW_TONE = re.compile(rf"(?<!q)(?:{_NEW.replace(' ', '|')})(?!\w)")
_COMBINING = re.compile("[\u0300-\u036f]+")
_STROKE = str.maketrans("đĐ", "dD")

# Capital letters of Vietnamese, for a character class.
CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

# A header line is in capitals although a word such as "TTg" or "số" may not be.
_UPPER_SHARE = 0.85
# No phrase that a line is compared with is longer, so the rest of a paragraph need not be folded.
_REACH = 240


def fold_space(text: str) -> str:
    """``text`` on one line, single spaces, none at the edges."""
    # Of all white space only the plain blank is printable.
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Lower case without tone and vowel marks, so that HOÀ, HÒA and a mistyped HÓA compare equal.

    >>> bare("QUYẾT  ĐỊNH")
    'quyet dinh'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKE))
    return fold_space(_COMBINING.sub("", decomposed)).lower()


@lru_cache(maxsize=4096)
def spoken(text: str) -> str:
    """The words of ``text`` in lower case; commas, hyphens and the place of a tone mark do not count.

    >>> spoken("UỶ BAN  NHÂN DÂN")
    'ủy ban nhân dân'
    """
    words = _SEPARATORS.sub(" ", unicodedata.normalize("NFC", text).lower()).strip()
    return _NEW_TONE.sub(lambda match: _OLD_TONE[match.group()], words)


def is_upper(text: str) -> bool:
    """True if the letters (two at least) that ``text`` begins with are nearly all capitals."""
    text = text[:_REACH]
    if text.isupper():
        return sum(map(str.isalpha, text)) >= 2
    letters = sum(map(str.isalpha, text))
    return letters >= 2 and sum(map(str.isupper, text)) >= _UPPER_SHARE * letters


def begins_lower(text: str) -> bool:
    """True if the first letter of ``text`` is small: the line goes on with the one before."""
    first = next((letter for letter in text if letter.isalnum()), "")
    return first.isalpha() and first.islower()


def _first_letter(text: str) -> str:
    """The first letter or digit without case and marks: most lines differ from a phrase in it."""
    return _plain(next((letter for letter in text if letter.isalnum()), ""))


@lru_cache(maxsize=256)
def _first_letters(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_first_letter, phrases))


@lru_cache(maxsize=512)
def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.translate(_STROKE)).lower()[:1]


def begins_words(text: str, phrases: Iterable[str]) -> bool:
    """True if ``text`` begins with one of ``phrases`` (as ``spoken`` gives them) as whole words."""
    phrases = tuple(phrases)
    if _first_letter(text) not in _first_letters(phrases):
        return False
    folded = spoken(text[:_REACH])
    return any(folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum() for phrase in phrases)


def begins_with(text: str, *phrases: str) -> bool:
    """True if the bare form of ``text`` begins with one of the bare ``phrases`` as whole words."""
    if _first_letter(text) not in _first_letters(phrases):
        return False
    shape = bare(text[:_REACH])
    return any(shape.startswith(phrase) and not shape[len(phrase) : len(phrase) + 1].isalnum() for phrase in phrases)
