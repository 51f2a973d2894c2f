"""The sums of the network, with numpy alone; ``models/spelling/network.py`` describes and trains it.

What is read is cut into windows, several of about one length at once: few enough that their sums stay in the
processor's cache, many enough that each step of numpy has something to do. A word enters the first products alike
wherever it stands, so these are worked out once for all its places.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.pieces import LOWER, SPECIAL
from docparse.speller.threads import one_thread

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["Network", "Reading"]

# A long paragraph is cut into windows of so many places, each read with a margin of its neighbours.
_STEP, _MARGIN = 200, 12
# Places whose words are numbered together; places read at once.
_CHUNK, _AT_ONCE = 4_000, 400
_PARAGRAPH, _SHAPES = SPECIAL.index("<p>"), 4


class Reading(NamedTuple):
    """``places`` of a text (n), and what each calls for (n, width).

    ``gap_places`` (k): those before which a word is missing rather than not; the log odds of that (k), and what a word
    between the place and the one before would have to fit (k, width).
    """

    places: Numbers
    contexts: Floats
    gap_places: Numbers
    gap_odds: Floats
    gap_contexts: Floats


class _Sums(NamedTuple):
    """(time, batch, width) of all places, and of the gaps between them (time, column), odds, (gaps, width)."""

    contexts: Floats
    times: NDArray[numpy.intp]
    columns: NDArray[numpy.intp]
    odds: Floats
    between: Floats


class _Window(NamedTuple):
    """Places ``[start, end)`` of a text, which are judged, within ``[begin, stop)``, which are read."""

    begin: int
    start: int
    end: int
    stop: int

    @property
    def length(self) -> int:
        """With a place where nothing stands in front and one behind."""
        return self.stop - self.begin + 2


class _Shares(NamedTuple):
    """What each word, by its row, adds to the sums at its own place or beside it; the first row is for no word."""

    first_own: tuple[Floats, Floats]
    first_next: tuple[Floats, Floats]
    left: Floats
    right: Floats


class Network:
    """``weights``: name → array, as ``models/spelling/pack.py`` writes them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        import numpy

        self._words, self._shapes = weights["words"], weights["shapes"]
        first = [_halved(weights, f"{name}.first.gates") for name in ("forwards", "backwards")]
        self._second = [_halved(weights, f"{name}.second.gates") for name in ("forwards", "backwards")]
        self._first_bias = [bias for _, bias in first]
        inputs, size = self._words.shape[1], len(self._second[0][0])
        self._first_own = [matrix[inputs:] for matrix, _ in first]
        self._first_next = [matrix[:inputs] for matrix, _ in first]
        join, gap = weights["join.weight"], weights["gap_join.weight"]
        # What the context and the gap take from one side is one product.
        ends = (size, 2 * size, 2 * size + inputs, 2 * size + 2 * inputs)
        self._from_left, self._from_right, self._word_left, self._word_right = (
            numpy.hstack([join[start:end], gap[start:end]]) for start, end in pairwise((0, *ends))
        )
        self._hidden = join.shape[1]
        self._of_shape = join[ends[-1] :] + weights["join.bias"]
        self._gap_bias = weights["gap_join.bias"]
        self._out, self._out_bias = weights["out.weight"], weights["out.bias"]
        self._gap_out, self._gap_out_bias = weights["gap_out.weight"][:, 0], weights["gap_out.bias"][0]

    def read(self, words: Numbers, shapes: Numbers, least_gap: float | None = None) -> Iterator[Reading]:
        """All places of a text, some at a time, in no order; ``words`` and ``shapes`` (n), marks between paragraphs.

        Each paragraph is read alone, so that it is judged alike wherever it stands. ``least_gap`` are the log odds from
        which a gap is told; without it none is looked for.
        """
        import numpy

        for chunk in _chunks(_windows(words)):
            begin, stop = chunk[0].begin, max(window.stop for window in chunk)
            kinds, rows = numpy.unique(words[begin:stop] * _SHAPES + shapes[begin:stop], return_inverse=True)
            with one_thread():
                shares = self._shares_of(kinds)
            for group in _groups(chunk):
                length = group[-1].length
                read = numpy.zeros((length, len(group)), dtype=numpy.int32)
                shape = numpy.zeros((length, len(group)), dtype=numpy.int32)
                for column, one in enumerate(group):
                    # Row 0 of the shares is for no word.
                    read[1 : one.length - 1, column] = rows[one.begin - begin : one.stop - begin] + 1
                    shape[1 : one.length - 1, column] = shapes[one.begin : one.stop]
                with one_thread():
                    sums = self._sums(read, shape, shares, least_gap)
                begins, starts, ends = (
                    numpy.array([one[index] for one in group], dtype=numpy.int32) for index in range(3)
                )
                gaps = sums.times + begins[sums.columns]
                own = (gaps >= starts[sums.columns]) & (gaps < ends[sums.columns])
                yield Reading(
                    numpy.concatenate([numpy.arange(one.start, one.end, dtype=numpy.int32) for one in group]),
                    numpy.concatenate(
                        [
                            sums.contexts[one.start - one.begin : one.end - one.begin, column]
                            for column, one in enumerate(group)
                        ]
                    ),
                    gaps[own],
                    sums.odds[own],
                    sums.between[own],
                )

    def _shares_of(self, kinds: Numbers) -> _Shares:
        import numpy

        inputs = numpy.zeros((len(kinds) + 1, self._words.shape[1]), dtype=numpy.float32)
        numpy.add(self._words[kinds // _SHAPES], self._shapes[kinds % _SHAPES], out=inputs[1:])
        forwards, backwards = (
            (inputs @ own + bias, inputs @ following)
            for own, following, bias in zip(self._first_own, self._first_next, self._first_bias, strict=True)
        )
        return _Shares(
            (forwards[0], backwards[0]),
            (forwards[1], backwards[1]),
            inputs @ self._word_left,
            inputs @ self._word_right,
        )

    def _sums(self, read: Numbers, shape: Numbers, shares: _Shares, least_gap: float | None) -> _Sums:
        """(time, batch) rows and shapes → (time - 2, batch, width): the first and last have none."""
        import numpy

        nothing = read == 0
        states = []
        for index, (rows, empty) in enumerate(((read, nothing), (read[::-1], nothing[::-1]))):
            both = shares.first_own[index].take(rows, axis=0)
            both[1:] += shares.first_next[index].take(rows[:-1], axis=0)
            low = _running_mean(both, empty)
            matrix, bias = self._second[index]
            state = _running_mean(_product(low, matrix, bias), empty)
            state += low
            states.append(state)
        # Without gaps to look for what these take from either side is left out.
        used = slice(None if least_gap is not None else self._hidden)
        left = _product(states[0], self._from_left[:, used])
        left += shares.left[:, used].take(read, axis=0)
        right = _product(states[1], self._from_right[:, used])[::-1]
        right += shares.right[:, used].take(read, axis=0)
        middle = self._of_shape.take(shape[1:-1], axis=0)
        middle += left[:-2, :, : self._hidden]
        middle += right[2:, :, : self._hidden]
        contexts = _product(_gelu(middle), self._out, self._out_bias)
        if least_gap is None:
            nowhere = numpy.zeros(0, dtype=numpy.intp)
            return _Sums(contexts, nowhere, nowhere, contexts[0, 0, :0], contexts[0, :0])
        between = left[:-2, :, self._hidden :] + right[1:-1, :, self._hidden :]
        between += self._gap_bias
        odds = _gelu(between) @ self._gap_out + self._gap_out_bias
        times, columns = (odds >= least_gap).nonzero()
        # As if something stood there: what a place calls for does not depend on what it holds.
        gap = left[times, columns, : self._hidden] + right[times + 1, columns, : self._hidden] + self._of_shape[LOWER]
        return _Sums(contexts, times, columns, odds[times, columns], _product(_gelu(gap), self._out, self._out_bias))


def _halved(weights: Mapping[str, Floats], name: str) -> tuple[Floats, Floats]:
    """Matrix and bias of a layer with its gates halved: the logistic function by way of tanh, which is faster."""
    matrix, bias = weights[f"{name}.weight"].copy(), weights[f"{name}.bias"].copy()
    matrix[:, : len(bias) // 2] *= 0.5
    bias[: len(bias) // 2] *= 0.5
    return matrix, bias


def _windows(words: Numbers) -> Iterator[_Window]:
    """The paragraphs with the marks around them, long ones in pieces."""
    marks = (words == _PARAGRAPH).nonzero()[0].tolist()
    for begin, end in pairwise([0, *(mark for mark in marks if mark), len(words)]):
        stop = min(end + 1, len(words))
        for start in range(begin, end, _STEP):
            last = min(end, start + _STEP)
            yield _Window(max(begin, start - _MARGIN), start, last, min(stop, last + _MARGIN))


def _chunks(windows: Iterable[_Window]) -> Iterator[list[_Window]]:
    chunk: list[_Window] = []
    for window in windows:
        chunk.append(window)
        if window.end - chunk[0].start >= _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _groups(windows: Sequence[_Window]) -> Iterator[list[_Window]]:
    """Windows of about one length, the longest of a group last."""
    group: list[_Window] = []
    for window in sorted(windows, key=lambda window: window.length):
        if group and window.length * (len(group) + 1) > _AT_ONCE:
            yield group
            group = []
        group.append(window)
    yield group


def _product(inputs: Floats, matrix: Floats, bias: Floats | None = None) -> Floats:
    """(time, batch, inputs) times ``matrix`` as one product; a product for each time is slow."""
    flat: Floats = inputs.reshape(-1, len(matrix)) @ matrix
    if bias is not None:
        flat += bias
    return flat.reshape(*inputs.shape[:-1], matrix.shape[1])


def _running_mean(both: Floats, empty: NDArray[numpy.bool_]) -> Floats:
    """h(t) = (1 - z(t)) h(t-1) + z(t) c(t) from the sums of gates and candidates, which are used up.

    Where ``empty`` nothing is read.
    """
    import numpy

    numpy.tanh(both, out=both)
    size = both.shape[-1] // 2
    kept, changes = both[..., :size], both[..., size:]
    kept *= -0.5
    kept += 0.5
    kept[empty] = 1
    states = kept * changes
    numpy.subtract(changes, states, out=states)
    before = states[0]
    for keep, state in zip(kept[1:], states[1:], strict=True):
        keep *= before
        state += keep
        before = state
    return states


def _gelu(values: Floats) -> Floats:
    """The approximation of Hendrycks and Gimpel (arXiv:1606.08415) by tanh."""
    import numpy

    inner = values * values
    inner *= 0.0356774081
    inner += 0.7978845608
    inner *= values
    numpy.tanh(inner, out=inner)
    inner += 1
    inner *= values
    inner *= 0.5
    return inner
