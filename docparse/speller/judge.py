"""Which words of a text are probably slips, and what was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from docparse.speller.evidence import weigh
from docparse.speller.model import ContextModel
from docparse.speller.pieces import LOWER, MARK, SPECIAL, Piece, pieces_of
from docparse.speller.threads import one_thread
from docparse.text.marks import strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = ["Suspect", "find_suspects", "flatten", "written_paragraphs"]

_PARAGRAPH, _UNKNOWN = SPECIAL.index("<p>"), SPECIAL.index("<unknown>")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that is probably a slip; ``meant`` are the words that fit, the best first; ``score`` is the log odds."""

    piece: Piece
    meant: tuple[str, ...]
    score: float


def find_suspects(model: ContextModel, paragraphs: Sequence[Sequence[Piece]], least: float) -> list[Suspect]:
    """The words of ``paragraphs`` whose log odds of being a slip are ``least`` or more, in order."""
    import numpy

    words, shapes, pieces = flatten(model, paragraphs)
    with one_thread():
        candidates = weigh(model, words, shapes, _strange(model, words, pieces))
        scores = candidates.features @ model.judge[:-1] + model.judge[-1]
    suspects = []
    kept = numpy.flatnonzero(scores >= least)
    # By place, the best first.
    kept = kept[numpy.lexsort((-scores[kept], candidates.places[kept]))]
    for place, own in groupby(kept.tolist(), key=lambda one: int(candidates.places[one])):
        piece, best = pieces[place], list(own)[:_SHOWN]
        if piece is not None:
            meant = tuple(model.words[candidates.others[one]] for one in best)
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


def _strange(model: ContextModel, words: Numbers, pieces: Sequence[Piece | None]) -> dict[int, Sequence[int]]:
    """Places of syllables that the model does not know, with the words of the same letters that it knows."""
    found = {}
    for place in map(int, (words == _UNKNOWN).nonzero()[0]):
        piece = pieces[place]
        if piece is not None and piece.shape == LOWER and is_possible_syllable(piece.word):
            found[place] = model.with_letters(strip_marks(piece.word))
    return found
