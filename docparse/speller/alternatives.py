"""Which syllables somebody may have meant who wrote another: an explicit model of the slips that people make.

Each alternative comes with its kind of slip; how often each kind happens is estimated from real errors.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, get_args

from docparse.text.marks import strip_marks, strip_marks_of_lines
from docparse.text.syllables import split_tone, with_tone

__all__ = ["SLIPS", "Slip", "all_alternatives", "alternatives_of", "with_letters"]

Slip = Literal["tone", "marks", "both", "sound", "letter", "swap", "ocr"]
SLIPS: tuple[Slip, ...] = get_args(Slip)
_TONES = ("ngang", "huyền", "sắc", "hỏi", "ngã", "nặng")
# Heard alike in one region or another: initials, finals, letters.
_INITIALS = (
    ("s", "x"),
    ("ch", "tr"),
    ("d", "gi"),
    ("d", "r"),
    ("gi", "r"),
    ("l", "n"),
    ("v", "d"),
    ("c", "k"),
    ("qu", "c"),
)
_FINALS = (("n", "ng"), ("n", "nh"), ("nh", "ch"), ("c", "t"), ("c", "ch"), ("t", "ch"), ("i", "y"), ("o", "u"))
# Read for one another by recognition of scans.
_OCR = (
    ("l", "i"),
    ("t", "l"),
    ("rn", "m"),
    ("c", "e"),
    ("e", "o"),
    ("h", "b"),
    ("u", "n"),
    ("n", "ri"),
    ("g", "q"),
    ("ă", "à"),
    ("đ", "d"),
)
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_INITIAL = re.compile(r"ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx]?")


def all_alternatives(words: Iterable[str]) -> dict[str, dict[str, Slip]]:
    """Each word of a vocabulary with those others of it that it may be a slip for, and the kind of slip."""
    vocabulary = frozenset(words)
    by_letters = with_letters(vocabulary)
    return {word: alternatives_of(word, vocabulary, by_letters) for word in vocabulary}


def with_letters(words: Iterable[str]) -> dict[str, list[str]]:
    """The words by their letters without marks."""
    words = list(words)
    found: dict[str, list[str]] = defaultdict(list)
    # All at once: one by one takes ten times as long.
    for letters, word in zip(strip_marks_of_lines("\n".join(words)).split("\n"), words, strict=True):
        found[letters].append(word)
    return dict(found)


def alternatives_of(word: str, vocabulary: Container[str], by_letters: Mapping[str, Sequence[str]]) -> dict[str, Slip]:
    """The words of a vocabulary that ``word`` may be a slip for; it need not be in it."""
    found: dict[str, Slip] = {}
    bare, tone = split_tone(word)
    for other in by_letters.get(strip_marks(word), ()):
        if other != word:
            other_bare, other_tone = split_tone(other)
            found[other] = "tone" if other_bare == bare else "marks" if other_tone == tone else "both"
    for slip, others in (
        ("sound", _heard_alike(bare, tone)), ("swap", _swapped(bare, tone)), ("letter", _one_letter(bare, tone)),
        ("ocr", _read_alike(word)),
    ):  # fmt: skip
        for other in others:
            if other != word and other in vocabulary:
                found.setdefault(other, slip)  # type: ignore[arg-type]
    return found


def _heard_alike(bare: str, tone: str) -> Iterator[str]:
    initial = _initial_of(bare)
    rest = bare[len(initial) :]
    for one, other in (*_INITIALS, *(pair[::-1] for pair in _INITIALS)):
        if initial == one:
            yield _toned(other + rest, tone)
    for one, other in (*_FINALS, *(pair[::-1] for pair in _FINALS)):
        if rest.endswith(one) and len(rest) > len(one):
            yield _toned(initial + rest[: -len(one)] + other, tone)


def _swapped(bare: str, tone: str) -> Iterator[str]:
    for index in range(len(bare) - 1):
        yield _toned(bare[:index] + bare[index + 1] + bare[index] + bare[index + 2 :], tone)


def _one_letter(bare: str, tone: str) -> Iterator[str]:
    """One letter too few, too many, or the key beside the right one."""
    for index in range(len(bare)):
        yield _toned(bare[:index] + bare[index + 1 :], tone)
        for near in _near_keys(bare[index]):
            yield _toned(bare[:index] + near + bare[index + 1 :], tone)
    for index in range(len(bare) + 1):
        for letter in "aăâbcdđeêghiklmnoôơpqrstuưvxy":
            yield _toned(bare[:index] + letter + bare[index:], tone)


def _read_alike(word: str) -> Iterator[str]:
    for one, other in (*_OCR, *(pair[::-1] for pair in _OCR)):
        start = word.find(one)
        while start >= 0:
            yield word[:start] + other + word[start + len(one) :]
            start = word.find(one, start + 1)


def _toned(bare: str, tone: str) -> str:
    return with_tone(bare, tone)  # type: ignore[arg-type]


def _initial_of(bare: str) -> str:
    found = _INITIAL.match(bare)
    return found.group() if found else ""


@lru_cache(maxsize=64)
def _near_keys(letter: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFD", letter)[0]
    for row in _KEYS:
        if plain in row and plain == letter:
            index = row.index(plain)
            return tuple(row[max(0, index - 1) : index] + row[index + 1 : index + 2])
    return ()
