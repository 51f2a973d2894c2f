"""Which syllables in use a string that is none may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from docparse.checks.word_pairs import is_word_pair, word_syllables
from docparse.checks.words import Word
from docparse.text.marks import sound_key, strip_marks
from docparse.text.near_syllables import is_one_letter_away
from docparse.text.typing_keys import meant_by_keys

# The longest syllable has seven letters, five of which may take a key more.
LONGEST_TYPED = 12


@lru_cache(maxsize=20_000)
def meant_by_typing(word: str) -> tuple[str, ...]:
    """The syllables in use that the keys of ``word`` spell."""
    return tuple(dict.fromkeys(meant for meant in meant_by_keys(word) if sound_key(meant) in word_syllables()))


@lru_cache(maxsize=20_000)
def near_syllables(word: str) -> tuple[str, ...]:
    """The syllables in use that have other marks than ``word``, or one letter more, less or changed."""
    if len(word) > LONGEST_TYPED:
        return ()
    sound, base = sound_key(word), strip_marks(word)
    near = [
        syllable
        for key in dict.fromkeys(_with_one_less(base))
        for syllable in _by_one_less().get(key, ())
        if strip_marks(syllable) == base or is_one_letter_away(sound_key(syllable), sound)
    ]
    return tuple(dict.fromkeys(near))


def fits(syllable: str, words: Sequence[Word], index: int) -> bool:
    """True if ``syllable`` in the place of ``words[index]`` is a word with the one before or behind it."""
    sound = sound_key(syllable)
    if index > 0 and words[index].gap == " " and is_word_pair(words[index - 1].sound, sound):
        return True
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and after.gap == " " and is_word_pair(sound, after.sound)


@cache
def _by_one_less() -> Mapping[str, Sequence[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for syllable in word_syllables().values():
        for key in _with_one_less(strip_marks(syllable)):
            index[key].append(syllable)
    return index


def _with_one_less(base: str) -> Iterator[str]:
    yield base
    for index in range(len(base)):
        yield base[:index] + base[index + 1 :]
