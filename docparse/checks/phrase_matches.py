"""Where a text has a fixed phrase, exactly or with one fault, found in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.checks.phrases import Phrase, Shortened, phrase_index
from docparse.checks.words import BREAK, Word


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
    roots = phrase_index().whole.following
    for first, head in enumerate(words):
        node = roots.get((BREAK, head.base))
        found: list[Phrase] = []
        last = first + 1
        while node is not None:
            found += node.rows
            if last == len(words):
                break
            node = node.following.get((words[last].gap, words[last].base))
            last += 1
        for phrase in reversed(found):
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
    roots = phrase_index().shortened.following
    for first, head in enumerate(words):
        node = roots.get((BREAK, head.sound))
        last = first + 1
        while node is not None:
            for short in node.rows:
                yield Loss(short, first, last)
            if last == len(words):
                break
            node = node.following.get((words[last].gap, words[last].sound))
            last += 1


def _match(phrase: Phrase, words: Sequence[Word], first: int) -> Match | None:
    """The phrase at ``first``, whose letters are there; None if the marks of more than one word differ."""
    wrong: int | None = None
    for index, expected in enumerate(phrase.words, first):
        if words[index].sound != expected.sound:
            if wrong is not None:
                return None
            wrong = index
    return Match(phrase, first, first + len(phrase), wrong)
