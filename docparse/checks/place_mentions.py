"""The names of places that a document uses, and where it writes one with a mark wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from docparse.checks.words import Word, Words, split_words
from docparse.lexicon import provinces
from docparse.text.marks import sound_key

Name = tuple[Word, ...]
_KINDS = frozenset(map(sound_key, ("tỉnh", "phố", "TP", "huyện", "quận", "xã", "phường", "trấn", "khu")))
_PROVINCE_KINDS = frozenset(map(sound_key, ("tỉnh", "phố", "TP")))
_LONGEST = 3
# So often must a name follow "xã", "huyện" … to be taken for a place of this document.
_OFTEN = 3


def known_names(words: Words) -> dict[str, tuple[Name, ...]]:
    """The provinces, and the places that the document itself names often; by first word without marks."""
    index = dict(_province_names())
    for name in _own_names(words):
        index[name[0].base] = (*index.get(name[0].base, ()), name)
    return index


def find_mentions(words: Words, names: dict[str, tuple[Name, ...]]) -> Iterator[tuple[Name, int, list[int]]]:
    """Each place where a known name stands: the name, its first word, and the words whose marks differ."""
    for first in [index for index, base in enumerate(words.bases) if base in names]:
        for name in names[words.bases[first]]:
            odd = _odd_words(words, first, name)
            if odd is not None and len(odd) <= 1:
                yield name, first, odd


def is_province(name: Name) -> bool:
    """True for a name of the table of provinces."""
    return any(_sounds(name) == _sounds(other) for other in _province_names().get(name[0].base, ()))


def _sounds(name: Name) -> tuple[str, ...]:
    return tuple(word.sound for word in name)


def follows_kind(words: Sequence[Word], first: int, *, province: bool) -> bool:
    """True behind "tỉnh", "thành phố" (and, unless ``province``, "xã", "huyện" …)."""
    kinds = _PROVINCE_KINDS if province else _KINDS
    return first > 0 and words[first].gap == " " and words[first - 1].sound in kinds


@cache
def _province_names() -> dict[str, tuple[Name, ...]]:
    index: dict[str, tuple[Name, ...]] = {}
    for spelling in sorted({province.name for province in provinces()}):
        name = tuple(split_words(spelling))
        if len(name) > 1 and all(word.gap == " " for word in name[1:]):
            index[name[0].base] = (*index.get(name[0].base, ()), name)
    return index


def _own_names(words: Words) -> list[Name]:
    counts: Counter[tuple[str, ...]] = Counter()
    first_seen: dict[tuple[str, ...], Name] = {}
    for index in (kind + 1 for kind in words.sounding(_KINDS) if kind + 1 < len(words)):
        if words.gaps[index] == " ":
            name = _capitalised_run(words, index)
            if len(name) > 1:
                key = _sounds(name)
                counts[key] += 1
                first_seen.setdefault(key, name)
    return [name for key, name in first_seen.items() if counts[key] >= _OFTEN and not is_province(name)]


def _capitalised_run(words: Sequence[Word], first: int) -> Name:
    """The words with a capital, joined by blanks, from ``first`` on (not those of a heading)."""
    here = words[first : first + _LONGEST + 1]
    run = tuple(takewhile(lambda word: word.text[:1].isupper() and (word is here[0] or word.gap == " "), here))
    shouted = any(len(word.text) > 1 and word.text.isupper() for word in run)
    return () if shouted or len(run) > _LONGEST else run


def _odd_words(words: Words, first: int, name: Name) -> list[int] | None:
    """Indices of the words whose marks differ; None where the letters differ or capitals are missing."""
    if first + len(name) > len(words):
        return None
    for index, expected in enumerate(name, first):
        if words.bases[index] != expected.base or not words.texts[index][0].isupper():
            return None
        if index > first and words.gaps[index] != " ":
            return None
    return [index for index, expected in enumerate(name, first) if words.sounds[index] != expected.sound]
