"""Strings that are no syllable, and the syllables whose Telex keys are one key away ("đihnj": "ddinhj")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from docparse.text.syllables import split_tone

__all__ = ["TypedKeys"]

_TONES = {"ngang": "", "huyền": "f", "sắc": "s", "hỏi": "r", "ngã": "x", "nặng": "j"}
_LETTERS = str.maketrans({"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"})
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


class TypedKeys:
    """Syllables by the keys that Telex wants for them, the tone last."""

    def __init__(self, syllables: Iterable[str]) -> None:
        self._by_keys: dict[str, list[str]] = defaultdict(list)
        for syllable in syllables:
            self._by_keys[keys_of(syllable)].append(syllable)
        self._by_shorter: dict[str, list[str]] = defaultdict(list)
        for keys in self._by_keys:
            for shorter in set(_without_one(keys)):
                self._by_shorter[shorter].append(keys)

    def near(self, written: str) -> Iterator[str]:
        """The syllables meant by keys one of which was left out, doubled, swapped with the next or hit beside."""
        typed = keys_of(written)
        meant = set(self._by_shorter.get(typed, ()))
        for index, shorter in enumerate(_without_one(typed)):
            if shorter in self._by_keys:
                meant.add(shorter)
            for keys in self._by_shorter.get(shorter, ()):
                if _is_slip(typed, keys, index):
                    meant.add(keys)
        for keys in sorted(meant - {typed}):
            yield from self._by_keys.get(keys, ())


def keys_of(written: str) -> str:
    """The keys of Telex for ``written`` in small letters, the tone last.

    >>> keys_of("định"), keys_of("chức"), keys_of("đihnj")
    ('ddinhj', 'chuwcs', 'ddihnj')
    """
    bare, tone = split_tone(written)
    return bare.translate(_LETTERS) + _TONES[tone]


def _without_one(keys: str) -> list[str]:
    return [keys[:index] + keys[index + 1 :] for index in range(len(keys))]


def _is_slip(typed: str, meant: str, index: int) -> bool:
    """One key beside the right one at ``index``, or two keys next to each other the other way round."""
    if len(typed) != len(meant) or typed == meant:
        return False
    different = [place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
    if len(different) == 1:
        return different[0] == index and _are_beside(typed[index], meant[index])
    first, last = different[0], different[-1]
    return len(different) == 2 and last == first + 1 and typed[first] == meant[last] and typed[last] == meant[first]


def _are_beside(one: str, other: str) -> bool:
    """On the keyboard, the rows standing half a key apart."""
    places = [
        (column + row / 2, row)
        for key in (one, other)
        for row, keys in enumerate(_ROWS)
        if (column := keys.find(key)) >= 0
    ]
    return len(places) == 2 and abs(places[0][0] - places[1][0]) <= 1 and abs(places[0][1] - places[1][1]) <= 1
