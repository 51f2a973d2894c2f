"""What is read in front of a place and behind it: two layers of gated running means each way.

Windows are read in step, a block of steps at a time: few enough places that their sums stay in the processor's cache,
enough that each step of numpy has something to do. A word enters the first products alike wherever it stands, so these
are worked out once for all its places, and once for all texts if it is one of the commonest.
"""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.windows import Block, Layout

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]

__all__ = ["COMMONEST", "SHAPES", "Side", "Sides"]

SHAPES = 4
# The vocabulary is in the order of frequency: these make up most of what is read, at 13 kB of memory each.
COMMONEST = 1_000


class Side(NamedTuple):
    """What is read up to some ``cells`` of a layout (k), a row each, and one more where nothing is read (k + 1, width).

    ``row_of`` each cell, the last that of cell -1.
    """

    cells: Indices
    row_of: Indices
    sums: Floats

    def at(self, cells: Indices, width: slice) -> Floats:
        """Those columns of the rows of ``cells``."""
        return self.sums[:, width].take(self.row_of[cells], axis=0)


class _Shares(NamedTuple):
    """What each word, by its row, adds to the sums at its own place, behind it, and to a side; row 0 is for no word.

    Two of each, read from the front and from the back.
    """

    own: Sequence[Floats]
    following: Sequence[Floats]
    beside: Sequence[Floats]


class Sides:
    """``weights``: name → array, as ``models/spelling/pack.py`` writes them; so many of the ``commonest`` words are
    worked out once for all texts.
    """

    def __init__(self, weights: Mapping[str, Floats], commonest: int = COMMONEST) -> None:
        import numpy

        self._commonest = commonest
        self._words, self._shapes = weights["words"], weights["shapes"]
        first, second = (
            [_halved(weights, f"{name}.{layer}.gates") for name in ("forwards", "backwards")]
            for layer in ("first", "second")
        )
        inputs, size = self._words.shape[1], len(second[0][0])
        self._second = numpy.stack([matrix for matrix, _ in second])
        self._second_bias = numpy.stack([bias for _, bias in second])[:, None]
        self._size = size
        join, gap = weights["join.weight"], weights["gap_join.weight"]
        # What contexts and gaps take from one side is one product: first what was read, then the word itself.
        left, right, word_left, word_right = (
            numpy.hstack([join[start:end], gap[start:end]])
            for start, end in pairwise((0, size, 2 * size, 2 * size + inputs, 2 * (size + inputs)))
        )
        self._taken = left, right
        # What a word is multiplied by for each of its shares.
        self._products = (
            *(matrix[inputs:] for matrix, _ in first), *(matrix[:inputs] for matrix, _ in first), word_left, word_right
        )  # fmt: skip
        self._first_biases = [bias for _, bias in first]

    @property
    def width(self) -> int:
        """Of what contexts and gaps take together."""
        return int(self._taken[0].shape[1])

    def read(self, kinds: Numbers, layout: Layout, needed: Sequence[Indices], width: int) -> list[Side]:
        """What stands in front of the ``needed`` cells and behind them, its first ``width`` columns.

        ``kinds`` (n): word times SHAPES plus shape of each place of the text.
        """
        import numpy

        kinds_read = kinds[numpy.stack([layout.forwards, layout.backwards])]
        read, rows = _distinct(kinds_read, len(self._words) * SHAPES)
        rows += 1
        before = numpy.pad(rows, ((0, 0), (0, 1)))[:, layout.before]
        shares = self._shares_of(read)
        sides = [_empty_side(layout.cells, cells, width) for cells in needed]
        low = high = numpy.zeros((2, layout.columns, self._size), dtype=numpy.float32)
        for block in layout.blocks():
            sums = _first_sums(shares, rows[:, block.cells], before[:, block.cells])
            states = _running_mean(sums, block, low)
            low = _last_step(states, block)
            numpy.matmul(states, self._second, out=sums)
            sums += self._second_bias
            more = _running_mean(sums, block, high)
            high = _last_step(more, block)
            states = states + more
            for side, row, state, matrix, beside in zip(sides, rows, states, self._taken, shares.beside, strict=True):
                _take(side, row, state, block, matrix[:, :width], beside[:, :width])
        return sides

    def _shares_of(self, kinds: Indices) -> _Shares:
        import numpy

        words, shapes = kinds // SHAPES, kinds % SHAPES
        is_common = words < self._commonest
        common, rare = is_common.nonzero()[0], (~is_common).nonzero()[0]
        found = []
        for kept, of_shape, matrix in zip(self._of_commonest, self._of_shapes, self._products, strict=True):
            share = numpy.zeros((len(kinds) + 1, matrix.shape[1]), dtype=numpy.float32)
            share[common + 1] = kept[words[common]]
            share[rare + 1] = self._words[words[rare]] @ matrix
            share[1:] += of_shape[shapes]
            found.append(share)
        return _Shares(*_twos(found))

    @cached_property
    def _of_commonest(self) -> Sequence[Floats]:
        """The shares of the commonest words without their shapes."""
        return [self._words[: self._commonest] @ matrix for matrix in self._products]

    @cached_property
    def _of_shapes(self) -> Sequence[Floats]:
        """What each shape adds to the shares of a word; the biases count with its own."""
        own, following, beside = _twos([self._shapes @ matrix for matrix in self._products])
        return [*map(operator.add, own, self._first_biases), *following, *beside]


def _twos(found: Sequence[Floats]) -> Sequence[Sequence[Floats]]:
    return found[:2], found[2:4], found[4:]


def _halved(weights: Mapping[str, Floats], name: str) -> tuple[Floats, Floats]:
    """Matrix and bias of a layer with its gates halved: the logistic function by way of tanh, which is faster."""
    matrix, bias = weights[f"{name}.weight"].copy(), weights[f"{name}.bias"].copy()
    matrix[:, : len(bias) // 2] *= 0.5
    bias[: len(bias) // 2] *= 0.5
    return matrix, bias


def _distinct(numbers: Numbers, end: int) -> tuple[Indices, Indices]:
    """Each of the ``numbers`` (any shape), all less than ``end``, once and in order; where each stands there.

    Many times faster than numpy.unique, which sorts.
    """
    import numpy

    is_there = numpy.zeros(end, dtype=bool)
    is_there[numbers] = True
    found = is_there.nonzero()[0]
    stands = numpy.empty(end, dtype=numpy.intp)
    stands[found] = numpy.arange(len(found))
    return found, stands.take(numbers)


def _empty_side(cells: int, needed: Indices, width: int) -> Side:
    import numpy

    # Cell -1 is the last here, too.
    is_needed = numpy.zeros(cells + 1, dtype=bool)
    is_needed[needed] = True
    needed = is_needed[:-1].nonzero()[0]
    row_of = numpy.full(cells + 1, len(needed))
    row_of[needed] = numpy.arange(len(needed))
    sums = numpy.empty((len(needed) + 1, width), dtype=numpy.float32)
    sums[-1] = 0
    return Side(needed, row_of, sums)


def _first_sums(shares: _Shares, rows: Indices, before: Indices) -> Floats:
    """Of gates and candidates of the first layers, (2, cells, 2 * size); ``before``: the rows of the words before."""
    import numpy

    sums = numpy.empty((*rows.shape, shares.own[0].shape[1]), dtype=numpy.float32)
    for index, one in enumerate(sums):
        shares.own[index].take(rows[index], axis=0, out=one, mode="clip")
        one += shares.following[index].take(before[index], axis=0)
    return sums


def _running_mean(sums: Floats, block: Block, before: Floats) -> Floats:
    """h(t) = (1 - z(t)) h(t-1) + z(t) c(t) from the sums of gates and candidates (2, cells, 2 * size), which are used
    up; ``before`` is the h of the step before the block.
    """
    import numpy

    numpy.tanh(sums, out=sums)
    size = sums.shape[-1] // 2
    kept, changes = sums[..., :size], sums[..., size:]
    kept *= -0.5
    kept += 0.5
    states = kept * changes
    numpy.subtract(changes, states, out=states)
    for start, end in block.steps:
        keep, state = kept[:, start:end], states[:, start:end]
        keep *= before[:, : end - start]
        state += keep
        before = state
    return states


def _last_step(states: Floats, block: Block) -> Floats:
    start, end = block.steps[-1]
    return states[:, start:end]


def _take(side: Side, rows: Indices, states: Floats, block: Block, matrix: Floats, beside: Floats) -> None:
    """What contexts and gaps take from the cells of a block: of what was read up to there, and of the word there."""
    import numpy

    first, last = numpy.searchsorted(side.cells, (block.cells.start, block.cells.stop))
    cells, out = side.cells[first:last], side.sums[first:last]
    read = states if len(cells) == len(states) else states[cells - block.cells.start]
    numpy.matmul(read, matrix, out=out)
    out += beside.take(rows[cells], axis=0)
