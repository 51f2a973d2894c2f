"""Words written twice in a row ("tình hình hình hoạt động"), and those that meet by right ("quy định định kỳ")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.speller.evidence import PairsHere
from docparse.speller.model import ContextModel
from docparse.speller.pieces import CAPITALISED, MARK, SPECIAL
from docparse.speller.rereading import Change, Turns, as_it_is, changed, fit_beside, gain, may_reach, most_gain

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["DOUBLED", "Doublings", "weigh_doublings"]

# What speaks for a slip; the weights are learned (models/spelling/calibrate.py).
DOUBLED = ("fit", "gain", "side_by_side", "here", "length", "capital", "apart")
_GAIN = DOUBLED.index("gain")
_MARK = SPECIAL.index("<mark>")
# Words together that may be written twice; one place in so many is looked at, at most.
_LONGEST, _ONE_IN = 4, 50
# Single words that double by right: for effect, as a plural, as a word of their own ("luôn luôn", "nơi nơi", "song
# song", "năm năm" for five years).
_BY_RIGHT = frozenset(
    "ai ba bao chầm chốn dần đâu đều đêm đời gần hàng hao kín lâu lớp luôn mãi năm ngành ngày người nhà nơi rất sáng "
    "song suốt thường tháng tối trùng từ xa xanh".split()
)


@dataclass(frozen=True, slots=True)
class Doublings:
    """Places ``[starts, ends)`` that say again what stands before them, their words, and what speaks for a slip.

    A mark may stand between: ``lengths`` are those of the words alone.
    """

    starts: Numbers
    ends: Numbers
    lengths: Numbers
    features: Floats


def weigh_doublings(
    model: ContextModel, words: Numbers, shapes: Numbers, least: float | None = None
) -> Turns[Doublings]:
    """Words, up to four together, that stand twice in a row, perhaps with an asterisk or the like between.

    Of those whose log odds by the weights of the model are less than ``least`` some are left out.
    """
    import numpy

    found = sorted(set(_doublings(model, words, shapes)))[: len(words) // _ONE_IN + 1]
    starts, ends, lengths = (numpy.array([one[index] for one in found], dtype=numpy.int32) for index in range(3))
    if not found:
        return Doublings(starts, ends, lengths, numpy.zeros((0, len(DOUBLED)), numpy.float32))
    changes = [Change(start, end) for start, end, _ in found]
    fit, beside = [], []
    as_is = yield as_it_is(changes)
    for change, old in zip(changes, as_is, strict=True):
        end = old.start + change.end - change.start
        fit.append(old.fits[old.start : end].mean())
        beside.append(fit_beside(old.fits, old.start, end))
    before = numpy.array(beside, dtype=numpy.float32)
    last, first = words[starts - 1], words[ends - lengths]
    columns = [
        fit,
        most_gain(before),
        model.pair_count(last, first),
        numpy.log1p(PairsHere(words, len(model.words)).count(last, first)),
        lengths,
        shapes[ends - lengths] == CAPITALISED,
        ends - starts > lengths,
    ]
    features = numpy.stack([numpy.asarray(one, dtype=numpy.float32) for one in columns], axis=1)
    told = may_reach(least, features, model.doubled, _GAIN)
    lessened = yield changed([changes[index] for index in told.tolist()])
    after = numpy.array([fit_beside(new.fits, new.start, new.start) for new in lessened], dtype=numpy.float32)
    features = features[told]
    features[:, _GAIN] = gain(before[told], after)
    return Doublings(starts[told], ends[told], lengths[told], features)


def _doublings(model: ContextModel, words: Numbers, shapes: Numbers) -> Iterator[tuple[int, int, int]]:
    """Places ``[start, end)`` that could go, and how many words they hold; what is said three times is meant so."""
    import numpy

    is_word = (words >= len(SPECIAL)) & (shapes != MARK)
    by_right = {model.numbers.get(word) for word in _BY_RIGHT}
    for length in range(1, _LONGEST + 1):
        for between in (0, 1):
            away = length + between
            if away >= len(words):
                return
            # With a place on either side where nothing is the same.
            same = numpy.zeros(len(words) - away + 2, dtype=bool)
            same[1:-1] = (words[:-away] == words[away:]) & is_word[:-away]
            begins, ends = numpy.flatnonzero(same[1:] & ~same[:-1]), numpy.flatnonzero(same[:-1] & ~same[1:])
            for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
                start = begin + length
                if length == 1 and words[begin] in by_right:
                    continue
                if end - begin == length and (not between or words[start] == _MARK):
                    yield start, start + away, length
