"""A text read anew with a change: do the words beside it fit better with one more, or one less?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.model import ContextModel
from docparse.speller.pieces import LOWER, MARK, SPECIAL

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["Change", "Reread", "fit_beside", "read_anew"]

_PARAGRAPH = SPECIAL.index("<p>")
# Words on either side that are read again, and those whose fit is compared.
_READ, _COMPARED = 12, 2
# A word that fits less than this does not fit, and that is that.
_WORST = -15.0


class Change(NamedTuple):
    """The words at the places ``[start, end)`` of a text give way to the word ``filling``, or to nothing."""

    start: int
    end: int
    filling: int | None = None


class Reread(NamedTuple):
    """Some places about a change: what each calls for, where the change begins; and of those beside it how likely each
    word is, as a logarithm (0 for no word and for words further away).
    """

    fits: Floats
    contexts: Floats
    start: int


def read_anew(
    model: ContextModel, words: Numbers, shapes: Numbers, changes: Sequence[Change], *, changed: bool
) -> list[Reread]:
    """The surroundings of each change, ``changed`` or as they are; all are read together."""
    import numpy

    parts: list[tuple[Numbers, Numbers]] = []
    starts: list[int] = []
    for change in changes:
        begin, stop = _around(words, change)
        starts.append(change.start - begin)
        parts.append(_written(words, shapes, begin, stop, change if changed else None))
    mark = (numpy.array([_PARAGRAPH], dtype=numpy.int32), numpy.array([MARK], dtype=numpy.int32))
    joined = [numpy.concatenate([one for part in parts for one in (mark[k], part[k])] + [mark[k]]) for k in (0, 1)]
    contexts = numpy.zeros((len(joined[0]), model.width), dtype=numpy.float32)
    for reading in model.network.read(joined[0], joined[1]):
        contexts[reading.places] = reading.contexts
    begins = numpy.cumsum([1, *(len(part[0]) + 1 for part in parts[:-1])])
    near = numpy.zeros(len(joined[0]), dtype=bool)
    for begin, part, start, change in zip(begins, parts, starts, changes, strict=True):
        far = start + _COMPARED + max(change.end - change.start, 1)
        near[begin + max(0, start - _COMPARED) : begin + min(len(part[0]), far)] = True
    near &= joined[0] >= len(SPECIAL)
    fits = numpy.zeros(len(joined[0]), dtype=numpy.float32)
    fits[near] = numpy.maximum(model.scores(contexts[near], joined[0][near]) - model.totals(contexts[near]), _WORST)
    return [
        Reread(fits[begin : begin + len(part[0])], contexts[begin : begin + len(part[0])], start)
        for begin, part, start in zip(begins, parts, starts, strict=True)
    ]


def fit_beside(fits: Floats, start: int, end: int) -> float:
    """How well the words beside the places ``[start, end)`` fit, two on either side."""
    return float(fits[max(0, start - _COMPARED) : start].sum() + fits[end : end + _COMPARED].sum())


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
