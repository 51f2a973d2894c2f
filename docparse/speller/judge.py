"""Which words of a text are probably slips, and what was meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.doublings import Doublings, weigh_doublings
from docparse.speller.evidence import Candidates, Strange, weigh
from docparse.speller.gaps import Gaps, weigh_gaps
from docparse.speller.model import ContextModel
from docparse.speller.pieces import MARK, SPECIAL, UPPER, Piece, pieces_of
from docparse.speller.rereading import taken_together

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]

__all__ = [
    "Doubling",
    "Gap",
    "Judgement",
    "Least",
    "Suspect",
    "find_suspects",
    "flatten",
    "judge",
    "meant_instead",
    "written_paragraphs",
]

_PARAGRAPH, _UNKNOWN = SPECIAL.index("<p>"), SPECIAL.index("<unknown>")
_SHOWN = 3
# A longer string of letters is no slip of one syllable.
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that is probably a slip; ``meant`` are the words that fit, the best first; ``score`` is the log odds."""

    piece: Piece
    meant: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Two pieces between which a word is probably missing; ``meant`` are the words that fit, the best first."""

    before: Piece
    behind: Piece
    meant: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Doubling:
    """The pieces ``first`` to ``last`` hold the same words twice; those from ``again`` on are probably one too many."""

    first: Piece
    again: Piece
    last: Piece
    score: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that is suspect in a text, each in order."""

    suspects: tuple[Suspect, ...] = ()
    gaps: tuple[Gap, ...] = ()
    doublings: tuple[Doubling, ...] = ()


class Least(NamedTuple):
    """The log odds from which each kind is told."""

    slip: float
    gap: float
    doubling: float


def judge(model: ContextModel, paragraphs: Sequence[Sequence[Piece]], least: Least | None = None) -> Judgement:
    """Words that are probably slips, missing or written twice; by the model's own limits where none are given."""
    least = least or Least(model.least, model.least_missing, model.least_doubled)
    words, shapes, pieces = flatten(model, paragraphs)
    candidates = weigh(model, words, shapes, _strange(model, words, shapes, pieces), least.slip)
    gaps, doublings = taken_together(
        model, words, shapes,
        weigh_gaps(model, words, shapes, candidates.gaps, least.gap),
        weigh_doublings(model, words, shapes, least.doubling),
    )  # fmt: skip
    return Judgement(
        tuple(_suspects(model, candidates, pieces, least.slip)),
        tuple(_gaps(model, gaps, pieces, least.gap)),
        tuple(_repeated(model, doublings, pieces, least.doubling)),
    )


def find_suspects(model: ContextModel, paragraphs: Sequence[Sequence[Piece]], least: float) -> list[Suspect]:
    """The words of ``paragraphs`` whose log odds of being a slip are ``least`` or more, in order."""
    words, shapes, pieces = flatten(model, paragraphs)
    candidates = weigh(model, words, shapes, _strange(model, words, shapes, pieces), least)
    return list(_suspects(model, candidates, pieces, least))


def _suspects(
    model: ContextModel, candidates: Candidates, pieces: Sequence[Piece | None], least: float
) -> Iterator[Suspect]:
    import numpy

    scores = candidates.features @ model.judge[:-1] + model.judge[-1]
    kept = numpy.flatnonzero(scores >= least)
    # By place, the best first.
    kept = kept[numpy.lexsort((-scores[kept], candidates.places[kept]))]
    for place, own in groupby(kept.tolist(), key=lambda one: int(candidates.places[one])):
        piece, best = pieces[place], list(own)[:_SHOWN]
        if piece is not None:
            yield Suspect(piece, tuple(model.words[candidates.others[one]] for one in best), float(scores[best[0]]))


def _gaps(model: ContextModel, gaps: Gaps, pieces: Sequence[Piece | None], least: float) -> Iterator[Gap]:
    scores = gaps.features @ model.missing[:-1] + model.missing[-1]
    for index in (scores >= least).nonzero()[0].tolist():
        place = int(gaps.places[index])
        before, behind = pieces[place - 1], pieces[place]
        if before is not None and behind is not None:
            meant = tuple(model.words[number] for number in gaps.words[index])
            yield Gap(before, behind, meant, float(scores[index]))


def _repeated(
    model: ContextModel, found: Doublings, pieces: Sequence[Piece | None], least: float
) -> Iterator[Doubling]:
    scores = found.features @ model.doubled[:-1] + model.doubled[-1]
    for index in (scores >= least).nonzero()[0].tolist():
        start, end = int(found.starts[index]), int(found.ends[index])
        first, again, last = pieces[start - int(found.lengths[index])], pieces[start], pieces[end - 1]
        if first is not None and again is not None and last is not None:
            yield Doubling(first, again, last, float(scores[index]))


def written_paragraphs(text: str) -> list[list[Piece]]:
    """The pieces of each line of ``text`` that has any; offsets in ``text``."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(list(pieces_of(line, start)))
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


def _strange(
    model: ContextModel, words: Numbers, shapes: Numbers, pieces: Sequence[Piece | None]
) -> dict[int, Strange]:
    unknown = map(int, (words == _UNKNOWN).nonzero()[0])
    written = {place: piece.word for place in unknown if (piece := pieces[place]) is not None}
    return meant_instead(model, shapes, written)


def meant_instead(model: ContextModel, shapes: Numbers, written: Mapping[int, str]) -> dict[int, Strange]:
    """What may have been meant at places of words that the model does not know, and the slips; ``written`` are these.

    Not capitals alone among small letters, an abbreviation.
    """
    return {
        place: Strange(word, model.meant_by(word))
        for place, word in written.items()
        if len(word) <= _LONGEST
        and word.isalpha()
        and (shapes[place] != UPPER or UPPER in (shapes[place - 1], shapes[place + 1]))
    }
