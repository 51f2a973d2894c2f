"""Rows of a table with a column for each document: what several documents say of one thing stands in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from docparse.compare.subject_words import SubjectWords, weight_of

__all__ = ["Row", "align", "pairs_that_may_be_alike"]

Subject = TypeVar("Subject", bound=Hashable)

# From ``subject_words.share_of_words``: of two that share 0.55 these shares of the words, by weight, are in common: of
# the side that has fewer of its own, and of the other. So both have a common word among their rarest, if these are so
# many that less than the share remains (prefix filtering: Chaudhuri, Ganti, Kaushik, A Primitive Operator for
# Similarity Joins in Data Cleaning, 2006).
_LEAST, _FEWER, _MORE = 0.55, 0.69, 0.32
# A document says one thing twice where both are as good as the same.
_TWICE = 0.9
# Two that are told apart by a word share nothing.
_SOMETHING = 1e-9


class Row(NamedTuple):
    """For each document the numbers of those of its statements that are of one thing, mostly one or none."""

    cells: tuple[tuple[int, ...], ...]


class _Item(NamedTuple):
    document: int
    number: int


@dataclass(slots=True)
class _Group:
    """Statements that go into one row: those of each document, by the kinds of statement that they are."""

    items: list[_Item]
    kinds: dict[int, set[int]]


def align(
    subjects: Sequence[Sequence[Subject]],
    words_of: Callable[[Subject], SubjectWords],
    alike: Callable[[Subject, Subject], float],
    least: float = _LEAST,
) -> list[Row]:
    """The statements of each document in rows, in the order in which they first stand in the documents.

    Those most alike come together first. ``least`` is what two in a row share, 0.55 or more. Subjects that are equal
    are looked at once, however many documents have them.
    """
    kinds: dict[Subject, int] = {}
    groups: dict[int, _Group] = {}
    alone: list[_Group] = []
    for item, subject in (
        (_Item(at, number), one) for at, own in enumerate(subjects) for number, one in enumerate(own)
    ):
        if alike(subject, subject) < least:
            # Nothing is said of what it is about.
            alone.append(_Group([item], {}))
            continue
        kind = kinds.setdefault(subject, len(kinds))
        group = groups.setdefault(kind, _Group([], {kind: set()}))
        group.items.append(item)
        group.kinds[kind].add(item.document)
    _join(groups, list(kinds), words_of, alike, least)
    whole = {id(group): group for group in groups.values()}
    made = sorted([*whole.values(), *alone], key=lambda group: min(group.items))
    return [_row(sorted(group.items), len(subjects)) for group in made]


def _join(
    groups: dict[int, _Group], subjects: Sequence[Subject], words_of: Callable[[Subject], SubjectWords],
    alike: Callable[[Subject, Subject], float], least: float,
) -> None:  # fmt: skip
    """Put groups together whose subjects are alike."""
    known: dict[tuple[int, int], float] = {}

    def share(one: int, other: int) -> float:
        key = (one, other) if one < other else (other, one)
        if key not in known:
            known[key] = alike(subjects[one], subjects[other])
        return known[key]

    words = {kind: words_of(subject).words for kind, subject in enumerate(subjects)}
    pairs = [(share(*pair), *pair) for pair in pairs_that_may_be_alike(words)]
    for found, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        mine, theirs = groups[one], groups[other]
        if found < least or mine is theirs:
            continue
        # Nothing in a row is of another thing, and of one document nothing that is merely alike.
        if all(
            share(left, right) >= (_TWICE if here & there else _SOMETHING)
            for left, here in mine.kinds.items()
            for right, there in theirs.kinds.items()
        ):
            mine.items += theirs.items
            mine.kinds.update(theirs.kinds)
            groups.update(dict.fromkeys(theirs.kinds, mine))


def pairs_that_may_be_alike(words: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """All pairs that can share 0.55, and others; far fewer than all where most are of different things."""
    counts = Counter(word for own in words.values() for word in own)
    rarest = {key: sorted(own, key=lambda word: (counts[word], word)) for key, own in words.items()}
    having: dict[str, list[int]] = defaultdict(list)
    for key, own in rarest.items():
        for word in _rarest(own, _MORE):
            having[word].append(key)
    found = {
        (min(key, other), max(key, other))
        for key, own in rarest.items()
        for word in _rarest(own, _FEWER)
        for other in having[word]
        if other != key
    }
    return iter(sorted(found))


def _rarest(words: Sequence[str], share: float) -> Iterator[str]:
    """So many of ``words`` from the first on that the rest weighs less than ``share`` of all."""
    left = total = weight_of(frozenset(words))
    for word in words:
        if left < share * total:
            return
        yield word
        left -= weight_of(frozenset((word,)))


def _row(items: Sequence[_Item], documents: int) -> Row:
    return Row(tuple(tuple(item.number for item in items if item.document == place) for place in range(documents)))
