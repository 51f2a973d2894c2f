"""Faults of the text layer put right before the page is read: wrong letters, the unsteady hand of a recogniser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from docparse.readers.pdf.font_slips import as_latin, has_slips, mend
from docparse.readers.pdf.pages import PageView
from docparse.readers.pdf.pieces import Piece


def mend_letters(views: Sequence[PageView]) -> list[PageView]:
    """The pages with letters that only the text layer has wrong put right."""
    slips = any(has_slips(piece.text) for view in views for piece in view.words)
    return [replace(view, words=tuple(_mended(piece, slips) for piece in view.words)) for view in views]


def _mended(piece: Piece, slips: bool) -> Piece:
    if piece.text.isascii():
        return piece
    text = as_latin(mend(piece.text) if slips else piece.text)
    return piece if text == piece.text else piece._replace(text=text)


def steady(view: PageView) -> PageView:
    """A recognised page with one size for all its words: sizes and boldness there are guesses."""
    size = median(piece.look.size for piece in view.words)
    words = (piece._replace(look=piece.look._replace(size=size, bold=False, italic=False)) for piece in view.words)
    return replace(view, words=tuple(words))


def without_hidden(view: PageView) -> PageView:
    """A page of visible text without words that nobody sees, such as those under a picture."""
    if not any(piece.look.hidden for piece in view.words):
        return view
    return replace(view, words=tuple(piece for piece in view.words if not piece.look.hidden))
