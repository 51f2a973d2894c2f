"""What keys of Telex and VNI were meant to write where the input method slipped ("dduowngf", "Vie65t")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.text.syllables import Tone, split_tone, with_tone

_TELEX_TONES: dict[str, Tone] = {"f": "huyền", "s": "sắc", "r": "hỏi", "x": "ngã", "j": "nặng"}
_VNI_TONES: dict[str, Tone] = {"1": "sắc", "2": "huyền", "3": "hỏi", "4": "ngã", "5": "nặng"}
_TELEX_LETTERS = (
    ("uow", "ươ"), ("ưo", "ươ"), ("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"),
    ("ow", "ơ"), ("uw", "ư"),
)  # fmt: skip
_VNI_LETTERS = (
    ("u7o7", "ươ"), ("uo7", "ươ"), ("d9", "đ"), ("a6", "â"), ("e6", "ê"), ("o6", "ô"), ("o7", "ơ"),
    ("u7", "ư"), ("a8", "ă"),
)  # fmt: skip
_LONGEST = 12


def meant_by_keys(word: str) -> Iterator[str]:
    """The syllables, in small letters, that the keys of ``word`` spell by Telex or VNI, whether or not they are in use.

    >>> list(meant_by_keys("dduowngf")), list(meant_by_keys("Vie65t")), list(meant_by_keys("thànhf"))
    (['đường'], ['việt'], ['thành'])
    """
    lowered = word.lower()
    if len(lowered) > _LONGEST:
        return
    if re.search(r"\d", lowered):
        yield from _decoded(lowered, _VNI_TONES, _VNI_LETTERS)
    else:
        yield from _decoded(lowered, _TELEX_TONES, _TELEX_LETTERS)


def _decoded(word: str, tones: dict[str, Tone], letters: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for index in range(len(word) - 1, 0, -1):
        tone = tones.get(word[index])
        if tone is not None:
            yield from _with(word[:index] + word[index + 1 :], tone, letters)
    if not any(key in word for key in tones if key.isdigit()):
        yield from _with(word, None, letters)


def _with(word: str, tone: Tone | None, letters: tuple[tuple[str, str], ...]) -> Iterator[str]:
    bare, written = split_tone(word)
    if tone is not None and written not in ("ngang", tone):
        return
    for keys, letter in letters:
        bare = bare.replace(keys, letter)
    meant = with_tone(bare, tone or written)
    if (tone is not None or meant != word) and bare.isalpha():
        yield meant
