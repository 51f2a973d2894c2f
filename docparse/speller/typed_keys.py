"""Strings that are no syllable, and the syllables whose Telex keys are one key away ("đihnj": "ddinhj")."""

from __future__ import annotations

import re
import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

__all__ = ["TypedKeys", "keys_of"]

_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_NO_TONES = dict.fromkeys(map(ord, _TONES))
_LETTERS = str.maketrans({"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"})
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_TONED = re.compile(rf"([^\n{''.join(_TONES)}]*)([{''.join(_TONES)}])([^\n]*)")


class TypedKeys:
    """Words by the keys that Telex wants for them, the tone last."""

    def __init__(self, words: Sequence[str]) -> None:
        self._by_keys: dict[str, list[str]] = defaultdict(list)
        # All at once: one by one takes ten times as long.
        for keys, word in zip(keys_of("\n".join(words)).split("\n"), words, strict=True):
            self._by_keys[keys].append(word)

    def near(self, written: str) -> Iterator[str]:
        """The words meant by keys one of which was left out, doubled, swapped with the next or hit beside."""
        typed = keys_of(written)
        for keys in sorted(set(_one_key_away(typed)) - {typed}):
            yield from self._by_keys.get(keys, ())


def keys_of(written: str) -> str:
    """The keys of Telex for ``written`` in small letters, the tone last; line by line.

    >>> keys_of("định"), keys_of("chức"), keys_of("đihnj")
    ('ddinhj', 'chuwcs', 'ddihnj')
    """
    toned_last = _TONED.sub(_with_tone_last, unicodedata.normalize("NFD", written))
    return unicodedata.normalize("NFC", toned_last).translate(_LETTERS)


def _with_tone_last(found: re.Match[str]) -> str:
    before, tone, behind = found.groups()
    return f"{before}{behind.translate(_NO_TONES)}{_TONES[tone]}"


def _one_key_away(typed: str) -> Iterator[str]:
    """The keys that somebody may have meant who hit ``typed``."""
    for index in range(len(typed) + 1):
        before, behind = typed[:index], typed[index:]
        for key in string.ascii_lowercase:
            yield f"{before}{key}{behind}"
        if behind:
            yield before + behind[1:]
            yield before + behind[1::-1] + behind[2:]
            for key in _keys_beside(behind[0]):
                yield f"{before}{key}{behind[1:]}"


@lru_cache(maxsize=128)
def _keys_beside(key: str) -> tuple[str, ...]:
    return tuple(other for other in string.ascii_lowercase if other != key and _are_beside(key, other))


def _are_beside(one: str, other: str) -> bool:
    """On the keyboard, the rows standing half a key apart."""
    places = [
        (column + row / 2, row)
        for key in (one, other)
        for row, keys in enumerate(_ROWS)
        if (column := keys.find(key)) >= 0
    ]
    return len(places) == 2 and abs(places[0][0] - places[1][0]) <= 1 and abs(places[0][1] - places[1][1]) <= 1
