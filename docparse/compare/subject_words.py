"""The words that say what a statement is about, so that two ways to say it have the same words.

How to add rows to the tables in ``data/``: ``same_words.csv`` one way to write a thing and the way it is counted as;
``light_words.csv`` words that many statements have whatever they are about, one a row; ``contrasts.csv`` words of which
one stands where another thing is meant ("đô thị", "nông thôn"), separated by "; ", ``bare`` "yes" where having none
of them is another thing, too ("nông thôn mới", "nông thôn mới nâng cao").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from docparse.checks.abbreviations import known_abbreviations
from docparse.lexicon.awards import awards
from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import read_table, split_list

__all__ = ["SubjectWords", "share_of_words", "subject_words", "weight_of"]

_PACKAGE = "docparse.compare"
# A word that many statements have counts so much.
_LIGHT = 0.2
# Where both sides have words that the other lacks another thing is meant; where one has more it is said more closely.
_OTHERS_ON_BOTH, _MORE_ON_ONE = 1.5, 0.4
_NUMBER = re.compile(r"[\d.,%]+")


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """``words`` as they are counted; ``sides`` the members of each group of contrasts that are among them."""

    words: frozenset[str]
    sides: tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class _Contrast:
    name: str
    members: re.Pattern[str]
    bare: bool


@lru_cache(maxsize=50_000)
def subject_words(text: str) -> SubjectWords:
    """The words of ``text``, figures left out; abbreviations in full, awards as one word, synonyms as one."""
    folded = f" {fold_name(_in_full(text))} "
    titles = frozenset(_award_of()[match[1]] for match in _award_names().finditer(folded))
    folded = _award_names().sub(lambda match: _award_of()[match[1]], folded)
    folded = _other_ways().sub(lambda match: _counted_as()[match[1]], folded)
    sides = [(one.name, frozenset(match[1] for match in one.members.finditer(folded))) for one in _contrasts()]
    words = frozenset(word for word in folded.split() if not _NUMBER.fullmatch(word))
    return SubjectWords(words, (("danh hiệu", titles), *sides))


def share_of_words(one: SubjectWords, other: SubjectWords) -> float:
    """How far two statements are about the same: 1 for the same words, 0 for none, or where a word tells them apart."""
    if _are_apart(one, other):
        return 0.0
    shared = weight_of(one.words & other.words)
    fewer, more = sorted((weight_of(one.words - other.words), weight_of(other.words - one.words)))
    return shared / (shared + _OTHERS_ON_BOTH * fewer + _MORE_ON_ONE * more) if shared else 0.0


def _are_apart(one: SubjectWords, other: SubjectWords) -> bool:
    bare = _told_by_none()
    return any(
        mine.isdisjoint(theirs) and ((mine and theirs) or (bool(mine or theirs) and name in bare))
        for (name, mine), (_, theirs) in zip(one.sides, other.sides, strict=True)
    )


def weight_of(words: frozenset[str]) -> float:
    """How much ``words`` count: those that many statements have count little."""
    light = len(words & _light_words())
    return len(words) - light + _LIGHT * light


def _in_full(text: str) -> str:
    known = known_abbreviations()

    def full(match: re.Match[str]) -> str:
        found = known.get(match[0])
        return found.full if found is not None else match[0]

    return re.sub(r"\b[A-ZĐƯ][A-ZĐƯ&]+\b", full, text)


def _ways(forms: Iterable[str]) -> re.Pattern[str]:
    """Whole words; the longest first."""
    longest = sorted(set(forms), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<= )({'|'.join(map(re.escape, longest))})(?= )")


@cache
def _award_of() -> Mapping[str, str]:
    """Titles by their spellings: what is granted in steps is told apart by its name alone."""
    return dict(_titles())


def _titles() -> Iterator[tuple[str, str]]:
    for award in awards():
        if award.kind == "title":
            for spelling in award.spellings:
                yield fold_name(spelling), fold_name(award.name)


@cache
def _award_names() -> re.Pattern[str]:
    return _ways(_award_of())


@cache
def _counted_as() -> Mapping[str, str]:
    rows = _rows("same_words.csv", "written", "counted_as")
    return {fold_name(row["written"]): fold_name(row["counted_as"]) for row in rows}


@cache
def _other_ways() -> re.Pattern[str]:
    return _ways(_counted_as())


@cache
def _light_words() -> frozenset[str]:
    return frozenset(word for row in _rows("light_words.csv", "words") for word in fold_name(row["words"]).split())


@cache
def _contrasts() -> tuple[_Contrast, ...]:
    return tuple(
        _Contrast(row["name"], _ways(map(fold_name, split_list(row["members"]))), row["bare"] == "yes")
        for row in _rows("contrasts.csv", "name", "members", "bare")
    )


@cache
def _told_by_none() -> frozenset[str]:
    return frozenset(one.name for one in _contrasts() if one.bare)


def _rows(file_name: str, *columns: str) -> list[dict[str, str]]:
    return read_table(file_name, columns, _PACKAGE)
