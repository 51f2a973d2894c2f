"""What speaks for and against a slip, a number each; the weights are learned (models/spelling/calibrate.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.model import ContextModel
from docparse.speller.pieces import CAPITALISED, SPECIAL
from docparse.text.marks import has_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]

__all__ = ["FEATURES", "Fit", "PairsHere", "Strange", "Written", "falls_with_total", "features_of", "with_totals"]

FEATURES = (
    "margin", "own", "other", "pairs_own", "pairs_other", "here_own", "here_other", "often_here", "name", "capital",
    "margin_of_name", "tone", "marks", "both", "sound", "letter", "swap", "ocr", "pair_own", "pair_other", "rare_own",
    "rare_other", "unknown", "unknown_beside", "unknown_with_marks", "unknown_syllable",
)  # fmt: skip
_MARGIN, _OWN, _OTHER, _MARGIN_OF_NAME, _NAME = map(
    FEATURES.index, ("margin", "own", "other", "margin_of_name", "name")
)
_UNKNOWN = SPECIAL.index("<unknown>")
# The logarithm of the chance of a word outside the vocabulary, wherever it stands, and of what never stands there.
_STRANGE = -16.0
_LEAST_MARGIN, _MOST_MARGIN = -2, 16


class Strange(NamedTuple):
    """A word that the model does not know; the words that may have been meant, and the slips (indices of SLIPS)."""

    written: str
    meant: Sequence[tuple[int, int]]


class Fit(NamedTuple):
    """Pairs of a place and a word that may have been meant there, and the kind of slip; how well that word fits and the
    written one, as bare scores: lessened by a total (docparse.speller.model) these are logarithms of chances.
    """

    places: Indices
    others: Numbers
    slips: NDArray[numpy.uint8]
    scores: Floats
    own: Floats

    def only(self, which: NDArray[numpy.bool_]) -> Fit:
        """The pairs ``which`` (n)."""
        return Fit(self.places[which], self.others[which], self.slips[which], self.scores[which], self.own[which])


class Written:
    """A text, ``words`` and ``shapes`` (n), the words that the model does not know by place, and what it holds of each
    word and each pair.
    """

    def __init__(self, model: ContextModel, words: Numbers, shapes: Numbers, strange: Mapping[int, Strange]) -> None:
        import numpy

        self.words, self.shapes, self.strange = words, shapes, strange
        self.pairs = PairsHere(words, len(model.words))
        self.counts = numpy.bincount(words, minlength=len(model.words))
        # A foreign word seldom has marks, and seldom looks like a syllable.
        self.with_marks = _places(len(words), (place for place, one in strange.items() if has_marks(one.written)))
        self.syllables = _places(
            len(words), (place for place, one in strange.items() if is_possible_syllable(one.written))
        )


def _places(count: int, places: Iterable[int]) -> NDArray[numpy.bool_]:
    import numpy

    found = numpy.zeros(count, dtype=bool)
    found[list(places)] = True
    return found


def features_of(model: ContextModel, text: Written, fit: Fit) -> Floats:
    """What speaks for each pair (n, features), but for what ``with_totals`` adds."""
    import numpy

    places, others, shapes = fit.places, fit.others, text.shapes
    before, behind, written = text.words[places - 1], text.words[places + 1], text.words[places]
    capital = (shapes[places] == CAPITALISED).astype(numpy.float32)
    name = capital * ((shapes[places - 1] == CAPITALISED) | (shapes[places + 1] == CAPITALISED))
    pairs_own = model.pair_count(before, written), model.pair_count(written, behind)
    pairs_other = model.pair_count(before, others), model.pair_count(others, behind)
    later = numpy.zeros(len(places), dtype=numpy.float32)
    columns = [
        later,
        later,
        later,
        pairs_own[0] + pairs_own[1],
        pairs_other[0] + pairs_other[1],
        numpy.log1p(text.pairs.count(before, written) + text.pairs.count(written, behind) - 2),
        numpy.log1p(text.pairs.count(before, others) + text.pairs.count(others, behind)),
        numpy.log1p(text.counts[written] - 1) - numpy.log1p(text.counts[others]),
        name,
        capital,
        later,
        *(fit.slips == kind for kind in range(7)),
        numpy.maximum(*pairs_own),
        numpy.maximum(*pairs_other),
        # The vocabulary is in the order of frequency.
        numpy.log(written),
        numpy.log(others),
        written == _UNKNOWN,
        (before == _UNKNOWN) | (behind == _UNKNOWN),
        text.with_marks[places],
        text.syllables[places],
    ]
    return numpy.stack([numpy.asarray(column, dtype=numpy.float32) for column in columns], axis=1)


def with_totals(features: Floats, fit: Fit, totals: Floats) -> Floats:
    """``features`` (n, features) with the chances that ``totals`` (n) make of the scores."""
    import numpy

    found = features.copy()
    own, other = numpy.maximum(fit.own - totals, _STRANGE), fit.scores - totals
    margin = numpy.clip(other - own, _LEAST_MARGIN, _MOST_MARGIN)
    found[:, _MARGIN], found[:, _OWN], found[:, _OTHER] = margin, own, numpy.maximum(other, _STRANGE)
    found[:, _MARGIN_OF_NAME] = margin * found[:, _NAME]
    return found


def falls_with_total(weights: Floats) -> bool:
    """True if the log odds of each pair are never greater with a greater total."""
    return bool(min(weights[_MARGIN], weights[_MARGIN] + weights[_MARGIN_OF_NAME], weights[_OWN], weights[_OTHER]) >= 0)


class PairsHere:
    """Which two words stand side by side in this text, and how often."""

    def __init__(self, words: Numbers, size: int) -> None:
        import numpy

        self._size = size
        self._keys, self._counts = numpy.unique(self._key(words[:-1], words[1:]), return_counts=True)

    def count(self, left: Numbers, right: Numbers) -> NDArray[numpy.int64]:
        """Of each pair."""
        import numpy

        keys = self._key(left, right)
        found = numpy.minimum(numpy.searchsorted(self._keys, keys), len(self._keys) - 1)
        return numpy.where(self._keys[found] == keys, self._counts[found], 0)

    def _key(self, left: Numbers, right: Numbers) -> NDArray[numpy.int64]:
        import numpy

        return left.astype(numpy.int64) * self._size + right
