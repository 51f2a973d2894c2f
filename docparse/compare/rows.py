"""Rows of a table with a column for each document: what several documents say of one thing stands in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple, TypeVar

from docparse.compare.subject_words import SubjectWords, weight_of

__all__ = ["Row", "align", "pairs_that_may_be_alike"]

Subject = TypeVar("Subject")

# From ``subject_words.share_of_words``: of two that share 0.55 these shares of the words, by weight, are in common: of
# the side that has fewer of its own, and of the other. So both have a common word among their rarest, if these are so
# many that less than the share remains (prefix filtering: Chaudhuri, Ganti, Kaushik, A Primitive Operator for
# Similarity Joins in Data Cleaning, 2006).
_LEAST, _FEWER, _MORE = 0.55, 0.69, 0.32
# A document says one thing twice where both are as good as the same.
_TWICE = 0.9


class Row(NamedTuple):
    """For each document the numbers of those of its statements that are of one thing, mostly one or none."""

    cells: tuple[tuple[int, ...], ...]


class _Item(NamedTuple):
    document: int
    number: int


def align(
    subjects: Sequence[Sequence[Subject]],
    words_of: Callable[[Subject], SubjectWords],
    alike: Callable[[Subject, Subject], float],
    least: float = _LEAST,
) -> list[Row]:
    """The statements of each document in rows, in the order in which they first stand in the documents.

    Those most alike come together first. ``least`` is what two in a row share, 0.55 or more.
    """
    items = {_Item(document, number): one for document, own in enumerate(subjects) for number, one in enumerate(own)}
    row_of = {item: [item] for item in items}
    pairs = [
        (alike(items[one], items[other]), one, other)
        for one, other in pairs_that_may_be_alike({item: words_of(subject).words for item, subject in items.items()})
    ]
    for share, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        mine, theirs = row_of[one], row_of[other]
        if share < least or mine is theirs:
            continue
        between = [(alike(items[left], items[right]), left, right) for left, right in product(mine, theirs)]
        # Nothing in the row is of another thing, and of one document nothing that is merely alike.
        if all(found and (left.document != right.document or found >= _TWICE) for found, left, right in between):
            mine += theirs
            row_of.update(dict.fromkeys(theirs, mine))
    return [_row(sorted(row), len(subjects)) for row in _once(row_of)]


def pairs_that_may_be_alike(words: Mapping[_Item, frozenset[str]]) -> Iterator[tuple[_Item, _Item]]:
    """All pairs that can share 0.55, and others; far fewer than all where most are of different things."""
    counts = Counter(word for own in words.values() for word in own)
    rarest = {item: sorted(own, key=lambda word: (counts[word], word)) for item, own in words.items()}
    having: dict[str, list[_Item]] = defaultdict(list)
    for item, own in rarest.items():
        for word in _rarest(own, _MORE):
            having[word].append(item)
    found = {
        (min(item, other), max(item, other))
        for item, own in rarest.items()
        for word in _rarest(own, _FEWER)
        for other in having[word]
        if other != item
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


def _once(row_of: Mapping[_Item, list[_Item]]) -> Iterator[list[_Item]]:
    seen: set[int] = set()
    for row in row_of.values():
        if id(row) not in seen:
            seen.add(id(row))
            yield row


def _row(items: Sequence[_Item], documents: int) -> Row:
    return Row(tuple(tuple(item.number for item in items if item.document == place) for place in range(documents)))
