"""The words that may have been meant instead of the written ones, and where a word may be missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from docparse.speller.features import (
    FEATURES,
    Fit,
    PairsHere,
    Strange,
    Written,
    falls_with_total,
    features_of,
    with_totals,
)  # fmt: skip
from docparse.speller.model import AT_ONCE, ContextModel
from docparse.speller.network import Reading
from docparse.speller.pieces import MARK, SPECIAL, UPPER

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]
    Which = NDArray[numpy.bool_]

__all__ = ["FEATURES", "LEAST_GAP", "Candidates", "Openings", "PairsHere", "Strange", "weigh"]

_UNKNOWN, _MARK = SPECIAL.index("<unknown>"), SPECIAL.index("<mark>")
# Alternatives that fit worse than the written word by more than this are not looked at any further.
_LEAST_MARGIN = -1.0
# The log odds from which on a place is looked at as a gap.
LEAST_GAP = 2.5
# What the sums of log odds may be wrong by.
_ROUNDED = 0.01


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of a place and a word that fits there, by place: ``places`` index the text with its paragraph marks.

    ``gaps`` are the places before which a word may be missing, in order.
    """

    places: Indices
    others: Numbers
    features: Floats
    gaps: Openings


class Openings(NamedTuple):
    """Places (n), the log odds that a word is missing before each (n), what such a word has to fit (n, width)."""

    places: Indices
    odds: Floats
    contexts: Floats

    def only(self, which: NDArray[Any]) -> Openings:
        """Those ``which`` stand for in an index (k) or are true (n)."""
        return Openings(self.places[which], self.odds[which], self.contexts[which])


class _Near(NamedTuple):
    """Pairs of a place and a word of one reading and what speaks for them, but for chances.

    ``rows`` index ``contexts``, what the places call for.
    """

    rows: Indices
    contexts: Floats
    fit: Fit
    features: Floats


def weigh(
    model: ContextModel, words: Numbers, shapes: Numbers, strange: Mapping[int, Strange] | None = None,
    least: float | None = None,
) -> Candidates:  # fmt: skip
    """All alternatives that fit nearly as well as what is written, with what speaks for each.

    ``strange`` are words that the model does not know, by place. Of pairs whose log odds by the weights of the model
    are less than ``least`` some are left out.
    """
    text = Written(model, words, shapes, strange or {})
    judged = (words >= len(SPECIAL)) & (shapes != MARK) & ~_abbreviations(shapes) & (model.alternative_count(words) > 0)
    wanted = judged.copy()
    wanted[list(text.strange)] = True
    waiting = [_nothing_near(model)]
    gaps = [Openings(waiting[0].fit.places, waiting[0].fit.own, waiting[0].contexts)]
    found = []
    for reading in model.network.read(words, shapes, wanted, _between_words(words, shapes), LEAST_GAP):
        gaps.append(Openings(reading.gap_places, reading.gap_odds, reading.gap_contexts))
        waiting.append(_near(model, reading, text, judged, least))
        # A few contexts alone take as long to compare with the whole vocabulary as many.
        if sum(len(one.contexts) for one in waiting) >= AT_ONCE:
            found.append(_with_chances(model, waiting))
            waiting = []
    if waiting:
        found.append(_with_chances(model, waiting))
    places, others, features = _by_place(found)
    return Candidates(places, others, features, Openings(*_by_place(gaps)))


def _between_words(words: Numbers, shapes: Numbers) -> Which:
    """The places before which a word may be missing: those between two words, or a word and a number.

    Beside a comma or a dash lists and elisions break off by right ("công - tư", "sơ, tổng kết").
    """
    import numpy

    is_word = shapes != MARK
    is_number = (words > _UNKNOWN) & (words < _MARK)
    between = numpy.zeros(len(words), dtype=bool)
    between[1:] = is_word[:-1] & (is_word[1:] | is_number[1:])
    return between


def _by_place(parts: Sequence[tuple[NDArray[Any], ...]]) -> list[NDArray[Any]]:
    """Tuples of arrays as one, in the order of the first of these."""
    import numpy

    joined = [numpy.concatenate(column) for column in zip(*parts, strict=True)]
    order = numpy.argsort(joined[0], kind="stable")
    return [column[order] for column in joined]


def _nothing_near(model: ContextModel) -> _Near:
    import numpy

    places, scores = numpy.zeros(0, dtype=numpy.intp), numpy.zeros(0, dtype=numpy.float32)
    fit = Fit(places, places.astype(numpy.int32), places.astype(numpy.uint8), scores, scores)
    return _Near(places, scores.reshape(0, model.width), fit, scores.reshape(0, len(FEATURES)))


def _near(model: ContextModel, reading: Reading, text: Written, judged: Which, least: float | None) -> _Near:
    """Those alternatives at the places of ``reading`` that fit nearly as well, and may be told."""
    import numpy

    rows, fit = _fit(model, reading, text, judged)
    near = fit.scores - fit.own >= _LEAST_MARGIN
    rows, fit = rows[near], fit.only(near)
    features = features_of(model, text, fit)
    if least is not None and falls_with_total(model.judge):
        most = with_totals(features, fit, numpy.logaddexp(fit.own, fit.scores)) @ model.judge[:-1] + model.judge[-1]
        likely = most >= least - _ROUNDED
        rows, fit, features = rows[likely], fit.only(likely), features[likely]
    looked_at, again = numpy.unique(rows, return_inverse=True)
    return _Near(again, reading.contexts[looked_at], fit, features)


def _fit(model: ContextModel, reading: Reading, text: Written, judged: Which) -> tuple[Indices, Fit]:
    """All alternatives at the places of ``reading``, and the rows of these places there."""
    import numpy

    rows = numpy.flatnonzero(judged[reading.places])
    written = text.words[reading.places]
    counts = model.alternative_count(written[rows])
    others, slips = model.alternatives_of(written[rows], counts)
    rows = numpy.repeat(rows, counts)
    own = model.scores(reading.contexts, written)
    more = [(row, *other) for row in _unknown(written)
        if (one := text.strange.get(int(reading.places[row]))) is not None for other in one.meant]  # fmt: skip
    if more:
        added = numpy.array(more, dtype=numpy.int32)
        rows, others = numpy.concatenate([rows, added[:, 0]]), numpy.concatenate([others, added[:, 1]])
        slips = numpy.concatenate([slips, added[:, 2].astype(numpy.uint8)])
        own[written == _UNKNOWN] = -numpy.inf
    return rows, Fit(reading.places[rows], others, slips, model.scores(reading.contexts, others, rows), own[rows])


def _with_chances(model: ContextModel, waiting: Sequence[_Near]) -> tuple[Indices, Numbers, Floats]:
    """Places, words and all that speaks for them."""
    import numpy

    totals = model.totals(numpy.concatenate([one.contexts for one in waiting]))
    ends = numpy.cumsum([len(one.contexts) for one in waiting])[:-1]
    of_pairs = numpy.concatenate([own[one.rows] for own, one in zip(numpy.split(totals, ends), waiting, strict=True)])
    fit = Fit(*map(numpy.concatenate, zip(*(one.fit for one in waiting), strict=True)))
    features = numpy.concatenate([one.features for one in waiting])
    return fit.places, fit.others, with_totals(features, fit, of_pairs)


def _unknown(written: Numbers) -> Iterator[int]:
    return map(int, (written == _UNKNOWN).nonzero()[0])


def _abbreviations(shapes: Numbers) -> Which:
    """Capitals alone among small letters; a heading is written in capitals as a whole."""
    import numpy

    upper = shapes == UPPER
    beside = numpy.zeros_like(upper)
    beside[1:] |= upper[:-1]
    beside[:-1] |= upper[1:]
    alone: Which = upper & ~beside
    return alone
