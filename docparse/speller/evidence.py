"""What speaks for each word that may have been meant instead of the written one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from docparse.speller.model import AT_ONCE, ContextModel
from docparse.speller.network import Reading
from docparse.speller.pieces import CAPITALISED, MARK, SPECIAL, UPPER
from docparse.text.marks import has_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["FEATURES", "LEAST_GAP", "Candidates", "Openings", "PairsHere", "Strange", "weigh"]

# What speaks for and against a slip; the weights are learned (models/spelling/calibrate.py).
FEATURES = (
    "margin", "own", "other", "pairs_own", "pairs_other", "here_own", "here_other", "often_here", "name", "capital",
    "margin_of_name", "tone", "marks", "both", "sound", "letter", "swap", "ocr", "pair_own", "pair_other", "rare_own",
    "rare_other", "unknown", "unknown_beside", "unknown_with_marks", "unknown_syllable",
)  # fmt: skip
_UNKNOWN = SPECIAL.index("<unknown>")
# The logarithm of the chance of a word outside the vocabulary, wherever it stands, and of what never stands there.
_STRANGE = -16.0
# Alternatives that fit worse than the written word by more than this are not looked at any further.
_LEAST_MARGIN = -1.0
# The log odds from which on a place is looked at as a gap.
LEAST_GAP = 2.5


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of a place and a word that fits there, by place: ``places`` index the text with its paragraph marks.

    ``gaps`` are the places before which a word may be missing, in order.
    """

    places: Numbers
    others: Numbers
    features: Floats
    gaps: Openings


class Strange(NamedTuple):
    """A word that the model does not know; the words that may have been meant, and the slips (indices of SLIPS)."""

    written: str
    meant: Sequence[tuple[int, int]]


class Openings(NamedTuple):
    """Places (n), the log odds that a word is missing before each (n), what such a word has to fit (n, width)."""

    places: Numbers
    odds: Floats
    contexts: Floats


class _Fit(NamedTuple):
    """Pairs of a place and a word, the kind of slip, the logarithms of the chances of that word and the written one."""

    places: Numbers
    others: Numbers
    slips: NDArray[numpy.uint8]
    scores: Floats
    own: Floats


class _Near(NamedTuple):
    """Pairs of a place and a word of one reading with their bare scores.

    ``rows`` index ``contexts``, what the places call for.
    """

    rows: NDArray[numpy.intp]
    contexts: Floats
    fit: _Fit


def weigh(
    model: ContextModel, words: Numbers, shapes: Numbers, strange: Mapping[int, Strange] | None = None
) -> Candidates:
    """All alternatives that fit nearly as well as what is written, with what speaks for each.

    ``strange`` are words that the model does not know, by place.
    """
    strange = strange or {}
    judged = (words >= len(SPECIAL)) & (shapes != MARK) & ~_abbreviations(shapes)
    found, waiting, gaps = [], [], []
    for reading in model.network.read(words, shapes, LEAST_GAP):
        gaps.append(Openings(reading.gap_places, reading.gap_odds, reading.gap_contexts))
        waiting.append(_near(model, reading, words, judged, strange))
        # A few contexts alone take as long to compare with the whole vocabulary as many.
        if sum(len(one.contexts) for one in waiting) >= AT_ONCE:
            found.append(_with_chances(model, waiting))
            waiting = []
    if waiting:
        found.append(_with_chances(model, waiting))
    fit = _Fit(*_by_place(found))
    openings = Openings(*_by_place(gaps))
    return Candidates(fit.places, fit.others, _features(model, words, shapes, fit, strange), openings)


def _by_place(parts: Sequence[tuple[NDArray[Any], ...]]) -> list[NDArray[Any]]:
    """Tuples of arrays as one, in the order of the first of these."""
    import numpy

    joined = [numpy.concatenate(column) for column in zip(*parts, strict=True)]
    order = numpy.argsort(joined[0], kind="stable")
    return [column[order] for column in joined]


def _near(
    model: ContextModel, reading: Reading, words: Numbers, judged: NDArray[numpy.bool_],
    strange: Mapping[int, Strange],
) -> _Near:  # fmt: skip
    """Those alternatives at the places of ``reading`` that fit nearly as well."""
    import numpy

    rows = numpy.flatnonzero(judged[reading.places])
    written = words[reading.places]
    counts = model.alternative_count(written[rows])
    others, slips = model.alternatives_of(written[rows], counts)
    rows = numpy.repeat(rows, counts)
    own = model.scores(reading.contexts, written)
    more = [(row, *other) for row in _unknown(written)
        if (one := strange.get(int(reading.places[row]))) is not None for other in one.meant]  # fmt: skip
    if more:
        added = numpy.array(more, dtype=numpy.int32)
        rows, others = numpy.concatenate([rows, added[:, 0]]), numpy.concatenate([others, added[:, 1]])
        slips = numpy.concatenate([slips, added[:, 2].astype(numpy.uint8)])
        own[written == _UNKNOWN] = -numpy.inf
    scores = model.scores(reading.contexts[rows], others)
    near = scores - own[rows] >= _LEAST_MARGIN
    rows, others, slips, scores = rows[near], others[near], slips[near], scores[near]
    looked_at, again = numpy.unique(rows, return_inverse=True)
    return _Near(again, reading.contexts[looked_at], _Fit(reading.places[rows], others, slips, scores, own[rows]))


def _with_chances(model: ContextModel, waiting: Sequence[_Near]) -> _Fit:
    import numpy

    totals = model.totals(numpy.concatenate([one.contexts for one in waiting]))
    ends = numpy.cumsum([len(one.contexts) for one in waiting])[:-1]
    of_pairs = numpy.concatenate([own[one.rows] for own, one in zip(numpy.split(totals, ends), waiting, strict=True)])
    fit = _Fit(*map(numpy.concatenate, zip(*(one.fit for one in waiting), strict=True)))
    return fit._replace(scores=fit.scores - of_pairs, own=numpy.maximum(fit.own - of_pairs, _STRANGE))


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


def _features(
    model: ContextModel, words: Numbers, shapes: Numbers, fit: _Fit, strange: Mapping[int, Strange]
) -> Floats:
    import numpy

    places, others = fit.places, fit.others
    before, behind, written = words[places - 1], words[places + 1], words[places]
    here = PairsHere(words, len(model.words))
    margin = fit.scores - fit.own
    shape = shapes[places]
    capital = (shape == CAPITALISED).astype(numpy.float32)
    name = capital * ((shapes[places - 1] == CAPITALISED) | (shapes[places + 1] == CAPITALISED))
    total = numpy.bincount(words, minlength=len(model.words))
    columns = [
        numpy.clip(margin, -2, 16),
        numpy.maximum(fit.own, _STRANGE),
        numpy.maximum(fit.scores, _STRANGE),
        model.pair_count(before, written) + model.pair_count(written, behind),
        model.pair_count(before, others) + model.pair_count(others, behind),
        numpy.log1p(here.count(before, written) + here.count(written, behind) - 2),
        numpy.log1p(here.count(before, others) + here.count(others, behind)),
        numpy.log1p(total[written] - 1) - numpy.log1p(total[others]),
        name,
        capital,
        numpy.clip(margin, -2, 16) * name,
        *(fit.slips == kind for kind in range(7)),
        numpy.maximum(model.pair_count(before, written), model.pair_count(written, behind)),
        numpy.maximum(model.pair_count(before, others), model.pair_count(others, behind)),
        # The vocabulary is in the order of frequency.
        numpy.log(written),
        numpy.log(others),
        written == _UNKNOWN,
        (before == _UNKNOWN) | (behind == _UNKNOWN),
        # A foreign word seldom has marks, and seldom looks like a syllable.
        numpy.isin(places, [place for place, one in strange.items() if has_marks(one.written)]),
        numpy.isin(places, [place for place, one in strange.items() if is_possible_syllable(one.written)]),
    ]
    return numpy.stack([numpy.asarray(column, dtype=numpy.float32) for column in columns], axis=1)


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
