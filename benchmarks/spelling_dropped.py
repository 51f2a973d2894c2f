"""Read and corrected documents from which inner syllables of frequent phrases are dropped ("Ủy [ban] nhân dân").

A phrase is three or four words side by side that stand so in twenty or more of the administrative documents of the
training text; without the dropped word they stand in hardly any, so that something is missing for a reader too.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.spelling_scoring import Error, Sheet
from docparse.speller import written_paragraphs
from docparse.speller.pieces import MARK, Piece, plain_word

SOURCES = ("admin_documents_tvpl", "vbqppl_2025_2026", "office_documents")
_LENGTHS = (3, 4)
_LEAST_DOCUMENTS = 20
# In so many of the documents with the phrase, at most, it stands without the word.
_LEAST_LOST = 0.02
_ONE_IN = 200

Words = tuple[str, ...]
_RUN = re.compile(r"[^\W\d_]+(?:[ \t]+[^\W\d_]+)+")


class _Drop(NamedTuple):
    """The word between two others, in a phrase of ``length`` words."""

    before: Piece
    word: Piece
    behind: Piece
    length: int


def drop_words(sheets: Sequence[Sheet], corpus: Path, seed: int) -> list[Sheet]:
    """The sheets with words dropped, one in 200, each phrase once in a document; none without a corpus."""
    possible = [list(_drops(sheet)) for sheet in sheets]
    wanted = {words for drops in possible for phrase, index, _ in drops for words in (phrase, _without(phrase, index))}
    counts = _document_counts(corpus, wanted)
    dropped = [
        _dropped(sheet, drops, counts, random.Random(f"{seed} {sheet.name}"))
        for sheet, drops in zip(sheets, possible, strict=True)
    ]
    return [sheet for sheet in dropped if sheet.errors]


def _drops(sheet: Sheet) -> Iterator[tuple[Words, int, _Drop]]:
    """Each phrase that could lose an inner word, the index of that word, and the place."""
    for run in _runs(sheet.text):
        for length in _LENGTHS:
            for start in range(len(run) - length + 1):
                phrase = tuple(piece.word for piece in run[start : start + length])
                for index in range(1, length - 1):
                    before, word, behind = run[start + index - 1 : start + index + 2]
                    yield phrase, index, _Drop(before, word, behind, length)


def _runs(text: str) -> Iterator[list[Piece]]:
    """Words with nothing but space between them."""
    for line in written_paragraphs(text):
        run: list[Piece] = []
        for piece in line:
            if piece.shape == MARK:
                yield run
                run = []
            else:
                run.append(piece)
        yield run


def _without(phrase: Words, index: int) -> Words:
    return phrase[:index] + phrase[index + 1 :]


def _document_counts(corpus: Path, wanted: set[Words]) -> Counter[Words]:
    """In how many documents each of the ``wanted`` stands."""
    counts: Counter[Words] = Counter()
    for source in SOURCES:
        path = corpus / "legal" / f"{source}.jsonl.gz"
        if path.is_file():
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    counts.update(set(_sequences(json.loads(line)["text"])) & wanted)
    return counts


def _sequences(text: str) -> Iterator[Words]:
    for run in _RUN.findall(text):
        words = [plain_word(word) for word in run.split()]
        for length in (2, *_LENGTHS):
            for start in range(len(words) - length + 1):
                yield tuple(words[start : start + length])


def _dropped(
    sheet: Sheet, possible: Sequence[tuple[Words, int, _Drop]], counts: Counter[Words], dice: random.Random
) -> Sheet:
    """One drop for every 200 words, each of another phrase, none beside another."""
    frequent = [
        (phrase, drop)
        for phrase, index, drop in possible
        if counts[phrase] >= _LEAST_DOCUMENTS and counts[_without(phrase, index)] <= _LEAST_LOST * counts[phrase]
    ]
    dice.shuffle(frequent)
    most = round(sum(len(run) for run in _runs(sheet.text)) / _ONE_IN)
    chosen: list[_Drop] = []
    phrases: set[Words] = set()
    for phrase, drop in frequent:
        if len(chosen) < most and phrase not in phrases and not _is_near(drop, chosen):
            chosen.append(drop)
            phrases.add(phrase)
    return _rewritten(sheet, sorted(chosen, key=lambda drop: drop.word.start))


def _is_near(drop: _Drop, others: Sequence[_Drop]) -> bool:
    return any(abs(drop.word.start - other.word.start) < 60 for other in others)


def _rewritten(sheet: Sheet, drops: Sequence[_Drop]) -> Sheet:
    written, errors, at = "", [], 0
    for before, word, behind, length in drops:
        written += sheet.text[at : word.start]
        start = len(written) - (word.start - before.start)
        end = len(written) + (behind.end - behind.start)
        right = sheet.text[before.start : behind.end]
        errors.append(Error(start, end, (right,), f"inner word of {length}"))
        at = behind.start
    apart = [(start + _shift(start, drops), end + _shift(start, drops)) for start, end in sheet.apart]
    return Sheet(sheet.name, written + sheet.text[at:], tuple(errors), tuple(apart))


def _shift(at: int, drops: Sequence[_Drop]) -> int:
    return sum(drop.word.start - drop.behind.start for drop in drops if drop.word.start < at)
