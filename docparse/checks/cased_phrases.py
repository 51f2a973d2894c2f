"""Phrases whose capitals are known, found in a text in whatever case, and written as they should be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docparse.checks.words import Word, Words, split_words

Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class CasedPhrases:
    """The phrases by the sounds of their first two words, longest first; ``heads`` are those of the first words."""

    index: Mapping[tuple[str, str], tuple[Phrase, ...]]
    heads: frozenset[str]


def cased_phrases(phrases: Iterable[str]) -> CasedPhrases:
    """The index of ``phrases``; those of a single word do not count."""
    index: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        words = tuple(split_words(phrase))
        if len(words) > 1:
            index[words[0].sound, words[1].sound].append(words)
    longest = {key: tuple(sorted(found, key=len, reverse=True)) for key, found in index.items()}
    return CasedPhrases(longest, frozenset(first for first, _ in longest))


def find_phrases(words: Words, phrases: CasedPhrases) -> Iterator[tuple[int, Phrase]]:
    """Where a phrase begins, and the phrase; none inside another."""
    done, sounds = 0, words.sounds
    for index in words.sounding(phrases.heads):
        if index < done or index + 1 == len(words):
            continue
        candidates = phrases.index.get((sounds[index], sounds[index + 1]), ())
        phrase = next((phrase for phrase in candidates if _stands(phrase, words, index)), None)
        if phrase is not None:
            done = index + len(phrase)
            yield index, phrase


def _stands(phrase: Phrase, words: Words, index: int) -> bool:
    """True if the words at ``index`` are those of the phrase, in any case, with its commas and dashes."""
    sounds, gaps = words.sounds, words.gaps
    if index + len(phrase) > len(words) or sounds[index] != phrase[0].sound:
        return False
    for place, right in enumerate(phrase[1:], index + 1):
        if sounds[place] != right.sound or gaps[place] != right.gap:
            return False
    return True


def is_in_capitals(here: Sequence[Word]) -> bool:
    """True for a heading, whose capitals say nothing."""
    return any(len(word.text) > 1 and word.text.isupper() for word in here)


def differs(word: Word, right: Word) -> bool:
    """True if only one of the two begins with a capital."""
    return word.text[0].isupper() != right.text[0].isupper()


def in_right_case(text: str, phrase: Sequence[Word], here: Sequence[Word]) -> str:
    """The words as written, with the capitals of the phrase."""
    pieces: list[str] = []
    done = here[0].start
    for word, right in zip(here, phrase, strict=True):
        first = word.text[0].upper() if right.text[0].isupper() else word.text[0].lower()
        pieces += [text[done : word.start], first, word.text[1:]]
        done = word.end
    return "".join(pieces)
