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
# The first run of letters and digits, with any marks that are written apart.
_FIRST_WORD = re.compile("[\\W_]*((?:[^\\W_]|[\u0300-\u036f])+)")
_STROKE = str.maketrans("đĐ", "dD")

# Capital letters of Vietnamese, for a character class.
CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"

# A header line is in capitals although a word such as "TTg" or "số" may not be.
_UPPER_SHARE = 0.85
# No phrase that a line is compared with is longer, so the rest of a paragraph need not be folded.
_REACH = 240
# More letters than marks and blanks between the words of a phrase can take.
_MARGIN = 16


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
    # Counting every letter takes long, and most lines are prose: its beginning has too many small letters.
    if _with_small(int((1 - _UPPER_SHARE) * len(text)) + 1).match(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 2 and sum(map(str.isupper, text)) >= _UPPER_SHARE * letters


@lru_cache(maxsize=_REACH)
def _with_small(count: int) -> re.Pattern[str]:
    """A text with ``count`` small letters."""
    return re.compile(rf"(?:[^a-z]*+[a-z]){{{count}}}")


def begins_lower(text: str) -> bool:
    """True if the first letter of ``text`` is small: the line goes on with the one before."""
    first = next((letter for letter in text if letter.isalnum()), "")
    return first.isalpha() and first.islower()


def first_word(text: str) -> str:
    """The first word of ``text`` in its bare form; most lines differ from a phrase in it."""
    found = _FIRST_WORD.match(text)
    return bare(found[1]) if found is not None else ""


@lru_cache(maxsize=256)
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        word = first_word(phrase)
        index[word] = (*index.get(word, ()), phrase)
    return index


def begins_words(text: str, phrases: Iterable[str]) -> bool:
    """True if ``text`` begins with one of ``phrases`` (as ``spoken`` gives them) as whole words."""
    likely = _by_first_word(tuple(phrases)).get(first_word(text))
    if likely is None:
        return False
    head = text[: max(map(len, likely)) + _MARGIN]
    folded = spoken(head)
    if len(folded) + _MARGIN // 2 < len(head):
        # So many marks and blanks are rare; they leave less of the words than a phrase may have.
        folded = spoken(text[:_REACH])
    return _begins_with_any(folded, likely)


def begins_with(text: str, *phrases: str) -> bool:
    """True if the bare form of ``text`` begins with one of the bare ``phrases`` as whole words."""
    likely = _by_first_word(phrases).get(first_word(text))
    return likely is not None and _begins_with_any(bare(text[:_REACH]), likely)


def _begins_with_any(folded: str, phrases: Iterable[str]) -> bool:
    return any(folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum() for phrase in phrases)
