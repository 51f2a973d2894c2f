"""A text cut into windows, each read alone, alike ones once, and laid side by side so that many are read in step.

Each paragraph is a window, a long one several with a margin of their neighbours. In step: first the first place of each
window, then the second. The longest stand first, so that those that have ended leave no holes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.pieces import SPECIAL

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]

__all__ = ["Asked", "Block", "Layout", "Windows"]

# A long paragraph is cut into windows of so many places, each read with a margin of its neighbours.
_STEP, _MARGIN = 200, 12
# Places that are laid side by side; those read at once, few enough that their sums stay in the processor's cache.
_CHUNK, _AT_ONCE = 2_000, 256
_PARAGRAPH = SPECIAL.index("<p>")


class Asked(NamedTuple):
    """``places`` (n) of a text that are asked for; those ``read`` for them (k), each once, in order, and the
    ``columns`` of their windows (k); ``which`` of the k stands for each of the n.
    """

    places: Indices
    read: Indices
    columns: Indices
    which: Indices


class Block(NamedTuple):
    """``cells`` of a layout that are read together; the steps that they make up, each as ``[start, end)`` within."""

    cells: slice
    steps: Sequence[tuple[int, int]]


class Layout:
    """Windows, by the places ``[begin, stop)`` of each (n), the longest first, side by side.

    ``forwards`` and ``backwards``: the place that each cell holds where the windows are read from the front, or from
    the back; ``before``: the cell that is read before it, -1 for the first of a window.
    """

    def __init__(self, begins: Indices, stops: Indices) -> None:
        import numpy

        self._begins, self._stops = begins, stops
        self.columns = len(begins)
        # How many windows have a place at each step, and the cell where the step begins.
        widths = self.columns - numpy.bincount(stops - begins).cumsum()[:-1]
        self._firsts = numpy.concatenate([[0], widths.cumsum()])
        self.cells = int(self._firsts[-1])
        steps = numpy.repeat(numpy.arange(len(widths)), widths)
        columns = numpy.arange(self.cells) - self._firsts[steps]
        self.forwards, self.backwards = begins[columns] + steps, stops[columns] - 1 - steps
        self.before = self.cells_forwards(self.forwards - 1, columns)

    def cells_forwards(self, places: Indices, columns: Indices) -> Indices:
        """The cells of ``places`` in the windows ``columns`` read from the front; -1 in front of a window."""
        return self._cells(places - self._begins[columns], columns)

    def cells_backwards(self, places: Indices, columns: Indices) -> Indices:
        """Likewise read from the back; -1 behind a window."""
        return self._cells(self._stops[columns] - 1 - places, columns)

    def _cells(self, steps: Indices, columns: Indices) -> Indices:
        import numpy

        return numpy.where(steps < 0, -1, self._firsts[steps] + columns)

    def blocks(self) -> Iterator[Block]:
        """All steps in order, some at a time."""
        begin, steps = 0, [(0, self.columns)]
        for start, end in pairwise(self._firsts[1:].tolist()):
            if end - begin > _AT_ONCE:
                yield Block(slice(begin, start), steps)
                begin, steps = start, []
            steps.append((start - begin, end - begin))
        yield Block(slice(begin, self.cells), steps)


class Windows:
    """The windows of a text, ``words`` and ``shapes`` (n), in which one of the places ``wanted`` (n) stands.

    Where several hold the same, the first is read for all.
    """

    def __init__(self, words: Numbers, shapes: Numbers, wanted: NDArray[numpy.bool_]) -> None:
        import numpy

        bounds = numpy.array(list(_windows(words)), dtype=numpy.intp).reshape(-1, 4)
        begins, starts, ends, stops = bounds.T
        count = len(bounds)
        self._window_of = numpy.repeat(numpy.arange(count), ends - starts)
        used = numpy.bincount(self._window_of[wanted], minlength=count).nonzero()[0]
        firsts: dict[tuple[int, bytes, bytes], int] = {}
        stands_for = numpy.arange(count)
        for window, begin, start, _, stop in numpy.column_stack([used, bounds[used]]).tolist():
            key = (start - begin, words[begin:stop].tobytes(), shapes[begin:stop].tobytes())
            stands_for[window] = firsts.setdefault(key, window)
        self._shift = (begins[stands_for] - begins)[self._window_of]
        self._window_of = stands_for[self._window_of]
        read = numpy.array(list(firsts.values()), dtype=numpy.intp)
        read = read[(begins - stops)[read].argsort(kind="stable")]
        chunk_of_read = (stops - begins)[read].cumsum() // _CHUNK
        chunks = numpy.split(read, numpy.diff(chunk_of_read).nonzero()[0] + 1) if len(read) else []
        self.layouts = [Layout(begins[chunk], stops[chunk]) for chunk in chunks]
        self._chunk_of, self._column_of = numpy.zeros(count, dtype=numpy.intp), numpy.zeros(count, dtype=numpy.intp)
        for number, chunk in enumerate(chunks):
            self._chunk_of[chunk] = number
            self._column_of[chunk] = numpy.arange(len(chunk))

    def asked(self, wanted: NDArray[numpy.bool_]) -> list[Asked]:
        """The places ``wanted`` (n) by layout; in order in each."""
        import numpy

        places = wanted.nonzero()[0]
        chunks = self._chunk_of[self._window_of[places]]
        places = places[chunks.argsort(kind="stable")]
        ends = numpy.bincount(chunks, minlength=len(self.layouts)).cumsum().tolist()
        return [self._asked(places[start:end]) for start, end in pairwise([0, *ends])]

    def _asked(self, places: Indices) -> Asked:
        import numpy

        read, index, which = numpy.unique(places + self._shift[places], return_index=True, return_inverse=True)
        return Asked(places, read, self._column_of[self._window_of[places[index]]], which)


def _windows(words: Numbers) -> Iterator[tuple[int, int, int, int]]:
    """Of the paragraphs with the marks around them, long ones in pieces: places ``[start, end)`` are judged within
    ``[begin, stop)``, which are read.
    """
    marks = (words == _PARAGRAPH).nonzero()[0].tolist()
    for begin, end in pairwise([0, *(mark for mark in marks if mark), len(words)]):
        stop = min(end + 1, len(words))
        for start in range(begin, end, _STEP):
            last = min(end, start + _STEP)
            yield max(begin, start - _MARGIN), start, last, min(stop, last + _MARGIN)
