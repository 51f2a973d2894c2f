"""Places where a word is missing ("phong trào thi | năm 2023").

The network tells where one may be missing; there the text is read anew with the word that fits best.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.speller.evidence import Openings, PairsHere
from docparse.speller.model import ContextModel
from docparse.speller.pieces import CAPITALISED, SPECIAL
from docparse.speller.rereading import Change, Turns, as_it_is, changed, fit_beside, gain, may_reach, most_gain

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]

__all__ = ["MISSING", "Gaps", "weigh_gaps"]

# What speaks for a missing word; the weights are learned (models/spelling/calibrate.py).
MISSING = (
    "gap", "best", "gain", "fit_before", "fit_behind", "side_by_side", "pairs", "here", "here_pairs", "number", "name",
)  # fmt: skip
_GAIN = MISSING.index("gain")
_UNKNOWN, _MARK = SPECIAL.index("<unknown>"), SPECIAL.index("<mark>")
# One place in so many is looked at, at most; and read anew, which costs as much as reading forty words, where the log
# odds and how likely some word is (the logarithm of its chance, which counts for more) may be enough: of what is told
# none has less.
_ONE_IN, _CHANCE_COUNTS, _ENOUGH = 200, 1.5, 2.5
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Gaps:
    """``places`` before which a word may be missing, the words that fit there best (n, 3), what speaks for it."""

    places: Indices
    words: Numbers
    features: Floats


def weigh_gaps(
    model: ContextModel, words: Numbers, shapes: Numbers, gaps: Openings, least: float | None = None
) -> Turns[Gaps]:
    """The places before which a word may be missing; ``gaps`` as ``evidence.weigh`` gives them.

    Of those whose log odds by the weights of the model are less than ``least`` some are left out.
    """
    import numpy

    places, odds, best, chances = _called_for(model, words, _likeliest(words, gaps))
    if not len(places):
        return Gaps(places, best, numpy.zeros((0, len(MISSING)), numpy.float32))
    fillings = [Change(place, place, word) for place, word in zip(places.tolist(), best[:, 0].tolist(), strict=True)]
    as_is = yield as_it_is(fillings)
    beside = numpy.array([fit_beside(old.fits, old.start, old.start) for old in as_is], dtype=numpy.float32)
    here = PairsHere(words, len(model.words))
    left, right, first = words[places - 1], words[places], best[:, 0]
    columns = [
        numpy.clip(odds, -5, 12),
        chances,
        most_gain(beside),
        [old.fits[old.start - 1] for old in as_is],
        [old.fits[old.start] for old in as_is],
        model.pair_count(left, right),
        model.pair_count(left, first) + model.pair_count(first, right),
        numpy.log1p(here.count(left, right) - 1),
        numpy.log1p(here.count(left, first) + here.count(first, right)),
        (right > _UNKNOWN) & (right < _MARK),
        (shapes[places] == CAPITALISED) & (shapes[places - 1] == CAPITALISED),
    ]
    features = numpy.stack([numpy.asarray(one, dtype=numpy.float32) for one in columns], axis=1)
    told = may_reach(least, features, model.missing, _GAIN)
    filled = yield changed([fillings[index] for index in told.tolist()])
    after = numpy.array([fit_beside(new.fits, new.start, new.start + 1) for new in filled], dtype=numpy.float32)
    features = features[told]
    features[:, _GAIN] = gain(beside[told], after)
    return Gaps(places[told], best[told], features)


def _called_for(model: ContextModel, words: Numbers, gaps: Openings) -> tuple[Indices, Floats, Numbers, Floats]:
    """Those where some word is likely enough: places, odds, the likeliest words (n, 3), the log chance of the first."""
    import numpy

    if not len(gaps.places):
        return gaps.places, gaps.odds, numpy.zeros((0, _SHOWN), numpy.int32), gaps.odds
    best, chances = model.best_words(gaps.contexts, _SHOWN)
    likely = gaps.odds + _CHANCE_COUNTS * chances[:, 0] >= _ENOUGH
    return gaps.places[likely], gaps.odds[likely], best[likely], chances[likely, 0]


def _likeliest(words: Numbers, gaps: Openings) -> Openings:
    """Those with the best odds."""
    import numpy

    kept = numpy.sort(numpy.argsort(-gaps.odds, kind="stable")[: len(words) // _ONE_IN + 1])
    return gaps.only(kept)
