"""Places where a word is missing ("phong trào thi | năm 2023").

The network tells where one may be missing; there the text is read anew with the word that fits best.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.speller.evidence import PairsHere
from docparse.speller.model import ContextModel
from docparse.speller.pieces import CAPITALISED, MARK, SPECIAL
from docparse.speller.rereading import Change, fit_beside, read_anew

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["MISSING", "Gaps", "weigh_gaps"]

# What speaks for a missing word; the weights are learned (models/spelling/calibrate.py).
MISSING = (
    "gap", "best", "gain", "fit_before", "fit_behind", "side_by_side", "pairs", "here", "here_pairs", "number", "name",
)  # fmt: skip
_UNKNOWN, _MARK = SPECIAL.index("<unknown>"), SPECIAL.index("<mark>")
# Places are looked at from these log odds on, one in so many at most; then those where some word is likely enough (the
# logarithm of its chance): reading anew costs as much as reading fifty words.
_LEAST_GAP, _ONE_IN, _LEAST_CHANCE = 2.2, 200, -2.5
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Gaps:
    """``places`` before which a word may be missing, the words that fit there best (n, 3), what speaks for it."""

    places: Numbers
    words: Numbers
    features: Floats


def weigh_gaps(model: ContextModel, words: Numbers, shapes: Numbers, odds: Floats) -> Gaps:
    """The places before which a word may be missing; ``odds`` of each place as ``evidence.weigh`` gives them."""
    import numpy

    places, best, chances = _called_for(model, words, shapes, _places(words, shapes, odds))
    if not len(places):
        return Gaps(places, best, numpy.zeros((0, len(MISSING)), numpy.float32))
    fillings = [Change(place, place, word) for place, word in zip(places.tolist(), best[:, 0].tolist(), strict=True)]
    before = read_anew(model, words, shapes, fillings, changed=False)
    after = read_anew(model, words, shapes, fillings, changed=True)
    gain = [
        fit_beside(new.fits, new.start, new.start + 1) - fit_beside(old.fits, old.start, old.start)
        for old, new in zip(before, after, strict=True)
    ]
    here = PairsHere(words, len(model.words))
    left, right, first = words[places - 1], words[places], best[:, 0]
    columns = [
        numpy.clip(odds[places], -5, 12),
        chances,
        numpy.clip(gain, -10, 30),
        [one.fits[one.start - 1] for one in before],
        [one.fits[one.start] for one in before],
        model.pair_count(left, right),
        model.pair_count(left, first) + model.pair_count(first, right),
        numpy.log1p(here.count(left, right) - 1),
        numpy.log1p(here.count(left, first) + here.count(first, right)),
        (right > _UNKNOWN) & (right < _MARK),
        (shapes[places] == CAPITALISED) & (shapes[places - 1] == CAPITALISED),
    ]
    return Gaps(places, best, numpy.stack([numpy.asarray(one, dtype=numpy.float32) for one in columns], axis=1))


def _called_for(
    model: ContextModel, words: Numbers, shapes: Numbers, places: Numbers
) -> tuple[Numbers, Numbers, Floats]:
    """Those of ``places`` where some word is likely, the likeliest words there (n, 3), the log chance of the first."""
    import numpy

    if not len(places):
        return places, numpy.zeros((0, _SHOWN), numpy.int32), numpy.zeros(0, numpy.float32)
    empty = [Change(place, place, _UNKNOWN) for place in places.tolist()]
    read = read_anew(model, words, shapes, empty, changed=True)
    contexts = numpy.stack([one.contexts[one.start] for one in read])
    best, scores = model.best_words(contexts, _SHOWN)
    chances = scores[:, 0] - model.totals(contexts)
    likely = chances >= _LEAST_CHANCE
    return places[likely], best[likely], chances[likely]


def _places(words: Numbers, shapes: Numbers, odds: Floats) -> Numbers:
    """Those between two words, or a word and a number, with the best odds.

    Beside a comma or a dash lists and elisions break off by right ("công - tư", "sơ, tổng kết").
    """
    import numpy

    is_word = shapes != MARK
    is_number = (words > _UNKNOWN) & (words < _MARK)
    beside = is_word[:-1] & (is_word[1:] | is_number[1:])
    found = numpy.flatnonzero(beside & (odds[1:] >= _LEAST_GAP)) + 1
    best = found[numpy.argsort(-odds[found], kind="stable")[: len(words) // _ONE_IN + 1]]
    return numpy.sort(best).astype(numpy.int32)
