"""The words that say what a statement is about, so that two ways to say it have the same words.

How to add rows to the tables in ``data/``: ``same_words.csv`` one way to write a thing and the way it is counted as;
``light_words.csv`` words that many statements have whatever they are about, ``task_words.csv`` those of any task;
``contrasts.csv`` words of which one stands where another thing is meant ("đô thị", "nông thôn"), separated by "; ",
``bare`` "yes" where having none of them is another thing, too ("nông thôn mới", "nông thôn mới nâng cao").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from docparse.checks.abbreviations import known_abbreviations
from docparse.lexicon.awards import awards
from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import read_table, split_list

__all__ = [
    "MORE_ON_ONE",
    "OTHERS_ON_BOTH",
    "SubjectWords",
    "contrast_of",
    "light_words",
    "share_but_for_contrasts",
    "share_of_words",
    "Weigh",
    "subject_words",
    "weight_of",
]

_PACKAGE = "docparse.compare"
# A word that many statements have counts so much.
LIGHT = 0.2
# Where both sides have words that the other lacks another thing is meant; where one has more it is said more closely.
OTHERS_ON_BOTH, MORE_ON_ONE = 1.5, 0.4
_COUNTED = {word: str(at) for at, word in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)}
_AGE = re.compile(rf"(?<= )(\d+|{'|'.join(_COUNTED)}) tuổi(?= )")
_NUMBER = re.compile(r"[\d.,%]+")


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """``words`` as they are counted, ``weight`` how much they count together; ``sides`` the members of each group of
    contrasts that are among them, by the group's name, groups without any left out; ``order`` the words as they stand.
    """

    words: frozenset[str]
    sides: tuple[tuple[str, frozenset[str]], ...]
    weight: float = field(compare=False)
    order: tuple[str, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Contrast:
    """``openings`` are the words with which the members begin: most texts hold none of them."""

    name: str
    members: re.Pattern[str]
    openings: frozenset[str]
    bare: bool


@lru_cache(maxsize=50_000)
def subject_words(text: str) -> SubjectWords:
    """The words of ``text``, figures left out; abbreviations in full, awards as one word, synonyms as one."""
    # An age is part of the name of those who have it, not a figure.
    folded = _AGE.sub(lambda match: f"{_COUNTED.get(match[1], match[1])}tuổi", f" {fold_name(_in_full(text))} ")
    titles = frozenset(_award_of()[match[1]] for match in _award_names().finditer(folded))
    folded = _award_names().sub(lambda match: _award_of()[match[1]], folded)
    folded = _other_ways().sub(lambda match: _counted_as()[match[1]], folded)
    sides = [("danh hiệu", titles)]
    every = frozenset(folded.split())
    named = (one for one in _contrasts() if not one.openings.isdisjoint(every))
    sides += [(one.name, frozenset(match[1] for match in one.members.finditer(folded))) for one in named]
    order = tuple(word for word in folded.split() if not _NUMBER.fullmatch(word))
    words = frozenset(order)
    return SubjectWords(words, tuple((name, members) for name, members in sides if members), weight_of(words), order)


Weigh = Callable[[frozenset[str]], float]


def share_of_words(one: SubjectWords, other: SubjectWords, weigh: Weigh | None = None) -> float:
    """How far two statements are about the same: 1 for the same words, 0 for none, or where a word tells them apart.

    ``weigh`` says how much words count (None: ``weight_of``).
    """
    common = one.words & other.words
    if not common or _are_apart(one, other):
        return 0.0
    if weigh is None:
        return _share(weight_of(common), one.weight, other.weight)
    return _share(weigh(common), weigh(one.words), weigh(other.words))


def share_but_for_contrasts(one: SubjectWords, other: SubjectWords) -> float:
    """The same, words that tell statements apart left out of both."""
    told = {word for _, members in (*one.sides, *other.sides) for member in members for word in member.split()}
    mine, theirs = one.words - told, other.words - told
    return _share(weight_of(mine & theirs), weight_of(mine), weight_of(theirs))


def contrast_of(one: SubjectWords, other: SubjectWords) -> tuple[str, str] | None:
    """A word of each of which the two tell them apart; None where there is none."""
    theirs_of = dict(other.sides)
    for name, mine in one.sides:
        theirs = theirs_of.get(name)
        if theirs is not None and mine.isdisjoint(theirs):
            return min(mine), min(theirs)
    return None


def _share(common: float, one: float, other: float) -> float:
    """Of the weights of what both have and of each whole."""
    fewer, more = (one - common, other - common) if one < other else (other - common, one - common)
    return common / (common + OTHERS_ON_BOTH * fewer + MORE_ON_ONE * more) if common else 0.0


def _are_apart(one: SubjectWords, other: SubjectWords) -> bool:
    """Where both are of one group of contrasts and share none of it; of some groups also where one has none of it."""
    # Plain loops: this is asked of each pair, and most have one member or none.
    bare = _told_by_none()
    for name, mine in one.sides:
        theirs = next((members for other_name, members in other.sides if other_name == name), None)
        if name in bare if theirs is None else mine.isdisjoint(theirs):
            return True
    return any(name in bare and all(name != own for own, _ in one.sides) for name, _ in other.sides)


def weight_of(words: frozenset[str]) -> float:
    """How much ``words`` count: those that many statements have count little."""
    light = len(words & light_words())
    return len(words) - light + LIGHT * light


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
def light_words() -> frozenset[str]:
    """Words that many statements have whatever they are about."""
    return frozenset(word for row in _rows("light_words.csv", "words") for word in fold_name(row["words"]).split())


@cache
def _contrasts() -> tuple[_Contrast, ...]:
    return tuple(_contrast(row) for row in _rows("contrasts.csv", "name", "members", "bare"))


def _contrast(row: Mapping[str, str]) -> _Contrast:
    members = [fold_name(member) for member in split_list(row["members"])]
    openings = frozenset(member.split()[0] for member in members)
    return _Contrast(row["name"], _ways(members), openings, row["bare"] == "yes")


@cache
def _told_by_none() -> frozenset[str]:
    return frozenset(one.name for one in _contrasts() if one.bare)


def _rows(file_name: str, *columns: str) -> list[dict[str, str]]:
    return read_table(file_name, columns, _PACKAGE)
