"""Rows of a table with a column for each document: what several documents say of one thing stands in one row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from docparse.compare.subject_words import MORE_ON_ONE, OTHERS_ON_BOTH, SubjectWords, Weigh, weight_of

__all__ = ["Row", "align", "pairs_that_may_be_alike"]

Subject = TypeVar("Subject", bound=Hashable)

_LEAST = 0.55
# Of two that share less, one is meant only where it is by far the nearest: others come no nearer than this.
_BY_FAR = 0.85
# And they have words in common that weigh so much: one word is in many statements.
_ENOUGH = 2.0
# A document says one thing twice where both are as good as the same.
_TWICE = 0.9
# What is preferred comes before what is more alike by no more than this.
_PREFERRED = 0.2
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
    twice: float = _TWICE,
    weigh: Weigh = weight_of,
    prefer: Callable[[Subject, Subject], bool] | None = None,
    nearest: float | None = None,
) -> list[Row]:
    """The statements of each document in rows, in the order in which they first stand in the documents.

    Those most alike come together first. ``least`` is what two in a row share, 0.55 or more, ``twice`` what two of one
    document do, and ``weigh`` how much words count in it. Pairs that ``prefer`` names come together before others that
    are a little more alike. Two that share ``nearest`` or more, less than ``least``, come together where each is by far
    the nearest to the other. Subjects that are equal are looked at once, however many documents have them.
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
    _join(groups, list(kinds), words_of, alike, least, twice, weigh, prefer, nearest or least)
    whole = {id(group): group for group in groups.values()}
    made = sorted([*whole.values(), *alone], key=lambda group: min(group.items))
    return [_row(sorted(group.items), len(subjects)) for group in made]


def _join(
    groups: dict[int, _Group], subjects: Sequence[Subject], words_of: Callable[[Subject], SubjectWords],
    alike: Callable[[Subject, Subject], float], least: float, twice: float,
    weigh: Weigh, prefer: Callable[[Subject, Subject], bool] | None, nearest: float,
) -> None:  # fmt: skip
    """Put groups together whose subjects are alike."""
    known: dict[tuple[int, int], float] = {}

    def share(one: int, other: int) -> float:
        key = (one, other) if one < other else (other, one)
        if key not in known:
            known[key] = alike(subjects[one], subjects[other])
        return known[key]

    words = {kind: words_of(subject).words for kind, subject in enumerate(subjects)}
    for pair in pairs_that_may_be_alike(words, weigh, nearest):
        # Far more are looked at than are alike: the others are not kept.
        found = alike(subjects[pair[0]], subjects[pair[1]])
        if found >= least or (found >= nearest and weigh(words[pair[0]] & words[pair[1]]) >= _ENOUGH):
            known[pair] = found
    order = {
        pair: found + (_PREFERRED if prefer is not None and prefer(subjects[pair[0]], subjects[pair[1]]) else 0)
        for pair, found in _taken(known, groups, least)
    }
    for (one, other), _ in sorted(order.items(), key=lambda item: (-item[1], item[0])):
        mine, theirs = groups[one], groups[other]
        if mine is theirs:
            continue
        # Nothing in a row is of another thing, and of one document nothing that is merely alike.
        if all(
            share(left, right) >= (twice if here & there else _SOMETHING)
            for left, here in mine.kinds.items()
            for right, there in theirs.kinds.items()
        ):
            mine.items += theirs.items
            mine.kinds.update(theirs.kinds)
            groups.update(dict.fromkeys(theirs.kinds, mine))


def _taken(
    known: Mapping[tuple[int, int], float], groups: Mapping[int, _Group], least: float
) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs that share ``least``, and of the others those that have no rival in the document of their partner."""
    shares: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), found in known.items():
        shares[one].append((found, other))
        shares[other].append((found, one))
    documents = {kind: frozenset(groups[kind].kinds[kind]) for kind in shares}

    def has_rival(one: int, other: int, found: float) -> bool:
        return any(
            rival != other and share >= _BY_FAR * found and not documents[rival].isdisjoint(documents[other])
            for share, rival in shares[one]
        )

    for (one, other), found in known.items():
        if found >= least or not (has_rival(one, other, found) or has_rival(other, one, found)):
            yield (one, other), found


def pairs_that_may_be_alike(
    words: Mapping[int, frozenset[str]], weigh: Weigh = weight_of, least: float = _LEAST
) -> Iterator[tuple[int, int]]:
    """All pairs that can share ``least``, and others; far fewer than all where most are of different things.

    By ``share_of_words`` two that share so much have these shares of the words, by weight, in common: of the side that
    has fewer of its own, and of the other. So both have a common word among their rarest, if these are so many that
    less than the share remains (prefix filtering: Chaudhuri, Ganti, Kaushik, A Primitive Operator for Similarity Joins
    in Data Cleaning, 2006).
    """
    rest = (1 - least) / least
    of_fewer, of_more = (1 / (1 + rest / own) for own in (OTHERS_ON_BOTH + MORE_ON_ONE, MORE_ON_ONE))
    counts = Counter(word for own in words.values() for word in own)
    rarest = {key: sorted(own, key=lambda word: (counts[word], word)) for key, own in words.items()}
    having: dict[str, list[int]] = defaultdict(list)
    for key, own in rarest.items():
        for word in _rarest(own, of_more, weigh):
            having[word].append(key)
    found = {
        (min(key, other), max(key, other))
        for key, own in rarest.items()
        for word in _rarest(own, of_fewer, weigh)
        for other in having[word]
        if other != key
    }
    return iter(sorted(found))


def _rarest(words: Sequence[str], share: float, weigh: Weigh) -> Iterator[str]:
    """So many of ``words`` from the first on that the rest weighs less than ``share`` of all."""
    left = total = weigh(frozenset(words))
    for word in words:
        if left < share * total:
            return
        yield word
        left -= weigh(frozenset((word,)))


def _row(items: Sequence[_Item], documents: int) -> Row:
    return Row(tuple(tuple(item.number for item in items if item.document == place) for place in range(documents)))
