"""Read and corrected documents, with slips of a typist put into them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.corrected import FOLDER, corrected_text, load_corrected
from benchmarks.spelling_real import RealDocument
from benchmarks.spelling_scoring import Error, Sheet
from benchmarks.spelling_slips import draw_kind, is_syllable, slip
from docparse.speller import written_paragraphs
from docparse.speller.pieces import MARK, Piece
from docparse.text.syllable_grammar import is_possible_syllable

_ONE_IN = 60
# Many kinds of slip can happen in few words only.
_TRIES = 200


def load_clean(shared: Path, documents: Sequence[RealDocument]) -> list[Sheet]:
    """The annotated documents as corrected, and those that were read and corrected besides."""
    sheets = [document.corrected for document in documents]
    known = {document.marked.text for document in documents}
    for case in load_corrected(FOLDER, shared)[0]:
        if case.document.text not in known:
            text, _ = corrected_text(case.document.text, case.errors)
            sheets.append(Sheet(case.name, text))
    return sheets


def inject(sheet: Sheet, dice: random.Random) -> Sheet:
    """The text with one slip in sixty words, and the slips."""
    words = [piece for line in written_paragraphs(sheet.text) for piece in line if piece.shape != MARK]
    able = [piece for piece in words if _can_slip(piece, sheet)]
    made: dict[int, Error] = {}
    for _ in range(round(len(words) / _ONE_IN)):
        kind = draw_kind(dice)
        for _ in range(_TRIES):
            piece = dice.choice(able)
            own = sheet.text[piece.start : piece.end]
            written = slip(own.lower(), kind, dice) if piece.start not in made else None
            if written is not None:
                traits = frozenset(("makes a syllable" if is_syllable(written) else "makes none", _case_of(own)))
                made[piece.start] = Error(piece.start, piece.end, (_cased(written, own),), kind, traits)
                break
    return _rewritten(sheet, [made[start] for start in sorted(made)])


def _rewritten(sheet: Sheet, changes: Sequence[Error]) -> Sheet:
    """The text with what the changes call for, and the changes back."""
    written, errors, at = "", [], 0
    for change in changes:
        written += sheet.text[at : change.start]
        own, (new,) = sheet.text[change.start : change.end], change.right
        errors.append(replace(change, start=len(written), end=len(written) + len(new), right=(own,)))
        written += new
        at = change.end
    return Sheet(sheet.name, written + sheet.text[at:], tuple(errors), _moved(sheet, errors))


def _can_slip(piece: Piece, sheet: Sheet) -> bool:
    """Vietnamese words of two letters or more, where nothing else is known to be wrong."""
    if piece.end - piece.start < 2 or not is_possible_syllable(piece.word):
        return False
    return not any(piece.start < end and start < piece.end for start, end in sheet.apart)


def _cased(word: str, model: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _case_of(own: str) -> str:
    return "in small letters" if own.islower() else "with capitals"


def _moved(sheet: Sheet, errors: Sequence[Error]) -> tuple[tuple[int, int], ...]:
    """The places apart where they stand now: no slip is in one."""
    moved = []
    for start, end in sheet.apart:
        shift = 0
        for error in errors:
            if error.start < start + shift:
                shift += (error.end - error.start) - len(error.right[0])
        moved.append((start + shift, end + shift))
    return tuple(moved)
