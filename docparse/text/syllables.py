"""Vietnamese syllables: their tones, and where the tone mark is written.

Two styles of writing are in use and both are right: on the first vowel of oa, oe, uy ("hòa,
khỏe, thúy", the old one) or on the second ("hoà, khoẻ, thuý", the new one). They differ in
open syllables only. A u after q and an i after g before a vowel belong to the consonant.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal

Tone = Literal["ngang", "huyền", "sắc", "hỏi", "ngã", "nặng"]
Placement = Literal["old", "new"]

_MARK_OF: dict[Tone, str] = {
    "ngang": "", "huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323",
}  # fmt: skip
_TONE_OF: dict[str, Tone] = {mark: tone for tone, mark in _MARK_OF.items() if mark}
_VOWELS = "aăâeêioôơuưy"
_SHAPE = re.compile(
    rf"(?P<initial>ngh|ng|nh|th|tr|ch|ph|kh|gh|gi(?=[{_VOWELS}])|qu(?=[{_VOWELS}])|[bcdđghklmnpqrstvx])?"
    rf"(?P<vowels>[{_VOWELS}]{{1,3}})(?P<coda>ng|nh|ch|[cmnpt])?"
)
_MARKED_VOWELS = "ăâêôơư"
_UNSETTLED = frozenset({"oa", "oe", "uy"})
_VIETNAMESE_ONLY = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_ENOUGH = 2


def is_vietnamese(text: str) -> bool:
    """True if ``text`` has letters that Vietnamese needs and its neighbours lack."""
    marks = _VIETNAMESE_ONLY.finditer(text)
    return sum(1 for _ in zip(range(_ENOUGH), marks, strict=False)) == _ENOUGH


@lru_cache(maxsize=20_000)
def split_tone(syllable: str) -> tuple[str, Tone]:
    """The letters without their tone mark (case kept), and the tone.

    >>> split_tone("Trưởng"), split_tone("ban")
    (('Trương', 'hỏi'), ('ban', 'ngang'))
    """
    decomposed = unicodedata.normalize("NFD", syllable)
    tones = [_TONE_OF[letter] for letter in decomposed if letter in _TONE_OF]
    letters = "".join(letter for letter in decomposed if letter not in _TONE_OF)
    return unicodedata.normalize("NFC", letters), tones[0] if tones else "ngang"


def with_tone(letters: str, tone: Tone, placement: Placement = "old") -> str:
    """``letters`` (toneless) with the mark of ``tone`` where ``placement`` wants it.

    >>> with_tone("hoa", "huyền"), with_tone("hoa", "huyền", "new"), with_tone("quy", "sắc")
    ('hòa', 'hoà', 'quý')
    """
    index = tone_index(letters, placement)
    if index is None or not _MARK_OF[tone]:
        return letters
    marked = unicodedata.normalize("NFC", letters[index] + _MARK_OF[tone])
    return letters[:index] + marked + letters[index + 1 :]


def tone_index(letters: str, placement: Placement = "old") -> int | None:
    """Index of the letter of a toneless syllable that bears the mark; None: not a syllable."""
    shape = _SHAPE.fullmatch(letters.lower())
    if shape is None:
        return None
    vowels, start = shape["vowels"], shape.start("vowels")
    return start + _vowel_index(vowels, bool(shape["coda"]), placement)


def _vowel_index(vowels: str, closed: bool, placement: Placement) -> int:
    marked = [index for index, vowel in enumerate(vowels) if vowel in _MARKED_VOWELS]
    if marked:
        return marked[-1]
    if closed or len(vowels) == 1:
        return len(vowels) - 1
    if len(vowels) == 3:
        return 1
    return 1 if vowels in _UNSETTLED and placement == "new" else 0


def placement_of(syllable: str) -> Placement | None:
    """The style in which ``syllable`` is written; None where the two agree or neither is followed.

    >>> placement_of("hoá"), placement_of("khỏe"), placement_of("quý")
    ('new', 'old', None)
    """
    letters, tone = split_tone(syllable)
    old, new = with_tone(letters, tone, "old"), with_tone(letters, tone, "new")
    if old == new:
        return None
    return {old: "old", new: "new"}.get(syllable)  # type: ignore[return-value]


def respell(syllable: str, placement: Placement) -> str:
    """``syllable`` with its tone mark where ``placement`` wants it.

    >>> respell("Hoà", "old"), respell("qúy", "old")
    ('Hòa', 'quý')
    """
    return with_tone(*split_tone(syllable), placement)


def is_syllable(word: str) -> bool:
    """True if ``word`` has the shape of a Vietnamese syllable, whether or not it is in use."""
    return _SHAPE.fullmatch(split_tone(word)[0].lower()) is not None
