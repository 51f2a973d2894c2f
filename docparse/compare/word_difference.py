"""Two passages word by word: what was put in, taken out or changed, and what merely looks otherwise.

Case, the place of the tone mark, dashes, quotation marks, the form of a date and the number in front of a passage are
how a thing is written; all else is what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from docparse.compare.date_forms import dates_in
from docparse.lexicon.folding import fold_name
from docparse.text.tokens import tokenize
from docparse.values import Span

__all__ = ["WordDifference", "WordDifferenceKind", "word_differences"]

WordDifferenceKind = Literal["added", "removed", "changed", "form"]
# More words against more than these are not laid side by side: the time grows with both.
_MOST_AGAINST = 4_000_000


@dataclass(frozen=True, slots=True)
class WordDifference:
    """``one.of(first text)`` against ``other.of(second text)``; an empty span is a place where nothing stands."""

    kind: WordDifferenceKind
    one: Span
    other: Span


def word_differences(one: str, other: str, numbers: tuple[int, int] = (0, 0)) -> tuple[WordDifference, ...]:
    """The differences in order; ``numbers`` are the lengths of the numbers in front ("1.2. "), in code points."""
    found = []
    if one[: numbers[0]].strip() != other[: numbers[1]].strip():
        found.append(WordDifference("form", Span(0, numbers[0]), Span(0, numbers[1])))
    left, right = _Words(one, numbers[0]), _Words(other, numbers[1])
    for tag, begin, end, start, stop in _operations(left.keys, right.keys):
        if tag == "equal":
            found += _written_otherwise(left, right, range(begin, end), start)
        else:
            kind: WordDifferenceKind = {"insert": "added", "delete": "removed"}.get(tag, "changed")  # type: ignore[assignment]
            found.append(WordDifference(kind, left.span(begin, end), right.span(start, stop)))
    return tuple(found)


class _Words:
    """The words of a passage behind its number, and what of each counts; a date is one word."""

    def __init__(self, text: str, number: int) -> None:
        self.text, self._number = text, number
        words = {one.start: Span(one.start, one.end) for one in tokenize(text) if one.start >= number}
        dates = {span: iso for span, iso in dates_in(text) if span.start in words}
        self.spans = list(_units(words.values(), list(dates)))
        # What folds to nothing is a mark: of these only the kind counts, not how it is drawn.
        self.keys = [dates.get(span) or fold_name(span.of(text)) or "," for span in self.spans]

    def written(self, index: int) -> str:
        return self.spans[index].of(self.text)

    def span(self, begin: int, end: int) -> Span:
        if begin < end:
            return Span(self.spans[begin].start, self.spans[end - 1].end)
        place = self.spans[begin - 1].end if begin else self._number
        return Span(place, place)


def _units(words: Iterable[Span], dates: Sequence[Span]) -> Iterator[Span]:
    """The words, those of a date together."""
    rest = iter(dates)
    date = next(rest, None)
    for word in words:
        if date is not None and word.start >= date.end:
            date = next(rest, None)
        if date is None or word.start < date.start:
            yield word
        elif word.start == date.start:
            yield date


def _operations(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """As ``difflib`` names them; what is the same at both ends is set aside first."""
    shorter = min(len(mine), len(theirs))
    head = next((index for index in range(shorter) if mine[index] != theirs[index]), shorter)
    tail = next((index for index in range(shorter - head) if mine[-1 - index] != theirs[-1 - index]), shorter - head)
    yield "equal", 0, head, 0, head
    left, right = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
    if len(left) * len(right) > _MOST_AGAINST:
        yield "replace", head, len(mine) - tail, head, len(theirs) - tail
    elif left or right:
        for tag, begin, end, start, stop in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
            yield tag, begin + head, end + head, start + head, stop + head
    yield "equal", len(mine) - tail, len(mine), len(theirs) - tail, len(theirs)


def _written_otherwise(left: _Words, right: _Words, places: range, start: int) -> Iterator[WordDifference]:
    for place in places:
        other = place - places.start + start
        if left.written(place) != right.written(other):
            yield WordDifference("form", left.span(place, place + 1), right.span(other, other + 1))
