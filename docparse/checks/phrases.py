"""The table of fixed official phrases, indexed so that a text is searched in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from docparse.checks.tables import read_table, split_list, table_error
from docparse.checks.words import Word, split_words, steps_to

_TABLE = "fixed_phrases.csv"
COLUMNS = ("phrase", "kind", "drop", "also_right")
# A comma that the official wording has, and one that many writers leave out.
COMMAS = (",", ",?")
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row: the official wording, the words (or commas) whose loss is an error, and neighbours that are right.

    ``sounds`` are those of the words; ``also_right`` holds other such sequences: wordings one mark away that mean
    something else.
    """

    text: str
    kind: str
    words: tuple[Word, ...]
    sounds: tuple[str, ...]
    drop: tuple[str, ...]
    also_right: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Shortened:
    """A phrase that lost something: the sound keys and gaps that remain.

    ``missing`` is the number of the lost word or, where ``comma``, of the word that a lost
    comma stood before.
    """

    phrase: Phrase
    missing: int
    sounds: tuple[str, ...]
    gaps: tuple[str, ...]
    comma: bool = False


class Node(Generic[_Row]):
    """One word of a tree of phrases: the rows that end here, and the words that may follow, each as a step."""

    __slots__ = ("following", "rows")

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        self.following: dict[str, Node[_Row]] = {}

    def add(self, row: _Row, keys: Sequence[str]) -> None:
        """Put ``row`` at the end of its words: the key of the first one, the steps to the others."""
        node = self
        for key in keys:
            node = node.following.setdefault(key, Node())
        node.rows.append(row)


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Trees of phrases: ``whole`` by words without marks, ``shortened`` by sounds. The first word has no gap.

    ``common`` holds two-word words of the language, as sounds: they explain what two words of
    a text do beside each other, and are no official wording.
    """

    whole: Node[Phrase]
    shortened: Node[Shortened]
    common: frozenset[tuple[str, ...]]


@cache
def phrase_index() -> PhraseIndex:
    """The index of ``fixed_phrases.csv`` and ``common_words.csv``. Raises SettingsError if the table is faulty."""
    whole: Node[Phrase] = Node()
    shortened: Node[Shortened] = Node()
    for phrase in known_phrases():
        bases, gaps = zip(*((word.base, word.gap) for word in phrase.words), strict=True)
        whole.add(phrase, steps_to(bases, (" ", *gaps[1:])))
        for short in shorten(phrase):
            shortened.add(short, steps_to(short.sounds, (" ", *short.gaps[1:])))
    return PhraseIndex(whole, shortened, load_common_words())


@cache
def longest_phrase() -> int:
    """How many words the longest phrase of the table has."""
    return max(map(len, known_phrases()))


@cache
def known_phrases() -> tuple[Phrase, ...]:
    """The rows of the table, read once. Raises SettingsError as ``load_phrases`` does."""
    return load_phrases()


def load_phrases() -> tuple[Phrase, ...]:
    """The rows of the table in file order. Raises SettingsError for a phrase of a single word."""
    return tuple(_read_phrase(number, row) for number, row in enumerate(read_table(_TABLE, COLUMNS), 2))


def _read_phrase(number: int, row: Mapping[str, str]) -> Phrase:
    words = split_words(row["phrase"])
    if len(words) < 2:
        raise table_error(_TABLE, number, f"cụm từ phải có ít nhất hai tiếng: “{row['phrase']}”.")
    return Phrase(
        text=row["phrase"],
        kind=row["kind"],
        words=tuple(words),
        sounds=words.sounds,
        drop=split_list(row["drop"]),
        also_right=tuple(_sounds(form) for form in split_list(row["also_right"])),
    )


@cache
def load_common_words() -> frozenset[tuple[str, ...]]:
    """The rows of ``common_words.csv`` as sounds."""
    return frozenset(_sounds(row["word"]) for row in read_table("common_words.csv", ("word",)))


def shorten(phrase: Phrase) -> Iterator[Shortened]:
    """The phrase without each of the words, or the commas, that the table says may get lost."""
    for lost in phrase.drop:
        if lost in COMMAS:
            yield from _without_commas(phrase)
            continue
        missing = next(index for index, word in enumerate(phrase.words) if word.text.lower() == lost)
        kept = phrase.words[:missing] + phrase.words[missing + 1 :]
        gaps = [word.gap for word in kept]
        # A comma on either side of the lost word stays.
        gaps[missing] = max(gaps[missing], phrase.words[missing].gap, key=lambda gap: gap != " ")
        yield Shortened(phrase, missing, tuple(word.sound for word in kept), tuple(gaps))


def _without_commas(phrase: Phrase) -> Iterator[Shortened]:
    """One comma lost, or all of them."""
    places = [index for index, word in enumerate(phrase.words) if word.gap == ","]
    for lost in dict.fromkeys([*((place,) for place in places), tuple(places)]):
        gaps = tuple(" " if index in lost else word.gap for index, word in enumerate(phrase.words))
        yield Shortened(phrase, lost[0], phrase.sounds, gaps, comma=True)


def _sounds(form: str) -> tuple[str, ...]:
    return split_words(form).sounds
