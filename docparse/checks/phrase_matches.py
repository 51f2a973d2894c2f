"""Where a text has a fixed phrase, exactly or with one fault, found in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from docparse.checks.phrases import Node, Phrase, Shortened, phrase_index
from docparse.checks.words import Word, Words

_Row = TypeVar("_Row")


class Match(NamedTuple):
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


def find_matches(words: Words, within: range | None = None) -> Iterator[Match]:
    """Every phrase that the words hold with at most one word's marks wrong, by place, the longest first.

    Of those that begin at words ``within``, if this is given.
    """
    places = within if within is not None else range(len(words))
    for first, phrases in _rows_at(phrase_index().whole, words.bases, words.steps_by_base, places):
        for phrase in reversed(phrases):
            last = first + len(phrase.sounds)
            sounds = words.sounds[first:last]
            if sounds == phrase.sounds:
                yield Match(phrase, first, last)
            elif (wrong := _only_wrong_word(phrase, sounds)) is not None:
                yield Match(phrase, first, last, first + wrong)


def is_common_word(words: Sequence[Word], first: int) -> bool:
    """True if the words ``first`` and ``first + 1`` are a word of the language together."""
    if first < 0 or first + 1 >= len(words) or words[first + 1].gap != " ":
        return False
    return (words[first].sound, words[first + 1].sound) in phrase_index().common


def find_losses(words: Words) -> list[Loss]:
    """The phrases that the words hold with one word or its commas missing, none inside another."""
    found: list[Loss] = []
    for loss in sorted(_all_losses(words), key=lambda loss: (loss.first, -loss.last)):
        if not found or loss.first >= found[-1].last:
            found.append(loss)
    return found


def _all_losses(words: Words) -> Iterator[Loss]:
    places = range(len(words))
    for first, losses in _rows_at(phrase_index().shortened, words.sounds, words.steps_by_sound, places):
        for short in losses:
            yield Loss(short, first, first + len(short.sounds))


def _rows_at(
    tree: Node[_Row], keys: Sequence[str], steps: Sequence[str], places: range
) -> Iterator[tuple[int, Sequence[_Row]]]:
    """For each word of ``places`` where rows of ``tree`` begin: its index and the rows, shortest first."""
    heads, none = tree.following, Node[_Row]()
    # Most words begin some phrase, but do not go on as it does; none ends with its first word.
    begun = [first for first in places if steps[first + 1] in heads.get(keys[first], none).following]
    for first in begun:
        node, last = heads[keys[first]].following[steps[first + 1]], first + 2
        rows: Sequence[_Row] = node.rows
        while (behind := node.following.get(steps[last])) is not None:
            node, last = behind, last + 1
            if node.rows:
                rows = [*rows, *node.rows]
        if rows:
            yield first, rows


def _only_wrong_word(phrase: Phrase, sounds: Sequence[str]) -> int | None:
    """Which word of the phrase, whose letters are there, sounds otherwise; None if several do."""
    wrong = [index for index, (one, right) in enumerate(zip(sounds, phrase.sounds, strict=True)) if one != right]
    return wrong[0] if len(wrong) == 1 else None
