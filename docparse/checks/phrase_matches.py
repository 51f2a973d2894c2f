"""Where a text has a fixed phrase, exactly or with one fault, found in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.checks.phrases import Phrase, Shortened, phrase_index
from docparse.checks.words import Word


@dataclass(frozen=True, slots=True)
class Match:
    """``phrase`` at words ``[first, last)``; ``wrong`` is the one word whose marks differ, if any."""

    phrase: Phrase
    first: int
    last: int
    wrong: int | None = None

    @property
    def right(self) -> Word:
        """The official form of the wrong word."""
        return self.phrase.words[(self.wrong or self.first) - self.first]


@dataclass(frozen=True, slots=True)
class Loss:
    """A phrase with something missing, at words ``[first, last)``."""

    shortened: Shortened
    first: int
    last: int


def find_matches(words: Sequence[Word]) -> Iterator[Match]:
    """Every phrase that the words hold with at most one word's marks wrong."""
    whole = phrase_index().whole
    for first in range(len(words) - 1):
        head = words[first + 1]
        for phrase in whole.get((words[first].base, head.gap, head.base), ()):
            match = _match(phrase, words, first)
            if match is not None:
                yield match


def is_common_word(words: Sequence[Word], first: int) -> bool:
    """True if the words ``first`` and ``first + 1`` are a word of the language together."""
    if first < 0 or first + 1 >= len(words) or words[first + 1].gap != " ":
        return False
    return (words[first].sound, words[first + 1].sound) in phrase_index().common


def find_losses(words: Sequence[Word]) -> list[Loss]:
    """The phrases that the words hold with one word or its commas missing, none inside another."""
    found: list[Loss] = []
    for loss in sorted(_all_losses(words), key=lambda loss: (loss.first, -loss.last)):
        if not found or loss.first >= found[-1].last:
            found.append(loss)
    return found


def _all_losses(words: Sequence[Word]) -> Iterator[Loss]:
    shortened = phrase_index().shortened
    for first in range(len(words) - 1):
        head = words[first + 1]
        for short in shortened.get((words[first].sound, head.gap, head.sound), ()):
            last = first + len(short.sounds)
            if last <= len(words) and _holds(short, words[first:last]):
                yield Loss(short, first, last)


def _match(phrase: Phrase, words: Sequence[Word], first: int) -> Match | None:
    last = first + len(phrase)
    if last > len(words):
        return None
    wrong: int | None = None
    for index, expected in enumerate(phrase.words):
        word = words[first + index]
        if word.base != expected.base or (index and word.gap != expected.gap):
            return None
        if word.sound != expected.sound:
            if wrong is not None:
                return None
            wrong = first + index
    return Match(phrase, first, last, wrong)


def _holds(short: Shortened, words: Sequence[Word]) -> bool:
    return all(
        word.sound == sound and (index == 0 or word.gap == gap)
        for index, (word, sound, gap) in enumerate(zip(words, short.sounds, short.gaps, strict=True))
    )
