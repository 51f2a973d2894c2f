"""What differs word by word between the first of several documents and each of the others, in pieces to be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from docparse.compare import Comparison, PassagePair, PassageState, passage_pairs
from docparse.values import Analysis

__all__ = ["DocumentPair", "Piece", "ShownPassage", "document_pairs", "pair_counts"]

# Of more documents nobody reads every pair.
_MOST_DOCUMENTS = 8
PieceKind = Literal["same", "removed", "added", "form"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph; what is changed is a stretch "removed" and one "added"."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """One paragraph that is not the same in both documents."""

    state: PassageState
    moved: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DocumentPair:
    """Document ``other`` beside ``one`` (indices): how many paragraphs are in which state, and those that differ.

    Of papers of different organs only paragraphs that both have are shown.
    """

    one: int
    other: int
    counts: Mapping[str, int]
    passages: tuple[ShownPassage, ...]


def document_pairs(comparison: Comparison) -> tuple[DocumentPair, ...]:
    """The first document (the superior's, where there is one) beside each other one; none of very many."""
    if len(comparison.analyses) > _MOST_DOCUMENTS:
        return ()
    return tuple(_beside(other, comparison) for other in range(1, len(comparison.analyses)))


def pair_counts(pair: DocumentPair, said: Mapping[str, str]) -> str:
    """How many paragraphs were changed, added …, in words."""
    return said["compare_passage_counts"].format_map(pair.counts)


def _beside(other: int, comparison: Comparison) -> DocumentPair:
    one, beside = comparison.analyses[0], comparison.analyses[other]
    pairs = passage_pairs(one, beside)
    whole = comparison.versions and comparison.parent is None
    counts = Counter({"changed": 0, "added": 0, "removed": 0, "form": 0, "same": 0, "moved": 0})
    counts.update(pair.state for pair in pairs)
    counts["moved"] = sum(pair.moved for pair in pairs)
    shown = (pair for pair in pairs if pair.state in (("changed", "added", "removed") if whole else ("changed",)))
    passages = tuple(ShownPassage(pair.state, pair.moved, tuple(_pieces(pair, one, beside))) for pair in shown)
    return DocumentPair(0, other, counts, passages)


def _pieces(pair: PassagePair, one: Analysis, other: Analysis) -> Iterator[Piece]:
    left = pair.one.of(one.document.text) if pair.one else ""
    right = pair.other.of(other.document.text) if pair.other else ""
    if pair.one is None or pair.other is None:
        yield Piece("added" if pair.one is None else "removed", left or right)
        return
    at = 0
    for word in pair.words:
        yield from _piece("same", right[at : word.other.start])
        if word.kind == "form":
            yield from _piece("form", word.other.of(right))
        else:
            yield from _piece("removed", word.one.of(left))
            yield from _piece("added", word.other.of(right))
        at = word.other.end
    yield from _piece("same", right[at:])


def _piece(kind: PieceKind, text: str) -> Iterator[Piece]:
    if text:
        yield Piece(kind, text)
