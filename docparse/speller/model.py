"""The context model: a network, a vocabulary with what each word may be a slip for, counts of pairs of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from docparse.speller.alternatives import SLIPS, alternatives_of, with_letters
from docparse.speller.network import Network
from docparse.speller.pieces import SPECIAL, Piece
from docparse.speller.threads import one_thread
from docparse.speller.typed_keys import TypedKeys
from docparse.text.syllable_grammar import is_possible_syllable
from docparse.text.typing_keys import meant_by_keys

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["AT_ONCE", "ContextModel"]

_UNKNOWN = SPECIAL.index("<unknown>")
# Words outside the vocabulary whose alternatives are remembered.
_MOST_MEANT = 50_000
# Contexts that are scored against the whole vocabulary at once.
AT_ONCE = 256
# Contexts that are scored against a word each at once, few enough that they stay in the processor's cache.
_COMPARED = 512


class ContextModel:
    """The model in the file ``path`` (made by ``models/spelling/pack.py``)."""

    def __init__(self, path: Path) -> None:
        import numpy

        with numpy.load(path) as file:
            kept = dict(file)
        weights = {name: one.astype(numpy.float32) for name, one in kept.items() if one.dtype == numpy.float16}
        self.network = Network(weights)
        self._answers, self._bias = weights["answers"], weights["bias"]
        self._starts: Numbers = kept["alternative_starts"]
        self._others: NDArray[numpy.uint16] = kept["alternatives"]
        self._slips: NDArray[numpy.uint8] = kept["slips"]
        self._pairs: NDArray[numpy.uint32] = kept["pairs"]
        self._pair_counts: NDArray[numpy.uint8] = kept["pair_counts"]
        # The weights of docparse.speller.evidence.FEATURES, and the constant.
        self.judge: Floats = kept["judge"].astype(numpy.float32)
        # Likewise those of docparse.speller.gaps.MISSING and docparse.speller.doublings.DOUBLED.
        self.missing: Floats = kept["missing"].astype(numpy.float32)
        self.doubled: Floats = kept["doubled"].astype(numpy.float32)
        self.name = bytes(kept["name"]).decode("utf-8")
        # From these log odds on a word is told of, and told as nearly certain.
        self.least, self.sure, self.least_missing, self.least_doubled = map(float, kept["thresholds"])
        self.words: Sequence[str] = bytes(kept["vocabulary"]).decode("utf-8").split("\n")
        self._meant: dict[str, Sequence[tuple[int, int]]] = {}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each word of the vocabulary."""
        return {word: number for number, word in enumerate(self.words)}

    @property
    def width(self) -> int:
        """Of what a place calls for."""
        return int(self._answers.shape[1])

    def meant_by(self, word: str) -> Sequence[tuple[int, int]]:
        """The syllables that a ``word`` outside the vocabulary may be a slip for, and the kinds (indices of SLIPS)."""
        found = self._meant.get(word)
        if found is None:
            others = alternatives_of(word, self.numbers, self._by_letters)
            for other in (*meant_by_keys(word), *self._typed.near(word)):
                if other in self.numbers:
                    others.setdefault(other, "letter")
            found = [
                (self.numbers[other], SLIPS.index(slip))
                for other, slip in others.items()
                if self._is_syllable(self.numbers[other])
            ]
            if len(self._meant) >= _MOST_MEANT:
                # A server reads for months.
                self._meant.clear()
            self._meant[word] = found
        return found

    def _is_syllable(self, number: int) -> bool:
        return number >= len(SPECIAL) and is_possible_syllable(self.words[number])

    @cached_property
    def _typed(self) -> TypedKeys:
        return TypedKeys(self.words)

    @cached_property
    def _by_letters(self) -> dict[str, list[str]]:
        return with_letters(self.words)

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

    def scores(self, contexts: Floats, words: Numbers, rows: NDArray[numpy.intp] | None = None) -> Floats:
        """How well each of ``words`` (n) fits that of ``contexts`` (k, width) in the same row, or in those of ``rows``
        (n); ``totals`` make chances of it.
        """
        import numpy

        found = numpy.empty(len(words), dtype=numpy.float32)
        for start in range(0, len(words), _COMPARED):
            own = slice(start, start + _COMPARED)
            compared = contexts[own] if rows is None else contexts.take(rows[own], axis=0)
            numpy.einsum("nd,nd->n", compared, self._answers[words[own]], out=found[own])
        found += self._bias[words]
        return found

    def totals(self, contexts: Floats) -> Floats:
        """What the scores of each of ``contexts`` (n, width) are to be lessened by to be logarithms of chances: (n)."""
        import numpy

        found = numpy.empty(len(contexts), dtype=numpy.float32)
        for start in range(0, len(contexts), AT_ONCE):
            found[start : start + AT_ONCE] = _sums_of_chances(self._all_scores(contexts[start : start + AT_ONCE]))
        return found

    def _all_scores(self, contexts: Floats) -> Floats:
        """The scores of the whole vocabulary: (n, words); the bias is one more number of every word."""
        import numpy

        ones = numpy.ones((len(contexts), 1), dtype=numpy.float32)
        with one_thread():
            scores: Floats = numpy.concatenate([contexts, ones], axis=1) @ self._with_biases
        return scores

    @cached_property
    def _with_biases(self) -> Floats:
        """A column a word: laid out as the product wants it, which takes half as long where contexts are few."""
        import numpy

        found = numpy.empty((self.width + 1, len(self.words)), dtype=numpy.float32)
        found[:-1], found[-1] = self._answers.T, self._bias
        return found

    def best_words(self, contexts: Floats, how_many: int) -> tuple[Numbers, Floats]:
        """The syllables that fit each of ``contexts`` best, the best first, and the logarithms of their chances:
        (n, how_many) each.
        """
        import numpy

        best = numpy.empty((len(contexts), how_many), dtype=numpy.int32)
        chances = numpy.empty((len(contexts), how_many), dtype=numpy.float32)
        for start in range(0, len(contexts), AT_ONCE):
            own = slice(start, start + AT_ONCE)
            scores = self._all_scores(contexts[own])
            # The words that are no syllables count in the sum.
            totals = _sums_of_chances(scores.copy())
            for row, total, words, of_words in zip(scores, totals, best[own], chances[own], strict=True):
                for rank in range(how_many):
                    words[rank] = found = self._take_best(row)
                    of_words[rank] = row[found] - total
                    row[found] = -numpy.inf
        return best, chances

    def _take_best(self, scores: Floats) -> int:
        """The syllable with the best of ``scores`` (words); other words that have better ones lose them."""
        import numpy

        while not self._is_syllable(found := int(scores.argmax(0))):
            scores[found] = -numpy.inf
        return found


def _sums_of_chances(scores: Floats) -> Floats:
    """The logarithm of the sum of the exponentials of each row of ``scores``, which are used up."""
    import numpy

    most = scores.max(axis=1)
    scores -= most[:, None]
    numpy.exp(scores, out=scores)
    found: Floats = most + numpy.log(scores.sum(axis=1))
    return found
