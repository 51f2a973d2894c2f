"""What speaks for each word that may have been meant instead of the written one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.speller.alternatives import SLIPS
from docparse.speller.model import ContextModel
from docparse.speller.network import Reading
from docparse.speller.pieces import CAPITALISED, MARK, SPECIAL, UPPER

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["FEATURES", "Candidates", "weigh"]

# What speaks for and against a slip; the weights are learned (models/spelling/calibrate.py).
FEATURES = (
    "margin", "own", "other", "pairs_own", "pairs_other", "here_own", "here_other", "often_here", "name", "capital",
    "margin_of_name", "tone", "marks", "both", "sound", "letter", "swap", "ocr",
)  # fmt: skip
_UNKNOWN = SPECIAL.index("<unknown>")
_OTHER_MARKS = SLIPS.index("marks")
# What a syllable outside the vocabulary scores, wherever it stands.
_STRANGE = -12.0
# Alternatives that fit worse than the written word by more than this are not looked at any further.
_LEAST_MARGIN = -1.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of a place and a word that fits there, by place: ``places`` index the text with its paragraph marks."""

    places: Numbers
    others: Numbers
    features: Floats


@dataclass(frozen=True, slots=True)
class _Fit:
    """Pairs of a place and a word, the kind of slip, how well the word fits and how well the written one does."""

    places: Numbers
    others: Numbers
    slips: NDArray[numpy.uint8]
    scores: Floats
    own: Floats


def weigh(
    model: ContextModel, words: Numbers, shapes: Numbers, strange: Mapping[int, Sequence[int]] | None = None
) -> Candidates:
    """All alternatives that fit nearly as well as what is written, with what speaks for each.

    ``strange``: of places with a word that the model does not know the words that may have been meant.
    """
    import numpy

    judged = (words >= len(SPECIAL)) & (shapes != MARK) & ~_abbreviations(shapes)
    found = [_near(model, reading, words, judged, strange or {}) for reading in model.network.read(words, shapes)]
    fit = _Fit(
        *(
            numpy.concatenate([getattr(one, name) for one in found])
            for name in ("places", "others", "slips", "scores", "own")
        )
    )
    order = numpy.argsort(fit.places, kind="stable")
    fit = _Fit(fit.places[order], fit.others[order], fit.slips[order], fit.scores[order], fit.own[order])
    return Candidates(fit.places, fit.others, _features(model, words, shapes, fit))


def _near(
    model: ContextModel, reading: Reading, words: Numbers, judged: NDArray[numpy.bool_],
    strange: Mapping[int, Sequence[int]],
) -> _Fit:  # fmt: skip
    """Those alternatives at the places of ``reading`` that fit nearly as well."""
    import numpy

    rows = numpy.flatnonzero(judged[reading.places])
    written = words[reading.places]
    counts = model.alternative_count(written[rows])
    others, slips = model.alternatives_of(written[rows], counts)
    rows = numpy.repeat(rows, counts)
    own = model.scores(reading.contexts, written)
    more = [(row, other) for row in _unknown(written) for other in strange.get(int(reading.places[row]), ())]
    if more:
        added = numpy.array(more, dtype=numpy.int32)
        rows, others = numpy.concatenate([rows, added[:, 0]]), numpy.concatenate([others, added[:, 1]])
        slips = numpy.concatenate([slips, numpy.full(len(more), _OTHER_MARKS, dtype=numpy.uint8)])
        own[written == _UNKNOWN] = _STRANGE
    scores = model.scores(reading.contexts[rows], others)
    near = scores - own[rows] >= _LEAST_MARGIN
    rows = rows[near]
    return _Fit(reading.places[rows], others[near], slips[near], scores[near], own[rows])


def _unknown(written: Numbers) -> Iterator[int]:
    return map(int, (written == _UNKNOWN).nonzero()[0])


def _abbreviations(shapes: Numbers) -> NDArray[numpy.bool_]:
    """Capitals alone among small letters; a heading is written in capitals as a whole."""
    import numpy

    upper = shapes == UPPER
    beside = numpy.zeros_like(upper)
    beside[1:] |= upper[:-1]
    beside[:-1] |= upper[1:]
    alone: NDArray[numpy.bool_] = upper & ~beside
    return alone


def _features(model: ContextModel, words: Numbers, shapes: Numbers, fit: _Fit) -> Floats:
    import numpy

    places, others = fit.places, fit.others
    before, behind, written = words[places - 1], words[places + 1], words[places]
    here = _Pairs(words, len(model.words))
    margin = fit.scores - fit.own
    shape = shapes[places]
    capital = (shape == CAPITALISED).astype(numpy.float32)
    name = capital * ((shapes[places - 1] == CAPITALISED) | (shapes[places + 1] == CAPITALISED))
    total = numpy.bincount(words, minlength=len(model.words))
    columns = [
        numpy.clip(margin, -2, 12),
        numpy.clip(fit.own, -20, 0),
        numpy.clip(fit.scores, -20, 0),
        model.pair_count(before, written) + model.pair_count(written, behind),
        model.pair_count(before, others) + model.pair_count(others, behind),
        numpy.log1p(here.count(before, written) + here.count(written, behind) - 2),
        numpy.log1p(here.count(before, others) + here.count(others, behind)),
        numpy.log1p(total[written] - 1) - numpy.log1p(total[others]),
        name,
        capital,
        numpy.clip(margin, -2, 12) * name,
        *(fit.slips == kind for kind in range(7)),
    ]
    return numpy.stack([numpy.asarray(column, dtype=numpy.float32) for column in columns], axis=1)


class _Pairs:
    """Which two words stand side by side in this text, and how often."""

    def __init__(self, words: Numbers, size: int) -> None:
        import numpy

        self._size = size
        self._keys, self._counts = numpy.unique(self._key(words[:-1], words[1:]), return_counts=True)

    def count(self, left: Numbers, right: Numbers) -> NDArray[numpy.int64]:
        import numpy

        keys = self._key(left, right)
        found = numpy.minimum(numpy.searchsorted(self._keys, keys), len(self._keys) - 1)
        return numpy.where(self._keys[found] == keys, self._counts[found], 0)

    def _key(self, left: Numbers, right: Numbers) -> NDArray[numpy.int64]:
        import numpy

        return left.astype(numpy.int64) * self._size + right
