"""A text read anew with a change: do the words beside it fit better with one more, or one less?

Few words at a time are slow to read, so those who ask take turns: what all ask for in one turn is read together.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from docparse.speller.model import ContextModel
from docparse.speller.pieces import LOWER, MARK, SPECIAL

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]

__all__ = [
    "Change",
    "Reread",
    "Turns",
    "Wording",
    "as_it_is",
    "changed",
    "fit_beside",
    "gain",
    "may_reach",
    "most_gain",
    "read_anew",
    "taken_alone",
    "taken_together",
]

_PARAGRAPH = SPECIAL.index("<p>")
# Words on either side that are read again, and those whose fit is compared.
_READ, _COMPARED = 10, 2
# A word that fits less than this does not fit, and that is that.
_WORST = -15.0
# What sums of log odds may be wrong by.
_ROUNDED = 0.01


class Change(NamedTuple):
    """The words at the places ``[start, end)`` of a text give way to the word ``filling``, or to nothing."""

    start: int
    end: int
    filling: int | None = None


class Wording(NamedTuple):
    """The surroundings of a change, as they are or ``changed``."""

    change: Change
    changed: bool


class Reread(NamedTuple):
    """Some places about a change: where it begins, and of the words beside it how likely each is, as a logarithm (0 for
    no word and for words further away).
    """

    fits: Floats
    start: int


One = TypeVar("One")
Other = TypeVar("Other")
# Asks for wordings turn by turn, is told how they read, and returns what it makes of them.
Turns = Generator[Sequence[Wording], list[Reread], One]


def as_it_is(changes: Sequence[Change]) -> list[Wording]:
    """The surroundings of ``changes`` as they are."""
    return [Wording(change, changed=False) for change in changes]


def changed(changes: Sequence[Change]) -> list[Wording]:
    """The surroundings of ``changes`` with these."""
    return [Wording(change, changed=True) for change in changes]


def taken_alone(model: ContextModel, words: Numbers, shapes: Numbers, turns: Turns[One]) -> One:
    """What ``turns`` return."""
    (found,) = _taken(model, words, shapes, [turns])
    result: One = found
    return result


def taken_together(
    model: ContextModel, words: Numbers, shapes: Numbers, one: Turns[One], other: Turns[Other]
) -> tuple[One, Other]:
    """What both return; what they ask for in the same turn is read together."""
    first, second = _taken(model, words, shapes, [one, other])
    return first, second


def _taken(model: ContextModel, words: Numbers, shapes: Numbers, askers: Sequence[Turns[Any]]) -> list[Any]:
    results: list[Any] = [None] * len(askers)
    told: dict[int, list[Reread] | None] = dict.fromkeys(range(len(askers)))
    while told:
        asked: dict[int, Sequence[Wording]] = {}
        for index, answer in told.items():
            try:
                asked[index] = askers[index].send(answer)  # type: ignore[arg-type]  # None begins
            except StopIteration as end:
                results[index] = end.value
        read = iter(read_anew(model, words, shapes, [one for wordings in asked.values() for one in wordings]))
        told = {index: list(islice(read, len(wordings))) for index, wordings in asked.items()}
    return results


def read_anew(model: ContextModel, words: Numbers, shapes: Numbers, wordings: Sequence[Wording]) -> list[Reread]:
    """How each of ``wordings`` reads; all are read together."""
    import numpy

    if not wordings:
        return []
    parts: list[tuple[Numbers, Numbers]] = []
    starts: list[int] = []
    for change, is_changed in wordings:
        begin, stop = _around(words, change)
        starts.append(change.start - begin)
        parts.append(_written(words, shapes, begin, stop, change if is_changed else None))
    mark = (numpy.array([_PARAGRAPH], dtype=numpy.int32), numpy.array([MARK], dtype=numpy.int32))
    joined = [numpy.concatenate([one for part in parts for one in (mark[k], part[k])] + [mark[k]]) for k in (0, 1)]
    begins = numpy.cumsum([1, *(len(part[0]) + 1 for part in parts[:-1])])
    near = numpy.zeros(len(joined[0]), dtype=bool)
    lengths = [max(change.end - change.start, 1) for change, _ in wordings]
    for begin, part, start, length in zip(begins, parts, starts, lengths, strict=True):
        near[begin + max(0, start - _COMPARED) : begin + min(len(part[0]), start + length + _COMPARED)] = True
    near &= joined[0] >= len(SPECIAL)
    fits = _fits(model, joined[0], joined[1], near)
    return [
        Reread(fits[begin : begin + len(part[0])], start)
        for begin, part, start in zip(begins, parts, starts, strict=True)
    ]


def _fits(model: ContextModel, words: Numbers, shapes: Numbers, near: NDArray[numpy.bool_]) -> Floats:
    """How likely each word is that is ``near``."""
    import numpy

    contexts = numpy.zeros((len(words), model.width), dtype=numpy.float32)
    for reading in model.network.read(words, shapes, near):
        contexts[reading.places] = reading.contexts
    fits = numpy.zeros(len(words), dtype=numpy.float32)
    fits[near] = numpy.maximum(model.scores(contexts[near], words[near]) - model.totals(contexts[near]), _WORST)
    return fits


def fit_beside(fits: Floats, start: int, end: int) -> float:
    """How well the words beside the places ``[start, end)`` fit, two on either side."""
    return float(fits[max(0, start - _COMPARED) : start].sum() + fits[end : end + _COMPARED].sum())


def gain(before: Floats, after: Floats) -> Floats:
    """By how much the words beside fit better ``after`` each change (n) than ``before``."""
    import numpy

    gained: Floats = numpy.clip(after - before, -10, 30)
    return gained


def most_gain(before: Floats) -> Floats:
    """The greatest gain there may be of each change (n): no word is likelier than certain."""
    import numpy

    return gain(before, numpy.zeros_like(before))


def may_reach(least: float | None, features: Floats, weights: Floats, gained: int) -> Indices:
    """Those changes whose log odds may be ``least`` or more (all without it); the column ``gained`` of ``features``
    (n, features) holds the greatest gain.
    """
    import numpy

    if least is None or weights[gained] < 0:
        return numpy.arange(len(features))
    most = features @ weights[:-1] + weights[-1]
    reached: Indices = (most >= least - _ROUNDED).nonzero()[0]
    return reached


def _around(words: Numbers, change: Change) -> tuple[int, int]:
    """The places about the change, within its paragraph and without the marks of paragraphs."""
    ahead, behind = words[max(0, change.start - _READ) : change.start], words[change.end : change.end + _READ]
    before, after = (ahead == _PARAGRAPH).nonzero()[0], (behind == _PARAGRAPH).nonzero()[0]
    begin = change.start - len(ahead) + (int(before[-1]) + 1 if len(before) else 0)
    return begin, change.end + (int(after[0]) if len(after) else len(behind))


def _written(words: Numbers, shapes: Numbers, begin: int, stop: int, change: Change | None) -> tuple[Numbers, Numbers]:
    import numpy

    if change is None:
        return words[begin:stop], shapes[begin:stop]
    filling = [] if change.filling is None else [(change.filling, LOWER)]
    return (
        numpy.concatenate(
            [words[begin : change.start], [word for word, _ in filling], words[change.end : stop]]
        ).astype(numpy.int32),
        numpy.concatenate(
            [shapes[begin : change.start], [shape for _, shape in filling], shapes[change.end : stop]]
        ).astype(numpy.int32),
    )
