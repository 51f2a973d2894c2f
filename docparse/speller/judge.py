"""Which words of a text are probably slips, and what was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.speller.alternatives import SLIPS
from docparse.speller.model import ContextModel
from docparse.speller.pieces import CAPITALISED, LOWER, MARK, SPECIAL, UPPER, Piece, pieces_of
from docparse.text.marks import strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["FEATURES", "Candidates", "Suspect", "find_suspects", "weigh", "written_paragraphs"]

# What speaks for and against a slip; the weights are learned (models/spelling/calibrate.py).
FEATURES = (
    "margin", "own", "other", "pairs_own", "pairs_other", "here_own", "here_other", "often_here", "name", "capital",
    "margin_of_name", "tone", "marks", "both", "sound", "letter", "swap", "ocr",
)  # fmt: skip
_PARAGRAPH, _UNKNOWN = SPECIAL.index("<p>"), SPECIAL.index("<unknown>")
_OTHER_MARKS = SLIPS.index("marks")
# What a syllable outside the vocabulary scores, wherever it stands.
_STRANGE = -12.0
# Alternatives that fit worse than the written word by more than this are not looked at any further.
_LEAST_MARGIN = -1.0
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that is probably a slip; ``meant`` are the words that fit, the best first; ``score`` is the log odds."""

    piece: Piece
    meant: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of a place and a word that fits there: ``places`` index the text with its paragraph marks."""

    places: Numbers
    others: Numbers
    features: Floats


def find_suspects(model: ContextModel, paragraphs: Sequence[Sequence[Piece]], least: float) -> list[Suspect]:
    """The words of ``paragraphs`` whose log odds of being a slip are ``least`` or more, in order."""
    import numpy

    words, shapes, pieces = flatten(model, paragraphs)
    candidates = weigh(model, words, shapes, _strange(model, words, pieces))
    scores = candidates.features @ model.judge[:-1] + model.judge[-1]
    suspects = []
    kept = numpy.flatnonzero(scores >= least)
    for place in numpy.unique(candidates.places[kept]):
        piece = pieces[place]
        own = numpy.flatnonzero(candidates.places == place)
        best = own[numpy.argsort(-scores[own], kind="stable")][:_SHOWN]
        if piece is not None:
            meant = tuple(model.words[candidates.others[one]] for one in best if scores[one] >= least)
            suspects.append(Suspect(piece, meant, float(scores[best[0]])))
    return suspects


def written_paragraphs(text: str) -> list[list[Piece]]:
    """The pieces of each line of ``text`` that has any; offsets in ``text``."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append([Piece(start + one.start, start + one.end, one.word, one.shape) for one in pieces_of(line)])
        start += len(line) + 1
    return lines


def flatten(model: ContextModel, paragraphs: Sequence[Sequence[Piece]]) -> tuple[Numbers, Numbers, list[Piece | None]]:
    """Numbers and shapes of all pieces with a mark before each paragraph and behind the last."""
    import numpy

    pieces: list[Piece | None] = []
    for paragraph in paragraphs:
        pieces += [None, *paragraph]
    pieces.append(None)
    words = numpy.full(len(pieces), _PARAGRAPH, dtype=numpy.int32)
    shapes = numpy.full(len(pieces), MARK, dtype=numpy.int32)
    known = [index for index, piece in enumerate(pieces) if piece is not None]
    own = [piece for piece in pieces if piece is not None]
    words[known] = model.numbers_of(own)
    shapes[known] = [piece.shape for piece in own]
    return words, shapes, pieces


def _strange(model: ContextModel, words: Numbers, pieces: Sequence[Piece | None]) -> list[tuple[int, int]]:
    """Places of syllables that the model does not know, with each word of the same letters that it knows."""
    found = []
    for place in (words == _UNKNOWN).nonzero()[0]:
        piece = pieces[place]
        if piece is not None and piece.shape == LOWER and is_possible_syllable(piece.word):
            found += [(int(place), other) for other in model.with_letters(strip_marks(piece.word))]
    return found


def weigh(model: ContextModel, words: Numbers, shapes: Numbers, strange: Sequence[tuple[int, int]] = ()) -> Candidates:
    """All alternatives that fit nearly as well as what is written, with what speaks for each.

    ``strange`` are further pairs of a place, where a word stands that the model does not know, and a word.
    """
    import numpy

    contexts = model.contexts(words, shapes)
    own = model.scores(contexts, words)
    looked_at = numpy.flatnonzero((words >= len(SPECIAL)) & (shapes != MARK) & ~_abbreviations(shapes))
    counts = model.alternative_count(words[looked_at])
    places = numpy.repeat(looked_at.astype(numpy.int32), counts)
    others, slips = model.alternatives_of(words[looked_at], counts)
    if strange:
        more = numpy.array(strange, dtype=numpy.int32)
        places, others = numpy.concatenate([places, more[:, 0]]), numpy.concatenate([others, more[:, 1]])
        slips = numpy.concatenate([slips, numpy.full(len(more), _OTHER_MARKS, dtype=numpy.uint8)])
        own = numpy.where(words == _UNKNOWN, numpy.float32(_STRANGE), own)
    scores = model.scores(contexts[places], others)
    near = scores - own[places] >= _LEAST_MARGIN
    places, others, slips, scores = places[near], others[near], slips[near], scores[near]
    return Candidates(places, others, _features(model, words, shapes, places, others, slips, own, scores))


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
    model: ContextModel, words: Numbers, shapes: Numbers, places: Numbers, others: Numbers,
    slips: NDArray[numpy.uint8], own: Floats, scores: Floats,
) -> Floats:  # fmt: skip
    import numpy

    before, behind, written = words[places - 1], words[places + 1], words[places]
    here = _Pairs(words, len(model.words))
    margin = scores - own[places]
    shape = shapes[places]
    capital = (shape == CAPITALISED).astype(numpy.float32)
    name = capital * ((shapes[places - 1] == CAPITALISED) | (shapes[places + 1] == CAPITALISED))
    total = numpy.bincount(words, minlength=len(model.words))
    columns = [
        numpy.clip(margin, -2, 12),
        numpy.clip(own[places], -20, 0),
        numpy.clip(scores, -20, 0),
        model.pair_count(before, written) + model.pair_count(written, behind),
        model.pair_count(before, others) + model.pair_count(others, behind),
        numpy.log1p(here.count(before, written) + here.count(written, behind) - 2),
        numpy.log1p(here.count(before, others) + here.count(others, behind)),
        numpy.log1p(total[written] - 1) - numpy.log1p(total[others]),
        name,
        capital,
        numpy.clip(margin, -2, 12) * name,
        *(slips == kind for kind in range(7)),
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
