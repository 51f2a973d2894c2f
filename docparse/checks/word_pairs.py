"""Words of two syllables as official prose writes them, and what is one slip of the finger away from one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from docparse.checks.phrases import known_phrases, load_common_words
from docparse.checks.tables import read_table, split_list
from docparse.checks.words import Word
from docparse.text.marks import sound_key, strip_marks
from docparse.text.near_syllables import is_one_letter_away

TABLE = "word_pairs.csv"
COLUMNS = ("words", "sure", "also_right")
Sounds = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Slip:
    """The pair that was meant, and which of its two syllables is written wrong; ``sure`` of a frequent word's marks."""

    right: tuple[str, str]
    wrong: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Pairs:
    """``words``, and ``known`` with their neighbours, are sounds; indices by one syllable hold the sure ones only."""

    words: frozenset[Sounds]
    known: frozenset[Sounds]
    by_base: Mapping[tuple[str, str], Sequence[tuple[str, str]]]
    by_first: Mapping[str, Sequence[tuple[str, str]]]
    by_second: Mapping[str, Sequence[tuple[str, str]]]
    syllables: Mapping[str, str]


def is_word_pair(first: str, second: str) -> bool:
    """True if the two syllables, given by sound, are a word of the language."""
    return (first, second) in _pairs().words


def word_syllables() -> Mapping[str, str]:
    """The syllables of the words of the table: sound to spelling."""
    return _pairs().syllables


def is_explained(words: Sequence[Word], first: int, last: int) -> bool:
    """True if an end of ``words[first:last]`` is a word with what stands beside it ("cùng | ứng dụng")."""
    if last < len(words) and words[last].gap == " " and _is_word(words, last - 1):
        return True
    before = first > 0 and words[first].gap == " " and _is_word(words, first - 1)
    return before and not is_taken(words, first - 1)


def is_taken(words: Sequence[Word], index: int) -> bool:
    """True if the word has found its word before it, so that it says nothing of the next ("viễn thông | báo …")."""
    return index > 0 and words[index].gap == " " and _is_word(words, index - 1)


def _is_word(words: Sequence[Word], index: int) -> bool:
    return is_word_pair(words[index].sound, words[index + 1].sound)


@lru_cache(maxsize=100_000)
def slip_in(first: str, second: str) -> Slip | None:
    """What two syllables, given by sound, were meant to be; None where they are right or nothing is near."""
    pairs = _pairs()
    if (first, second) in pairs.known:
        return None
    bases = strip_marks(first.partition(" ")[0]), strip_marks(second.partition(" ")[0])
    for pair in pairs.by_base.get(bases, ()):
        same = [sound_key(word) == sound for word, sound in zip(pair, (first, second), strict=True)]
        if any(same):
            return Slip(pair, same.index(False), sure=pair in pairs.by_first.get(sound_key(pair[0]), ()))
    return _letter_slip(first, second, pairs)


def _letter_slip(first: str, second: str, pairs: _Pairs) -> Slip | None:
    near = [Slip(pair, 0, False) for pair in pairs.by_second.get(second, ()) if _is_near(pair[0], first)]
    near += [Slip(pair, 1, False) for pair in pairs.by_first.get(first, ()) if _is_near(pair[1], second)]
    return near[0] if len(near) == 1 else None


def _is_near(word: str, sound: str) -> bool:
    return len(sound.partition(" ")[0]) > 1 and is_one_letter_away(sound_key(word), sound)


@cache
def _pairs() -> _Pairs:
    words: set[Sounds] = {(first, second) for first, second in load_common_words()}
    for phrase in known_phrases():
        if len(phrase) == 2 and phrase.words[1].gap == " ":
            words.add((phrase.words[0].sound, phrase.words[1].sound))
    known: set[Sounds] = set()
    syllables: dict[str, str] = {}
    by_base: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
    by_second: dict[str, list[tuple[str, str]]] = defaultdict(list)
    # The sure ones first: of two words with one base the frequent one is meant ("vượt quả": quá rather than qua).
    for row in sorted(read_table(TABLE, COLUMNS), key=lambda row: not row["sure"]):
        pair = _split(row["words"])
        first, second = sounds = _sounds(pair)
        words.add(sounds)
        if row["also_right"]:
            known.update(_sounds(_split(other)) for other in split_list(row["also_right"]))
        syllables[first], syllables[second] = pair
        by_base[strip_marks(pair[0]), strip_marks(pair[1])].append(pair)
        if row["sure"]:
            by_first[first].append(pair)
            by_second[second].append(pair)
    return _Pairs(frozenset(words), frozenset(known | words), by_base, by_first, by_second, syllables)


def _split(words: str) -> tuple[str, str]:
    first, second = words.split(" ")
    return first, second


def _sounds(pair: tuple[str, str]) -> Sounds:
    return sound_key(pair[0]), sound_key(pair[1])
