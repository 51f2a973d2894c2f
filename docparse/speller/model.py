"""The context model: a network, a vocabulary with what each word may be a slip for, counts of pairs of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.speller.network import Network
from docparse.speller.pieces import SPECIAL, Piece
from docparse.text.marks import strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["ContextModel"]

_UNKNOWN = SPECIAL.index("<unknown>")


class ContextModel:
    """The model in the file ``path`` (made by ``models/spelling/pack.py``)."""

    def __init__(self, path: Path) -> None:
        import numpy

        kept = numpy.load(path)
        weights = {name: kept[name].astype(numpy.float32) for name in kept.files if kept[name].dtype == numpy.float16}
        self.network = Network(weights)
        self._answers, self._bias = weights["answers"], weights["bias"]
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

    def scores(self, contexts: Floats, words: Numbers) -> Floats:
        """How well each of ``words`` fits each of ``contexts``, row by row: the logarithm of its chance, nearly."""
        import numpy

        products: Floats = numpy.einsum("nd,nd->n", contexts, self._answers[words])
        products += self._bias[words]
        return products
