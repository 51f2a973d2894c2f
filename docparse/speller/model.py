"""The context model at work: numpy alone, on the whole text at once.

The network is described in ``models/spelling/network.py``; here are its sums in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.pieces import MARK, SPECIAL, Piece
from docparse.text.marks import strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["ContextModel"]

# A long paragraph is cut into pieces of so many places, each read with a margin of its neighbours; so many pieces of
# about one length are read at once, which stay in the processor's cache.
_STEP, _MARGIN, _AT_ONCE = 160, 16, 8
_NOTHING, _UNKNOWN, _PARAGRAPH = SPECIAL.index("<pad>"), SPECIAL.index("<unknown>"), SPECIAL.index("<p>")


class _Piece(NamedTuple):
    """Places ``[start, end)`` of a text, which are judged, within ``[begin, stop)``, which are read."""

    begin: int
    start: int
    end: int
    stop: int


class ContextModel:
    """The model in the file ``path`` (made by ``models/spelling/pack.py``)."""

    def __init__(self, path: Path) -> None:
        import numpy

        kept = numpy.load(path)
        self._weights = {
            name: kept[name].astype(numpy.float32) for name in kept.files if kept[name].dtype == numpy.float16
        }
        self._starts: Numbers = kept["alternative_starts"]
        self._others: NDArray[numpy.uint16] = kept["alternatives"]
        self._slips: NDArray[numpy.uint8] = kept["slips"]
        self._pairs: NDArray[numpy.uint32] = kept["pairs"]
        self._pair_counts: NDArray[numpy.uint8] = kept["pair_counts"]
        # The weights of docparse.speller.judge.FEATURES, and the constant.
        self.judge: Floats = kept["judge"].astype(numpy.float32)
        self.name = bytes(kept["name"]).decode("utf-8")
        # From these log odds on a word is told of, and told as nearly certain.
        self.least, self.sure = (float(value) for value in kept["thresholds"])
        self.words: Sequence[str] = bytes(kept["vocabulary"]).decode("utf-8").split("\n")

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each word of the vocabulary."""
        return {word: number for number, word in enumerate(self.words)}

    def with_letters(self, letters: str) -> Sequence[int]:
        """The numbers of the syllables that are ``letters`` without their marks."""
        return self._by_letters.get(letters, ())

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            if number >= len(SPECIAL) and is_possible_syllable(word):
                found.setdefault(strip_marks(word), []).append(number)
        return found

    def numbers_of(self, pieces: Sequence[Piece]) -> Numbers:
        """The number of each piece."""
        import numpy

        known = self.numbers
        return numpy.array([known.get(piece.word, _UNKNOWN) for piece in pieces], dtype=numpy.int32)

    def alternative_count(self, words: Numbers) -> Numbers:
        """How many alternatives each word has."""
        return self._starts[words + 1] - self._starts[words]

    def alternatives_of(self, words: Numbers, counts: Numbers) -> tuple[Numbers, NDArray[numpy.uint8]]:
        """The words that each of ``words`` may be a slip for, one behind the other; the kinds (indices of SLIPS)."""
        import numpy

        ends = numpy.cumsum(counts)
        within = numpy.arange(ends[-1] if len(ends) else 0) - numpy.repeat(ends - counts, counts)
        rows = numpy.repeat(self._starts[words], counts) + within
        return self._others[rows].astype(numpy.int32), self._slips[rows]

    def pair_count(self, left: Numbers, right: Numbers) -> Floats:
        """The logarithm of how often the two stood side by side in what the model learned from; 0 for hardly ever."""
        import numpy

        keys = left.astype(numpy.uint32) * numpy.uint32(len(self.words)) + right.astype(numpy.uint32)
        found = numpy.minimum(numpy.searchsorted(self._pairs, keys), len(self._pairs) - 1)
        return numpy.where(self._pairs[found] == keys, self._pair_counts[found] * numpy.float32(0.1), numpy.float32(0))

    def contexts(self, words: Numbers, shapes: Numbers) -> Floats:
        """What the places call for: (n) numbers and shapes → (n, width).

        Each paragraph is read alone, so that it is judged alike wherever it stands.
        """
        import numpy

        found = numpy.zeros((len(words), self._weights["answers"].shape[1]), dtype=numpy.float32)
        pieces = sorted(_pieces(words), key=lambda piece: piece.stop - piece.begin)
        for first in range(0, len(pieces), _AT_ONCE):
            group = pieces[first : first + _AT_ONCE]
            # One place without a word in front and at least one behind.
            longest = group[-1].stop - group[-1].begin
            read = numpy.zeros((2, longest + 2, len(group)), dtype=numpy.int32)
            read[1] = MARK
            for column, piece in enumerate(group):
                read[0, 1 : 1 + piece.stop - piece.begin, column] = words[piece.begin : piece.stop]
                read[1, 1 : 1 + piece.stop - piece.begin, column] = shapes[piece.begin : piece.stop]
            inner = self._windows(read[0], read[1])
            for column, piece in enumerate(group):
                found[piece.start : piece.end] = inner[piece.start - piece.begin : piece.end - piece.begin, column]
        return found

    def scores(self, contexts: Floats, words: Numbers) -> Floats:
        """How well each of ``words`` fits each of ``contexts``, row by row: the logarithm of its chance, nearly."""
        import numpy

        answers: Floats = self._weights["answers"][words]
        products: Floats = numpy.einsum("nd,nd->n", contexts, answers)
        products += self._weights["bias"][words]
        return products

    def _windows(self, words: Numbers, shapes: Numbers) -> Floats:
        import numpy

        weights = self._weights
        # Where a piece is shorter than others nothing is read.
        there = (words != _NOTHING).astype(numpy.float32)[..., None]
        inputs = (weights["words"][words] + weights["shapes"][shapes]) * there
        left = self._read(inputs, there, "forwards")[:-2]
        right = self._read(inputs[::-1], there[::-1], "backwards")[::-1][2:]
        own = numpy.eye(4, dtype=numpy.float32)[shapes[1:-1]]
        joined = numpy.concatenate([left, right, inputs[:-2], inputs[2:], own], axis=-1) @ weights["join.weight"]
        joined += weights["join.bias"]
        out: Floats = _gelu(joined) @ weights["out.weight"] + weights["out.bias"]
        return out

    def _read(self, inputs: Floats, there: Floats, direction: str) -> Floats:
        import numpy

        before = numpy.concatenate([numpy.zeros_like(inputs[:1]), inputs[:-1]])
        low = self._running_mean(numpy.concatenate([before, inputs], axis=-1), there, f"{direction}.first")
        return low + self._running_mean(low, there, f"{direction}.second")

    def _running_mean(self, inputs: Floats, there: Floats, layer: str) -> Floats:
        import numpy

        both = inputs @ self._weights[f"{layer}.gates.weight"]
        both += self._weights[f"{layer}.gates.bias"]
        size = both.shape[-1] // 2
        gate, candidate = both[..., :size], both[..., size:]
        # The logistic function by way of tanh, which is the faster one.
        gate *= 0.5
        numpy.tanh(both, out=both)
        gate *= 0.5
        gate += 0.5
        gate *= there
        state = numpy.zeros_like(candidate[0])
        states = numpy.empty(candidate.shape, dtype=numpy.float32)
        for time in range(len(candidate)):
            change = candidate[time] - state
            change *= gate[time]
            state = numpy.add(state, change, out=states[time])
        return states


def _pieces(words: Numbers) -> Iterator[_Piece]:
    """The paragraphs with the marks around them, long ones in pieces."""
    marks = (words == _PARAGRAPH).nonzero()[0].tolist()
    bounds = [0, *(mark for mark in marks if mark), len(words)]
    for begin, end in pairwise(bounds):
        stop = min(end + 1, len(words))
        for start in range(begin, end, _STEP):
            last = min(end, start + _STEP)
            yield _Piece(max(begin, start - _MARGIN), start, last, min(stop, last + _MARGIN))


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
